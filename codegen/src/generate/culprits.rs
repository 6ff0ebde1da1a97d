//! Finds the smallest parts of a document on which the generator fails.
//!
//! Each schema and each operation is tried in a separate document with what it is merged with, so
//! that the search takes time in proportion to the document.

use std::collections::BTreeSet;

use openapiv3::OpenAPI;
use serde_json::{Map, Value, json};

use super::{REPORT_HELP, attempt, on_one_line};
use crate::{
    Document, Finding, Findings, JsonPointer,
    openapi::{Operation, operations},
    prepare::Prepared,
    settings::Settings,
};

/// The findings for `failure`, the generator's message about the whole of `prepared`.
pub(super) fn find(
    document: &Document,
    prepared: &Prepared,
    settings: &Settings,
    failure: &str,
) -> Findings {
    let Ok(root) = serde_json::to_value(&prepared.openapi) else { return whole(document, failure) };
    let search = Search { document, settings, root };
    let mut findings = search.schemas();
    if findings.is_empty() {
        findings = search.operations();
    }
    if findings.is_empty() {
        findings.extend(search.first_schema().or_else(|| search.first_operation()));
    }
    Findings::check(findings).err().unwrap_or_else(|| whole(document, failure))
}

fn whole(document: &Document, failure: &str) -> Findings {
    let message =
        format!("the generator fails on the document as a whole: {}", on_one_line(failure));
    document.finding("generator", &JsonPointer::root(), message, REPORT_HELP).into()
}

struct Search<'a> {
    document: &'a Document,
    settings: &'a Settings,
    /// The generator's copy.
    root: Value,
}

impl Search<'_> {
    fn finding(&self, at: &JsonPointer, what: &str, failure: &str) -> Finding {
        let message = format!("the generator fails on {what}: {}", on_one_line(failure));
        self.document.finding("generator", at, message, REPORT_HELP)
    }

    fn named_schemas(&self) -> impl Iterator<Item = (&String, &Value)> {
        self.root.pointer("/components/schemas").and_then(Value::as_object).into_iter().flatten()
    }

    /// The schemas that fail alone.
    fn schemas(&self) -> Vec<Finding> {
        let components = JsonPointer::components("schemas");
        let mut findings = Vec::new();
        for (name, schema) in self.named_schemas() {
            if self.failure_of(name, schema).is_some() {
                self.smallest(&components.join(name), name, schema, &mut findings);
            }
        }
        findings
    }

    /// The operations that fail alone.
    fn operations(&self) -> Vec<Finding> {
        let mut findings = Vec::new();
        for operation in operations(self.document) {
            let Some(value) = self.root.pointer(operation.at.as_str()) else { continue };
            let Some(failure) = self.failure_of_operation(&operation, value) else { continue };
            let before = findings.len();
            self.inline_schemas(&operation.at, value, &mut findings);
            if findings.len() == before {
                findings.push(self.finding(&operation.at, &operation.name(), &failure));
            }
        }
        findings
    }

    /// Adds the smallest schemas in `value`, a part of an operation, on which the generator fails.
    fn inline_schemas(&self, at: &JsonPointer, value: &Value, findings: &mut Vec<Finding>) {
        match value {
            Value::Object(entries) => {
                for (key, value) in entries {
                    let at = at.join(key);
                    match key.as_str() {
                        "schema" if self.failure_of("Inline", value).is_some() => {
                            self.smallest(&at, "Inline", value, findings);
                        }
                        "schema" | "example" | "examples" => {}
                        _ => self.inline_schemas(&at, value, findings),
                    }
                }
            }
            Value::Array(items) => {
                for (index, item) in items.iter().enumerate() {
                    self.inline_schemas(&at.join(index), item, findings);
                }
            }
            _ => {}
        }
    }

    /// Adds the smallest parts of the schema at `at`, which fails, that fail alone.
    fn smallest(&self, at: &JsonPointer, name: &str, schema: &Value, findings: &mut Vec<Finding>) {
        let before = findings.len();
        for (place, part) in parts(at, schema) {
            if self.failure_of(name, part).is_some() {
                self.smallest(&place, name, part, findings);
            }
        }
        if findings.len() == before
            && let Some(failure) = self.failure_of(name, schema)
        {
            let is_inline = at.keys().next().is_some_and(|key| key == "paths");
            let what =
                if is_inline { "this schema".to_owned() } else { format!("schema `{name}`") };
            findings.push(self.finding(at, &what, &failure));
        }
    }

    /// The first schema with which all before it fail.
    fn first_schema(&self) -> Option<Finding> {
        let names: Vec<&String> = self.named_schemas().map(|(name, _)| name).collect();
        let failure_of_first = |count: usize| {
            let mut root = self.root.clone();
            root["paths"] = json!({});
            for name in &names[count..] {
                root["components"]["schemas"][name.as_str()] = blank();
            }
            self.failure(root)
        };
        let (index, failure) = first_failing(names.len(), failure_of_first)?;
        let name = names.get(index)?;
        let at = JsonPointer::components("schemas").join(name);
        Some(self.finding(&at, &format!("schema `{name}` next to the others"), &failure))
    }

    /// The first operation with which all before it fail.
    fn first_operation(&self) -> Option<Finding> {
        let all = operations(self.document);
        let failure_of_first = |count: usize| {
            let mut root = self.root.clone();
            for operation in &all[count..] {
                if let Some(item) =
                    root.pointer_mut(operation.item.as_str()).and_then(Value::as_object_mut)
                {
                    item.remove(operation.method);
                }
            }
            self.failure(root)
        };
        let (index, failure) = first_failing(all.len(), failure_of_first)?;
        let operation = all.get(index)?;
        Some(self.finding(
            &operation.at,
            &format!("{} next to the others", operation.name()),
            &failure,
        ))
    }

    fn failure_of(&self, name: &str, schema: &Value) -> Option<String> {
        let mut schemas = Map::new();
        self.add_merged(schema, &mut schemas);
        schemas.insert(name.to_owned(), schema.clone());
        self.failure(json!({
            "openapi": "3.0.3",
            "info": { "title": "", "version": "" },
            "paths": {},
            "components": { "schemas": schemas },
        }))
    }

    fn failure_of_operation(&self, operation: &Operation<'_>, value: &Value) -> Option<String> {
        let mut schemas = Map::new();
        self.add_merged(value, &mut schemas);
        let mut components = Map::new();
        for section in ["parameters", "responses", "requestBodies", "headers"] {
            let entries = self.used(section, value);
            entries.values().for_each(|entry| self.add_merged(entry, &mut schemas));
            components.insert(section.to_owned(), entries.into());
        }
        let parameters = self
            .root
            .pointer(operation.item.join("parameters").as_str())
            .cloned()
            .unwrap_or_default();
        self.add_merged(&parameters, &mut schemas);
        components.insert("schemas".to_owned(), schemas.into());
        let mut item = Map::new();
        if parameters.is_array() {
            item.insert("parameters".to_owned(), parameters);
        }
        item.insert(operation.method.to_owned(), value.clone());
        self.failure(json!({
            "openapi": "3.0.3",
            "info": { "title": "", "version": "" },
            "paths": { operation.path: item },
            "components": components,
        }))
    }

    /// Returns the components in `section` to which `value` refers.
    fn used(&self, section: &str, value: &Value) -> Map<String, Value> {
        let prefix = format!("#/components/{section}/");
        let components = &self.root["components"][section];
        let mut used = Map::new();
        each_reference(value, &mut |reference| {
            if let Some(name) = reference.strip_prefix(&prefix)
                && let Some(component) = components.get(name)
            {
                used.insert(name.to_owned(), component.clone());
            }
        });
        used
    }

    /// Adds the schemas that `value` refers to: those that it is merged with as they are, with what
    /// they refer to, and the others blank.
    fn add_merged(&self, value: &Value, schemas: &mut Map<String, Value>) {
        let mut open = vec![value];
        let mut merged = BTreeSet::new();
        while let Some(value) = open.pop() {
            let mut parts = BTreeSet::new();
            each_part(value, &mut |reference| {
                parts.extend(schema_name(reference).map(str::to_owned));
            });
            each_reference(value, &mut |reference| {
                if let Some(name) =
                    schema_name(reference).filter(|name| !schemas.contains_key(*name))
                {
                    schemas.insert(name.to_owned(), blank());
                }
            });
            for name in parts {
                if let Some(schema) = self.root["components"]["schemas"]
                    .get(&name)
                    .filter(|_| merged.insert(name.clone()))
                {
                    schemas.insert(name, schema.clone());
                    open.push(schema);
                }
            }
        }
    }

    fn failure(&self, root: Value) -> Option<String> {
        match serde_json::from_value::<OpenAPI>(root) {
            Ok(openapi) => attempt(&openapi, self.settings).err(),
            Err(error) => Some(error.to_string()),
        }
    }
}

/// The smallest index for which the first `index + 1` fail, with the message; `None` if not even
/// all of them do.
fn first_failing(
    count: usize,
    failure_of_first: impl Fn(usize) -> Option<String>,
) -> Option<(usize, String)> {
    let mut failure = failure_of_first(count)?;
    let (mut sound, mut failing) = (0, count);
    while sound + 1 < failing {
        let middle = usize::midpoint(sound, failing);
        match failure_of_first(middle) {
            Some(message) => (failing, failure) = (middle, message),
            None => sound = middle,
        }
    }
    Some((failing.checked_sub(1)?, failure))
}

/// The schemas directly in `schema`, with their places.
fn parts<'s>(at: &JsonPointer, schema: &'s Value) -> Vec<(JsonPointer, &'s Value)> {
    let mut parts = Vec::new();
    for key in ["items", "additionalProperties"] {
        parts.extend(
            schema.get(key).filter(|part| part.is_object()).map(|part| (at.join(key), part)),
        );
    }
    for key in ["allOf", "anyOf", "oneOf"] {
        let list = schema.get(key).and_then(Value::as_array).into_iter().flatten();
        parts.extend(list.enumerate().map(|(index, part)| (at.join(key).join(index), part)));
    }
    for (name, part) in schema.get("properties").and_then(Value::as_object).into_iter().flatten() {
        parts.push((at.join("properties").join(name), part));
    }
    parts.retain(|(_, part)| part.get("$ref").is_none());
    parts
}

/// Calls `visit` with every reference in `value`.
fn each_reference<'v>(value: &'v Value, visit: &mut dyn FnMut(&'v str)) {
    match value {
        Value::Object(entries) => {
            entries.get("$ref").and_then(Value::as_str).into_iter().for_each(&mut *visit);
            entries.values().for_each(|value| each_reference(value, visit));
        }
        Value::Array(items) => items.iter().for_each(|item| each_reference(item, visit)),
        _ => {}
    }
}

/// Calls `visit` with every reference that is a part or an alternative of a schema.
fn each_part<'v>(value: &'v Value, visit: &mut dyn FnMut(&'v str)) {
    match value {
        Value::Object(entries) => {
            for (key, value) in entries {
                if ["allOf", "anyOf", "oneOf"].contains(&key.as_str()) {
                    let parts = value.as_array().into_iter().flatten();
                    parts.filter_map(|part| part.get("$ref")?.as_str()).for_each(&mut *visit);
                }
                each_part(value, visit);
            }
        }
        Value::Array(items) => items.iter().for_each(|item| each_part(item, visit)),
        _ => {}
    }
}

fn schema_name(reference: &str) -> Option<&str> {
    reference.strip_prefix("#/components/schemas/")
}

fn blank() -> Value {
    json!({ "type": "object" })
}
