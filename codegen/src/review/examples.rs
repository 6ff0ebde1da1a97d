//! Every body, parameter and header has an example, and each example is valid by its schema.

use serde_json::{Value, json};

use crate::{Document, Finding, JsonPointer};

pub(super) fn check(document: &Document, findings: &mut Vec<Finding>) {
    let mut components = document.root().get("components").cloned().unwrap_or_default();
    to_json_schema(&mut components);
    search(&JsonPointer::root(), document.root(), &mut |at, value| {
        let examples = examples(document, at, value);
        if examples.is_empty() {
            let help = "add `example`, or `examples` by name";
            findings.push(document.finding("example-missing", at, "there is no example", help));
        }
        for (place, example) in examples {
            let mut schema = value["schema"].clone();
            to_json_schema(&mut schema);
            if let Some(entries) = schema.as_object_mut() {
                entries.insert("components".to_owned(), components.clone());
            }
            for (at, message) in problems(&schema, &example) {
                let help = "mend the example, or the schema if the example is what the API has";
                findings.push(document.finding("example-invalid", &place.concat(&at), message, help));
            }
        }
    });
}

/// Where `example` breaks `schema`, and how.
fn problems(schema: &Value, example: &Value) -> Vec<(String, String)> {
    match jsonschema::options().should_validate_formats(true).build(schema) {
        Ok(validator) => {
            let errors = validator.iter_errors(example);
            errors
                .map(|error| {
                    (error.instance_path().to_string(), format!("the example breaks its schema: {}", error.masked()))
                })
                .collect()
        }
        Err(error) => vec![(String::new(), format!("the schema cannot be checked: {error}"))],
    }
}

/// Calls `visit` with every place that has a schema of its own: a media type, a parameter, a header.
fn search<'d>(at: &JsonPointer, value: &'d Value, visit: &mut dyn FnMut(&JsonPointer, &'d Value)) {
    if value.get("schema").is_some() {
        visit(at, value);
    }
    for (index, value) in value.as_array().into_iter().flatten().enumerate() {
        search(&at.join(index), value, visit);
    }
    for (key, value) in value.as_object().into_iter().flatten() {
        if !matches!(key.as_str(), "example" | "examples" | "default" | "value") {
            search(&at.join(key), value, visit);
        }
    }
}

/// The examples at a place, where they stand in the text, and their values.
fn examples(document: &Document, at: &JsonPointer, value: &Value) -> Vec<(JsonPointer, Value)> {
    let named = value.get("examples").and_then(Value::as_object).into_iter().flatten();
    let named = named.filter_map(|(name, _)| {
        let (place, example) = document.resolve(&at.join("examples").join(name))?;
        Some((place.join("value"), example.get("value")?.clone()))
    });
    let single = value.get("example").map(|example| (at.join("example"), example.clone()));
    named.chain(single).collect()
}

/// OpenAPI 3.0 writes `nullable: true` where JSON Schema has `null` among the types.
fn to_json_schema(schema: &mut Value) {
    match schema {
        Value::Object(entries) => {
            if entries.remove("nullable") == Some(Value::Bool(true))
                && let Some(kind) = entries.get("type").cloned()
            {
                entries.insert("type".to_owned(), json!([kind, "null"]));
            }
            entries.values_mut().for_each(to_json_schema);
        }
        Value::Array(items) => items.iter_mut().for_each(to_json_schema),
        _ => {}
    }
}
