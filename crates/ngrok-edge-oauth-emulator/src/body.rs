//! Reads a request body the way the API does: the first thing wrong with it is the answer.

use bytes::Bytes;
use http_body_util::{BodyExt as _, LengthLimitError, Limited};
use hyper::{HeaderMap, StatusCode, body::Incoming, header::CONTENT_TYPE};
use ngrok_edge_oauth::{Bounds, types};

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

/// Reads a module; the first thing that is wrong with it is the answer.
pub(crate) fn decode(bytes: &[u8], bounds: &Bounds) -> Result<types::EndpointOAuthMutate, Refusal> {
    let value = serde_json::from_slice(bytes).map_err(|error| Refusal::code(213, &error.to_string()))?;
    types::EndpointOAuthMutate::from_json(value, bounds).map_err(|violations| match violations.first() {
        Some(violation) => Refusal::code(violation.code.number(), &violation.path),
        None => Refusal::code(215, "the body"),
    })
}
