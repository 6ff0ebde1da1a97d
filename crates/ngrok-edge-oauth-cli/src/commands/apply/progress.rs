//! Progress on stderr: a bar on a terminal, lines elsewhere.

use std::{
    sync::{Mutex, PoisonError},
    time::{Duration, Instant},
};

use indicatif::{ProgressBar, ProgressStyle};

use crate::{
    cleanup::{self, Registered},
    log::{self, Level},
};

/// The longest time between two lines.
const INTERVAL: Duration = Duration::from_secs(10);
/// Runs with fewer routes print no line for each tenth of them.
const MANY: u64 = 50;

/// The progress of one phase. The bar disappears when this is dropped, or when a signal ends the
/// process.
pub(super) struct Progress {
    what: &'static str,
    bar: ProgressBar,
    last: Mutex<(Instant, u64)>,
    _registered: Registered,
}

impl Progress {
    pub(super) fn start(what: &'static str, length: usize) -> Self {
        // indicatif draws nothing if stderr is not a terminal.
        let bar = ProgressBar::new(u64::try_from(length).unwrap_or(u64::MAX));
        if !log::is_enabled(Level::Normal) {
            bar.set_draw_target(indicatif::ProgressDrawTarget::hidden());
        }
        // `wide_bar` takes the rest of the line, so that it never wraps.
        if let Ok(style) = ProgressStyle::with_template("{msg} {wide_bar} {pos}/{len} routes") {
            bar.set_style(style);
        }
        bar.set_message(what);
        bar.enable_steady_tick(Duration::from_millis(100));
        let for_signal = bar.clone();
        let registered = cleanup::on_signal(move || for_signal.finish_and_clear());
        Self { what, bar, last: Mutex::new((Instant::now(), 0)), _registered: registered }
    }

    /// Counts a route.
    pub(super) fn step(&self) {
        self.bar.inc(1);
        if !self.bar.is_hidden() {
            return;
        }
        let (done, all) = (self.bar.position(), self.bar.length().unwrap_or_default());
        let mut last = self.last.lock().unwrap_or_else(PoisonError::into_inner);
        let is_tenth = all >= MANY && done * 10 / all > last.1 * 10 / all;
        if is_tenth || last.0.elapsed() >= INTERVAL {
            *last = (Instant::now(), done);
            log::note(&format!("{}: {done} of {all} routes", self.what));
        }
    }

    /// Prints a line to stderr, above the bar if there is one.
    pub(super) fn say(&self, line: &str) {
        if self.bar.is_hidden() { log::line(line) } else { self.bar.println(line) }
    }
}

impl Drop for Progress {
    fn drop(&mut self) {
        self.bar.finish_and_clear();
    }
}
