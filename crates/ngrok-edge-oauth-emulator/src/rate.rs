//! The rolling-window rate limit.

use std::{collections::VecDeque, fmt, str::FromStr, time::Duration};

use tokio::time::Instant;

/// Maximum number of requests in a window. The window stores the time of each request in 16 bytes,
/// so this bounds its memory to 16 MB.
const MAX_REQUESTS: usize = 1_000_000;

/// A number of requests in any rolling period. ngrok documents 120 in 60 seconds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Rate {
    /// Number of requests, 1 to 1,000,000. Other values count as the nearest of these.
    pub requests: usize,
    /// Length of the period.
    pub period: Duration,
}

/// The error for text that is not a [`Rate`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ParseRateError(String);

impl fmt::Display for ParseRateError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "invalid rate `{}`: expected REQUESTS/SECONDS with 1 to {MAX_REQUESTS} requests and at least 1 second, \
             such as 120/60",
            self.0
        )
    }
}

impl std::error::Error for ParseRateError {}

impl FromStr for Rate {
    type Err = ParseRateError;

    fn from_str(text: &str) -> Result<Self, ParseRateError> {
        let rate = text.split_once('/').and_then(|(requests, seconds)| {
            let (requests, seconds) = (requests.parse().ok()?, seconds.parse().ok()?);
            let is_valid = (1..=MAX_REQUESTS).contains(&requests) && seconds > 0;
            is_valid.then_some(Self { requests, period: Duration::from_secs(seconds) })
        });
        rate.ok_or_else(|| ParseRateError(text.to_owned()))
    }
}

/// The times of the requests of the last period.
#[derive(Debug, Default)]
pub(crate) struct Window(VecDeque<Instant>);

impl Window {
    /// Admits a request, or returns the time until one would be admitted.
    pub(crate) fn admit(&mut self, rate: Rate, now: Instant) -> Result<(), Duration> {
        // `Instant + period` would overflow for long periods; the age of a request cannot.
        let age = |admitted: &Instant| now.saturating_duration_since(*admitted);
        while self.0.front().is_some_and(|first| age(first) >= rate.period) {
            self.0.pop_front();
        }
        match self.0.front() {
            Some(first) if self.0.len() >= rate.requests.clamp(1, MAX_REQUESTS) => {
                Err(rate.period.saturating_sub(age(first)))
            }
            _ => {
                self.0.push_back(now);
                Ok(())
            }
        }
    }
}
