//! Hashes of schemas that do not depend on the names of components, on documentation or on the
//! order of alternatives.

use std::{
    collections::HashMap,
    hash::{DefaultHasher, Hash, Hasher},
};

use serde_json::Value;

use crate::{Document, JsonPointer};

/// Depth of references that a hash covers. Each round costs one pass over the schemas; real
/// documents rarely nest schemas deeper.
const ROUNDS: usize = 12;

/// Keywords that do not affect the values that a schema allows.
const ANNOTATIONS: [&str; 6] =
    ["title", "description", "example", "externalDocs", "deprecated", "xml"];

/// The hashes of the schemas of a document, by name.
pub(super) struct Fingerprints(HashMap<String, u64>);

impl Fingerprints {
    pub(super) fn new(document: &Document) -> Self {
        let schemas = document.at(&JsonPointer::components("schemas")).and_then(Value::as_object);
        let mut fingerprints = Self(HashMap::new());
        for _ in 0..ROUNDS {
            let round = schemas
                .into_iter()
                .flatten()
                .map(|(name, schema)| (name.clone(), fingerprints.fingerprint(schema)));
            fingerprints = Self(round.collect());
        }
        fingerprints
    }

    /// Returns the hash of `schema`. Schemas with equal hashes allow the same values, up to
    /// [`ROUNDS`] references deep.
    pub(super) fn fingerprint(&self, schema: &Value) -> u64 {
        let Some(entries) = schema.as_object() else { return hash(&schema.to_string()) };
        if let Some(reference) = entries.get("$ref").and_then(Value::as_str) {
            let name = reference.strip_prefix("#/components/schemas/");
            return name.map_or_else(
                || hash(reference),
                |name| self.0.get(name).copied().unwrap_or_default(),
            );
        }
        let meaningful = entries
            .iter()
            .filter(|(key, _)| !ANNOTATIONS.contains(&&***key) && !key.starts_with("x-"));
        let mut parts: Vec<_> =
            meaningful.map(|(key, value)| (key.as_str(), self.value(key, value))).collect();
        // `{allOf: [A]}` is equivalent to `A`.
        if let ([("allOf", _)], Some([only])) =
            (&*parts, entries.get("allOf").and_then(Value::as_array).map(Vec::as_slice))
        {
            return self.fingerprint(only);
        }
        parts.sort_unstable();
        hash(&parts)
    }

    fn value(&self, key: &str, value: &Value) -> u64 {
        match (key, value) {
            ("properties", Value::Object(entries)) => {
                let mut parts: Vec<_> =
                    entries.iter().map(|(name, schema)| (name, self.fingerprint(schema))).collect();
                parts.sort_unstable();
                hash(&parts)
            }
            ("allOf" | "anyOf" | "oneOf", Value::Array(items)) => {
                let mut parts: Vec<_> = items.iter().map(|item| self.fingerprint(item)).collect();
                parts.sort_unstable();
                hash(&parts)
            }
            ("required" | "enum", Value::Array(items)) => {
                let mut parts: Vec<_> = items.iter().map(Value::to_string).collect();
                parts.sort_unstable();
                hash(&parts)
            }
            ("items" | "not" | "additionalProperties", schema) => self.fingerprint(schema),
            (_, value) => hash(&value.to_string()),
        }
    }
}

fn hash(value: &(impl Hash + ?Sized)) -> u64 {
    let mut hasher = DefaultHasher::new();
    value.hash(&mut hasher);
    hasher.finish()
}
