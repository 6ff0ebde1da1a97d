//! Counts secret fields.
//!
//! The generator replaces their type, by the settings in `generate`. A missed secret would be a
//! string that `Debug` shows, so the number is checked like that of a rewrite.

use syn::Item;

use super::{
    ast::Applied,
    ast::{fields_mut, type_arguments},
};

pub(super) fn count(items: &mut [Item]) -> Applied {
    let mut found = Applied::new();
    for (owner, field) in fields_mut(items) {
        let option = type_arguments(&field.ty, &["std", "option", "Option"]);
        let ty = option.and_then(|arguments| arguments.first().copied()).unwrap_or(&field.ty);
        if type_arguments(ty, &["openapi_client_runtime", "Secret"]).is_some() {
            *found.entry(owner).or_default() += 1;
        }
    }
    found
}
