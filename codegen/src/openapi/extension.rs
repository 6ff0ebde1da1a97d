//! The extension `x-client`: settings of generated clients for which OpenAPI has no fields.

use heck::AsShoutySnakeCase;
use serde::Deserialize;
use serde_json::Value;

use crate::{Document, Finding, JsonPointer};

/// The contents of `x-client`. All fields are optional.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(default, deny_unknown_fields, rename_all = "kebab-case")]
pub(crate) struct ClientExtension {
    /// Environment variable for the API key.
    pub(crate) api_key_variable: Option<String>,
    /// Environment variable for the base URL.
    pub(crate) base_url_variable: Option<String>,
    /// Web page on which users create their credentials.
    pub(crate) credentials_url: Option<String>,
    /// Response header with the id of the request.
    pub(crate) request_id_header: Option<String>,
    /// Location of the fields of an error body.
    pub(crate) error: ErrorBody,
    /// Error codes after which a request may be retried.
    pub(crate) retry_codes: Vec<String>,
}

/// JSON pointers into an error body.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(default, deny_unknown_fields, rename_all = "kebab-case")]
pub(crate) struct ErrorBody {
    pub(crate) code: Option<Pointer>,
    pub(crate) message: Option<Pointer>,
    pub(crate) request_id: Option<Pointer>,
}

/// A JSON pointer (RFC 6901) that is not empty.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(try_from = "String")]
pub(crate) struct Pointer(String);

impl Pointer {
    pub(crate) fn as_str(&self) -> &str {
        &self.0
    }
}

impl TryFrom<String> for Pointer {
    type Error = &'static str;

    fn try_from(text: String) -> Result<Self, Self::Error> {
        if text.starts_with('/') {
            Ok(Self(text))
        } else {
            Err("expected a JSON pointer such as `/error/code`")
        }
    }
}

impl ClientExtension {
    /// Reads `x-client` of `document`; without it, returns empty fields.
    ///
    /// # Errors
    ///
    /// A finding for the first unknown field or value of the wrong type.
    pub(crate) fn read(document: &Document) -> Result<Self, Box<Finding>> {
        let at = JsonPointer::root().join("x-client");
        let Some(value) = document.at(&at) else { return Ok(Self::default()) };
        serde_path_to_error::deserialize::<&Value, Self>(value).map_err(|error| {
            let pointer = error.path().iter().fold(at, |at, segment| match segment {
                serde_path_to_error::Segment::Seq { index } => at.join(index),
                serde_path_to_error::Segment::Map { key } => at.join(key),
                _ => at,
            });
            let help = "see spec/README.md for the fields";
            Box::new(document.finding("extension", &pointer, error.inner().to_string(), help))
        })
    }

    /// Returns the environment variable of the API key, for the crate `crate_name`.
    pub(crate) fn key_variable(&self, crate_name: &str) -> String {
        self.api_key_variable.clone().unwrap_or_else(|| variable(crate_name, "API_KEY"))
    }

    /// Returns the environment variable of the base URL, for the crate `crate_name`.
    pub(crate) fn url_variable(&self, crate_name: &str) -> String {
        self.base_url_variable.clone().unwrap_or_else(|| variable(crate_name, "URL"))
    }
}

/// Returns the environment variable of the crate `crate_name` for `name`, such as a security
/// scheme.
pub(crate) fn variable(crate_name: &str, name: &str) -> String {
    format!("{}_{}", AsShoutySnakeCase(crate_name), AsShoutySnakeCase(name))
}
