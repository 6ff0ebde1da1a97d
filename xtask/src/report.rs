//! Output of the commands. Colours appear on terminals only.

use std::{path::Path, time::Duration};

use anstream::{eprintln, println};
use anstyle::{AnsiColor, Style};
use codegen::Status;

use crate::problems::{MAX_SHOWN, Problems};

/// Exit code of a command that succeeded with findings: files out of date, problems, breaking
/// changes. clap uses 2.
pub(crate) const FOUND: u8 = 4;

/// Result for a file.
#[derive(Clone, Copy)]
pub(crate) enum FileResult {
    Fresh,
    Written,
    Removed,
    /// Only compared, not written.
    Found(Status),
}

const GOOD: Style = AnsiColor::Green.on_default();
const CHANGED: Style = AnsiColor::Yellow.on_default();
const BAD: Style = AnsiColor::Red.on_default().bold();
const QUIET: Style = Style::new().dimmed();

/// Prints a line with the result for a file, its path and the time taken.
pub(crate) fn file(result: FileResult, path: &Path, took: Duration) {
    let (style, word) = match result {
        FileResult::Written => (CHANGED, "written".to_owned()),
        FileResult::Removed => (CHANGED, "removed".to_owned()),
        FileResult::Fresh | FileResult::Found(Status::Fresh) => (GOOD, "fresh".to_owned()),
        FileResult::Found(status) => (BAD, status.to_string()),
    };
    println!(
        "{style}{word:>9}{style:#}  {}  {QUIET}{} ms{QUIET:#}",
        path.display(),
        took.as_millis()
    );
}

/// Prints a unified diff.
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

/// Result of a check.
#[derive(Clone, Copy)]
pub(crate) enum Verdict {
    Clean,
    Findings,
    NotRun,
}

/// Prints a line with the result of a check, its name and a remark.
pub(crate) fn check(verdict: Verdict, name: &str, remark: &str) {
    let (style, word) = match verdict {
        Verdict::Clean => (GOOD, "clean"),
        Verdict::Findings => (BAD, "problems"),
        Verdict::NotRun => (BAD, "not run"),
    };
    let separator = if remark.is_empty() { "" } else { ": " };
    println!("{style}{word:>9}{style:#}  {name}{separator}{remark}");
}

/// Prints the output of another program, indented.
pub(crate) fn quote(text: &str) {
    for line in text.trim_end().lines() {
        println!("           {line}");
    }
}

/// Prints the next action as `help:`.
pub(crate) fn hint(text: &str) {
    eprintln!("{CHANGED}help{CHANGED:#}: {text}");
}

/// Prints a warning.
pub(crate) fn warning(text: &str) {
    eprintln!("{CHANGED}warning{CHANGED:#}: {text}");
}

/// Announces a slow step.
pub(crate) fn progress(text: &str) {
    eprintln!("{QUIET}{text}{QUIET:#}");
}

/// Prints an error with its causes, or the problems of a document with source excerpts.
pub(crate) fn error(error: &anyhow::Error) {
    let Some(problems) = error.downcast_ref::<Problems>() else {
        return eprintln!("{BAD}error{BAD:#}: {error:#}");
    };
    eprintln!("{}", problems.show(MAX_SHOWN));
    eprintln!("{BAD}error{BAD:#}: {} in the document; no file was changed", problems.count());
    if problems.findings.as_slice().len() > MAX_SHOWN {
        hint(&format!(
            "run `cargo xtask lint --all --spec {}` to see all of them",
            problems.name()
        ));
    }
}

/// Prints findings that do not fail a command, at most `most` of them with excerpts, and their
/// number.
pub(crate) fn warnings(problems: &Problems, what: &str, most: usize) {
    eprintln!("{}", problems.show(most));
    eprintln!("{CHANGED}warning{CHANGED:#}: {} {what}", problems.count());
    if problems.findings.as_slice().len() > most {
        hint("pass `--all` to see all of them");
    }
}
