//! Method chain that builds a request.

use syn::{Expr, ExprMethodCall, Ident, Stmt, parse_quote};

use super::Parts;
use crate::rewrite::ast::{borrowed, call_of, declaration, is_field_of_self, variable};

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
    for link in headers {
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
    for link in rest {
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

fn continue_with(
    chain: Expr,
    link: &Link<'_>,
    has_header_map: bool,
    parts: &mut Parts,
) -> Result<Expr, String> {
    let (method, arguments) = (&link.call.method, &link.call.args);
    let name = method.to_string();
    Ok(match (name.as_str(), link.is_tried) {
        ("header", false) => parse_quote!(#chain.header(#arguments)),
        ("headers", false) if has_header_map => parse_quote!(#chain.headers(#arguments)),
        ("headers", false) => chain,
        ("query", false) => {
            let parameter = arguments.first().and_then(borrowed);
            let new = parameter
                .and_then(|value| call_of(value, &["progenitor_client", "QueryParam", "new"]));
            let Some([name, value]) = new.as_deref() else {
                return Err("unknown query parameter".to_owned());
            };
            parts.query_parameters += 1;
            parse_quote!(#chain.query(&::openapi_client_runtime::QueryParam::new(#name, #value)))
        }
        ("json", false) => {
            parts.body = Some("json");
            parse_quote!(#chain.json(#arguments))
        }
        ("body", false) => {
            parts.body = Some("body");
            parse_quote!(#chain.body(#arguments))
        }
        ("form_urlencoded", true) => {
            parts.body = Some("form_urlencoded");
            parse_quote!(#chain.form_urlencoded(#arguments)?)
        }
        ("build", true) => parse_quote!(#chain.build()?),
        _ => return Err(format!("unknown call `{name}` in the request")),
    })
}
