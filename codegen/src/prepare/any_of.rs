//! Treats `anyOf` like `oneOf` if the value of an alternative may be something other than an object.
//!
//! Unless the generator knows that alternatives exclude each other, it creates a struct with a
//! flattened field for each. Text and lists cannot be flattened, so that no value could be read or
//! written. As `oneOf`, the first alternative that accepts a value decides its type. Applies to
//! every document: the accepted values stay the same. To be removed when the generator only
//! flattens objects.

use std::collections::BTreeMap;

use serde_json::Value;

use super::{referenced_schema, schemas_mut, walk};

/// Maximum nesting of compositions in which objects are found. A schema may contain itself.
const MAX_NESTING: usize = 8;

pub(super) fn to_one_of(root: &mut Value) {
    let schemas: BTreeMap<String, Value> =
        schemas_mut(root).map(|(name, schema)| (name.clone(), schema.clone())).collect();
    walk::each_mut(root, &mut |object| {
        let Some(entries) = object.as_object_mut().filter(|it| !it.contains_key("oneOf")) else {
            return;
        };
        let has_others = entries.get("anyOf").and_then(Value::as_array).is_some_and(|list| {
            list.iter().any(|schema| is_no_object(schema, &schemas, MAX_NESTING))
        });
        if has_others && let Some(list) = entries.remove("anyOf") {
            entries.insert("oneOf".to_owned(), list);
        }
    });
}

/// Returns whether some values of `schema` are known not to be objects.
fn is_no_object(schema: &Value, schemas: &BTreeMap<String, Value>, nesting: usize) -> bool {
    let Some(nesting) = nesting.checked_sub(1) else { return false };
    let target = referenced_schema(schema).and_then(|name| schemas.get(name));
    let schema = target.unwrap_or(schema);
    let parts = ["allOf", "anyOf", "oneOf"].iter().filter_map(|key| schema.get(*key)?.as_array());
    schema.get("type").is_some_and(|kind| kind != "object")
        || parts.flatten().any(|part| is_no_object(part, schemas, nesting))
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    /// Returns the key of the alternatives after the step.
    fn key(alternatives: &Value) -> String {
        let mut root = json!({ "components": { "schemas": {
            "Whole": { "anyOf": alternatives },
            "A": { "type": "object" },
            "B": { "allOf": [{ "description": "B." }, { "$ref": "#/components/schemas/A" }] },
            "C": { "oneOf": [{ "$ref": "#/components/schemas/A" }, { "type": "string" }] },
            "Cycle": { "anyOf": [{ "$ref": "#/components/schemas/Cycle" }] },
        } } });
        to_one_of(&mut root);
        let whole = root["components"]["schemas"]["Whole"].as_object().cloned().unwrap_or_default();
        assert_eq!(whole.values().collect::<Vec<_>>(), [alternatives]);
        whole.keys().cloned().collect()
    }

    #[test]
    fn objects_stay_in_any_of() {
        let reference = |name: &str| json!({ "$ref": format!("#/components/schemas/{name}") });
        for other in [json!({ "properties": {} }), json!({}), reference("B"), reference("Cycle")] {
            assert_eq!(key(&json!([reference("A"), other])), "anyOf");
        }
        for other in [json!({ "type": "string" }), reference("C")] {
            assert_eq!(key(&json!([reference("A"), other])), "oneOf");
        }
    }
}
