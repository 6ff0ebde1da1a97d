//! Limits of calls.

use std::time::Duration;

use crate::call::retry::RetryPolicy;

/// Limits of a call, with assumed defaults: most vendors publish none.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Limits {
    pub(crate) attempt_timeout: Duration,
    pub(crate) deadline: Duration,
    pub(crate) retry: RetryPolicy,
    pub(crate) max_response_bytes: usize,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            attempt_timeout: Duration::from_secs(15),
            deadline: Duration::from_secs(60),
            retry: RetryPolicy::default(),
            max_response_bytes: 1024 * 1024,
        }
    }
}

/// Limits for single calls. Limits that are not set are those of the client.
///
/// ```
/// use std::time::Duration;
/// use openapi_client_runtime::{CallOptions, RetryPolicy};
///
/// let quick = CallOptions::default()
///     .with_deadline(Duration::from_secs(2))
///     .with_retry(RetryPolicy::none());
/// // let module = client.with(quick).some_operation().await?;
/// ```
#[derive(Clone, Copy, Debug, Default)]
#[must_use]
pub struct CallOptions {
    deadline: Option<Duration>,
    attempt_timeout: Option<Duration>,
    retry: Option<RetryPolicy>,
    max_response_bytes: Option<usize>,
    pub(crate) retry_budget: Option<u32>,
}

impl CallOptions {
    /// Sets the limit for a call, including all attempts and waits. It does not apply to a body
    /// that is returned as a stream, only to the response until its head.
    pub fn with_deadline(self, deadline: Duration) -> Self {
        Self { deadline: Some(deadline), ..self }
    }

    /// Sets the limit for one attempt, from sending the request to the end of the response. If the
    /// body is returned as a stream, the attempt ends with the head of the response, and the limit
    /// applies again to the wait for each chunk of the body.
    pub fn with_attempt_timeout(self, timeout: Duration) -> Self {
        Self { attempt_timeout: Some(timeout), ..self }
    }

    /// Sets the retry policy.
    pub fn with_retry(self, policy: RetryPolicy) -> Self {
        Self { retry: Some(policy), ..self }
    }

    /// Sets the maximum size of a response body in bytes. It does not apply to a body that is
    /// returned as a stream.
    pub fn with_max_response_bytes(self, bytes: usize) -> Self {
        Self { max_response_bytes: Some(bytes), ..self }
    }

    /// Sets a separate retry budget of `retries` retries for the client that
    /// [`Client::with`](crate::Client::with) returns and for its clones. Bulk operations need one
    /// that fits the number of failures they expect; the default is for single calls.
    pub fn with_retry_budget(self, retries: u32) -> Self {
        Self { retry_budget: Some(retries), ..self }
    }

    pub(crate) fn apply(self, limits: Limits) -> Limits {
        Limits {
            attempt_timeout: self.attempt_timeout.unwrap_or(limits.attempt_timeout),
            deadline: self.deadline.unwrap_or(limits.deadline),
            retry: self.retry.unwrap_or(limits.retry),
            max_response_bytes: self.max_response_bytes.unwrap_or(limits.max_response_bytes),
        }
    }
}
