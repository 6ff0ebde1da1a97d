//! Lets numbers and booleans in responses have values that their schema does not list.
//!
//! An API may add values at any time, and the generator's types reject the whole response then.
//! Numbers only in requests keep their list, so that a typing error is found, and so do those in
//! the alternatives of a union, which they may distinguish. Applies to every document: the server
//! decides which values it sends.

use serde_json::{Map, Value};

use super::{operations_mut, schemas_mut, usage::Usage, usage::inside_unions};
use crate::settings::Settings;

pub(super) fn allow_others(root: &mut Value, settings: &Settings) {
    let (usage, unions) = (Usage::of(root), inside_unions(root));
    let received = schemas_mut(root).filter(|(name, _)| {
        usage.is_received(name) && !unions.contains(*name) && !settings.replaces(name)
    });
    received.for_each(|(_, schema)| unlist(schema));
    let shared = root.pointer_mut("/components/responses").and_then(Value::as_object_mut);
    shared.into_iter().flat_map(Map::values_mut).for_each(response);
    for operation in operations_mut(root) {
        let responses = operation.get_mut("responses").and_then(Value::as_object_mut);
        responses.into_iter().flat_map(Map::values_mut).for_each(response);
    }
}

fn response(response: &mut Value) {
    let content = response.get_mut("content").and_then(Value::as_object_mut);
    let media_types = content.into_iter().flat_map(Map::values_mut);
    media_types.filter_map(|media_type| media_type.get_mut("schema")).for_each(unlist);
}

/// Removes the lists of numbers and booleans in `schema`, apart from those in unions.
fn unlist(schema: &mut Value) {
    let Some(schema) = schema.as_object_mut() else { return };
    let kind = schema.get("type").and_then(Value::as_str).unwrap_or_default();
    if ["integer", "number", "boolean"].contains(&kind) {
        schema.remove("enum");
    }
    for key in ["items", "additionalProperties"] {
        schema.get_mut(key).into_iter().for_each(unlist);
    }
    let parts = schema.get_mut("allOf").and_then(Value::as_array_mut);
    parts.into_iter().flatten().for_each(unlist);
    let properties = schema.get_mut("properties").and_then(Value::as_object_mut);
    properties.into_iter().flat_map(Map::values_mut).for_each(unlist);
}
