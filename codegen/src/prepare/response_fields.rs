//! Removes the defaults of response fields; [`crate::rewrite`] decodes missing and `null` fields to
//! them.
//!
//! The generator rejects responses without a required field, and does not apply defaults to `null`.
//! A client should not reject a whole response because a proxy or a later version omitted a field.
//! Applies to every document, but only to schemas that occur in no request, where the default would
//! be sent. A default without a Rust literal, such as an enum value, is left to the generator. So
//! is the default of an optional field whose schema is a part of another schema, since the field
//! would become required there. To be removed when the generator can apply a default to `null`.

use std::collections::BTreeMap;

use serde_json::{Value, json};

use super::{composed, is_required, referenced_schema, schemas_mut, usage::Usage};

/// A field of a response that decodes to a default if it is missing or `null`.
#[derive(Clone, Debug, PartialEq)]
pub struct LenientField {
    /// The schema.
    pub schema: String,
    /// The property.
    pub property: String,
    /// The default: [`Value::Null`] for a nullable property, an empty object for a property whose
    /// schema has only fields with defaults.
    pub default: Value,
}

/// Removes the defaults of response fields from `root` and returns them.
pub(super) fn take_defaults(root: &mut Value, usage: &Usage) -> Vec<LenientField> {
    let schemas: BTreeMap<String, Value> =
        schemas_mut(root).map(|(name, schema)| (name.clone(), schema.clone())).collect();
    let parts = composed(root, &["allOf", "anyOf", "oneOf"]);
    let defaults = Defaults { schemas: &schemas, usage };
    let mut fields = Vec::new();
    for (name, schema) in
        schemas_mut(root).filter(|(name, schema)| usage.is_only_received(name) && is_struct(schema))
    {
        let mut required = schema.get("required").cloned().unwrap_or_else(|| json!([]));
        let properties = schema.get_mut("properties").and_then(Value::as_object_mut);
        for (property, value) in properties.into_iter().flatten() {
            let Some(default) = defaults.of(value, is_required(&required, property), MAX_NESTING)
            else {
                continue;
            };
            if !is_required(&required, property) {
                if parts.contains(name) {
                    continue;
                }
                // Without its default, an optional field would become an `Option`.
                if let Some(names) = required.as_array_mut() {
                    names.push(property.as_str().into());
                }
            }
            if let Some(value) = value.as_object_mut() {
                value.remove("default");
            }
            fields.push(LenientField { schema: name.clone(), property: property.clone(), default });
        }
        if required.as_array().is_some_and(|names| !names.is_empty()) {
            schema["required"] = required;
        }
    }
    fields
}

/// Returns whether the generator creates a struct with a field for each property of `schema`.
pub(super) fn is_struct(schema: &Value) -> bool {
    let is_object = schema.get("type").is_some_and(|kind| kind == "object");
    let has_properties = schema
        .get("properties")
        .and_then(Value::as_object)
        .is_some_and(|properties| !properties.is_empty());
    let is_composed =
        ["allOf", "anyOf", "oneOf", "x-rust-type"].iter().any(|key| schema.get(*key).is_some());
    is_object && has_properties && !is_composed
}

/// Maximum nesting of objects that only have defaults. A recursive schema has no default at any
/// depth.
const MAX_NESTING: usize = 16;

/// Looks up the defaults of properties.
struct Defaults<'a> {
    schemas: &'a BTreeMap<String, Value>,
    usage: &'a Usage,
}

impl Defaults<'_> {
    fn of(&self, property: &Value, required: bool, nesting: usize) -> Option<Value> {
        let nesting = nesting.checked_sub(1)?;
        if property.get("nullable") == Some(&Value::Bool(true)) {
            return Some(Value::Null);
        }
        let name = referenced_schema(property);
        let schema = name.and_then(|name| self.schemas.get(name)).unwrap_or(property);
        if let Some(default) = schema.get("default") {
            return is_writable(default, schema).then(|| default.clone());
        }
        // A missing optional object is `None`, which is more accurate than an object of defaults.
        let is_default = required && is_struct(schema) && self.all(schema, name?, nesting);
        is_default.then(|| json!({}))
    }

    /// Returns whether each property of `schema` has a default in the generated struct.
    fn all(&self, schema: &Value, name: &str, nesting: usize) -> bool {
        let names = schema.get("required").cloned().unwrap_or_default();
        let mut properties =
            schema.get("properties").and_then(Value::as_object).into_iter().flatten();
        properties.all(|(property, value)| {
            let required = is_required(&names, property);
            !required
                || self.usage.is_only_received(name) && self.of(value, required, nesting).is_some()
        })
    }
}

/// Returns whether the rewrite can write `default`, a value of `schema`, as a Rust expression.
fn is_writable(default: &Value, schema: &Value) -> bool {
    let kind = schema.get("type").and_then(Value::as_str).unwrap_or_default();
    let format = schema.get("format").and_then(Value::as_str).unwrap_or_default();
    if schema.get("enum").is_some() {
        return false;
    }
    match default {
        Value::Bool(_) => kind == "boolean",
        Value::Number(number) => {
            kind == "number" || kind == "integer" && (number.is_i64() || number.is_u64())
        }
        // Other formats have special types.
        Value::String(_) => {
            kind == "string" && ["", "password", "email", "hostname", "uri"].contains(&format)
        }
        Value::Array(items) => {
            kind == "array"
                && schema
                    .get("items")
                    .is_some_and(|schema| items.iter().all(|item| is_writable(item, schema)))
        }
        Value::Null | Value::Object(_) => false,
    }
}
