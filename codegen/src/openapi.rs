//! A typed view of an OpenAPI document: operations, parameters, bodies, responses and schemas.
//!
//! It reads a [`Document`] and returns everything with its pointer, for the position in messages.

mod assumptions;
mod errors;
mod extension;
mod objects;
mod operation;
mod schemas;
mod secrets;
mod security;
mod servers;
mod validation;
mod written;

use serde_json::Value;

pub(crate) use self::{
    assumptions::assumptions,
    errors::error_message,
    extension::{ClientExtension, Pointer, variable},
    objects::each_object,
    operation::{METHODS, Operation, Parameter, RESERVED, Success, operations, rust_name},
    schemas::{each_schema, mapping, property, required_properties},
    secrets::Secrets,
    security::{Credentials, Security, alternatives, credentials, security},
    servers::{Server, servers},
    validation::{Direction, kind_of, mismatches},
    written::written,
};
use crate::{Document, Finding, JsonPointer};

/// Returns the entries of the mapping in the field `key` of `value`; none without one.
pub(crate) fn entries<'v>(
    value: &'v Value,
    key: &str,
) -> impl Iterator<Item = (&'v String, &'v Value)> + Clone + use<'v> {
    value.get(key).and_then(Value::as_object).into_iter().flatten()
}

/// Returns the entries of the mapping at `at`; none without one.
pub(crate) fn entries_at<'d>(
    document: &'d Document,
    at: &JsonPointer,
) -> impl Iterator<Item = (&'d String, &'d Value)> + Clone + use<'d> {
    document.at(at).and_then(Value::as_object).into_iter().flatten()
}

/// Returns the list in the field `key` of `value`; empty without one.
pub(crate) fn list<'v>(value: &'v Value, key: &str) -> &'v [Value] {
    value.get(key).and_then(Value::as_array).map(Vec::as_slice).unwrap_or_default()
}

/// Returns the string in the field `key` of `value`; empty without one.
pub(crate) fn string_field<'v>(value: &'v Value, key: &str) -> &'v str {
    value.get(key).and_then(Value::as_str).unwrap_or_default()
}

/// Returns the target of `schema` if it is a reference, else `schema`.
pub(crate) fn resolved<'d>(document: &'d Document, schema: &'d Value) -> &'d Value {
    let target = schema.get("$ref").and_then(Value::as_str).and_then(JsonPointer::from_reference);
    target.and_then(|at| document.resolve(&at)).map_or(schema, |(_, target)| target)
}

/// Returns whether an operation, parameter or property is deprecated.
pub(crate) fn is_deprecated(value: &Value) -> bool {
    value.get("deprecated") == Some(&Value::Bool(true))
}

/// Returns the URL of the default server, with the defaults of its variables; empty without
/// servers.
pub(crate) fn default_server(document: &Document) -> String {
    servers(document).first().map(Server::default_url).unwrap_or_default()
}

/// Checks the extensions (`x-…`) that this view reads.
pub(crate) fn check_extensions(document: &Document, findings: &mut Vec<Finding>) {
    findings.extend(ClientExtension::read(document).err().map(|finding| *finding));
    assumptions::check(document, findings);
    for operation in operations(document) {
        findings.extend(operation.extension_findings(document));
    }
}
