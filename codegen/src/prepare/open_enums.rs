//! Finds the enums of strings in responses, to which [`crate::rewrite`] adds a variant for other
//! values.

use serde_json::Value;

use super::{
    schemas_mut,
    usage::{Usage, inside_unions},
};
use crate::settings::Settings;

/// Returns the names of the enums of strings that occur in responses, but not in a union, whose
/// alternatives they may distinguish.
pub(super) fn find(root: &mut Value, usage: &Usage, settings: &Settings) -> Vec<String> {
    let inside = inside_unions(root);
    let enums = schemas_mut(root).filter(|(name, schema)| {
        usage.is_received(name)
            && !inside.contains(*name)
            && !settings.replaces(name)
            && is_enum_of_strings(schema)
    });
    enums.map(|(name, _)| name.clone()).collect()
}

/// Returns whether the generator creates an enum of strings for `schema`.
fn is_enum_of_strings(schema: &Value) -> bool {
    let values = schema.get("enum").and_then(Value::as_array);
    let is_composed = ["allOf", "anyOf", "oneOf", "not", "nullable", "x-rust-type"]
        .iter()
        .any(|key| schema.get(key).is_some());
    schema.get("type").is_some_and(|kind| kind == "string")
        && values.is_some_and(|values| !values.is_empty() && values.iter().all(Value::is_string))
        && !is_composed
}
