//! The problems of a document, shown in its text.

use std::{fmt, path::Path, sync::Arc};

use anyhow::{Context as _, Result};
use codegen::{Document, Finding, Findings, LoadError};
use miette::{GraphicalReportHandler, GraphicalTheme, LabeledSpan, MietteDiagnostic, NamedSource, Report};

/// The longest line that a problem is shown in, in bytes. A document on one line would fill the terminal for each problem, and
/// miette panics above 65,535 columns.
const LONGEST_LINE: usize = 1_000;

/// What is wrong with a document, and the text that it is wrong in.
#[derive(Debug)]
pub(crate) struct Problems {
    name: String,
    source: String,
    pub(crate) findings: Findings,
}

/// Loads the document at `path`, which messages call `name`.
///
/// # Errors
///
/// [`Problems`] where the text is no YAML or JSON; anything else where it cannot be read.
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
    /// Of a text that is no document; messages call it `name`.
    pub(crate) fn new(name: &str, source: String, findings: Findings) -> Self {
        Self { name: name.to_owned(), source, findings }
    }

    /// Of a document.
    pub(crate) fn of(document: &Document, findings: Findings) -> Self {
        Self::new(document.file(), document.text().to_owned(), findings)
    }

    /// All of them, each in the lines around it.
    pub(crate) fn show(&self, in_colour: bool) -> Result<String> {
        let theme = if in_colour { GraphicalTheme::unicode() } else { GraphicalTheme::unicode_nocolor() };
        let handler = GraphicalReportHandler::new_themed(theme);
        let source = Arc::new(self.source.clone());
        let mut shown = Vec::new();
        for finding in self.findings.as_slice() {
            let line = self.source.lines().nth(finding.position.line.saturating_sub(1)).unwrap_or_default();
            if line.len() > LONGEST_LINE {
                shown.push(format!("{finding}\n"));
                continue;
            }
            let (offset, length) = span(&self.source, finding);
            let place = (!finding.pointer.is_root()).then(|| finding.pointer.to_string());
            let diagnostic = MietteDiagnostic::new(finding.message.clone())
                .with_code(finding.rule)
                .with_help(finding.help.clone())
                .with_label(LabeledSpan::new_primary_with_span(place, offset..offset + length));
            let report = Report::new(diagnostic).with_source_code(NamedSource::new(&self.name, Arc::clone(&source)));
            let mut text = String::new();
            handler.render_report(&mut text, report.as_ref()).context("cannot show a finding")?;
            shown.push(text);
        }
        Ok(shown.join("\n"))
    }

    /// How many, in words.
    pub(crate) fn count(&self) -> String {
        match self.findings.as_slice().len() {
            1 => "1 problem".to_owned(),
            count => format!("{count} problems"),
        }
    }
}

impl fmt::Display for Problems {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.findings.fmt(f)
    }
}

impl std::error::Error for Problems {}

/// The bytes to mark: from the place of the finding to the end of the key or word there.
fn span(source: &str, finding: &Finding) -> (usize, usize) {
    let position = finding.position;
    let line_start = source.split_inclusive('\n').take(position.line.saturating_sub(1)).map(str::len).sum::<usize>();
    let line = source.get(line_start..).and_then(|rest| rest.lines().next()).unwrap_or_default();
    let column = line.char_indices().nth(position.column.saturating_sub(1)).map_or(line.len(), |(index, _)| index);
    let rest = &line[column..];
    let length = rest.find(": ").or_else(|| rest.strip_suffix(':').map(str::len)).unwrap_or(rest.len());
    (line_start + column, length)
}
