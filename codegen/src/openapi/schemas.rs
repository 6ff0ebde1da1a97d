//! Schemas anywhere in a document.

use serde_json::Value;

use super::{entries, list};
use crate::{Document, JsonPointer, prepare::walk::Kind};

/// Calls `visit` with every schema in the document and its pointer. References are visited, not
/// followed.
pub(crate) fn each_schema<'d>(
    document: &'d Document,
    visit: &mut dyn FnMut(&JsonPointer, &'d Value),
) {
    search(&JsonPointer::root(), document.root(), visit);
}

fn search<'d>(at: &JsonPointer, value: &'d Value, visit: &mut dyn FnMut(&JsonPointer, &'d Value)) {
    match value {
        Value::Object(entries) => {
            for (key, value) in entries {
                let pointer = at.join(key);
                match (key.as_str(), Kind::of(key, value)) {
                    (_, Kind::Data) => {}
                    ("schema", _) => schema(&pointer, value, visit),
                    ("schemas", _) => {
                        for (name, value) in value.as_object().into_iter().flatten() {
                            schema(&pointer.join(name), value, visit);
                        }
                    }
                    (_, Kind::Named) => {
                        for (name, value) in value.as_object().into_iter().flatten() {
                            search(&pointer.join(name), value, visit);
                        }
                    }
                    (_, Kind::Keywords) => search(&pointer, value, visit),
                }
            }
        }
        Value::Array(items) => {
            for (index, value) in items.iter().enumerate() {
                search(&at.join(index), value, visit);
            }
        }
        _ => {}
    }
}

/// Visits `value` and the schemas in it.
fn schema<'d>(at: &JsonPointer, value: &'d Value, visit: &mut dyn FnMut(&JsonPointer, &'d Value)) {
    visit(at, value);
    for key in ["items", "additionalProperties", "not"] {
        if let Some(value) = value.get(key) {
            schema(&at.join(key), value, visit);
        }
    }
    for key in ["allOf", "anyOf", "oneOf"] {
        for (index, value) in list(value, key).iter().enumerate() {
            schema(&at.join(key).join(index), value, visit);
        }
    }
    for (name, value) in entries(value, "properties") {
        schema(&at.join("properties").join(name), value, visit);
    }
}

/// Returns the property `name` of the schema at `at` or of a part of its `allOf`. A reference is
/// not resolved.
pub(crate) fn property<'d>(
    document: &'d Document,
    at: &JsonPointer,
    name: &str,
) -> Option<(JsonPointer, &'d Value)> {
    /// Documents nest less deeply; the limit ends a cycle.
    const MAX_DEPTH: usize = 16;
    fn find<'d>(
        document: &'d Document,
        at: &JsonPointer,
        name: &str,
        depth: usize,
    ) -> Option<(JsonPointer, &'d Value)> {
        let depth = depth.checked_sub(1)?;
        let (at, schema) = document.resolve(at)?;
        if let Some(property) = schema.get("properties").and_then(|properties| properties.get(name))
        {
            return Some((at.join("properties").join(name), property));
        }
        let parts = schema.get("allOf").and_then(Value::as_array).map_or(0, Vec::len);
        (0..parts).find_map(|index| find(document, &at.join("allOf").join(index), name, depth))
    }
    find(document, at, name, MAX_DEPTH)
}

/// Returns the values in the mapping of `discriminator`, each with the name of the schema that it
/// selects.
pub(crate) fn mapping(discriminator: &Value) -> impl Iterator<Item = (&str, &str)> {
    entries(discriminator, "mapping").map(|(value, target)| {
        let target = target.as_str().unwrap_or_default();
        (value.as_str(), target.rsplit('/').next().unwrap_or(target))
    })
}

/// Returns the properties that the object schema at `at` requires in responses, in the order of the
/// document.
pub(crate) fn required_properties(document: &Document, at: &JsonPointer) -> Vec<String> {
    let Some((at, schema)) = document.resolve(at) else { return Vec::new() };
    let names = schema
        .get("required")
        .and_then(Value::as_array)
        .filter(|_| schema.get("properties").is_some());
    let is_write_only = |name: &str| {
        let property = document.resolve(&at.join("properties").join(name));
        property.is_some_and(|(_, property)| property.get("writeOnly") == Some(&Value::Bool(true)))
    };
    let names = names.into_iter().flatten().filter_map(Value::as_str);
    names.filter(|name| !is_write_only(name)).map(str::to_owned).collect()
}
