//! The documentation of an operation lists its errors and ends in an example that compiles, both from the document.
//!
//! The generator leaves the responses out, and marks its examples `ignore`, since it does not know the name of the crate.
//! To be removed when it can be told.

use std::collections::BTreeMap;

use heck::ToSnakeCase;
use serde_json::Value;
use syn::File;

use super::{
    Context,
    ast::{docs, methods_mut, set_docs, type_name},
};
use crate::lint::{Operation, operations};

pub(super) fn apply(file: &mut File, context: &Context<'_>) {
    let operations = operations(context.document);
    // By the names of the methods, so that the time grows with the operations and not with their square.
    let operations: BTreeMap<String, &Operation<'_>> =
        operations.iter().filter_map(|operation| Some((operation.id()?.to_snake_case(), operation))).collect();
    for (_, method) in methods_mut(&mut file.items).filter(|(owner, _)| owner == "Client") {
        let name = method.sig.ident.to_string();
        let Some(operation) = operations.get(&name) else { continue };
        let text = docs(&method.attrs);
        let prose = text.split("```ignore").next().unwrap_or_default();
        let prose =
            prose.lines().map(str::trim).collect::<Vec<_>>().join("\n").replace("\nArguments:\n-", "\nArguments:\n\n-");
        let (errors, example) = (errors(context, operation), example(context, operation, &name));
        let notes = context.settings.hand_written().into_iter().flat_map(|it| &it.notes);
        let notes = notes.filter(|(id, _)| id.to_snake_case() == name).map(|(_, note)| format!("{note}\n\n"));
        let notes = notes.collect::<String>();
        set_docs(&mut method.attrs, &format!("{}\n\n{notes}{errors}{example}", prose.trim()));
    }
}

/// What the document says of each response that is no success.
fn errors(context: &Context<'_>, operation: &Operation<'_>) -> String {
    let responses = operation.at.join("responses");
    let statuses = context.document.at(&responses).and_then(Value::as_object).into_iter().flatten();
    let described = statuses.filter(|(status, _)| !status.starts_with('2')).filter_map(|(status, _)| {
        let (_, response) = context.document.resolve(&responses.join(status))?;
        let description = response.get("description")?.as_str()?;
        Some(format!("- `{status}`: {}\n", description.trim().replace('\n', "\n  ")))
    });
    let list = described.collect::<String>();
    if list.is_empty() { list } else { format!("# Errors\n\n{list}\n") }
}

/// An example that compiles where the document has an example of every parameter; else one that is shown and not compiled.
fn example(context: &Context<'_>, operation: &Operation<'_>, method: &str) -> String {
    let krate = &context.settings.crate_name;
    let mut setters = String::new();
    let mut compiles = true;
    for at in operation.parameters(context.document) {
        let Some((_, parameter)) = context.document.resolve(&at) else { continue };
        let field = |key: &str| parameter.get(key).and_then(Value::as_str).unwrap_or_default();
        if field("in") != "path" {
            continue;
        }
        let name = field("name").to_snake_case();
        let value = parameter.get("example").and_then(Value::as_str).map(|value| format!("{value:?}"));
        compiles &= value.is_some();
        setters.extend(["\n    .", &*name, "(", value.as_ref().unwrap_or(&name), ")"]);
    }
    let mut body = String::new();
    if let Some((schema, json)) = body_example(context, operation) {
        body = format!(
            "let body: {krate}::types::{schema} = serde_json::from_str(\n    r#\"{}\"#,\n)?;\n",
            json.replace('\n', "\n    "),
        );
        setters.push_str("\n    .body(body)");
    } else if operation.value.get("requestBody").is_some() {
        compiles = false;
        setters.push_str("\n    .body(body)");
    }
    let shown = if has_value(context, operation) {
        "println!(\"{:?}\", response.into_inner());"
    } else {
        "println!(\"{}\", response.status());"
    };
    let fence = if compiles { "no_run" } else { "ignore" };
    format!(
        "# Examples\n\n```{fence}\n# async fn example(client: &{krate}::Client) -> Result<(), Box<dyn std::error::Error>> {{\n\
         {body}let response = client\n    .{method}(){setters}\n    .send()\n    .await?;\n\
         {shown}\n# Ok(())\n# }}\n```"
    )
}

/// Whether a success has a JSON body, which becomes a type that can be printed.
fn has_value(context: &Context<'_>, operation: &Operation<'_>) -> bool {
    let responses = operation.at.join("responses");
    let statuses = context.document.at(&responses).and_then(Value::as_object).into_iter().flatten();
    let mut successes = statuses.filter(|(status, _)| status.starts_with('2') || *status == "default");
    successes.any(|(status, _)| {
        let response = context.document.resolve(&responses.join(status)).map(|(_, response)| response);
        response.is_some_and(|response| response.pointer("/content/application~1json").is_some())
    })
}

/// The schema of the request body and its first example.
fn body_example(context: &Context<'_>, operation: &Operation<'_>) -> Option<(String, String)> {
    let (at, _) = context.document.resolve(&operation.at.join("requestBody"))?;
    let media_type = at.join("content").join("application/json");
    let schema = context.document.at(&media_type.join("schema"))?.get("$ref")?.as_str()?;
    let schema = schema.strip_prefix("#/components/schemas/")?;
    let examples = context.document.at(&media_type.join("examples"))?.as_object()?;
    // The first by position: the one that the author put first.
    let first =
        examples.keys().min_by_key(|name| context.document.position(&media_type.join("examples").join(name)))?;
    let (example, _) = context.document.resolve(&media_type.join("examples").join(first))?;
    let value = context.document.at(&example.join("value"))?;
    let name = type_name(&syn::parse_str(&heck::ToPascalCase::to_pascal_case(schema)).ok()?)?;
    Some((name, serde_json::to_string_pretty(value).ok()?))
}
