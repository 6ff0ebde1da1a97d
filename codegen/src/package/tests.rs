//! The tests of a client crate: a snapshot of each schema, operation and example of the document.

use std::collections::BTreeSet;

use heck::ToSnakeCase as _;
use proc_macro2::TokenStream;
use quote::{format_ident, quote};
use serde_json::Value;
use syn::{FnArg, Ident, ImplItemFn, Item, LitStr, Pat, Type, parse_quote};

use crate::{
    Document, Findings, JsonPointer,
    emit::{Output, Ownership},
    openapi::{
        Credentials, Operation, Parameter, Security, Success, entries, entries_at, operations,
        security,
    },
    rewrite::{is_empty_response, is_stream, methods, schema_types, variable},
    samples,
    settings::Settings,
};

/// The functions that the tests share.
const SUPPORT: &str = include_str!("../../templates/support.rs");

/// Returns the root module of the tests, which belongs to the user.
pub(crate) fn program() -> Output {
    let contents = "\
//! Tests of the client: those that the generator writes, and your own.

#[rustfmt::skip] // formatted by prettyplease
#[allow(clippy::all, clippy::pedantic, deprecated, dead_code, unused, reason = \"generated\")]
mod generated;
";
    Output {
        path: "tests/it/main.rs".into(),
        contents: contents.to_owned(),
        ownership: Ownership::User,
    }
}

/// Returns the tests of the client `code` of `document`.
pub(crate) fn file(
    document: &Document,
    code: &mut syn::File,
    settings: &Settings,
) -> Result<syn::File, Findings> {
    let support = syn::parse_file(SUPPORT).map_err(|error| {
        let help = "correct codegen/templates/support.rs";
        Findings::from(document.finding(
            "generator-output",
            &JsonPointer::root(),
            error.to_string(),
            help,
        ))
    })?;
    let mut tests =
        Tests { document, krate: format_ident!("{}", settings.crate_name), names: BTreeSet::new() };
    let types = schema_types(document, code);
    let mut items = tests.schemas(&types);
    items.extend(tests.operations(code));
    items.extend(tests.examples(&types.into_iter().map(|(schema, _)| schema).collect()));
    let (krate, builder) = (&tests.krate, tests.builder());
    let support = support.items;
    Ok(parse_quote! {
        use #krate::{Client, ClientBuilder, RetryPolicy};
        #builder
        #(#items)*
        #(#support)*
    })
}

/// Writes the tests of one client.
struct Tests<'a> {
    document: &'a Document,
    krate: Ident,
    /// The names of the tests so far.
    names: BTreeSet<String>,
}

impl Tests<'_> {
    /// Returns a name for a test that no other test has.
    fn name(&mut self, name: &str) -> Ident {
        let name = name.replace(|c: char| !c.is_ascii_alphanumeric(), "_").to_snake_case();
        let mut unique = name.clone();
        let mut number = 1;
        while !self.names.insert(unique.clone()) {
            number += 1;
            unique = format!("{name}_{number}");
        }
        format_ident!("{unique}")
    }

    /// A builder with made-up credentials.
    fn builder(&self) -> Item {
        let credentials = match security(self.document) {
            Ok(Security::One(Credentials::None)) | Err(_) => TokenStream::new(),
            Ok(Security::One(Credentials::Basic)) => quote!(.basic_auth("user", "sample-secret")),
            Ok(Security::One(_)) => quote!(.api_key("sample-key")),
            Ok(Security::Several { schemes, .. }) => {
                let calls = schemes.iter().map(|(name, credentials)| {
                    let secret = if *credentials == Credentials::Basic {
                        "user:sample-secret"
                    } else {
                        "sample-key"
                    };
                    quote!(.credentials(#name, #secret))
                });
                quote!(#(#calls)*)
            }
        };
        parse_quote! {
            /// A builder with made-up credentials.
            fn builder() -> ClientBuilder {
                Client::builder() #credentials
            }
        }
    }

    fn schemas(&mut self, types: &[(String, Ident)]) -> Vec<Item> {
        let schemas = JsonPointer::components("schemas");
        let mut items = Vec::new();
        for (schema, ty) in types {
            let sample = samples::sample(self.document, &schemas.join(schema));
            let krate = &self.krate;
            let path = parse_quote!(#krate::types::#ty);
            items.push(self.round_trip(&format!("schema_{schema}"), &path, &sample));
        }
        items
    }

    /// Returns a test that decodes `value` and encodes it again.
    fn round_trip(&mut self, name: &str, ty: &Type, value: &Value) -> Item {
        let name = self.name(name);
        let (snapshot, json) = (name.to_string(), literal(value));
        parse_quote! {
            #[test]
            fn #name() -> TestResult {
                let said = round_trip::<#ty>(#json)?;
                insta::assert_snapshot!(#snapshot, said);
                Ok(())
            }
        }
    }

    fn operations(&mut self, code: &mut syn::File) -> Vec<Item> {
        let operations = operations(self.document);
        let operations: std::collections::BTreeMap<String, &Operation<'_>> =
            operations.iter().map(|operation| (operation.rust_name(), operation)).collect();
        let mut items = Vec::new();
        for method in methods(code) {
            if let Some(operation) = operations.get(&method.sig.ident.to_string()) {
                items.push(self.operation(&method, operation));
            }
        }
        items
    }

    /// Returns a test that calls an operation with samples.
    fn operation(&mut self, method: &ImplItemFn, operation: &Operation<'_>) -> Item {
        let parameters = operation.effective_parameters(self.document);
        let sample = |name: &str| {
            let parameter = parameters.iter().find(|parameter| parameter.rust_name() == name);
            match parameter {
                Some(parameter) => samples::parameter(self.document, parameter),
                None => operation
                    .request_body(self.document)
                    .map_or(Value::Null, |body| samples::media_type(self.document, &body.at)),
            }
        };
        let optional = parameters.iter().filter(|parameter| {
            !parameter.is_required() && !is_argument(method, &parameter.rust_name())
        });
        let optional = optional.collect::<Vec<_>>();
        let (mut statements, mut arguments) = (Vec::new(), Vec::new());
        for input in &method.sig.inputs {
            let FnArg::Typed(input) = input else { continue };
            let Pat::Ident(pat) = &*input.pat else { continue };
            let name = &pat.ident;
            let json = sample(&name.to_string()).to_string();
            let name = format_ident!("{}", variable(&name.to_string()));
            let (declared, argument) = self.argument(&name, &input.ty, &json, &optional);
            statements.push(declared);
            arguments.push(argument);
        }
        let (name, ident) =
            (self.name(&format!("operation_{}", method.sig.ident)), &method.sig.ident);
        let (snapshot, reply, result) = (name.to_string(), self.reply(operation), result(method));
        parse_quote! {
            #[test]
            fn #name() -> TestResult {
                let said = exchange(#reply, |client| async move {
                    #(#statements)*
                    let response = client.#ident(#(#arguments),*).await?;
                    #result
                })?;
                insta::assert_snapshot!(#snapshot, said);
                Ok(())
            }
        }
    }

    /// Returns the declaration of the variable `name` for an argument of the type `ty`, and the
    /// argument. `optional` are the parameters of the `params` struct.
    fn argument(
        &self,
        name: &Ident,
        ty: &Type,
        json: &str,
        optional: &[&Parameter<'_>],
    ) -> (TokenStream, TokenStream) {
        let declared = match ty {
            Type::Reference(reference) => match params_name(&reference.elem) {
                Some(params) => {
                    let krate = &self.krate;
                    let fields = optional.iter().map(|parameter| {
                        let field = format_ident!("{}", parameter.rust_name());
                        let json = samples::parameter(self.document, parameter).to_string();
                        quote!(#name.#field = Some(argument(#json)?);)
                    });
                    quote!(let mut #name = #krate::params::#params::default(); #(#fields)*)
                }
                None if is_str(&reference.elem) => quote!(let #name = argument::<String>(#json)?;),
                None => quote!(let #name = argument(#json)?;),
            },
            // The text or the bytes of a body.
            Type::Path(path) if path.path.is_ident("B") => {
                return (TokenStream::new(), quote!("sample"));
            }
            _ => return (quote!(let #name = argument(#json)?;), quote!(#name)),
        };
        (declared, quote!(&#name))
    }

    /// Returns the documented success of `operation`.
    fn reply(&self, operation: &Operation<'_>) -> TokenStream {
        let statuses = self.document.at(&operation.at.join("responses")).and_then(Value::as_object);
        let status = statuses.into_iter().flatten().find_map(|(status, _)| {
            status.parse::<u16>().ok().filter(|status| (200..300).contains(status))
        });
        let (status, content_type, body) = match operation.success(self.document) {
            Success::Empty => (status.unwrap_or(204), "", String::new()),
            Success::Stream => (status.unwrap_or(200), "", "sample".to_owned()),
            Success::Json(schema) => {
                let media_type = schema.parent().unwrap_or_else(JsonPointer::root);
                (
                    status.unwrap_or(200),
                    "application/json",
                    pretty(&samples::media_type(self.document, &media_type)),
                )
            }
        };
        let body = raw(&body);
        quote!(Reply { status: #status, content_type: #content_type, body: #body })
    }

    /// Returns a test for each example of a body whose schema has a type.
    fn examples(&mut self, schemas: &BTreeSet<String>) -> Vec<Item> {
        let mut bodies = Vec::new();
        for operation in operations(self.document) {
            let name = operation.rust_name();
            if let Some(body) = operation.request_body(self.document) {
                bodies.push((format!("example_{name}_request"), body.at));
            }
            let responses = operation.at.join("responses");
            for (status, _) in entries_at(self.document, &responses) {
                let Some((at, response)) = self.document.resolve(&responses.join(status)) else {
                    continue;
                };
                // The client does not decode other media types.
                let is_json = |(name, _): &(&String, &Value)| name.contains("json");
                for (media_type, _) in entries(response, "content").filter(is_json) {
                    bodies.push((
                        format!("example_{name}_{status}"),
                        at.join("content").join(media_type),
                    ));
                }
            }
        }
        let (mut items, mut seen) = (Vec::new(), BTreeSet::new());
        for (name, at) in bodies {
            // Operations share responses.
            if !seen.insert(at.clone()) {
                continue;
            }
            let schema = self.document.at(&at.join("schema"));
            let Some(ty) = schema.and_then(|schema| self.type_of(schema, schemas)) else {
                continue;
            };
            for samples::Example { name: example, value, .. } in
                samples::examples(self.document, &at)
            {
                items.push(self.round_trip(&format!("{name}_{example}"), &ty, value));
            }
        }
        items
    }

    /// Returns the type of `schema`, if it is a reference to one of `schemas` or a list of them.
    fn type_of(&self, schema: &Value, schemas: &BTreeSet<String>) -> Option<Type> {
        if let Some(items) = schema.get("items") {
            let item = self.type_of(items, schemas)?;
            return Some(parse_quote!(Vec<#item>));
        }
        let name = schema.get("$ref")?.as_str()?.strip_prefix("#/components/schemas/")?;
        let (krate, ty) = (&self.krate, format_ident!("{}", crate::rewrite::type_of_schema(name)));
        schemas.contains(name).then(|| parse_quote!(#krate::types::#ty))
    }
}

/// Returns the statement that prints the result of a call.
fn result(method: &ImplItemFn) -> TokenStream {
    if is_empty_response(&method.sig) {
        quote!(Ok(response.status().to_string()))
    } else if is_stream(&method.sig) {
        quote!(Ok(String::from_utf8(response.into_inner().read_to_end(65_536).await?)?))
    } else {
        quote!(written(&*response))
    }
}

/// Returns the name of `ty` if it is a struct of optional parameters.
fn params_name(ty: &Type) -> Option<&Ident> {
    let Type::Path(path) = ty else { return None };
    let segments = &path.path.segments;
    segments
        .last()
        .filter(|_| segments.first().is_some_and(|segment| segment.ident == "params"))
        .map(|segment| &segment.ident)
}

fn is_str(ty: &Type) -> bool {
    matches!(ty, Type::Path(path) if path.path.is_ident("str"))
}

fn is_argument(method: &ImplItemFn, name: &str) -> bool {
    method.sig.inputs.iter().any(|input| match input {
        FnArg::Typed(input) => matches!(&*input.pat, Pat::Ident(pat) if pat.ident == name),
        FnArg::Receiver(_) => false,
    })
}

fn pretty(value: &Value) -> String {
    format!("{value:#}")
}

fn literal(value: &Value) -> LitStr {
    raw(&pretty(value))
}

/// Returns `text` as a raw string literal, so that JSON stays readable.
fn raw(text: &str) -> LitStr {
    let mut hashes = "#".to_owned();
    while text.contains(&format!("\"{hashes}")) {
        hashes.push('#');
    }
    // A raw literal cannot have a carriage return.
    let raw = syn::parse_str(&format!("r{hashes}\"{text}\"{hashes}"));
    raw.ok()
        .filter(|literal: &LitStr| literal.value() == text)
        .unwrap_or_else(|| LitStr::new(text, proc_macro2::Span::call_site()))
}
