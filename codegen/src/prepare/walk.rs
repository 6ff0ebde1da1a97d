//! A tree walk over the objects of a document.
//!
//! Prepare steps search schemas and references anywhere. The walk skips data, such as examples and
//! defaults, and does not treat names as keywords, such as a property called `type`.

use serde_json::{Map, Value};

/// Keys whose values are data.
const DATA: [&str; 5] = ["const", "default", "enum", "example", "value"];

/// Keys whose values are maps with names as keys, or lists.
const NAMED: [&str; 14] = [
    "callbacks",
    "content",
    "encoding",
    "examples",
    "headers",
    "links",
    "parameters",
    "paths",
    "properties",
    "requestBodies",
    "responses",
    "schemas",
    "securitySchemes",
    "variables",
];

/// The value of an entry of an object.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    /// Data, even if it looks like a schema.
    Data,
    /// A map whose keys are names.
    Named,
    /// An object with keywords, a list of them, or a plain value.
    Keywords,
}

impl Kind {
    /// Returns the kind of `value`, which has this key in an object with keywords.
    pub(crate) fn of(key: &str, value: &Value) -> Self {
        // In a schema of 3.1, `examples` is a list of values instead of a map of objects.
        let is_data =
            DATA.contains(&key) || key.starts_with("x-") || key == "examples" && value.is_array();
        if is_data {
            Self::Data
        } else if value.is_object() && NAMED.contains(&key) {
            Self::Named
        } else {
            Self::Keywords
        }
    }
}

/// Calls `visit` with every object in `value`, inner objects first.
///
/// The visitor may replace the object; the replacement is not visited.
pub(crate) fn each_mut(value: &mut Value, visit: &mut dyn FnMut(&mut Value)) {
    match value {
        Value::Object(entries) => {
            for (key, value) in entries.iter_mut() {
                match Kind::of(key, value) {
                    Kind::Data => {}
                    Kind::Named => value
                        .as_object_mut()
                        .into_iter()
                        .flat_map(Map::values_mut)
                        .for_each(|value| each_mut(value, visit)),
                    Kind::Keywords => each_mut(value, visit),
                }
            }
            visit(value);
        }
        Value::Array(items) => items.iter_mut().for_each(|item| each_mut(item, visit)),
        _ => {}
    }
}

/// Calls `visit` with every object in `value`, outer objects first.
pub(crate) fn each<'v>(value: &'v Value, visit: &mut dyn FnMut(&'v Map<String, Value>)) {
    match value {
        Value::Object(entries) => {
            visit(entries);
            for (key, value) in entries {
                match Kind::of(key, value) {
                    Kind::Data => {}
                    Kind::Named => value
                        .as_object()
                        .into_iter()
                        .flat_map(Map::values)
                        .for_each(|value| each(value, visit)),
                    Kind::Keywords => each(value, visit),
                }
            }
        }
        Value::Array(items) => items.iter().for_each(|item| each(item, visit)),
        _ => {}
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    /// Returns the ids of the objects that both walks visit, in the order of [`each`].
    fn visited(mut value: Value) -> Vec<String> {
        let mut ids = Vec::new();
        each(&value, &mut |entries| {
            ids.extend(entries.get("id").and_then(Value::as_str).map(ToOwned::to_owned));
        });
        let mut changed = Vec::new();
        each_mut(&mut value, &mut |object| {
            changed.extend(object["id"].as_str().map(ToOwned::to_owned));
        });
        changed.sort();
        let mut sorted = ids.clone();
        sorted.sort();
        assert_eq!(changed, sorted);
        ids
    }

    #[test]
    fn visits_outer_objects_first() {
        assert_eq!(
            visited(json!({"id": "a", "items": {"id": "b"}, "oneOf": [{"id": "c"}]})),
            ["a", "b", "c"]
        );
    }

    #[test]
    fn skips_data() {
        let no = json!({"id": "no"});
        let value = json!({"id": "a", "default": no, "enum": [no], "example": no, "examples": [no], "x-data": no});
        assert_eq!(visited(value), ["a"]);
    }

    #[test]
    fn visits_example_objects_without_their_values() {
        let value = json!({"examples": {"x": {"id": "a", "value": {"id": "no"}}}});
        assert_eq!(visited(value), ["a"]);
    }

    #[test]
    fn property_names_are_not_keywords() {
        let value = json!({"properties": {"id": "no", "default": {"id": "a"}, "type": {"id": "b"}, "x-c": {"id": "c"}}});
        assert_eq!(visited(value), ["a", "b", "c"]);
        assert_eq!(visited(json!({"responses": {"default": {"id": "a"}}})), ["a"]);
    }

    #[test]
    fn replacement_is_not_visited() {
        let mut value = json!({"items": {"$ref": "x"}});
        each_mut(&mut value, &mut |object| {
            if object.get("$ref").is_some() {
                *object = json!({"allOf": [object.take()]});
            }
        });
        assert_eq!(value, json!({"items": {"allOf": [{"$ref": "x"}]}}));
    }
}
