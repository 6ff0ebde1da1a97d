//! Makes objects keep the fields that the document does not name.
//!
//! A server may add fields within a version of its API, and a replacement must not drop what this
//! client does not know. The generator keeps unknown fields if the schema of `additionalProperties`
//! is spelled out, ignores them if it is `true`, and rejects them if it is `false`. Applies to
//! every document, with three exceptions. An object whose `additionalProperties` are spelled out
//! stays a map of these. An alternative of `anyOf` or `oneOf` stays as it is: it may be told from
//! the others by the fields that it rejects. And an object with a property that becomes the field
//! `extra` has no room for another one.

use heck::ToSnakeCase;
use serde_json::{Value, json};

use super::{composed, response_fields::is_struct, schemas_mut};

/// Returns the names of the schemas that now keep unknown fields.
pub(super) fn keep(root: &mut Value) -> Vec<String> {
    let alternatives = composed(root, &["anyOf", "oneOf"]);
    let mut open = Vec::new();
    for (name, schema) in schemas_mut(root) {
        let is_bool = schema.get("additionalProperties").is_none_or(Value::is_boolean);
        let properties = schema.get("properties").and_then(Value::as_object).into_iter().flatten();
        let has_extra = properties.into_iter().any(|(name, _)| name.to_snake_case() == "extra");
        if !is_struct(schema) || !is_bool || has_extra || alternatives.contains(name) {
            continue;
        }
        if let Some(entries) = schema.as_object_mut() {
            entries.insert("additionalProperties".to_owned(), json!({}));
            // The generator would write a default that has no value for the map of unknown fields.
            entries.remove("default");
            open.push(name.clone());
        }
    }
    open
}
