//! What differs between one generated crate and another.

/// How a client is to be generated.
#[derive(Clone, Debug)]
pub struct Settings {
    /// The crate's name in Rust paths, for the examples in its documentation: `ngrok_edge_oauth`.
    pub crate_name: String,
    /// What the generated client leans on.
    pub support: Support,
}

/// What a generated client leans on beside the generator's own runtime.
#[derive(Clone, Debug)]
pub enum Support {
    /// Nothing: the generated file is a whole client, with the types as the generator makes them.
    Standalone,
    /// Hand-written modules of the crate that the file becomes part of. They implement `ClientHooks` for `Client` and provide
    /// `crate::UnknownFields`, `crate::lenient` and the types that stand in for schemas.
    HandWritten(HandWritten),
}

/// The hand-written modules of a client crate.
#[derive(Clone, Debug)]
pub struct HandWritten {
    /// The type of the client's field `inner`, as a path.
    pub inner_type: &'static str,
    /// Hand-written types that stand in for schemas.
    pub replacements: Vec<Replacement>,
    /// What the client adds to the documentation of an operation, by operationId.
    pub notes: Vec<(&'static str, &'static str)>,
}

/// A hand-written type that stands in for a schema.
#[derive(Clone, Debug)]
pub struct Replacement {
    /// The name of the schema in the document.
    pub schema: &'static str,
    /// The path of the type.
    pub path: &'static str,
    /// Whether the type can be read from text and printed, as a path parameter must be.
    pub is_text: bool,
}

impl Settings {
    /// The settings of a client that consists of the generated file alone.
    #[must_use]
    pub fn standalone(crate_name: impl Into<String>) -> Self {
        Self { crate_name: crate_name.into(), support: Support::Standalone }
    }

    pub(crate) fn hand_written(&self) -> Option<&HandWritten> {
        match &self.support {
            Support::Standalone => None,
            Support::HandWritten(hand_written) => Some(hand_written),
        }
    }

    pub(crate) fn replaces(&self, schema: &str) -> bool {
        self.hand_written().is_some_and(|it| it.replacements.iter().any(|replacement| replacement.schema == schema))
    }
}
