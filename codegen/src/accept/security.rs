//! Leaves out security requirements that the client does not support.

use serde_json::{Map, Value};

use super::notes::Notes;
use crate::{
    JsonPointer,
    openapi::{self, METHODS},
};

pub(super) fn apply(root: &mut Value, notes: &mut Notes<'_>) {
    if let Some(document) = root.as_object_mut() {
        requirements(document, &JsonPointer::root(), notes);
    }
    let paths = JsonPointer::root().join("paths");
    for (path, item) in root.get_mut("paths").and_then(Value::as_object_mut).into_iter().flatten() {
        for method in METHODS {
            if let Some(operation) = item.get_mut(method).and_then(Value::as_object_mut) {
                requirements(operation, &paths.join(path).join(method), notes);
            }
        }
    }
}

/// Keeps the supported alternatives in the `security` of `owner`, and one of those that send the
/// same credentials.
fn requirements(owner: &mut Map<String, Value>, at: &JsonPointer, notes: &mut Notes<'_>) {
    let document = notes.document;
    let Some(listed) = owner.get_mut("security").and_then(Value::as_array_mut) else { return };
    let all = std::mem::take(listed);
    let (mut sent, mut dropped) = (Vec::new(), Vec::new());
    for requirement in &all {
        match openapi::credentials(document, requirement) {
            Some(credentials) if sent.contains(&credentials) => {}
            Some(credentials) => {
                sent.push(credentials);
                listed.push(requirement.clone());
            }
            None => dropped.push(names(requirement)),
        }
    }
    if dropped.is_empty() {
        return;
    }
    let message = if sent.is_empty() {
        "the client does not support the credentials that are required, and sends none".to_owned()
    } else {
        format!("the client does not support the alternative {}", dropped.join(", "))
    };
    let help = "offer `http` with `bearer` or `basic`, `apiKey`, `oauth2` or `openIdConnect`, once per header";
    notes.warn("credentials", &at.join("security"), message, help);
}

/// Returns the schemes of a requirement, for messages.
fn names(requirement: &Value) -> String {
    let names = requirement.as_object().into_iter().flatten().map(|(name, _)| format!("`{name}`"));
    names.collect::<Vec<_>>().join(" with ")
}
