//! The typed mock takes any value literally, cannot be told a status that it does not have, and is documented.
//!
//! The generator puts path values into regular expressions as they are, lets them match across segments, unwraps, and panics on
//! a status outside its range. To be removed when it escapes values and takes statuses by type.

use heck::{ToPascalCase, ToSnakeCase};
use quote::ToTokens as _;
use serde_json::Value;
use syn::{
    Expr, ExprMethodCall, File, FnArg, Item, ItemTrait, LitStr, Macro, Pat, Stmt, Token, TraitItem, parse_quote,
    punctuated::Punctuated,
    visit_mut::{self, VisitMut},
};

use super::ast::{methods_mut, module_mut, set_docs};
use crate::{Document, lint::operations};

pub(super) fn apply(file: &mut File, document: &Document) {
    Literally.visit_file_mut(file);
    for (_, method) in module_mut(file, &["operations"]).into_iter().flat_map(|items| methods_mut(items)) {
        let status = match method.sig.ident.to_string().as_str() {
            "client_error" => "ClientErrorStatus",
            "server_error" => "ServerErrorStatus",
            _ => continue,
        };
        let status = quote::format_ident!("{status}");
        for input in &mut method.sig.inputs {
            if let FnArg::Typed(input) = input
                && matches!(&*input.pat, Pat::Ident(pat) if pat.ident == "status")
            {
                input.ty = parse_quote!(crate::#status);
            }
        }
        method
            .block
            .stmts
            .retain(|statement| !matches!(statement, Stmt::Macro(it) if it.mac.path.is_ident("assert_eq")));
        StatusAsNumber.visit_block_mut(&mut method.block);
    }
    describe(file, document);
}

struct Literally;

impl VisitMut for Literally {
    /// `Regex::new(pattern).unwrap()` is `pattern`: the mock server makes the regular expression itself.
    fn visit_expr_mut(&mut self, expression: &mut Expr) {
        visit_mut::visit_expr_mut(self, expression);
        if let Expr::MethodCall(ExprMethodCall { receiver, method, .. }) = expression
            && method == "unwrap"
            && let Expr::Call(call) = &**receiver
            && call.func.to_token_stream().to_string().contains("Regex :: new")
            && let Some(pattern) = call.args.first()
        {
            let pattern = if let Expr::Reference(reference) = pattern { &*reference.expr } else { pattern };
            *expression = pattern.clone();
        }
    }

    /// A value is escaped, and what stands for the others stays within their segments.
    fn visit_macro_mut(&mut self, call: &mut Macro) {
        let arguments = call.parse_body_with(Punctuated::<Expr, Token![,]>::parse_terminated);
        if let Ok(arguments) = arguments
            && call.path.is_ident("format")
            && let Some(Expr::Lit(syn::ExprLit { lit: syn::Lit::Str(pattern), .. })) = arguments.first()
        {
            let pattern = LitStr::new(&pattern.value().replace(".*", "[^/]*"), pattern.span());
            *call = parse_quote!(format!(#pattern, ::regex::escape(value.as_ref())));
        }
    }
}

struct StatusAsNumber;

impl VisitMut for StatusAsNumber {
    fn visit_expr_method_call_mut(&mut self, call: &mut ExprMethodCall) {
        visit_mut::visit_expr_method_call_mut(self, call);
        if call.method == "status"
            && let Some(argument) = call.args.first_mut()
        {
            *argument = parse_quote!(u16::from(status));
        }
    }
}

fn describe(file: &mut File, document: &Document) {
    let ids = operations(document).into_iter().filter_map(|operation| {
        let id = operation.id()?;
        Some((id.to_snake_case(), operation.value.get("summary").and_then(Value::as_str).unwrap_or_default()))
    });
    let ids = ids.collect::<Vec<_>>();
    let operation = |name: &str| {
        let found = ids.iter().find(|(id, _)| name.starts_with(&id.to_pascal_case()));
        found.map_or("the operation", |(id, _)| id)
    };
    for item in module_mut(file, &["operations"]).into_iter().flatten() {
        if let Item::Struct(item) = item {
            let name = item.ident.to_string();
            let text = match name.strip_suffix("When") {
                Some(_) => {
                    format!("Which requests of `{}` are meant; all of them where nothing is said.", operation(&name))
                }
                None => format!("How `{}` is answered.", operation(&name)),
            };
            set_docs(&mut item.attrs, &text);
        }
    }
    for (_, method) in module_mut(file, &["operations"]).into_iter().flat_map(|items| methods_mut(items)) {
        let text = match method.sig.ident.to_string().as_str() {
            "new" => "Wraps what httpmock makes.".to_owned(),
            "into_inner" => "What httpmock makes, for what the types do not allow.".to_owned(),
            "client_error" => "Answers with a status from 400 to 499 and this error.".to_owned(),
            "server_error" => "Answers with a status from 500 to 599 and this error.".to_owned(),
            "body" => "Only requests with this body, compared as JSON.".to_owned(),
            "ok" => "Answers with 200 and this body.".to_owned(),
            "no_content" => "Answers with 204 and no body.".to_owned(),
            name => format!("Only requests with this `{name}`."),
        };
        set_docs(&mut method.attrs, &text);
    }
    for item in &mut file.items {
        if let Item::Trait(ItemTrait { items, .. }) = item {
            for item in items {
                if let TraitItem::Fn(method) = item {
                    let name = method.sig.ident.to_string();
                    let summary = ids.iter().find(|(id, _)| *id == name).map_or("", |(_, summary)| summary);
                    set_docs(&mut method.attrs, &format!("Mocks `{name}`: {summary}."));
                }
            }
        }
    }
}
