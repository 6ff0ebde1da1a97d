//! Makes the typed mock match path values literally and accept only valid statuses, and documents
//! it.
//!
//! progenitor inserts path values into regular expressions without escaping, lets them match across
//! segments, unwraps, and panics on a status outside the range. To be removed when it escapes
//! values and has a type for statuses.

mod bodies;
mod docs;
mod pairs;

use std::collections::BTreeMap;

use heck::ToPascalCase as _;
use openapiv3::StatusCode;
use quote::format_ident;
use syn::{
    Expr, ExprMethodCall, File, FnArg, ImplItem, ImplItemFn, ItemImpl, LitStr, Macro, Pat, Stmt,
    Token, parse_quote,
    punctuated::Punctuated,
    visit_mut::{self, VisitMut},
};

use super::{
    RewriteError,
    ast::{
        borrowed, call_of, inherent_impls_mut, method_call_of, module_mut, text_of, type_name,
        variable,
    },
};
use crate::{
    Document, Finding,
    openapi::{Operation, operations},
    prepare::Prepared,
};

/// Changes in the mock of an operation.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Changes {
    /// Regular expressions passed as text instead of compiled with `unwrap`.
    expressions: usize,
    /// Values that are now escaped.
    values: usize,
    /// Query parameters that are matched as the client writes them.
    queries: usize,
    /// Statuses that have a type.
    statuses: usize,
}

/// Rewrites the mocks. Returns the changes by the name of the operation's method.
pub(super) fn apply(file: &mut File, document: &Document) -> BTreeMap<String, Changes> {
    let operations = operations(document);
    let names = operations.iter().flat_map(|operation| {
        ["when", "then"].map(|part| (type_of(operation, part), operation.rust_name()))
    });
    let names: BTreeMap<String, String> = names.collect();
    let mut found = BTreeMap::<String, Changes>::new();
    for block in
        module_mut(file, &["operations"]).into_iter().flat_map(|items| inherent_impls_mut(items))
    {
        let Some(name) = type_name(&block.self_ty).and_then(|name| names.get(&name)) else {
            continue;
        };
        let changes = found.entry(name.clone()).or_default();
        rewrite(block, changes);
    }
    docs::apply(file, &operations);
    let has = |count: fn(&Changes) -> bool| found.values().any(count);
    let has_forms = bodies::apply(file, &operations, document);
    if has(|changes| changes.queries > 0) || has_forms {
        file.items.extend(pairs::items(has(|changes| changes.queries > 0), has_forms));
    }
    found
}

/// Compares the changes with the number that follows from the document.
pub(super) fn check(
    found: &BTreeMap<String, Changes>,
    document: &Document,
    prepared: &Prepared,
) -> Vec<Finding> {
    let wrong = operations(document).into_iter().filter_map(|operation| {
        let expected = expected(&operation, document, prepared);
        let found = found.get(&operation.rust_name()).copied().unwrap_or_default();
        (found != expected).then(|| {
            let message = format!(
                "expected {expected:?} in the mock of {}, found {found:?}",
                operation.name()
            );
            RewriteError::new(&operation.at, message).in_finding(document)
        })
    });
    wrong.collect()
}

fn expected(operation: &Operation<'_>, document: &Document, prepared: &Prepared) -> Changes {
    let parameters = operation.effective_parameters(document);
    let values = parameters.iter().filter(|parameter| parameter.location == "path").count();
    let item =
        prepared.openapi.paths.paths.get(operation.path).and_then(openapiv3::ReferenceOr::as_item);
    let responses =
        item.and_then(|item| item.iter().find(|(method, _)| *method == operation.method));
    let statuses =
        responses.into_iter().flat_map(|(_, operation)| operation.responses.responses.keys());
    let statuses = statuses.filter(|status| matches!(status, StatusCode::Range(4 | 5))).count();
    let queries = parameters.iter().filter(|parameter| parameter.location == "query").count();
    Changes { expressions: 1 + values, values, queries, statuses }
}

/// Returns the name of the mock's type for requests (`when`) or responses (`then`), as the
/// generator spells it.
fn type_of(operation: &Operation<'_>, part: &str) -> String {
    format!("{}-{part}", operation.rust_name()).to_pascal_case()
}

fn rewrite(block: &mut ItemImpl, changes: &mut Changes) {
    for item in &mut block.items {
        let ImplItem::Fn(method) = item else { continue };
        let before = changes.values;
        Literally(changes).visit_impl_item_fn_mut(method);
        if changes.values > before {
            method
                .block
                .stmts
                .insert(0, parse_quote!(let value = ::regex::escape(&value.to_string());));
        }
        let status = match method.sig.ident.to_string().as_str() {
            "client_error" => "ClientErrorStatus",
            "server_error" => "ServerErrorStatus",
            _ => continue,
        };
        if take_status(method, status) {
            changes.statuses += 1;
        }
    }
}

/// Changes the type of the argument `status` to the hand-written type `name`, which excludes
/// statuses outside its range.
fn take_status(method: &mut ImplItemFn, name: &str) -> bool {
    let name = format_ident!("{name}");
    let argument = method.sig.inputs.iter_mut().find_map(|input| match input {
        FnArg::Typed(input) if matches!(&*input.pat, Pat::Ident(pat) if pat.ident == "status") => {
            Some(input)
        }
        _ => None,
    });
    let before = method.block.stmts.len();
    method
        .block
        .stmts
        .retain(|statement| !matches!(statement, Stmt::Macro(statement) if statement.mac.path.is_ident("assert_eq")));
    let mut number = StatusAsNumber(0);
    number.visit_block_mut(&mut method.block);
    let Some(argument) = argument else { return false };
    argument.ty = parse_quote!(crate::#name);
    method.block.stmts.len() + 1 == before && number.0 == 1
}

/// A visitor that makes values match literally.
struct Literally<'c>(&'c mut Changes);

impl VisitMut for Literally<'_> {
    /// Replaces `regex::Regex::new(pattern).unwrap()` by `pattern`: the mock server compiles it.
    fn visit_expr_mut(&mut self, expression: &mut Expr) {
        visit_mut::visit_expr_mut(self, expression);
        if let Some(call) = pairs::query(expression) {
            *expression = call;
            self.0.queries += 1;
        }
        let pattern = method_call_of(expression, "unwrap")
            .and_then(|(regex, _)| call_of(regex, &["regex", "Regex", "new"]))
            .and_then(|arguments| arguments.first().copied());
        if let Some(pattern) = pattern {
            *expression = borrowed(pattern).unwrap_or(pattern).clone();
            self.0.expressions += 1;
        }
    }

    /// Escapes the value, and limits the wildcard of other parameters to their segment.
    fn visit_macro_mut(&mut self, call: &mut Macro) {
        if let Some(pattern) = formatted(call) {
            let pattern = pattern.replace(".*", "[^/]*");
            let pattern = LitStr::new(&pattern, proc_macro2::Span::call_site());
            *call = parse_quote!(format!(#pattern, value));
            self.0.values += 1;
        }
    }
}

/// Returns the pattern in `format!(pattern, value.to_string())`.
fn formatted(call: &Macro) -> Option<String> {
    let arguments = call.parse_body_with(Punctuated::<Expr, Token![,]>::parse_terminated).ok()?;
    let (pattern, value) = (arguments.first()?, arguments.get(1)?);
    let (receiver, _) = method_call_of(value, "to_string")?;
    let is_value =
        variable(receiver)? == "value" && arguments.len() == 2 && call.path.is_ident("format");
    text_of(pattern).filter(|_| is_value)
}

/// A visitor that converts the status to a number, and counts the conversions.
struct StatusAsNumber(usize);

impl VisitMut for StatusAsNumber {
    fn visit_expr_method_call_mut(&mut self, call: &mut ExprMethodCall) {
        visit_mut::visit_expr_method_call_mut(self, call);
        if call.method == "status"
            && let Some(argument) = call.args.first_mut()
            && variable(argument).is_some_and(|argument| argument == "status")
        {
            *argument = parse_quote!(u16::from(status));
            self.0 += 1;
        }
    }
}
