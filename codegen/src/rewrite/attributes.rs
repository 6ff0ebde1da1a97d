//! Marks every type `#[non_exhaustive]`, and derives `JsonSchema` if the feature `schemars` is
//! enabled.
//!
//! A new property of a schema must not break code that uses its type. The generator cannot add
//! attributes to all types, and only adds unconditional derives. To be removed when it supports
//! both.

use syn::{Attribute, Item, parse_quote};

use super::{Context, ast};

pub(super) fn apply(items: &mut [Item], context: &Context<'_>) {
    for item in items {
        let Some((_, attributes)) = ast::type_attributes(item) else { continue };
        let Some(index) =
            attributes.iter().position(|attribute| attribute.path().is_ident("derive"))
        else {
            continue;
        };
        let schema: Option<Attribute> = context.has_schemars().then(
            || parse_quote!(#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]),
        );
        let added = schema.into_iter().chain([parse_quote!(#[non_exhaustive])]);
        attributes.splice(index + 1..=index, added);
    }
}
