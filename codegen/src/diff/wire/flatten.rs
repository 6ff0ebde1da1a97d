//! Merges the parts of `allOf` into one schema, so that the division into parts does not matter.
//!
//! Parts that both versions refer to by the same name are left out: named schemas are compared
//! separately.

use std::{borrow::Cow, collections::HashSet};

use serde_json::{Map, Value, json};

use super::{Comparison, schemas};
use crate::{
    Document,
    openapi::{list, resolved},
};

/// Maximum depth of nested `allOf`. Documents of people stay far below it; [`crate::lint::errors`]
/// rejects cycles.
const MAX_DEPTH: usize = 32;

/// Returns two schemas with `allOf` merged. Each argument is a schema as written, then resolved.
pub(super) fn pair<'v>(
    comparison: &Comparison<'_>,
    old: (&Value, &'v Value),
    new: (&Value, &'v Value),
) -> (Cow<'v, Value>, Cow<'v, Value>) {
    if old.1.get("allOf").is_none() && new.1.get("allOf").is_none() {
        return (Cow::Borrowed(old.1), Cow::Borrowed(new.1));
    }
    let names = |document, (written, _): (&Value, &Value)| {
        let mut names = HashSet::new();
        collect_names(document, written, MAX_DEPTH, &mut names);
        names
    };
    let common: HashSet<String> = &names(comparison.old, old) & &names(comparison.new, new);
    let merged = |document, (written, _): (&Value, &Value)| {
        let mut merged = Merge::default();
        merged.add(document, written, &common, MAX_DEPTH);
        Cow::Owned(merged.finish())
    };
    (merged(comparison.old, old), merged(comparison.new, new))
}

/// Collects the names of a schema and its parts.
fn collect_names(document: &Document, schema: &Value, depth: usize, names: &mut HashSet<String>) {
    let Some(depth) = depth.checked_sub(1) else { return };
    if schemas::reference(schema).is_some_and(|name| !names.insert(name.to_owned())) {
        return;
    }
    for part in parts(resolved(document, schema)) {
        collect_names(document, part, depth, names);
    }
}

fn parts(schema: &Value) -> impl Iterator<Item = &Value> {
    list(schema, "allOf").iter()
}

/// A schema under construction.
#[derive(Default)]
struct Merge {
    entries: Map<String, Value>,
    /// Parts that contradict an entry and cannot be merged.
    rest: Vec<Value>,
    seen: HashSet<String>,
}

impl Merge {
    fn add(&mut self, document: &Document, schema: &Value, common: &HashSet<String>, depth: usize) {
        let Some(depth) = depth.checked_sub(1) else { return };
        let name = schemas::reference(schema);
        let schema = resolved(document, schema);
        if let Some(name) = name
            && (common.contains(name) || !self.seen.insert(name.to_owned()))
        {
            if let Some(kind) = schema.get("type") {
                self.entry("type", kind);
            }
            return;
        }
        for (key, value) in
            schema.as_object().into_iter().flatten().filter(|(key, _)| *key != "allOf")
        {
            self.entry(key, value);
        }
        for part in parts(schema) {
            self.add(document, part, common, depth);
        }
    }

    fn entry(&mut self, key: &str, value: &Value) {
        let Some(known) = self.entries.get_mut(key) else {
            self.entries.insert(key.to_owned(), value.clone());
            return;
        };
        match (key, known, value) {
            (_, known, value) if known == value => {}
            ("properties", Value::Object(known), Value::Object(added)) => {
                for (name, property) in added {
                    let both = known.get(name).filter(|known| *known != property);
                    let merged = both.map_or_else(
                        || property.clone(),
                        |known| json!({ "allOf": [known, property] }),
                    );
                    known.insert(name.clone(), merged);
                }
            }
            ("required", Value::Array(known), Value::Array(added)) => {
                let missing: Vec<_> =
                    added.iter().filter(|name| !known.contains(name)).cloned().collect();
                known.extend(missing);
            }
            ("enum", Value::Array(known), Value::Array(listed)) => {
                known.retain(|value| listed.contains(value));
            }
            ("additionalProperties", known, Value::Bool(_)) => {
                if value == &Value::Bool(false) {
                    *known = value.clone();
                }
            }
            (key, known, value) if is_lower(key) == Some(known.as_f64() < value.as_f64()) => {
                *known = value.clone();
            }
            (key, ..) if is_lower(key).is_some() || is_annotation(key) => {}
            (key, _, value) => self.rest.push(json!({ key: value })),
        }
    }

    fn finish(mut self) -> Value {
        if !self.rest.is_empty() {
            self.entries.insert("allOf".to_owned(), Value::Array(self.rest));
        }
        Value::Object(self.entries)
    }
}

/// Returns whether `key` is a lower bound; `None` if it is not a bound.
fn is_lower(key: &str) -> Option<bool> {
    match key {
        "minimum" | "minLength" | "minItems" | "minProperties" => Some(true),
        "maximum" | "maxLength" | "maxItems" | "maxProperties" => Some(false),
        _ => None,
    }
}

/// Returns whether `key` is an annotation, of which the outer schema's value wins.
fn is_annotation(key: &str) -> bool {
    let keys = [
        "title",
        "description",
        "example",
        "externalDocs",
        "default",
        "nullable",
        "deprecated",
        "readOnly",
        "writeOnly",
    ];
    keys.contains(&key) || key.starts_with("x-")
}
