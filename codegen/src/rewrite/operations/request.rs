//! Method chain that builds a request.

use syn::{Expr, ExprMethodCall, Ident, Stmt, Token, parse_quote, punctuated::Punctuated};

use super::Parts;
use crate::rewrite::ast::{borrowed, call_of, declaration, is_field_of_self, is_path_to, variable};

/// Rewrites `let mut request = self.client.get(url)…build()?;`. Returns the variable and the new
/// value.
pub(super) fn rewrite<'s>(
    statement: &'s Stmt,
    url: &Ident,
    constants: &[(String, &str)],
    has_header_map: bool,
    parts: &mut Parts,
) -> Result<(&'s Ident, Expr), String> {
    let (name, value) = declaration(statement).ok_or("expected the request")?;
    let links = links(value)?;
    let (first, rest) = links.split_first().ok_or("expected a method of `self.client`")?;
    let (headers, rest) =
        rest.split_at(rest.iter().take_while(|link| link.call.method == "header").count());
    let mut chain = start(first.call, url)?;
    let is_replaced =
        |link: &&Link<'_>| constants.iter().any(|(name, _)| is_header(link.call, name));
    for link in headers.iter().filter(|link| !is_replaced(link)) {
        chain = continue_with(chain, link, has_header_map, parts)?;
    }
    for (name, value) in constants {
        chain = parse_quote! {
            #chain.header(
                ::reqwest::header::HeaderName::from_static(#name),
                ::reqwest::header::HeaderValue::from_static(#value),
            )
        };
    }
    for link in rest.iter().filter(|link| !is_replaced(link)) {
        chain = continue_with(chain, link, has_header_map, parts)?;
    }
    Ok((name, chain))
}

/// A call in a chain.
struct Link<'e> {
    call: &'e ExprMethodCall,
    is_tried: bool,
}

/// Returns the calls of a chain on `self.client`, in order.
fn links(mut expression: &Expr) -> Result<Vec<Link<'_>>, String> {
    let mut links = Vec::new();
    while !is_field_of_self(expression, "client") {
        let (inner, is_tried) = if let Expr::Try(tried) = expression {
            (&*tried.expr, true)
        } else {
            (expression, false)
        };
        let Expr::MethodCall(call) = inner else {
            return Err("expected a chain of calls on `self.client`".to_owned());
        };
        links.push(Link { call, is_tried });
        expression = &call.receiver;
    }
    links.reverse();
    Ok(links)
}

/// Returns the start of the chain, with method and URL.
fn start(call: &ExprMethodCall, url: &Ident) -> Result<Expr, String> {
    if call.args.len() != 1 || call.args.first().and_then(variable) != Some(url) {
        return Err("expected the URL as the argument of the HTTP method".to_owned());
    }
    let method = &call.method;
    Ok(match method.to_string().as_str() {
        "get" | "put" | "post" | "delete" | "head" | "patch" => {
            parse_quote!(self.runtime.http().#method(#url))
        }
        // reqwest does not have a method of this name, so progenitor's output would not compile.
        "options" => parse_quote!(self.runtime.http().request(::reqwest::Method::OPTIONS, #url)),
        "trace" => parse_quote!(self.runtime.http().request(::reqwest::Method::TRACE, #url)),
        other => return Err(format!("expected an HTTP method, found `{other}`")),
    })
}

/// Returns whether `call` is `header(::reqwest::header::NAME, ..)` for the header `name`.
fn is_header(call: &ExprMethodCall, name: &str) -> bool {
    let constant = match name {
        "accept" => "ACCEPT",
        "content-type" => "CONTENT_TYPE",
        _ => return false,
    };
    call.method == "header"
        && call.args.first().is_some_and(|name| is_path_to(name, &["reqwest", "header", constant]))
}

fn continue_with(
    chain: Expr,
    link: &Link<'_>,
    has_header_map: bool,
    parts: &mut Parts,
) -> Result<Expr, String> {
    let name = link.call.method.to_string();
    match (name.as_str(), link.is_tried) {
        ("headers", false) if !has_header_map => return Ok(chain),
        ("header" | "headers", false) | ("build", true) => {}
        ("query", false) => {
            let parameter = link.call.args.first().and_then(borrowed);
            let new = parameter
                .and_then(|value| call_of(value, &["progenitor_client", "QueryParam", "new"]));
            let Some([name, value]) = new.as_deref() else {
                return Err("unknown query parameter".to_owned());
            };
            parts.query_parameters += 1;
            let parameter: Expr =
                parse_quote!(&::openapi_client_runtime::QueryParam::new(#name, #value));
            return Ok(call(chain, link, [parameter].into_iter().collect()));
        }
        ("json", false) => parts.body = Some("json"),
        ("body", false) => parts.body = Some("body"),
        ("form_urlencoded", true) => parts.body = Some("form_urlencoded"),
        _ => return Err(format!("unknown call `{name}` in the request")),
    }
    Ok(call(chain, link, link.call.args.clone()))
}

/// Returns the call of `link` on `receiver` with `args`. Quoting the receiver would parse it again
/// for every link.
fn call(receiver: Expr, link: &Link<'_>, args: Punctuated<Expr, Token![,]>) -> Expr {
    let call = Expr::MethodCall(ExprMethodCall {
        attrs: Vec::new(),
        receiver: Box::new(receiver),
        dot_token: link.call.dot_token,
        method: link.call.method.clone(),
        turbofish: None,
        paren_token: link.call.paren_token,
        args,
    });
    if link.is_tried { parse_quote!(#call?) } else { call }
}
