//! Lets the discriminator of a union select the alternative.
//!
//! The generator writes an untagged enum, which decodes into the first alternative that accepts an
//! object, and whose errors do not say which one failed and why. In responses, the enum also gets a
//! variant for the alternatives that the document does not list. To be removed when the generator
//! supports discriminators.

use std::collections::{BTreeMap, BTreeSet};

use quote::quote;
use syn::{Fields, Ident, Item, ItemEnum, ItemImpl, parse_quote};

use super::{
    ast::{self, Applied, serde_options},
    open_enums,
};
use crate::prepare::TaggedUnion;

/// Returns the number of alternatives of each union among `items`.
pub(super) fn apply(
    items: &mut Vec<Item>,
    unions: &[TaggedUnion],
    received: &BTreeSet<String>,
    has_schemars: bool,
) -> Applied {
    let unions: BTreeMap<String, &TaggedUnion> =
        unions.iter().map(|union| (ast::type_of_schema(&union.schema), union)).collect();
    let mut applied = Applied::new();
    let mut impls = Vec::new();
    for item in items.iter_mut() {
        let Item::Enum(item) = item else { continue };
        let name = item.ident.to_string();
        let Some(union) = unions.get(&name).filter(|union| has_alternatives(item, union)) else {
            continue;
        };
        let variants: Vec<Ident> = item.variants.iter().map(|it| it.ident.clone()).collect();
        let unknown = received.contains(&name).then(|| open_enums::free_name(&variants));
        impls.push(implementation(&item.ident, union, &variants, unknown.as_ref()));
        ast::remove_derives(&mut item.attrs, &["Deserialize"]);
        if let Some(unknown) = unknown {
            add_variant(item, &unknown, has_schemars);
        }
        applied.insert(name, variants.len());
    }
    ast::insert_impls(items, impls);
    applied
}

/// Returns whether `item` is an untagged enum of the types of the alternatives.
fn has_alternatives(item: &ItemEnum, union: &TaggedUnion) -> bool {
    let is_type =
        |fields: &Fields| matches!(fields, Fields::Unnamed(fields) if fields.unnamed.len() == 1);
    serde_options(&item.attrs).is_untagged
        && item.variants.len() == union.alternatives.len()
        && item.variants.iter().all(|variant| is_type(&variant.fields))
}

fn add_variant(item: &mut ItemEnum, unknown: &Ident, has_schemars: bool) {
    // The JSON schema lists the alternatives that the document has.
    let skip = has_schemars.then(|| quote!(#[cfg_attr(feature = "schemars", schemars(skip))]));
    item.variants.push(parse_quote! {
        #[doc = " An object of an alternative that this version of the crate does not know."]
        #skip
        #unknown(::openapi_client_runtime::tagged::UnknownObject)
    });
}

fn implementation(
    name: &Ident,
    union: &TaggedUnion,
    variants: &[Ident],
    unknown: Option<&Ident>,
) -> ItemImpl {
    let property = &union.property;
    let alternatives = union.alternatives.iter().zip(variants).map(|(alternative, variant)| {
        let (tags, takes_unlisted) = (&alternative.tags, alternative.takes_unlisted);
        quote! {
            ::openapi_client_runtime::tagged::Alternative {
                tags: &[#(#tags),*],
                takes_unlisted: #takes_unlisted,
                decode: |value| ::serde::Deserialize::deserialize(value).map(Self::#variant),
            }
        }
    });
    let unknown = unknown.map_or_else(
        || quote!(::std::option::Option::None),
        |variant| quote!(::std::option::Option::Some(Self::#variant)),
    );
    parse_quote! {
        impl<'de> ::serde::Deserialize<'de> for #name {
            fn deserialize<D: ::serde::Deserializer<'de>>(deserializer: D) -> ::std::result::Result<Self, D::Error> {
                ::openapi_client_runtime::tagged::deserialize(
                    deserializer,
                    #property,
                    &[#(#alternatives),*],
                    #unknown,
                )
            }
        }
    }
}
