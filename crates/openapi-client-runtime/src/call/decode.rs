//! Recognition and decoding of success bodies.

use std::fmt;

use bytes::Bytes;
use reqwest::header::{CONTENT_TYPE, HeaderMap};
use serde::{
    Deserializer as _,
    de::{DeserializeOwned, IgnoredAny, MapAccess, Visitor},
};
use serde_json::Value;

use crate::{
    call::{
        attempt::{Context, Received, error_response},
        json_path,
        redact::one_line,
    },
    error::{ErrorKind, Failure},
};

/// Maximum characters of a description of a body, a decoding error or its path. With status, code
/// and attempts, an error stays below 500 characters.
const DESCRIPTION_CHARACTERS: usize = 200;
/// Maximum names of properties that a message lists, of the found body and of the expected one:
/// enough to recognize an object.
const FOUND_NAMES: usize = 5;
const EXPECTED_NAMES: usize = 3;

/// Decodes a JSON body after checking that the API sent it.
pub(crate) fn decode<T: DeserializeOwned>(
    context: &Context<'_>,
    received: &mut Received,
) -> Result<T, Failure> {
    check_origin(context, received)?;
    let error = match serde_json::from_slice(&received.body) {
        Ok(value) => return Ok(value),
        Err(error) => describe_error(context, &received.body, &error),
    };
    let at = error.path.as_deref().map(|path| format!(" at `{path}`")).unwrap_or_default();
    let failure = unexpected(context, received, &format!("cannot decode the body{at}"));
    Err(Failure { source: Some(Box::new(error)), ..failure })
}

/// Accepts any body, except for a web page, which a gateway or captive portal sends, and an error
/// of the API.
pub(crate) fn ignore(context: &Context<'_>, received: &mut Received) -> Result<(), Failure> {
    let page = content_type(&received.headers).filter(|content_type| content_type.contains("html"));
    let message = if let Some(content_type) = page {
        format!("expected no body, found the content type `{content_type}`")
    } else if let Some(code) = error_code(context, &received.body) {
        format!("expected the result of the operation, found the error `{code}`")
    } else {
        return Ok(());
    };
    Err(unexpected(context, received, &message))
}

/// Checks that the body came from the API. Gateways and captive portals also respond with success
/// statuses, and so do servers that report errors in the body.
fn check_origin(context: &Context<'_>, received: &Received) -> Result<(), Failure> {
    let (required, body) = (context.secrets.operation.required_properties, &received.body);
    let message = if let Some(content_type) = other_content_type(&received.headers) {
        format!("expected JSON, found the content type `{content_type}`")
    } else if body.is_empty() {
        "expected a JSON body, found none".to_owned()
    } else if let Some(code) = error_code(context, body) {
        format!("expected the result of the operation, found the error `{code}`")
    } else if !required.is_empty() && !has_any(body, required) {
        format!("expected {}, found {}", object_with(required), describe(body))
    } else {
        return Ok(());
    };
    Err(unexpected(context, received, &message))
}

/// Returns the content type unless it is JSON or absent.
fn other_content_type(headers: &HeaderMap) -> Option<String> {
    // A fast path: nearly every response has exactly this one.
    if headers.get(CONTENT_TYPE)?.as_bytes() == b"application/json" {
        return None;
    }
    let content_type = content_type(headers)?;
    let is_json = matches!(&*content_type, "" | "application/json" | "text/json")
        || content_type.ends_with("+json");
    (!is_json).then_some(content_type)
}

/// Returns the content type in lower case, without parameters.
fn content_type(headers: &HeaderMap) -> Option<String> {
    let value = String::from_utf8_lossy(headers.get(CONTENT_TYPE)?.as_bytes());
    Some(value.split(';').next().unwrap_or_default().trim().to_lowercase())
}

/// Returns the error code of a body that is an error of the API. A complete result is not an error,
/// even if it has a property of that name.
fn error_code(context: &Context<'_>, body: &Bytes) -> Option<String> {
    // Only error responses contain the name, so results are not parsed twice.
    context.error_code_finder?.find(body)?;
    let json: Value = serde_json::from_slice(body).ok()?;
    let code = json.pointer(context.api.error_code?)?.as_str()?;
    let required = context.secrets.operation.required_properties;
    let name = context.api.error_code.map(|pointer| pointer.trim_start_matches('/'));
    if name.is_some_and(|name| required.contains(&name)) {
        return None;
    }
    let is_complete = !required.is_empty() && required.iter().all(|name| json.get(name).is_some());
    (!is_complete).then(|| code.to_owned())
}

/// Returns whether `body` is an object with one of the properties `names`. Stops at the first one.
fn has_any(body: &[u8], names: &'static [&'static str]) -> bool {
    let mut search = Search { names, is_found: false };
    // serde_json reports an error for the rest of the body when the search stops early.
    let _ = serde_json::Deserializer::from_slice(body).deserialize_map(&mut search);
    search.is_found
}

struct Search {
    names: &'static [&'static str],
    is_found: bool,
}

impl<'de> Visitor<'de> for &mut Search {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an object")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<(), A::Error> {
        while let Some(name) = map.next_key::<std::borrow::Cow<'de, str>>()? {
            if self.names.contains(&&*name) {
                self.is_found = true;
                return Ok(());
            }
            map.next_value::<IgnoredAny>()?;
        }
        Ok(())
    }
}

/// Describes an object that has one of `names`.
fn object_with(names: &[&str]) -> String {
    let others = if names.len() > EXPECTED_NAMES { " or others" } else { "" };
    let names = names.iter().take(EXPECTED_NAMES).copied().collect::<Vec<_>>();
    format!("an object with `{}`{others}", names.join("` or `"))
}

/// Describes a body by its kind and, if it is an object, its first names.
fn describe(body: &[u8]) -> String {
    match serde_json::from_slice::<Value>(body) {
        Ok(Value::Object(entries)) if entries.is_empty() => "an empty object".to_owned(),
        Ok(Value::Object(entries)) => {
            let names = entries.keys().take(FOUND_NAMES).map(String::as_str).collect::<Vec<_>>();
            format!("an object with `{}`", names.join("`, `"))
        }
        Ok(Value::Array(_)) => "a list".to_owned(),
        Ok(Value::String(_)) => "a string".to_owned(),
        Ok(Value::Number(_)) => "a number".to_owned(),
        Ok(Value::Bool(_)) => "a boolean".to_owned(),
        Ok(Value::Null) => "null".to_owned(),
        Err(_) => "text that is not JSON".to_owned(),
    }
}

/// Returns the failure for a success status with a body that the operation does not return.
fn unexpected(context: &Context<'_>, received: &Received, message: &str) -> Failure {
    let (headers, body) = (received.headers.clone(), received.body.clone());
    let response = error_response(context, received.status, headers, body).without_error();
    let message = context.secrets.filter(one_line(message, DESCRIPTION_CHARACTERS));
    let message = message.unwrap_or_else(|| "unexpected body".to_owned());
    Failure {
        response: Some(Box::new(response)),
        ..Failure::new(ErrorKind::UnexpectedResponse, message)
    }
}

/// Describes an error of serde and the field of `body` that it is about.
fn describe_error(context: &Context<'_>, body: &[u8], error: &serde_json::Error) -> DecodeError {
    let safe = |text: &str| context.secrets.filter(one_line(text, DESCRIPTION_CHARACTERS));
    let path = json_path::at_end(accepted(body, error));
    let path = (!path.is_empty()).then_some(path).and_then(|path| safe(&path));
    let message = safe(&without_quotes(&error.to_string())).unwrap_or_default();
    DecodeError { path, message }
}

/// Returns the part of `body` that serde accepted. An error of the syntax has the position of the
/// byte after it.
fn accepted<'b>(body: &'b [u8], error: &serde_json::Error) -> &'b [u8] {
    let mut line_starts =
        std::iter::once(0).chain(memchr::memchr_iter(b'\n', body).map(|at| at + 1));
    let start = error.line().checked_sub(1).and_then(|line| line_starts.nth(line)).unwrap_or(0);
    let end = start + error.column().saturating_sub(usize::from(error.is_syntax()));
    &body[..end.min(body.len())]
}

/// Removes the strings that serde quotes from the body: they may be secrets.
fn without_quotes(message: &str) -> String {
    let quoted = message.find('"').zip(message.rfind('"'));
    quoted.map_or_else(
        || message.to_owned(),
        |(first, last)| format!("{}…{}", &message[..first], &message[last + 1..]),
    )
}

/// A body that cannot be decoded.
#[derive(Debug)]
struct DecodeError {
    /// The field, such as `provider.google.scopes[0]`; `None` for the whole body.
    path: Option<String>,
    message: String,
}

impl fmt::Display for DecodeError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.message)
    }
}

impl std::error::Error for DecodeError {}
