//! The URL of an operation is the parsed base URL with the segments of its path, each of them encoded as a segment.
//!
//! The generator writes the URL as text, in which it leaves a backslash as it is, and which is parsed for every call. To be
//! removed when it keeps a parsed base URL.

use syn::{
    Expr, File, Macro, Token, parse_quote,
    punctuated::Punctuated,
    visit_mut::{self, VisitMut},
};

use super::ast::{methods_mut, module_mut};

pub(super) fn apply(file: &mut File) {
    let Some(items) = module_mut(file, &["builder"]) else { return };
    for (_, method) in methods_mut(items).filter(|(_, method)| method.sig.ident == "send") {
        Segments.visit_block_mut(&mut method.block);
    }
}

struct Segments;

impl VisitMut for Segments {
    fn visit_expr_mut(&mut self, expression: &mut Expr) {
        if let Expr::Macro(call) = expression
            && let Some(segments) = segments(&call.mac)
        {
            *expression = parse_quote!(crate::base_url::extend(&client.inner.base_url, [#(#segments),*]));
        }
        visit_mut::visit_expr_mut(self, expression);
    }
}

/// The segments that `call` puts behind the base URL: literals, and path parameters, whose types are hand-written ones that are
/// `AsRef<str>`.
fn segments(call: &Macro) -> Option<Vec<Expr>> {
    if !call.path.is_ident("format") {
        return None;
    }
    let arguments = call.parse_body_with(Punctuated::<Expr, Token![,]>::parse_terminated).ok()?;
    let mut arguments = arguments.into_iter();
    let Expr::Lit(syn::ExprLit { lit: syn::Lit::Str(template), .. }) = arguments.next()? else { return None };
    let template = template.value();
    let path = template.strip_prefix("{}/")?;
    // The first argument is the base URL.
    let mut values = arguments.skip(1);
    path.split('/')
        .map(|segment| match segment {
            "{}" => text_of(values.next()?),
            _ => Some(parse_quote!(#segment)),
        })
        .collect()
}

/// What `encode_path(&parameter.to_string())` encodes.
fn text_of(encoded: Expr) -> Option<Expr> {
    let Expr::Call(call) = encoded else { return None };
    let Expr::Reference(reference) = call.args.into_iter().next()? else { return None };
    let Expr::MethodCall(printed) = *reference.expr else { return None };
    let parameter = printed.receiver;
    Some(parse_quote!(#parameter.as_ref()))
}
