//! Gives all operations the credentials that most of them accept: a client has one scheme.

use std::collections::BTreeMap;

use serde_json::{Map, Value, json};

use super::notes::Notes;
use crate::{JsonPointer, openapi::METHODS};

pub(super) fn apply(root: &mut Value, notes: &mut Notes<'_>) {
    let schemes = root.pointer("/components/securitySchemes").cloned().unwrap_or_default();
    let schemes = Schemes(schemes.as_object().cloned().unwrap_or_default());
    let everywhere = root.get("security").cloned();
    let mut counts: BTreeMap<String, usize> = BTreeMap::new();
    let mut first_of: Vec<(JsonPointer, Vec<String>)> = Vec::new();
    let paths = JsonPointer::root().join("paths");
    for (path, item) in root.get("paths").and_then(Value::as_object).into_iter().flatten() {
        for method in METHODS {
            let Some(operation) = item.get(method) else { continue };
            let list = operation.get("security").or(everywhere.as_ref());
            let Some(list) = list.and_then(Value::as_array).filter(|list| !list.is_empty()) else { continue };
            if list.iter().all(|it| it.as_object().is_none_or(Map::is_empty)) {
                continue;
            }
            let supported: Vec<String> = list.iter().filter_map(|it| schemes.sent(it)).collect();
            for sent in &supported {
                *counts.entry(sent.clone()).or_default() += 1;
            }
            first_of.push((paths.join(path).join(method), supported));
        }
    }
    let common = counts.iter().max_by_key(|(_, count)| **count).map(|(sent, _)| sent.clone());
    let wanted = common.as_ref().and_then(|common| schemes.named(common));
    if let Some(document) = root.as_object_mut() {
        document.remove("security");
    }
    let needing: BTreeMap<JsonPointer, Vec<String>> = first_of.into_iter().collect();
    for (path, item) in root.get_mut("paths").and_then(Value::as_object_mut).into_iter().flatten() {
        for method in METHODS {
            let at = paths.join(path).join(method);
            let Some(operation) = item.get_mut(method).and_then(Value::as_object_mut) else { continue };
            operation.remove("security");
            let Some(supported) = needing.get(&at) else { continue };
            if common.as_ref().is_none_or(|common| !supported.contains(common)) {
                let message = "the operation needs credentials that the client does not send";
                let help = "give all operations a common security scheme; a client has one";
                notes.warn("credentials", &at, message, help);
            }
            if let Some(wanted) = &wanted {
                operation.insert("security".to_owned(), json!([{ wanted.as_str(): [] }]));
            }
        }
    }
}

struct Schemes(Map<String, Value>);

impl Schemes {
    /// Returns what is sent for a requirement of one supported scheme.
    fn sent(&self, requirement: &Value) -> Option<String> {
        let mut names = requirement.as_object()?.keys();
        let (Some(name), None) = (names.next(), names.next()) else { return None };
        sent(self.0.get(name)?)
    }

    /// The name of the first scheme for which this is sent.
    fn named(&self, wanted: &str) -> Option<String> {
        self.0.iter().find(|(_, scheme)| sent(scheme).as_deref() == Some(wanted)).map(|(name, _)| name.clone())
    }
}

/// The way in which credentials of `scheme` are sent.
fn sent(scheme: &Value) -> Option<String> {
    let text = |key: &str| scheme.get(key).and_then(Value::as_str).unwrap_or_default();
    match (text("type"), text("in"), text("scheme").to_ascii_lowercase().as_str()) {
        ("http", _, "bearer") | ("oauth2" | "openIdConnect", ..) => Some("bearer".to_owned()),
        ("http", _, "basic") => Some("basic".to_owned()),
        ("apiKey", place @ ("header" | "query" | "cookie"), _) => Some(format!("{place} {}", text("name"))),
        _ => None,
    }
}
