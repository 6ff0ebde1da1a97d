//! The alternatives of a `oneOf` that are objects with one required property are written out where they are referred to.
//!
//! The document names them, so that every generator has a name for each. This one makes an enum with a variant for each property
//! of alternatives that are written out, and an untagged enum of wrappers, whose errors name no field, of references.
//! To be removed when it treats both alike.

use std::collections::BTreeMap;

use serde_json::Value;

use super::{referenced_schema, schemas_mut};

pub(super) fn inline(root: &mut Value) {
    let tagged: BTreeMap<String, Value> = schemas_mut(root)
        .filter(|(_, schema)| is_tagged(schema))
        .map(|(name, schema)| (name.clone(), schema.clone()))
        .collect();
    for (_, schema) in schemas_mut(root) {
        let Some(alternatives) = schema.get_mut("oneOf").and_then(Value::as_array_mut) else { continue };
        let written_out = alternatives.iter().map(|it| tagged.get(referenced_schema(it)?).cloned());
        if let Some(written_out) = written_out.collect::<Option<Vec<_>>>() {
            *alternatives = written_out;
        }
    }
}

fn is_tagged(schema: &Value) -> bool {
    let properties = schema.get("properties").and_then(Value::as_object);
    let required = schema.get("required").and_then(Value::as_array);
    let (Some(properties), Some(required)) = (properties, required) else { return false };
    properties.len() == 1 && required.len() == 1 && schema.get("additionalProperties") == Some(&Value::Bool(false))
}
