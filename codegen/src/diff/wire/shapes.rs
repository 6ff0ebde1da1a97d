//! Hashes of schemas that do not depend on the names of components, on documentation or on the order of alternatives.

use std::{
    collections::HashMap,
    hash::{DefaultHasher, Hash, Hasher},
};

use serde_json::Value;

use crate::{Document, JsonPointer};

/// The number of references on a path that a hash tells apart. Each round costs one pass over the schemas.
const ROUNDS: usize = 12;

/// Keys of a schema that do not change its values.
const ANNOTATIONS: [&str; 6] = ["title", "description", "example", "externalDocs", "deprecated", "xml"];

/// The hashes of the schemas of a document.
pub(super) struct Shapes(HashMap<String, u64>);

impl Shapes {
    pub(super) fn of(document: &Document) -> Self {
        let schemas = document.at(&JsonPointer::components("schemas")).and_then(Value::as_object);
        let mut shapes = Self(HashMap::new());
        for _ in 0..ROUNDS {
            let round = schemas.into_iter().flatten().map(|(name, schema)| (name.clone(), shapes.shape(schema)));
            shapes = Self(round.collect());
        }
        shapes
    }

    /// The hash of `schema`. Two schemas of one hash allow the same values, up to [`ROUNDS`] references deep.
    pub(super) fn shape(&self, schema: &Value) -> u64 {
        let Some(entries) = schema.as_object() else { return hash(&schema.to_string()) };
        if let Some(reference) = entries.get("$ref").and_then(Value::as_str) {
            let name = reference.strip_prefix("#/components/schemas/");
            return name.map_or_else(|| hash(reference), |name| self.0.get(name).copied().unwrap_or_default());
        }
        let meaningful = entries.iter().filter(|(key, _)| !ANNOTATIONS.contains(&&***key) && !key.starts_with("x-"));
        let mut parts: Vec<_> = meaningful.map(|(key, value)| (key.as_str(), self.value(key, value))).collect();
        // `{allOf: [A]}` is `A`.
        if let ([("allOf", _)], Some([only])) =
            (&*parts, entries.get("allOf").and_then(Value::as_array).map(Vec::as_slice))
        {
            return self.shape(only);
        }
        parts.sort_unstable();
        hash(&parts)
    }

    fn value(&self, key: &str, value: &Value) -> u64 {
        match (key, value) {
            ("properties", Value::Object(entries)) => {
                let mut parts: Vec<_> = entries.iter().map(|(name, schema)| (name, self.shape(schema))).collect();
                parts.sort_unstable();
                hash(&parts)
            }
            ("allOf" | "anyOf" | "oneOf", Value::Array(items)) => {
                let mut parts: Vec<_> = items.iter().map(|item| self.shape(item)).collect();
                parts.sort_unstable();
                hash(&parts)
            }
            ("required" | "enum", Value::Array(items)) => {
                let mut parts: Vec<_> = items.iter().map(Value::to_string).collect();
                parts.sort_unstable();
                hash(&parts)
            }
            ("items" | "not" | "additionalProperties", schema) => self.shape(schema),
            (_, value) => hash(&value.to_string()),
        }
    }
}

fn hash(value: &(impl Hash + ?Sized)) -> u64 {
    let mut hasher = DefaultHasher::new();
    value.hash(&mut hasher);
    hasher.finish()
}
