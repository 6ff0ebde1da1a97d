//! The client-side rate limit.

use std::{
    collections::VecDeque,
    sync::{Arc, Mutex, MutexGuard, PoisonError},
    time::Duration,
};

use tokio::{sync::Notify, time::Instant};

use crate::call::MAX_DEADLINE;

/// A rolling-window rate limit: a maximum number of requests in any period of a fixed length.
///
/// ```
/// use std::time::Duration;
/// use openapi_client_runtime::RateLimit;
///
/// let limit = RateLimit::new(120, Duration::from_secs(60));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct RateLimit {
    requests: usize,
    period: Duration,
}

impl RateLimit {
    /// Returns a limit of `requests` in any rolling `period`. 0 requests count as 1; a period of
    /// more than a year counts as a year.
    #[must_use]
    pub const fn new(requests: usize, period: Duration) -> Self {
        let requests = if requests == 0 { 1 } else { requests };
        let period = if period.as_secs() > MAX_DEADLINE.as_secs() { MAX_DEADLINE } else { period };
        Self { requests, period }
    }
}

/// Issues permits for requests, in the order in which they arrive.
///
/// The server counts a request at some time between sending and response. A permit is therefore
/// held from sending until one period after the response. Then no period at the server can contain
/// more requests than the limit.
#[derive(Debug)]
pub(crate) struct Limiter {
    limit: RateLimit,
    permits: Mutex<Permits>,
    /// Notifies the request at the head of the queue when a request in flight has ended.
    ended: Notify,
    /// The queue: whoever holds the lock is at its head.
    queue: tokio::sync::Mutex<()>,
}

#[derive(Debug, Default)]
struct Permits {
    in_flight: usize,
    /// End times of the requests of the last period, the earliest first.
    ended: VecDeque<Instant>,
}

/// Permission to send one request, until it is dropped.
#[derive(Debug)]
pub(crate) struct Permit(Arc<Limiter>);

impl Limiter {
    pub(crate) fn new(limit: RateLimit) -> Self {
        Self {
            limit,
            permits: Mutex::default(),
            ended: Notify::new(),
            queue: tokio::sync::Mutex::default(),
        }
    }

    /// Waits for a permit. Returns `None` as soon as it is certain that no permit is free before
    /// `deadline`.
    pub(crate) async fn acquire(self: &Arc<Self>, deadline: Instant) -> Option<Permit> {
        let _head = tokio::time::timeout_at(deadline, self.queue.lock()).await.ok()?;
        loop {
            let ended = self.ended.notified();
            match self.try_acquire() {
                Ok(()) => return Some(Permit(Arc::clone(self))),
                Err(Some(free)) if free >= deadline => return None,
                Err(Some(free)) => tokio::time::sleep_until(free).await,
                Err(None) => tokio::time::timeout_at(deadline, ended).await.ok()?,
            }
        }
    }

    /// Takes a permit, or returns the time at which the next one is free; `None` if that depends on
    /// requests in flight.
    fn try_acquire(&self) -> Result<(), Option<Instant>> {
        let now = Instant::now();
        let mut permits = self.lock();
        while permits.ended.front().is_some_and(|ended| *ended + self.limit.period <= now) {
            permits.ended.pop_front();
        }
        if permits.in_flight + permits.ended.len() < self.limit.requests {
            permits.in_flight += 1;
            return Ok(());
        }
        Err(permits.ended.front().map(|ended| *ended + self.limit.period))
    }

    fn lock(&self) -> MutexGuard<'_, Permits> {
        self.permits.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Drop for Permit {
    fn drop(&mut self) {
        let mut permits = self.0.lock();
        permits.in_flight -= 1;
        permits.ended.push_back(Instant::now());
        drop(permits);
        self.0.ended.notify_one();
    }
}
