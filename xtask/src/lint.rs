//! `lint`: reports problems in the document with source excerpts.

use std::{io::Write as _, path::Path, process::ExitCode};

use anyhow::Result;
use clap::ValueEnum;
use codegen::{Finding, clients::Style, lint};

use crate::{
    generate::Spec,
    problems::{self, Problems},
    report,
};

/// Output format of findings.
#[derive(Clone, Copy, Debug, Default, ValueEnum)]
pub(crate) enum Format {
    /// Source excerpts for people
    #[default]
    Text,
    /// A list of objects with rule, file, line, column, pointer, message and help
    Json,
    /// Annotations of a GitHub workflow
    Github,
}

/// Lints the documents `specs`, and shows at most `most` findings of each as text.
pub(crate) fn run(specs: &[Spec], format: Format, most: usize) -> Result<ExitCode> {
    let mut all = Vec::new();
    let mut is_failed = false;
    for Spec { file, name, style } in specs {
        let problems = problems_of(file, name)?;
        is_failed |= problems
            .as_ref()
            .is_some_and(|problems| *style == Style::Deny || !problems.are_warnings());
        if matches!(format, Format::Text) {
            text(name, problems.as_ref(), most)?;
        }
        all.extend(problems.iter().flat_map(|problems| problems.findings.as_slice()).cloned());
    }
    match format {
        Format::Text => {}
        Format::Json => json(&all)?,
        Format::Github => github(&all)?,
    }
    Ok(if is_failed { ExitCode::from(report::FOUND) } else { ExitCode::SUCCESS })
}

/// Returns the problems of the document at `spec`. Messages name it `name`.
fn problems_of(spec: &Path, name: &str) -> Result<Option<Problems>> {
    Ok(match problems::load(spec, name) {
        Ok(document) => {
            let errors = lint::errors::check(&document)
                .err()
                .map(|findings| Problems::errors(&document, findings));
            // Style lints need a document without errors.
            errors.or_else(|| {
                Some(Problems::warnings(&document, lint::style::check(&document).err()?))
            })
        }
        Err(error) => Some(error.downcast::<Problems>()?),
    })
}

fn text(name: &str, problems: Option<&Problems>, most: usize) -> Result<()> {
    let mut out = anstream::stdout().lock();
    match problems {
        Some(problems) => {
            writeln!(out, "{}\n{name}: {}", problems.show(most), problems.count())?;
            if problems.findings.as_slice().len() > most {
                report::hint("pass `--all` to see all of them");
            }
        }
        None => writeln!(out, "{name}: no problems")?,
    }
    Ok(())
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
