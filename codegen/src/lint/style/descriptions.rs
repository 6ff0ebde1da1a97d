//! Requires a description for everything that becomes documentation, and ranges for numbers.

use serde_json::Value;

use crate::{
    Document, Finding, JsonPointer,
    openapi::{each_schema, entries, entries_at, operations, written},
};

const HELP: &str = "add `description`: its meaning, unit and default";

pub(super) fn check(document: &Document, findings: &mut Vec<Finding>) {
    let mut missing = |at: &JsonPointer, what: String| {
        let is_described = |value: &Value| {
            value
                .get("description")
                .and_then(Value::as_str)
                .is_some_and(|text| !text.trim().is_empty())
        };
        if document.resolve(at).is_some_and(|(_, value)| !is_described(value)) {
            findings.push(document.finding(
                "description-missing",
                at,
                format!("{what} has no description"),
                HELP,
            ));
        }
    };
    for operation in operations(document) {
        missing(&operation.at, operation.name());
        for at in operation.parameters(document) {
            missing(&at, format!("a parameter of {}", operation.name()));
        }
        if operation.value.get("requestBody").is_some() {
            missing(
                &operation.at.join("requestBody"),
                format!("the request body of {}", operation.name()),
            );
        }
    }
    let components = JsonPointer::root().join("components");
    for section in ["schemas", "responses", "parameters", "headers", "securitySchemes"] {
        let at = components.join(section);
        for name in entries_at(document, &at).map(|(name, _)| name) {
            missing(&at.join(name), format!("`{name}` of `components.{section}`"));
        }
    }
    each_schema(document, &mut |at, schema| {
        // A schema under `not` describes no part of a value.
        if at.keys().any(|key| key == "not") {
            return;
        }
        for name in entries(schema, "properties").map(|(name, _)| name) {
            missing(&at.join("properties").join(name), format!("the property `{name}`"));
        }
    });
    each_schema(document, &mut |at, schema| check_ranges(document, at, schema, findings));
}

/// Returns whether `description` names the number at `at`, as a value or as written.
fn names_value(document: &Document, at: &JsonPointer, value: &Value, description: &str) -> bool {
    description.contains(&value.to_string())
        || written(document, at).is_some_and(|text| description.contains(&text))
}

fn check_ranges(
    document: &Document,
    at: &JsonPointer,
    schema: &Value,
    findings: &mut Vec<Finding>,
) {
    let is_number =
        matches!(schema.get("type").and_then(Value::as_str), Some("integer" | "number"));
    let description = schema.get("description").and_then(Value::as_str).unwrap_or_default();
    for bound in ["minimum", "maximum"].iter().filter(|_| is_number) {
        match schema.get(*bound) {
            None => {
                let message = format!("a number without `{bound}`");
                findings.push(document.finding(
                    "number-range",
                    at,
                    message,
                    format!("add `{bound}`"),
                ));
            }
            Some(value)
                if !description.is_empty()
                    && !names_value(document, &at.join(*bound), value, description) =>
            {
                let number =
                    written(document, &at.join(*bound)).unwrap_or_else(|| value.to_string());
                let message = format!("the description does not name `{bound}`, {number}");
                let help = "add the range, as in `Page size, 1 to 100 items`; generated types do not enforce it";
                findings.push(document.finding("number-range", &at.join(*bound), message, help));
            }
            Some(_) => {}
        }
    }
}
