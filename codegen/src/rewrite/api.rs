//! Constants that describe the API and its operations to the runtime, and constants for
//! hand-written code.
//!
//! progenitor omits servers, security, the patterns of replaced types and path templates. To be
//! removed when it generates them.

use heck::ToShoutySnakeCase as _;
use proc_macro2::TokenStream;
use quote::{format_ident, quote};
use serde_json::Value;
use syn::{File, Item, parse_quote};

use super::{Context, RewriteError, operations::constant_of, servers};
use crate::{
    JsonPointer,
    openapi::{self, ClientExtension, Credentials, Operation, Secrets, Security, Success},
};

/// Adds the constants. Returns the number of operations.
pub(super) fn apply(file: &mut File, context: &Context<'_>) -> Result<usize, RewriteError> {
    file.items.push(api(context)?);
    file.items.extend(servers::constant(context.document));
    let operations = openapi::operations(context.document);
    let in_rewrite = |finding: Box<crate::Finding>| RewriteError {
        at: finding.pointer,
        message: finding.message,
    };
    let security = openapi::security(context.document).map_err(in_rewrite)?;
    let has_several = matches!(security, Security::Several { .. });
    let secrets = Secrets::find(context.document);
    let constants =
        operations.iter().map(|operation| constant(operation, context, &secrets, has_several));
    file.items.push(parse_quote! {
        /// Descriptions of the operations.
        mod operations {
            #(#constants)*
        }
    });
    file.items.extend(patterns(context));
    Ok(operations.len())
}

/// Returns the constant `API`.
fn api(context: &Context<'_>) -> Result<Item, RewriteError> {
    let in_rewrite = |finding: Box<crate::Finding>| RewriteError {
        at: finding.pointer,
        message: finding.message,
    };
    let extension = ClientExtension::read(context.document).map_err(in_rewrite)?;
    let security = openapi::security(context.document).map_err(in_rewrite)?;
    let server = openapi::default_server(context.document);
    let name = &context.settings.crate_name;
    let credentials = credentials(&security, name, &extension.key_variable(name));
    let url_variable = extension.url_variable(name);
    let message = extension.error.message.as_ref().map(|pointer| pointer.as_str().to_owned());
    let message = message.or_else(|| openapi::error_message(context.document));
    let optional = [
        ("credentials_url", extension.credentials_url.as_deref()),
        ("request_id_header", extension.request_id_header.as_deref()),
        ("error_code", extension.error.code.as_ref().map(openapi::Pointer::as_str)),
        ("error_message", message.as_deref()),
        ("error_request_id", extension.error.request_id.as_ref().map(openapi::Pointer::as_str)),
    ];
    let optional =
        optional.into_iter().filter_map(|(setter, value)| Some(setter_call(setter, value?)));
    let retry_codes = list_setter("retry_codes", &extension.retry_codes);
    Ok(parse_quote! {
        /// Description of the API.
        pub const API: ::openapi_client_runtime::Api = ::openapi_client_runtime::Api::new(
            env!("CARGO_PKG_NAME"),
            env!("CARGO_PKG_VERSION"),
            #server,
        )
        #credentials
        .base_url_variable(#url_variable)
        #(#optional)*
        #retry_codes;
    })
}

/// The calls that set how requests authenticate. `key_variable` is the environment variable of the
/// only scheme.
fn credentials(security: &Security<'_>, crate_name: &str, key_variable: &str) -> TokenStream {
    match security {
        Security::One(Credentials::None) => TokenStream::new(),
        Security::One(credentials) => {
            let scheme = scheme(*credentials);
            quote!(.credentials(#scheme).api_key_variable(#key_variable))
        }
        Security::Several { schemes, is_anonymous } => {
            let schemes = schemes.iter().map(|(name, credentials)| {
                let scheme = scheme(*credentials);
                let variable = openapi::variable(crate_name, name);
                quote!(::openapi_client_runtime::SecurityScheme::new(#name, #scheme, #variable))
            });
            let anonymous = is_anonymous.then(|| quote!(.allow_anonymous()));
            quote!(.schemes(&[#(#schemes),*]) #anonymous)
        }
    }
}

fn scheme(credentials: Credentials<'_>) -> TokenStream {
    let scheme = match credentials {
        Credentials::None => quote!(None),
        Credentials::Bearer => quote!(Bearer),
        Credentials::Basic => quote!(Basic),
        Credentials::Header(name) => quote!(Header(#name)),
        Credentials::Query(name) => quote!(Query(#name)),
        Credentials::Cookie(name) => quote!(Cookie(#name)),
    };
    quote!(::openapi_client_runtime::CredentialScheme::#scheme)
}

/// The static of one operation.
fn constant(
    operation: &Operation<'_>,
    context: &Context<'_>,
    secrets: &Secrets<'_>,
    has_several: bool,
) -> TokenStream {
    let id = operation.rust_name();
    let (name, method, path) = (constant_of(&id), operation.method.to_uppercase(), operation.path);
    let is_idempotent = operation.is_idempotent();
    let idempotent = (is_idempotent != operation.is_method_idempotent())
        .then(|| quote!(.idempotent(#is_idempotent)));
    let required = match operation.success(context.document) {
        Success::Json(schema) => openapi::required_properties(context.document, &schema),
        Success::Empty | Success::Stream => Vec::new(),
    };
    let secrets = secrets.of_request(operation);
    let alternatives = openapi::alternatives(context.document, operation).unwrap_or_default();
    let security = has_several.then(|| quote!(.security(&[#(&[#(#alternatives),*]),*])));
    let required = list_setter("required_properties", &required);
    let deleted = list_setter("already_deleted_codes", &operation.already_deleted_codes());
    let secrets = list_setter("secrets", &secrets.into_iter().collect::<Vec<_>>());
    quote! {
        pub(crate) static #name: ::openapi_client_runtime::Operation =
            ::openapi_client_runtime::Operation::new(#id, #method, #path) #idempotent #required #deleted #secrets #security;
    }
}

fn setter_call(setter: &str, value: &str) -> TokenStream {
    let setter = format_ident!("{setter}");
    quote!(.#setter(#value))
}

/// Returns the call of a setter with a list; `None` for an empty list, which is the default.
fn list_setter(setter: &str, values: &[impl AsRef<str>]) -> Option<TokenStream> {
    let setter = format_ident!("{setter}");
    let values = values.iter().map(AsRef::as_ref).collect::<Vec<_>>();
    (!values.is_empty()).then(|| quote!(.#setter(&[#(#values),*])))
}

/// Returns the patterns of the schemas that hand-written types replace.
fn patterns(context: &Context<'_>) -> Option<Item> {
    let schemas = JsonPointer::components("schemas");
    let patterns = context.settings.replacements.iter().filter_map(|replacement| {
        let (_, schema) = context.document.resolve(&schemas.join(&replacement.schema))?;
        Some(pattern(&replacement.schema, schema.get("pattern").and_then(Value::as_str)?))
    });
    let patterns = patterns.collect::<Vec<_>>();
    (!patterns.is_empty()).then(|| {
        parse_quote! {
            /// Patterns of hand-written types.
            pub(crate) mod patterns {
                #(#patterns)*
            }
        }
    })
}

/// Returns the pattern of a schema and its literal prefix as constants.
fn pattern(schema: &str, pattern: &str) -> TokenStream {
    let is_literal = |c: &char| c.is_ascii_alphanumeric() || *c == '_' || *c == '-';
    let prefix = pattern
        .strip_prefix('^')
        .unwrap_or_default()
        .chars()
        .take_while(is_literal)
        .collect::<String>();
    let name = schema.to_shouty_snake_case();
    let (pattern_name, prefix_name) =
        (format_ident!("{name}_PATTERN"), format_ident!("{name}_PREFIX"));
    quote! {
        pub(crate) const #pattern_name: &str = #pattern;
        pub(crate) const #prefix_name: &str = #prefix;
    }
}
