//! The one error of every operation.

use std::{error::Error as StdError, fmt, sync::Arc, time::Duration};

use reqwest::StatusCode;

use crate::error_code::ErrorCode;

/// Why an operation failed.
///
/// It answers by method what a program wants to know; its text is one line for people. Neither holds the API key, a client
/// secret, a header or a whole body. It is cheap to clone.
///
/// ```no_run
/// # async fn example(client: &ngrok_edge_oauth::Client, edge: &str, route: &str) -> Result<(), ngrok_edge_oauth::Error> {
/// match client.edge_route_oauth_get().edge_id(edge).id(route).send().await {
///     Ok(module) => println!("enabled: {}", module.enabled),
///     Err(error) if error.is_not_found() => println!("the route has no OAuth module"),
///     Err(error) => {
///         if let Some(url) = error.docs_url() {
///             eprintln!("see {url}");
///         }
///         return Err(error);
///     }
/// }
/// # Ok(())
/// # }
/// ```
#[derive(Clone)]
pub struct Error(Arc<Inner>);

struct Inner {
    operation: &'static str,
    attempts: u32,
    stopped: Option<Stopped>,
    failure: Failure,
}

/// What kind of failure it was.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum ErrorKind {
    /// A value was missing or invalid. Nothing was sent.
    InvalidRequest,
    /// No connection could be made: the name has no address, the host does not answer or refuses, TLS failed.
    Connect,
    /// The connection was lost before the answer was complete.
    Interrupted,
    /// An attempt or the whole call took too long.
    Timeout,
    /// The API, or something before it, answered with a status that is no success.
    Status,
    /// The answer was a redirect. This API has none, and a key must not travel, so that it was not followed.
    Redirect,
    /// The answer has the status of a success, and a body or status that the operation does not have.
    UnexpectedAnswer,
    /// The body of the answer is larger than the client allows.
    TooLarge,
    /// A blocking call was made from within an async runtime, or its own runtime could not be started.
    Runtime,
}

/// Why a failure that could have been retried was not.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Stopped {
    /// The attempts that the policy allows are used up.
    Attempts,
    /// The next attempt would have come after the deadline.
    Deadline,
    /// The budget for retries is used up, as in an outage.
    Budget,
}

/// One failed attempt.
#[derive(Debug)]
pub(crate) struct Failure {
    pub(crate) kind: ErrorKind,
    /// What happened, in words, where the answer does not say it.
    pub(crate) what: String,
    pub(crate) answer: Option<Box<Answered>>,
    pub(crate) source: Option<Box<dyn StdError + Send + Sync>>,
    pub(crate) is_retryable: bool,
    /// How long the server asks to wait.
    pub(crate) retry_after: Option<Duration>,
    /// Whether the request may have been carried out although it failed.
    pub(crate) may_have_happened: bool,
}

/// What an answer said, without secrets.
#[derive(Debug, Default)]
pub(crate) struct Answered {
    pub(crate) status: StatusCode,
    pub(crate) code: Option<ErrorCode>,
    pub(crate) message: Option<String>,
    pub(crate) operation_id: Option<String>,
    pub(crate) location: Option<String>,
    pub(crate) excerpt: Option<String>,
}

impl Failure {
    /// A failure that a retry cannot mend.
    pub(crate) fn new(kind: ErrorKind, what: impl Into<String>) -> Self {
        Self {
            kind,
            what: what.into(),
            answer: None,
            source: None,
            is_retryable: false,
            retry_after: None,
            may_have_happened: false,
        }
    }
}

impl Error {
    pub(crate) fn new(operation: &'static str, attempts: u32, stopped: Option<Stopped>, failure: Failure) -> Self {
        Self(Arc::new(Inner { operation, attempts, stopped, failure }))
    }

    /// What the generated code returns for a value that is missing or invalid.
    pub(crate) fn invalid_request(what: String) -> Self {
        Self::new("", 0, None, Failure::new(ErrorKind::InvalidRequest, what))
    }

    fn answer(&self) -> Option<&Answered> {
        self.0.failure.answer.as_deref()
    }

    /// What kind of failure it was.
    #[must_use]
    pub fn kind(&self) -> ErrorKind {
        self.0.failure.kind
    }

    /// The HTTP status, where there was an answer.
    #[must_use]
    pub fn status(&self) -> Option<StatusCode> {
        self.answer().map(|answer| answer.status)
    }

    /// ngrok's code, where the answer has one.
    #[must_use]
    pub fn code(&self) -> Option<ErrorCode> {
        self.answer()?.code
    }

    /// What ngrok says went wrong: one line of at most 300 characters.
    #[must_use]
    pub fn message(&self) -> Option<&str> {
        self.answer()?.message.as_deref()
    }

    /// The id of the request at ngrok, for its support: from the body, else from the header `ngrok-operation-id`.
    #[must_use]
    pub fn operation_id(&self) -> Option<&str> {
        self.answer()?.operation_id.as_deref()
    }

    /// How many times the request was sent; 0 where it never was.
    #[must_use]
    pub fn attempts(&self) -> u32 {
        self.0.attempts
    }

    /// Whether the API answered that there is no such edge, route or module (status 404).
    #[must_use]
    pub fn is_not_found(&self) -> bool {
        self.status() == Some(StatusCode::NOT_FOUND)
    }

    /// Whether the API answered that there were too many requests (status 429).
    #[must_use]
    pub fn is_rate_limited(&self) -> bool {
        self.status() == Some(StatusCode::TOO_MANY_REQUESTS)
    }

    /// Whether an attempt or the whole call took too long.
    #[must_use]
    pub fn is_timeout(&self) -> bool {
        self.kind() == ErrorKind::Timeout
    }

    /// Whether the same call may succeed later: the connection failed, time ran out, or the status was 408, 429, 500, 502, 503 or
    /// 504, or the code `ERR_NGROK_743`.
    #[must_use]
    pub fn is_retryable(&self) -> bool {
        self.0.failure.is_retryable
    }

    /// The start of the answer's body, at most 1,024 characters of it; bytes that are not UTF-8 are replaced.
    #[must_use]
    pub fn body_excerpt(&self) -> Option<&str> {
        self.answer()?.excerpt.as_deref()
    }

    /// Where a redirect pointed, without user, query and fragment.
    #[must_use]
    pub fn redirect_target(&self) -> Option<&str> {
        self.answer()?.location.as_deref()
    }

    /// The page that explains the [`code`](Self::code).
    #[must_use]
    pub fn docs_url(&self) -> Option<String> {
        self.code().map(ErrorCode::docs_url)
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Inner { operation, attempts, stopped, failure } = &*self.0;
        if !operation.is_empty() {
            write!(f, "{operation}: ")?;
        }
        if let Some(answer) = self.answer() {
            write!(f, "{}", answer.status)?;
            if let Some(code) = answer.code {
                write!(f, " ({code})")?;
            }
            let what = answer.message.as_deref().unwrap_or(&failure.what);
            if !what.is_empty() {
                write!(f, ": {what}")?;
            }
        } else {
            f.write_str(&failure.what)?;
        }
        let attempts = (*attempts > 0).then(|| format!("{attempts} attempt{}", if *attempts == 1 { "" } else { "s" }));
        let stopped = stopped.and_then(|stopped| match stopped {
            Stopped::Attempts => None,
            Stopped::Deadline if attempts.is_none() => None,
            Stopped::Deadline => Some("no time left for another".to_owned()),
            Stopped::Budget => Some("too many calls fail for another".to_owned()),
        });
        let operation_id = self.operation_id().map(|id| format!("operation {id}"));
        let notes: Vec<_> = [attempts, stopped, operation_id].into_iter().flatten().collect();
        if notes.is_empty() { Ok(()) } else { write!(f, " ({})", notes.join(", ")) }
    }
}

impl fmt::Debug for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Error")
            .field("kind", &self.kind())
            .field("status", &self.status())
            .field("attempts", &self.attempts())
            .field("text", &self.to_string())
            .field("source", &self.0.failure.source)
            .finish()
    }
}

impl StdError for Error {
    fn source(&self) -> Option<&(dyn StdError + 'static)> {
        self.0.failure.source.as_deref().map(|source| source as _)
    }
}

/// A request that could not be put together.
impl From<reqwest::Error> for Error {
    fn from(error: reqwest::Error) -> Self {
        let mut failure = Failure::new(ErrorKind::InvalidRequest, "the request could not be put together");
        failure.source = Some(Box::new(error.without_url()));
        Self::new("", 0, None, failure)
    }
}

/// What the generated code asks of its hooks, which never fail before a request is sent.
impl From<progenitor_client::Error<()>> for Error {
    fn from(error: progenitor_client::Error<()>) -> Self {
        Self::invalid_request(error.to_string())
    }
}
