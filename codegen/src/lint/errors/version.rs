//! Requires OpenAPI 3.0, or 3.1 for documents that are converted.

use serde_json::Value;

use crate::{Document, Finding, JsonPointer};

/// Versions of documents that [`crate::accept`] converts.
const ACCEPTED: &str = "OpenAPI 3.0 or 3.1";

pub(super) fn check(document: &Document, findings: &mut Vec<Finding>) {
    if !version(document).is_some_and(is_3_0) {
        let help = "write `openapi: 3.0.3`; 3.1 differs in `nullable`, `type` lists and `exclusiveMinimum`";
        findings.push(finding(document, "OpenAPI 3.0", help));
    }
}

/// Returns a finding unless the document has a version that can be converted.
pub(crate) fn unaccepted(document: &Document) -> Option<Finding> {
    let is_accepted = version(document)
        .is_some_and(|version| is_3_0(version) || version == "3.0" || is_3_1(version));
    let help = "write the document in OpenAPI 3.0 or 3.1, or export it in one of them";
    (!is_accepted).then(|| finding(document, ACCEPTED, help))
}

fn version(document: &Document) -> Option<&str> {
    document.root().get("openapi").and_then(Value::as_str)
}

/// Returns the finding for a document whose version is not one of `expected`.
fn finding(document: &Document, expected: &str, help: &str) -> Finding {
    let at = JsonPointer::root().join("openapi");
    let message = match document.at(&at) {
        Some(Value::String(version)) => format!("expected {expected}, found {version}"),
        Some(Value::Number(version)) => {
            format!("expected the version as text, found the number {version}")
        }
        Some(_) => "expected the version as text".to_owned(),
        None if document.root().get("swagger").is_some() => {
            let help = "convert it to OpenAPI 3.0, for example with swagger2openapi or <https://converter.swagger.io>";
            let at = JsonPointer::root().join("swagger");
            let message = format!("expected {ACCEPTED}, found a Swagger 2.0 document");
            return document.finding("openapi-version", &at, message, help);
        }
        None if !document.root().is_object() => {
            "expected an OpenAPI document, found a document whose root is not a mapping".to_owned()
        }
        None => "expected an OpenAPI document, found no field `openapi`".to_owned(),
    };
    document.finding("openapi-version", &at, message, help)
}

fn is_3_0(version: &str) -> bool {
    let patch = version.strip_prefix("3.0.");
    patch.is_some_and(|patch| !patch.is_empty() && patch.bytes().all(|c| c.is_ascii_digit()))
}

pub(crate) fn is_3_1(version: &str) -> bool {
    version == "3.1" || version.starts_with("3.1.")
}
