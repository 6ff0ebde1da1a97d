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

/// Characters of the API's message that an error keeps: enough for a sentence, short enough for a
/// line of a log.
const MESSAGE_CHARACTERS: usize = 300;
/// The most that the body of an error response is waited for: its status counts, not its body.
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

/// What happens to the body of a success.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum BodyMode {
    /// It is read and decoded.
    Read,
    /// It is read, so that the connection can be used again, and ignored.
    Ignore,
    /// It is read by the caller, after the attempt.
    #[cfg_attr(not(feature = "stream"), allow(dead_code, reason = "made by streams only"))]
    Stream,
}

/// What an attempt needs besides the request.
#[derive(Clone, Copy)]
pub(crate) struct Context<'a> {
    pub(crate) http: &'a reqwest::Client,
    pub(crate) api: &'a Api,
    /// Finds the name of the API's error code in a body.
    pub(crate) error_name: Option<&'a memmem::Finder<'static>>,
    pub(crate) url: &'a Url,
    pub(crate) max_response_bytes: usize,
    pub(crate) body_mode: BodyMode,
    pub(crate) secrets: Secrets<'a>,
}

/// Sends `request` and reads the response, within the time of `timer`.
pub(crate) async fn send(context: &Context<'_>, request: Request, timer: &mut Timer<'_>) -> Result<Received, Failure> {
    let sent = timer.limit(context.http.execute(request)).await;
    let mut response = sent.ok_or_else(timed_out)?.map_err(failed_to_send)?;
    if response.url() != context.url {
        // Only a caller's own HTTP client follows redirects.
        let target = response.url().clone();
        return Err(redirect(context, &mut response, Some(target)));
    }
    let status = response.status();
    if status.is_redirection()
        && let Some(target) = response.headers().get(LOCATION)
    {
        let target = context.url.join(&String::from_utf8_lossy(target.as_bytes())).ok();
        return Err(redirect(context, &mut response, target));
    }
    if status.is_success() {
        received(context, response, timer).await
    } else {
        Err(failed(context, response, timer).await)
    }
}

async fn received(
    context: &Context<'_>,
    mut response: reqwest::Response,
    timer: &mut Timer<'_>,
) -> Result<Received, Failure> {
    let status = response.status();
    if context.body_mode == BodyMode::Stream {
        let headers = response.headers().clone();
        return Ok(Received { status, headers, body: Bytes::new(), unread: Some(response) });
    }
    let mut body = Body::default();
    let read = timer.limit(body.read(&mut response, context.max_response_bytes)).await;
    let headers = std::mem::take(response.headers_mut());
    match read.unwrap_or_else(|| Err(timed_out())) {
        Ok(()) => Ok(Received { status, headers, body: body.into_bytes(), unread: None }),
        Err(failure) => {
            let response = error_response(context, status, headers, body.into_bytes());
            Err(Failure {
                response: Some(Box::new(ErrorResponse { code: None, message: None, ..response })),
                ..failure
            })
        }
    }
}

/// Returns the failure for a response that is no success. A body that stalls, breaks off or is too
/// large does not change it: the head says what counts.
async fn failed(context: &Context<'_>, mut response: reqwest::Response, timer: &mut Timer<'_>) -> Failure {
    timer.shorten(Instant::now() + ERROR_BODY_TIMEOUT);
    let mut body = Body::default();
    let _ = timer.limit(body.read(&mut response, context.max_response_bytes)).await;
    let status = response.status();
    let headers = std::mem::take(response.headers_mut());
    let retry_after = retry_after::parse(&headers, SystemTime::now());
    let response = error_response(context, status, headers, body.into_bytes());
    let is_overload = response.code.as_deref().is_some_and(|code| context.api.retry_codes.contains(&code));
    let what = if response.message.is_some() { "" } else { "the response has no message of the API" };
    Failure {
        retry: if is_overload { Retry::Always } else { retry_of(status) },
        retry_after,
        // A gateway without an answer does not know; an overloaded server rejected the request.
        may_have_happened: status.is_server_error() && !is_overload,
        response: Some(Box::new(response)),
        ..Failure::new(ErrorKind::Status, what)
    }
}

/// RFC 9110, section 15, for 408, 500, 502, 503 and 504; RFC 6585, section 4, for 429, which says
/// that the request was not carried out.
fn retry_of(status: StatusCode) -> Retry {
    match status.as_u16() {
        429 => Retry::Always,
        408 | 500 | 502 | 503 | 504 => Retry::Idempotent,
        _ => Retry::Never,
    }
}

/// Reads what the API says about an error, leaving out what repeats a secret.
pub(crate) fn error_response(
    context: &Context<'_>,
    status: StatusCode,
    headers: HeaderMap,
    body: Bytes,
) -> ErrorResponse {
    let (api, secrets) = (context.api, &context.secrets);
    let json: Value = serde_json::from_slice(&body).unwrap_or_default();
    let text = |pointer: Option<&str>| pointer.and_then(|pointer| json.pointer(pointer)?.as_str());
    let id = text(api.error_request_id).filter(|id| is_request_id(id));
    let id = id.or_else(|| request_id(&headers, api.request_id_header)).map(ToOwned::to_owned);
    // A code is a word like a request id: more than that would be a message.
    let code = json.pointer(api.error_code.unwrap_or("/\u{0}")).and_then(code_of);
    let message = text(api.error_message).map(|message| one_line(message, MESSAGE_CHARACTERS));
    let message = message
        .filter(|message| !message.is_empty())
        .map(|message| secrets.check(message).unwrap_or_else(|| "message withheld: it repeats a secret".to_owned()));
    ErrorResponse {
        status,
        code: code.and_then(|code| secrets.check(code)),
        message,
        request_id: id.and_then(|id| secrets.check(id)),
        location: None,
        headers,
        body,
    }
}

fn code_of(value: &Value) -> Option<String> {
    match value {
        Value::String(code) => Some(code.clone()).filter(|code| is_request_id(&code.replace(['.', ':', '/'], "_"))),
        Value::Number(code) => Some(code.to_string()),
        _ => None,
    }
}

fn timed_out() -> Failure {
    Failure::timeout("no complete response in time")
}

fn failed_to_send(error: reqwest::Error) -> Failure {
    let error = error.without_url();
    let (kind, what, retry) = if error.is_connect() {
        (ErrorKind::Connect, "could not connect", Retry::Always)
    } else if error.is_timeout() {
        (ErrorKind::Timeout, "no response in time", Retry::Idempotent)
    } else if error.is_redirect() {
        (ErrorKind::Redirect, "the response is a redirect, which is not followed", Retry::Never)
    } else if error.is_builder() {
        (ErrorKind::InvalidRequest, "could not build the request", Retry::Never)
    } else if let Some((kind, what)) = protocol_error(&error) {
        (kind, what, Retry::Never)
    } else {
        (ErrorKind::Interrupted, "connection lost before a response arrived", Retry::Idempotent)
    };
    let may_have_happened = !matches!(kind, ErrorKind::Connect | ErrorKind::InvalidRequest);
    Failure { source: Some(Box::new(error)), retry, may_have_happened, ..Failure::new(kind, what) }
}

/// Classifies what the server sent if it is not an HTTP/1.1 response, or one with too large a head.
fn protocol_error(error: &reqwest::Error) -> Option<(ErrorKind, &'static str)> {
    let mut sources = std::iter::successors(std::error::Error::source(error), |error| error.source());
    let not_http = (ErrorKind::Protocol, "the server does not speak HTTP/1.1");
    sources.find_map(|error| {
        let error = error.downcast_ref::<hyper::Error>()?;
        // For two of the kinds, hyper has no method for clients.
        match error.to_string().as_str() {
            "message head is too large" => Some((ErrorKind::TooLarge, "the head of the response is too large")),
            // Many other protocols let the server speak first.
            "received unexpected message from connection" => Some(not_http),
            _ => error.is_parse().then_some(not_http),
        }
    })
}

/// A body, as far as it was read.
#[derive(Default)]
struct Body {
    /// Most bodies arrive in one piece, which needs no copy.
    first: Bytes,
    rest: Vec<u8>,
}

impl Body {
    async fn read(&mut self, response: &mut reqwest::Response, limit: usize) -> Result<(), Failure> {
        let too_large = || Failure::new(ErrorKind::TooLarge, format!("the body is larger than {limit} bytes"));
        if response.content_length().is_some_and(|length| length > limit as u64) {
            return Err(too_large());
        }
        while let Some(chunk) = response.chunk().await.map_err(failed_to_read)? {
            if self.first.len() + self.rest.len() + chunk.len() > limit {
                return Err(too_large());
            }
            if self.first.is_empty() && self.rest.is_empty() {
                self.first = chunk;
            } else {
                self.rest.extend_from_slice(&std::mem::take(&mut self.first));
                self.rest.extend_from_slice(&chunk);
            }
        }
        Ok(())
    }

    fn into_bytes(self) -> Bytes {
        if self.rest.is_empty() { self.first } else { self.rest.into() }
    }
}

fn failed_to_read(error: reqwest::Error) -> Failure {
    let (kind, what) = if error.is_timeout() {
        (ErrorKind::Timeout, "no complete body in time")
    } else {
        (ErrorKind::Interrupted, "connection lost within the body")
    };
    let source = Some(Box::new(error.without_url()) as _);
    Failure { source, retry: Retry::Idempotent, may_have_happened: true, ..Failure::new(kind, what) }
}

/// Returns the failure for a redirect. Path and query of the target may hold anything.
fn redirect(context: &Context<'_>, response: &mut reqwest::Response, target: Option<Url>) -> Failure {
    let location = target.map(|url| url.origin().ascii_serialization());
    let location = location.and_then(|location| context.secrets.check(location));
    let what = format!("redirect to {}, which is not followed", location.as_deref().unwrap_or("another URL"));
    let (status, headers) = (response.status(), std::mem::take(response.headers_mut()));
    let response = ErrorResponse { location, ..error_response(context, status, headers, Bytes::new()) };
    Failure { response: Some(Box::new(response)), ..Failure::new(ErrorKind::Redirect, what) }
}
