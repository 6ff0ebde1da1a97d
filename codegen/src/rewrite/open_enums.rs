//! Adds a variant for unlisted values to the enums of strings in responses.
//!
//! An API may add values at any time, and the generator's enums reject the whole response then. The
//! variant keeps the text and writes it back. An enum that only occurs in requests stays as it is,
//! so that a typing error does not compile, and so does one by which the alternatives of a union
//! differ. To be removed when the generator can add such a variant.

mod unions;

use std::collections::{BTreeMap, BTreeSet};

use quote::{format_ident, quote};
use syn::{Ident, Item, ItemEnum, ItemImpl, parse_quote};

use super::{
    ast::{self, Applied, serde_options},
    reached::TypeGraph,
};

/// Number of traits that the generator implements for an enum of strings, and that
/// [`apply`] implements instead.
pub(super) const IMPLS: usize = 4;

/// An enum of strings.
struct StringEnum {
    variants: Vec<Ident>,
    /// The listed values, in the order of the variants.
    values: Vec<String>,
}

/// Rewrites the enums among `items` that are in `received`. Returns the number of replaced impls.
pub(super) fn apply(
    items: &mut Vec<Item>,
    graph: &TypeGraph,
    received: &BTreeSet<String>,
    has_schemars: bool,
) -> Applied {
    let mut enums = string_enums(items);
    let closed = unions::distinguishing(items, graph, &enums);
    enums.retain(|name, _| received.contains(name) && !closed.contains(name));
    let mut applied = Applied::new();
    items.retain(|item| {
        let name = replaced(item).filter(|name| enums.contains_key(name));
        name.is_none_or(|name| {
            *applied.entry(name).or_default() += 1;
            false
        })
    });
    let mut impls = Vec::new();
    for item in items.iter_mut() {
        if let Item::Enum(item) = item
            && let Some(listed) = enums.get(&item.ident.to_string())
        {
            let unknown = free_name(&listed.variants);
            open(item, &unknown, has_schemars);
            impls.extend(implementations(&item.ident, listed, &unknown));
        }
    }
    ast::insert_impls(items, impls);
    applied
}

/// Returns the enums of strings among `items`: those with plain variants and no tag.
fn string_enums(items: &[Item]) -> BTreeMap<String, StringEnum> {
    let enums = items.iter().filter_map(|item| match item {
        Item::Enum(item) => Some(item),
        _ => None,
    });
    let plain = enums.filter(|item| {
        let options = serde_options(&item.attrs);
        !options.is_untagged
            && options.tag.is_none()
            && !item.variants.is_empty()
            && item.variants.iter().all(|variant| variant.fields.is_empty())
    });
    let listed = plain.map(|item| {
        let variants = item.variants.iter();
        let values = variants.clone().map(|variant| {
            serde_options(&variant.attrs).rename.unwrap_or_else(|| variant.ident.to_string())
        });
        let values = values.collect();
        let variants = variants.map(|variant| variant.ident.clone()).collect();
        (item.ident.to_string(), StringEnum { variants, values })
    });
    listed.collect()
}

/// Returns the name of the type, if `item` implements a trait for it that is implemented anew.
fn replaced(item: &Item) -> Option<String> {
    let Item::Impl(ItemImpl { trait_: Some((path, _)), self_ty, .. }) = item else { return None };
    let name = path.segments.last()?.ident.to_string();
    let is_replaced = ["Display", "FromStr", "TryFrom"].contains(&name.as_str());
    ast::type_name(self_ty).filter(|_| is_replaced)
}

/// Returns a name for the variant of unlisted values that none of `variants` has.
pub(super) fn free_name(variants: &[Ident]) -> Ident {
    let mut name = "Unknown".to_owned();
    while variants.iter().any(|variant| *variant == name) {
        name.push_str("Value");
    }
    format_ident!("{name}")
}

/// Adds the variant. It is decoded by `TryFrom<String>`, since serde's own decoding of such a
/// variant copies each value twice and does not say what it expects.
fn open(item: &mut ItemEnum, unknown: &Ident, has_schemars: bool) {
    ast::remove_derives(&mut item.attrs, &["Copy"]);
    item.attrs.push(parse_quote!(#[serde(try_from = "::std::string::String")]));
    if has_schemars {
        // With it, the JSON schema would not list the values.
        item.attrs.push(parse_quote!(#[cfg_attr(feature = "schemars", schemars(!try_from))]));
    }
    item.variants.push(parse_quote! {
        #[doc = " A value that this version of the crate does not know."]
        #[serde(untagged)]
        #unknown(::std::string::String)
    });
}

fn implementations(name: &Ident, listed: &StringEnum, unknown: &Ident) -> [ItemImpl; IMPLS] {
    let StringEnum { variants, values } = listed;
    let infallible = quote!(::std::convert::Infallible);
    let result = quote!(::std::result::Result<Self, #infallible>);
    [
        parse_quote! {
            impl ::std::fmt::Display for #name {
                fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
                    match self {
                        #(Self::#variants => f.write_str(#values),)*
                        Self::#unknown(value) => f.write_str(value),
                    }
                }
            }
        },
        parse_quote! {
            impl ::std::str::FromStr for #name {
                type Err = #infallible;
                fn from_str(value: &str) -> #result {
                    match value {
                        #(#values => Ok(Self::#variants),)*
                        _ => Ok(Self::#unknown(value.to_owned())),
                    }
                }
            }
        },
        parse_quote! {
            impl ::std::convert::TryFrom<&str> for #name {
                type Error = #infallible;
                fn try_from(value: &str) -> #result {
                    value.parse()
                }
            }
        },
        parse_quote! {
            impl ::std::convert::TryFrom<::std::string::String> for #name {
                type Error = #infallible;
                fn try_from(value: ::std::string::String) -> #result {
                    value.parse()
                }
            }
        },
    ]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn variant_has_a_free_name() {
        let name = |variants: &[&str]| {
            free_name(&variants.iter().map(|name| format_ident!("{name}")).collect::<Vec<_>>())
        };
        assert_eq!(name(&["Known"]), "Unknown");
        assert_eq!(name(&["Unknown", "UnknownValueValue"]), "UnknownValue");
        assert_eq!(name(&["Unknown", "UnknownValue"]), "UnknownValueValue");
    }

    #[test]
    fn json_schema_lists_the_values() {
        let mut item = parse_quote!(
            enum Kind {
                A,
            }
        );
        open(&mut item, &format_ident!("Unknown"), true);
        let not_as_text = parse_quote!(#[cfg_attr(feature = "schemars", schemars(!try_from))]);
        assert!(item.attrs.contains(&not_as_text));
    }

    #[test]
    fn only_received_enums_of_strings_are_opened() {
        let file: syn::File = parse_quote! {
            enum Sent { A }
            enum Received { A }
            enum Object { A { b: u8 }, C }
            #[serde(tag = "kind")]
            enum Tagged { A }
            impl ::std::fmt::Display for Sent {}
            impl ::std::fmt::Display for Received {}
            impl ::std::str::FromStr for Received {}
            impl ::std::fmt::Display for Object {}
            impl ::std::fmt::Display for Tagged {}
        };
        let mut items = file.items;
        let received = ["Received", "Object", "Tagged"].map(ToOwned::to_owned).into();
        let graph = TypeGraph::of(&items);
        let applied = apply(&mut items, &graph, &received, false);
        assert_eq!(applied, [("Received".to_owned(), 2)].into());
        let opened: Item = parse_quote! {
            #[serde(try_from = "::std::string::String")]
            enum Received {
                A,
                #[doc = " A value that this version of the crate does not know."]
                #[serde(untagged)]
                Unknown(::std::string::String)
            }
        };
        assert_eq!(items[1], opened);
        assert_eq!(items.len(), 4 + 3 + IMPLS);
    }
}
