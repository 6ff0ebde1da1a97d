//! Sends one attempt and classifies its result.

use std::time::{Duration, SystemTime};

use bytes::Bytes;
use memchr::memmem;
use reqwest::{
    Request, StatusCode, Url,
    header::{HeaderMap, LOCATION},
};
use serde_json::Value;
use tokio::time::Instant;

use crate::{
    Api,
    call::{
        redact::{Secrets, one_line},
        retry_after,
        timer::Timer,
    },
    error::{ErrorKind, ErrorResponse, Failure, Retry},
    response::{is_request_id, request_id},
};

/// Maximum characters of the API's message in an error: enough for a sentence, short enough for one
/// line of a log.
const MESSAGE_CHARACTERS: usize = 300;
/// Maximum wait for the body of an error response, whose status matters more than its body.
/// Assumed: a third of the default attempt timeout.
const ERROR_BODY_TIMEOUT: Duration = Duration::from_secs(5);

/// A response with a success status, and its body as far as it was read.
pub(crate) struct Received {
    pub(crate) status: StatusCode,
    pub(crate) headers: HeaderMap,
    pub(crate) body: Bytes,
    /// The response with its unread body, for [`BodyMode::Stream`].
    #[cfg_attr(not(feature = "stream"), expect(dead_code, reason = "read by streams only"))]
    pub(crate) unread: Option<reqwest::Response>,
}

/// The treatment of the body of a success.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum BodyMode {
    /// Reads and decodes the body.
    Read,
    /// Reads the body, so that the connection can be reused, and ignores it.
    Ignore,
    /// Leaves the body unread; the caller reads it after the attempt.
    #[cfg_attr(not(feature = "stream"), allow(dead_code, reason = "created by streams only"))]
    Stream,
}

/// The call that an attempt belongs to.
#[derive(Clone, Copy)]
pub(crate) struct Context<'a> {
    pub(crate) http: &'a reqwest::Client,
    pub(crate) api: &'a Api,
    pub(crate) error_code_finder: Option<&'a memmem::Finder<'static>>,
    pub(crate) url: &'a Url,
    pub(crate) max_response_bytes: usize,
    /// Limit for each chunk of a body that is returned as a stream.
    #[cfg(feature = "stream")]
    pub(crate) attempt_timeout: Duration,
    pub(crate) body_mode: BodyMode,
    pub(crate) secrets: Secrets<'a>,
}

/// Sends `request` and reads the response, within the time of `timer`.
pub(crate) async fn send(
    context: &Context<'_>,
    request: Request,
    timer: &mut Timer<'_>,
) -> Result<Received, Failure> {
    let sent = timer.limit(context.http.execute(request)).await;
    let response = sent.ok_or_else(timed_out)?.map_err(classify_send_error)?;
    if let Some(location) = redirect_location(context, &response) {
        Err(redirect(context, response, &location))
    } else if response.status().is_success() {
        read_success(context, response, timer).await
    } else {
        Err(read_error_response(context, response, timer).await)
    }
}

/// Returns the target of a redirect, followed or not. Only a caller's own HTTP client follows one.
fn redirect_location(context: &Context<'_>, response: &reqwest::Response) -> Option<String> {
    if response.url() != context.url {
        return Some(response.url().to_string());
    }
    let location =
        response.headers().get(LOCATION).filter(|_| response.status().is_redirection())?;
    Some(String::from_utf8_lossy(location.as_bytes()).into_owned())
}

/// Returns the failure for a redirect. It has the origin of the target only: path and query may
/// contain secrets.
fn redirect(context: &Context<'_>, mut response: reqwest::Response, location: &str) -> Failure {
    let origin = context.url.join(location).ok().map(|url| url.origin().ascii_serialization());
    let location = origin.and_then(|origin| context.secrets.filter(origin));
    let message = format!(
        "redirect to {}, which is not followed",
        location.as_deref().unwrap_or("another URL")
    );
    let (status, headers) = (response.status(), std::mem::take(response.headers_mut()));
    let response =
        ErrorResponse { location, ..error_response(context, status, headers, Bytes::new()) };
    Failure { response: Some(Box::new(response)), ..Failure::new(ErrorKind::Redirect, message) }
}

async fn read_success(
    context: &Context<'_>,
    mut response: reqwest::Response,
    timer: &mut Timer<'_>,
) -> Result<Received, Failure> {
    let (status, headers) = (response.status(), std::mem::take(response.headers_mut()));
    if context.body_mode == BodyMode::Stream {
        return Ok(Received { status, headers, body: Bytes::new(), unread: Some(response) });
    }
    let mut body = Body::default();
    let read = timer.limit(body.read(&mut response, context.max_response_bytes)).await;
    match read.unwrap_or_else(|| Err(timed_out())) {
        Ok(()) => Ok(Received { status, headers, body: body.into_bytes(), unread: None }),
        Err(failure) => {
            let response =
                error_response(context, status, headers, body.into_bytes()).without_error();
            Err(Failure { response: Some(Box::new(response)), ..failure })
        }
    }
}

/// Returns the failure for an error status. A body that stalls, breaks off or is too large does not
/// change the classification, which depends on the head.
async fn read_error_response(
    context: &Context<'_>,
    mut response: reqwest::Response,
    timer: &mut Timer<'_>,
) -> Failure {
    timer.shorten(Instant::now() + ERROR_BODY_TIMEOUT);
    let mut body = Body::default();
    let _ = timer.limit(body.read(&mut response, context.max_response_bytes)).await;
    let (status, headers) = (response.status(), std::mem::take(response.headers_mut()));
    let retry_after = retry_after::parse(&headers, SystemTime::now());
    let response = error_response(context, status, headers, body.into_bytes());
    let message =
        if response.message.is_some() { "" } else { "the response has no message of the API" };
    let retry = retry_for(context.api, &response);
    Failure {
        retry,
        retry_after,
        // A gateway without a response does not know; an overloaded server rejected the request.
        may_be_processed: status.is_server_error() && retry != Retry::Always,
        response: Some(Box::new(response)),
        ..Failure::new(ErrorKind::Status, message)
    }
}

/// Classifies an error response by its code and status. RFC 9110, section 15, describes 408, 500,
/// 502, 503 and 504; RFC 6585, section 4, describes 429, which means that the request was not
/// processed.
fn retry_for(api: &Api, response: &ErrorResponse) -> Retry {
    if response.code.as_deref().is_some_and(|code| api.retry_codes.contains(&code)) {
        return Retry::Always;
    }
    match response.status.as_u16() {
        429 => Retry::Always,
        408 | 500 | 502 | 503 | 504 => Retry::Idempotent,
        _ => Retry::Never,
    }
}

/// Reads the API's description of an error, without the parts that repeat a secret.
pub(crate) fn error_response(
    context: &Context<'_>,
    status: StatusCode,
    headers: HeaderMap,
    body: Bytes,
) -> ErrorResponse {
    let (api, secrets) = (context.api, &context.secrets);
    let json: Value = serde_json::from_slice(&body).unwrap_or_default();
    let field = |pointer: Option<&str>| json.pointer(pointer?);
    let id = field(api.error_request_id).and_then(Value::as_str).filter(|id| is_request_id(id));
    let id = id.or_else(|| request_id(&headers, api.request_id_header)).map(ToOwned::to_owned);
    ErrorResponse {
        status,
        code: field(api.error_code).and_then(code).and_then(|code| secrets.filter(code)),
        message: field(api.error_message).and_then(|message| one_line_message(message, secrets)),
        request_id: id.and_then(|id| secrets.filter(id)),
        location: None,
        headers,
        body,
    }
}

/// Returns a code that has the form of a request id, apart from separators. Longer text is a
/// message.
fn code(value: &Value) -> Option<String> {
    match value {
        Value::String(code) => {
            Some(code.clone()).filter(|code| is_request_id(&code.replace(['.', ':', '/'], "_")))
        }
        Value::Number(code) => Some(code.to_string()),
        _ => None,
    }
}

/// Returns the message on one line, or a placeholder if it repeats a secret.
fn one_line_message(message: &Value, secrets: &Secrets<'_>) -> Option<String> {
    let message = one_line(message.as_str()?, MESSAGE_CHARACTERS);
    let withheld = || "message withheld: it repeats a secret".to_owned();
    (!message.is_empty()).then(|| secrets.filter(message).unwrap_or_else(withheld))
}

fn timed_out() -> Failure {
    Failure::timeout("no complete response in time")
}

fn classify_send_error(error: reqwest::Error) -> Failure {
    let error = error.without_url();
    let (kind, message, retry) = if error.is_connect() {
        (ErrorKind::Connect, "could not connect", Retry::Always)
    } else if error.is_timeout() {
        (ErrorKind::Timeout, "no response in time", Retry::Idempotent)
    } else if error.is_redirect() {
        (ErrorKind::Redirect, "the response is a redirect, which is not followed", Retry::Never)
    } else if error.is_builder() {
        (ErrorKind::InvalidRequest, "could not build the request", Retry::Never)
    } else if let Some((kind, message)) = classify_protocol_error(&error) {
        (kind, message, Retry::Never)
    } else {
        (ErrorKind::Interrupted, "connection lost before a response arrived", Retry::Idempotent)
    };
    let may_be_processed = !matches!(kind, ErrorKind::Connect | ErrorKind::InvalidRequest);
    Failure {
        source: Some(Box::new(error)),
        retry,
        may_be_processed,
        ..Failure::new(kind, message)
    }
}

/// Recognizes bytes that are not an HTTP/1.1 response, and a head that is too large.
fn classify_protocol_error(error: &reqwest::Error) -> Option<(ErrorKind, &'static str)> {
    let source = std::error::Error::source(error);
    let mut sources = std::iter::successors(source, |error| error.source());
    sources.find_map(|error| classify_hyper_error(error.downcast_ref()?))
}

/// Classifies two kinds of errors by their text, since hyper has no public methods for them.
fn classify_hyper_error(error: &hyper::Error) -> Option<(ErrorKind, &'static str)> {
    let not_http = (ErrorKind::Protocol, "the server does not speak HTTP/1.1");
    let too_large = (ErrorKind::TooLarge, "the head of the response is too large");
    match error.to_string().as_str() {
        "message head is too large" => Some(too_large),
        // In many other protocols, the server speaks first.
        "received unexpected message from connection" => Some(not_http),
        _ => error.is_parse().then_some(not_http),
    }
}

/// A body, as far as it was read.
#[derive(Default)]
struct Body {
    /// Most bodies arrive as one chunk, which needs no copy.
    first: Bytes,
    rest: Vec<u8>,
}

impl Body {
    async fn read(
        &mut self,
        response: &mut reqwest::Response,
        limit: usize,
    ) -> Result<(), Failure> {
        let too_large =
            || Failure::new(ErrorKind::TooLarge, format!("the body is larger than {limit} bytes"));
        if response.content_length().is_some_and(|length| length > limit as u64) {
            return Err(too_large());
        }
        while let Some(chunk) = response.chunk().await.map_err(classify_body_error)? {
            if self.first.len() + self.rest.len() + chunk.len() > limit {
                return Err(too_large());
            }
            self.push(chunk);
        }
        Ok(())
    }

    fn push(&mut self, chunk: Bytes) {
        if self.first.is_empty() && self.rest.is_empty() {
            self.first = chunk;
        } else {
            self.rest.extend_from_slice(&std::mem::take(&mut self.first));
            self.rest.extend_from_slice(&chunk);
        }
    }

    fn into_bytes(self) -> Bytes {
        if self.rest.is_empty() { self.first } else { self.rest.into() }
    }
}

fn classify_body_error(error: reqwest::Error) -> Failure {
    let (kind, message) = if error.is_timeout() {
        (ErrorKind::Timeout, "no complete body in time")
    } else {
        (ErrorKind::Interrupted, "connection lost within the body")
    };
    let source = Some(Box::new(error.without_url()) as _);
    Failure {
        source,
        retry: Retry::Idempotent,
        may_be_processed: true,
        ..Failure::new(kind, message)
    }
}
