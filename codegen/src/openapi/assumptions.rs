//! The extension `x-assumed`: what a document assumes, with the reasons.

use serde_json::Value;

use super::{each_object, list};
use crate::{Document, Finding, JsonPointer};

/// The name of the extension.
const KEY: &str = "x-assumed";

/// Returns the assumptions of a value of the document.
pub(crate) fn assumptions(value: &Value) -> Vec<&str> {
    list(value, KEY).iter().filter_map(Value::as_str).collect()
}

/// Checks that every `x-assumed` is a list of texts.
pub(super) fn check(document: &Document, findings: &mut Vec<Finding>) {
    each_object(document, &mut |at, entries| {
        let Some(value) = entries.get(KEY) else { return };
        findings.extend(problem(value, &at.join(KEY)).map(|(at, message)| {
            let help = "write a list of sentences: the assumption, then its reason";
            document.finding("assumption", &at, message, help)
        }));
    });
}

/// Returns the first problem of an `x-assumed` and a pointer to it.
fn problem(value: &Value, at: &JsonPointer) -> Option<(JsonPointer, String)> {
    let Some(items) = value.as_array().filter(|items| !items.is_empty()) else {
        return Some((at.clone(), format!("expected a list of texts in `{KEY}`")));
    };
    let is_text = |item: &Value| item.as_str().is_some_and(|text| !text.trim().is_empty());
    let index = items.iter().position(|item| !is_text(item))?;
    Some((at.join(index), format!("expected a text in `{KEY}`")))
}
