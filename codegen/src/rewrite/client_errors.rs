//! Operations return the client's own error, and decode responses by the client's own rules.
//!
//! The generator's error has no place for the number of attempts, loses the status of an answer that is not JSON, and prints
//! headers and bodies. To be removed when the error type can be configured.

use quote::ToTokens as _;
use syn::{
    Expr, ExprMatch, ExprPath, File, Item, ReturnType, Type, UseTree, parse_quote,
    visit_mut::{self, VisitMut},
};

use super::ast::{methods_mut, module_mut, type_name};

pub(super) fn apply(file: &mut File) {
    drop_import(&mut file.items);
    let Some(items) = module_mut(file, &["builder"]) else { return };
    drop_import(items);
    items.insert(
        0,
        parse_quote!(
            use crate::Error;
        ),
    );
    for (_, method) in methods_mut(items).filter(|(_, method)| method.sig.ident == "send") {
        if let ReturnType::Type(_, result) = &mut method.sig.output {
            OwnError.visit_type_mut(result);
        }
        OwnError.visit_block_mut(&mut method.block);
    }
}

/// Removes `Error` from the imports.
fn drop_import(items: &mut [Item]) {
    for item in items {
        if let Item::Use(import) = item {
            without_error(&mut import.tree);
        }
    }
}

fn without_error(tree: &mut UseTree) {
    match tree {
        UseTree::Path(path) => without_error(&mut path.tree),
        UseTree::Group(group) => {
            let kept = group.items.iter().filter(|item| !matches!(item, UseTree::Name(name) if name.ident == "Error"));
            group.items = kept.cloned().collect();
        }
        _ => {}
    }
}

struct OwnError;

impl VisitMut for OwnError {
    /// `Error<types::Error>` is `Error`.
    fn visit_type_mut(&mut self, ty: &mut Type) {
        if type_name(ty).as_deref() == Some("Error") {
            *ty = parse_quote!(Error);
        }
        visit_mut::visit_type_mut(self, ty);
    }

    /// `Error::InvalidRequest` is a function.
    fn visit_expr_path_mut(&mut self, path: &mut ExprPath) {
        if path.to_token_stream().to_string() == "Error :: InvalidRequest" {
            *path = parse_quote!(Error::invalid_request);
        }
    }

    /// The successes of the match on the status are decoded; all else is one error.
    fn visit_expr_match_mut(&mut self, expression: &mut ExprMatch) {
        expression.arms.retain_mut(|arm| {
            let body = arm.body.to_token_stream().to_string();
            *arm.body = if body.contains("ResponseValue :: empty") {
                parse_quote!(crate::response::empty(response))
            } else {
                parse_quote!(crate::response::decode(response).await)
            };
            !body.contains("Err (")
        });
        let rest: Expr = parse_quote!(match () {
            _ => Err(crate::response::refuse(response)),
        });
        if let Expr::Match(rest) = rest {
            expression.arms.extend(rest.arms);
        }
    }
}
