//! Requires descriptions that are also valid documentation comments.

use serde_json::Value;

use crate::{Document, Finding, openapi::each_object};

pub(super) fn check(document: &Document, findings: &mut Vec<Finding>) {
    each_object(document, &mut |at, entries| {
        for key in ["summary", "description"] {
            let text = entries.get(key).and_then(Value::as_str);
            if let Some((message, help)) = text.and_then(problem) {
                findings.push(document.finding("doc-text", &at.join(key), message, help));
            }
        }
    });
}

/// Returns the first problem of a description, and its help.
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
