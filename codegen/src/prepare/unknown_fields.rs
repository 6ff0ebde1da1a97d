//! Makes objects keep unknown fields.
//!
//! A server may add fields within a version of its API, and replacing an object must not drop
//! fields that the client does not know. The generator keeps unknown fields if
//! `additionalProperties` is a schema, ignores them if it is `true`, and rejects them if it is
//! `false`. Applies to every document, with two exceptions: an object whose `additionalProperties`
//! is a schema stays a map; and an alternative of `anyOf` or `oneOf` is not changed, since the
//! fields that it rejects may distinguish it, nor is a part of `allOf`, because the generator would
//! merge the schema with the properties of other parts. [`crate::rewrite`] makes the types of
//! alternatives and parts keep the fields that they would ignore.

use std::collections::BTreeSet;

use serde_json::{Map, Value, json};

use super::{composed, operations_mut, response_fields::is_struct, schemas_mut};

/// Returns the names of the schemas that now keep unknown fields.
pub(super) fn keep(root: &mut Value) -> Vec<String> {
    let parts = composed(root, &["allOf", "anyOf", "oneOf"]);
    inline(root, &parts);
    let mut open = Vec::new();
    for (name, schema) in schemas_mut(root) {
        if !parts.contains(name) && is_open_struct(schema) {
            set_open(schema);
            open.push(name.clone());
        }
    }
    open
}

/// Opens the inline objects in schemas and bodies, apart from those in a composition.
fn inline(root: &mut Value, parts: &BTreeSet<String>) {
    for (_, schema) in schemas_mut(root).filter(|(name, _)| !parts.contains(*name)) {
        inside(schema);
    }
    for section in ["/components/requestBodies", "/components/responses"] {
        let bodies = root.pointer_mut(section).and_then(Value::as_object_mut);
        bodies.into_iter().flat_map(Map::values_mut).for_each(body);
    }
    for operation in operations_mut(root) {
        operation.get_mut("requestBody").into_iter().for_each(body);
        let responses = operation.get_mut("responses").and_then(Value::as_object_mut);
        responses.into_iter().flat_map(Map::values_mut).for_each(body);
    }
}

fn body(body: &mut Value) {
    let content = body.get_mut("content").and_then(Value::as_object_mut);
    let media_types = content.into_iter().flat_map(Map::values_mut);
    media_types.filter_map(|media_type| media_type.get_mut("schema")).for_each(schema);
}

fn schema(schema: &mut Value) {
    inside(schema);
    if is_open_struct(schema) {
        set_open(schema);
    }
}

/// Visits the schemas in `schema`, unless it is a composition.
fn inside(whole: &mut Value) {
    if ["allOf", "anyOf", "oneOf", "x-rust-type"].iter().any(|key| whole.get(key).is_some()) {
        return;
    }
    for key in ["items", "additionalProperties"] {
        whole.get_mut(key).into_iter().for_each(schema);
    }
    let properties = whole.get_mut("properties").and_then(Value::as_object_mut);
    properties.into_iter().flat_map(Map::values_mut).for_each(schema);
}

/// Returns whether the generator creates a struct for `schema` that may have a map of unknown
/// fields.
fn is_open_struct(schema: &Value) -> bool {
    is_struct(schema) && schema.get("additionalProperties").is_none_or(Value::is_boolean)
}

fn set_open(schema: &mut Value) {
    if let Some(entries) = schema.as_object_mut() {
        entries.insert("additionalProperties".to_owned(), json!({}));
        // The generator would create a default without a value for the map of unknown fields.
        entries.remove("default");
    }
}
