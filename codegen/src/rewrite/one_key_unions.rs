//! Serializes one-key unions as maps in every format, and ignores `null` next to the key.
//!
//! The generator derives externally tagged enums, which YAML serializes with tags, and which reject
//! a second key even if its value is `null`. To be removed when the generator writes maps.

use std::collections::{BTreeMap, BTreeSet};

use proc_macro2::Literal;
use quote::quote;
use syn::{Attribute, Fields, Ident, Item, ItemEnum, ItemImpl, Variant, parse_quote};

use super::{
    Context,
    ast::{Applied, insert_impls},
    ast::{remove_derives, serde_options, type_of_schema},
};
use crate::prepare::OneKeyUnion;

/// Returns the number of keys of each union.
pub(super) fn apply(items: &mut Vec<Item>, context: &Context<'_>) -> Applied {
    let unions: BTreeMap<String, &OneKeyUnion> = context
        .prepared
        .one_key_unions
        .iter()
        .map(|union| (type_of_schema(&union.schema), union))
        .collect();
    let mut applied = Applied::new();
    let mut impls = Vec::new();
    for item in items.iter_mut() {
        let Item::Enum(item) = item else { continue };
        let Some(union) = unions.get(&item.ident.to_string()) else { continue };
        let keys = item
            .variants
            .iter()
            .filter(|variant| is_alternative(variant))
            .map(key)
            .collect::<BTreeSet<_>>();
        if keys == union.keys && item.variants.len() == keys.len() {
            impls.push(union_impl(item));
            impls.extend(serde_impls(&item.ident));
            change_attributes(item, union, context.has_schemars());
            applied.insert(item.ident.to_string(), keys.len());
        }
    }
    insert_impls(items, impls);
    applied
}

/// Returns whether `variant` contains one value.
fn is_alternative(variant: &Variant) -> bool {
    matches!(&variant.fields, Fields::Unnamed(fields) if fields.unnamed.len() == 1)
}

fn key(variant: &Variant) -> String {
    serde_options(&variant.attrs).rename.unwrap_or_else(|| variant.ident.to_string())
}

fn change_attributes(item: &mut ItemEnum, union: &OneKeyUnion, has_schemars: bool) {
    remove_derives(&mut item.attrs, &["Serialize", "Deserialize"]);
    item.attrs.retain(|attribute| !attribute.path().is_ident("serde"));
    if has_schemars && union.has_null_siblings {
        item.attrs.push(parse_quote! {
            #[cfg_attr(feature = "schemars", schemars(transform = ::openapi_client_runtime::union::allow_null_siblings))]
        });
    }
    for variant in &mut item.variants {
        let rename = serde_options(&variant.attrs).rename.filter(|_| has_schemars);
        variant.attrs.retain(|attribute| !attribute.path().is_ident("serde"));
        let attribute = rename.map(|name| -> Attribute {
            parse_quote!(#[cfg_attr(feature = "schemars", schemars(rename = #name))])
        });
        variant.attrs.extend(attribute);
    }
}

/// Returns the impl of the runtime's trait.
fn union_impl(item: &ItemEnum) -> ItemImpl {
    let ident = &item.ident;
    let name = ident.to_string();
    let keys = item.variants.iter().map(key).collect::<Vec<_>>();
    let reads = item.variants.iter().enumerate().map(|(index, variant)| {
        let (index, variant) = (Literal::usize_unsuffixed(index), &variant.ident);
        quote!(#index => map.next_value::<::std::option::Option<_>>()?.map(Self::#variant))
    });
    let writes = item.variants.iter().zip(&keys).map(|(variant, key)| {
        let variant = &variant.ident;
        quote!(Self::#variant(value) => map.serialize_entry(#key, value))
    });
    parse_quote! {
        impl ::openapi_client_runtime::union::Union for #ident {
            const NAME: &'static str = #name;
            const KEYS: &'static [&'static str] = &[#(#keys),*];
            fn read<'de, A: ::serde::de::MapAccess<'de>>(
                index: usize,
                map: &mut A,
            ) -> ::std::result::Result<::std::option::Option<Self>, A::Error> {
                Ok(match index {
                    #(#reads,)*
                    _ => None,
                })
            }
            fn write<M: ::serde::ser::SerializeMap>(&self, map: &mut M) -> ::std::result::Result<(), M::Error> {
                match self {
                    #(#writes,)*
                }
            }
        }
    }
}

/// Returns the impls of serde's traits, which delegate to the runtime.
fn serde_impls(ident: &Ident) -> [ItemImpl; 2] {
    [
        parse_quote! {
            impl ::serde::Serialize for #ident {
                fn serialize<S: ::serde::Serializer>(&self, serializer: S) -> ::std::result::Result<S::Ok, S::Error> {
                    ::openapi_client_runtime::union::serialize(self, serializer)
                }
            }
        },
        parse_quote! {
            impl<'de> ::serde::Deserialize<'de> for #ident {
                fn deserialize<D: ::serde::Deserializer<'de>>(deserializer: D) -> ::std::result::Result<Self, D::Error> {
                    ::openapi_client_runtime::union::deserialize(deserializer)
                }
            }
        },
    ]
}
