//! Requires one media type per request body, of a supported kind and with a schema.

use serde_json::Value;

use crate::{Document, Finding, openapi::operations};

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
        for (media_type, value) in content {
            let at = at.join(media_type);
            let essence = media_type.split(';').next().unwrap_or_default().trim();
            if !SUPPORTED.contains(&essence) {
                let message = format!("the media type `{media_type}` is not supported in requests");
                findings.push(document.finding(
                    "media-type",
                    &at,
                    message,
                    format!("use one of {}", SUPPORTED.join(", ")),
                ));
            }
            if value.get("schema").is_none() {
                let message = format!("the request body of {} has no `schema`", operation.name());
                findings.push(document.finding(
                    "body-schema",
                    &at,
                    message,
                    "add `schema` with the type of the body",
                ));
            }
            if value
                .get("encoding")
                .and_then(Value::as_object)
                .is_some_and(|encoding| !encoding.is_empty())
            {
                let message = "`encoding` is not supported";
                findings.push(document.finding(
                    "media-type-encoding",
                    &at.join("encoding"),
                    message,
                    "remove it",
                ));
            }
        }
    }
}
