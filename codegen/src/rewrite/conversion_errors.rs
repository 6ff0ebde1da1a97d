//! A value that cannot be converted for a parameter says why.
//!
//! The generator's setters drop the conversion's error and say only that it failed.
//! To be removed when the generator keeps the error, as it does for bodies in JSON.

use syn::{Expr, ExprClosure, ExprMethodCall, File, FnArg, Pat, Type, parse_quote, visit_mut::VisitMut};

use super::ast::{methods_mut, module_mut};

pub(super) fn apply(file: &mut File) {
    let Some(items) = module_mut(file, &["builder"]) else { return };
    for (_, method) in methods_mut(items) {
        let name = method.sig.ident.to_string();
        let takes_value = method.sig.inputs.iter().any(|input| match input {
            FnArg::Typed(typed) => matches!(&*typed.pat, Pat::Ident(pat) if pat.ident == "value"),
            FnArg::Receiver(_) => false,
        });
        let Some((value, target)) = conversion(method).filter(|_| takes_value) else { continue };
        let mut rewrite = KeepError { name, rewritten: false };
        rewrite.visit_block_mut(&mut method.block);
        if rewrite.rewritten
            && let Some(clause) = &mut method.sig.generics.where_clause
        {
            clause
                .predicates
                .push(parse_quote! { <#value as ::std::convert::TryInto<#target>>::Error: ::std::fmt::Display });
        }
    }
}

/// `V` and `T` of the bound `V: TryInto<T>`.
fn conversion(method: &syn::ImplItemFn) -> Option<(Type, Type)> {
    let predicates = &method.sig.generics.where_clause.as_ref()?.predicates;
    predicates.iter().find_map(|predicate| match predicate {
        syn::WherePredicate::Type(predicate) => {
            Some((predicate.bounded_ty.clone(), predicate.bounds.iter().find_map(target_of)?))
        }
        _ => None,
    })
}

/// `T` of `TryInto<T>`.
fn target_of(bound: &syn::TypeParamBound) -> Option<Type> {
    let syn::TypeParamBound::Trait(bound) = bound else { return None };
    let segment = bound.path.segments.last().filter(|segment| segment.ident == "TryInto")?;
    let syn::PathArguments::AngleBracketed(arguments) = &segment.arguments else { return None };
    match arguments.args.first()? {
        syn::GenericArgument::Type(target) => Some(target.clone()),
        _ => None,
    }
}

/// Rewrites `.map_err(|_| "conversion … failed".to_string())`.
struct KeepError {
    name: String,
    rewritten: bool,
}

impl VisitMut for KeepError {
    fn visit_expr_method_call_mut(&mut self, call: &mut ExprMethodCall) {
        if call.method == "map_err"
            && let Some(Expr::Closure(ExprClosure { inputs, body, .. })) = call.args.first_mut()
            && matches!(inputs.first(), Some(Pat::Wild(_)))
        {
            let message = format!("{}: {{error}}", self.name);
            inputs.clear();
            inputs.push(parse_quote!(error));
            **body = parse_quote!(format!(#message));
            self.rewritten = true;
        }
        syn::visit_mut::visit_expr_method_call_mut(self, call);
    }
}
