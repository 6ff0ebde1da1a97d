//! Properties with `format: password` that requests contain.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value;

use super::{entries, list};
use crate::{Document, JsonPointer, prepare::referenced_schemas};

/// The secret properties of a document, found once for all operations.
pub(crate) struct Secrets<'d> {
    document: &'d Document,
    /// The schemas of the components that contain secrets, or refer to schemas that do. Most
    /// documents have few, so that looking for those of an operation takes little time.
    schemas: BTreeMap<&'d str, Contents>,
}

/// The names of secret properties in a schema, and of the schemas that it refers to.
struct Contents {
    secrets: BTreeSet<String>,
    references: BTreeSet<String>,
}

impl<'d> Secrets<'d> {
    /// Finds the secrets of `document`.
    pub(crate) fn find(document: &'d Document) -> Self {
        let components = document.at(&JsonPointer::components("schemas"));
        let schemas = components.and_then(Value::as_object).into_iter().flatten();
        let mut schemas: BTreeMap<_, _> =
            schemas.map(|(name, schema)| (name.as_str(), Contents::of(document, schema))).collect();
        let needed = with_secrets(&schemas);
        schemas.retain(|name, _| needed.contains(name));
        Self { document, schemas }
    }

    /// Returns the sorted names of all secret properties in the schema at `at` and in schemas that
    /// it refers to.
    pub(crate) fn of(&self, at: &JsonPointer) -> BTreeSet<String> {
        let Some(schema) = self.document.at(at) else { return BTreeSet::new() };
        let Contents { secrets: mut names, references } = Contents::of(self.document, schema);
        let mut open: Vec<&str> = references.iter().map(String::as_str).collect();
        let mut seen = BTreeSet::new();
        while let Some(name) = open.pop() {
            if let Some(contents) = self.schemas.get(name)
                && seen.insert(name)
            {
                names.extend(contents.secrets.iter().cloned());
                open.extend(contents.references.iter().map(String::as_str));
            }
        }
        names
    }
}

impl Contents {
    fn of(document: &Document, schema: &Value) -> Self {
        let mut secrets = BTreeSet::new();
        collect_secrets(document, schema, &mut secrets);
        Self { secrets, references: referenced_schemas(document.root(), schema) }
    }
}

/// Returns the names of the schemas that contain secrets, or refer to schemas that do.
fn with_secrets<'d>(schemas: &BTreeMap<&'d str, Contents>) -> BTreeSet<&'d str> {
    let mut users: BTreeMap<&str, Vec<&'d str>> = BTreeMap::new();
    for (name, contents) in schemas {
        for reference in &contents.references {
            users.entry(reference).or_default().push(name);
        }
    }
    let has_secrets = schemas.iter().filter(|(_, contents)| !contents.secrets.is_empty());
    let mut open: Vec<&'d str> = has_secrets.map(|(name, _)| *name).collect();
    let mut found = BTreeSet::new();
    while let Some(name) = open.pop() {
        if found.insert(name) {
            open.extend(users.get(name).into_iter().flatten());
        }
    }
    found
}

fn collect_secrets(document: &Document, value: &Value, names: &mut BTreeSet<String>) {
    for (name, property) in entries(value, "properties") {
        if is_secret(document, property) {
            names.insert(name.clone());
        }
    }
    match value {
        Value::Object(entries) => {
            entries.values().for_each(|value| collect_secrets(document, value, names));
        }
        Value::Array(items) => {
            for value in items {
                collect_secrets(document, value, names);
            }
        }
        _ => {}
    }
}

/// Returns whether `schema`, its target or a part of its `allOf` has `format: password`.
fn is_secret(document: &Document, schema: &Value) -> bool {
    let target = schema.get("$ref").and_then(Value::as_str).and_then(JsonPointer::from_reference);
    let schema = target.and_then(|at| document.resolve(&at)).map_or(schema, |(_, schema)| schema);
    let mut parts = list(schema, "allOf").iter();
    schema.get("format").is_some_and(|format| format == "password")
        || parts.any(|part| is_secret(document, part))
}

#[cfg(test)]
mod tests {
    use super::*;

    const DOCUMENT: &str = "openapi: 3.0.3
info: {title: Secrets, version: '1'}
paths: {}
components:
  schemas:
    Direct: {type: object, properties: {key: {type: string, format: password}}}
    Indirect: {type: object, properties: {next: {$ref: '#/components/schemas/Cycle'}}}
    Cycle:
      type: object
      properties:
        indirect: {$ref: '#/components/schemas/Indirect'}
        direct: {type: array, items: {$ref: '#/components/schemas/Direct'}}
        pin: {$ref: '#/components/schemas/Pin'}
    Pin: {type: string, format: password}
    Part:
      type: object
      properties:
        elsewhere: {$ref: '#/components/schemas/Cycle/properties/direct'}
    Kinds:
      oneOf: [{$ref: '#/components/schemas/None'}]
      discriminator: {propertyName: kind, mapping: {a: '#/components/schemas/Part'}}
    None: {type: object, properties: {kind: {type: string}}}
";

    #[test]
    fn secrets_of_all_referenced_schemas_are_found() -> Result<(), Box<dyn std::error::Error>> {
        let document = crate::parse("secrets.yaml", DOCUMENT)?;
        let secrets = Secrets::find(&document);
        let of = |schema: &str| {
            let names = secrets.of(&JsonPointer::components("schemas").join(schema));
            names.into_iter().collect::<Vec<_>>().join(" ")
        };
        assert_eq!(of("Direct"), "key");
        assert_eq!(of("Indirect"), "key pin");
        assert_eq!(of("Cycle"), "key pin");
        assert_eq!(of("Part"), "key");
        assert_eq!(of("Kinds"), "key");
        assert_eq!(of("None"), "");
        assert!(!secrets.schemas.contains_key("None"));
        Ok(())
    }
}
