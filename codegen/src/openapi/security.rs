//! Credentials of requests.

use std::collections::BTreeMap;

use serde_json::Value;

use super::{Operation, operations, string_field};
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

/// The security of a document.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Security<'a> {
    /// All operations accept the same credentials; those that need none count as accepting any.
    One(Credentials<'a>),
    /// Operations differ, or accept alternatives.
    Several {
        /// The schemes that are in use, in the order of their first use.
        schemes: Vec<(&'a str, Credentials<'a>)>,
        /// At least one operation needs no credentials.
        is_anonymous: bool,
    },
}

/// Returns the credentials that the operations of `document` need.
///
/// # Errors
///
/// A finding if an operation offers no alternative that is supported.
pub(crate) fn security(document: &Document) -> Result<Security<'_>, Box<Finding>> {
    let mut schemes: Vec<(&str, Credentials<'_>)> = Vec::new();
    let (mut is_one, mut is_anonymous) = (true, false);
    for operation in operations(document) {
        let alternatives = alternatives(document, &operation)?;
        is_anonymous |= alternatives.is_empty() || alternatives.iter().any(Vec::is_empty);
        // An operation without credentials accepts any, but a choice between none and some counts
        // as an alternative.
        is_one &= alternatives.len() <= 1 && alternatives.iter().all(|names| names.len() <= 1);
        for name in alternatives.into_iter().flatten() {
            if schemes.iter().all(|(known, _)| *known != name) {
                schemes
                    .extend(credentials_of(document, name).map(|credentials| (name, credentials)));
            }
        }
    }
    Ok(match schemes.as_slice() {
        [] => Security::One(Credentials::None),
        [(_, first), others @ ..] if is_one && others.iter().all(|(_, other)| other == first) => {
            Security::One(*first)
        }
        _ => Security::Several { schemes, is_anonymous },
    })
}

/// Returns the supported alternatives of `operation`, each as the names of its schemes. An empty
/// list, or an empty alternative, needs no credentials.
///
/// # Errors
///
/// A finding if the operation has alternatives, but none is supported.
pub(crate) fn alternatives<'d>(
    document: &'d Document,
    operation: &Operation<'_>,
) -> Result<Vec<Vec<&'d str>>, Box<Finding>> {
    let own = operation.at.join("security");
    let list = if document.at(&own).is_some() { own } else { JsonPointer::root().join("security") };
    let listed =
        document.at(&list).and_then(Value::as_array).map(Vec::as_slice).unwrap_or_default();
    let supported = listed
        .iter()
        .filter_map(|alternative| supported(document, alternative))
        .collect::<Vec<_>>();
    if supported.is_empty() && !listed.is_empty() {
        let message = "none of these security requirements is supported";
        let help = "offer `http` with `bearer` or `basic`, `apiKey`, `oauth2` or `openIdConnect`";
        return Err(Box::new(document.finding("credentials", &list, message, help)));
    }
    Ok(supported)
}

/// Returns the names of the schemes of an alternative; `None` if one is not supported or two use
/// the same header or parameter.
fn supported<'d>(document: &'d Document, requirement: &'d Value) -> Option<Vec<&'d str>> {
    let names = requirement.as_object()?.keys().map(String::as_str).collect::<Vec<_>>();
    let mut places = BTreeMap::new();
    for name in &names {
        let place = match credentials_of(document, name)? {
            Credentials::None => return None,
            Credentials::Bearer | Credentials::Basic => "authorization".to_owned(),
            Credentials::Header(name) => name.to_lowercase(),
            Credentials::Cookie(name) => format!("cookie {name}"),
            Credentials::Query(name) => format!("?{name}"),
        };
        if places.insert(place, name).is_some() {
            return None;
        }
    }
    Some(names)
}

/// Returns the credentials of an alternative; `None` if it is not supported.
pub(crate) fn credentials<'d>(
    document: &'d Document,
    requirement: &'d Value,
) -> Option<Vec<Credentials<'d>>> {
    supported(document, requirement)?
        .into_iter()
        .map(|name| credentials_of(document, name))
        .collect()
}

/// Returns the way in which the scheme `name` sends credentials; `None` if its kind is not
/// supported.
fn credentials_of<'d>(document: &'d Document, name: &str) -> Option<Credentials<'d>> {
    let (_, scheme) = document.resolve(&JsonPointer::components("securitySchemes").join(name))?;
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
