//! Reports required headers with several values. The client sends a single value by itself;
//! with more, each method takes an argument.

use serde_json::Value;

use crate::{Document, Finding, openapi::operations};

pub(super) fn check(document: &Document, findings: &mut Vec<Finding>) {
    let mut reported = Vec::new();
    for operation in operations(document) {
        for at in operation.parameters(document) {
            let Some((pointer, parameter)) = document.resolve(&at) else { continue };
            let is_required_header =
                parameter.get("in").is_some_and(|location| location == "header")
                    && parameter.get("required") == Some(&Value::Bool(true));
            let values =
                parameter.pointer("/schema/enum").and_then(Value::as_array).map_or(0, Vec::len);
            if !is_required_header || values < 2 || reported.contains(&pointer) {
                continue;
            }
            let name = parameter.get("name").and_then(Value::as_str).unwrap_or_default();
            let message = format!(
                "the required header `{name}` has {values} values, so each method that sends it takes an argument for it"
            );
            let help =
                "list only the value that this client supports; the client then sends it by itself";
            let list = pointer.join("schema").join("enum");
            findings.push(document.finding("constant-header", &list, message, help));
            reported.push(pointer);
        }
    }
}
