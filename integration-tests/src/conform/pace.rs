//! Keeps requests below a rate.

use std::time::Duration;

use tokio::time::Instant;

/// Spaces requests evenly.
#[derive(Debug)]
pub(super) struct Pace {
    interval: Duration,
    next: Option<Instant>,
}

impl Pace {
    /// Allows one request per `interval`.
    pub(super) fn new(interval: Duration) -> Self {
        Self { interval, next: None }
    }

    /// Returns the time at which a request that is ready at `now` may be sent, and counts it.
    pub(super) fn reserve(&mut self, now: Instant) -> Instant {
        let time = self.next.map_or(now, |next| next.max(now));
        self.next = Some(time + self.interval);
        time
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn requests_are_an_interval_apart() {
        let (start, second) = (Instant::now(), Duration::from_secs(1));
        let mut pace = Pace::new(second);
        assert_eq!(pace.reserve(start), start);
        assert_eq!(pace.reserve(start), start + second);
        assert_eq!(pace.reserve(start + second * 9), start + second * 9);
        assert_eq!(pace.reserve(start + second * 9), start + second * 10);
    }
}
