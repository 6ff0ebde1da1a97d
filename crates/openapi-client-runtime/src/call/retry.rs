//! Retry policy and retry budget.

use std::{
    sync::{Mutex, PoisonError},
    time::Duration,
};

use crate::error::StopReason;

/// The number of attempts of a call, and the waits between them.
///
/// The wait before retry *n* (from 1) is uniformly distributed between zero and
/// `initial_backoff` × 2ⁿ⁻¹, at most `max_backoff` ("full jitter"), and at least `Retry-After`.
///
/// ```
/// use std::time::Duration;
/// use openapi_client_runtime::RetryPolicy;
///
/// let patient = RetryPolicy::default().max_attempts(8).max_backoff(Duration::from_secs(20));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[must_use]
pub struct RetryPolicy {
    max_attempts: u32,
    initial_backoff: Duration,
    max_backoff: Duration,
}

impl Default for RetryPolicy {
    /// Returns a policy of four attempts with waits of up to 250 ms, 500 ms and 1 s.
    fn default() -> Self {
        Self {
            max_attempts: 4,
            initial_backoff: Duration::from_millis(250),
            max_backoff: Duration::from_secs(10),
        }
    }
}

impl RetryPolicy {
    /// Returns a policy of one attempt.
    pub fn none() -> Self {
        Self::default().max_attempts(1)
    }

    /// Sets the number of attempts, the first one included. Default 4; 0 counts as 1.
    pub fn max_attempts(self, attempts: u32) -> Self {
        Self { max_attempts: attempts.max(1), ..self }
    }

    /// Sets the longest wait before the first retry. Default 250 ms.
    pub fn initial_backoff(self, backoff: Duration) -> Self {
        Self { initial_backoff: backoff, ..self }
    }

    /// Sets the longest wait before any retry. Default 10 s.
    pub fn max_backoff(self, backoff: Duration) -> Self {
        Self { max_backoff: backoff, ..self }
    }

    /// Returns the wait before retry `retry` (from 1). `random` is uniformly distributed over
    /// `u64`.
    #[must_use]
    pub fn backoff(&self, retry: u32, random: u64) -> Duration {
        let doublings = retry.saturating_sub(1);
        let ceiling = 2_u32
            .checked_pow(doublings)
            .and_then(|factor| self.initial_backoff.checked_mul(factor));
        let ceiling = ceiling.unwrap_or(self.max_backoff).min(self.max_backoff);
        // The upper half of the product of two 64-bit numbers is `ceiling` × `random` / 2⁶⁴.
        let ceiling = u64::try_from(ceiling.as_nanos()).unwrap_or(u64::MAX);
        let share = (u128::from(ceiling) * u128::from(random)) >> 64;
        Duration::from_nanos(u64::try_from(share).unwrap_or(u64::MAX))
    }

    /// Returns the wait after `attempts` attempts, at least `retry_after`, if another attempt is
    /// allowed and can start in the time that is left.
    pub(crate) fn next(
        &self,
        attempts: u32,
        retry_after: Option<Duration>,
        time_left: Duration,
        random: u64,
    ) -> Result<Duration, StopReason> {
        if attempts >= self.max_attempts {
            return Err(StopReason::Attempts);
        }
        let wait = self.backoff(attempts, random).max(retry_after.unwrap_or_default());
        if wait < time_left { Ok(wait) } else { Err(StopReason::Deadline) }
    }
}

/// The retry budget of a client and its clones: a token bucket that keeps retries from multiplying
/// the requests in an outage. 1,000 calls cause at most 40 + 150 retries.
#[derive(Debug)]
pub(crate) struct Budget {
    tokens: Mutex<u32>,
    /// Maximum number of tokens.
    capacity: u32,
}

impl Budget {
    /// Tokens that a retry costs.
    const RETRY_COST: u32 = 20;
    /// Tokens that a call adds: enough to retry indefinitely if one request in eight fails.
    const CALL_DEPOSIT: u32 = 3;
    /// Retries of a new client, and the maximum that unused calls add up to. It bounds the requests
    /// of 1,000 calls in an outage to 1,190.
    const RETRIES: u32 = 40;

    pub(crate) fn new(retries: u32) -> Self {
        let capacity = retries.saturating_mul(Self::RETRY_COST);
        Self { tokens: Mutex::new(capacity), capacity }
    }

    /// Adds the tokens of a call.
    pub(crate) fn deposit(&self) {
        let mut tokens = self.tokens.lock().unwrap_or_else(PoisonError::into_inner);
        *tokens = tokens.saturating_add(Self::CALL_DEPOSIT).min(self.capacity);
    }

    /// Takes the tokens of a retry, if there are enough.
    pub(crate) fn withdraw(&self) -> bool {
        let mut tokens = self.tokens.lock().unwrap_or_else(PoisonError::into_inner);
        let rest = tokens.checked_sub(Self::RETRY_COST);
        *tokens = rest.unwrap_or(*tokens);
        rest.is_some()
    }
}

impl Default for Budget {
    fn default() -> Self {
        Self::new(Self::RETRIES)
    }
}
