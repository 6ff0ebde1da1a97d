//! Finds the enums by which the alternatives of a union differ.
//!
//! An untagged union is decoded as its first alternative that accepts the value. If an enum in that
//! alternative accepted every text, the value of another alternative could be decoded as this one.

use std::collections::{BTreeMap, BTreeSet, HashSet};

use quote::ToTokens;
use syn::{Field, Fields, Item, Type};

use super::StringEnum;
use crate::rewrite::{
    ast::{serde_options, type_arguments, wire_name},
    reached::TypeGraph,
};

/// Number of properties on the path from an alternative to an enum that distinguishes it, such as 2
/// for `type` in `{"data": {"type": "…"}}`. Deeper enums with one value count as well.
const MAX_DEPTH: usize = 2;

/// Returns the names of the `enums` among `items` by which alternatives differ.
pub(super) fn distinguishing(
    items: &[Item],
    graph: &TypeGraph,
    enums: &BTreeMap<String, StringEnum>,
) -> BTreeSet<String> {
    let types = Types::of(items);
    let mut found = Found { types: &types, enums, names: BTreeSet::new(), visited: HashSet::new() };
    for union in &types.unions {
        found.compare(union.clone(), MAX_DEPTH);
    }
    // A variant with fields belongs to its enum.
    let alternatives = types.unions.iter().flatten().filter_map(|name| name.split("::").next());
    let inside = graph.reached_from(alternatives.map(ToOwned::to_owned).collect());
    let is_tag = |name: &String| enums.get(name).is_some_and(|listed| listed.values.len() == 1);
    found.names.extend(inside.into_iter().filter(is_tag));
    found.names
}

/// Types and variants with fields, by name. A variant with fields is called `Enum::Variant`.
#[derive(Default)]
struct Types {
    /// The properties of each, with their types.
    properties: BTreeMap<String, Vec<(String, String)>>,
    /// The types with the same properties: the alternatives of a union, flattened fields, and the
    /// type in a wrapper.
    equal: BTreeMap<String, BTreeSet<String>>,
    /// The alternatives of each union.
    unions: Vec<BTreeSet<String>>,
}

impl Types {
    fn of(items: &[Item]) -> Self {
        let mut types = Self::default();
        for item in items {
            match item {
                Item::Struct(item) => types.add_struct(&item.ident.to_string(), &item.fields),
                Item::Enum(item) => types.add_enum(item),
                Item::Type(item) => {
                    types.equal.insert(item.ident.to_string(), [leaf(&item.ty)].into());
                }
                _ => {}
            }
        }
        types
    }

    fn add_enum(&mut self, item: &syn::ItemEnum) {
        let options = serde_options(&item.attrs);
        if !options.is_untagged && options.tag.is_none() {
            return;
        }
        let mut alternatives = BTreeSet::new();
        for variant in &item.variants {
            match &variant.fields {
                Fields::Unnamed(fields) => {
                    alternatives.extend(fields.unnamed.iter().map(|field| leaf(&field.ty)));
                }
                fields => {
                    let name = format!("{}::{}", item.ident, variant.ident);
                    self.add_struct(&name, fields);
                    alternatives.insert(name);
                }
            }
        }
        if options.is_untagged {
            self.unions.push(alternatives.clone());
        }
        self.equal.insert(item.ident.to_string(), alternatives);
    }

    fn add_struct(&mut self, name: &str, fields: &Fields) {
        let is_flat = |field: &&Field| field.ident.is_none() || serde_options(&field.attrs).flatten;
        let (flat, own): (Vec<_>, Vec<_>) = fields.iter().partition(is_flat);
        // A part of `anyOf` is an `Option`, which is empty if the part does not accept the value.
        let parts = flat.iter().filter(|field| option(&field.ty).is_some());
        self.unions.push(parts.map(|field| leaf(&field.ty)).collect());
        self.equal.insert(name.to_owned(), flat.iter().map(|field| leaf(&field.ty)).collect());
        let own = own.iter().map(|field| (wire_name(field), leaf(&field.ty)));
        self.properties.insert(name.to_owned(), own.collect());
    }

    /// Replaces unions and wrappers in `group` by the types that they stand for, and adds those of
    /// flattened fields.
    fn expanded(&self, group: BTreeSet<String>) -> BTreeSet<String> {
        let mut open: Vec<String> = group.into_iter().collect();
        let mut all = BTreeSet::new();
        while let Some(name) = open.pop() {
            if all.insert(name.clone()) {
                open.extend(self.equal.get(&name).into_iter().flatten().cloned());
            }
        }
        let is_empty = |name: &String| self.properties.get(name).is_none_or(Vec::is_empty);
        let has_equal = |name: &String| self.equal.get(name).is_some_and(|equal| !equal.is_empty());
        all.retain(|name| !is_empty(name) || !has_equal(name));
        all
    }
}

/// The name of the type of a value in `ty`, in any number of options, boxes, lists and maps.
fn leaf(ty: &Type) -> String {
    let containers = [&["std", "boxed", "Box"][..], &["std", "vec", "Vec"]];
    let item = option(ty)
        .or_else(|| containers.iter().find_map(|path| type_arguments(ty, path)?.first().copied()))
        .or_else(|| type_arguments(ty, &["std", "collections", "BTreeMap"])?.get(1).copied());
    item.map_or_else(|| ty.to_token_stream().to_string(), leaf)
}

fn option(ty: &Type) -> Option<&Type> {
    type_arguments(ty, &["std", "option", "Option"])?.first().copied()
}

/// A search for enums that differ.
struct Found<'a> {
    types: &'a Types,
    enums: &'a BTreeMap<String, StringEnum>,
    names: BTreeSet<String>,
    visited: HashSet<(BTreeSet<String>, usize)>,
}

impl Found<'_> {
    /// Compares the types that the same value can have, and those of their properties.
    fn compare(&mut self, group: BTreeSet<String>, depth: usize) {
        let group = self.types.expanded(group);
        if !self.differ(&group) || !self.visited.insert((group.clone(), depth)) {
            return;
        }
        let mut properties: BTreeMap<&str, BTreeSet<String>> = BTreeMap::new();
        for name in group {
            for (property, ty) in self.types.properties.get(&name).into_iter().flatten() {
                properties.entry(property).or_default().insert(ty.clone());
            }
            if self.enums.contains_key(&name) {
                self.names.insert(name);
            }
        }
        if let Some(depth) = depth.checked_sub(1) {
            for group in properties.into_values() {
                self.compare(group, depth);
            }
        }
    }

    /// Returns whether the types of `group` accept different values.
    fn differ(&self, group: &BTreeSet<String>) -> bool {
        let listed = |name| self.enums.get(name).map(|listed| &listed.values);
        let mut names = group.iter();
        let Some(first) = names.next() else { return false };
        names.any(|name| listed(first).is_none() || listed(first) != listed(name))
    }
}

#[cfg(test)]
mod tests {
    use syn::parse_quote;

    use super::*;

    /// Returns the enums by which the alternatives of `Union` differ, apart from `items`.
    fn found(items: syn::File) -> Vec<String> {
        let enums: syn::File = parse_quote! {
            enum Red { #[serde(rename = "red")] Red }
            enum Blue { #[serde(rename = "blue")] Blue }
            enum Warm { #[serde(rename = "red")] Red, #[serde(rename = "pink")] Pink }
            enum AlsoWarm { #[serde(rename = "red")] Red, #[serde(rename = "pink")] Pink }
            enum Cold { #[serde(rename = "blue")] Blue, #[serde(rename = "gray")] Gray }
        };
        let items: Vec<Item> = items.items.into_iter().chain(enums.items).collect();
        let enums = super::super::string_enums(&items);
        distinguishing(&items, &TypeGraph::of(&items), &enums).into_iter().collect()
    }

    #[test]
    fn enums_at_the_same_property_distinguish() {
        let names = found(parse_quote! {
            #[serde(untagged)]
            enum Union { A(A), B(::std::boxed::Box<B>) }
            struct A { color: ::std::option::Option<Warm>, shade: Cold }
            struct B { #[serde(rename = "color")] colour: ::std::vec::Vec<Cold>, tone: Warm }
        });
        assert_eq!(names, ["Cold", "Warm"]);
    }

    #[test]
    fn enums_with_the_same_values_do_not_distinguish() {
        let names = found(parse_quote! {
            #[serde(untagged)]
            enum Union { A(A), B { color: AlsoWarm }, String(::std::string::String) }
            struct A { color: Colors, shade: Cold }
            #[serde(untagged)]
            enum Colors { One(Warm), Several(::std::vec::Vec<AlsoWarm>) }
        });
        assert!(names.is_empty(), "{names:?}");
    }

    #[test]
    fn enum_that_is_an_alternative_distinguishes() {
        let names = found(parse_quote! {
            #[serde(untagged)]
            enum Union { Warm(Warm), String(::std::string::String) }
            struct Other { color: Cold }
        });
        assert_eq!(names, ["Warm"]);
    }

    #[test]
    fn enums_of_nested_objects_distinguish() {
        let names = found(parse_quote! {
            #[serde(untagged)]
            enum Union { A { data: Data }, B(B) }
            struct B(Inner);
            struct Inner { #[serde(flatten)] rest: Rest }
            struct Rest { data: Others }
            struct Data { color: Warm, deep: Deep }
            struct Deep { color: Red }
            struct Others { color: Cold }
        });
        assert_eq!(names, ["Cold", "Red", "Warm"]);
    }

    #[test]
    fn parts_that_may_be_missing_are_alternatives() {
        let names = found(parse_quote! {
            struct Any {
                #[serde(flatten)] subtype_0: ::std::option::Option<A>,
                #[serde(flatten)] subtype_1: ::std::option::Option<B>,
            }
            struct A { color: Warm }
            struct B { color: ::std::string::String }
        });
        assert_eq!(names, ["Warm"]);
    }

    #[test]
    fn alternatives_with_a_tag_need_no_enums() {
        let names = found(parse_quote! {
            #[serde(tag = "kind")]
            enum Union { A { color: Warm }, B { color: Red } }
            struct Whole { union: Union, color: Blue }
        });
        assert!(names.is_empty(), "{names:?}");
    }

    #[test]
    fn recursive_types_end() {
        let names = found(parse_quote! {
            #[serde(untagged)]
            enum Union { A(A), Union(::std::boxed::Box<Union>) }
            struct A { next: ::std::boxed::Box<A>, union: Union }
        });
        assert!(names.is_empty(), "{names:?}");
    }
}
