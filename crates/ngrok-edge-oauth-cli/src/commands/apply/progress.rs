//! A bar on stderr, where that is a terminal.

use indicatif::{ProgressBar, ProgressStyle};

/// The progress of one phase. The bar goes when this is dropped.
pub(super) struct Progress(ProgressBar);

impl Progress {
    pub(super) fn start(what: &'static str, length: usize) -> Self {
        // indicatif draws nothing where stderr is no terminal.
        let bar = ProgressBar::new(u64::try_from(length).unwrap_or(u64::MAX));
        if let Ok(style) = ProgressStyle::with_template("{msg:>9} {bar:40} {pos}/{len} routes, {eta} left") {
            bar.set_style(style);
        }
        bar.set_message(what);
        bar.enable_steady_tick(std::time::Duration::from_millis(100));
        Self(bar)
    }

    pub(super) fn step(&self) {
        self.0.inc(1);
    }

    /// Writes a line to stderr, above the bar where there is one.
    pub(super) fn say(&self, line: &str) {
        if self.0.is_hidden() { anstream::eprintln!("{line}") } else { self.0.println(line) }
    }
}
