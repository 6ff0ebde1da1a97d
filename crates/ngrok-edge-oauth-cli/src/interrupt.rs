//! SIGINT and SIGTERM. They end the process unless a command handles them.

use std::sync::{
    Arc,
    atomic::{AtomicU8, Ordering},
};

use tokio::sync::Notify;

use crate::{cleanup, failure::Exit, log, prompt};

/// Both signals end the process.
const END: u8 = 0;
/// SIGINT is ignored, since the editor has the terminal. SIGTERM notifies the command.
const EDITING: u8 = 1;
/// The first signal notifies the command; the next one ends the process.
const STOP: u8 = 2;

/// Handling of SIGINT and SIGTERM.
#[derive(Clone)]
pub(crate) struct Interrupt(Arc<State>);

struct State {
    mode: AtomicU8,
    notify: Notify,
}

impl Interrupt {
    /// Starts to handle signals.
    pub(crate) fn listen() -> Self {
        let state = Arc::new(State { mode: AtomicU8::new(END), notify: Notify::new() });
        let listener = Arc::clone(&state);
        tokio::spawn(listen(listener));
        Self(state)
    }

    /// Ignores SIGINT until the guard is dropped, which waits for SIGTERM.
    pub(crate) fn editing(&self) -> Guard<'_> {
        self.guard(EDITING)
    }

    /// Waits for a signal. Once this is dropped, signals end the process again.
    pub(crate) async fn requested(&self) {
        self.guard(STOP).notified().await;
    }

    fn guard(&self, mode: u8) -> Guard<'_> {
        self.0.mode.store(mode, Ordering::SeqCst);
        Guard(&self.0)
    }
}

/// Another reaction to signals, until it is dropped.
pub(crate) struct Guard<'a>(&'a State);

impl Guard<'_> {
    /// Waits for a signal that is not ignored.
    pub(crate) async fn notified(&self) {
        self.0.notify.notified().await;
    }
}

impl Drop for Guard<'_> {
    fn drop(&mut self) {
        self.0.mode.store(END, Ordering::SeqCst);
    }
}

impl State {
    fn received(&self, exit: Exit) {
        match self.mode.load(Ordering::SeqCst) {
            EDITING if exit == Exit::Interrupted => {}
            EDITING | STOP => {
                self.mode.store(END, Ordering::SeqCst);
                self.notify.notify_one();
            }
            _ => {
                cleanup::run();
                prompt::show_cursor();
                log::line(if exit == Exit::Interrupted { "\ninterrupted" } else { "\nterminated" });
                std::process::exit(exit as i32);
            }
        }
    }
}

/// Handles signals forever. One task for both: a question that SIGTERM interrupts raises SIGINT as
/// well, and the first signal decides.
#[cfg(unix)]
async fn listen(state: Arc<State>) {
    use tokio::signal::unix::{SignalKind, signal};

    let (Ok(mut terminate), Ok(mut interrupt)) =
        (signal(SignalKind::terminate()), signal(SignalKind::interrupt()))
    else {
        return;
    };
    loop {
        tokio::select! {
            biased;
            _ = terminate.recv() => state.received(Exit::Terminated),
            _ = interrupt.recv() => state.received(Exit::Interrupted),
        }
    }
}

#[cfg(not(unix))]
async fn listen(state: Arc<State>) {
    while tokio::signal::ctrl_c().await.is_ok() {
        state.received(Exit::Interrupted);
    }
}
