//! Every operation has an operationId of its own, from which its method in the client gets its name.

use std::collections::HashMap;

use serde_json::Value;

use crate::{Document, Finding, JsonPointer, openapi::operations};

pub(super) fn check(document: &Document, findings: &mut Vec<Finding>) {
    if operations(document).is_empty() {
        let at = JsonPointer::root().join("paths");
        let help = "describe an operation: a method such as `get` below a path";
        findings.push(document.finding("no-operation", &at, "the document has no operations", help));
    }
    let mut seen: HashMap<String, JsonPointer> = HashMap::new();
    for operation in operations(document) {
        let at = operation.at.join("operationId");
        let Some(id) = operation.id() else {
            if operation.value.get("operationId").is_none() {
                let message = format!("{} has no operationId", operation.name());
                let help = "add `operationId: some_name`; the client's method is named after it";
                findings.push(document.finding("missing-operation-id", &operation.at, message, help));
            }
            continue;
        };
        if let Some(first) = seen.get(id) {
            let line = document.position(first).line;
            let message = format!("the operationId `{id}` is already taken by the operation on line {line}");
            findings.push(document.finding(
                "duplicate-operation-id",
                &at,
                message,
                "give each operation an id of its own",
            ));
        }
        seen.entry(id.to_owned()).or_insert(at);
    }
    dropshot(document, findings);
    for (path, item) in document.root().get("paths").and_then(Value::as_object).into_iter().flatten() {
        if item.get("$ref").is_some() {
            let at = JsonPointer::root().join("paths").join(path).join("$ref");
            let message = "a path item that is a reference is not supported";
            findings.push(document.finding(
                "path-reference",
                &at,
                message,
                "write the operations of the path out here",
            ));
        }
    }
}

/// Reports extensions with which the generator writes methods of another kind: streams of pages and WebSockets.
fn dropshot(document: &Document, findings: &mut Vec<Finding>) {
    for operation in operations(document) {
        for extension in ["x-dropshot-pagination", "x-dropshot-websocket"] {
            if operation.value.get(extension).is_some() {
                let message = format!("`{extension}` of {} is not supported", operation.name());
                let help = "remove it; a WebSocket cannot be called with this client, a page can";
                findings.push(document.finding("dropshot-extension", &operation.at.join(extension), message, help));
            }
        }
    }
}
