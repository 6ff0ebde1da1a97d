//! Descriptions of schemas: type, default and constraints in words.

use serde_json::Value;

use super::text::escape;

/// Keywords shown on the page, with the words before their value.
const CONSTRAINTS: [(&str, &str); 12] = [
    ("default", "default"),
    ("enum", "one of"),
    ("minimum", "minimum"),
    ("exclusiveMinimum", "exclusive minimum"),
    ("maximum", "maximum"),
    ("exclusiveMaximum", "exclusive maximum"),
    ("multipleOf", "multiple of"),
    ("minLength", "minimum length"),
    ("maxLength", "maximum length"),
    ("minItems", "minimum number of items"),
    ("maxItems", "maximum number of items"),
    ("pattern", "pattern"),
];

/// Returns the type of a schema in words; a reference is a link to its section.
pub(super) fn kind(schema: &Value) -> String {
    if let Some(name) = schema
        .get("$ref")
        .and_then(Value::as_str)
        .and_then(|reference| reference.rsplit('/').next())
    {
        let name = escape(name);
        return format!("<a href=\"#schema-{name}\">{name}</a>");
    }
    for (key, words) in [("oneOf", "one of"), ("anyOf", "any of"), ("allOf", "all of")] {
        if let Some(parts) = schema.get(key).and_then(Value::as_array) {
            return format!("{words} {}", parts.iter().map(kind).collect::<Vec<_>>().join(", "));
        }
    }
    if let Some(schema) = schema.get("not").filter(|_| schema.get("type").is_none()) {
        return format!("not {}", kind(schema));
    }
    let name = schema.get("format").or(schema.get("type")).and_then(Value::as_str);
    let words = escape(name.unwrap_or("any"));
    match schema.get("items") {
        Some(items) => {
            format!("{words} of {}", [kind(items), constraints(items)].join(" ").trim_end())
        }
        None => words,
    }
}

/// Returns the constraints of a schema in words, in parentheses; empty without constraints.
pub(super) fn constraints(schema: &Value) -> String {
    let is_set = |key: &str| schema.get(key).and_then(Value::as_bool) == Some(true);
    let valued = CONSTRAINTS
        .iter()
        .filter_map(|(key, words)| Some(format!("{words} {}", value(key, schema.get(*key)?))));
    let flags = [("nullable", "may be <code>null</code>"), ("uniqueItems", "no duplicates")];
    let flags = flags.into_iter().filter(|(key, _)| is_set(key)).map(|(_, words)| words.to_owned());
    let all = valued.chain(flags).collect::<Vec<_>>().join("; ");
    if all.is_empty() { all } else { format!("<span class=\"note\">({all})</span>") }
}

/// Returns the value of a constraint as code; for a list, each entry as code.
fn value(key: &str, value: &Value) -> String {
    match value {
        Value::Array(items) if !items.is_empty() => {
            items.iter().map(|item| self::value(key, item)).collect::<Vec<_>>().join(", ")
        }
        // JSON quoting would double the backslashes of a pattern.
        Value::String(pattern) if key == "pattern" => format!("<code>{}</code>", escape(pattern)),
        value => format!("<code>{}</code>", escape(&value.to_string())),
    }
}
