//! A typed view of an OpenAPI document: operations, parameters, bodies, responses and schemas.
//!
//! It reads a [`Document`] and returns everything with its pointer, for the position in messages.

mod extension;
mod operation;
mod schemas;
mod security;
mod validation;
mod written;

use serde_json::Value;

pub(crate) use self::{
    extension::{ClientExtension, Pointer},
    operation::{METHODS, Operation, Parameter, RESERVED, Success, operations},
    schemas::{each_schema, required_properties, secret_properties},
    security::{Credentials, credentials},
    validation::{Direction, kind_of, violations},
    written::written,
};
use crate::{Document, Finding};

/// Returns the string in the field `key` of `value`; empty without one.
pub(crate) fn string_field<'v>(value: &'v Value, key: &str) -> &'v str {
    value.get(key).and_then(Value::as_str).unwrap_or_default()
}

/// Returns the URL of the default server, with the defaults of its variables; empty without
/// servers.
pub(crate) fn default_server(document: &Document) -> String {
    let Some(server) = document.root().pointer("/servers/0") else { return String::new() };
    let url = server.get("url").and_then(Value::as_str).unwrap_or_default().to_owned();
    let variables = server.get("variables").and_then(Value::as_object).into_iter().flatten();
    variables.fold(url, |url, (name, variable)| {
        let default = variable.get("default").and_then(Value::as_str).unwrap_or_default();
        url.replace(&format!("{{{name}}}"), default)
    })
}

/// Checks the extensions (`x-…`) that this view reads.
pub(crate) fn check_extensions(document: &Document, findings: &mut Vec<Finding>) {
    findings.extend(ClientExtension::read(document).err().map(|finding| *finding));
    for operation in operations(document) {
        findings.extend(operation.extension_findings(document));
    }
}
