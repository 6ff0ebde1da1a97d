//! The error of every operation.

use std::{error::Error as StdError, fmt, marker::PhantomData, sync::Arc, time::Duration};

use bytes::Bytes;
use reqwest::{StatusCode, header::HeaderMap};
use serde::de::DeserializeOwned;

use crate::Operation;

/// The error codes of an API. APIs without a type for them use `String`.
pub trait ErrorCode: std::str::FromStr {
    /// Returns the URL of the page that explains the code, if there is one.
    fn docs_url(&self) -> Option<String> {
        None
    }
}

impl ErrorCode for String {}

/// The reason why an operation failed.
///
/// Inspect it with the methods; `Display` is one line with the operation, the status, the code, the
/// message of the API, the number of attempts and the request id. Neither `Display` nor `Debug`
/// repeats a secret of the request. [`headers`](Self::headers) and [`body`](Self::body) are not
/// redacted. Clones are cheap.
///
/// ```
/// use openapi_client_runtime::{Error, ErrorKind};
///
/// fn advice(error: &Error) -> &'static str {
///     match error.kind() {
///         ErrorKind::Status if error.is_not_found() => "check the id",
///         ErrorKind::Status if error.code().as_deref() == Some("SOLD_OUT") => "try another book",
///         ErrorKind::Connect => "check the network",
///         _ if error.is_retryable() => "try again later",
///         _ => "report a bug",
///     }
/// }
/// # assert_eq!(advice(&Error::invalid_request("", None)), "report a bug");
/// ```
pub struct Error<C = String> {
    inner: Arc<Inner>,
    code: PhantomData<fn() -> C>,
}

struct Inner {
    operation: &'static str,
    attempts: u32,
    stop_reason: Option<StopReason>,
    failure: Failure,
}

/// The kind of a failure.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum ErrorKind {
    /// A value was invalid. Nothing was sent.
    InvalidRequest,
    /// The connection failed: name resolution, TCP or TLS.
    Connect,
    /// The connection was lost before the response was complete.
    Interrupted,
    /// An attempt or the whole call took too long.
    Timeout,
    /// The response has an error status.
    Status,
    /// The response is a redirect. It is not followed: that could leak the credentials.
    Redirect,
    /// The response has a success status, but its body is not a result of the operation.
    UnexpectedResponse,
    /// The server does not speak HTTP/1.1.
    Protocol,
    /// The response is larger than the client accepts.
    TooLarge,
    /// The call was made outside of a Tokio runtime.
    Runtime,
}

/// The reason why a retryable failure was not retried.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum StopReason {
    /// The retry policy allows no more attempts.
    Attempts,
    /// The next attempt would start after the deadline.
    Deadline,
    /// The retry budget is exhausted, as in an outage.
    Budget,
}

/// A failed attempt.
#[derive(Debug)]
pub(crate) struct Failure {
    pub(crate) kind: ErrorKind,
    /// Description of the failure, unless the response has one.
    pub(crate) message: String,
    pub(crate) response: Option<Box<ErrorResponse>>,
    pub(crate) source: Option<Box<dyn StdError + Send + Sync>>,
    pub(crate) retry: Retry,
    /// The wait of `Retry-After`.
    pub(crate) retry_after: Option<Duration>,
    /// Set if the server may have processed the request.
    pub(crate) may_be_processed: bool,
}

/// The operations that may be retried after a failure.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Retry {
    /// No operation: the next attempt would fail as well.
    Never,
    /// Idempotent operations.
    Idempotent,
    /// All operations: the server did not process the request.
    Always,
}

/// The response of a failed attempt.
#[derive(Debug, Default)]
pub(crate) struct ErrorResponse {
    pub(crate) status: StatusCode,
    pub(crate) headers: HeaderMap,
    pub(crate) body: Bytes,
    pub(crate) code: Option<String>,
    /// The message of the API, on one line and free of secrets.
    pub(crate) message: Option<String>,
    pub(crate) request_id: Option<String>,
    /// Scheme, host and port of the target of a redirect.
    pub(crate) location: Option<String>,
}

impl ErrorResponse {
    /// Removes code and message, for a body that is not an error of the API.
    pub(crate) fn without_error(self) -> Self {
        Self { code: None, message: None, ..self }
    }

    /// Returns whether the status is 404 and the code is one of `codes`.
    pub(crate) fn is_404_with(&self, codes: &[&str]) -> bool {
        self.status == StatusCode::NOT_FOUND
            && self.code.as_deref().is_some_and(|code| codes.contains(&code))
    }
}

impl Failure {
    /// Returns a failure that is not retried.
    pub(crate) fn new(kind: ErrorKind, message: impl Into<String>) -> Self {
        Self {
            kind,
            message: message.into(),
            response: None,
            source: None,
            retry: Retry::Never,
            retry_after: None,
            may_be_processed: false,
        }
    }

    pub(crate) fn invalid_request(message: impl Into<String>) -> Self {
        Self::new(ErrorKind::InvalidRequest, message)
    }

    /// Returns a timeout, after which the server may have processed the request.
    pub(crate) fn timeout(message: impl Into<String>) -> Self {
        Self {
            retry: Retry::Idempotent,
            may_be_processed: true,
            ..Self::new(ErrorKind::Timeout, message)
        }
    }
}

impl<C> Error<C> {
    pub(crate) fn new(
        operation: &Operation,
        attempts: u32,
        stop_reason: Option<StopReason>,
        failure: Failure,
    ) -> Self {
        Self::from_inner(Inner { operation: operation.id, attempts, stop_reason, failure })
    }

    pub(crate) fn from_failure(operation: &Operation, failure: Failure) -> Self {
        Self::new(operation, 0, None, failure)
    }

    fn from_inner(inner: Inner) -> Self {
        Self { inner: Arc::new(inner), code: PhantomData }
    }

    /// Returns an error for a request that was not sent. For hand-written operations that call
    /// generated ones.
    #[must_use]
    pub fn invalid_request(
        message: impl Into<String>,
        source: Option<Box<dyn StdError + Send + Sync>>,
    ) -> Self {
        let failure = Failure { source, ..Failure::invalid_request(message) };
        Self::from_inner(Inner { operation: "", attempts: 0, stop_reason: None, failure })
    }

    fn failure(&self) -> &Failure {
        &self.inner.failure
    }

    fn response(&self) -> Option<&ErrorResponse> {
        self.failure().response.as_deref()
    }

    /// Returns the kind of the failure.
    #[must_use]
    pub fn kind(&self) -> ErrorKind {
        self.failure().kind
    }

    /// Returns the HTTP status, if there was a response.
    #[must_use]
    pub fn status(&self) -> Option<StatusCode> {
        self.response().map(|response| response.status)
    }

    /// Returns the headers of the response, if there was one. They are not redacted.
    #[must_use]
    pub fn headers(&self) -> Option<&HeaderMap> {
        self.response().map(|response| &response.headers)
    }

    /// Returns the body of the response, if there was one. It is not redacted and may repeat a
    /// secret of the request. It is empty if the response had no body, and incomplete if the
    /// connection was lost.
    #[must_use]
    pub fn body(&self) -> Option<&[u8]> {
        self.response().map(|response| &*response.body)
    }

    /// Decodes the body of the response; `None` if there is no body or it has another type.
    #[must_use]
    pub fn json<T: DeserializeOwned>(&self) -> Option<T> {
        serde_json::from_slice(self.body()?).ok()
    }

    /// Returns the API's error code, if the response has one.
    #[must_use]
    pub fn code(&self) -> Option<C>
    where
        C: ErrorCode,
    {
        self.response()?.code.as_deref()?.parse().ok()
    }

    /// Returns the URL of the page that explains the [`code`](Self::code).
    #[must_use]
    pub fn docs_url(&self) -> Option<String>
    where
        C: ErrorCode,
    {
        self.code()?.docs_url()
    }

    /// Returns the message of the API on one line, at most 300 characters. If it repeats a secret
    /// of the request, a placeholder replaces it.
    #[must_use]
    pub fn message(&self) -> Option<&str> {
        self.response()?.message.as_deref()
    }

    /// Returns the server's id of the request, for questions to its support.
    #[must_use]
    pub fn request_id(&self) -> Option<&str> {
        self.response()?.request_id.as_deref()
    }

    /// Returns the number of attempts.
    #[must_use]
    pub fn attempts(&self) -> u32 {
        self.inner.attempts
    }

    /// Returns the wait that the server asks for before the next request.
    #[must_use]
    pub fn retry_after(&self) -> Option<Duration> {
        self.failure().retry_after
    }

    /// Returns whether the status is 404.
    #[must_use]
    pub fn is_not_found(&self) -> bool {
        self.status() == Some(StatusCode::NOT_FOUND)
    }

    /// Returns whether the status is 429.
    #[must_use]
    pub fn is_rate_limited(&self) -> bool {
        self.status() == Some(StatusCode::TOO_MANY_REQUESTS)
    }

    /// Returns whether an attempt or the whole call took too long.
    #[must_use]
    pub fn is_timeout(&self) -> bool {
        self.kind() == ErrorKind::Timeout
    }

    /// Returns whether the same call may succeed later: the connection failed, time ran out, the
    /// status was 408, 429, 500, 502, 503 or 504, or the API asks for a retry with this code. If
    /// the operation is not idempotent, the server may have processed an earlier attempt.
    #[must_use]
    pub fn is_retryable(&self) -> bool {
        self.failure().retry != Retry::Never
    }

    /// Returns scheme, host and port of the target of a redirect.
    #[must_use]
    pub fn redirect_target(&self) -> Option<&str> {
        self.response()?.location.as_deref()
    }
}

impl<C> Clone for Error<C> {
    fn clone(&self) -> Self {
        Self { inner: Arc::clone(&self.inner), code: PhantomData }
    }
}

impl<C> fmt::Display for Error<C> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Inner { operation, failure, .. } = &*self.inner;
        if !operation.is_empty() {
            write!(f, "{operation}: ")?;
        }
        match self.response() {
            Some(response) => write_response(f, response, &failure.message)?,
            None => f.write_str(&failure.message)?,
        }
        let notes = self.inner.notes();
        if notes.is_empty() { Ok(()) } else { write!(f, " ({})", notes.join(", ")) }
    }
}

fn write_response(
    f: &mut fmt::Formatter<'_>,
    response: &ErrorResponse,
    message: &str,
) -> fmt::Result {
    write!(f, "{}", response.status)?;
    if let Some(code) = &response.code {
        write!(f, " ({code})")?;
    }
    let message = response.message.as_deref().unwrap_or(message);
    if message.is_empty() { Ok(()) } else { write!(f, ": {message}") }
}

impl Inner {
    /// Returns the number of attempts, the reason why there were no more, and the request id.
    fn notes(&self) -> Vec<String> {
        let plural = if self.attempts == 1 { "" } else { "s" };
        let attempts = (self.attempts > 0).then(|| format!("{} attempt{plural}", self.attempts));
        let reason = match self.stop_reason {
            Some(StopReason::Deadline) if self.attempts > 0 => Some("deadline reached".to_owned()),
            Some(StopReason::Budget) => Some("retry budget exhausted".to_owned()),
            _ => None,
        };
        let request_id =
            self.failure.response.as_ref().and_then(|response| response.request_id.as_deref());
        let request_id = request_id.map(|id| format!("request {id}"));
        [attempts, reason, request_id].into_iter().flatten().collect()
    }
}

impl<C> fmt::Debug for Error<C> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Error")
            .field("kind", &self.kind())
            .field("status", &self.status())
            .field("attempts", &self.attempts())
            .field("text", &self.to_string())
            .field("source", &self.failure().source)
            .finish()
    }
}

impl<C> StdError for Error<C> {
    fn source(&self) -> Option<&(dyn StdError + 'static)> {
        self.failure().source.as_deref().map(|source| source as _)
    }
}

/// Converts the error of a request that could not be built.
impl<C> From<reqwest::Error> for Error<C> {
    fn from(error: reqwest::Error) -> Self {
        #[cfg(feature = "query")]
        if let Some(message) = crate::query::invalid_parameter(&error) {
            return Self::invalid_request(message, None);
        }
        Self::invalid_request("could not build the request", Some(Box::new(error.without_url())))
    }
}

/// Converts the error of a header parameter with invalid characters.
impl<C> From<reqwest::header::InvalidHeaderValue> for Error<C> {
    fn from(error: reqwest::header::InvalidHeaderValue) -> Self {
        Self::invalid_request("invalid header parameter", Some(Box::new(error)))
    }
}
