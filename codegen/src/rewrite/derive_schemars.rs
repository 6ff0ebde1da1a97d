//! The types derive `JsonSchema` where the feature `schemars` is on.
//!
//! The generator adds derives for all builds or for none. To be removed when it can make them conditional.

use syn::{Attribute, File, Item, parse_quote};

use super::ast::module_mut;

pub(super) fn apply(file: &mut File) {
    for item in module_mut(file, &["types"]).into_iter().flatten() {
        let attributes = match item {
            Item::Struct(item) => &mut item.attrs,
            Item::Enum(item) => &mut item.attrs,
            _ => continue,
        };
        if let Some(index) = attributes.iter().position(|attribute| attribute.path().is_ident("derive")) {
            let derive: Attribute = parse_quote!(#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]);
            attributes.insert(index + 1, derive);
        }
    }
}
