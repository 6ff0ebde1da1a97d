//! Converts documents of OpenAPI 3.1 to 3.0, which the generator supports.
//!
//! 3.1 uses JSON Schema 2020-12, 3.0 a dialect of an older draft: `null` is a type, an exclusive
//! bound is a number, and so on. To be removed when the generator supports 3.1.

use serde_json::{Map, Value, json};

use super::{notes::Notes, walk::each_schema};
use crate::{JsonPointer, lint};

/// Keywords without an effect on values.
const ANNOTATIONS: [&str; 6] =
    ["$schema", "$id", "$anchor", "$comment", "$vocabulary", "$dynamicAnchor"];

/// Keywords that only restrict values. A client that does not check them accepts and sends more.
const CONSTRAINTS: [&str; 14] = [
    "contains",
    "contentSchema",
    "dependentRequired",
    "dependentSchemas",
    "else",
    "if",
    "maxContains",
    "minContains",
    "prefixItems",
    "propertyNames",
    "then",
    "unevaluatedItems",
    "unevaluatedProperties",
    "$dynamicRef",
];

pub(super) fn apply(root: &mut Value, notes: &mut Notes<'_>) {
    let version = root.get("openapi").and_then(Value::as_str).unwrap_or_default();
    if version == "3.0" {
        root["openapi"] = "3.0.3".into();
        return;
    }
    if !lint::errors::is_3_1(version) {
        return;
    }
    root["openapi"] = "3.0.3".into();
    if let Some(document) = root.as_object_mut() {
        document.remove("jsonSchemaDialect");
        if document.remove("webhooks").is_some() {
            let message = "webhooks are left out: the server sends them, not the client";
            notes.warn(
                "webhooks",
                &JsonPointer::root().join("webhooks"),
                message,
                "receive them with a web framework",
            );
        }
        document.entry("paths").or_insert_with(|| json!({}));
    }
    for (object, key) in [("/info", "summary"), ("/info/license", "identifier")] {
        if let Some(object) = root.pointer_mut(object).and_then(Value::as_object_mut) {
            object.remove(key);
        }
    }
    let schemas = root.pointer_mut("/components/schemas").and_then(Value::as_object_mut);
    schemas.into_iter().flat_map(Map::values_mut).for_each(boolean);
    // Definitions of a schema are reached through references to them, which are hoisted before this
    // step.
    each_schema(root, &mut |_, schema| {
        spell(schema);
        for key in ["items", "additionalProperties", "not"] {
            if let Some(inner) = schema.get_mut(key).filter(|_| key != "additionalProperties") {
                boolean(inner);
            }
        }
        for inner in schema
            .get_mut("properties")
            .and_then(Value::as_object_mut)
            .into_iter()
            .flat_map(Map::values_mut)
        {
            boolean(inner);
        }
        for list in ["allOf", "anyOf", "oneOf"] {
            schema
                .get_mut(list)
                .and_then(Value::as_array_mut)
                .into_iter()
                .flatten()
                .for_each(boolean);
        }
    });
}

/// Replaces a boolean schema by one for any value. `false` accepts none, so the server sends
/// nothing there.
fn boolean(schema: &mut Value) {
    if schema.is_boolean() {
        *schema = json!({});
    }
}

fn spell(schema: &mut Map<String, Value>) {
    for key in ANNOTATIONS.iter().chain(&CONSTRAINTS).chain(&["$defs", "definitions"]) {
        schema.remove(*key);
    }
    if schema.len() > 1
        && let Some(reference) = schema.remove("$ref")
    {
        schema.remove("summary");
        let mut parts = vec![json!({ "$ref": reference })];
        parts.extend(
            schema
                .remove("allOf")
                .and_then(|parts| parts.as_array().cloned())
                .into_iter()
                .flatten(),
        );
        schema.insert("allOf".to_owned(), parts.into());
    }
    if let Some(Value::Array(examples)) = schema.remove("examples")
        && let Some(first) = examples.into_iter().next()
    {
        schema.entry("example").or_insert(first);
    }
    constant(schema);
    exclusive_bounds(schema);
    content(schema);
    patterns(schema);
    types(schema);
}

/// Replaces `const` by an `enum` with one value. The generator does not support constant objects
/// and lists.
fn constant(schema: &mut Map<String, Value>) {
    let Some(value) = schema.remove("const") else { return };
    let kind = match &value {
        Value::Null => None,
        Value::Bool(_) => Some("boolean"),
        Value::Number(number) => Some(if number.is_f64() { "number" } else { "integer" }),
        Value::String(_) => Some("string"),
        Value::Array(_) | Value::Object(_) => return,
    };
    if let Some(kind) = kind {
        schema.entry("type").or_insert_with(|| kind.into());
    }
    schema.insert("enum".to_owned(), json!([value]));
}

/// Replaces an exclusive bound by a bound and a flag, unless the inclusive one is narrower.
fn exclusive_bounds(schema: &mut Map<String, Value>) {
    for (bound, exclusive, is_lower) in
        [("minimum", "exclusiveMinimum", true), ("maximum", "exclusiveMaximum", false)]
    {
        let Some(excluded) = schema.get(exclusive).and_then(Value::as_f64) else { continue };
        let included = schema.get(bound).and_then(Value::as_f64);
        let is_narrower =
            included.is_some_and(|it| if is_lower { it > excluded } else { it < excluded });
        let number = schema.remove(exclusive).unwrap_or_default();
        if !is_narrower {
            schema.insert(bound.to_owned(), number);
            schema.insert(exclusive.to_owned(), true.into());
        }
    }
}

/// Replaces `contentEncoding` and `contentMediaType` by a format.
fn content(schema: &mut Map<String, Value>) {
    let encoding = schema.remove("contentEncoding");
    let media_type = schema.remove("contentMediaType");
    if schema.contains_key("format") {
        return;
    }
    let format = match (
        encoding.as_ref().and_then(Value::as_str),
        media_type.as_ref().and_then(Value::as_str),
    ) {
        (Some("base64"), _) => "byte",
        (None, Some(media_type))
            if media_type != "application/json" && !media_type.starts_with("text/") =>
        {
            "binary"
        }
        _ => return,
    };
    schema.insert("format".to_owned(), format.into());
}

/// Replaces `patternProperties` by `additionalProperties`.
fn patterns(schema: &mut Map<String, Value>) {
    let Some(Value::Object(patterns)) = schema.remove("patternProperties") else { return };
    let is_open = schema.get("additionalProperties").is_none_or(Value::is_boolean);
    if is_open
        && !schema.contains_key("properties")
        && let Some(first) = patterns.into_iter().map(|(_, value)| value).next()
    {
        schema.insert("additionalProperties".to_owned(), first);
    } else if is_open {
        schema.remove("additionalProperties");
    }
}

/// Replaces a list of types by one type, `nullable`, or alternatives.
fn types(schema: &mut Map<String, Value>) {
    let mut types = match schema.get("type") {
        Some(Value::Array(types)) => {
            types.iter().filter_map(Value::as_str).map(str::to_owned).collect()
        }
        Some(Value::String(kind)) if kind == "null" => vec!["null".to_owned()],
        _ => return,
    };
    let has_null = types.iter().any(|kind| kind == "null");
    types.retain(|kind| kind != "null");
    if types.iter().any(|kind| kind == "number") {
        types.retain(|kind| kind != "integer");
    }
    schema.remove("type");
    if has_null {
        schema.insert("nullable".to_owned(), true.into());
    }
    match types.as_slice() {
        // Next to a composition, `null` is meant as one more alternative: else no value matches.
        [] if has_null
            && !["allOf", "anyOf", "oneOf"].iter().any(|key| schema.contains_key(*key)) =>
        {
            schema.insert("enum".to_owned(), json!([null]));
        }
        [] => {}
        [kind] => {
            schema.insert("type".to_owned(), kind.as_str().into());
        }
        // Alternatives next to other ones would have to be multiplied out.
        _ if ["oneOf", "anyOf", "allOf", "enum"].iter().any(|key| schema.contains_key(*key)) => {}
        several => alternatives(schema, several),
    }
}

/// Splits a schema of several types into an alternative for each. A later step removes keywords of
/// other types.
fn alternatives(schema: &mut Map<String, Value>, types: &[String]) {
    const OUTER: [&str; 8] = [
        "description",
        "title",
        "nullable",
        "example",
        "default",
        "deprecated",
        "readOnly",
        "writeOnly",
    ];
    let inner =
        schema.iter().filter(|(key, _)| !OUTER.contains(&key.as_str()) && !key.starts_with("x-"));
    let inner: Map<String, Value> =
        inner.map(|(key, value)| (key.clone(), value.clone())).collect();
    schema.retain(|key, _| !inner.contains_key(key));
    let alternative = |kind: &String| {
        let owner = |key: &str| match key {
            "items" | "minItems" | "maxItems" | "uniqueItems" => Some("array"),
            "properties"
            | "required"
            | "additionalProperties"
            | "minProperties"
            | "maxProperties" => Some("object"),
            _ => None,
        };
        let own = inner.iter().filter(|(key, _)| owner(key).is_none_or(|owner| owner == kind));
        let mut alternative: Map<String, Value> =
            own.map(|(key, value)| (key.clone(), value.clone())).collect();
        alternative.insert("type".to_owned(), kind.as_str().into());
        Value::Object(alternative)
    };
    let list: Vec<Value> = types.iter().map(alternative).collect();
    schema.insert("anyOf".to_owned(), list.into());
}
