//! Merges the objects in an `allOf` into one object.
//!
//! The generator also does so, but resolves the references of their properties if a part keeps
//! unknown fields: it writes a type for every path through the schemas, and does not terminate on a
//! recursive one. A merged object is a struct like others, which keeps unknown fields. If several
//! parts have a property, the last inline one, which usually is the narrowest, decides its type.
//! Applies to every document: the fields stay the same. To be removed when the generator keeps
//! references.

use std::collections::{BTreeMap, HashSet};

use serde_json::{Map, Value};

use super::{referenced_schema, walk};
use crate::settings::Settings;

/// Keys of a part that do not affect the struct.
const ANNOTATIONS: [&str; 14] = [
    "allOf",
    "default",
    "deprecated",
    "description",
    "discriminator",
    "example",
    "externalDocs",
    "maxProperties",
    "minProperties",
    "nullable",
    "readOnly",
    "title",
    "writeOnly",
    "xml",
];

pub(super) fn merge(root: &mut Value, settings: &Settings) {
    let Some(Value::Object(schemas)) = root.pointer_mut("/components/schemas").map(Value::take)
    else {
        return;
    };
    let names: Vec<String> = schemas.keys().cloned().collect();
    let open = schemas.into_iter().collect();
    let mut objects = Objects { settings, open, merged: BTreeMap::new() };
    for name in &names {
        objects.component(name);
    }
    for section in ["paths", "components"] {
        if let Some(section) = root.get_mut(section) {
            objects.each(section);
        }
    }
    let mut merged = objects.merged;
    let schemas: Map<String, Value> =
        names.into_iter().filter_map(|name| merged.remove_entry(&name)).collect();
    root["components"]["schemas"] = schemas.into();
}

struct Objects<'a> {
    settings: &'a Settings,
    /// The schemas of the components that have not been visited.
    open: BTreeMap<String, Value>,
    /// Those that have been.
    merged: BTreeMap<String, Value>,
}

impl Objects<'_> {
    /// Visits the schema `name`, unless it was or is being visited.
    fn component(&mut self, name: &str) {
        if let Some((name, mut schema)) = self.open.remove_entry(name) {
            self.each(&mut schema);
            self.merged.insert(name, schema);
        }
    }

    fn each(&mut self, value: &mut Value) {
        walk::each_mut(value, &mut |object| {
            let Some(parts) = object.get("allOf").and_then(Value::as_array) else { return };
            let names = parts.iter().filter_map(referenced_schema).map(str::to_owned);
            for name in names.collect::<Vec<_>>() {
                self.component(&name);
            }
            if let Some(merged) = object.as_object().and_then(|object| self.merged(object)) {
                *object = merged.into();
            }
        });
    }

    /// Returns the object with the properties of all parts of `whole`; `None` if a part is not an
    /// object with properties.
    fn merged(&self, whole: &Map<String, Value>) -> Option<Map<String, Value>> {
        let list = whole.get("allOf")?.as_array()?;
        let (references, inline): (Vec<_>, Vec<_>) =
            list.iter().partition(|part| referenced_schema(part).is_some());
        let targets = references.into_iter().map(|part| {
            let name = referenced_schema(part).filter(|name| !self.settings.replaces(name))?;
            let schema = self.merged.get(name)?.as_object()?;
            // A composition is not an object yet.
            (!schema.contains_key("allOf")).then_some(schema)
        });
        let inline = inline.into_iter().map(Value::as_object);
        let parts = targets.chain(inline).collect::<Option<Vec<_>>>()?;
        let has_own = ["properties", "required"].iter().any(|key| whole.contains_key(*key));
        if parts.len() + usize::from(has_own) < 2 {
            return None;
        }
        let parts = || parts.iter().copied().chain([whole]);
        if !parts().all(is_part) {
            return None;
        }
        let properties = properties(parts());
        if properties.is_empty() {
            return None;
        }
        let listed = parts().filter_map(|part| part.get("required")?.as_array()).flatten();
        let known = listed.filter_map(Value::as_str).filter(|name| properties.contains_key(*name));
        let mut seen = HashSet::new();
        let required: Vec<Value> =
            known.filter(|name| seen.insert(*name)).map(Value::from).collect();
        let mut merged = whole.clone();
        merged.remove("allOf");
        if let Some(description) = parts().filter_map(|part| part.get("description")).next_back() {
            merged.insert("description".to_owned(), description.clone());
        }
        merged.insert("type".to_owned(), "object".into());
        merged.insert("properties".to_owned(), properties.into());
        if !required.is_empty() {
            merged.insert("required".to_owned(), required.into());
        }
        Some(merged)
    }
}

/// Returns whether `part` has only fields of an object.
fn is_part(part: &Map<String, Value>) -> bool {
    part.iter().all(|(key, value)| match key.as_str() {
        "type" => value == "object",
        // The values of a map become unknown fields. The generator would merge their schema with
        // each property, and give the result the name of another type.
        "additionalProperties" => value.is_boolean() || value.is_object(),
        "properties" => value.is_object(),
        "required" => value.is_array(),
        key => ANNOTATIONS.contains(&key) || key.starts_with("x-") && key != "x-rust-type",
    })
}

/// Returns the properties of `parts`.
fn properties<'p>(parts: impl Iterator<Item = &'p Map<String, Value>>) -> Map<String, Value> {
    let mut properties = Map::new();
    for (name, schema) in parts.filter_map(|part| part.get("properties")?.as_object()).flatten() {
        match properties.get_mut(name).and_then(Value::as_object_mut).zip(schema.as_object()) {
            Some((earlier, later)) => combine(earlier, later),
            None => {
                properties.insert(name.clone(), schema.clone());
            }
        }
    }
    properties
}

/// Adds the keywords of `later` to `earlier`, a schema of the same property. A reference cannot
/// have others.
fn combine(earlier: &mut Map<String, Value>, later: &Map<String, Value>) {
    const TYPES: [&str; 6] = ["$ref", "allOf", "anyOf", "enum", "oneOf", "type"];
    let is_typed = TYPES.iter().any(|key| later.contains_key(*key));
    let is_composed = |schema: &Map<String, Value>| {
        ["$ref", "allOf", "anyOf", "oneOf"].iter().any(|key| schema.contains_key(*key))
    };
    if is_typed
        && (is_composed(earlier) || is_composed(later) || earlier.get("type") != later.get("type"))
    {
        earlier.clone_from(later);
    } else if !is_composed(earlier) {
        for (key, value) in later {
            match (key.as_str(), earlier.get_mut(key), value) {
                ("properties", Some(Value::Object(earlier)), Value::Object(later)) => {
                    for (name, schema) in later {
                        earlier.entry(name).or_insert_with(|| schema.clone());
                    }
                }
                _ => {
                    earlier.insert(key.clone(), value.clone());
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    /// Returns the schemas of the components after the step.
    fn merged(schemas: &Value) -> Value {
        let mut root = json!({ "components": { "schemas": schemas } });
        merge(&mut root, &Settings::standalone("x".to_owned()));
        root["components"]["schemas"].take()
    }

    fn reference(name: &str) -> Value {
        json!({ "$ref": format!("#/components/schemas/{name}") })
    }

    #[test]
    fn properties_of_all_parts_are_merged() {
        let text = json!({ "type": "string" });
        let schemas = merged(&json!({
            "Child": { "allOf": [
                { "properties": { "b": reference("Child"), "a": { "description": "D" } }, "required": ["b", "c"] },
                reference("Parent"),
            ] },
            "Parent": { "allOf": [reference("Base")], "properties": { "b": text } },
            "Base": { "type": "object", "properties": { "a": text }, "required": ["a"] },
        }));
        let expected = json!({
            "type": "object",
            "properties": {
                "a": { "type": "string", "description": "D" },
                "b": reference("Child"),
            },
            "required": ["a", "b"],
        });
        assert_eq!(schemas["Child"], expected);
    }

    #[test]
    fn entries_of_a_map_in_a_composition_become_unknown_fields() {
        let schemas = merged(&json!({
            "Account": { "allOf": [
                { "properties": { "owner": reference("AccountOwner") } },
                { "additionalProperties": { "description": "A custom field." } },
            ] },
            "AccountOwner": {},
        }));
        let expected =
            json!({ "type": "object", "properties": { "owner": reference("AccountOwner") } });
        assert_eq!(schemas["Account"], expected);
    }

    #[test]
    fn schemas_of_one_property_are_combined() {
        let of = |first: Value, second: Value| {
            let part = |schema: Value| json!({ "properties": { "a": schema } });
            merged(&json!({ "A": { "allOf": [part(first), part(second)] } }))["A"]["properties"]["a"]
                .clone()
        };
        let text = json!({ "type": "string" });
        assert_eq!(
            of(text.clone(), json!({ "format": "date" })),
            json!({ "type": "string", "format": "date" })
        );
        assert_eq!(of(reference("B"), json!({ "maximum": 3 })), reference("B"));
        assert_eq!(of(reference("B"), text.clone()), text);
        assert_eq!(
            of(
                json!({ "type": "object", "properties": { "x": text } }),
                json!({ "type": "object", "properties": { "y": text } }),
            ),
            json!({ "type": "object", "properties": { "x": text, "y": text } }),
        );
    }

    #[test]
    fn other_compositions_stay() {
        for part in [json!({ "oneOf": [] }), json!({ "type": "string" })] {
            let schemas = json!({
                "Base": { "properties": { "a": {} } },
                "Whole": { "allOf": [reference("Base"), part] },
                "Alias": { "allOf": [reference("Base")] },
                "Cycle": { "allOf": [reference("Cycle"), reference("Base")] },
            });
            assert_eq!(merged(&schemas), schemas);
        }
    }
}
