//! Credentials of requests.

use serde_json::Value;

use super::{operations, string_field};
use crate::{Document, Finding, JsonPointer};

/// The way a client sends its credentials.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Credentials<'a> {
    /// No credentials.
    None,
    /// `Authorization: Bearer`, which covers OAuth 2 and `OpenID Connect`.
    Bearer,
    /// `Authorization: Basic`.
    Basic,
    /// An API key in this header.
    Header(&'a str),
    /// An API key in this query parameter.
    Query(&'a str),
    /// An API key in this cookie.
    Cookie(&'a str),
}

/// Returns the credentials that all operations of `document` accept. Operations without security
/// accept any.
///
/// # Errors
///
/// A finding if two operations need different credentials, or one needs an unsupported scheme.
pub(crate) fn credentials(document: &Document) -> Result<Credentials<'_>, Box<Finding>> {
    let mut common = Credentials::None;
    for operation in operations(document) {
        let own = operation.at.join("security");
        let list = if document.at(&own).is_some() { own } else { JsonPointer::root().join("security") };
        let needed = required(document, &list)?;
        if common == Credentials::None {
            common = needed;
        } else if needed != Credentials::None && needed != common {
            let message = format!(
                "expected one kind of credentials for all operations, found a different one for {}",
                operation.name()
            );
            let help = "use the same security scheme for all operations; a client supports one";
            return Err(Box::new(document.finding("credentials", &list, message, help)));
        }
    }
    Ok(common)
}

/// Returns the first supported alternative in `list`.
fn required<'d>(document: &'d Document, list: &JsonPointer) -> Result<Credentials<'d>, Box<Finding>> {
    let alternatives = document.at(list).and_then(Value::as_array).map(Vec::as_slice).unwrap_or_default();
    if alternatives.iter().all(|alternative| alternative.as_object().is_none_or(serde_json::Map::is_empty)) {
        return Ok(Credentials::None);
    }
    alternatives.iter().find_map(|alternative| supported(document, alternative)).ok_or_else(|| {
        let message = "expected a supported security scheme";
        let help = "add an alternative with one scheme: `http` with `bearer` or `basic`, `apiKey`, `oauth2` or `openIdConnect`";
        Box::new(document.finding("credentials", list, message, help))
    })
}

fn supported<'d>(document: &'d Document, requirement: &Value) -> Option<Credentials<'d>> {
    let mut names = requirement.as_object()?.keys();
    let (Some(required), None) = (names.next(), names.next()) else { return None };
    let (_, scheme) = document.resolve(&JsonPointer::components("securitySchemes").join(required))?;
    let name = string_field(scheme, "name");
    let http_scheme = string_field(scheme, "scheme").to_ascii_lowercase();
    match (string_field(scheme, "type"), string_field(scheme, "in"), http_scheme.as_str()) {
        ("http", _, "bearer") | ("oauth2" | "openIdConnect", ..) => Some(Credentials::Bearer),
        ("http", _, "basic") => Some(Credentials::Basic),
        ("apiKey", "header", _) => Some(Credentials::Header(name)),
        ("apiKey", "query", _) => Some(Credentials::Query(name)),
        ("apiKey", "cookie", _) => Some(Credentials::Cookie(name)),
        _ => None,
    }
}
