//! Holds requests back so that the vendor's rate limit is not met.

use std::{
    collections::VecDeque,
    sync::{Arc, Mutex, MutexGuard, PoisonError},
    time::Duration,
};

use tokio::{sync::Notify, time::Instant};

/// How many requests may be sent in any period of some length.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct RateLimit {
    requests: usize,
    period: Duration,
}

impl RateLimit {
    /// What ngrok documents for a whole account: 120 requests in any rolling 60 seconds.
    pub const DOCUMENTED: Self = Self { requests: 120, period: Duration::from_secs(60) };

    /// `requests` (at least 1; 0 counts as 1) in any rolling `period`, for a share of an account's limit.
    #[must_use]
    pub fn new(requests: usize, period: Duration) -> Self {
        Self { requests: requests.max(1), period }
    }
}

/// Lets requests pass at the rate of a limit, in the order in which they came.
///
/// The server counts a request when it arrives, which is some time between sending it and its answer. So a request takes a place
/// from when it is sent until a period after it ended: then no period at the server can hold more requests than there are places.
#[derive(Debug)]
pub(crate) struct Limiter {
    limit: RateLimit,
    places: Mutex<Places>,
    /// Tells the request at the head of the queue that one in flight has ended.
    ended: Notify,
    /// The queue: whoever holds it is at the head.
    queue: tokio::sync::Mutex<()>,
}

#[derive(Debug, Default)]
struct Places {
    in_flight: usize,
    /// When the requests of the last period ended, the earliest first.
    ended: VecDeque<Instant>,
}

/// The place of a request in flight.
#[derive(Debug)]
pub(crate) struct Place(Arc<Limiter>);

impl Limiter {
    pub(crate) fn new(limit: RateLimit) -> Self {
        Self { limit, places: Mutex::default(), ended: Notify::new(), queue: tokio::sync::Mutex::default() }
    }

    /// Waits for a place; `None` where there is none before `deadline`, as soon as that is known.
    pub(crate) async fn acquire(self: &Arc<Self>, deadline: Instant) -> Option<Place> {
        let _head = tokio::time::timeout_at(deadline, self.queue.lock()).await.ok()?;
        loop {
            let ended = self.ended.notified();
            match self.try_acquire() {
                Ok(()) => return Some(Place(Arc::clone(self))),
                Err(Some(free)) if free >= deadline => return None,
                Err(Some(free)) => tokio::time::sleep_until(free).await,
                Err(None) => tokio::time::timeout_at(deadline, ended).await.ok()?,
            }
        }
    }

    /// Takes a place, or says when the next is free; `None` while that depends on requests in flight.
    fn try_acquire(&self) -> Result<(), Option<Instant>> {
        let now = Instant::now();
        let mut places = self.lock();
        while places.ended.front().is_some_and(|ended| *ended + self.limit.period <= now) {
            places.ended.pop_front();
        }
        if places.in_flight + places.ended.len() < self.limit.requests {
            places.in_flight += 1;
            return Ok(());
        }
        Err(places.ended.front().map(|ended| *ended + self.limit.period))
    }

    fn lock(&self) -> MutexGuard<'_, Places> {
        self.places.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Drop for Place {
    fn drop(&mut self) {
        let mut places = self.0.lock();
        places.in_flight -= 1;
        places.ended.push_back(Instant::now());
        drop(places);
        self.0.ended.notify_one();
    }
}
