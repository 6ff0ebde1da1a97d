//! Requires OpenAPI 3.0.

use serde_json::Value;

use crate::{Document, Finding, JsonPointer};

pub(super) fn check(document: &Document, findings: &mut Vec<Finding>) {
    let at = JsonPointer::root().join("openapi");
    let help = "write `openapi: 3.0.3`; 3.1 differs in `nullable`, `type` lists and `exclusiveMinimum`, and 2.0 (Swagger) in most fields";
    let message = match document.at(&at) {
        Some(Value::String(version)) if is_supported(version) => return,
        Some(Value::String(version)) => format!("expected OpenAPI 3.0, found {version}"),
        Some(Value::Number(version)) => {
            format!("expected the version as text, found the number {version}")
        }
        Some(_) => "expected the version as text".to_owned(),
        None if document.root().get("swagger").is_some() => {
            let help = "convert it to OpenAPI 3.0, for example with swagger2openapi or <https://converter.swagger.io>";
            let at = JsonPointer::root().join("swagger");
            let message = "expected OpenAPI 3.0 or 3.1, found a Swagger 2.0 document";
            return findings.push(document.finding("openapi-version", &at, message, help));
        }
        None if !document.root().is_object() => {
            "expected an OpenAPI document, found a document whose root is not a mapping".to_owned()
        }
        None => "expected an OpenAPI document, found no field `openapi`".to_owned(),
    };
    findings.push(document.finding("openapi-version", &at, message, help));
}

fn is_supported(version: &str) -> bool {
    let patch = version.strip_prefix("3.0.");
    patch.is_some_and(|patch| !patch.is_empty() && patch.bytes().all(|c| c.is_ascii_digit()))
}
