//! The document says that it is OpenAPI 3.0.

use serde_json::Value;

use crate::{Document, Finding, JsonPointer};

pub(super) fn check(document: &Document, findings: &mut Vec<Finding>) {
    let at = JsonPointer::root().join("openapi");
    let help = "write `openapi: 3.0.3`; 3.1 differs in `nullable`, `type` lists and `exclusiveMinimum`, and 2.0 (Swagger) in most";
    let message = match document.at(&at) {
        Some(Value::String(version)) if is_supported(version) => return,
        Some(Value::String(version)) => format!("OpenAPI {version} is not supported; this generator reads 3.0"),
        Some(Value::Number(version)) => format!("the version {version} is a number, not text"),
        Some(_) => "the version is not text".to_owned(),
        None if !document.root().is_object() => "this is not an OpenAPI document: its root is not a mapping".to_owned(),
        None => "this is not an OpenAPI document: the field `openapi` is missing".to_owned(),
    };
    findings.push(document.finding("openapi-version", &at, message, help));
}

fn is_supported(version: &str) -> bool {
    let patch = version.strip_prefix("3.0.");
    patch.is_some_and(|patch| !patch.is_empty() && patch.bytes().all(|c| c.is_ascii_digit()))
}
