//! What the commands print. Colours appear on terminals only.

use std::{path::Path, time::Duration};

use anstream::{eprintln, println};
use anstyle::{AnsiColor, Style};
use codegen::{Findings, Status, load::LoadError};

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

/// What to do next.
pub(crate) fn hint(text: &str) {
    eprintln!("{CHANGED}help{CHANGED:#}: {text}");
}

/// Why a command failed, with its causes; the findings of a document, one after the other.
pub(crate) fn error(error: &anyhow::Error) {
    let findings = error.downcast_ref::<Findings>().or_else(|| match error.downcast_ref::<LoadError>() {
        Some(LoadError::Syntax(findings)) => Some(findings),
        _ => None,
    });
    let Some(findings) = findings else {
        return eprintln!("{BAD}error{BAD:#}: {error:#}");
    };
    for finding in findings.as_slice() {
        eprintln!("{BAD}error{BAD:#}: {finding}\n");
    }
    let count = findings.as_slice().len();
    let problems = if count == 1 { "1 problem".to_owned() } else { format!("{count} problems") };
    eprintln!("{BAD}error{BAD:#}: {problems} in the document; no file was changed");
}
