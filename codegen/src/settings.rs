//! Settings of one generated client.

use std::collections::BTreeMap;

/// The settings by which a client is generated from a document.
#[derive(Clone, Debug, Default)]
pub struct Settings {
    /// Name of the crate in Rust paths, for the examples in its documentation: `ngrok_edge_oauth`.
    pub crate_name: String,
    /// Path of the type of the API's error codes; `String` without one.
    pub error_code: Option<String>,
    /// Hand-written types that replace schemas.
    pub replacements: Vec<Replacement>,
    /// What the client adds to the documentation of an operation, by operationId.
    pub notes: BTreeMap<String, String>,
    /// Whether the crate has a feature `schemars`, under which the types implement `JsonSchema`.
    pub has_schemars: bool,
}

/// A hand-written type that replaces a schema of type `string`. It implements `Display`, `FromStr` and `AsRef<str>`.
#[derive(Clone, Debug)]
pub struct Replacement {
    /// Name of the schema in the document.
    pub schema: String,
    /// Path of the type.
    pub path: String,
}

impl Settings {
    /// The settings of a client without hand-written types.
    #[must_use]
    pub fn standalone(crate_name: impl Into<String>) -> Self {
        Self { crate_name: crate_name.into(), ..Self::default() }
    }

    pub(crate) fn replaces(&self, schema: &str) -> bool {
        self.replacements.iter().any(|replacement| replacement.schema == schema)
    }
}
