//! Operations need credentials that are described in `components.securitySchemes` and that a client can send.

use serde_json::Value;

use crate::{
    Document, Finding, JsonPointer,
    openapi::{credentials, operations},
};

pub(super) fn check(document: &Document, findings: &mut Vec<Finding>) {
    let before = findings.len();
    names(document, findings);
    if findings.len() == before {
        findings.extend(credentials(document).err());
    }
}

/// Reports schemes that are not described.
fn names(document: &Document, findings: &mut Vec<Finding>) {
    let schemes = document.root().pointer("/components/securitySchemes").and_then(Value::as_object);
    let places = operations(document).into_iter().map(|operation| operation.at).chain([JsonPointer::root()]);
    for list in places.map(|place| place.join("security")) {
        for (index, requirement) in document.at(&list).and_then(Value::as_array).into_iter().flatten().enumerate() {
            for name in requirement.as_object().into_iter().flatten().map(|(name, _)| name) {
                if schemes.is_none_or(|schemes| !schemes.contains_key(name)) {
                    let names: Vec<&str> = schemes.into_iter().flatten().map(|(name, _)| name.as_str()).collect();
                    let message = format!("the security scheme `{name}` is not described");
                    let help = super::structure::suggest(name, &names);
                    let help = format!("{help}; if it is new, add it to `components.securitySchemes`");
                    findings.push(document.finding("security-scheme", &list.join(index).join(name), message, help));
                }
            }
        }
    }
}
