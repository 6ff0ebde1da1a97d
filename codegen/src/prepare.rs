//! Turns a document into the copy that the generator works on.
//!
//! The document describes the API; the generator understands part of that. Each step handles one
//! thing that a document should say and the generator should not see. The steps are the same for
//! every document; each says why that is safe. They work on plain JSON, which is read into
//! [`openapiv3::OpenAPI`] once, at the end.

mod alternatives;
mod constant_headers;
mod error_statuses;
mod integers;
mod nullable_objects;
mod plain_values;
mod references;
mod replacements;
mod request_fields;
mod response_fields;
mod secrets;
mod unknown_fields;
mod unreached;
mod usage;
mod walk;

use std::collections::{BTreeMap, BTreeSet};

use openapiv3::OpenAPI;
use serde_json::Value;

use self::usage::Usage;
pub use self::{alternatives::OneKeyUnion, constant_headers::ConstantHeader, response_fields::LenientField};
pub(crate) use self::{secrets::schema as secret_schema, usage::reach};
use crate::{Document, Finding, Findings, JsonPointer, openapi::METHODS, settings::Settings};

/// The generator's copy of a document, and what [`crate::rewrite`] needs to know about it.
#[derive(Clone, Debug)]
pub struct Prepared {
    /// The generator's copy.
    pub openapi: OpenAPI,
    /// The headers that every request of an operation carries with the same value.
    pub constant_headers: Vec<ConstantHeader>,
    /// The fields of responses that decode to a default if they are missing or `null`.
    pub lenient_fields: Vec<LenientField>,
    /// The schemas that are objects with one of several keys.
    pub one_key_unions: Vec<OneKeyUnion>,
    /// The schemas that keep the fields that they do not name.
    pub open_schemas: Vec<String>,
    /// The number of properties that are secrets, by schema.
    pub secrets: BTreeMap<String, usize>,
    /// The objects that requests reach.
    pub sent_objects: Vec<String>,
}

/// Prepares `document`, which [`crate::lint()`] has passed.
///
/// # Errors
///
/// A finding for each schema that a hand-written type replaces and that is missing or of another
/// kind, or for the first place at which the result is not what OpenAPI 3.0 calls for.
pub fn prepare(document: &Document, settings: &Settings) -> Result<Prepared, Findings> {
    let mut findings = Vec::new();
    replacements::check(document, settings, &mut findings);
    Findings::check(findings)?;

    let mut root = document.root().clone();
    let constant_headers = constant_headers::take(document, &mut root);
    references::decode(&mut root);
    nullable_objects::move_to_references(&mut root);
    let one_key_unions = alternatives::inline(&mut root);
    error_statuses::merge(&mut root);
    integers::narrow(&mut root);
    plain_values::inline(&mut root, settings);
    let usage = usage::of(&root);
    request_fields::leave_unset(&mut root, &usage);
    let lenient_fields = response_fields::take_defaults(&mut root, &usage);
    plain_values::strip_constraints(&mut root, settings);
    secrets::reduce(&mut root);
    unreached::remove(&mut root);
    let open_schemas = unknown_fields::keep(&mut root);

    let is_left = |name: &str| root.pointer("/components/schemas").is_some_and(|schemas| schemas.get(name).is_some());
    let prepared = Prepared {
        constant_headers,
        lenient_fields: lenient_fields.into_iter().filter(|it| is_left(&it.schema)).collect(),
        one_key_unions: one_key_unions.into_iter().filter(|it| is_left(&it.schema)).collect(),
        open_schemas,
        secrets: secrets::count(&mut root),
        sent_objects: sent_objects(&mut root, &usage, settings),
        openapi: OpenAPI::default(),
    };
    Ok(Prepared { openapi: read(document, root)?, ..prepared })
}

/// The names of the schemas that requests reach and of which the generator makes structs.
fn sent_objects(root: &mut Value, usage: &Usage, settings: &Settings) -> Vec<String> {
    let objects = schemas_mut(root)
        .filter(|(name, schema)| usage.is_sent(name) && response_fields::is_struct(schema) && !settings.replaces(name));
    objects.map(|(name, _)| name.clone()).collect()
}

fn read(document: &Document, root: Value) -> Result<OpenAPI, Findings> {
    serde_path_to_error::deserialize(root).map_err(|error| {
        let at = place(error.path());
        let message = format!("not what OpenAPI 3.0 calls for: {}", error.inner());
        let help = "compare with <https://spec.openapis.org/oas/v3.0.3>";
        Findings::from(Finding { ..document.finding("openapi-model", &at, message, help) })
    })
}

fn place(path: &serde_path_to_error::Path) -> JsonPointer {
    use serde_path_to_error::Segment;
    path.iter().fold(JsonPointer::root(), |at, segment| match segment {
        Segment::Seq { index } => at.join(index),
        Segment::Map { key } => at.join(key),
        Segment::Enum { .. } | Segment::Unknown => at,
    })
}

/// The names of the schemas that lists with one of these `keys` refer to, if the list has more than
/// one entry.
fn composed(root: &Value, keys: &[&str]) -> BTreeSet<String> {
    let mut names = BTreeSet::new();
    walk::each(root, &mut |object| {
        let lists = keys.iter().filter_map(|key| object.get(*key)?.as_array()).filter(|list| list.len() > 1);
        names.extend(lists.flatten().filter_map(referenced_schema).map(ToOwned::to_owned));
    });
    names
}

/// Whether `required`, the list of a schema, has `property`.
fn is_required(required: &Value, property: &str) -> bool {
    required.as_array().is_some_and(|names| names.iter().any(|name| name == property))
}

/// The schemas of the components, by name.
fn schemas_mut(root: &mut Value) -> impl Iterator<Item = (&String, &mut Value)> {
    root.pointer_mut("/components/schemas")
        .and_then(Value::as_object_mut)
        .into_iter()
        .flat_map(serde_json::Map::iter_mut)
}

/// The operations.
fn operations_mut(root: &mut Value) -> impl Iterator<Item = &mut Value> {
    let items = root.get_mut("paths").and_then(Value::as_object_mut).into_iter().flat_map(serde_json::Map::values_mut);
    items.filter_map(Value::as_object_mut).flat_map(|item| {
        item.iter_mut().filter(|(method, _)| METHODS.contains(&method.as_str())).map(|(_, operation)| operation)
    })
}

/// The name of the component that `schema` refers to, if it is a reference to one of the schemas.
fn referenced_schema(schema: &Value) -> Option<&str> {
    schema.get("$ref")?.as_str()?.strip_prefix("#/components/schemas/")
}
