//! Reports unused components.

use std::collections::BTreeSet;

use serde_json::{Map, Value};

use crate::{Document, Finding, JsonPointer, openapi::entries_at, prepare::walk};

pub(super) fn check(document: &Document, findings: &mut Vec<Finding>) {
    let mut used = BTreeSet::new();
    walk::each(document.root(), &mut |object| used.extend(reference(object)));
    let components = JsonPointer::root().join("components");
    for (section, entries) in entries_at(document, &components) {
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

fn reference(object: &Map<String, Value>) -> Option<JsonPointer> {
    object.get("$ref").and_then(Value::as_str).and_then(JsonPointer::from_reference)
}
