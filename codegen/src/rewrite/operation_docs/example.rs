//! Examples in the documentation of operations: calls with the document's example values.

use std::fmt::Write as _;

use serde_json::Value;
use syn::{FnArg, Pat, PathArguments, Signature, Type};

use crate::{
    openapi::{Operation, Parameter, Success},
    rewrite::{Context, ast::type_name},
};

/// Returns an example that is compiled if the document has an example for every required value,
/// else ignored.
pub(super) fn of(signature: &Signature, operation: &Operation<'_>, context: &Context<'_>) -> String {
    let krate = &context.settings.crate_name;
    let mut example = Example { krate, declarations: String::new(), compiles: true };
    let parameters = operation.effective_parameters(context.document);
    let arguments = inputs(signature).map(|(name, ty)| {
        let parameter = parameters.iter().find(|parameter| parameter.rust_name() == name);
        match parameter {
            Some(parameter) => example.parameter(&name, ty, parameter, context),
            None => example.body(&name, ty, operation, context),
        }
    });
    let call = format!("client.{}({})", signature.ident, arguments.collect::<Vec<_>>().join(", "));
    let shown = match operation.success(context.document) {
        Success::Json(_) => "println!(\"{:?}\", *response);",
        Success::Empty | Success::Stream => "println!(\"{}\", response.status());",
    };
    let Example { declarations, compiles, .. } = example;
    let fence = if compiles { "no_run" } else { "ignore" };
    format!(
        "# Examples\n\n```{fence}\n# async fn example(client: &{krate}::Client) -> Result<(), Box<dyn std::error::Error>> {{\n\
         {declarations}let response = {call}.await?;\n{shown}\n# Ok(())\n# }}\n```"
    )
}

/// Returns the arguments except `self`.
fn inputs(signature: &Signature) -> impl Iterator<Item = (String, &Type)> {
    signature.inputs.iter().filter_map(|input| match input {
        FnArg::Typed(input) => match &*input.pat {
            Pat::Ident(pat) => Some((pat.ident.to_string(), &*input.ty)),
            _ => None,
        },
        FnArg::Receiver(_) => None,
    })
}

struct Example<'a> {
    krate: &'a str,
    /// Statements that declare the arguments.
    declarations: String,
    compiles: bool,
}

impl Example<'_> {
    /// Returns the argument for a parameter.
    fn parameter(&mut self, name: &str, ty: &Type, parameter: &Parameter<'_>, context: &Context<'_>) -> String {
        if type_name(ty).as_deref() == Some("Option") {
            return "None".to_owned();
        }
        let example = parameter.example(context.document);
        match (example, ty) {
            (Some(Value::String(text)), Type::Reference(reference)) => match &*reference.elem {
                Type::Path(path) if path.path.is_ident("str") => format!("{text:?}"),
                Type::Path(path) if has_no_arguments(&path.path) => {
                    let ty = self.spelled(&path.path);
                    let _ = writeln!(self.declarations, "let {name}: {ty} = {text:?}.parse()?;");
                    format!("&{name}")
                }
                _ => self.unknown(name),
            },
            (Some(Value::Number(number)), Type::Path(path)) => match type_name(ty).as_deref() {
                Some("f32" | "f64") if number.is_u64() || number.is_i64() => format!("{number}.0"),
                Some(_) if path.path.get_ident().is_some() => number.to_string(),
                _ => self.unknown(name),
            },
            (Some(Value::Bool(value)), Type::Path(path)) if path.path.is_ident("bool") => value.to_string(),
            _ => self.unknown(name),
        }
    }

    /// Returns the argument for the request body.
    fn body(&mut self, name: &str, ty: &Type, operation: &Operation<'_>, context: &Context<'_>) -> String {
        let example = body_example(operation, context);
        let Type::Reference(reference) = ty else { return self.unknown(name) };
        let Type::Path(path) = &*reference.elem else { return self.unknown(name) };
        let Some(json) = example.filter(|_| has_no_arguments(&path.path)) else {
            return self.unknown(&format!("&{name}"));
        };
        let ty = self.spelled(&path.path);
        let json = json.replace('\n', "\n    ");
        let hashes = if json.contains("\"#") { "####" } else { "#" };
        let literal = format!("r{hashes}\"{json}\"{hashes}");
        let _ = writeln!(self.declarations, "let {name}: {ty} = serde_json::from_str(\n    {literal},\n)?;");
        format!("&{name}")
    }

    /// Returns an argument without an example value.
    fn unknown(&mut self, name: &str) -> String {
        self.compiles = false;
        name.to_owned()
    }

    /// Returns `path` as written by a user of the crate.
    fn spelled(&self, path: &syn::Path) -> String {
        let names = path.segments.iter().map(|segment| segment.ident.to_string()).collect::<Vec<_>>();
        match names.first().map(String::as_str) {
            Some("crate") => format!("{}::{}", self.krate, names[1..].join("::")),
            Some("types") => format!("{}::{}", self.krate, names.join("::")),
            _ => names.join("::"),
        }
    }
}

fn has_no_arguments(path: &syn::Path) -> bool {
    path.segments.iter().all(|segment| matches!(segment.arguments, PathArguments::None))
}

/// Returns the first example of the request body in the order of the document, as JSON.
fn body_example(operation: &Operation<'_>, context: &Context<'_>) -> Option<String> {
    let body = operation.request_body(context.document)?;
    if body.media_type != "application/json" {
        return None;
    }
    let single = context.document.at(&body.at.join("example"));
    let first = || {
        let examples = body.at.join("examples");
        let names = context.document.at(&examples)?.as_object()?.keys();
        let first = names.min_by_key(|name| context.document.position(&examples.join(name)))?;
        let (_, example) = context.document.resolve(&examples.join(first))?;
        example.get("value")
    };
    serde_json::to_string_pretty(single.or_else(first)?).ok()
}
