//! Retry policy and retry budget.

use std::{
    sync::{Mutex, PoisonError},
    time::Duration,
};

use crate::{
    Operation,
    error::{Failure, Retry, Stopped},
};

/// How often a call is attempted, and how long it waits in between.
///
/// The wait before retry *n* (from 1) is drawn evenly from zero to `initial_backoff` × 2ⁿ⁻¹, at
/// most `max_backoff` ("full jitter"), and is at least what the server asks for in `Retry-After`.
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
        Self { max_attempts: 4, initial_backoff: Duration::from_millis(250), max_backoff: Duration::from_secs(10) }
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

    /// Returns the wait before retry `retry` (from 1), for a number drawn evenly from all of `u64`.
    #[must_use]
    pub fn backoff(&self, retry: u32, random: u64) -> Duration {
        let doublings = retry.saturating_sub(1);
        let ceiling = 2_u32.checked_pow(doublings).and_then(|factor| self.initial_backoff.checked_mul(factor));
        let ceiling = ceiling.unwrap_or(self.max_backoff).min(self.max_backoff);
        // In whole nanoseconds: the upper half of a product of 128 bits is the even share.
        let ceiling = u64::try_from(ceiling.as_nanos()).unwrap_or(u64::MAX);
        let share = (u128::from(ceiling) * u128::from(random)) >> 64;
        Duration::from_nanos(u64::try_from(share).unwrap_or(u64::MAX))
    }

    /// Returns the wait before the next attempt after `attempts`, with `left` until the deadline;
    /// or why there is none.
    pub(crate) fn next(
        &self,
        operation: &Operation,
        failure: &Failure,
        attempts: u32,
        left: Duration,
        budget: &Budget,
        random: u64,
    ) -> Result<Duration, Option<Stopped>> {
        match failure.retry {
            Retry::Always => {}
            Retry::Idempotent if operation.is_idempotent => {}
            Retry::Idempotent | Retry::Never => return Err(None),
        }
        if attempts >= self.max_attempts {
            return Err(Some(Stopped::Attempts));
        }
        let wait = self.backoff(attempts, random).max(failure.retry_after.unwrap_or_default());
        if wait >= left {
            return Err(Some(Stopped::Deadline));
        }
        if budget.withdraw() { Ok(wait) } else { Err(Some(Stopped::Budget)) }
    }
}

/// The retry budget of a client and its clones: a token bucket that keeps retries from multiplying
/// the traffic of an outage. 1,000 calls make at most 40 + 150 retries.
#[derive(Debug)]
pub(crate) struct Budget {
    balance: Mutex<u32>,
    /// The most that it can save up.
    capacity: u32,
}

impl Budget {
    /// Tokens that a retry takes out.
    const RETRY_COST: u32 = 20;
    /// Tokens that a call puts in: enough to retry for ever if one request in eight fails.
    const CALL_DEPOSIT: u32 = 3;
    /// Retries that a new client can make, and the most that it can save up.
    const RETRIES: u32 = 40;

    pub(crate) fn new(retries: u32) -> Self {
        let capacity = retries.saturating_mul(Self::RETRY_COST);
        Self { balance: Mutex::new(capacity), capacity }
    }

    pub(crate) fn deposit(&self) {
        let mut balance = self.balance.lock().unwrap_or_else(PoisonError::into_inner);
        *balance = balance.saturating_add(Self::CALL_DEPOSIT).min(self.capacity);
    }

    fn withdraw(&self) -> bool {
        let mut balance = self.balance.lock().unwrap_or_else(PoisonError::into_inner);
        let rest = balance.checked_sub(Self::RETRY_COST);
        *balance = rest.unwrap_or(*balance);
        rest.is_some()
    }
}

impl Default for Budget {
    fn default() -> Self {
        Self::new(Self::RETRIES)
    }
}
