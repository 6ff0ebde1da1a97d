//! Whether, and after how long, a failed attempt is followed by another.

use std::{
    sync::{Mutex, PoisonError},
    time::Duration,
};

use crate::error::{Failure, Stopped};

/// How often a call is tried, and how long it waits in between.
///
/// The wait before retry *n* (from 1) is drawn evenly from zero to `initial_backoff` × 2ⁿ⁻¹, at most `max_backoff` ("full
/// jitter"), and is at least what the server asks for in `Retry-After`.
///
/// ```
/// use std::time::Duration;
/// use ngrok_edge_oauth::RetryPolicy;
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
    /// Four attempts, waits of up to 250 ms, 500 ms and 1 s.
    fn default() -> Self {
        Self { max_attempts: 4, initial_backoff: Duration::from_millis(250), max_backoff: Duration::from_secs(10) }
    }
}

impl RetryPolicy {
    /// One attempt, whatever comes of it.
    pub fn none() -> Self {
        Self::default().max_attempts(1)
    }

    /// How often a call is tried, the first time included. Default 4; 0 counts as 1.
    pub fn max_attempts(self, attempts: u32) -> Self {
        Self { max_attempts: attempts.max(1), ..self }
    }

    /// The longest wait before the first retry. Default 250 ms.
    pub fn initial_backoff(self, backoff: Duration) -> Self {
        Self { initial_backoff: backoff, ..self }
    }

    /// The longest wait before any retry. Default 10 s.
    pub fn max_backoff(self, backoff: Duration) -> Self {
        Self { max_backoff: backoff, ..self }
    }

    /// The wait before retry `retry` (from 1), for a number drawn evenly from all of `u64`.
    #[must_use]
    pub fn backoff(&self, retry: u32, random: u64) -> Duration {
        let doublings = retry.saturating_sub(1);
        let ceiling = 2_u32.checked_pow(doublings).and_then(|factor| self.initial_backoff.checked_mul(factor));
        let ceiling = ceiling.unwrap_or(self.max_backoff).min(self.max_backoff);
        // In whole nanoseconds: the upper half of a product of 128 bits is the even share of the ceiling.
        let ceiling = u64::try_from(ceiling.as_nanos()).unwrap_or(u64::MAX);
        let share = (u128::from(ceiling) * u128::from(random)) >> 64;
        Duration::from_nanos(u64::try_from(share).unwrap_or(u64::MAX))
    }

    /// How long to wait before the next attempt, with `attempts` made and `left` until the deadline.
    pub(crate) fn next(
        &self,
        failure: &Failure,
        attempts: u32,
        left: Duration,
        budget: &Budget,
        random: u64,
    ) -> Result<Duration, Option<Stopped>> {
        if !failure.is_retryable {
            return Err(None);
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

/// Keeps retries from multiplying the traffic of an outage. Every call pays in a part of a retry, every retry takes a whole one
/// out: over 1,000 calls of a client and its clones there are at most 40 + 150 retries.
#[derive(Debug)]
pub(crate) struct Budget(Mutex<u32>);

impl Budget {
    /// One retry, in the unit of the balance.
    const RETRY: u32 = 20;
    /// What a call pays in: enough for a client of which one request in eight fails to be retried for ever.
    const CALL: u32 = 3;
    /// What a new client starts with, and can save up at most.
    const MOST: u32 = 40 * Self::RETRY;

    pub(crate) fn deposit(&self) {
        let mut balance = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        *balance = (*balance + Self::CALL).min(Self::MOST);
    }

    fn withdraw(&self) -> bool {
        let mut balance = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let rest = balance.checked_sub(Self::RETRY);
        *balance = rest.unwrap_or(*balance);
        rest.is_some()
    }
}

impl Default for Budget {
    fn default() -> Self {
        Self(Mutex::new(Self::MOST))
    }
}
