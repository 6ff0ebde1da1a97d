//! Reads a request body the way the API does: the first thing wrong with it is the answer.

use bytes::Bytes;
use http_body_util::{BodyExt as _, LengthLimitError, Limited};
use hyper::{HeaderMap, StatusCode, body::Incoming, header::CONTENT_TYPE};
use ngrok_edge_oauth::{Bounds, types};
use serde_json::{Map, Value};

use crate::answer::Refusal;

/// Bodies above this size are refused unread. Assumed: the API publishes no limit.
const MOST_BYTES: usize = 1024 * 1024;

/// Reads the whole body.
pub(crate) async fn read(body: Incoming) -> Result<Bytes, Refusal> {
    match Limited::new(body, MOST_BYTES).collect().await {
        Ok(body) => Ok(body.to_bytes()),
        Err(error) if error.is::<LengthLimitError>() => {
            let message = "the request body is larger than 1 MiB";
            Err(Refusal::status(StatusCode::PAYLOAD_TOO_LARGE, message))
        }
        Err(_) => Err(Refusal::code(212, "")),
    }
}

/// Checks that a body comes with the one content type that there is.
pub(crate) fn check_type(headers: &HeaderMap) -> Result<(), Refusal> {
    let Some(value) = headers.get(CONTENT_TYPE) else { return Err(Refusal::code(216, "")) };
    let essence = value.to_str().unwrap_or_default().split(';').next().unwrap_or_default().trim().to_ascii_lowercase();
    if essence == "application/json" { Ok(()) } else { Err(Refusal::code(210, "")) }
}

/// Reads a module, in this order: JSON, nothing that is `null`, one known provider, known fields, types, rules.
pub(crate) fn decode(bytes: &[u8], bounds: &Bounds) -> Result<types::EndpointOAuthMutate, Refusal> {
    let mut value: Value = serde_json::from_slice(bytes).map_err(|error| Refusal::code(213, &error.to_string()))?;
    let Some(entries) = value.as_object() else { return Err(Refusal::code(215, "the body")) };
    if let Some(path) = find_null(&value) {
        return Err(Refusal::code(215, &path));
    }
    one_provider(entries)?;
    integers(&mut value);
    let decoded: Result<types::EndpointOAuthMutate, _> = serde_path_to_error::deserialize(value);
    let module = decoded.map_err(|error| Refusal::code(215, &error.path().to_string()))?;
    if let Some(path) = unknown_field(&module) {
        return Err(Refusal::code(214, &path));
    }
    match module.check_with(bounds).into_iter().next() {
        Some(violation) => Err(Refusal::code(violation.code.number(), &violation.path)),
        None => Ok(module),
    }
}

fn one_provider(entries: &Map<String, Value>) -> Result<(), Refusal> {
    let Some(provider) = entries.get("provider") else { return Err(Refusal::code(7037, "provider")) };
    let Some(provider) = provider.as_object() else { return Err(Refusal::code(215, "provider")) };
    if let Some(key) = provider.keys().find(|key| !types::EndpointOAuthProviderMutate::KEYS.contains(&key.as_str())) {
        return Err(Refusal::code(7165, &format!("provider.{key}")));
    }
    match provider.len() {
        0 => Err(Refusal::code(7037, "provider")),
        1 => Ok(()),
        _ => Err(Refusal::code(7036, "provider")),
    }
}

/// The path of the first `null`. What a request does not set, it leaves out.
fn find_null(value: &Value) -> Option<String> {
    let below = |key: String, value: &Value| {
        let rest = find_null(value)?;
        Some(if rest.is_empty() || rest.starts_with('[') { format!("{key}{rest}") } else { format!("{key}.{rest}") })
    };
    match value {
        Value::Null => Some(String::new()),
        Value::Object(entries) => entries.iter().find_map(|(key, value)| below(key.clone(), value)),
        Value::Array(items) => items.iter().enumerate().find_map(|(index, value)| below(format!("[{index}]"), value)),
        _ => None,
    }
}

/// JSON Schema takes 1.0 for an integer, serde does not.
#[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "within the range of `u32`")]
fn integers(value: &mut Value) {
    match value {
        Value::Object(entries) => entries.values_mut().for_each(integers),
        Value::Number(number) => {
            let whole = number.as_f64().filter(|it| it.fract() == 0.0 && (0.0..=f64::from(u32::MAX)).contains(it));
            if let Some(whole) = whole {
                *value = Value::from(whole as u32);
            }
        }
        _ => {}
    }
}

/// The first field that the API does not know.
fn unknown_field(module: &types::EndpointOAuthMutate) -> Option<String> {
    let of_provider = || {
        let key = module.provider.unknown_fields().keys().next()?;
        Some(format!("provider.{}.{key}", module.provider.key()))
    };
    module.extra.keys().next().cloned().or_else(of_provider)
}
