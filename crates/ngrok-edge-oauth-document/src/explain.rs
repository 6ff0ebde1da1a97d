//! Explains syntax errors whose cause is not where the parser notices it.

use crate::{
    finding::{Finding, Findings},
    pointer::JsonPointer,
    position::Position,
    yaml,
};

/// Returns better findings than those of the parser, if the text has conflict markers or tabs.
pub(crate) fn explain(file: &str, text: &str, findings: Findings) -> Findings {
    let conflicts = text.lines().enumerate().filter(|(_, line)| line.starts_with("<<<<<<< "));
    let conflicts: Vec<_> = conflicts.map(|(index, _)| conflict(file, index + 1)).collect();
    if let Err(conflicts) = Findings::check(conflicts) {
        return conflicts;
    }
    let explained = findings.as_slice().iter().map(|finding| match finding.rule {
        yaml::SYNTAX => tab(text, finding).unwrap_or_else(|| finding.clone()),
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

/// Returns the finding for a tab in the indentation of the line of `finding` or of the next one:
/// the parser stops before such a line.
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
