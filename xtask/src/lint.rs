//! `lint`: what is wrong with the document, shown in it.

use std::{
    io::{IsTerminal as _, Write as _},
    path::PathBuf,
    process::ExitCode,
};

use anyhow::{Context as _, Result};
use clap::ValueEnum;
use codegen::{Finding, Findings, lint, load::LoadError, review};
use miette::{GraphicalReportHandler, GraphicalTheme, LabeledSpan, MietteDiagnostic, NamedSource, Report};

/// The exit code for findings; clap takes 2.
const FINDINGS: u8 = 4;

/// How findings are written.
#[derive(Clone, Copy, Debug, Default, ValueEnum)]
pub(crate) enum Format {
    /// In the source, for people
    #[default]
    Text,
    /// A list of objects with rule, file, line, column, pointer, message and help
    Json,
    /// Annotations of a GitHub workflow
    Github,
}

/// Lints the document at `spec`, which messages call `name`.
pub(crate) fn run(spec: &PathBuf, name: &str, format: Format) -> Result<ExitCode> {
    let found = match codegen::load(spec, name) {
        Ok(document) => lint(&document).and_then(|()| review(&document)).err(),
        Err(LoadError::Syntax(findings)) => Some(findings),
        Err(error) => return Err(error.into()),
    };
    let findings = found.as_ref().map_or(&[][..], Findings::as_slice);
    match format {
        Format::Text => text(&String::from_utf8_lossy(&std::fs::read(spec)?), name, findings)?,
        Format::Json => json(findings)?,
        Format::Github => github(findings)?,
    }
    Ok(if findings.is_empty() { ExitCode::SUCCESS } else { ExitCode::from(FINDINGS) })
}

fn text(source: &str, name: &str, findings: &[Finding]) -> Result<()> {
    let mut out = std::io::stdout().lock();
    let theme = if out.is_terminal() { GraphicalTheme::unicode() } else { GraphicalTheme::unicode_nocolor() };
    let handler = GraphicalReportHandler::new_themed(theme);
    for finding in findings {
        let (offset, length) = span(source, finding);
        let label = LabeledSpan::underline(offset..offset + length);
        let diagnostic = MietteDiagnostic::new(finding.message.clone())
            .with_code(finding.rule)
            .with_help(finding.help.clone())
            .with_label(label);
        let report = Report::new(diagnostic).with_source_code(NamedSource::new(name, source.to_owned()));
        let mut rendered = String::new();
        handler.render_report(&mut rendered, report.as_ref()).context("cannot show a finding")?;
        writeln!(out, "{rendered}")?;
    }
    match findings.len() {
        0 => writeln!(out, "{name}: no problems")?,
        1 => writeln!(out, "{name}: 1 problem")?,
        count => writeln!(out, "{name}: {count} problems")?,
    }
    Ok(())
}

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

fn json(findings: &[Finding]) -> Result<()> {
    let list = findings.iter().map(|finding| {
        serde_json::json!({
            "rule": finding.rule,
            "file": finding.file,
            "line": finding.position.line,
            "column": finding.position.column,
            "pointer": finding.pointer.as_str(),
            "message": finding.message,
            "help": finding.help,
        })
    });
    writeln!(std::io::stdout(), "{:#}", serde_json::Value::Array(list.collect()))?;
    Ok(())
}

/// <https://docs.github.com/en/actions/reference/workflow-commands-for-github-actions#setting-an-error-message>
fn github(findings: &[Finding]) -> Result<()> {
    let data = |text: &str| text.replace('%', "%25").replace('\r', "%0D").replace('\n', "%0A");
    let property = |text: &str| data(text).replace(':', "%3A").replace(',', "%2C");
    for finding in findings {
        writeln!(
            std::io::stdout(),
            "::error file={},line={},col={},title={}::{}%0Ahelp: {}",
            property(&finding.file),
            finding.position.line,
            finding.position.column,
            property(finding.rule),
            data(&finding.message),
            data(&finding.help),
        )?;
    }
    Ok(())
}
