//! Makes objects keep unknown fields.
//!
//! A server may add fields within a version of its API, and replacing an object must not drop
//! fields that the client does not know. The generator keeps unknown fields if
//! `additionalProperties` is a schema, ignores them if it is `true`, and rejects them if it is
//! `false`. Applies to every document, with three exceptions: an object whose
//! `additionalProperties` is a schema stays a map; an alternative of `anyOf` or `oneOf` is not
//! changed, since the fields that it rejects may distinguish it, nor is a part of `allOf`, because
//! the generator would merge the schema with the properties of other parts; and an object with a
//! property that becomes the field `extra` cannot have a second one.

use heck::ToSnakeCase;
use serde_json::{Value, json};

use super::{composed, response_fields::is_struct, schemas_mut};

/// Returns the names of the schemas that now keep unknown fields.
pub(super) fn keep(root: &mut Value) -> Vec<String> {
    let parts = composed(root, &["allOf", "anyOf", "oneOf"]);
    let mut open = Vec::new();
    for (name, schema) in schemas_mut(root) {
        let is_bool = schema.get("additionalProperties").is_none_or(Value::is_boolean);
        let properties = schema.get("properties").and_then(Value::as_object).into_iter().flatten();
        let has_extra = properties.into_iter().any(|(name, _)| name.to_snake_case() == "extra");
        if !is_struct(schema) || !is_bool || has_extra || parts.contains(name) {
            continue;
        }
        if let Some(entries) = schema.as_object_mut() {
            entries.insert("additionalProperties".to_owned(), json!({}));
            // The generator would create a default without a value for the map of unknown fields.
            entries.remove("default");
            open.push(name.clone());
        }
    }
    open
}
