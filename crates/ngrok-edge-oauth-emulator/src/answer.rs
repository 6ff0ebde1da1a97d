//! Answers, and refusals with ngrok's codes.

use std::{
    convert::Infallible,
    pin::Pin,
    task::{Context, Poll},
    time::Duration,
};

use bytes::Bytes;
use http_body_util::{BodyExt as _, Full, combinators::BoxBody};
use hyper::{
    Response, StatusCode,
    body::Frame,
    header::{ALLOW, CONTENT_TYPE, HeaderName, HeaderValue, RETRY_AFTER},
};
use ngrok_edge_oauth::{ErrorCode, types};

pub(crate) type Body = BoxBody<Bytes, std::io::Error>;

/// The header with the id of a request.
const OPERATION_ID: HeaderName = HeaderName::from_static("ngrok-operation-id");

/// Why a request was refused.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Refusal {
    status: StatusCode,
    code: Option<ErrorCode>,
    message: String,
    header: Option<(HeaderName, HeaderValue)>,
}

impl Refusal {
    /// With the code of this number; `detail` says where, if it is not empty.
    pub(crate) fn code(number: u32, detail: &str) -> Self {
        let code = ErrorCode::new(number);
        let info = code.and_then(ErrorCode::info);
        let status = info.and_then(|info| StatusCode::from_u16(info.status).ok()).unwrap_or(StatusCode::BAD_REQUEST);
        let description = info.map_or("the request was rejected", |info| info.description);
        let message = if detail.is_empty() { description.to_owned() } else { format!("{detail}: {description}") };
        Self { status, code, message, header: None }
    }

    /// A route without a module. Assumed: the API documents no code of its own for it, so that it is the one of a missing route.
    pub(crate) fn no_module() -> Self {
        Self { message: "the route has no OAuth module".to_owned(), ..Self::code(7124, "") }
    }

    /// With a status that no code of ngrok's is known for.
    pub(crate) fn status(status: StatusCode, message: &str) -> Self {
        Self { status, code: None, message: message.to_owned(), header: None }
    }

    pub(crate) fn method_not_allowed(methods: &'static str) -> Self {
        let header = Some((ALLOW, HeaderValue::from_static(methods)));
        Self { header, ..Self::status(StatusCode::METHOD_NOT_ALLOWED, "the path has no such method") }
    }

    pub(crate) fn rate_limited(wait: Duration) -> Self {
        let seconds = wait.as_secs() + u64::from(wait.subsec_nanos() > 0);
        Self { header: Some((RETRY_AFTER, HeaderValue::from(seconds))), ..Self::code(226, "") }
    }

    pub(crate) fn into_response(self, operation_id: &str) -> Response<Body> {
        let mut details = types::ErrorDetails::default();
        details.operation_id = Some(operation_id.to_owned());
        let mut error = types::ErrorBody::default();
        error.error_code = self.code.map(|code| code.to_string());
        error.status_code = Some(self.status.as_u16());
        error.msg = Some(self.message);
        error.details = Some(details);
        let mut response = json(self.status, &error, operation_id);
        response.headers_mut().extend(self.header.map(|(name, value)| (Some(name), value)));
        response
    }
}

/// An answer with a JSON body.
pub(crate) fn json(status: StatusCode, value: &impl serde::Serialize, operation_id: &str) -> Response<Body> {
    // Structs with text keys always serialise.
    let body = serde_json::to_vec(value).unwrap_or_default();
    let mut response = with_type(body, "application/json");
    *response.status_mut() = status;
    name_operation(&mut response, operation_id);
    response
}

/// An answer without a body.
pub(crate) fn empty(status: StatusCode, operation_id: &str) -> Response<Body> {
    let mut response = Response::new(body(Bytes::new()));
    *response.status_mut() = status;
    name_operation(&mut response, operation_id);
    response
}

/// An answer with a body of another type.
pub(crate) fn with_type(bytes: impl Into<Bytes>, content_type: &'static str) -> Response<Body> {
    let mut response = Response::new(body(bytes.into()));
    response.headers_mut().insert(CONTENT_TYPE, HeaderValue::from_static(content_type));
    response
}

/// The same answer, breaking off in the middle of its body.
pub(crate) async fn truncate(response: Response<Body>) -> Response<Body> {
    let (mut parts, body) = response.into_parts();
    let bytes = body.collect().await.map(http_body_util::Collected::to_bytes).unwrap_or_default();
    parts.headers.insert(hyper::header::CONTENT_LENGTH, HeaderValue::from(bytes.len().max(1)));
    let half = bytes.slice(..bytes.len() / 2);
    Response::from_parts(parts, Broken { half, has_paused: false }.boxed())
}

/// A body that ends in an error.
struct Broken {
    half: Bytes,
    has_paused: bool,
}

impl hyper::body::Body for Broken {
    type Data = Bytes;
    type Error = std::io::Error;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, std::io::Error>>> {
        let half = std::mem::take(&mut self.half);
        if !half.is_empty() {
            return Poll::Ready(Some(Ok(Frame::data(half))));
        }
        // hyper sends what it has while it waits for more; at an error it would throw that away.
        if !std::mem::replace(&mut self.has_paused, true) {
            context.waker().wake_by_ref();
            return Poll::Pending;
        }
        Poll::Ready(Some(Err(std::io::Error::other("a fault"))))
    }
}

fn body(bytes: Bytes) -> Body {
    Full::new(bytes).map_err(|error: Infallible| match error {}).boxed()
}

fn name_operation(response: &mut Response<Body>, operation_id: &str) {
    if let Ok(value) = HeaderValue::from_str(operation_id) {
        response.headers_mut().insert(OPERATION_ID, value);
    }
}
