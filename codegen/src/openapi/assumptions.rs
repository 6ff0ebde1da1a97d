//! The extension `x-assumed`: what a document assumes, with the reasons.

use serde_json::Value;

use crate::{Document, Finding, JsonPointer};

/// The name of the extension.
const KEY: &str = "x-assumed";

/// Fields whose values are data, even if they look like a part of the document.
const DATA: [&str; 4] = ["default", "enum", "example", "value"];

/// Fields whose keys are names that the author chose.
const NAMED: [&str; 8] = [
    "examples",
    "headers",
    "links",
    "parameters",
    "properties",
    "requestBodies",
    "responses",
    "schemas",
];

/// Returns the assumptions of a value of the document.
pub(crate) fn assumptions(value: &Value) -> Vec<&str> {
    value
        .get(KEY)
        .and_then(Value::as_array)
        .into_iter()
        .flatten()
        .filter_map(Value::as_str)
        .collect()
}

/// Checks that every `x-assumed` is a list of texts.
pub(super) fn check(document: &Document, findings: &mut Vec<Finding>) {
    search(document, &JsonPointer::root(), document.root(), false, findings);
}

/// Searches `value`, whose keys are names if `is_named`.
fn search(
    document: &Document,
    at: &JsonPointer,
    value: &Value,
    is_named: bool,
    findings: &mut Vec<Finding>,
) {
    match value {
        Value::Object(entries) => {
            for (key, value) in entries {
                let place = at.join(key);
                if key == KEY && !is_named {
                    findings.extend(problem(value, &place).map(|(at, message)| {
                        let help = "write a list of sentences: the assumption, then its reason";
                        document.finding("assumption", &at, message, help)
                    }));
                } else if is_named || !DATA.contains(&key.as_str()) {
                    search(
                        document,
                        &place,
                        value,
                        !is_named && NAMED.contains(&key.as_str()),
                        findings,
                    );
                }
            }
        }
        Value::Array(items) => {
            for (index, value) in items.iter().enumerate() {
                search(document, &at.join(index), value, false, findings);
            }
        }
        _ => {}
    }
}

/// Returns the first problem of an `x-assumed`, with its place.
fn problem(value: &Value, at: &JsonPointer) -> Option<(JsonPointer, String)> {
    let Some(items) = value.as_array().filter(|items| !items.is_empty()) else {
        return Some((at.clone(), format!("expected a list of texts in `{KEY}`")));
    };
    let is_text = |item: &Value| item.as_str().is_some_and(|text| !text.trim().is_empty());
    let index = items.iter().position(|item| !is_text(item))?;
    Some((at.join(index), format!("expected a text in `{KEY}`")))
}
