//! A rate limit as the API has it: so many requests in any rolling period.

use std::{collections::VecDeque, fmt, str::FromStr, time::Duration};

use tokio::time::Instant;

/// So many requests in any rolling period. ngrok documents 120 in 60 seconds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Rate {
    /// How many requests, at least 1.
    pub requests: usize,
    /// In which period.
    pub period: Duration,
}

/// A text that is not a number of requests and a number of seconds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ParseRateError(String);

impl fmt::Display for ParseRateError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "`{}` is no rate; write REQUESTS/SECONDS, both at least 1, such as 120/60", self.0)
    }
}

impl std::error::Error for ParseRateError {}

impl FromStr for Rate {
    type Err = ParseRateError;

    fn from_str(text: &str) -> Result<Self, ParseRateError> {
        let parts = text.split_once('/').and_then(|(requests, seconds)| {
            let (requests, seconds) = (requests.parse().ok()?, seconds.parse().ok()?);
            (requests > 0 && seconds > 0).then_some(Self { requests, period: Duration::from_secs(seconds) })
        });
        parts.ok_or_else(|| ParseRateError(text.to_owned()))
    }
}

/// The requests of the last period.
#[derive(Debug, Default)]
pub(crate) struct Window(VecDeque<Instant>);

impl Window {
    /// Counts a request in, or says how long to wait until it could be.
    pub(crate) fn admit(&mut self, rate: Rate, now: Instant) -> Result<(), Duration> {
        while self.0.front().is_some_and(|first| *first + rate.period <= now) {
            self.0.pop_front();
        }
        match self.0.front() {
            Some(first) if self.0.len() >= rate.requests => Err(*first + rate.period - now),
            _ => {
                self.0.push_back(now);
                Ok(())
            }
        }
    }
}
