//! Adds the errors and a compiled example to the documentation of an operation, both from the
//! document.
//!
//! progenitor documents neither. To be removed when it does.

mod example;

pub(crate) use self::example::variable;

use std::collections::BTreeMap;

use serde_json::Value;
use syn::{File, Signature};

use super::{
    Context,
    ast::{set_docs, type_of_schema},
    operations::methods_mut,
    prose::{sentence, without_examples},
};
use crate::{
    JsonPointer,
    openapi::{Operation, operations, string_field},
};

/// Documents the operations and returns their number.
pub(super) fn apply(file: &mut File, context: &mut Context<'_>) -> usize {
    context.types = super::type_names(file);
    context.parsed = super::parsed_types(file);
    let context = &*context;
    let operations = operations(context.document);
    // A map by method name keeps the time linear in the number of operations.
    let operations: BTreeMap<String, &Operation<'_>> =
        operations.iter().map(|operation| (operation.rust_name(), operation)).collect();
    let mut documented = 0;
    for method in methods_mut(file) {
        let Some(operation) = operations.get(&method.sig.ident.to_string()) else { continue };
        let text = joined(&[
            &summary(operation),
            note(operation, context),
            &arguments(&method.sig, operation, context),
            &errors(operation, context),
            &example::of(&method.sig, operation, context),
        ]);
        set_docs(&mut method.attrs, &text);
        documented += 1;
    }
    documented
}

/// Returns summary, description and request line. A description that starts with the summary
/// replaces it.
fn summary(operation: &Operation<'_>) -> String {
    let description = string_field(operation.value, "description").trim();
    let summary = string_field(operation.value, "summary").trim();
    let is_repeated = description
        .strip_prefix(summary.trim_end_matches('.'))
        .is_some_and(|rest| rest.is_empty() || rest.starts_with(['.', '\n', '\r']));
    let summary = if is_repeated { String::new() } else { sentence(summary) };
    let request = format!("Sends `{} {}`.", operation.method.to_uppercase(), operation.path);
    joined(&[&summary, &without_examples(description), &request])
}

/// Returns the paragraphs that are not empty.
fn joined(paragraphs: &[&str]) -> String {
    let paragraphs = paragraphs.iter().map(|paragraph| paragraph.trim());
    paragraphs.filter(|paragraph| !paragraph.is_empty()).collect::<Vec<_>>().join("\n\n")
}

/// Returns the note on the operation in the client's settings.
fn note<'c>(operation: &Operation<'_>, context: &'c Context<'_>) -> &'c str {
    operation.id().and_then(|id| context.settings.notes.get(id)).map_or("", String::as_str)
}

/// The arguments that have a description, in the order of the signature.
fn arguments(signature: &Signature, operation: &Operation<'_>, context: &Context<'_>) -> String {
    let parameters = operation.effective_parameters(context.document);
    let body = context.document.resolve(&operation.at.join("requestBody"));
    let described = |name: &str| {
        let parameter = parameters.iter().find(|parameter| parameter.rust_name() == name);
        let body = || body.as_ref().filter(|_| name == "body").map(|(_, body)| *body);
        item(name, parameter.map(|parameter| parameter.value).or_else(body)?)
    };
    example::inputs(signature).filter_map(|(name, _)| described(&name)).collect()
}

/// Returns a list of the error responses.
fn errors(operation: &Operation<'_>, context: &Context<'_>) -> String {
    let responses = operation.at.join("responses");
    let statuses = context.document.at(&responses).and_then(Value::as_object).into_iter().flatten();
    let described =
        statuses.filter(|(status, _)| !status.starts_with('2')).filter_map(|(status, _)| {
            let (_, response) = context.document.resolve(&responses.join(status))?;
            item(status, response)
        });
    let list = described.collect::<String>();
    let bodies = error_bodies(operation, context);
    if list.is_empty() && bodies.is_empty() { list } else { joined(&["# Errors", &list, &bodies]) }
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

/// Returns a list item with the description of `value`, if it has one. Continuation lines are
/// indented.
fn item(name: &str, value: &Value) -> Option<String> {
    let description = string_field(value, "description").trim();
    let text = || without_examples(description).replace('\n', "\n  ");
    (!description.is_empty()).then(|| format!("- `{name}`: {}\n", text()))
}
