//! A walk over the schemas of a document, which may change them.

use serde_json::{Map, Value};

use super::notes::At;
use crate::{JsonPointer, prepare::walk::Kind};

/// Calls `visit` with every schema in `root` and its place, outer schemas first.
///
/// It then visits the schemas in the result of `visit`.
pub(super) fn each_schema(
    root: &mut Value,
    visit: &mut dyn FnMut(At<'_>, &mut Map<String, Value>),
) {
    let start = JsonPointer::root();
    search(At::Pointer(&start), root, visit);
}

fn search(at: At<'_>, value: &mut Value, visit: &mut dyn FnMut(At<'_>, &mut Map<String, Value>)) {
    match value {
        Value::Object(entries) => {
            for (key, value) in entries.iter_mut() {
                let place = At::Entry(&at, key);
                match (key.as_str(), Kind::of(key, value)) {
                    (_, Kind::Data) => {}
                    ("schema", _) => schema(place, value, visit),
                    ("schemas", _) => named(place, value, visit),
                    (_, Kind::Named) => {
                        for (name, value) in value.as_object_mut().into_iter().flatten() {
                            search(At::Entry(&place, name), value, visit);
                        }
                    }
                    (_, Kind::Keywords) => search(place, value, visit),
                }
            }
        }
        Value::Array(items) => {
            for (index, value) in items.iter_mut().enumerate() {
                search(At::Item(&at, index), value, visit);
            }
        }
        _ => {}
    }
}

/// Visits `value` and the schemas in it.
fn schema(at: At<'_>, value: &mut Value, visit: &mut dyn FnMut(At<'_>, &mut Map<String, Value>)) {
    let Some(entries) = value.as_object_mut() else { return };
    visit(at, entries);
    for key in ["items", "additionalProperties", "not"] {
        if let Some(value) = entries.get_mut(key) {
            schema(At::Entry(&at, key), value, visit);
        }
    }
    for key in ["allOf", "anyOf", "oneOf"] {
        let place = At::Entry(&at, key);
        for (index, value) in
            entries.get_mut(key).and_then(Value::as_array_mut).into_iter().flatten().enumerate()
        {
            schema(At::Item(&place, index), value, visit);
        }
    }
    if let Some(value) = entries.get_mut("properties") {
        named(At::Entry(&at, "properties"), value, visit);
    }
}

/// Visits the schemas of a map.
fn named(at: At<'_>, value: &mut Value, visit: &mut dyn FnMut(At<'_>, &mut Map<String, Value>)) {
    for (name, value) in value.as_object_mut().into_iter().flatten() {
        schema(At::Entry(&at, name), value, visit);
    }
}
