//! Adds the errors and a compiled example to the documentation of an operation, both from the
//! document.
//!
//! progenitor documents neither. To be removed when it does.

mod example;

use std::collections::BTreeMap;

use serde_json::Value;
use syn::{File, Signature};

use super::{
    Context,
    ast::{set_docs, type_of_schema},
    operations::methods_mut,
};
use crate::{
    JsonPointer,
    openapi::{Operation, operations, string_field},
};

/// Documents the operations and returns their number.
pub(super) fn apply(file: &mut File, context: &mut Context<'_>) -> usize {
    context.types = super::type_names(file);
    let context = &*context;
    let operations = operations(context.document);
    // A map by method name keeps the time linear in the number of operations.
    let operations: BTreeMap<String, &Operation<'_>> =
        operations.iter().map(|operation| (operation.rust_name(), operation)).collect();
    let mut documented = 0;
    for method in methods_mut(file) {
        let Some(operation) = operations.get(&method.sig.ident.to_string()) else { continue };
        let sections = [
            summary(operation),
            note(operation, context).to_owned(),
            arguments(&method.sig, operation, context),
            errors(operation, context),
            example::of(&method.sig, operation, context),
        ];
        let sections =
            sections.iter().map(|section| section.trim()).filter(|section| !section.is_empty());
        set_docs(&mut method.attrs, &sections.collect::<Vec<_>>().join("\n\n"));
        documented += 1;
    }
    documented
}

/// Returns summary, description and request line.
fn summary(operation: &Operation<'_>) -> String {
    let description = string_field(operation.value, "description").trim();
    let summary = string_field(operation.value, "summary").trim().trim_end_matches(['.', ',']);
    let summary = if summary.is_empty() { String::new() } else { format!("{summary}.\n\n") };
    let request = format!("Sends `{} {}`.", operation.method.to_uppercase(), operation.path);
    format!("{summary}{description}\n\n{request}").trim().to_owned()
}

/// Returns the note on the operation in the client's settings.
fn note<'c>(operation: &Operation<'_>, context: &'c Context<'_>) -> &'c str {
    operation.id().and_then(|id| context.settings.notes.get(id)).map_or("", String::as_str)
}

/// The arguments that have a description.
fn arguments(signature: &Signature, operation: &Operation<'_>, context: &Context<'_>) -> String {
    let names = example::inputs(signature).map(|(name, _)| name).collect::<Vec<_>>();
    let parameters = operation.effective_parameters(context.document).into_iter();
    let parameters = parameters.filter(|parameter| names.contains(&parameter.rust_name()));
    let parameters = parameters.filter_map(|parameter| {
        let description = parameter.value.get("description").and_then(Value::as_str)?;
        Some(item(&parameter.rust_name(), description))
    });
    let body = context.document.resolve(&operation.at.join("requestBody"));
    let body = body.and_then(|(_, body)| Some(item("body", body.get("description")?.as_str()?)));
    parameters.chain(body).collect()
}

/// Returns a list of the error responses.
fn errors(operation: &Operation<'_>, context: &Context<'_>) -> String {
    let responses = operation.at.join("responses");
    let statuses = context.document.at(&responses).and_then(Value::as_object).into_iter().flatten();
    let described =
        statuses.filter(|(status, _)| !status.starts_with('2')).filter_map(|(status, _)| {
            let (_, response) = context.document.resolve(&responses.join(status))?;
            Some(item(status, response.get("description")?.as_str()?))
        });
    let list = described.collect::<String>();
    let bodies = error_bodies(operation, context);
    if list.is_empty() && bodies.is_empty() {
        list
    } else {
        format!("# Errors\n\n{list}\n{bodies}")
    }
}

/// The types of the bodies of error responses that have a schema of the components, each with its
/// statuses.
fn error_bodies(operation: &Operation<'_>, context: &Context<'_>) -> String {
    let responses = operation.at.join("responses");
    let statuses = context.document.at(&responses).and_then(Value::as_object).into_iter().flatten();
    let mut types = BTreeMap::<String, Vec<String>>::new();
    for (status, _) in statuses.filter(|(status, _)| !status.starts_with('2')) {
        let name = error_type(&responses.join(status), context);
        if let Some(name) = name.filter(|name| context.types.contains(name)) {
            types.entry(name).or_default().push(format!("`{status}`"));
        }
    }
    let sentences = types.iter().map(|(name, statuses)| {
        format!(
            "`error.json::<types::{name}>()` decodes the body of {} into a [`types::{name}`].\n",
            statuses.join(", ")
        )
    });
    sentences.collect()
}

/// The type of the JSON body of the response at `at`.
fn error_type(at: &JsonPointer, context: &Context<'_>) -> Option<String> {
    let (_, response) = context.document.resolve(at)?;
    let mut media_types = response.get("content")?.as_object()?.iter();
    let (_, media_type) = media_types.find(|(name, _)| name.contains("json"))?;
    let schema = media_type.get("schema")?.get("$ref")?.as_str()?;
    Some(type_of_schema(schema.strip_prefix("#/components/schemas/")?))
}

/// Returns a list item, with continuation lines indented.
fn item(name: &str, description: &str) -> String {
    format!("- `{name}`: {}\n", description.trim().replace('\n', "\n  "))
}
