//! A timer for the stages of an attempt.

use std::{
    future::{Future, poll_fn},
    pin::{Pin, pin},
    task::Poll,
};

use tokio::time::{Instant, Sleep};

/// A time limit for several consecutive futures. A `timeout` for each of them would need a timer
/// each.
pub(crate) struct Timer<'t>(Pin<&'t mut Sleep>);

impl<'t> Timer<'t> {
    pub(crate) fn new(sleep: Pin<&'t mut Sleep>) -> Self {
        Self(sleep)
    }

    /// Runs `future`; returns `None` if the time is up first.
    pub(crate) async fn limit<F: Future>(&mut self, future: F) -> Option<F::Output> {
        let mut future = pin!(future);
        poll_fn(|context| match future.as_mut().poll(context) {
            Poll::Ready(output) => Poll::Ready(Some(output)),
            Poll::Pending => self.0.as_mut().poll(context).map(|()| None),
        })
        .await
    }

    /// Moves the end to `deadline` if that is earlier.
    pub(crate) fn shorten(&mut self, deadline: Instant) {
        if deadline < self.0.deadline() {
            self.0.as_mut().reset(deadline);
        }
    }
}
