//! An object that may be `null` says so where it is referred to.
//!
//! OpenAPI 3.0.3 gives `nullable` a meaning only beside `type`, so that the document writes it at the object. The generator would
//! wrap such an object in a type around an `Option`; at the reference it makes the field an `Option`.
//! To be removed when it does so for both.

use std::collections::BTreeSet;

use serde_json::{Value, json};

use super::{referenced_schema, schemas_mut};

pub(super) fn move_to_references(root: &mut Value) {
    let mut nullable = BTreeSet::new();
    for (name, schema) in schemas_mut(root).filter(|(_, schema)| schema.get("properties").is_some()) {
        if let Some(Value::Bool(true)) = schema.as_object_mut().and_then(|entries| entries.remove("nullable")) {
            nullable.insert(name.clone());
        }
    }
    wrap(root, &nullable);
}

fn wrap(value: &mut Value, nullable: &BTreeSet<String>) {
    if referenced_schema(value).is_some_and(|name| nullable.contains(name)) {
        *value = json!({ "nullable": true, "allOf": [value.take()] });
        return;
    }
    match value {
        Value::Object(entries) => entries.values_mut().for_each(|value| wrap(value, nullable)),
        Value::Array(items) => items.iter_mut().for_each(|value| wrap(value, nullable)),
        _ => {}
    }
}
