//! Values that can be ignored or corrected.

use std::collections::BTreeSet;

use serde_json::Value;

use crate::JsonPointer;

/// Rules whose findings are about a value that can be ignored.
pub(super) const IGNORED: [&str; 19] = [
    "reference-sibling",
    "bound-format",
    "default-not-listed",
    "default-range",
    "empty-list",
    "empty-range",
    "exclusive-bound",
    "extension",
    "media-type-encoding",
    "pattern",
    "properties-type",
    "required-property",
    "security-scheme",
    "unknown-field",
    "value-type",
    "wrong-key",
    "wrong-type",
    "wrong-value",
    "duplicate-parameter",
];

/// Returns whether the object around `at` is useless without the value.
pub(super) fn is_needed(at: &JsonPointer) -> bool {
    let keys: Vec<String> = at.keys().collect();
    match keys.last().map(String::as_str) {
        None | Some("$ref" | "in" | "name" | "schema" | "content") => true,
        Some(key) => keys.len() == 1 && ["openapi", "info", "paths", "components"].contains(&key),
    }
}

/// Returns `value` in the type that its field requires, if the conversion is unambiguous: YAML
/// reads `version: 1.0` as a number.
pub(super) fn mended(at: &JsonPointer, value: &Value) -> Option<Value> {
    const FLAGS: [&str; 9] = [
        "required",
        "deprecated",
        "nullable",
        "readOnly",
        "writeOnly",
        "uniqueItems",
        "explode",
        "allowReserved",
        "allowEmptyValue",
    ];
    const NUMBERS: [&str; 9] = [
        "minimum",
        "maximum",
        "multipleOf",
        "minLength",
        "maxLength",
        "minItems",
        "maxItems",
        "minProperties",
        "maxProperties",
    ];
    const TEXTS: [&str; 11] = [
        "title",
        "description",
        "version",
        "summary",
        "name",
        "format",
        "pattern",
        "operationId",
        "url",
        "email",
        "termsOfService",
    ];
    let key = at.keys().last()?;
    let text = value.as_str().map(str::trim);
    if FLAGS.contains(&key.as_str()) {
        return text?.parse::<bool>().ok().map(Value::from);
    }
    if NUMBERS.contains(&key.as_str()) {
        return match value.as_f64() {
            // A length with a fraction of zero.
            Some(number) if number.fract() == 0.0 && number >= 0.0 => {
                serde_json::from_str(&format!("{number:.0}")).ok()
            }
            _ => serde_json::from_str::<serde_json::Number>(text?).ok().map(Value::from),
        };
    }
    let is_plain = value.is_number() || value.is_boolean();
    (TEXTS.contains(&key.as_str()) && is_plain).then(|| value.to_string().into())
}

/// Removes the values at `places`.
pub(super) fn remove(root: &mut Value, places: &BTreeSet<JsonPointer>) {
    let mut items: Vec<(JsonPointer, usize)> = Vec::new();
    for place in places {
        let (Some(parent), Some(key)) = (place.parent(), place.keys().last()) else { continue };
        match root.pointer_mut(parent.as_str()) {
            Some(Value::Object(entries)) => {
                entries.remove(&key);
            }
            Some(Value::Array(_)) => items.extend(key.parse().ok().map(|index| (parent, index))),
            _ => {}
        }
    }
    items.sort_by_key(|(_, index)| std::cmp::Reverse(*index));
    for (parent, index) in items {
        if let Some(list) = root.pointer_mut(parent.as_str()).and_then(Value::as_array_mut)
            && index < list.len()
        {
            list.remove(index);
        }
    }
}

/// Returns the smallest schema that contains `at`; `None` outside of schemas.
pub(super) fn schema_around(at: &JsonPointer) -> Option<JsonPointer> {
    let keys: Vec<String> = at.keys().collect();
    let keys: Vec<&str> = keys.iter().map(String::as_str).collect();
    let start = match keys.as_slice() {
        ["components", "schemas", _, ..] => 3,
        _ => keys.iter().position(|key| *key == "schema")? + 1,
    };
    let mut end = start;
    loop {
        end += match &keys[end..] {
            ["properties" | "allOf" | "anyOf" | "oneOf", _, ..] => 2,
            ["items" | "additionalProperties" | "not", ..] => 1,
            _ => break,
        };
    }
    Some(keys[..end].iter().fold(JsonPointer::root(), |at, key| at.join(key)))
}
