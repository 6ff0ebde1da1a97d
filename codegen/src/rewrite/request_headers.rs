//! Requests carry the constant headers of the document in place of the generator's `api-version`.
//!
//! The generator sends the version of the document to a server that never asked for it, and has no constant headers.
//! To be removed when both can be configured.

use quote::ToTokens;
use syn::{
    Expr, File, Stmt, parse_quote,
    visit_mut::{self, VisitMut},
};

use super::{Context, ast::methods_mut, ast::module_mut};
use crate::prepare::ConstantHeader;

pub(super) fn apply(file: &mut File, context: &Context<'_>) {
    let Some(items) = module_mut(file, &["builder"]) else { return };
    for (_, method) in methods_mut(items).filter(|(_, method)| method.sig.ident == "send") {
        let mut id = OperationId(None);
        id.visit_block_mut(&mut method.block);
        let headers = context.prepared.constant_headers.iter();
        // The generator renames an operation to snake case.
        let headers =
            headers.filter(|header| id.0.as_deref() == Some(&heck::ToSnakeCase::to_snake_case(&*header.operation_id)));
        let statements = &mut method.block.stmts;
        statements.retain(|statement| appends(statement) != Some(true));
        let is_map_empty = !statements.iter().any(|statement| appends(statement).is_some());
        if is_map_empty {
            statements.retain(|statement| !is_map(statement));
        }
        Chain { headers: headers.collect(), is_map_empty }.visit_block_mut(&mut method.block);
    }
}

/// Whether what `statement` puts into the map of headers is the `api-version`; `None` where it puts nothing there.
fn appends(statement: &Stmt) -> Option<bool> {
    let tokens = statement.to_token_stream().to_string();
    tokens.contains("header_map . append").then(|| tokens.contains("\"api-version\""))
}

/// Whether `statement` makes the map of headers.
fn is_map(statement: &Stmt) -> bool {
    matches!(statement, Stmt::Local(local) if local.pat.to_token_stream().to_string() == "mut header_map")
}

/// Puts the constant headers before the map of headers, and in its place where it is empty.
struct Chain<'a> {
    headers: Vec<&'a ConstantHeader>,
    is_map_empty: bool,
}

impl VisitMut for Chain<'_> {
    fn visit_expr_mut(&mut self, expression: &mut Expr) {
        if let Expr::MethodCall(call) = expression
            && call.method == "headers"
            && call.args.to_token_stream().to_string() == "header_map"
        {
            let request = self.headers.iter().fold((*call.receiver).clone(), |request, header| {
                let (name, value) = (header.name.to_lowercase(), &header.value);
                parse_quote! {
                    #request.header(
                        ::reqwest::header::HeaderName::from_static(#name),
                        ::reqwest::header::HeaderValue::from_static(#value),
                    )
                }
            });
            *expression = if self.is_map_empty { request } else { parse_quote!(#request.headers(header_map)) };
            return;
        }
        visit_mut::visit_expr_mut(self, expression);
    }
}

/// Finds the operation that a method sends, from the `OperationInfo` that it makes.
struct OperationId(Option<String>);

impl VisitMut for OperationId {
    fn visit_field_value_mut(&mut self, field: &mut syn::FieldValue) {
        if let (syn::Member::Named(name), Expr::Lit(syn::ExprLit { lit: syn::Lit::Str(id), .. })) =
            (&field.member, &field.expr)
            && name == "operation_id"
        {
            self.0 = Some(id.value());
        }
        visit_mut::visit_field_value_mut(self, field);
    }
}
