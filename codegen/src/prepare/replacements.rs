//! The schemas that hand-written types stand in for are in the document, with what those types take
//! from it.

use serde_json::Value;

use crate::{Document, Finding, JsonPointer, settings::Settings};

pub(super) fn check(document: &Document, settings: &Settings, findings: &mut Vec<Finding>) {
    let schemas = JsonPointer::components("schemas");
    for replacement in &settings.replacements {
        let (name, at) = (&replacement.schema, schemas.join(&replacement.schema));
        let Some(schema) = document.at(&at) else {
            let message = format!("there is no schema `{name}`, which `{}` stands in for", replacement.path);
            let help = "add it, or change the replacements in spec/clients.toml";
            findings.push(document.finding("replaced-schema", &schemas, message, help));
            continue;
        };
        if schema.get("type").and_then(Value::as_str) != Some("string") {
            let message = format!("`{name}` is not of type `string`, but `{}` stands in for it", replacement.path);
            findings.push(document.finding("replaced-schema", &at, message, "write `type: string`"));
        }
        let pattern = schema.get("pattern").and_then(Value::as_str).unwrap_or_default();
        if !pattern.strip_prefix('^').is_some_and(|rest| rest.ends_with("[0-9A-Za-z]+$")) {
            let message = format!(
                "the pattern of `{name}` is not a prefix and base-62 characters, as `{}` checks it",
                replacement.path
            );
            let help = "write `^prefix_[0-9A-Za-z]+$`, or change src/id.rs of the client with it";
            findings.push(document.finding("replaced-schema", &at, message, help));
        }
    }
}
