//! Moves `nullable` from an object or a union to the references to it.
//!
//! In OpenAPI 3.0.3, `nullable` only has an effect next to `type`, so documents set it in the
//! object. The generator would wrap such an object in a type around an `Option`, and give the
//! wrapper of a union the union's own name; at the reference it makes the field an `Option`.
//! Applies to every document: the accepted values stay the same. To be removed when the generator
//! treats both alike.

use std::collections::BTreeSet;

use serde_json::{Value, json};

use super::{referenced_schema, schemas_mut, walk};

pub(super) fn move_to_references(root: &mut Value) {
    let mut nullable = BTreeSet::new();
    let is_moved = |schema: &Value| {
        ["properties", "oneOf", "anyOf"].iter().any(|key| schema.get(key).is_some())
    };
    for (name, schema) in schemas_mut(root).filter(|(_, schema)| is_moved(schema)) {
        if let Some(Value::Bool(true)) =
            schema.as_object_mut().and_then(|entries| entries.remove("nullable"))
        {
            nullable.insert(name.clone());
        }
    }
    walk::each_mut(root, &mut |object| {
        if referenced_schema(object).is_some_and(|name| nullable.contains(name)) {
            *object = json!({ "nullable": true, "allOf": [object.take()] });
        }
    });
}
