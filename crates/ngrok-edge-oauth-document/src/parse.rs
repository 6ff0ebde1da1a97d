//! Parses a document as JSON or YAML.

use std::path::Path;

use crate::{
    document::{Document, line_starts},
    explain::explain,
    finding::Findings,
    json, yaml,
};

/// Parses `text` as JSON or YAML; findings name it `file`. Time and memory are linear in the
/// length of the text.
///
/// A file whose name ends in `.json` is JSON. Any other text that starts with `{` or `[` is JSON
/// or, up to 256 KiB, YAML in flow style. Everything else is YAML, in which a single scalar or flow
/// collection may have up to 256 KiB.
///
/// # Errors
///
/// Everything that makes the text something other than one document of mappings with text keys: a
/// syntax error, a key that occurs twice, a value that JSON does not have, aliases that expand to
/// too much, a conflict marker of a merge. Parsing stops at the first syntax error and after 100
/// other ones.
pub fn parse(file: &str, text: &str) -> Result<Document, Findings> {
    let is_json_file =
        Path::new(file).extension().is_some_and(|extension| extension.eq_ignore_ascii_case("json"));
    let is_flow =
        text.trim_start_matches(['\u{feff}', ' ', '\t', '\r', '\n']).starts_with(['{', '[']);
    let parsed = if is_json_file || is_flow {
        json::parse(file, text).or_else(|findings| {
            let is_yaml =
                !is_json_file && text.len() <= yaml::MAX_LOOKAHEAD && has_syntax_error(&findings);
            if is_yaml { yaml::parse(file, text) } else { Err(findings) }
        })
    } else {
        yaml::parse(file, text)
    };
    let (root, positions) = parsed.map_err(|findings| explain(file, text, findings))?;
    Ok(Document {
        file: file.to_owned(),
        text: text.to_owned(),
        root,
        positions,
        lines: line_starts(text),
    })
}

fn has_syntax_error(findings: &Findings) -> bool {
    findings.as_slice().iter().any(|finding| finding.rule == json::SYNTAX)
}
