//! The example of an operation: a call with the document's example of each value, or a sample of
//! it.

use std::{collections::BTreeSet, fmt::Write as _};

use serde_json::{Number, Value};
use syn::{FnArg, Pat, PathArguments, Signature, Type};

use crate::{
    openapi::{Operation, Success},
    rewrite::{Context, ast::type_name},
    samples,
};

/// A call that compiles, with the document's example of each value, else a sample.
pub(super) fn of(
    signature: &Signature,
    operation: &Operation<'_>,
    context: &Context<'_>,
) -> String {
    let krate = &context.settings.crate_name;
    let mut example = Example { krate, parsed: &context.parsed, declarations: String::new() };
    let parameters = operation.effective_parameters(context.document);
    let arguments = inputs(signature).map(|(name, ty)| {
        let parameter = parameters.iter().find(|parameter| parameter.rust_name() == name);
        let name = variable(&name);
        match parameter {
            Some(parameter) => {
                example.parameter(&name, ty, &samples::parameter(context.document, parameter))
            }
            None => match optional_params(ty) {
                Some(params) => example.params(&name, &params),
                None => example.body(&name, ty, operation, context),
            },
        }
    });
    let call = call(&signature.ident.to_string(), &arguments.collect::<Vec<_>>());
    let shown = match operation.success(context.document) {
        Success::Json(_) => "println!(\"{:?}\", *response);",
        Success::Empty | Success::Stream => "println!(\"{}\", response.status());",
    };
    let declarations = example.declarations;
    format!(
        "# Examples\n\n```no_run\n# async fn example(client: &{krate}::Client) -> Result<(), Box<dyn std::error::Error>> {{\n\
         {declarations}{call}\n{shown}\n# Ok(())\n# }}\n```"
    )
}

/// Maximum length of a line, so that it fits in 100 columns with indent and `///`.
const MAX_LINE: usize = 92;

/// A statement that calls `method`, formatted as rustfmt does.
fn call(method: &str, arguments: &[String]) -> String {
    let call = format!("{method}({})", arguments.join(", "));
    let line = format!("let response = client.{call}.await?;");
    let fits = |text: &str| text.len() <= MAX_LINE;
    if fits(&line) {
        return line;
    }
    let call = format!("    .{call}");
    let call = if fits(&call) {
        call
    } else {
        let arguments = arguments.iter().map(|argument| format!("        {argument},\n"));
        format!("    .{method}(\n{}    )", arguments.collect::<String>())
    };
    format!("let response = client\n{call}\n    .await?;")
}

/// The arguments, apart from `self`.
pub(super) fn inputs(signature: &Signature) -> impl Iterator<Item = (String, &Type)> {
    signature.inputs.iter().filter_map(|input| match input {
        FnArg::Typed(input) => match &*input.pat {
            Pat::Ident(pat) => Some((pat.ident.to_string(), &*input.ty)),
            _ => None,
        },
        FnArg::Receiver(_) => None,
    })
}

/// The name of the struct of optional parameters that `ty` refers to.
fn optional_params(ty: &Type) -> Option<String> {
    let Type::Reference(reference) = ty else { return None };
    let Type::Path(path) = &*reference.elem else { return None };
    let is_params = path.path.segments.first().is_some_and(|segment| segment.ident == "params");
    type_name(&reference.elem).filter(|_| is_params)
}

struct Example<'a> {
    krate: &'a str,
    /// The types of the client with an implementation of `FromStr`.
    parsed: &'a BTreeSet<String>,
    /// Statements that declare the arguments.
    declarations: String,
}

impl Example<'_> {
    /// The argument for the optional parameters.
    fn params(&mut self, name: &str, params: &str) -> String {
        let krate = self.krate;
        let _ = writeln!(self.declarations, "let {name} = {krate}::params::{params}::default();");
        format!("&{name}")
    }

    /// The argument for a parameter with this value.
    fn parameter(&mut self, name: &str, ty: &Type, value: &Value) -> String {
        match (value, ty) {
            (Value::Number(number), Type::Path(path)) => {
                if let Some(literal) =
                    path.path.get_ident().and_then(|ident| literal(&ident.to_string(), number))
                {
                    return literal;
                }
            }
            (Value::Bool(value), Type::Path(path)) if path.path.is_ident("bool") => {
                return value.to_string();
            }
            _ => {}
        }
        let text = match value {
            Value::String(text) => text.clone(),
            value => value.to_string(),
        };
        if type_name(referred(ty)).as_deref() == Some("str") {
            return format!("{text:?}");
        }
        let is_scalar = !value.is_array() && !value.is_object();
        if let Some(annotation) = self.parsed(ty).filter(|_| is_scalar) {
            let _ = writeln!(self.declarations, "let {name}{annotation} = {text:?}.parse()?;");
            return argument(name, ty);
        }
        let _ = writeln!(
            self.declarations,
            "let {name} = serde_json::from_str({:?})?;",
            value.to_string()
        );
        argument(name, ty)
    }

    /// Returns the annotation of a variable that is parsed from text as a `ty`; `None` if the type
    /// cannot be parsed. The types of other crates are inferred, so that an example does not need
    /// those crates.
    fn parsed(&self, ty: &Type) -> Option<String> {
        let Type::Path(path) = referred(ty) else { return None };
        let names = path.path.segments.iter().map(|segment| segment.ident.to_string());
        let names = names.collect::<Vec<_>>();
        match names.first()?.as_str() {
            "crate" => Some(format!(": {}", self.spelled(&path.path))),
            "types" if self.parsed.contains(names.last()?) => {
                Some(format!(": {}", self.spelled(&path.path)))
            }
            "chrono" | "uuid" => Some(String::new()),
            "std" if names.get(1)? == "net" => Some(String::new()),
            _ => None,
        }
    }

    /// Returns the argument for the request body.
    fn body(
        &mut self,
        name: &str,
        ty: &Type,
        operation: &Operation<'_>,
        context: &Context<'_>,
    ) -> String {
        if let Type::Path(path) = ty
            && path.path.get_ident().is_some_and(|ident| ident == "B")
        {
            return "\"bytes\"".to_owned();
        }
        if type_name(ty).as_deref() == Some("String") {
            return "\"text\".to_owned()".to_owned();
        }
        let body = operation.request_body(context.document);
        let value = body.map(|body| samples::media_type(context.document, &body.at));
        let value = value.unwrap_or_default();
        if !value.is_object() && !value.is_array() {
            return self.parameter(name, ty, &value);
        }
        let json = format!("{value:#}").replace('\n', "\n    ");
        let annotation = match referred(ty) {
            Type::Path(path) if has_no_arguments(&path.path) => {
                format!(": {}", self.spelled(&path.path))
            }
            _ => String::new(),
        };
        let hashes = if json.contains("\"#") { "####" } else { "#" };
        let literal = format!("r{hashes}\"{json}\"{hashes}");
        let _ = writeln!(
            self.declarations,
            "let {name}{annotation} = serde_json::from_str(\n    {literal},\n)?;"
        );
        argument(name, ty)
    }

    /// `path` as a user of the crate writes it.
    fn spelled(&self, path: &syn::Path) -> String {
        let names =
            path.segments.iter().map(|segment| segment.ident.to_string()).collect::<Vec<_>>();
        match names.first().map(String::as_str) {
            Some("crate") => format!("{}::{}", self.krate, names[1..].join("::")),
            Some("types") => format!("{}::{}", self.krate, names.join("::")),
            _ => names.join("::"),
        }
    }
}

/// Returns the name of a variable for the argument `name`, which does not hide the client.
pub(crate) fn variable(name: &str) -> String {
    if name == "client" { "client_".to_owned() } else { name.to_owned() }
}

/// `T` for `&T`, and `ty` for others.
fn referred(ty: &Type) -> &Type {
    match ty {
        Type::Reference(reference) => &reference.elem,
        ty => ty,
    }
}

/// Returns the variable `name` as an argument of type `ty`.
fn argument(name: &str, ty: &Type) -> String {
    if matches!(ty, Type::Reference(_)) { format!("&{name}") } else { name.to_owned() }
}

/// `number` as a literal of the type `name`, if it is one.
fn literal(name: &str, number: &Number) -> Option<String> {
    let whole = number.as_i64().map(i128::from).or_else(|| number.as_u64().map(i128::from));
    if matches!(name, "f32" | "f64") {
        return Some(whole.map_or_else(|| number.to_string(), |whole| format!("{whole}.0")));
    }
    let bits: u32 = name.get(1..)?.parse().ok().filter(|bits| *bits <= 64)?;
    let range = match name.get(..1)? {
        "u" => 0..1_i128 << bits,
        "i" => -(1_i128 << (bits - 1))..1_i128 << (bits - 1),
        _ => return None,
    };
    whole.filter(|whole| range.contains(whole)).map(|whole| whole.to_string())
}

fn has_no_arguments(path: &syn::Path) -> bool {
    path.segments.iter().all(|segment| matches!(segment.arguments, PathArguments::None))
}

#[cfg(test)]
mod tests {
    use super::call;

    #[test]
    fn long_calls_are_broken_as_by_rustfmt() {
        let arguments = ["&id".to_owned(), "\"a\"".to_owned()];
        assert_eq!(call("get", &arguments), "let response = client.get(&id, \"a\").await?;");
        let (long, longer) = ("g".repeat(60), "g".repeat(90));
        assert_eq!(
            call(&long, &arguments),
            format!("let response = client\n    .{long}(&id, \"a\")\n    .await?;")
        );
        let expected = format!(
            "let response = client\n    .{longer}(\n        &id,\n        \"a\",\n    )\n    .await?;"
        );
        assert_eq!(call(&longer, &arguments), expected);
    }
}
