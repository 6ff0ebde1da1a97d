//! Statements of an operation: URL, headers, request, hooks, response.

use quote::quote;
use syn::{Arm, Expr, ImplItemFn, Stmt, parse_quote};

use super::{Parts, constant_of, request, url};
use crate::{
    rewrite::ast::{call_of, declaration, is_path_to, method_call_of, text_of, variable},
    settings::Settings,
};

/// The body of a successful response in the generator's output.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::rewrite) enum ResponseKind {
    Json,
    Empty,
    Stream,
}

/// Replaces the body of `method` by one that sends the request through the runtime.
///
/// # Errors
///
/// A message if the statements differ from the output of progenitor 0.15.
pub(super) fn rewrite(
    method: &mut ImplItemFn,
    constants: &[(String, &str)],
    settings: &Settings,
    parts: &mut Parts,
) -> Result<ResponseKind, String> {
    let constant = constant_of(&method.sig.ident.to_string());
    let [first, map, version, rest @ ..] = &*method.block.stmts else {
        return Err("too few statements".to_owned());
    };
    let (url, arguments) = url::read(first)?;
    parts.path_parameters = arguments.iter().map(ToString::to_string).collect();
    let arguments = arguments.iter().map(|argument| url::text_of(argument, &method.sig, settings));
    let arguments = arguments.collect::<Result<Vec<_>, _>>()?;
    if !is_header_map(map) || !is_version_header(version) {
        return Err("expected the header map and its `api-version`".to_owned());
    }
    let headers = rest.iter().take_while(|statement| is_header(statement)).collect::<Vec<_>>();
    parts.header_parameters = headers.len();
    let [request, rest @ ..] = &rest[headers.len()..] else {
        return Err("expected the request".to_owned());
    };
    let (request, build) = request::rewrite(request, url, constants, !headers.is_empty(), parts)?;
    let response = after_hooks(rest, request)?;
    let kind = response_kind(response)?;
    let call = match kind {
        ResponseKind::Json => quote!(call),
        ResponseKind::Empty => quote!(call_empty),
        ResponseKind::Stream => quote!(call_stream),
    };
    let capacity = headers.len();
    let map: Option<Stmt> = (capacity > 0)
        .then(|| parse_quote!(let mut header_map = ::reqwest::header::HeaderMap::with_capacity(#capacity);));
    method.block = parse_quote!({
        let #url = self.runtime.url(&operations::#constant, &[#(#arguments),*])?;
        #map
        #(#headers)*
        let #request = #build;
        self.runtime.#call(&operations::#constant, #request).await
    });
    Ok(kind)
}

/// Returns whether `statement` declares the header map.
fn is_header_map(statement: &Stmt) -> bool {
    declaration(statement).is_some_and(|(name, value)| {
        name == "header_map"
            && call_of(value, &["reqwest", "header", "HeaderMap", "with_capacity"]).is_some()
    })
}

/// Returns whether `statement` adds the version of the document, which servers do not expect.
fn is_version_header(statement: &Stmt) -> bool {
    let Some([name, _]) = appended(statement) else { return false };
    let name = call_of(name, &["reqwest", "header", "HeaderName", "from_static"]);
    name.is_some_and(|name| {
        name.first().and_then(|name| text_of(name)).as_deref() == Some("api-version")
    })
}

/// Returns whether `statement` adds a header parameter: `header_map.append(..);`, within
/// `if let Some` for an optional one.
fn is_header(statement: &Stmt) -> bool {
    let inner = match statement {
        Stmt::Expr(Expr::If(condition), _) if condition.else_branch.is_none() => {
            match &*condition.then_branch.stmts {
                [inner] => inner,
                _ => return false,
            }
        }
        statement => statement,
    };
    appended(inner).is_some_and(|[name, _]| text_of(name).is_some())
}

/// Returns name and value in `header_map.append(name, value);`.
fn appended(statement: &Stmt) -> Option<[&Expr; 2]> {
    let Stmt::Expr(call, Some(_)) = statement else { return None };
    let (receiver, arguments) = method_call_of(call, "append")?;
    (variable(receiver)? == "header_map").then(|| arguments.try_into().ok())?
}

/// Parses the statements after `request` was built: hooks and the match on the status. Returns the
/// match.
fn after_hooks<'s>(
    statements: &'s [Stmt],
    request: &syn::Ident,
) -> Result<&'s syn::ExprMatch, String> {
    let [info, before, execution, after, response, Stmt::Expr(Expr::Match(status), None)] =
        statements
    else {
        return Err(format!("expected 6 statements after the request, found {}", statements.len()));
    };
    let is_info = declaration(info).is_some_and(|(name, value)| {
        name == "info" && matches!(value, Expr::Struct(info) if info.path.is_ident("OperationInfo"))
    });
    let executed = declaration(execution).filter(|(_, value)| {
        hook(value, "exec").is_some_and(|arguments| {
            arguments.first().and_then(|first| variable(first)) == Some(request)
        })
    });
    let Some((result, _)) = executed else {
        return Err("expected `self.exec(..).await`".to_owned());
    };
    let received = declaration(response).filter(|(_, value)| match value {
        Expr::Try(value) => variable(&value.expr) == Some(result),
        _ => false,
    });
    let is_match = received.is_some_and(|(name, _)| {
        let status = method_call_of(&status.expr, "as_u16")
            .and_then(|(status, _)| method_call_of(status, "status"));
        status.is_some_and(|(receiver, _)| variable(receiver) == Some(name))
    });
    if is_info && is_hook(before, "pre") && is_hook(after, "post") && is_match {
        Ok(status)
    } else {
        Err("expected the hooks and a match on the status".to_owned())
    }
}

/// Returns whether `statement` is `self.<name>(..).await?;`.
fn is_hook(statement: &Stmt, name: &str) -> bool {
    matches!(statement, Stmt::Expr(Expr::Try(value), Some(_)) if hook(&value.expr, name).is_some())
}

/// Returns the arguments of `self.<name>(..).await`.
fn hook<'e>(expression: &'e Expr, name: &str) -> Option<Vec<&'e Expr>> {
    let Expr::Await(waited) = expression else { return None };
    let (receiver, arguments) = method_call_of(&waited.base, name)?;
    is_path_to(receiver, &["self"]).then_some(arguments)
}

/// Returns the kind of body in all arms for successes.
fn response_kind(status: &syn::ExprMatch) -> Result<ResponseKind, String> {
    let mut common = None;
    for arm in &status.arms {
        let kind = arm_kind(arm)?;
        if kind.is_some() && common.is_some() && kind != common {
            return Err("expected the same body for all successes".to_owned());
        }
        common = common.or(kind);
    }
    common.ok_or_else(|| "expected an arm for a success".to_owned())
}

/// Returns the kind of body in an arm for a success; `None` for an error.
fn arm_kind(arm: &Arm) -> Result<Option<ResponseKind>, String> {
    let body = match &*arm.body {
        Expr::Block(block) => match &*block.block.stmts {
            [Stmt::Expr(body, None)] => body,
            _ => return Err("expected one expression for a status".to_owned()),
        },
        body => body,
    };
    if call_of(body, &["Err"]).is_some() {
        return Ok(None);
    }
    if let Expr::Await(waited) = body
        && call_of(&waited.base, &["ResponseValue", "from_response"]).is_some()
    {
        return Ok(Some(ResponseKind::Json));
    }
    let value = call_of(body, &["Ok"]).unwrap_or_default();
    let is = |name: &str| {
        value.first().is_some_and(|value| call_of(value, &["ResponseValue", name]).is_some())
    };
    match (is("empty"), is("stream")) {
        (true, _) => Ok(Some(ResponseKind::Empty)),
        (_, true) => Ok(Some(ResponseKind::Stream)),
        _ => Err("expected a response that is JSON, empty or a stream".to_owned()),
    }
}
