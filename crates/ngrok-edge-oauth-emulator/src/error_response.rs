//! Error responses with ngrok's error codes.

use std::time::Duration;

use hyper::{
    Response, StatusCode,
    header::{ALLOW, CONNECTION, HeaderName, HeaderValue, RETRY_AFTER},
};
use ngrok_edge_oauth::{ErrorCode, types};

use crate::response::{self, Body};

/// An error response of the API.
#[derive(Debug)]
pub(crate) struct ErrorResponse {
    status: StatusCode,
    code: Option<ErrorCode>,
    message: String,
    header: Option<(HeaderName, HeaderValue)>,
}

impl ErrorResponse {
    /// Returns the response for an error code.
    pub(crate) fn new(code: ErrorCode) -> Self {
        let info = code.info();
        let status = info
            .and_then(|info| StatusCode::from_u16(info.status).ok())
            .unwrap_or(StatusCode::BAD_REQUEST);
        let message = info.map_or("the request was rejected", |info| info.description).to_owned();
        Self { status, code: Some(code), message, header: None }
    }

    /// Returns the response for an error code; its message starts with `context`, such as the path
    /// of a field.
    pub(crate) fn with_context(code: ErrorCode, context: &str) -> Self {
        let error = Self::new(code);
        Self { message: format!("{context}: {}", error.message), ..error }
    }

    /// Returns a response without an error code.
    pub(crate) fn without_code(status: StatusCode, message: impl Into<String>) -> Self {
        Self { status, code: None, message: message.into(), header: None }
    }

    /// Returns the response for a route without a module. Assumed to have the code of a missing
    /// route, because the API documents none.
    pub(crate) fn no_module() -> Self {
        Self {
            message: "the route has no OAuth module".to_owned(),
            ..Self::new(ErrorCode::NO_SUCH_ROUTE)
        }
    }

    pub(crate) fn method_not_allowed(allowed: &'static str) -> Self {
        let error = Self::without_code(
            StatusCode::METHOD_NOT_ALLOWED,
            "the method is not allowed for this path",
        );
        error.with_header(ALLOW, HeaderValue::from_static(allowed))
    }

    /// Returns the response for a request that exceeds the rate limit for another `wait`.
    pub(crate) fn rate_limited(wait: Duration) -> Self {
        let seconds = wait.as_secs().saturating_add(u64::from(wait.subsec_nanos() > 0));
        Self::new(ErrorCode::RATE_LIMITED).with_header(RETRY_AFTER, HeaderValue::from(seconds))
    }

    /// Returns the response for a body that did not arrive within `limit`. It closes the
    /// connection, because the rest of the body would be read as the next request.
    pub(crate) fn body_timeout(limit: Duration) -> Self {
        let message = format!("the request body did not arrive within {} s", limit.as_secs());
        let error = Self::without_code(StatusCode::REQUEST_TIMEOUT, message);
        error.with_header(CONNECTION, HeaderValue::from_static("close"))
    }

    fn with_header(self, name: HeaderName, value: HeaderValue) -> Self {
        Self { header: Some((name, value)), ..self }
    }

    pub(crate) fn into_response(self, operation_id: &str) -> Response<Body> {
        let mut details = types::ErrorDetails::default();
        details.operation_id = Some(operation_id.to_owned());
        let mut error = types::ErrorBody::default();
        error.error_code = self.code.map(|code| code.to_string());
        error.status_code = Some(self.status.as_u16());
        error.msg = Some(self.message);
        error.details = Some(details);
        // Serializing texts and numbers cannot fail.
        let body = serde_json::to_vec(&error).unwrap_or_default();
        let mut response = response::json(self.status, body, operation_id);
        response.headers_mut().extend(self.header.map(|(name, value)| (Some(name), value)));
        response
    }
}
