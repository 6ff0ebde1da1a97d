//! The facts of the document that hand-written code needs come with the generated code, so that they are written down once.
//!
//! The generator leaves out servers, the patterns of replaced types and the templates of paths. To be removed when it writes them.

use heck::{ToShoutySnakeCase, ToSnakeCase};
use proc_macro2::TokenStream;
use quote::{format_ident, quote};
use serde_json::Value;
use syn::{File, parse_quote};

use super::Context;
use crate::lint::operations;

pub(super) fn apply(file: &mut File, context: &Context<'_>) {
    let root = context.document.root();
    let server = root.pointer("/servers/0/url").and_then(Value::as_str).unwrap_or_default();
    let patterns =
        context.settings.hand_written().into_iter().flat_map(|it| &it.replacements).filter_map(|replacement| {
            let pattern = root.pointer(&format!("/components/schemas/{}/pattern", replacement.schema))?.as_str()?;
            Some(pattern_of(replacement.schema, pattern))
        });
    let templates = operations(context.document).into_iter().filter_map(|operation| {
        let id = operation.id()?.to_snake_case();
        let path = operation.path;
        Some(quote!(#id => #path))
    });
    file.items.push(parse_quote! {
        /// What the document says beside its types and operations.
        pub(crate) mod facts {
            /// The first server.
            pub(crate) const SERVER: &str = #server;
            #(#patterns)*
            /// The path template of the operation with this id, as the generated code spells it; empty for any other.
            pub(crate) fn path_template(operation_id: &str) -> &'static str {
                match operation_id {
                    #(#templates,)*
                    _ => "",
                }
            }
        }
    });
}

/// The pattern of a schema, and the text that every value starts with by it.
fn pattern_of(schema: &str, pattern: &str) -> TokenStream {
    let literal = |c: &char| c.is_ascii_alphanumeric() || *c == '_' || *c == '-';
    let prefix =
        pattern.strip_prefix('^').map(|rest| rest.chars().take_while(literal).collect::<String>()).unwrap_or_default();
    let name = schema.to_shouty_snake_case();
    let (pattern_name, prefix_name) = (format_ident!("{name}_PATTERN"), format_ident!("{name}_PREFIX"));
    let pattern_docs = format!(" The pattern of `{schema}`.");
    let prefix_docs = format!(" What every `{schema}` starts with, by its pattern.");
    quote! {
        #[doc = #pattern_docs]
        pub(crate) const #pattern_name: &str = #pattern;
        #[doc = #prefix_docs]
        pub(crate) const #prefix_name: &str = #prefix;
    }
}
