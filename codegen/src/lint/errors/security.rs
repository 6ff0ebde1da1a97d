//! Requires security schemes that exist in `components.securitySchemes` and that a client supports.

use serde_json::Value;

use super::structure::suggest_or;
use crate::{
    Document, Finding, JsonPointer,
    openapi::{operations, security},
};

pub(super) fn check(document: &Document, findings: &mut Vec<Finding>) {
    let before = findings.len();
    check_names(document, findings);
    if findings.len() == before {
        findings.extend(security(document).err().map(|finding| *finding));
    }
}

/// Reports names of schemes that do not exist.
fn check_names(document: &Document, findings: &mut Vec<Finding>) {
    let schemes = document.root().pointer("/components/securitySchemes").and_then(Value::as_object);
    let holders =
        operations(document).into_iter().map(|operation| operation.at).chain([JsonPointer::root()]);
    for list in holders.map(|at| at.join("security")) {
        for (index, requirement) in
            document.at(&list).and_then(Value::as_array).into_iter().flatten().enumerate()
        {
            for name in requirement.as_object().into_iter().flatten().map(|(name, _)| name) {
                if schemes.is_none_or(|schemes| !schemes.contains_key(name)) {
                    let names: Vec<&str> =
                        schemes.into_iter().flatten().map(|(name, _)| name.as_str()).collect();
                    let message = format!("the security scheme `{name}` does not exist");
                    let help = suggest_or(
                        name,
                        &names,
                        "if it is new, add it to `components.securitySchemes`",
                    );
                    findings.push(document.finding(
                        "security-scheme",
                        &list.join(index).join(name),
                        message,
                        help,
                    ));
                }
            }
        }
    }
}
