//! Prepares the generator's copy of a document.
//!
//! Each step changes one thing that a document should contain but the generator does not support.
//! The steps are the same for every document; each explains why that is safe. They change plain
//! JSON, which is parsed into [`openapiv3::OpenAPI`] once, at the end.

mod alternatives;
mod constant_headers;
mod error_statuses;
mod integers;
mod listed_numbers;
mod merged_objects;
mod nullable_objects;
mod one_way_fields;
mod open_enums;
mod plain_values;
mod references;
mod replacements;
mod request_fields;
mod response_fields;
mod scalar_alternatives;
mod secrets;
mod tagged_unions;
mod unknown_fields;
mod unreached;
mod usage;
pub(crate) mod walk;

use std::collections::{BTreeMap, BTreeSet};

use openapiv3::OpenAPI;
use serde_json::Value;

pub use self::{
    alternatives::OneKeyUnion,
    constant_headers::ConstantHeader,
    response_fields::LenientField,
    tagged_unions::{TaggedAlternative, TaggedUnion},
};
pub(crate) use self::{
    integers::FORMATS as INTEGER_FORMATS,
    secrets::schema as secret_schema,
    tagged_unions::find as tagged_unions,
    usage::{Usage, inside_unions, referenced_schemas},
};
use crate::{Document, Finding, Findings, JsonPointer, openapi::METHODS, settings::Settings};

/// The generator's copy of a document, with information for [`crate::rewrite`].
#[derive(Clone, Debug)]
pub struct Prepared {
    /// The generator's copy.
    pub openapi: OpenAPI,
    /// Headers that every request of an operation sends with the same value.
    pub constant_headers: Vec<ConstantHeader>,
    /// Fields of responses that decode to a default if they are missing or `null`.
    pub lenient_fields: Vec<LenientField>,
    /// Schemas that are objects with one of several keys.
    pub one_key_unions: Vec<OneKeyUnion>,
    /// Enums of strings that occur in responses, but not in a union.
    pub open_enums: Vec<String>,
    /// Schemas that keep unknown fields.
    pub open_schemas: Vec<String>,
    /// Number of secret properties, by schema.
    pub secrets: BTreeMap<String, usize>,
    /// Object schemas that occur in requests.
    pub sent_objects: Vec<String>,
    /// Schemas that are unions of objects with a discriminator.
    pub tagged_unions: Vec<TaggedUnion>,
}

/// Prepares `document`, which passed [`crate::lint::errors`].
///
/// # Errors
///
/// A finding for each replaced schema that is missing or of another type, or for the first part of
/// the result that is not valid OpenAPI 3.0.
pub fn prepare(document: &Document, settings: &Settings) -> Result<Prepared, Findings> {
    let mut findings = Vec::new();
    replacements::check(document, settings, &mut findings);
    Findings::check(findings)?;

    let mut root = document.root().clone();
    let constant_headers = constant_headers::take(document, &mut root);
    references::decode(&mut root);
    merged_objects::merge(&mut root, settings);
    nullable_objects::move_to_references(&mut root);
    let one_key_unions = alternatives::inline(&mut root);
    let tagged_unions = tagged_unions::separate(&mut root, settings);
    scalar_alternatives::separate(&mut root);
    error_statuses::merge(&mut root);
    listed_numbers::allow_others(&mut root, settings);
    integers::narrow(&mut root);
    plain_values::inline(&mut root, settings);
    let usage = Usage::of(&root);
    one_way_fields::make_optional(&mut root, &usage);
    request_fields::leave_unset(&mut root, &usage);
    let lenient_fields = response_fields::take_defaults(&mut root, &usage);
    plain_values::strip_constraints(&mut root, settings);
    secrets::reduce(&mut root);
    unreached::remove(&mut root);
    error_statuses::unify(&mut root);
    let open_schemas = unknown_fields::keep(&mut root);
    let open_enums = open_enums::find(&mut root, &usage, settings);

    let is_left = |name: &str| {
        root.pointer("/components/schemas").is_some_and(|schemas| schemas.get(name).is_some())
    };
    let prepared = Prepared {
        constant_headers,
        lenient_fields: lenient_fields.into_iter().filter(|field| is_left(&field.schema)).collect(),
        one_key_unions: one_key_unions.into_iter().filter(|union| is_left(&union.schema)).collect(),
        tagged_unions: tagged_unions.into_iter().filter(|union| is_left(&union.schema)).collect(),
        open_enums,
        open_schemas,
        secrets: secrets::count(&mut root),
        sent_objects: sent_objects(&mut root, &usage, settings),
        openapi: OpenAPI::default(),
    };
    Ok(Prepared { openapi: read(document, root)?, ..prepared })
}

/// Returns the names of the schemas that occur in requests and become structs. An alternative may
/// become a variant with fields instead.
fn sent_objects(root: &mut Value, usage: &Usage, settings: &Settings) -> Vec<String> {
    let alternatives = composed(root, &["anyOf", "oneOf"]);
    let objects = schemas_mut(root).filter(|(name, schema)| {
        usage.is_sent_as_type(name)
            && !alternatives.contains(*name)
            && response_fields::is_struct(schema)
            && !settings.replaces(name)
    });
    objects.map(|(name, _)| name.clone()).collect()
}

fn read(document: &Document, root: Value) -> Result<OpenAPI, Findings> {
    serde_path_to_error::deserialize(root).map_err(|error| {
        let at = place(error.path());
        let message = format!("invalid OpenAPI 3.0: {}", error.inner());
        let help = "compare it with <https://spec.openapis.org/oas/v3.0.3>";
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

/// Returns the names of the schemas in lists with one of these `keys` and more than one entry.
fn composed(root: &Value, keys: &[&str]) -> BTreeSet<String> {
    let mut names = BTreeSet::new();
    walk::each(root, &mut |object| {
        let lists = keys
            .iter()
            .filter_map(|key| object.get(*key)?.as_array())
            .filter(|list| list.len() > 1);
        names.extend(lists.flatten().filter_map(referenced_schema).map(ToOwned::to_owned));
    });
    names
}

/// Returns whether `required`, the list of a schema, contains `property`.
fn is_required(required: &Value, property: &str) -> bool {
    required.as_array().is_some_and(|names| names.iter().any(|name| name == property))
}

/// Returns the schemas of the components, by name.
fn schemas_mut(root: &mut Value) -> impl Iterator<Item = (&String, &mut Value)> {
    root.pointer_mut("/components/schemas")
        .and_then(Value::as_object_mut)
        .into_iter()
        .flat_map(serde_json::Map::iter_mut)
}

/// Returns the operations.
fn operations_mut(root: &mut Value) -> impl Iterator<Item = &mut Value> {
    let items = root
        .get_mut("paths")
        .and_then(Value::as_object_mut)
        .into_iter()
        .flat_map(serde_json::Map::values_mut);
    items.filter_map(Value::as_object_mut).flat_map(|item| {
        item.iter_mut()
            .filter(|(method, _)| METHODS.contains(&method.as_str()))
            .map(|(_, operation)| operation)
    })
}

/// Returns the name of the schema that `schema` refers to, if it is a reference to a component.
fn referenced_schema(schema: &Value) -> Option<&str> {
    schema.get("$ref")?.as_str()?.strip_prefix("#/components/schemas/")
}
