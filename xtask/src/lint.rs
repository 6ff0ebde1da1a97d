//! `lint`: reports problems in the document with source excerpts.

use std::{io::Write as _, process::ExitCode};

use anyhow::Result;
use clap::ValueEnum;
use codegen::{Document, Finding, Findings, accept, lint};

use crate::{
    generate::{Acceptance, Spec, style},
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
    for spec in specs {
        let problems = problems_of(spec)?;
        is_failed |= problems.as_ref().is_some_and(|problems| {
            spec.acceptance != Acceptance::Strict || !problems.are_warnings()
        });
        if matches!(format, Format::Text) {
            text(&spec.name, problems.as_ref(), most)?;
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

/// Returns the problems of a document.
fn problems_of(spec: &Spec) -> Result<Option<Problems>> {
    let document = match problems::load(&spec.file, &spec.name) {
        Ok(document) => document,
        Err(error) => return Ok(Some(error.downcast::<Problems>()?)),
    };
    let is_converted = match spec.acceptance {
        Acceptance::Own => false,
        Acceptance::Strict => true,
        Acceptance::Lenient => accept::is_3_1(&document),
    };
    if is_converted {
        return Ok(problems_of_conversion(&document, spec.acceptance));
    }
    let errors = lint::errors::check(&document).err();
    let errors = errors.map(|findings| Problems::errors(&document, findings));
    // Style lints need a document without errors.
    Ok(errors.or_else(|| Some(Problems::warnings(&document, lint::style::check(&document).err()?))))
}

/// Returns what the conversion changes or leaves out, and the style of the result.
fn problems_of_conversion(document: &Document, acceptance: Acceptance) -> Option<Problems> {
    let accepted = accept(document).and_then(|accepted| match acceptance {
        Acceptance::Strict => accepted.complete().map(|()| accepted),
        Acceptance::Own | Acceptance::Lenient => Ok(accepted),
    });
    let accepted = match accepted {
        Ok(accepted) => accepted,
        Err(findings) => return Some(Problems::errors(document, findings)),
    };
    let mut findings = accepted.warnings;
    findings.extend(style(document, &accepted.document));
    Some(Problems::warnings(document, Findings::check(findings).err()?))
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
