//! Explains syntax errors whose cause is not where the parser notices it.

use crate::{
    finding::{Finding, Findings},
    pointer::JsonPointer,
    position::Position,
    yaml,
};

/// Returns better findings than those of the parser, where their cause is known.
pub(crate) fn explain(file: &str, text: &str, findings: Findings) -> Findings {
    let conflicts = text.lines().enumerate().filter(|(_, line)| line.starts_with("<<<<<<< "));
    let conflicts: Vec<_> = conflicts.map(|(index, _)| conflict(file, index + 1)).collect();
    if let Err(conflicts) = Findings::check(conflicts) {
        return conflicts;
    }
    let explained = findings.as_slice().iter().map(|finding| match finding.rule {
        yaml::SYNTAX => indentation(text, finding).unwrap_or_else(|| plain(text, finding)),
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
        help: "resolve the conflict, then remove the lines with `<<<<<<<`, `=======` and `>>>>>>>`"
            .to_owned(),
    }
}

/// Messages of the YAML parser, what they mean in a document, and the help.
const MEANINGS: [(&str, &str, &str); 6] = [
    (
        "mapping values are not allowed",
        "found `: ` where no key is allowed",
        "put the text in quotes if it has `: `; otherwise align the key with those before",
    ),
    (
        "did not find expected key",
        "expected a key with the indentation of those before",
        "align the key with those before",
    ),
    (
        "simple key expect",
        "the line before is not a key",
        "end it with `:`, or start it with `- ` if it is an item",
    ),
    ("illegal placement of ':'", "found a key in a list", "close the bracket of the line before"),
    (
        "invalid indentation in quoted scalar",
        "the quote that starts here has no end",
        "close the quote",
    ),
    (
        "must be followed by a valid YAML whitespace",
        "expected a space after `:`",
        "put a space after `:`, and no tab",
    ),
];

/// Returns the finding in plain words, if the message of the parser is known.
fn plain(text: &str, finding: &Finding) -> Finding {
    let line = text.lines().nth(finding.position.line.saturating_sub(1)).unwrap_or_default();
    let is_name =
        |name: &&str| name.chars().all(|c| c.is_ascii_alphanumeric() || c == '_' || c == '-');
    let alias = line.split_once(": *").map(|(_, name)| name.trim()).filter(is_name);
    if let Some(name) = alias.filter(|_| finding.message.contains("no such anchor")) {
        let help = format!(
            "write `&{name}` at the value it repeats, or put the text in quotes if it is not an alias"
        );
        return Finding { help, ..finding.clone() };
    }
    match MEANINGS.iter().find(|(part, ..)| finding.message.contains(part)) {
        Some((_, message, help)) => {
            Finding { message: (*message).to_owned(), help: (*help).to_owned(), ..finding.clone() }
        }
        None => finding.clone(),
    }
}

/// Returns the finding for a tab, or another character that YAML does not accept as a space, in the
/// indentation of the line of `finding` or of a line next to it, since the parser stops there.
fn indentation(text: &str, finding: &Finding) -> Option<Finding> {
    let line = finding.position.line.saturating_sub(1);
    let first = line.saturating_sub(1);
    let (index, column, character) =
        text.lines().enumerate().skip(first).take(line - first + 2).find_map(|(index, line)| {
            let indentation = line.split(|c: char| !c.is_whitespace()).next()?;
            let column = indentation.chars().position(|c| c != ' ')?;
            Some((index, column, indentation.chars().nth(column)?))
        })?;
    let name = if character == '\t' {
        "a tab".to_owned()
    } else {
        format!("the character U+{:04X}", u32::from(character))
    };
    Some(Finding {
        position: Position { line: index + 1, column: column + 1 },
        message: format!("found {name} in the indentation, which YAML does not allow"),
        help: "indent with spaces".to_owned(),
        ..finding.clone()
    })
}
