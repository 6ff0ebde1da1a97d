//! One timer for the stages of an attempt.

use std::{
    future::{Future, poll_fn},
    pin::{Pin, pin},
    task::Poll,
};

use tokio::time::{Instant, Sleep, sleep_until};

/// A time limit for several futures in turn. It costs one timer, where a `timeout` for each future
/// would cost one each.
pub(crate) struct Timer<'t>(Pin<&'t mut Sleep>);

impl<'t> Timer<'t> {
    pub(crate) fn new(sleep: Pin<&'t mut Sleep>) -> Self {
        Self(sleep)
    }

    /// Runs `future`; `None` if the time is up first.
    pub(crate) async fn limit<F: Future>(&mut self, future: F) -> Option<F::Output> {
        let mut future = pin!(future);
        poll_fn(|context| match future.as_mut().poll(context) {
            Poll::Ready(output) => Poll::Ready(Some(output)),
            Poll::Pending => self.0.as_mut().poll(context).map(|()| None),
        })
        .await
    }

    /// Ends at `deadline` if that is earlier.
    pub(crate) fn shorten(&mut self, deadline: Instant) {
        if deadline < self.0.deadline() {
            self.0.as_mut().reset(deadline);
        }
    }
}

/// Returns the future that a [`Timer`] is made of.
pub(crate) fn until(deadline: Instant) -> Sleep {
    sleep_until(deadline)
}
