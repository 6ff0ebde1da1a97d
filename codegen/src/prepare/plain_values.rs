//! Inlines named strings, numbers, booleans and lists of them, which become plain Rust types.
//!
//! Documents name them to share a description between schemas. The generator would create a newtype
//! for each, check patterns with a regex engine (even when decoding, so that a rule relaxed by the
//! server breaks old clients) and fail on `not`. Applies to every document: the server enforces the
//! rules, and clients may send any value.

use std::collections::BTreeMap;

use serde_json::Value;

use super::{referenced_schema, schemas_mut, walk};
use crate::settings::Settings;

/// Replaces references to plain schemas by the schemas, and removes these from the components.
pub(super) fn inline(root: &mut Value, settings: &Settings) {
    // Inlining the items of a list may make the list plain, so one round may enable the next.
    loop {
        let plain: BTreeMap<String, Value> = schemas_mut(root)
            .filter(|(name, schema)| is_plain(schema) && !settings.replaces(name))
            .map(|(name, schema)| (name.clone(), schema.clone()))
            .collect();
        if plain.is_empty() {
            return;
        }
        if let Some(schemas) =
            root.pointer_mut("/components/schemas").and_then(Value::as_object_mut)
        {
            schemas.retain(|name, _| !plain.contains_key(name));
        }
        walk::each_mut(root, &mut |object| {
            if let Some(schema) = referenced_schema(object).and_then(|name| plain.get(name)) {
                *object = schema.clone();
            }
        });
    }
}

fn is_plain(schema: &Value) -> bool {
    match schema.get("type").and_then(Value::as_str) {
        Some("string" | "integer" | "number" | "boolean") => schema.get("enum").is_none(),
        Some("array") => schema.get("items").is_some_and(is_plain),
        _ => false,
    }
}

/// Constraints that would change a type or that the generator does not support.
const CONSTRAINTS: [&str; 7] =
    ["pattern", "minLength", "maxLength", "minItems", "maxItems", "uniqueItems", "not"];

/// Removes constraints.
pub(super) fn strip_constraints(root: &mut Value, settings: &Settings) {
    let replaced: BTreeMap<String, Value> = schemas_mut(root)
        .filter(|(name, _)| settings.replaces(name))
        .map(|(name, schema)| (name.clone(), schema.clone()))
        .collect();
    walk::each_mut(root, &mut |object| {
        if let Some(entries) = object.as_object_mut() {
            entries.retain(|key, _| !CONSTRAINTS.contains(&key.as_str()));
        }
    });
    for (name, schema) in schemas_mut(root) {
        if let Some(original) = replaced.get(name) {
            *schema = original.clone();
        }
    }
}
