//! Requires schemas that map to types, with defaults and enums of the schema's type.

use std::collections::BTreeSet;

use serde_json::Value;

use super::structure::suggest_or;
use crate::{
    Document, Finding, JsonPointer,
    openapi::{each_schema, entries_at, list},
};

/// Reports a finding: its rule, pointer, message and help.
type Report<'r> = dyn FnMut(&'static str, &JsonPointer, String, &str) + 'r;

pub(super) fn check(document: &Document, findings: &mut Vec<Finding>) {
    each_schema(document, &mut |at, schema| {
        let mut report = |rule, at: &JsonPointer, message: String, help: &str| {
            findings.push(document.finding(rule, at, message, help));
        };
        let kind = schema.get("type").and_then(Value::as_str);
        if kind == Some("array") && schema.get("items").is_none() {
            report(
                "array-items",
                at,
                "expected `items` in a schema of type `array`".to_owned(),
                "add `items` with the schema of an item",
            );
        }
        if kind.is_some_and(|kind| kind != "object") && schema.get("properties").is_some() {
            let message = format!(
                "expected `type: object` next to `properties`, found `{}`",
                kind.unwrap_or_default()
            );
            report("properties-type", &at.join("properties"), message, "write `type: object`");
        }
        for (key, help) in [
            ("enum", "add the values, or remove `enum`"),
            ("oneOf", "add the alternatives, or remove `oneOf`"),
            ("anyOf", "add the alternatives, or remove `anyOf`"),
            ("allOf", "add the parts, or remove `allOf`"),
        ] {
            if schema.get(key).and_then(Value::as_array).is_some_and(Vec::is_empty) {
                report("empty-list", &at.join(key), format!("`{key}` is empty"), help);
            }
        }
        check_pattern(at, schema, &mut report);
        check_bounds(at, schema, &mut report);
        check_values(at, schema, kind, &mut report);
        check_required(at, schema, &mut report);
    });
    check_cycles(document, findings);
}

fn check_pattern(at: &JsonPointer, schema: &Value, report: &mut Report<'_>) {
    if let Some(error) = schema
        .get("pattern")
        .and_then(Value::as_str)
        .and_then(|pattern| regress::Regex::new(pattern).err())
    {
        report(
            "pattern",
            &at.join("pattern"),
            format!("invalid regular expression: {error}"),
            "correct the pattern; the syntax is that of ECMA-262",
        );
    }
}

fn check_bounds(at: &JsonPointer, schema: &Value, report: &mut Report<'_>) {
    for bound in ["minimum", "maximum"] {
        let exclusive = if bound == "minimum" { "exclusiveMinimum" } else { "exclusiveMaximum" };
        if schema.get(exclusive) == Some(&Value::Bool(true)) && schema.get(bound).is_none() {
            let message = format!("expected `{bound}` next to `{exclusive}`");
            report(
                "exclusive-bound",
                &at.join(exclusive),
                message,
                "add the bound that it excludes",
            );
        }
    }
    for (low, high) in [
        ("minimum", "maximum"),
        ("minLength", "maxLength"),
        ("minItems", "maxItems"),
        ("minProperties", "maxProperties"),
    ] {
        let number = |key: &str| schema.get(key).and_then(Value::as_f64);
        if let (Some(least), Some(most)) = (number(low), number(high))
            && least > most
        {
            let message =
                format!("`{low}` {least} is greater than `{high}` {most}, so no value is valid");
            report("empty-range", &at.join(low), message, "swap or correct the two bounds");
        }
    }
    let number = |key: &str| schema.get(key).and_then(Value::as_f64);
    if let Some(default) = number("default")
        && (number("minimum").is_some_and(|least| default < least)
            || number("maximum").is_some_and(|most| default > most))
    {
        let message = format!("the default {default} is outside `minimum` and `maximum`");
        report("default-range", &at.join("default"), message, "write a value within the bounds");
    }
}

/// Checks that the values of `enum` and `default` are of the schema's type.
fn check_values(at: &JsonPointer, schema: &Value, kind: Option<&str>, report: &mut Report<'_>) {
    let Some(kind) = kind else { return };
    let nullable = schema.get("nullable") == Some(&Value::Bool(true));
    let fits = |value: &Value| match kind {
        _ if value.is_null() => nullable,
        "array" => value.is_array(),
        "boolean" => value.is_boolean(),
        "integer" => value.as_f64().is_some_and(|number| number.fract() == 0.0),
        "number" => value.is_number(),
        "object" => value.is_object(),
        "string" => value.is_string(),
        // Another rule reports unknown types.
        _ => true,
    };
    let default = schema.get("default").map(|value| (at.join("default"), value));
    let listed = list(schema, "enum").iter();
    let listed = listed.enumerate().map(|(index, value)| (at.join("enum").join(index), value));
    for (pointer, value) in default.into_iter().chain(listed).filter(|(_, value)| !fits(value)) {
        let message = format!("expected a value of the schema's type `{kind}`, found {value}");
        report("value-type", &pointer, message, "write a value of that type, or change the type");
    }
    if let (Some(default), Some(listed)) =
        (schema.get("default"), schema.get("enum").and_then(Value::as_array))
        && !listed.contains(default)
    {
        report(
            "default-not-listed",
            &at.join("default"),
            format!("the default {default} is not in `enum`"),
            "use a listed value",
        );
    }
}

fn check_required(at: &JsonPointer, schema: &Value, report: &mut Report<'_>) {
    let Some(properties) = schema.get("properties").and_then(Value::as_object) else { return };
    for (index, name) in list(schema, "required").iter().enumerate() {
        if let Some(name) = name.as_str().filter(|name| !properties.contains_key(*name)) {
            let names = properties.keys().map(String::as_str).collect::<Vec<_>>();
            let message = format!("the required property `{name}` is not in `properties`");
            let help = suggest_or(name, &names, "if it is new, add it to `properties`");
            report("required-property", &at.join("required").join(index), message, &help);
        }
    }
}

/// Reports a schema that contains itself through `allOf`, so that no value matches it.
fn check_cycles(document: &Document, findings: &mut Vec<Finding>) {
    let schemas = JsonPointer::components("schemas");
    let mut finished = BTreeSet::new();
    let cycle = entries_at(document, &schemas)
        .find_map(|(name, _)| find_cycle(document, schemas.join(name), &mut finished));
    if let Some(at) = cycle {
        let name = at.keys().last().unwrap_or_default();
        let message = format!("the schema `{name}` contains itself through `allOf`");
        findings.push(document.finding(
            "circular-schema",
            &at,
            message,
            "remove the part that leads back here",
        ));
    }
}

/// Returns a schema that `start` leads to and that contains itself. `finished` has the schemas that
/// lead to none, so that each is visited once.
fn find_cycle(
    document: &Document,
    start: JsonPointer,
    finished: &mut BTreeSet<JsonPointer>,
) -> Option<JsonPointer> {
    let mut in_progress = BTreeSet::new();
    let mut path = Vec::new();
    let mut next = Some(start);
    loop {
        if let Some(at) = next.take().filter(|at| !finished.contains(at)) {
            path.push((at.clone(), all_of_targets(document, &at)));
            in_progress.insert(at);
        }
        let (_, parts) = path.last_mut()?;
        next = parts.pop();
        match &next {
            Some(part) if in_progress.contains(part) => return next,
            Some(_) => {}
            None => {
                let (at, _) = path.pop()?;
                in_progress.remove(&at);
                finished.insert(at);
            }
        }
    }
}

fn all_of_targets(document: &Document, at: &JsonPointer) -> Vec<JsonPointer> {
    let parts = document.at(at).and_then(|schema| schema.get("allOf")).and_then(Value::as_array);
    let targets =
        parts.into_iter().flatten().filter_map(|part| part.get("$ref").and_then(Value::as_str));
    targets.filter_map(JsonPointer::from_reference).collect()
}
