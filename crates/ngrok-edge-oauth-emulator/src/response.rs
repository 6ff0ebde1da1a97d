//! Successful responses, and parts of all responses.

use std::convert::Infallible;

use bytes::Bytes;
use http_body_util::{BodyExt as _, Full, combinators::BoxBody};
use hyper::{
    Response, StatusCode,
    header::{CONTENT_TYPE, HeaderName, HeaderValue},
};

pub(crate) type Body = BoxBody<Bytes, std::io::Error>;

/// Header with the id of a request.
const OPERATION_ID: HeaderName = HeaderName::from_static("ngrok-operation-id");

/// Returns a response with a JSON body.
pub(crate) fn json(
    status: StatusCode,
    body: impl Into<Bytes>,
    operation_id: &str,
) -> Response<Body> {
    let mut response = content(body, "application/json");
    *response.status_mut() = status;
    set_operation_id(&mut response, operation_id);
    response
}

/// Returns a response without a body.
pub(crate) fn no_content(operation_id: &str) -> Response<Body> {
    let mut response = Response::new(full(Bytes::new()));
    *response.status_mut() = StatusCode::NO_CONTENT;
    set_operation_id(&mut response, operation_id);
    response
}

/// Returns a 200 response with a body of any type.
pub(crate) fn content(body: impl Into<Bytes>, content_type: &'static str) -> Response<Body> {
    let mut response = Response::new(full(body.into()));
    response.headers_mut().insert(CONTENT_TYPE, HeaderValue::from_static(content_type));
    response
}

fn full(bytes: Bytes) -> Body {
    Full::new(bytes).map_err(|error: Infallible| match error {}).boxed()
}

fn set_operation_id(response: &mut Response<Body>, operation_id: &str) {
    if let Ok(value) = HeaderValue::from_str(operation_id) {
        response.headers_mut().insert(OPERATION_ID, value);
    }
}
