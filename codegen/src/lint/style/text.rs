//! Requires descriptions that are also valid documentation comments.

use serde_json::Value;

use crate::{Document, Finding, JsonPointer};

pub(super) fn check(document: &Document, findings: &mut Vec<Finding>) {
    check_value(document, &JsonPointer::root(), document.root(), findings);
}

fn check_value(document: &Document, at: &JsonPointer, value: &Value, findings: &mut Vec<Finding>) {
    for (index, value) in value.as_array().into_iter().flatten().enumerate() {
        check_value(document, &at.join(index), value, findings);
    }
    for (key, value) in value.as_object().into_iter().flatten() {
        let place = at.join(key);
        match value {
            Value::String(text) if key == "description" || key == "summary" => {
                if let Some((message, help)) = problem(text) {
                    findings.push(document.finding("doc-text", &place, message, help));
                }
            }
            Value::Object(_) | Value::Array(_)
                if !matches!(key.as_str(), "example" | "default" | "value" | "enum") =>
            {
                check_value(document, &place, value, findings);
            }
            _ => {}
        }
    }
}

fn problem(text: &str) -> Option<(&'static str, &'static str)> {
    let is_indented =
        text.lines().skip(1).any(|line| line.starts_with("    ") && !line.trim().is_empty());
    let is_bare = |word: &str| word.starts_with("https://") || word.starts_with("http://");
    let mut is_open = false;
    let has_bare_fence =
        text.lines().filter(|line| line.trim_start().starts_with("```")).any(|line| {
            is_open = !is_open;
            is_open && line.trim() == "```"
        });
    if is_indented {
        Some((
            "found a block indented by four spaces, which rustdoc runs as a test",
            "put it into a fence with a language",
        ))
    } else if has_bare_fence {
        Some((
            "found a fence without a language, which rustdoc runs as a test",
            "add a language such as `json` or `text`",
        ))
    } else if text.split_whitespace().any(is_bare) {
        Some(("found a bare URL, which rustdoc does not link", "put it between `<` and `>`"))
    } else {
        None
    }
}
