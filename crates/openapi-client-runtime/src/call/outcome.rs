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
        redact::one_line,
    },
    error::{ErrorKind, ErrorResponse, Failure},
};

/// Characters of a description of a body.
const DESCRIPTION_CHARACTERS: usize = 200;
/// Names of properties that a description of a body lists.
const LISTED_NAMES: usize = 5;
/// Names of properties that a description of the expected body lists.
const EXPECTED_NAMES: usize = 3;

/// Decodes a JSON body after checking that the API sent it.
pub(crate) fn decode<T: DeserializeOwned>(context: &Context<'_>, received: &mut Received) -> Result<T, Failure> {
    recognize(context, received)?;
    if let Ok(value) = serde_json::from_slice(&received.body) {
        return Ok(value);
    }
    let error = locate::<T>(context, &received.body);
    let at = error.path.as_deref().map(|path| format!(", at `{path}`")).unwrap_or_default();
    let failure = unexpected(context, received, &format!("the body is not what the operation returns{at}"));
    Err(Failure { source: Some(Box::new(error)), ..failure })
}

/// Accepts any body but a web page, as gateways and captive portals send, and an error of the API:
/// the operation returns nothing.
pub(crate) fn ignore(context: &Context<'_>, received: &mut Received) -> Result<(), Failure> {
    let page = content_type(&received.headers).filter(|content_type| content_type.contains("html"));
    let found = if let Some(content_type) = page {
        format!("expected no body, found the content type `{content_type}`")
    } else if let Some(code) = error_code(context, &received.body) {
        format!("expected the result of the operation, found the error `{code}`")
    } else {
        return Ok(());
    };
    Err(unexpected(context, received, &found))
}

/// Checks that the body came from the API. A gateway, a captive portal or a server with another
/// idea of errors may also answer with a success status.
fn recognize(context: &Context<'_>, received: &Received) -> Result<(), Failure> {
    let (required, body) = (context.secrets.operation.required_properties, &received.body);
    let expected = if let Some(content_type) = other_content_type(&received.headers) {
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
    Err(unexpected(context, received, &expected))
}

/// Returns the content type unless it is JSON or absent.
fn other_content_type(headers: &HeaderMap) -> Option<String> {
    // Nearly every response has exactly this one.
    if headers.get(CONTENT_TYPE)?.as_bytes() == b"application/json" {
        return None;
    }
    let content_type = content_type(headers)?;
    let is_json = matches!(&*content_type, "" | "application/json" | "text/json") || content_type.ends_with("+json");
    (!is_json).then_some(content_type)
}

/// Returns the content type in lower case, without parameters.
fn content_type(headers: &HeaderMap) -> Option<String> {
    let value = String::from_utf8_lossy(headers.get(CONTENT_TYPE)?.as_bytes());
    Some(value.split(';').next().unwrap_or_default().trim().to_lowercase())
}

/// Returns the error code of a body that is an error of the API. A result that is complete may have
/// a property of that name.
fn error_code(context: &Context<'_>, body: &Bytes) -> Option<String> {
    // Bodies without the name need no second parse, which are all but errors.
    context.error_name?.find(body)?;
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

/// Returns whether `body` is an object with one of the properties. It stops at the first one.
fn has_any(body: &[u8], names: &'static [&'static str]) -> bool {
    let mut search = Search { names, is_found: false };
    // The early end is an error for serde_json, so that only the flag counts.
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
            let names = entries.keys().take(LISTED_NAMES).map(String::as_str).collect::<Vec<_>>();
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
fn unexpected(context: &Context<'_>, received: &Received, what: &str) -> Failure {
    let (headers, body) = (received.headers.clone(), received.body.clone());
    let response = error_response(context, received.status, headers, body);
    // The description says what came.
    let response = ErrorResponse { code: None, message: None, ..response };
    let what = context.secrets.check(one_line(what, DESCRIPTION_CHARACTERS));
    let what = what.unwrap_or_else(|| "the body is not what the operation returns".to_owned());
    Failure { response: Some(Box::new(response)), ..Failure::new(ErrorKind::UnexpectedResponse, what) }
}

/// Finds where `body` cannot be read as `T`, which takes twice the time of reading it.
fn locate<T: DeserializeOwned>(context: &Context<'_>, body: &[u8]) -> DecodeError {
    let mut json = serde_json::Deserializer::from_slice(body);
    let (path, error) = match serde_path_to_error::deserialize::<_, T>(&mut json) {
        Err(error) => (Some(error.path().to_string()), Some(error.into_inner())),
        // What follows the value is wrong, then.
        Ok(_) => (None, json.end().err()),
    };
    let path =
        path.filter(|path| path != ".").and_then(|path| context.secrets.check(one_line(&path, DESCRIPTION_CHARACTERS)));
    let message = error.map(|error| without_quotes(&error.to_string())).unwrap_or_default();
    let message = context.secrets.check(one_line(&message, DESCRIPTION_CHARACTERS)).unwrap_or_default();
    DecodeError { path, message }
}

/// Removes the strings of the body that serde quotes in its messages.
fn without_quotes(message: &str) -> String {
    let quoted = message.find('"').zip(message.rfind('"'));
    quoted.map_or_else(|| message.to_owned(), |(first, last)| format!("{}…{}", &message[..first], &message[last + 1..]))
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
