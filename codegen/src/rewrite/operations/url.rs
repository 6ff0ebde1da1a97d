//! URL of an operation with its path parameters.

use syn::{
    Expr, FnArg, Ident, Pat, Signature, Stmt, Token, Type, parse_quote, punctuated::Punctuated,
};

use crate::{
    rewrite::ast::{
        borrowed, call_of, declaration, is_field_of_self, method_call_of, text_of as text, variable,
    },
    settings::Settings,
};

/// Parses `let url = format!("{}/a/{}", self.baseurl, encode_path(&id.to_string()));`. Returns the
/// variable and the path parameters.
pub(super) fn read(statement: &Stmt) -> Result<(&Ident, Vec<Ident>), String> {
    let (name, value) = declaration(statement).ok_or("expected the URL")?;
    let Expr::Macro(call) = value else { return Err("expected `format!` for the URL".to_owned()) };
    let arguments = call.mac.parse_body_with(Punctuated::<Expr, Token![,]>::parse_terminated);
    let arguments =
        arguments.map_err(|error| format!("cannot read the arguments of `format!`: {error}"))?;
    let mut arguments = arguments.iter();
    let template = arguments.next().and_then(text).filter(|_| call.mac.path.is_ident("format"));
    let template = template.ok_or("expected `format!` with a template for the URL")?;
    if !arguments.next().is_some_and(|base| is_field_of_self(base, "baseurl")) {
        return Err("expected `self.baseurl` at the start of the URL".to_owned());
    }
    let parameters = arguments.map(parameter).collect::<Option<Vec<_>>>();
    let parameters =
        parameters.ok_or("expected `encode_path(&name.to_string())` for a path parameter")?;
    if template.matches("{}").count() != parameters.len() + 1 {
        return Err(
            "expected as many arguments as parameters in the template of the URL".to_owned()
        );
    }
    Ok((name, parameters))
}

/// Returns the parameter in `encode_path(&parameter.to_string())`.
fn parameter(argument: &Expr) -> Option<Ident> {
    let printed = *call_of(argument, &["encode_path"])?.first()?;
    let (parameter, _) = method_call_of(borrowed(printed)?, "to_string")?;
    variable(parameter).cloned()
}

/// Returns a path parameter as `&str`: itself, `as_ref()` of a hand-written type, else its
/// `to_string()`.
pub(super) fn text_of(
    parameter: &Ident,
    signature: &Signature,
    settings: &Settings,
) -> Result<Expr, String> {
    let declared = signature.inputs.iter().find_map(|input| match input {
        FnArg::Typed(input) => match &*input.pat {
            Pat::Ident(pat) if pat.ident == *parameter => Some(&*input.ty),
            _ => None,
        },
        FnArg::Receiver(_) => None,
    });
    let ty = declared.ok_or_else(|| format!("expected an argument `{parameter}`, found none"))?;
    let Type::Reference(reference) = ty else { return Ok(parse_quote!(&#parameter.to_string())) };
    let Type::Path(target) = &*reference.elem else {
        return Ok(parse_quote!(&#parameter.to_string()));
    };
    let is_replaced = settings.replacements.iter().any(|replacement| {
        syn::parse_str::<syn::TypePath>(&replacement.path)
            .is_ok_and(|path| path.path == target.path)
    });
    Ok(match (target.path.is_ident("str"), is_replaced) {
        (true, _) => parse_quote!(#parameter),
        (_, true) => parse_quote!(#parameter.as_ref()),
        _ => parse_quote!(&#parameter.to_string()),
    })
}
