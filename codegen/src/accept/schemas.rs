//! Converts schemas to the form that the generator supports.
//!
//! Equivalent schemas have several spellings, and a schema may contain keywords without an effect.
//! The accepted values stay the same unless a warning says otherwise.

use std::collections::HashSet;

use serde_json::{Map, Value, json};

use super::{
    notes::{At, Notes},
    walk::each_schema,
};
use crate::rewrite::type_of_schema;

/// Keywords that restrict values of one type only.
const KEYWORDS: [(&str, &[&str]); 12] = [
    ("minLength", &["string"]),
    ("maxLength", &["string"]),
    ("pattern", &["string"]),
    ("minItems", &["array"]),
    ("maxItems", &["array"]),
    ("uniqueItems", &["array"]),
    ("minimum", &["number", "integer"]),
    ("maximum", &["number", "integer"]),
    ("exclusiveMinimum", &["number", "integer"]),
    ("exclusiveMaximum", &["number", "integer"]),
    ("multipleOf", &["number", "integer"]),
    ("format", &["string", "number", "integer"]),
];

/// Keywords of objects and lists; removing one is a warning, because it describes lost data.
const STRUCTURE: [(&str, &str); 6] = [
    ("properties", "object"),
    ("required", "object"),
    ("additionalProperties", "object"),
    ("minProperties", "object"),
    ("maxProperties", "object"),
    ("items", "array"),
];

pub(super) fn apply(root: &mut Value, notes: &mut Notes<'_>) {
    each_schema(root, &mut |at, schema| {
        if schema.contains_key("$ref") {
            return;
        }
        title(schema);
        infer_type(schema);
        null_values(schema);
        values(schema);
        variants(at, schema, notes);
        types(at, schema, notes);
        unite_alternatives(schema);
        items(at, schema, notes);
        bounds(schema);
        for list in ["enum", "oneOf", "anyOf", "allOf"] {
            if schema.get(list).and_then(Value::as_array).is_some_and(Vec::is_empty) {
                schema.remove(list);
            }
        }
    });
}

/// Replaces a title by a description. The generator names types after titles, which need not be
/// unique.
fn title(schema: &mut Map<String, Value>) {
    if let Some(title) = schema.remove("title").filter(Value::is_string) {
        schema.entry("description").or_insert(title);
    }
}

/// Adds the type that the other keywords of a schema imply. The generator rejects the schema
/// without it; an object becomes a struct in any case, but would lose unknown fields.
fn infer_type(schema: &mut Map<String, Value>) {
    const TYPED: [&str; 7] = ["type", "enum", "const", "oneOf", "anyOf", "allOf", "not"];
    if TYPED.iter().any(|key| schema.contains_key(*key)) {
        return;
    }
    let has = |keys: &[&str]| keys.iter().any(|key| schema.contains_key(*key));
    let kind = match schema.get("format").and_then(Value::as_str) {
        _ if has(&["properties"]) => "object",
        Some("int32" | "int64") => "integer",
        Some("float" | "double") => "number",
        _ if has(&["items"]) => "array",
        _ if has(&["minimum", "maximum", "multipleOf"]) => "number",
        format if format.is_some() || has(&["pattern", "minLength", "maxLength"]) => "string",
        _ => return,
    };
    schema.insert("type".to_owned(), kind.into());
}

/// Replaces `null` in `enum` or as `default` by `nullable`.
fn null_values(schema: &mut Map<String, Value>) {
    let listed = schema.get("enum").and_then(Value::as_array);
    let is_null_only =
        listed.is_some_and(|listed| !listed.is_empty() && listed.iter().all(Value::is_null));
    let has_null = listed.is_some_and(|listed| listed.iter().any(Value::is_null));
    let is_default = schema.get("default").is_some_and(Value::is_null);
    if is_default {
        schema.remove("default");
    }
    if has_null || is_default {
        schema.insert("nullable".to_owned(), true.into());
    }
    if has_null && !is_null_only {
        if let Some(listed) = schema.get_mut("enum").and_then(Value::as_array_mut) {
            listed.retain(|value| !value.is_null());
        }
    } else if is_null_only {
        // The generator recognizes the schema whose only value is `null` without a type.
        schema.remove("type");
        schema.insert("enum".to_owned(), json!([null]));
    }
}

/// Converts the values of `enum` and `default` to the type of the schema: YAML reads `[1, 2]` in an
/// enum of strings as numbers.
fn values(schema: &mut Map<String, Value>) {
    let kind = schema.get("type").and_then(Value::as_str).map(str::to_owned);
    let Some(kind) = kind else { return };
    if let Some(default) = schema.get_mut("default") {
        spell(default, &kind);
    }
    let listed = schema.get_mut("enum").and_then(Value::as_array_mut);
    if let Some(listed) = listed {
        for value in listed.iter_mut() {
            spell(value, &kind);
        }
        let mut seen = HashSet::new();
        listed.retain(|value| seen.insert(value.to_string()));
    }
}

/// Makes text of an `enum` whose values would be variants of the same name, such as `-name` and
/// `+name`. The generator stops on it.
fn variants(at: At<'_>, schema: &mut Map<String, Value>, notes: &mut Notes<'_>) {
    let values = schema.get("enum").and_then(Value::as_array).into_iter().flatten();
    let values: Option<Vec<&str>> = values.map(Value::as_str).collect();
    let Some(values) = values else { return };
    let is_unique = |name: &dyn Fn(&str) -> String| {
        let mut seen = HashSet::new();
        values.iter().all(|value| seen.insert(name(value)))
    };
    // The generator replaces special characters if the names are not unique without them.
    let replaced = |value: &str| value.replace(|c: char| !c.is_alphanumeric(), "X");
    if is_unique(&|value| variant(value)) || is_unique(&|value| variant(&replaced(value))) {
        return;
    }
    schema.remove("enum");
    schema.insert("type".to_owned(), "string".into());
    let message = "two values have the same name in Rust; the schema becomes text";
    notes.warn("enum-names", &at.pointer(), message, "use values that differ in letters or digits");
}

/// Returns the name of the variant for a value, as the generator spells it.
fn variant(value: &str) -> String {
    match value {
        "+1" => "plus1".to_owned(),
        "-1" => "minus1".to_owned(),
        value => type_of_schema(value),
    }
}

fn spell(value: &mut Value, kind: &str) {
    let spelled = match (kind, &*value) {
        ("string", Value::Number(number)) => Value::from(number.to_string()),
        ("string", Value::Bool(flag)) => Value::from(flag.to_string()),
        ("boolean", Value::String(text)) => match text.as_str() {
            "true" => true.into(),
            "false" => false.into(),
            _ => return,
        },
        ("integer", Value::String(text)) => match text.trim().parse::<i64>() {
            Ok(number) => number.into(),
            Err(_) => return,
        },
        ("integer", Value::Number(number)) if !number.is_i64() && !number.is_u64() => {
            let text = number.to_string();
            match text.strip_suffix(".0").unwrap_or(&text).parse::<i64>() {
                Ok(number) => number.into(),
                Err(_) => return,
            }
        }
        ("number", Value::String(text)) => match text.trim().parse::<f64>() {
            Ok(number) if number.is_finite() => number.into(),
            _ => return,
        },
        _ => return,
    };
    *value = spelled;
}

/// Removes keywords that do not belong to the type.
fn types(at: At<'_>, schema: &mut Map<String, Value>, notes: &mut Notes<'_>) {
    if schema.get("format").is_some_and(|format| format.as_str().is_none_or(str::is_empty)) {
        schema.remove("format");
    }
    let Some(kind) = schema.get("type").and_then(Value::as_str).map(str::to_owned) else { return };
    for (keyword, kinds) in KEYWORDS {
        if !kinds.contains(&kind.as_str()) {
            schema.remove(keyword);
        }
    }
    for (keyword, owner) in STRUCTURE {
        if kind != owner && schema.remove(keyword).is_some() && keyword != "required" {
            let message = format!("`{keyword}` has no effect in a schema of type `{kind}`");
            notes.warn(
                "ignored-keyword",
                &At::Entry(&at, keyword).pointer(),
                message,
                "change the type, or remove it",
            );
        }
    }
    // Every value of the alternatives is of their types; next to them the generator takes `type`
    // for a further schema.
    let is_composed = ["oneOf", "anyOf", "allOf"].iter().any(|list| schema.contains_key(*list));
    let is_plain = STRUCTURE.iter().all(|(keyword, _)| !schema.contains_key(*keyword));
    if is_composed && is_plain && kind == "object" && !schema.contains_key("enum") {
        schema.remove("type");
    }
}

/// Replaces a list of one alternative by an `allOf`, and `null` among alternatives by `nullable`.
fn unite_alternatives(schema: &mut Map<String, Value>) {
    for list in ["oneOf", "anyOf"] {
        let Some(alternatives) = schema.get_mut(list).and_then(Value::as_array_mut) else {
            continue;
        };
        let before = alternatives.len();
        alternatives.retain(|alternative| !is_null(alternative));
        let (has_null, left) = (alternatives.len() < before, alternatives.len());
        if has_null && left > 0 {
            schema.insert("nullable".to_owned(), true.into());
        } else if has_null {
            schema.remove(list);
            schema.insert("nullable".to_owned(), true.into());
            schema.insert("enum".to_owned(), json!([null]));
        }
        if left == 1 && !schema.contains_key("allOf") {
            let alternatives = schema.remove(list).unwrap_or_default();
            schema.insert("allOf".to_owned(), alternatives);
        }
    }
    // A part of a schema without anything else is the schema.
    if let Some([Value::Object(part)]) =
        schema.get("allOf").and_then(Value::as_array).map(Vec::as_slice)
        && !part.contains_key("$ref")
        && schema.keys().all(|key| {
            ["allOf", "description", "title", "nullable", "example", "default"].contains(&&**key)
        })
    {
        let part = part.clone();
        schema.remove("allOf");
        for (key, value) in part {
            schema.entry(key).or_insert(value);
        }
    }
}

/// Returns whether `null` is the only value of `schema`.
fn is_null(schema: &Value) -> bool {
    let values = schema.get("enum").and_then(Value::as_array);
    schema.get("type").is_some_and(|kind| kind == "null")
        || schema.get("const").is_some_and(Value::is_null)
        || values.is_some_and(|values| !values.is_empty() && values.iter().all(Value::is_null))
}

/// Gives a list without `items` items of any type.
fn items(at: At<'_>, schema: &mut Map<String, Value>, notes: &mut Notes<'_>) {
    let is_array = schema.get("type").is_some_and(|kind| kind == "array");
    if is_array && !schema.get("items").is_some_and(Value::is_object) {
        let message = "an array without `items` takes values of any kind";
        notes.warn("array-items", &at.pointer(), message, "add `items` with the schema of an item");
        schema.insert("items".to_owned(), json!({}));
    }
}

/// Removes exclusive flags without a bound, and bounds that are not numbers.
fn bounds(schema: &mut Map<String, Value>) {
    for (bound, exclusive) in [("minimum", "exclusiveMinimum"), ("maximum", "exclusiveMaximum")] {
        if schema.get(bound).is_some_and(|bound| !bound.is_number()) {
            schema.remove(bound);
        }
        if schema.get(bound).is_none()
            || schema.get(exclusive).is_some_and(|exclusive| !exclusive.is_boolean())
        {
            schema.remove(exclusive);
        }
    }
}
