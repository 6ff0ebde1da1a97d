//! Loads documents, and explains syntax errors whose cause is not where the YAML parser notices it.

use std::{fs, path::Path};

use ngrok_edge_oauth_document::{self as document, Document, Finding, Findings, JsonPointer, LoadError, Position};

/// Reads the document at `path`; its findings name it `file`.
///
/// # Errors
///
/// [`LoadError::Read`] if the file cannot be read, [`LoadError::Syntax`] as [`parse`] does.
pub fn load(path: &Path, file: &str) -> Result<Document, LoadError> {
    document::load(path, file).map_err(|error| match error {
        LoadError::Syntax(findings) => {
            let text = fs::read(path).unwrap_or_default();
            LoadError::Syntax(explain(file, &String::from_utf8_lossy(&text), findings))
        }
        error => error,
    })
}

/// Parses `text`; findings name it `file`.
///
/// # Errors
///
/// The conflict markers of a merge if the text has any; else as [`document::parse`] does, with a tab reported on its own line.
pub fn parse(file: &str, text: &str) -> Result<Document, Findings> {
    document::parse(file, text).map_err(|findings| explain(file, text, findings))
}

fn explain(file: &str, text: &str, findings: Findings) -> Findings {
    let conflicts = text.lines().enumerate().filter(|(_, line)| line.starts_with("<<<<<<< "));
    let conflicts: Vec<_> = conflicts.map(|(index, _)| conflict(file, index + 1)).collect();
    if let Err(conflicts) = Findings::check(conflicts) {
        return conflicts;
    }
    let explained = findings.as_slice().iter().map(|finding| match finding.rule {
        "yaml-syntax" => tab(text, finding).unwrap_or_else(|| finding.clone()),
        _ => finding.clone(),
    });
    Findings::check(explained.collect()).err().unwrap_or(findings)
}

fn conflict(file: &str, line: usize) -> Finding {
    Finding {
        rule: "merge-conflict",
        file: file.to_owned(),
        position: Position { line, column: 1 },
        pointer: JsonPointer::root(),
        message: "found a conflict marker of a merge".to_owned(),
        help: "resolve the conflict, then remove the lines with `<<<<<<<`, `=======` and `>>>>>>>`".to_owned(),
    }
}

/// The finding for a tab in the indentation of the line of `finding` or of the next one. The parser stops before such a line.
fn tab(text: &str, finding: &Finding) -> Option<Finding> {
    let first = finding.position.line.saturating_sub(1);
    let (index, column) = text.lines().enumerate().skip(first).take(2).find_map(|(index, line)| {
        let indentation = line.split(|c: char| !c.is_whitespace()).next()?;
        Some((index, indentation.find('\t')?))
    })?;
    Some(Finding {
        position: Position { line: index + 1, column: column + 1 },
        message: "found a tab in the indentation, which YAML does not allow".to_owned(),
        help: "indent with spaces".to_owned(),
        ..finding.clone()
    })
}
