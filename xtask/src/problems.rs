//! Findings about a document with source excerpts.

use std::{
    cmp::Reverse,
    collections::BTreeMap,
    fmt::{self, Write as _},
    path::Path,
};

use anstyle::{AnsiColor, Style};
use anyhow::{Context as _, Result};
use codegen::{Document, Finding, Findings, LoadError};

/// Maximum length of a line in an excerpt, in bytes. A document on one line would fill the terminal
/// for each finding.
const LONGEST_LINE: usize = 1_000;

/// Maximum number of findings to show; nobody reads more at once.
pub(crate) const MAX_SHOWN: usize = 50;

const ERROR: Style = AnsiColor::Red.on_default().bold();
const WARNING: Style = AnsiColor::Yellow.on_default().bold();
const MARGIN: Style = AnsiColor::Blue.on_default().bold();
const MESSAGE: Style = Style::new().bold();

/// The severity of findings.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Level {
    /// No client can be generated from the document.
    Error,
    /// The generated client is correct, but could have better documentation.
    Warning,
}

/// Findings about a document with its source.
#[derive(Debug)]
pub(crate) struct Problems {
    name: String,
    source: String,
    level: Level,
    pub(crate) findings: Findings,
}

/// Loads the document at `path`. Messages name it `name`.
///
/// # Errors
///
/// [`Problems`] if the text is not YAML or JSON, another error if the file cannot be read.
pub(crate) fn load(path: &Path, name: &str) -> Result<Document> {
    match codegen::load(path, name) {
        Ok(document) => Ok(document),
        Err(LoadError::Syntax(findings)) => {
            let source = std::fs::read(path).with_context(|| format!("cannot read {name}"))?;
            let source = String::from_utf8_lossy(&source).into_owned();
            Err(Problems::new(name, source, findings).into())
        }
        Err(error) => Err(error.into()),
    }
}

impl Problems {
    /// Creates errors for a text that could not be loaded. Messages name it `name`.
    pub(crate) fn new(name: &str, source: String, findings: Findings) -> Self {
        Self { name: name.to_owned(), source, level: Level::Error, findings }
    }

    /// Creates errors in a document.
    pub(crate) fn errors(document: &Document, findings: Findings) -> Self {
        Self::new(document.file(), document.text().to_owned(), findings)
    }

    /// Returns whether the findings are warnings, which do not prevent generation.
    pub(crate) fn are_warnings(&self) -> bool {
        self.level == Level::Warning
    }

    /// Creates warnings about a document.
    pub(crate) fn warnings(document: &Document, findings: Findings) -> Self {
        Self { level: Level::Warning, ..Self::errors(document, findings) }
    }

    /// Returns the name of the document in messages, which is its path.
    pub(crate) fn name(&self) -> &str {
        &self.name
    }

    /// Returns the first `most` findings with the lines around them, in colours, and the number of
    /// the others by rule.
    pub(crate) fn show(&self, most: usize) -> String {
        let lines: Vec<_> = self.source.lines().collect();
        let findings = self.findings.as_slice();
        let shown = findings.iter().take(most).map(|finding| self.excerpt(finding, &lines));
        let mut text = shown.collect::<Vec<_>>().join("\n");
        let mut others: BTreeMap<&str, usize> = BTreeMap::new();
        for finding in findings.iter().skip(most) {
            *others.entry(finding.rule).or_default() += 1;
        }
        let mut others: Vec<_> = others.into_iter().collect();
        others.sort_by_key(|(rule, count)| (Reverse(*count), *rule));
        if !others.is_empty() {
            let _ = writeln!(text, "\n{} more, by rule:", findings.len() - most);
            for (rule, count) in others {
                let _ = writeln!(text, "{count:>7} {rule}");
            }
        }
        text
    }

    /// Returns the number of findings in words.
    pub(crate) fn count(&self) -> String {
        let noun = match self.level {
            Level::Error => "problem",
            Level::Warning => "warning",
        };
        match self.findings.as_slice().len() {
            1 => format!("1 {noun}"),
            count => format!("{count} {noun}s"),
        }
    }

    fn level(&self) -> (Style, &'static str) {
        match self.level {
            Level::Error => (ERROR, "error"),
            Level::Warning => (WARNING, "warning"),
        }
    }

    /// Returns a finding in the form of rustc's messages.
    fn excerpt(&self, finding: &Finding, lines: &[&str]) -> String {
        let (style, level) = self.level();
        let Finding { rule, position, message, help, .. } = finding;
        let line = |number: usize| {
            let line = lines.get(number.checked_sub(1)?)?;
            (line.len() <= LONGEST_LINE).then_some(*line)
        };
        let width = (position.line + 1).to_string().len();
        let mut text = format!("{style}{level}[{rule}]{style:#}{MESSAGE}: {message}{MESSAGE:#}\n");
        let margin = |sign: &str| format!("{:width$} {MARGIN}{sign}{MARGIN:#}", "");
        let _ = writeln!(
            text,
            "{:width$}{MARGIN}-->{MARGIN:#} {}:{}:{}",
            "", self.name, position.line, position.column
        );
        if let Some(marked) = line(position.line) {
            let _ = writeln!(text, "{}", margin("|"));
            for number in position.line.saturating_sub(1)..=position.line + 1 {
                let Some(line) = line(number) else { continue };
                let row = format!("{MARGIN}{number:>width$} |{MARGIN:#} {}", printable(line));
                let _ = writeln!(text, "{}", row.trim_end());
                if number == position.line {
                    let (before, marker) = marker(marked, position.column);
                    let pointer = if finding.pointer.is_root() {
                        String::new()
                    } else {
                        format!(" {}", finding.pointer)
                    };
                    let _ =
                        writeln!(text, "{} {before}{style}{marker}{pointer}{style:#}", margin("|"));
                }
            }
            let _ = writeln!(text, "{}", margin("|"));
        } else if !finding.pointer.is_root() {
            let _ = writeln!(text, "{} at: {}", margin("="), finding.pointer);
        }
        let _ = writeln!(text, "{} {MESSAGE}help{MESSAGE:#}: {help}", margin("="));
        text
    }
}

impl fmt::Display for Problems {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.findings.fmt(f)
    }
}

impl std::error::Error for Problems {}

/// Returns a line for printing: tabs as one space, so that markers are aligned, and no control
/// characters for the terminal.
fn printable(line: &str) -> String {
    line.replace('\t', " ").replace(char::is_control, "\u{fffd}")
}

/// Returns the marker below a line and the space before it. The marker reaches from `column` to the
/// end of the key or word there.
fn marker(line: &str, column: usize) -> (String, String) {
    let start =
        line.char_indices().nth(column.saturating_sub(1)).map_or(line.len(), |(index, _)| index);
    let (before, rest) = line.split_at(start);
    let length =
        rest.find(": ").or_else(|| rest.strip_suffix(':').map(str::len)).unwrap_or(rest.len());
    let marked = rest[..length].trim_end().chars().count().max(1);
    (" ".repeat(before.chars().count()), "^".repeat(marked))
}
