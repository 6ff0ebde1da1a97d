//! What the commands print. Colours appear on terminals only.

use std::{path::Path, time::Duration};

use anstream::{eprintln, println};
use anstyle::{AnsiColor, Style};
use codegen::Status;

use crate::problems::Problems;

/// The exit code of a command that did its work and found something: files out of date, problems, what breaks or grew. clap takes 2.
pub(crate) const FOUND: u8 = 4;

/// What happened to a file.
#[derive(Clone, Copy)]
pub(crate) enum Outcome {
    Fresh,
    Written,
    Removed,
    /// Nothing; it was only looked at.
    Found(Status),
}

const GOOD: Style = AnsiColor::Green.on_default();
const CHANGED: Style = AnsiColor::Yellow.on_default();
const BAD: Style = AnsiColor::Red.on_default().bold();
const QUIET: Style = Style::new().dimmed();

/// One line for a file: what happened, which, and how long it took.
pub(crate) fn file(outcome: Outcome, path: &Path, took: Duration) {
    let (style, word) = match outcome {
        Outcome::Written => (CHANGED, "written".to_owned()),
        Outcome::Removed => (CHANGED, "removed".to_owned()),
        Outcome::Fresh | Outcome::Found(Status::Fresh) => (GOOD, "fresh".to_owned()),
        Outcome::Found(status) => (BAD, status.to_string()),
    };
    println!("{style}{word:>9}{style:#}  {}  {QUIET}{} ms{QUIET:#}", path.display(), took.as_millis());
}

/// A unified diff.
pub(crate) fn diff(text: &str) {
    for line in text.lines() {
        let style = match line.as_bytes().first() {
            Some(b'+') => GOOD,
            Some(b'-') => BAD,
            Some(b'@') => QUIET,
            _ => Style::new(),
        };
        println!("{style}{line}{style:#}");
    }
}

/// What became of a check.
#[derive(Clone, Copy)]
pub(crate) enum Checked {
    Clean,
    Findings,
    NotRun,
}

/// One line for a check: what became of it, which, and a remark.
pub(crate) fn checked(outcome: Checked, name: &str, remark: &str) {
    let (style, word) = match outcome {
        Checked::Clean => (GOOD, "clean"),
        Checked::Findings => (BAD, "problems"),
        Checked::NotRun => (BAD, "not run"),
    };
    let separator = if remark.is_empty() { "" } else { ": " };
    println!("{style}{word:>9}{style:#}  {name}{separator}{remark}");
}

/// What another program printed, set off.
pub(crate) fn quote(text: &str) {
    for line in text.trim_end().lines() {
        println!("           {line}");
    }
}

/// What to do next.
pub(crate) fn hint(text: &str) {
    eprintln!("{CHANGED}help{CHANGED:#}: {text}");
}

/// Announces a step that takes long.
pub(crate) fn progress(text: &str) {
    eprintln!("{QUIET}{text}{QUIET:#}");
}

/// Why a command failed, with its causes; the problems of a document, each in its lines.
pub(crate) fn error(error: &anyhow::Error) {
    let Some(problems) = error.downcast_ref::<Problems>() else {
        return eprintln!("{BAD}error{BAD:#}: {error:#}");
    };
    eprintln!("{}", problems.show(usize::MAX));
    eprintln!("{BAD}error{BAD:#}: {} in the document; no file was changed", problems.count());
}

/// Prints findings that do not stop a command.
pub(crate) fn warnings(problems: &Problems) {
    /// More would hide the result of the command.
    const MOST: usize = 10;
    eprintln!("{}", problems.show(MOST));
    eprintln!("{CHANGED}warning{CHANGED:#}: {} in the document", problems.count());
    if problems.findings.as_slice().len() > MOST {
        hint(&format!("run `cargo xtask lint --spec {}` to see all of them", problems.name()));
    }
}
