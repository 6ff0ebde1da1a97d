//! Requests carry the constant headers of the document in place of the generator's `api-version`.
//!
//! The generator sends the version of the document to a server that never asked for it, and has no constant headers.
//! To be removed when both can be configured.

use quote::ToTokens;
use syn::{
    Expr, ExprMethodCall, File, Stmt, parse_quote,
    visit_mut::{self, VisitMut},
};

use super::{Context, syntax::methods_mut, syntax::module_mut};

pub(super) fn apply(file: &mut File, context: &Context<'_>) {
    let Some(items) = module_mut(file, &["builder"]) else { return };
    for (_, method) in methods_mut(items).filter(|(_, method)| method.sig.ident == "send") {
        let mut id = OperationId(None);
        id.visit_block_mut(&mut method.block);
        let headers = context.prepared.constant_headers.iter();
        // The generator renames an operation to snake case.
        let headers =
            headers.filter(|header| id.0.as_deref() == Some(&heck::ToSnakeCase::to_snake_case(&*header.operation_id)));
        let appends: Vec<Stmt> = headers
            .map(|header| {
                let (name, value) = (header.name.to_lowercase(), &header.value);
                parse_quote! {
                    header_map.append(
                        ::reqwest::header::HeaderName::from_static(#name),
                        ::reqwest::header::HeaderValue::from_static(#value),
                    );
                }
            })
            .collect();
        replace(&mut method.block.stmts, &appends);
    }
}

fn replace(statements: &mut Vec<Stmt>, appends: &[Stmt]) {
    let is_api_version = |statement: &Stmt| match statement {
        Stmt::Expr(Expr::MethodCall(ExprMethodCall { method, args, .. }), _) => {
            method == "append" && args.to_token_stream().to_string().contains("\"api-version\"")
        }
        _ => false,
    };
    if let Some(index) = statements.iter().position(is_api_version) {
        statements.splice(index..=index, appends.iter().cloned());
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
