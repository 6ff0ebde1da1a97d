//! Every example of the document is valid by its schema: bodies, parameters and headers.

use codegen::{Document, JsonPointer, load, target::SPEC};
use serde_json::{Value, json};

use crate::{Outcome, root};

#[test]
fn each_example_is_valid() -> Outcome {
    let document = load::load(&root().join(SPEC), SPEC)?;
    let mut components = document.root()["components"].clone();
    to_json_schema(&mut components);
    let mut found = Vec::new();
    collect(&document, &JsonPointer::root(), document.root(), &mut found);
    for (at, schema, example) in &found {
        let mut schema = schema.clone();
        to_json_schema(&mut schema);
        schema["components"] = components.clone();
        let validator = jsonschema::options().should_validate_formats(true).build(&schema)?;
        let problems = validator.iter_errors(example).map(|error| format!("{at}: {}: {error}", error.instance_path()));
        let problems = problems.collect::<Vec<_>>();
        assert!(problems.is_empty(), "{problems:#?}");
    }
    assert_eq!(found.len(), 35, "a place with an example came or went");
    Ok(())
}

#[test]
fn a_wrong_example_would_be_found() -> Outcome {
    let mut schema = json!({ "type": "object", "nullable": true, "properties": { "a": { "type": "integer" } } });
    to_json_schema(&mut schema);
    let validator = jsonschema::validator_for(&schema)?;
    assert!(validator.is_valid(&Value::Null) && validator.is_valid(&json!({ "a": 1 })));
    assert!(!validator.is_valid(&json!({ "a": "1" })) && !validator.is_valid(&json!(1)));
    Ok(())
}

/// The places in `value` that have a schema and examples of it.
fn collect(document: &Document, at: &JsonPointer, value: &Value, found: &mut Vec<(JsonPointer, Value, Value)>) {
    if let Some(schema) = value.get("schema") {
        for name in value.get("examples").and_then(Value::as_object).into_iter().flatten().map(|(name, _)| name) {
            let place = at.join("examples").join(name);
            if let Some((_, example)) = document.resolve(&place) {
                found.push((place, schema.clone(), example["value"].clone()));
            }
        }
        if let Some(example) = value.get("example") {
            found.push((at.join("example"), schema.clone(), example.clone()));
        }
    }
    for (key, value) in value.as_object().into_iter().flatten() {
        collect(document, &at.join(key), value, found);
    }
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
