//! Reports unused components.

use std::collections::BTreeSet;

use serde_json::Value;

use crate::{Document, Finding, JsonPointer};

pub(super) fn check(document: &Document, findings: &mut Vec<Finding>) {
    let mut used = BTreeSet::new();
    collect(document.root(), &mut used);
    let components = JsonPointer::root().join("components");
    for (section, entries) in document.at(&components).and_then(Value::as_object).into_iter().flatten() {
        // Security schemes are used by name, not by reference.
        if section == "securitySchemes" || section.starts_with("x-") {
            continue;
        }
        for name in entries.as_object().into_iter().flatten().map(|(name, _)| name) {
            let at = components.join(section).join(name);
            if !used.contains(&at) {
                let message = format!("`{name}` of `components.{section}` is never used");
                findings.push(document.finding(
                    "unused-component",
                    &at,
                    message,
                    "remove it, or add a reference to it",
                ));
            }
        }
    }
}

fn collect(value: &Value, used: &mut BTreeSet<JsonPointer>) {
    match value {
        Value::Object(entries) => {
            let reference = entries.get("$ref").and_then(Value::as_str).and_then(JsonPointer::from_reference);
            used.extend(reference);
            entries.values().for_each(|value| collect(value, used));
        }
        Value::Array(items) => items.iter().for_each(|value| collect(value, used)),
        _ => {}
    }
}
