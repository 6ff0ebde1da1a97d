//! Stops a run that cannot succeed.

use std::sync::{
    Mutex, PoisonError,
    atomic::{AtomicU32, Ordering},
};

use ngrok_edge_oauth::ErrorKind;

use crate::failure::Failure;

/// Opens after a rejected API key, and after consecutive connection failures.
pub(super) struct Breaker {
    max_failures: u32,
    failures: AtomicU32,
    reason: Mutex<Option<String>>,
}

impl Breaker {
    pub(super) fn new(max_failures: u32) -> Self {
        Self { max_failures, failures: AtomicU32::new(0), reason: Mutex::new(None) }
    }

    /// Takes the result of a call into account.
    pub(super) fn record(&self, result: Result<(), &Failure>) {
        let Err(Failure::Api(error)) = result else {
            self.failures.store(0, Ordering::SeqCst);
            return;
        };
        match (error.status().map(|status| status.as_u16()), error.kind()) {
            (Some(401), _) => self.open("the API key was rejected (401)".to_owned()),
            (Some(403), _) => self.open("the account may not do this (403)".to_owned()),
            (None, ErrorKind::Connect | ErrorKind::Interrupted | ErrorKind::Timeout) => {
                if self.failures.fetch_add(1, Ordering::SeqCst) + 1 >= self.max_failures {
                    self.open(format!("{} consecutive connection failures", self.max_failures));
                }
            }
            _ => self.failures.store(0, Ordering::SeqCst),
        }
    }

    fn open(&self, reason: String) {
        self.reason.lock().unwrap_or_else(PoisonError::into_inner).get_or_insert(reason);
    }

    pub(super) fn is_open(&self) -> bool {
        self.reason().is_some()
    }

    /// Returns why the run stops, if it does.
    pub(super) fn reason(&self) -> Option<String> {
        self.reason.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }
}
