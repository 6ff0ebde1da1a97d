//! Request bodies. The response is the first violation.

use std::time::Duration;

use bytes::Bytes;
use http_body_util::{BodyExt as _, LengthLimitError, Limited};
use hyper::{HeaderMap, StatusCode, body::Incoming, header::CONTENT_TYPE};
use ngrok_edge_oauth::{Bounds, ErrorCode, types};

use crate::error_response::ErrorResponse;

/// Maximum size of a request body in bytes. Assumed, because the API publishes none.
const MAX_BYTES: usize = 1024 * 1024;

/// Maximum time for receiving a body. Assumed, because the API publishes none: hyper's limit for
/// the head of a request.
const READ_TIMEOUT: Duration = Duration::from_secs(30);

/// Reads the whole body.
pub(crate) async fn read(body: Incoming) -> Result<Bytes, ErrorResponse> {
    let collected = tokio::time::timeout(READ_TIMEOUT, Limited::new(body, MAX_BYTES).collect());
    match collected.await {
        Ok(Ok(body)) => Ok(body.to_bytes()),
        Ok(Err(error)) if error.is::<LengthLimitError>() => {
            let message = "expected a request body of at most 1 MiB";
            Err(ErrorResponse::without_code(StatusCode::PAYLOAD_TOO_LARGE, message))
        }
        Ok(Err(_)) => Err(ErrorResponse::new(ErrorCode::UNREADABLE_BODY)),
        Err(_) => Err(ErrorResponse::body_timeout(READ_TIMEOUT)),
    }
}

/// Checks that the content type is JSON.
pub(crate) fn check_type(headers: &HeaderMap) -> Result<(), ErrorResponse> {
    let Some(value) = headers.get(CONTENT_TYPE) else {
        return Err(ErrorResponse::new(ErrorCode::MISSING_CONTENT_TYPE));
    };
    let essence = value.to_str().unwrap_or_default().split(';').next().unwrap_or_default().trim();
    if essence.eq_ignore_ascii_case("application/json") {
        Ok(())
    } else {
        Err(ErrorResponse::new(ErrorCode::UNSUPPORTED_CONTENT_TYPE))
    }
}

/// Parses a module and checks it against the validation rules.
pub(crate) fn parse(
    bytes: &[u8],
    bounds: &Bounds,
) -> Result<types::EndpointOAuthMutate, ErrorResponse> {
    let value = serde_json::from_slice(bytes).map_err(|error| {
        ErrorResponse::with_context(ErrorCode::INVALID_JSON, &error.to_string())
    })?;
    types::EndpointOAuthMutate::from_json(value, bounds).map_err(|violations| {
        match violations.first() {
            Some(violation) => ErrorResponse::with_context(violation.code, &violation.path),
            None => ErrorResponse::with_context(ErrorCode::INVALID_FIELD, "the body"),
        }
    })
}
