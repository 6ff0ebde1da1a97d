//! Query parameters and properties with `format: password` that requests contain.

use std::collections::{BTreeMap, BTreeSet, HashSet};

use serde_json::Value;

use super::{Operation, entries, list, resolved};
use crate::{Document, JsonPointer, prepare::referenced_schemas};

/// The name that stands for all query parameters and all strings of the body: the values of a map,
/// or a body that is a secret as a whole, have no name in the document.
const ANY_NAME: &str = "*";

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

    /// Returns the sorted names of the secret query parameters of `operation` and of the secret
    /// properties of its request body.
    pub(crate) fn of_request(&self, operation: &Operation<'_>) -> BTreeSet<String> {
        let mut names = BTreeSet::new();
        if let Some(body) = operation.request_body(self.document)
            && let Some(schema) = self.document.at(&body.at.join("schema"))
        {
            names = self.of(schema);
            names.extend(is_secret(self.document, schema).then(|| ANY_NAME.to_owned()));
        }
        for parameter in operation.effective_parameters(self.document) {
            let Some(schema) =
                parameter.value.get("schema").filter(|_| parameter.location == "query")
            else {
                continue;
            };
            names.extend(self.of(schema));
            if is_secret(self.document, schema) {
                // The entries of a map become separate parameters.
                let is_map = resolved(self.document, schema).get("type") == Some(&"object".into());
                names.insert(if is_map { ANY_NAME } else { parameter.name }.to_owned());
            }
        }
        names
    }

    /// Returns the names of all secret properties in `schema` and in schemas that it refers to.
    fn of(&self, schema: &Value) -> BTreeSet<String> {
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

/// Returns whether `schema` has `format: password`: itself, its target, a part or an alternative of
/// it, the items of a list, or the values of a map.
fn is_secret(document: &Document, schema: &Value) -> bool {
    let mut open = vec![schema];
    let mut seen = HashSet::new();
    while let Some(schema) = open.pop() {
        if let Some(target) = schema.get("$ref").and_then(Value::as_str)
            && !seen.insert(target)
        {
            continue;
        }
        let schema = resolved(document, schema);
        if schema.get("format").is_some_and(|format| format == "password") {
            return true;
        }
        open.extend(["allOf", "oneOf", "anyOf"].iter().flat_map(|key| list(schema, key)));
        open.extend(["items", "additionalProperties"].iter().filter_map(|key| schema.get(key)));
    }
    false
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

    const DOCUMENT_WITH_LISTS: &str = "openapi: 3.0.3
info: {title: Secrets, version: '1'}
paths:
  /:
    get:
      parameters:
        - {name: q, in: query, schema: SCHEMA}
        - {name: other, in: query, schema: {type: string}}
    put: {requestBody: {content: {application/json: {schema: SCHEMA}}}}
components:
  schemas:
    Pins: {type: array, items: {type: array, items: {type: string, format: password}}}
    Map: {allOf: [{additionalProperties: {type: string, format: password}}], type: object}
    Either:
      oneOf:
        - {type: object, properties: {b: {type: string, format: password}}}
        - {type: string, format: password}
    Tree: {type: array, items: {$ref: '#/components/schemas/Tree'}}
";

    #[test]
    fn secrets_of_all_referenced_schemas_are_found() -> Result<(), Box<dyn std::error::Error>> {
        let document = crate::parse("secrets.yaml", DOCUMENT)?;
        let secrets = Secrets::find(&document);
        let of = |schema: &str| {
            let at = JsonPointer::components("schemas").join(schema);
            let names = document.at(&at).map(|schema| secrets.of(schema)).unwrap_or_default();
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

    #[test]
    fn secrets_of_requests_are_found_in_lists_maps_and_queries()
    -> Result<(), Box<dyn std::error::Error>> {
        for (schema, body, query) in [
            ("{type: string}", "", ""),
            ("{type: string, format: password}", "*", "q"),
            ("{type: array, items: {type: string, format: password}}", "*", "q"),
            ("{type: object, additionalProperties: {type: string, format: password}}", "*", "*"),
            ("{type: object, additionalProperties: true}", "", ""),
            ("{type: object, properties: {a: {$ref: '#/components/schemas/Pins'}}}", "a", "a"),
            ("{type: object, properties: {a: {$ref: '#/components/schemas/Map'}}}", "a", "a"),
            (
                "{type: object, properties: {a: {$ref: '#/components/schemas/Either'}}}",
                "a b",
                "a b",
            ),
            ("{type: object, properties: {a: {$ref: '#/components/schemas/Tree'}}}", "", ""),
            ("{$ref: '#/components/schemas/Map'}", "*", "*"),
            ("{type: array, items: {$ref: '#/components/schemas/Either'}}", "* b", "b q"),
        ] {
            let text = DOCUMENT_WITH_LISTS.replace("SCHEMA", schema);
            let document = crate::parse("secrets.yaml", &text)?;
            let secrets = Secrets::find(&document);
            let found = crate::openapi::operations(&document)
                .iter()
                .map(|operation| {
                    let names = secrets.of_request(operation);
                    names.into_iter().collect::<Vec<_>>().join(" ")
                })
                .collect::<Vec<_>>();
            assert_eq!(found, [query, body], "{schema}");
        }
        Ok(())
    }
}
