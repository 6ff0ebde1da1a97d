//! Actions for the end of the process by a signal, when destructors do not run.

use std::{
    collections::BTreeMap,
    sync::{Mutex, MutexGuard, PoisonError},
};

type Action = Box<dyn FnOnce() + Send>;

static ACTIONS: Mutex<(u64, BTreeMap<u64, Action>)> = Mutex::new((0, BTreeMap::new()));

/// Keeps an action registered until it is dropped.
pub(crate) struct Registered(u64);

/// Registers `action` to run if a signal ends the process.
pub(crate) fn on_signal(action: impl FnOnce() + Send + 'static) -> Registered {
    let mut actions = actions();
    actions.0 += 1;
    let id = actions.0;
    actions.1.insert(id, Box::new(action));
    Registered(id)
}

/// Runs the registered actions, the latest first.
pub(crate) fn run() {
    let taken = std::mem::take(&mut actions().1);
    taken.into_values().rev().for_each(|action| action());
}

impl Drop for Registered {
    fn drop(&mut self) {
        actions().1.remove(&self.0);
    }
}

fn actions() -> MutexGuard<'static, (u64, BTreeMap<u64, Action>)> {
    ACTIONS.lock().unwrap_or_else(PoisonError::into_inner)
}
