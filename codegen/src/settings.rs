//! Settings of a generated client.

use std::collections::BTreeMap;

/// Settings for generating a client from a document.
#[derive(Clone, Debug, Default)]
pub struct Settings {
    /// Name of the crate in Rust paths, for examples in its documentation, such as
    /// `ngrok_edge_oauth`.
    pub crate_name: String,
    /// Path of the type of error codes; defaults to `String`.
    pub error_code: Option<String>,
    /// Hand-written types that replace schemas.
    pub replacements: Vec<Replacement>,
    /// Notes to add to the documentation of operations, by operationId.
    pub notes: BTreeMap<String, String>,
    /// The crate has a feature `schemars`, with which the types implement `JsonSchema`.
    pub has_schemars: bool,
}

/// A hand-written type that replaces a schema of type `string`. It must implement `Display`,
/// `FromStr` and `AsRef<str>`.
#[derive(Clone, Debug)]
pub struct Replacement {
    /// Name of the schema in the document.
    pub schema: String,
    /// Path of the type.
    pub path: String,
}

impl Settings {
    /// Returns settings for a client without hand-written types.
    #[must_use]
    pub fn standalone(crate_name: impl Into<String>) -> Self {
        Self { crate_name: crate_name.into(), ..Self::default() }
    }

    pub(crate) fn replaces(&self, schema: &str) -> bool {
        self.replacements.iter().any(|replacement| replacement.schema == schema)
    }
}
