//! The OpenAPI document and its examples.

use std::{error::Error, path::Path};

use codegen::{Document, JsonPointer, load};
use serde_json::Value;

/// Loads the document of this workspace.
pub(crate) fn load_document() -> Result<Document, Box<dyn Error>> {
    const SPEC: &str = "spec/edge-route-oauth.yaml";
    Ok(load(&Path::new(env!("CARGO_MANIFEST_DIR")).join("..").join(SPEC), SPEC)?)
}

/// An example of a request or response body.
#[derive(Debug, PartialEq)]
pub(crate) struct Example {
    pub(crate) name: String,
    /// Name of its schema.
    pub(crate) schema: String,
    pub(crate) value: Value,
}

/// Returns all examples of request and response bodies, sorted by name, without repetitions.
pub(crate) fn examples(document: &Document) -> Vec<Example> {
    let mut found = Vec::new();
    collect(document, &JsonPointer::root(), document.root(), &mut found);
    found.sort_by(|a, b| a.name.cmp(&b.name));
    found.dedup();
    found
}

fn collect(document: &Document, at: &JsonPointer, value: &Value, found: &mut Vec<Example>) {
    let schema = value
        .pointer("/schema/$ref")
        .and_then(Value::as_str)
        .and_then(|reference| reference.rsplit('/').next());
    if let (Some(schema), Some(examples)) =
        (schema, value.get("examples").and_then(Value::as_object))
    {
        for name in examples.keys() {
            if let Some((_, example)) = document.resolve(&at.join("examples").join(name)) {
                let value = example["value"].clone();
                found.push(Example { name: name.clone(), schema: schema.to_owned(), value });
            }
        }
    }
    for (key, value) in value.as_object().into_iter().flatten() {
        collect(document, &at.join(key), value, found);
    }
}
