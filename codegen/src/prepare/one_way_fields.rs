//! Makes properties that only one direction has optional, without a default.
//!
//! OpenAPI applies `required` to a `readOnly` property in responses only, and to a `writeOnly` one
//! in requests only. The generator ignores both keywords, and has one type for both directions:
//! every response without a required `writeOnly` property would be an error, and requests would
//! contain the default of a `readOnly` one, which only the server sets. Applies to every document.
//! In an alternative of a union that is sent and received, a required `readOnly` property stays
//! required, since it may distinguish the alternative. To be removed when the generator has a type
//! for each direction.

use std::collections::BTreeMap;

use serde_json::Value;

use super::{
    composed, is_required, operations_mut, referenced_schema, schemas_mut, usage::Usage, walk,
};

pub(super) fn make_optional(root: &mut Value, usage: &Usage) {
    let schemas = root.pointer("/components/schemas").cloned().unwrap_or_default();
    let alternatives = composed(root, &["anyOf", "oneOf"]);
    let step = |is_sent, is_received| Step { schemas: &schemas, is_sent, is_received };
    for (name, schema) in schemas_mut(root) {
        let step = step(usage.is_sent(name), usage.is_received(name));
        step.schema(schema, alternatives.contains(name), &Properties::new());
    }
    let (sent, received) = (step(true, false), step(false, true));
    for (section, step) in [("requestBodies", &sent), ("responses", &received)] {
        root.pointer_mut(&format!("/components/{section}"))
            .into_iter()
            .for_each(|it| step.body(it));
    }
    for operation in operations_mut(root) {
        operation.get_mut("requestBody").into_iter().for_each(|it| sent.body(it));
        operation.get_mut("responses").into_iter().for_each(|it| received.body(it));
    }
}

/// The direction of a property.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Direction {
    ReadOnly,
    WriteOnly,
}

/// The properties that only one direction has.
type Properties = BTreeMap<String, Direction>;

/// Maximum nesting of compositions. It ends a cycle.
const MAX_NESTING: usize = 16;

/// Changes the schemas of one usage.
struct Step<'a> {
    schemas: &'a Value,
    is_sent: bool,
    is_received: bool,
}

impl Step<'_> {
    /// Changes the schemas of bodies in `value`.
    fn body(&self, value: &mut Value) {
        walk::each_mut(value, &mut |object| {
            if let Some(schema) = object.get_mut("schema") {
                self.schema(schema, false, &Properties::new());
            }
        });
    }

    /// Changes `schema` and the schemas in it. `outer` are the properties of the composition that
    /// it is a part of.
    fn schema(&self, schema: &mut Value, is_alternative: bool, outer: &Properties) {
        let mut one_way = outer.clone();
        self.add_properties(schema, &mut one_way, MAX_NESTING);
        if let Some(required) = schema.get_mut("required").and_then(Value::as_array_mut) {
            let direction = |name: &Value| one_way.get(name.as_str()?).copied();
            let mut dropped = Vec::new();
            required.retain(|name| {
                let is_dropped = direction(name)
                    .is_some_and(|direction| self.is_optional(direction, is_alternative));
                dropped.extend(name.as_str().filter(|_| is_dropped).map(str::to_owned));
                !is_dropped
            });
            self.keep_empty(schema, &dropped);
        }
        let required = schema.get("required").cloned().unwrap_or_default();
        let properties = schema.get_mut("properties").and_then(Value::as_object_mut);
        for (name, property) in properties.into_iter().flatten() {
            let is_cleared = one_way.contains_key(name) && !is_required(&required, name);
            if let Some(property) = property.as_object_mut().filter(|_| is_cleared) {
                property.remove("default");
            }
            self.schema(property, false, &Properties::new());
        }
        self.inside(schema, is_alternative, &one_way);
    }

    /// Changes the schemas in `schema` apart from its properties.
    fn inside(&self, schema: &mut Value, is_alternative: bool, one_way: &Properties) {
        for key in ["items", "additionalProperties"] {
            let inner = schema.get_mut(key).into_iter();
            inner.for_each(|inner| self.schema(inner, false, &Properties::new()));
        }
        let parts = schema.get_mut("allOf").and_then(Value::as_array_mut);
        parts.into_iter().flatten().for_each(|part| self.schema(part, is_alternative, one_way));
        for key in ["anyOf", "oneOf"] {
            let parts = schema.get_mut(key).and_then(Value::as_array_mut);
            let parts = parts.into_iter().flatten();
            parts.for_each(|part| self.schema(part, true, &Properties::new()));
        }
    }

    /// Returns whether a required property may be missing.
    fn is_optional(&self, direction: Direction, is_alternative: bool) -> bool {
        match direction {
            Direction::ReadOnly => self.is_sent && !(self.is_received && is_alternative),
            Direction::WriteOnly => self.is_received,
        }
    }

    /// Makes lists and maps among the `dropped` properties `Option`s. The generator would omit
    /// empty ones, which requests need.
    fn keep_empty(&self, schema: &mut Value, dropped: &[String]) {
        if !(self.is_sent && self.is_received) {
            return;
        }
        for name in dropped {
            let property = schema.get_mut("properties").and_then(|it| it.get_mut(name));
            let Some(property) = property else { continue };
            let is_map = property.get("properties").is_none();
            let is_collection = property
                .get("type")
                .is_some_and(|kind| kind == "array" || kind == "object" && is_map);
            if is_collection && self.direction(property) == Some(Direction::WriteOnly) {
                property["nullable"] = true.into();
            }
        }
    }

    /// Adds the properties of `schema` and of the parts of its `allOf`.
    fn add_properties(&self, schema: &Value, one_way: &mut Properties, nesting: usize) {
        let Some(nesting) = nesting.checked_sub(1) else { return };
        let properties = schema.get("properties").and_then(Value::as_object).into_iter().flatten();
        one_way.extend(
            properties
                .filter_map(|(name, property)| Some((name.clone(), self.direction(property)?))),
        );
        for part in schema.get("allOf").and_then(Value::as_array).into_iter().flatten() {
            self.add_properties(self.resolved(part), one_way, nesting);
        }
    }

    /// Returns the direction of `property`, of the target of its reference or of a part of its
    /// `allOf`.
    fn direction(&self, property: &Value) -> Option<Direction> {
        let parts = property.get("allOf").and_then(Value::as_array).into_iter().flatten();
        let mut parts = parts.chain([property]).map(|part| self.resolved(part));
        direction_of(property).or_else(|| parts.find_map(direction_of))
    }

    fn resolved<'s>(&'s self, schema: &'s Value) -> &'s Value {
        referenced_schema(schema).and_then(|name| self.schemas.get(name)).unwrap_or(schema)
    }
}

/// Returns the direction that the keywords of `schema` name.
fn direction_of(schema: &Value) -> Option<Direction> {
    let is_set = |key: &str| schema.get(key) == Some(&Value::Bool(true));
    match (is_set("readOnly"), is_set("writeOnly")) {
        (true, false) => Some(Direction::ReadOnly),
        (false, true) => Some(Direction::WriteOnly),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    /// Returns the schemas of the components after the step. `Sent` and `Both` are in a request,
    /// `Received` and `Both` in a response.
    fn changed(schemas: &Value) -> Value {
        let body = |names: [&str; 2]| {
            let all = names.map(|name| json!({ "$ref": format!("#/components/schemas/{name}") }));
            json!({ "content": { "application/json": { "schema": { "allOf": all } } } })
        };
        let mut root = json!({
            "paths": { "/": { "put": {
                "requestBody": body(["Sent", "Both"]),
                "responses": { "200": body(["Received", "Both"]) },
            } } },
            "components": { "schemas": schemas },
        });
        let usage = Usage::of(&root);
        make_optional(&mut root, &usage);
        root["components"]["schemas"].take()
    }

    fn whole() -> Value {
        json!({
            "type": "object",
            "required": ["r", "w", "a"],
            "properties": {
                "r": { "type": "integer", "readOnly": true, "default": 40 },
                "w": { "type": "array", "writeOnly": true },
                "a": { "type": "integer", "default": 1 },
                "o": { "type": "integer", "readOnly": true, "default": 40 },
            },
        })
    }

    #[test]
    fn required_applies_to_one_direction() {
        let schemas = changed(&json!({ "Sent": whole(), "Received": whole(), "Both": whole() }));
        for (name, expected) in
            [("Sent", json!(["w", "a"])), ("Received", json!(["r", "a"])), ("Both", json!(["a"]))]
        {
            assert_eq!(schemas[name]["required"], expected, "{name}");
        }
    }

    #[test]
    fn optional_properties_of_one_direction_have_no_default() {
        let schemas = changed(&json!({ "Sent": whole(), "Received": whole(), "Both": whole() }));
        for (name, expected) in [
            ("Sent", [Value::Null, 1.into(), Value::Null]),
            ("Received", [40.into(), 1.into(), Value::Null]),
            ("Both", [Value::Null, 1.into(), Value::Null]),
        ] {
            let defaults =
                ["r", "a", "o"].map(|key| schemas[name]["properties"][key]["default"].clone());
            assert_eq!(defaults, expected, "{name}");
        }
    }

    #[test]
    fn empty_lists_can_be_sent() {
        let schemas = changed(&json!({ "Sent": whole(), "Received": whole(), "Both": whole() }));
        let nullable = ["Sent", "Received", "Both"]
            .map(|name| schemas[name]["properties"]["w"]["nullable"].clone());
        assert_eq!(nullable, [Value::Null, Value::Null, true.into()]);
    }

    #[test]
    fn keywords_may_be_in_another_schema_or_part() {
        let reference = |name: &str| json!({ "$ref": format!("#/components/schemas/{name}") });
        let schemas = changed(&json!({
            "Both": {
                "allOf": [reference("Base"), { "required": ["a", "b", "c", "d"] }, { "oneOf": [] }],
                "properties": { "c": reference("Id"), "d": { "allOf": [reference("Id")] } },
            },
            "Base": { "properties": { "a": { "readOnly": true }, "b": {} } },
            "Id": { "type": "object", "readOnly": true },
        }));
        assert_eq!(schemas["Both"]["allOf"][1]["required"], json!(["b"]));
    }

    #[test]
    fn inline_schemas_are_changed() {
        let schemas = changed(&json!({
            "Both": { "items": whole(), "additionalProperties": whole(), "properties": { "p": whole() } },
        }));
        let both = &schemas["Both"];
        for inner in [&both["items"], &both["additionalProperties"], &both["properties"]["p"]] {
            assert_eq!(inner["required"], json!(["a"]));
        }
    }

    #[test]
    fn alternatives_of_both_directions_stay_distinguishable() {
        let schemas = changed(&json!({
            "Both": { "oneOf": [whole(), whole()] },
            "Sent": { "anyOf": [whole(), whole()] },
        }));
        assert_eq!(schemas["Both"]["oneOf"][0]["required"], json!(["r", "a"]));
        assert_eq!(schemas["Sent"]["anyOf"][0]["required"], json!(["w", "a"]));
    }
}
