//! Requires one media type per request body, of a supported kind and with a schema.

use serde_json::Value;

use crate::{
    Document, Finding, JsonPointer,
    openapi::{Operation, entries, operations},
};

const SUPPORTED: [&str; 5] = [
    "application/json",
    "application/x-www-form-urlencoded",
    "application/octet-stream",
    "text/plain",
    "text/x-markdown",
];

pub(super) fn check(document: &Document, findings: &mut Vec<Finding>) {
    for operation in operations(document) {
        let Some((at, body)) = document.resolve(&operation.at.join("requestBody")) else {
            continue;
        };
        let Some(content) = body.get("content").and_then(Value::as_object) else { continue };
        let at = at.join("content");
        if content.len() > 1 {
            let message = format!(
                "the request body of {} has {} media types",
                operation.name(),
                content.len()
            );
            let help = "keep the one that clients should send; the generator supports one";
            findings.push(document.finding("several-media-types", &at, message, help));
        }
        for (name, value) in content {
            check_media_type(
                document,
                &operation,
                (&at.join(name), name.as_str(), value),
                findings,
            );
        }
    }
}

fn check_media_type(
    document: &Document,
    operation: &Operation<'_>,
    (at, name, value): (&JsonPointer, &str, &Value),
    findings: &mut Vec<Finding>,
) {
    let essence = name.split(';').next().unwrap_or_default().trim();
    if !SUPPORTED.contains(&essence) {
        let message = format!("the media type `{name}` is not supported in requests");
        let help = format!("use one of {}", SUPPORTED.join(", "));
        findings.push(document.finding("media-type", at, message, help));
    }
    if value.get("schema").is_none() {
        let message = format!("the request body of {} has no `schema`", operation.name());
        let help = "add `schema` with the type of the body";
        findings.push(document.finding("body-schema", at, message, help));
    }
    if entries(value, "encoding").next().is_some() {
        let (at, message) = (at.join("encoding"), "`encoding` is not supported");
        findings.push(document.finding("media-type-encoding", &at, message, "remove it"));
    }
}
