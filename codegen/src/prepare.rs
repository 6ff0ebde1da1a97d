//! Turns the published document into the copy that the generator works on.
//!
//! The document says what is true of the API; the generator understands a part of that. Each step here is one thing that the
//! document should say and the generator should not see. The steps work on plain JSON, and the result is read into
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
mod unknown_fields;
mod unreached;
mod usage;

use openapiv3::OpenAPI;
use serde_json::Value;

pub(crate) use self::usage::reach;
pub use self::{constant_headers::ConstantHeader, response_fields::LenientField};
use crate::{Document, Finding, Findings, JsonPointer, openapi::METHODS, settings::Settings};

/// The generator's copy of a document, and what left it on the way.
#[derive(Clone, Debug)]
pub struct Prepared {
    /// The generator's copy.
    pub openapi: OpenAPI,
    /// The headers that every request of an operation carries with the same value.
    pub constant_headers: Vec<ConstantHeader>,
    /// The fields of responses that decode to a default where they are missing or `null`.
    pub lenient_fields: Vec<LenientField>,
}

/// Prepares `document`, which [`crate::lint()`] has passed.
///
/// # Errors
///
/// A finding where a schema that a hand-written type stands in for is missing or of another kind, or where the document still is not what OpenAPI 3.0 calls for.
pub fn prepare(document: &Document, settings: &Settings) -> Result<Prepared, Findings> {
    let mut findings = Vec::new();
    replacements::check(document, settings, &mut findings);
    Findings::check(findings)?;

    let mut root = document.root().clone();
    let constant_headers = constant_headers::take(document, &mut root);
    references::decode(&mut root);
    nullable_objects::move_to_references(&mut root);
    alternatives::inline(&mut root);
    error_statuses::merge(&mut root);
    integers::narrow(&mut root);
    plain_values::inline(&mut root, settings);
    let usage = usage::of(&root);
    request_fields::leave_unset(&mut root, &usage);
    let lenient_fields = response_fields::take_defaults(&mut root, &usage);
    plain_values::strip_constraints(&mut root, settings);
    unreached::remove(&mut root);
    unknown_fields::keep(&mut root);
    let openapi = read(document, root)?;
    Ok(Prepared { openapi, constant_headers, lenient_fields })
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
