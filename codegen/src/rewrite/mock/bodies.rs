//! Bodies that are not JSON are matched and sent as what they are.
//!
//! progenitor's mock treats forms, bytes and streams as JSON.

use std::collections::BTreeSet;

use syn::{
    Expr, File, FnArg, ImplItemFn, parse_quote,
    visit_mut::{self, VisitMut},
};

use super::type_of;
use crate::{
    Document,
    openapi::Operation,
    rewrite::ast::{method_call_of, methods_mut, module_mut, type_arguments},
};

/// Rewrites the methods for bodies. Returns whether there are forms.
pub(super) fn apply(file: &mut File, operations: &[Operation<'_>], document: &Document) -> bool {
    let is_form = |operation: &Operation<'_>| {
        let body = operation.request_body(document);
        body.is_some_and(|body| body.media_type.starts_with("application/x-www-form-urlencoded"))
    };
    let forms: BTreeSet<String> = operations
        .iter()
        .filter(|operation| is_form(operation))
        .map(|it| type_of(it, "when"))
        .collect();
    let mut has_forms = false;
    for (name, method) in
        module_mut(file, &["operations"]).into_iter().flat_map(|items| methods_mut(items))
    {
        if method.sig.ident == "body" && forms.contains(&name) {
            Form.visit_block_mut(&mut method.block);
            has_forms = true;
        } else if takes_json_value(method) {
            Raw.visit_impl_item_fn_mut(method);
        }
    }
    has_forms
}

/// Returns whether the method takes an untyped body, which progenitor does for bytes and streams.
fn takes_json_value(method: &ImplItemFn) -> bool {
    method.sig.inputs.iter().any(is_json_value)
}

/// Returns whether `argument` is an untyped body, in contrast to the status next to it.
fn is_json_value(argument: &FnArg) -> bool {
    match argument {
        FnArg::Typed(argument) => type_arguments(&argument.ty, &["serde_json", "Value"]).is_some(),
        FnArg::Receiver(_) => false,
    }
}

/// Matches the pairs of a form.
struct Form;

impl VisitMut for Form {
    fn visit_expr_mut(&mut self, expression: &mut Expr) {
        visit_mut::visit_expr_mut(self, expression);
        if let Some((when, _)) = method_call_of(expression, "json_body_obj") {
            *expression = parse_quote!(super::with_form(#when, value));
        }
    }
}

/// Takes text, and sends or matches it as it is.
struct Raw;

impl VisitMut for Raw {
    fn visit_fn_arg_mut(&mut self, argument: &mut FnArg) {
        if is_json_value(argument)
            && let FnArg::Typed(argument) = argument
        {
            argument.ty = parse_quote!(impl Into<String>);
        }
    }

    fn visit_expr_mut(&mut self, expression: &mut Expr) {
        visit_mut::visit_expr_mut(self, expression);
        if let Some((receiver, _)) = method_call_of(expression, "json_body") {
            // The content type in front of it is that of JSON.
            let receiver =
                method_call_of(receiver, "header").map_or(receiver, |(receiver, _)| receiver);
            *expression = parse_quote!(#receiver.body(value.into()));
        }
    }
}
