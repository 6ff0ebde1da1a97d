//! Checks that the schemas replaced by hand-written types exist and match these types.

use serde_json::Value;

use crate::{Document, Finding, JsonPointer, settings::Settings};

pub(super) fn check(document: &Document, settings: &Settings, findings: &mut Vec<Finding>) {
    let schemas = JsonPointer::components("schemas");
    for replacement in &settings.replacements {
        let (name, at) = (&replacement.schema, schemas.join(&replacement.schema));
        let Some(schema) = document.at(&at) else {
            let message = format!("missing schema `{name}`, which `{}` replaces", replacement.path);
            let help = "add it, or change the replacements in spec/clients.toml";
            findings.push(document.finding("replaced-schema", &schemas, message, help));
            continue;
        };
        if schema.get("type").and_then(Value::as_str) != Some("string") {
            let message = format!(
                "expected `{name}` of type `string`, since `{}` replaces it",
                replacement.path
            );
            findings.push(document.finding(
                "replaced-schema",
                &at,
                message,
                "write `type: string`",
            ));
        }
        let pattern = schema.get("pattern").and_then(Value::as_str).unwrap_or_default();
        if !pattern.strip_prefix('^').is_some_and(|rest| rest.ends_with("[0-9A-Za-z]+$")) {
            let message = format!(
                "expected a prefix and base-62 characters in the pattern of `{name}`, since `{}` checks for these",
                replacement.path
            );
            let help = "write `^prefix_[0-9A-Za-z]+$`, or change src/id.rs of the client with it";
            findings.push(document.finding("replaced-schema", &at, message, help));
        }
    }
}
