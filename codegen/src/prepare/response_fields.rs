//! The documented defaults of response fields leave the generator's copy; [`crate::rewrite`] decodes missing and `null` to them.
//!
//! The generator takes a required field for one that never fails to come, and has no default for one that is `null`. A client
//! that refuses a whole response because a proxy or a later version left a field out helps nobody.
//! To be removed when the generator can apply a default to `null`.

use std::collections::BTreeMap;

use serde_json::Value;

use super::{referenced_schema, schemas_mut, usage::Usage};

/// A field of a response that decodes to a default where it is missing or `null`.
#[derive(Clone, Debug, PartialEq)]
pub struct LenientField {
    /// The schema.
    pub schema: String,
    /// The property.
    pub property: String,
    /// The default. [`Value::Null`] for a nullable property, an empty object for one whose schema has defaults throughout.
    pub default: Value,
}

/// Takes the defaults of response fields out of `root`.
pub(super) fn take_defaults(root: &mut Value, usage: &Usage) -> Vec<LenientField> {
    let mut found: BTreeMap<String, Vec<LenientField>> = BTreeMap::new();
    let schemas: BTreeMap<String, Value> =
        schemas_mut(root).map(|(name, schema)| (name.clone(), schema.clone())).collect();
    for (name, schema) in schemas.iter().filter(|(name, _)| usage.is_only_received(name)) {
        let properties = schema.get("properties").and_then(Value::as_object).into_iter().flatten();
        let fields = properties.filter_map(|(property, value)| {
            let default = default_of(value, &schemas, MAX_NESTING)?;
            Some(LenientField { schema: name.clone(), property: property.clone(), default })
        });
        found.insert(name.clone(), fields.collect());
    }
    for (_, schema) in schemas_mut(root).filter(|(name, _)| found.contains_key(*name)) {
        for (_, property) in schema.get_mut("properties").and_then(Value::as_object_mut).into_iter().flatten() {
            if let Some(property) = property.as_object_mut() {
                property.remove("default");
            }
        }
    }
    found.into_values().flatten().collect()
}

/// How deep objects of defaults may nest. A schema that holds itself has no default however deep one looks.
const MAX_NESTING: usize = 16;

fn default_of(property: &Value, schemas: &BTreeMap<String, Value>, nesting: usize) -> Option<Value> {
    let nesting = nesting.checked_sub(1)?;
    if property.get("nullable") == Some(&Value::Bool(true)) {
        return Some(Value::Null);
    }
    let schema = referenced_schema(property).and_then(|name| schemas.get(name)).unwrap_or(property);
    if let Some(default) = schema.get("default") {
        return Some(default.clone());
    }
    let properties = schema.get("properties")?.as_object()?;
    let all = properties.values().all(|property| default_of(property, schemas, nesting).is_some());
    all.then(|| Value::Object(serde_json::Map::new()))
}
