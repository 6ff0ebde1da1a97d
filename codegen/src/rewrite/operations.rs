//! Sends the requests of operations through the runtime.
//!
//! In progenitor's positional output, an operation builds a URL and a request, runs hooks, and
//! matches on the status. This rewrite keeps the request, and moves the rest to the runtime, which
//! adds retries, deadlines, typed errors and redaction. To be removed when progenitor has a setting
//! for how a request is sent.

mod body;
mod request;
mod signature;
mod url;

use std::collections::BTreeMap;

use heck::ToShoutySnakeCase as _;
use quote::format_ident;
use syn::{File, Ident, ImplItem, ImplItemFn};

use self::body::ResponseKind;
use super::{
    Context, RewriteError,
    ast::{inherent_impls_mut, type_name},
};
use crate::{
    Finding,
    openapi::{Operation, RESERVED, Success, operations},
};

/// The parts of an operation that the rewrite changed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Parts {
    pub(super) path_parameters: Vec<String>,
    pub(super) query_parameters: usize,
    pub(super) header_parameters: usize,
    pub(super) constant_headers: usize,
    /// Name of the method that sets the body, if the operation has one.
    pub(super) body: Option<&'static str>,
    pub(super) response: Option<ResponseKind>,
}

/// Rewrites the methods of the client's operations. Returns their parts by method name.
pub(super) fn apply(
    file: &mut File,
    context: &Context<'_>,
) -> Result<BTreeMap<String, Parts>, RewriteError> {
    let operations = operations(context.document);
    let operations: BTreeMap<String, &Operation<'_>> =
        operations.iter().map(|operation| (operation.rust_name(), operation)).collect();
    let mut found = BTreeMap::new();
    let mut has_forms = false;
    only_operations(file)?;
    for method in methods_mut(file) {
        let name = method.sig.ident.to_string();
        let Some(operation) = operations.get(&name) else {
            let at = crate::JsonPointer::root().join("paths");
            return Err(RewriteError::new(
                &at,
                format!("unknown method `{name}` in the generator's output"),
            ));
        };
        let parts = rewrite(method, operation, context).map_err(|message| {
            let message =
                format!("unknown structure in the output for {}: {message}", operation.name());
            RewriteError::new(&operation.at, message)
        })?;
        has_forms |= parts.body == Some("form_urlencoded");
        found.insert(name, parts);
    }
    if has_forms {
        file.items.insert(
            0,
            syn::parse_quote!(
                use ::openapi_client_runtime::FormExt as _;
            ),
        );
    }
    Ok(found)
}

/// Compares the rewritten parts with the parts that follow from the document.
pub(super) fn check(found: &BTreeMap<String, Parts>, context: &Context<'_>) -> Vec<Finding> {
    let operations = operations(context.document).into_iter();
    let wrong = operations.filter_map(|operation| {
        let expected = expected(&operation, context);
        let message = match found.get(&operation.rust_name()) {
            Some(found) if *found == expected => return None,
            Some(found) => format!(
                "expected {expected:?} in the output for {}, found {found:?}",
                operation.name()
            ),
            None => format!("expected a method for {}, found none", operation.name()),
        };
        Some(RewriteError::new(&operation.at, message).in_finding(context.document))
    });
    wrong.collect()
}

/// Returns the parts that follow from the document.
fn expected(operation: &Operation<'_>, context: &Context<'_>) -> Parts {
    let parameters = operation.effective_parameters(context.document);
    let count = |location: &str| {
        parameters.iter().filter(|parameter| parameter.location == location).count()
    };
    let mut path: Vec<_> =
        parameters.iter().filter(|parameter| parameter.location == "path").collect();
    path.sort_by_key(|parameter| operation.path.find(&format!("{{{}}}", parameter.name)));
    let constant_headers = constant_headers(operation, context).len();
    let media_type = operation.request_body(context.document).map(|body| body.media_type);
    Parts {
        path_parameters: path.iter().map(|parameter| parameter.rust_name()).collect(),
        query_parameters: count("query"),
        header_parameters: count("header") - constant_headers,
        constant_headers,
        body: media_type.map(|media_type| {
            match media_type.split(';').next().unwrap_or_default().trim_end() {
                "application/json" => "json",
                "application/x-www-form-urlencoded" => "form_urlencoded",
                _ => "body",
            }
        }),
        response: Some(match operation.success(context.document) {
            Success::Empty => ResponseKind::Empty,
            Success::Json(_) => ResponseKind::Json,
            Success::Stream => ResponseKind::Stream,
        }),
    }
}

/// Returns the name of the static that describes an operation to the runtime.
pub(super) fn constant_of(method: &str) -> Ident {
    // heck removes the underscore that precedes a digit.
    let prefix = if method.starts_with('_') { "_" } else { "" };
    format_ident!("{prefix}{}", method.to_shouty_snake_case())
}

/// Returns progenitor's methods for operations.
pub(super) fn methods_mut(file: &mut File) -> impl Iterator<Item = &mut ImplItemFn> {
    let blocks = inherent_impls_mut(&mut file.items);
    let methods = blocks.filter(|block| type_name(&block.self_ty).as_deref() == Some("Client"));
    methods.flat_map(|block| &mut block.items).filter_map(|item| match item {
        // Constructors and `with` are not asynchronous.
        ImplItem::Fn(method) if method.sig.asyncness.is_some() => Some(method),
        _ => None,
    })
}

/// Rejects items of the client that are neither operations nor constructors, such as streams of
/// pages.
fn only_operations(file: &mut File) -> Result<(), RewriteError> {
    let blocks = inherent_impls_mut(&mut file.items);
    let blocks = blocks.filter(|block| type_name(&block.self_ty).as_deref() == Some("Client"));
    for item in blocks.flat_map(|block| &block.items) {
        let name = match item {
            ImplItem::Fn(method) if method.sig.asyncness.is_some() => continue,
            ImplItem::Fn(method) if RESERVED.iter().any(|name| method.sig.ident == name) => {
                continue;
            }
            ImplItem::Fn(method) => format!("method `{}`", method.sig.ident),
            _ => "item".to_owned(),
        };
        let at = crate::JsonPointer::root().join("paths");
        return Err(RewriteError::new(&at, format!("unknown {name} in the generator's client")));
    }
    Ok(())
}

/// Returns name and value of each constant header of `operation`.
fn constant_headers<'c>(
    operation: &Operation<'_>,
    context: &'c Context<'_>,
) -> Vec<(String, &'c str)> {
    let headers = context.prepared.constant_headers.iter();
    let headers = headers.filter(|header| Some(&*header.operation_id) == operation.id());
    headers.map(|header| (header.name.to_lowercase(), &*header.value)).collect()
}

fn rewrite(
    method: &mut ImplItemFn,
    operation: &Operation<'_>,
    context: &Context<'_>,
) -> Result<Parts, String> {
    let constants = constant_headers(operation, context);
    let mut parts = Parts { constant_headers: constants.len(), ..Parts::default() };
    let kind = body::rewrite(method, &constants, context.settings, &mut parts)?;
    signature::rewrite(method, kind)?;
    parts.response = Some(kind);
    Ok(parts)
}
