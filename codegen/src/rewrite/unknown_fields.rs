//! The fields that the document does not name are kept in a type that does not print them.
//!
//! The generator keeps them in a map whose `Debug` shows values, and among them may be the secret of a provider that this
//! client does not know. To be removed when the generator takes a type for them.

use syn::{File, parse_quote};

use super::ast::{fields_mut, module_mut};

pub(super) fn apply(file: &mut File) {
    let Some(items) = module_mut(file, &["types"]) else { return };
    rename(items, &parse_quote!(crate::UnknownFields));
    let Some(items) = module_mut(file, &["types", "builder"]) else { return };
    rename(items, &parse_quote!(::std::result::Result<crate::UnknownFields, ::std::string::String>));
    for (_, method) in super::ast::methods_mut(items).filter(|(_, method)| method.sig.ident == "extra") {
        method.sig.generics.where_clause = Some(parse_quote! {
            where T: ::std::convert::TryInto<crate::UnknownFields>, T::Error: ::std::fmt::Display
        });
    }
}

fn rename(items: &mut [syn::Item], ty: &syn::Type) {
    for (_, field) in fields_mut(items).filter(|(_, field)| field.ident.as_ref().is_some_and(|name| name == "extra")) {
        field.ty = ty.clone();
        if field.attrs.iter().any(|attribute| attribute.path().is_ident("serde")) {
            field.attrs.insert(
                0,
                parse_quote!(#[doc = " The fields that the API sent and this version of the crate does not know."]),
            );
        }
    }
}
