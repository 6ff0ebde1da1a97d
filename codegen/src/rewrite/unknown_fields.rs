//! Keeps unknown fields in a type whose `Debug` does not show their values.
//!
//! The generator keeps them in a map whose `Debug` shows values, which may be secrets. To be
//! removed when the generator accepts a type for the map.

use syn::{Item, parse_quote};

use super::{
    ast::Applied,
    ast::{fields_mut, serde_options, type_arguments},
};

pub(super) fn apply(items: &mut [Item]) -> Applied {
    let mut applied = Applied::new();
    for (owner, field) in fields_mut(items) {
        let is_map = type_arguments(&field.ty, &["serde_json", "Map"]).is_some();
        if is_map && serde_options(&field.attrs).flatten {
            field.ty = parse_quote!(::openapi_client_runtime::UnknownFields);
            field.attrs.insert(
                0,
                parse_quote!(#[doc = " Fields that this version of the crate does not know."]),
            );
            *applied.entry(owner).or_default() += 1;
        }
    }
    applied
}
