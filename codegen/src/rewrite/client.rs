//! Builds the client on `openapi-client-runtime`, with constructors for the document's credentials.
//!
//! progenitor builds the client on `progenitor-client`, with constructors that take a base URL and
//! panic if the HTTP client cannot be built. To be removed when progenitor has a setting for the
//! client type.

use proc_macro2::TokenStream;
use quote::quote;
use syn::{File, ImplItem, Item, ItemImpl, ItemStruct, Type, UseTree, parse_quote};

use super::{
    Context, RewriteError,
    ast::{docs, set_docs, type_name},
    prose::sentence,
};
use crate::{
    Finding, JsonPointer,
    openapi::{Credentials, Security, security},
};

/// The expected number of each kind of item in progenitor's output, apart from types and
/// operations.
const EXPECTED: [(Part, usize); 6] = [
    (Part::Import, 2),
    (Part::Struct, 1),
    (Part::Constructors, 1),
    (Part::ClientInfo, 1),
    (Part::ClientHooks, 1),
    (Part::Prelude, 1),
];

/// A kind of item in progenitor's output.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Part {
    Import,
    Struct,
    Constructors,
    ClientInfo,
    ClientHooks,
    Prelude,
    /// The types and the operations, which other rewrites change.
    Kept,
}

/// Replaces progenitor's client. Returns a finding for each kind of item with an unexpected number.
pub(super) fn apply(file: &mut File, context: &Context<'_>) -> Result<Vec<Finding>, RewriteError> {
    let root = JsonPointer::root();
    let mut counts = EXPECTED.map(|(part, _)| (part, 0));
    let mut items = Vec::new();
    for item in std::mem::take(&mut file.items) {
        let part = part_of(&item).ok_or_else(|| {
            RewriteError::new(
                &root,
                format!("unknown item in the generator's output: {}", describe(&item)),
            )
        })?;
        for (_, count) in counts.iter_mut().filter(|(counted, _)| *counted == part) {
            *count += 1;
        }
        match (part, item) {
            (Part::Struct, Item::Struct(client)) => items.extend(replacement(client, context)?),
            (Part::Kept, item) => items.push(item),
            _ => {}
        }
    }
    file.items = items;
    let wrong = counts.iter().zip(EXPECTED).filter(|((_, found), (_, expected))| found != expected);
    let wrong = wrong.map(|((part, found), (_, expected))| {
        let message = format!(
            "expected {expected} of the item {part:?} in the generator's output, found {found}"
        );
        RewriteError::new(&root, message).in_finding(context.document)
    });
    Ok(wrong.collect())
}

fn part_of(item: &Item) -> Option<Part> {
    match item {
        Item::Use(import) => {
            let is_runtime =
                matches!(&import.tree, UseTree::Path(path) if path.ident == "progenitor_client");
            is_runtime.then_some(Part::Import)
        }
        Item::Mod(module) if module.ident == "types" => Some(Part::Kept),
        Item::Mod(module) if module.ident == "prelude" => Some(Part::Prelude),
        Item::Struct(client) if client.ident == "Client" => Some(Part::Struct),
        Item::Impl(block) => part_of_impl(block),
        _ => None,
    }
}

fn part_of_impl(block: &ItemImpl) -> Option<Part> {
    let ty = if let Type::Reference(reference) = &*block.self_ty {
        &reference.elem
    } else {
        &block.self_ty
    };
    if type_name(ty).as_deref() != Some("Client") {
        return None;
    }
    let Some((path, _)) = &block.trait_ else {
        let names = block.items.iter().map(|item| match item {
            ImplItem::Fn(method) => method.sig.ident.to_string(),
            _ => String::new(),
        });
        let is_constructors = names.eq(["new", "new_with_client"]);
        return Some(if is_constructors { Part::Constructors } else { Part::Kept });
    };
    let name = path.segments.last()?;
    let traits = [("ClientInfo", Part::ClientInfo), ("ClientHooks", Part::ClientHooks)];
    traits.into_iter().find(|(known, _)| name.ident == known).map(|(_, part)| part)
}

/// Returns the name of an item for messages.
fn describe(item: &Item) -> String {
    match item {
        Item::Mod(item) => format!("module `{}`", item.ident),
        Item::Struct(item) => format!("struct `{}`", item.ident),
        Item::Fn(item) => format!("function `{}`", item.sig.ident),
        Item::Impl(item) => format!("impl of `{}`", type_name(&item.self_ty).unwrap_or_default()),
        Item::Use(_) => "import".to_owned(),
        _ => "another kind of item".to_owned(),
    }
}

/// Returns the client and its constructors, which replace progenitor's struct.
fn replacement(generated: ItemStruct, context: &Context<'_>) -> Result<Vec<Item>, RewriteError> {
    let code = match &context.settings.error_code {
        Some(path) => syn::parse_str::<Type>(path).map_err(|error| {
            RewriteError::new(
                &JsonPointer::root(),
                format!("the error code type `{path}` is not a type: {error}"),
            )
        })?,
        None => parse_quote!(::std::string::String),
    };
    let mut client: ItemStruct = parse_quote! {
        pub struct Client {
            runtime: ::openapi_client_runtime::Client,
        }
    };
    client.attrs = generated.attrs;
    let text = docs(&client.attrs);
    // The version of the document is not the version of the crate.
    let text = text.rsplit_once("\n\nVersion: ").map_or(&*text, |(text, _)| text);
    let (summary, description) = text.split_once("\n\n").unwrap_or((text, ""));
    set_docs(&mut client.attrs, &format!("{}\n\n{description}", sentence(summary)));
    let mut items: Vec<Item> = vec![
        parse_quote! {
            /// Error of an operation.
            pub type Error = ::openapi_client_runtime::Error<#code>;
        },
        parse_quote! {
            /// Builder of a [`Client`].
            pub type ClientBuilder = ::openapi_client_runtime::ClientBuilder<Client>;
        },
        Item::Struct(client),
        parse_quote! {
            impl From<::openapi_client_runtime::Client> for Client {
                fn from(runtime: ::openapi_client_runtime::Client) -> Self {
                    Self { runtime }
                }
            }
        },
    ];
    items.push(constructors(context));
    Ok(items)
}

fn constructors(context: &Context<'_>) -> Item {
    let first = match security(context.document) {
        Ok(Security::One(credentials)) => credentials,
        Ok(Security::Several { schemes, .. }) => {
            schemes.first().map_or(Credentials::None, |(_, first)| *first)
        }
        Err(_) => Credentials::None,
    };
    let new = new(first);
    parse_quote! {
        impl Client {
            #new
            /// Returns a builder with default settings.
            pub fn builder() -> ClientBuilder {
                ClientBuilder::new(&API)
            }
            /// Returns a client with credentials and base URL from the environment variables named
            /// in [`API`].
            ///
            /// # Errors
            ///
            /// Returns an error if a variable is missing or invalid.
            pub fn from_env() -> Result<Self, ::openapi_client_runtime::BuildError> {
                Self::builder().env().build()
            }
            /// Returns a client with different limits for calls that shares connections, rate limit
            /// and retry budget with this one.
            pub fn with(&self, options: ::openapi_client_runtime::CallOptions) -> Self {
                Self { runtime: self.runtime.with(options) }
            }
        }
    }
}

/// Returns the constructor with credentials.
fn new(credentials: Credentials<'_>) -> TokenStream {
    let (summary, parameters, setter) = match credentials {
        Credentials::None => (" Returns a client with default settings.", quote!(), quote!()),
        Credentials::Basic => (
            " Returns a client with default settings that authenticates with `user` and `password`.",
            quote!(user: impl AsRef<str>, password: impl AsRef<str>),
            quote!(.basic_auth(user, password)),
        ),
        _ => (
            " Returns a client with default settings that authenticates with `api_key`.",
            quote!(api_key: impl Into<String>),
            quote!(.api_key(api_key)),
        ),
    };
    quote! {
        #[doc = #summary]
        ///
        /// # Errors
        ///
        /// Returns an error if a setting is invalid or the HTTP client cannot be built.
        pub fn new(#parameters) -> Result<Self, ::openapi_client_runtime::BuildError> {
            Self::builder()#setter.build()
        }
    }
}
