//! The servers of the document as a constant.
//!
//! progenitor leaves servers out. Can go when it writes them.

use std::fmt::Write as _;

use quote::quote;
use syn::{Item, parse_quote};

use crate::{
    Document,
    openapi::{Server, servers},
};

/// The constant `SERVERS`, if there is more than the default URL to choose from.
pub(super) fn constant(document: &Document) -> Option<Item> {
    let servers = servers(document);
    if servers.len() < 2 && servers.iter().all(|server| server.variables.is_empty()) {
        return None;
    }
    let docs = docs(&servers);
    let docs = docs.lines().map(|line| format!(" {line}"));
    let servers = servers.iter().map(|Server { url, variables, .. }| {
        let variables = variables.iter().map(|variable| {
            let (name, default, values) = (variable.name, variable.default, &variable.values);
            quote!(::openapi_client_runtime::ServerVariable::new(#name, #default, &[#(#values),*]))
        });
        quote!(::openapi_client_runtime::Server::new(#url, &[#(#variables),*]))
    });
    Some(parse_quote! {
        #(#[doc = #docs])*
        pub const SERVERS: &[::openapi_client_runtime::Server] = &[#(#servers),*];
    })
}

fn docs(servers: &[Server<'_>]) -> String {
    let mut docs =
        "The servers of the API. The first one, with its defaults, is the default.\n\n".to_owned();
    for server in servers {
        let separator = if server.description.is_empty() { "" } else { ": " };
        let _ = writeln!(
            docs,
            "- `{}`{separator}{}",
            server.url,
            server.description.replace('\n', "\n  ")
        );
        for variable in &server.variables {
            let separator = if variable.description.is_empty() { "" } else { ": " };
            let text = variable.description.replace('\n', "\n    ");
            let values = match variable.values.as_slice() {
                [] => String::new(),
                values => format!("; one of `{}`", values.join("`, `")),
            };
            let name = variable.name;
            let _ = writeln!(
                docs,
                "  - `{name}`{separator}{text} (default `{}`{values})",
                variable.default
            );
        }
    }
    docs
}
