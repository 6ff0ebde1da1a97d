//! A client is made in one way, by the hand-written builder.
//!
//! The generated constructors panic where the HTTP client cannot be built, and take any base URL.
//! To be removed when the generator can leave them out.

use syn::{File, ImplItem};

use super::ast::{inherent_impls_mut, type_name};

const CONSTRUCTORS: [&str; 2] = ["new", "new_with_client"];

pub(super) fn apply(file: &mut File) {
    for block in
        inherent_impls_mut(&mut file.items).filter(|block| type_name(&block.self_ty).as_deref() == Some("Client"))
    {
        block.items.retain(|item| match item {
            ImplItem::Fn(method) => !CONSTRUCTORS.iter().any(|name| method.sig.ident == name),
            _ => true,
        });
    }
    file.items
        .retain(|item| !matches!(item, syn::Item::Impl(block) if block.trait_.is_none() && block.items.is_empty()));
}
