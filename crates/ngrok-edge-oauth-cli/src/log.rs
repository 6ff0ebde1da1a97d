//! Lines on stderr: notes, progress, and requests. A stderr that cannot be written to is ignored;
//! the exit code and stdout still have the result.

use std::{
    io::Write as _,
    sync::atomic::{AtomicU8, Ordering},
};

use ngrok_edge_oauth_document::escape;

use crate::arguments::General;

/// Verbosity of the log.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Level {
    /// Errors and questions.
    Quiet,
    /// Notes and progress as well.
    Normal,
    /// Also a line per request.
    Verbose,
    /// Also headers and bodies.
    Debug,
}

/// Set once, before the command runs.
static LEVEL: AtomicU8 = AtomicU8::new(Level::Normal as u8);

/// Sets the level from the options.
pub(crate) fn init(general: &General) {
    let level = match general {
        General { debug: true, .. } => Level::Debug,
        General { verbose: true, .. } => Level::Verbose,
        General { quiet: true, .. } => Level::Quiet,
        _ => Level::Normal,
    };
    LEVEL.store(level as u8, Ordering::SeqCst);
}

/// Returns whether lines of this level are printed.
pub(crate) fn is_enabled(level: Level) -> bool {
    level as u8 <= LEVEL.load(Ordering::SeqCst)
}

/// Prints a line to stderr.
pub(crate) fn line(text: &str) {
    let _ = writeln!(anstream::AutoStream::auto(std::io::stderr()).lock(), "{text}");
}

/// Prints a line to stderr unless `--quiet` is given.
pub(crate) fn note(text: &str) {
    if is_enabled(Level::Normal) {
        line(&escape(text));
    }
}
