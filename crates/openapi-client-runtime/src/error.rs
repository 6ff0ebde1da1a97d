//! The error of every operation.

use std::{error::Error as StdError, fmt, marker::PhantomData, sync::Arc, time::Duration};

use bytes::Bytes;
use reqwest::{StatusCode, header::HeaderMap};
use serde::de::DeserializeOwned;

use crate::Operation;

/// The type of an API's error codes. `String` stands for an API without a type of its own.
pub trait ErrorCode: std::str::FromStr {
    /// Returns the page that explains the code, if there is one.
    fn docs_url(&self) -> Option<String> {
        None
    }
}

impl ErrorCode for String {}

/// The reason why an operation failed.
///
/// Inspect it with the methods; `Display` is one line with the operation, the status, the code, the
/// message of the API, the number of attempts and the request id. Neither `Display` nor `Debug`
/// repeats a secret of the request. [`headers`](Self::headers) and [`body`](Self::body) are as the
/// server sent them. Clones are cheap.
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
    stopped: Option<Stopped>,
    failure: Failure,
}

/// The kind of a failure.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum ErrorKind {
    /// A value was invalid. Nothing was sent.
    InvalidRequest,
    /// The connection failed: no address, no answer, refused, or TLS failed.
    Connect,
    /// The connection was lost before the response was complete.
    Interrupted,
    /// An attempt or the whole call took too long.
    Timeout,
    /// The response has an error status.
    Status,
    /// The response is a redirect. It is not followed: that could leak the credentials.
    Redirect,
    /// The response has a success status, but a body that the operation does not return.
    UnexpectedResponse,
    /// The server does not speak HTTP/1.1.
    Protocol,
    /// The response is larger than the client accepts.
    TooLarge,
    /// The call was made outside of a Tokio runtime.
    Runtime,
}

/// The reason why a failed attempt was not retried although it could have been.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Stopped {
    /// The policy allows no more attempts.
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
    /// Describes the failure if the response has no message.
    pub(crate) what: String,
    pub(crate) response: Option<Box<ErrorResponse>>,
    pub(crate) source: Option<Box<dyn StdError + Send + Sync>>,
    pub(crate) retry: Retry,
    /// The wait that the server asks for.
    pub(crate) retry_after: Option<Duration>,
    /// Whether the server may have carried the request out.
    pub(crate) may_have_happened: bool,
}

/// Which requests may be sent again after a failure.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Retry {
    /// None: the next attempt would fail as well.
    Never,
    /// Those of idempotent operations.
    Idempotent,
    /// All: the request was certainly not carried out.
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
    /// Scheme, host and port of a redirect's target.
    pub(crate) location: Option<String>,
}

impl Failure {
    /// Returns a failure that a retry cannot mend.
    pub(crate) fn new(kind: ErrorKind, what: impl Into<String>) -> Self {
        Self {
            kind,
            what: what.into(),
            response: None,
            source: None,
            retry: Retry::Never,
            retry_after: None,
            may_have_happened: false,
        }
    }

    pub(crate) fn invalid_request(what: impl Into<String>) -> Self {
        Self::new(ErrorKind::InvalidRequest, what)
    }

    /// Returns a timeout: the server may have carried the request out.
    pub(crate) fn timeout(what: impl Into<String>) -> Self {
        Self { retry: Retry::Idempotent, may_have_happened: true, ..Self::new(ErrorKind::Timeout, what) }
    }
}

impl<C> Error<C> {
    pub(crate) fn new(operation: &Operation, attempts: u32, stopped: Option<Stopped>, failure: Failure) -> Self {
        Self::from_inner(Inner { operation: operation.id, attempts, stopped, failure })
    }

    pub(crate) fn from_failure(operation: &Operation, failure: Failure) -> Self {
        Self::new(operation, 0, None, failure)
    }

    fn from_inner(inner: Inner) -> Self {
        Self { inner: Arc::new(inner), code: PhantomData }
    }

    /// Returns an error for a request that was not sent, for operations that are composed of
    /// generated ones.
    #[must_use]
    pub fn invalid_request(message: impl Into<String>, source: Option<Box<dyn StdError + Send + Sync>>) -> Self {
        let failure = Failure { source, ..Failure::invalid_request(message) };
        Self::from_inner(Inner { operation: "", attempts: 0, stopped: None, failure })
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

    /// Returns the headers of the response, if there was one, as the server sent them.
    #[must_use]
    pub fn headers(&self) -> Option<&HeaderMap> {
        self.response().map(|response| &response.headers)
    }

    /// Returns the body of the response, if there was one, as the server sent it: it is not
    /// redacted and may repeat a secret of the request. It is empty if the response had no body,
    /// and incomplete if the connection was lost.
    #[must_use]
    pub fn body(&self) -> Option<&[u8]> {
        self.response().map(|response| &*response.body)
    }

    /// Decodes the body of the response; `None` if there is none of this type.
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

    /// Returns the page that explains the [`code`](Self::code).
    #[must_use]
    pub fn docs_url(&self) -> Option<String>
    where
        C: ErrorCode,
    {
        self.code()?.docs_url()
    }

    /// Returns the message of the API: one line of at most 300 characters. A message that repeats
    /// a secret of the request is withheld.
    #[must_use]
    pub fn message(&self) -> Option<&str> {
        self.response()?.message.as_deref()
    }

    /// Returns the id of the request at the server, which its support asks for.
    #[must_use]
    pub fn request_id(&self) -> Option<&str> {
        self.response()?.request_id.as_deref()
    }

    /// Returns how often the request was sent.
    #[must_use]
    pub fn attempts(&self) -> u32 {
        self.inner.attempts
    }

    /// Returns how long the server asks to wait before the next request.
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

    /// Returns whether the same call may succeed later: the connection failed, time ran out, or
    /// the status was 408, 429, 500, 502, 503 or 504, or the code one with which the API asks for
    /// a retry. For an operation that is not idempotent, an earlier attempt may have been carried
    /// out.
    #[must_use]
    pub fn is_retryable(&self) -> bool {
        self.failure().retry != Retry::Never
    }

    /// Returns scheme, host and port of a redirect's target.
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
            Some(response) => {
                write!(f, "{}", response.status)?;
                if let Some(code) = &response.code {
                    write!(f, " ({code})")?;
                }
                let what = response.message.as_deref().unwrap_or(&failure.what);
                if !what.is_empty() {
                    write!(f, ": {what}")?;
                }
            }
            None => f.write_str(&failure.what)?,
        }
        let notes = self.inner.notes();
        if notes.is_empty() { Ok(()) } else { write!(f, " ({})", notes.join(", ")) }
    }
}

impl Inner {
    /// Returns the number of attempts, why there were no more, and the request id.
    fn notes(&self) -> Vec<String> {
        let plural = if self.attempts == 1 { "" } else { "s" };
        let attempts = (self.attempts > 0).then(|| format!("{} attempt{plural}", self.attempts));
        let stopped = match self.stopped {
            Some(Stopped::Deadline) if self.attempts > 0 => Some("deadline reached".to_owned()),
            Some(Stopped::Budget) => Some("retry budget exhausted".to_owned()),
            _ => None,
        };
        let request_id = self.failure.response.as_ref().and_then(|response| response.request_id.as_deref());
        let request_id = request_id.map(|id| format!("request {id}"));
        [attempts, stopped, request_id].into_iter().flatten().collect()
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

/// A request that could not be built.
impl<C> From<reqwest::Error> for Error<C> {
    fn from(error: reqwest::Error) -> Self {
        Self::invalid_request("could not build the request", Some(Box::new(error.without_url())))
    }
}

/// A header parameter whose value a header cannot carry.
impl<C> From<reqwest::header::InvalidHeaderValue> for Error<C> {
    fn from(error: reqwest::header::InvalidHeaderValue) -> Self {
        Self::invalid_request("invalid header parameter", Some(Box::new(error)))
    }
}
