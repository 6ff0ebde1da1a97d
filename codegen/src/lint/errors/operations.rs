//! Requires a unique operationId for every operation: it names the method of the client.

use std::collections::HashMap;

use crate::{
    Document, Finding, JsonPointer,
    openapi::{entries, operations},
};

pub(super) fn check(document: &Document, findings: &mut Vec<Finding>) {
    if operations(document).is_empty() {
        let at = JsonPointer::root().join("paths");
        let help = "add an operation: a method such as `get` below a path";
        findings.push(document.finding(
            "no-operation",
            &at,
            "the document has no operations",
            help,
        ));
    }
    check_ids(document, findings);
    report_dropshot_extensions(document, findings);
    for (path, item) in entries(document.root(), "paths") {
        if item.get("$ref").is_some() {
            let at = JsonPointer::root().join("paths").join(path).join("$ref");
            let message = "a path item that is a reference is not supported";
            findings.push(document.finding(
                "path-reference",
                &at,
                message,
                "copy the operations of the path to this document",
            ));
        }
    }
}

/// Reports missing and repeated ids.
fn check_ids(document: &Document, findings: &mut Vec<Finding>) {
    let mut seen: HashMap<String, JsonPointer> = HashMap::new();
    for operation in operations(document) {
        let at = operation.at.join("operationId");
        let Some(id) = operation.id() else {
            if operation.value.get("operationId").is_none() {
                let message = format!("{} has no operationId", operation.name());
                let help = "add `operationId: some_name`; it names the client's method";
                findings.push(document.finding(
                    "missing-operation-id",
                    &operation.at,
                    message,
                    help,
                ));
            }
            continue;
        };
        if let Some(first) = seen.get(id) {
            let line = document.position(first).line;
            let message = format!("the operationId `{id}` is already used on line {line}");
            findings.push(document.finding(
                "duplicate-operation-id",
                &at,
                message,
                "write a unique id for each operation",
            ));
        }
        seen.entry(id.to_owned()).or_insert(at);
    }
}

/// Reports extensions for which the generator writes other kinds of methods: streams of pages and
/// `WebSockets`.
fn report_dropshot_extensions(document: &Document, findings: &mut Vec<Finding>) {
    for operation in operations(document) {
        for extension in ["x-dropshot-pagination", "x-dropshot-websocket"] {
            if operation.value.get(extension).is_some() {
                let message = format!("`{extension}` of {} is not supported", operation.name());
                let help =
                    "remove it; pages can be requested one by one, WebSockets are not supported";
                findings.push(document.finding(
                    "dropshot-extension",
                    &operation.at.join(extension),
                    message,
                    help,
                ));
            }
        }
    }
}
