//! Ctrl-C: ends the program at once, save where a command says otherwise.

use std::{
    io::Write as _,
    sync::{
        Arc,
        atomic::{AtomicU8, Ordering},
    },
};

use tokio::sync::Notify;

use crate::{failure::Exit, prompt};

/// Ends the program.
const END: u8 = 0;
/// Does nothing: another program has the terminal.
const IGNORE: u8 = 1;
/// Tells the command to come to an end; the next Ctrl-C ends the program.
const STOP: u8 = 2;

/// What Ctrl-C does.
#[derive(Clone)]
pub(crate) struct Interrupt(Arc<State>);

struct State {
    mode: AtomicU8,
    stop: Notify,
}

impl Interrupt {
    pub(crate) fn listen() -> Self {
        let state = Arc::new(State { mode: AtomicU8::new(END), stop: Notify::new() });
        let listener = Arc::clone(&state);
        tokio::spawn(async move {
            while tokio::signal::ctrl_c().await.is_ok() {
                match listener.mode.load(Ordering::SeqCst) {
                    IGNORE => {}
                    STOP => {
                        listener.mode.store(END, Ordering::SeqCst);
                        listener.stop.notify_one();
                    }
                    _ => {
                        let _ = writeln!(std::io::stderr(), "\ninterrupted");
                        prompt::show_cursor();
                        std::process::exit(Exit::Interrupted as i32);
                    }
                }
            }
        });
        Self(state)
    }

    /// Ctrl-C does nothing while `work` is under way.
    pub(crate) async fn ignored_during<T>(&self, work: impl Future<Output = T>) -> T {
        self.0.mode.store(IGNORE, Ordering::SeqCst);
        let done = work.await;
        self.0.mode.store(END, Ordering::SeqCst);
        done
    }

    /// Ends with the first Ctrl-C from now on. Once this is dropped, Ctrl-C ends the program again.
    pub(crate) async fn requested(&self) {
        struct Reset<'a>(&'a AtomicU8);
        impl Drop for Reset<'_> {
            fn drop(&mut self) {
                self.0.store(END, Ordering::SeqCst);
            }
        }

        self.0.mode.store(STOP, Ordering::SeqCst);
        let _reset = Reset(&self.0.mode);
        self.0.stop.notified().await;
    }
}
