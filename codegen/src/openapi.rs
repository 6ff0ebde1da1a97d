//! A typed view of an OpenAPI document: operations, parameters, bodies, responses and schemas.
//!
//! It reads a [`Document`] and keeps the place of everything it returns, so that messages can point at it.

mod extension;
mod operation;
mod schemas;
mod security;
mod validation;
mod written;

pub(crate) use self::{
    extension::{ClientExtension, Pointer},
    operation::{METHODS, Operation, Parameter, RESERVED, Success, operations},
    schemas::{each_schema, required_properties, secret_properties},
    security::{Credentials, credentials},
    validation::{Direction, kind_of, violations},
    written::written,
};
use crate::{Document, Finding};

/// The server that requests go to by default, with the defaults of its variables; empty if there is none.
pub(crate) fn default_server(document: &Document) -> String {
    let Some(server) = document.root().pointer("/servers/0") else { return String::new() };
    let url = server.get("url").and_then(serde_json::Value::as_str).unwrap_or_default().to_owned();
    let variables = server.get("variables").and_then(serde_json::Value::as_object).into_iter().flatten();
    variables.fold(url, |url, (name, variable)| {
        let default = variable.get("default").and_then(serde_json::Value::as_str).unwrap_or_default();
        url.replace(&format!("{{{name}}}"), default)
    })
}

/// Checks what this view reads beyond OpenAPI's own fields.
pub(crate) fn check_extensions(document: &Document, findings: &mut Vec<Finding>) {
    findings.extend(ClientExtension::read(document).err().map(|finding| *finding));
    for operation in operations(document) {
        findings.extend(operation.extension_findings(document));
    }
}
