//! Named texts, numbers, flags and lists of them become plain Rust types.
//!
//! The document names them so that both families of schemas share one description. The generator would wrap each in a type of
//! its own, check patterns with a regex engine (when decoding, too, where a rule that ngrok relaxes would break old clients) and
//! choke on `not`. The rules are for the server and for a check before sending to judge.

use std::collections::BTreeMap;

use serde_json::{Map, Value};

use super::{referenced_schema, schemas_mut};
use crate::settings::Settings;

/// Writes plain schemas out where they are referred to, and removes them from the components.
pub(super) fn inline(root: &mut Value, settings: &Settings) {
    let plain: BTreeMap<String, Value> = schemas_mut(root)
        .filter(|(name, schema)| is_plain(schema) && !settings.replaces(name))
        .map(|(name, schema)| (name.clone(), schema.clone()))
        .collect();
    replace(root, &plain);
    if let Some(schemas) = root.pointer_mut("/components/schemas").and_then(Value::as_object_mut) {
        schemas.retain(|name, _| !plain.contains_key(name));
    }
}

fn is_plain(schema: &Value) -> bool {
    match schema.get("type").and_then(Value::as_str) {
        Some("string" | "integer" | "number" | "boolean") => schema.get("enum").is_none(),
        Some("array") => schema.get("items").is_some_and(is_plain),
        _ => false,
    }
}

fn replace(value: &mut Value, plain: &BTreeMap<String, Value>) {
    if let Some(schema) = referenced_schema(value).and_then(|name| plain.get(name)) {
        *value = schema.clone();
        return;
    }
    match value {
        Value::Object(entries) => entries.values_mut().for_each(|value| replace(value, plain)),
        Value::Array(items) => items.iter_mut().for_each(|value| replace(value, plain)),
        _ => {}
    }
}

/// Removes the constraints that would change a type or that the generator cannot read.
pub(super) fn strip_constraints(root: &mut Value, settings: &Settings) {
    for (name, schema) in schemas_mut(root) {
        if !settings.replaces(name) {
            strip(schema);
        }
    }
}

fn strip(schema: &mut Value) {
    let Some(entries) = schema.as_object_mut() else { return };
    for key in ["pattern", "minLength", "maxLength", "minItems", "maxItems", "uniqueItems", "not"] {
        entries.remove(key);
    }
    let below = |key: &str, entries: &mut Map<String, Value>| match entries.get_mut(key) {
        Some(Value::Object(properties)) if key == "properties" => properties.values_mut().for_each(strip),
        Some(Value::Array(parts)) => parts.iter_mut().for_each(strip),
        Some(schema) => strip(schema),
        None => {}
    };
    for key in ["properties", "items", "allOf", "anyOf", "oneOf"] {
        below(key, entries);
    }
}
