//! Keeps unknown fields in a type whose `Debug` does not show their values.
//!
//! The generator keeps them in a map whose `Debug` shows values, which may be secrets. In unions
//! and compositions, in which `prepare::unknown_fields` cannot ask for the map, it ignores those
//! that it does not reject. Its name for the map may be the name of another field. To be removed
//! when the generator accepts a type and a name for the map, and can keep unknown fields
//! everywhere.

use std::collections::BTreeSet;

use quote::format_ident;
use syn::{
    ExprStruct, Field, Fields, FieldsNamed, Ident, Item, Visibility, parse_quote,
    visit::{self, Visit},
};

use super::{
    ast::Applied,
    ast::{self, fields_mut, serde_options, type_arguments},
    reached::{Names, TypeGraph},
};

/// Returns the structs that now keep unknown fields. Variants with fields do so if they are in
/// `received`; in requests, callers would have to set the field.
pub(super) fn apply(items: &mut [Item], graph: &TypeGraph, received: &BTreeSet<String>) -> Applied {
    let mut applied = Applied::new();
    for (owner, field) in fields_mut(items) {
        let is_map = type_arguments(&field.ty, &["serde_json", "Map"]).is_some();
        if is_map && serde_options(&field.attrs).flatten {
            *field = unknown_fields(&parse_quote!(pub));
            *applied.entry(owner).or_default() += 1;
        }
    }
    keep_ignored(items, graph, received);
    ast::field_lists_mut(items).for_each(|(_, fields)| rename_duplicate(fields));
    applied
}

/// Returns the field for unknown fields.
fn unknown_fields(vis: &Visibility) -> Field {
    parse_quote! {
        /// Fields that this version of the crate does not know.
        #[serde(flatten)]
        #vis extra: ::openapi_client_runtime::UnknownFields
    }
}

/// Adds the field to the types that ignore unknown fields.
fn keep_ignored(items: &mut [Item], graph: &TypeGraph, received: &BTreeSet<String>) {
    let fixed = fixed(items, graph);
    for item in items {
        let Some((name, attributes)) = ast::type_attributes(item) else { continue };
        let name = name.to_string();
        if fixed.contains(&name) || serde_options(attributes).denies_unknown_fields {
            continue;
        }
        match item {
            Item::Struct(item) => add_to(&mut item.fields, &parse_quote!(pub)),
            Item::Enum(item) if received.contains(&name) => item
                .variants
                .iter_mut()
                .for_each(|variant| add_to(&mut variant.fields, &Visibility::Inherited)),
            _ => {}
        }
    }
}

/// Adds the field to `fields`, unless there is one that takes its place.
fn add_to(fields: &mut Fields, vis: &Visibility) {
    let Fields::Named(fields) = fields else { return };
    let is_flattened = |field: &Field| serde_options(&field.attrs).flatten;
    if !fields.named.is_empty() && !fields.named.iter().any(is_flattened) {
        fields.named.push(unknown_fields(vis));
    }
}

/// Renames the map in `fields` if another field has its name.
fn rename_duplicate(fields: &mut Fields) {
    let Fields::Named(FieldsNamed { named, .. }) = fields else { return };
    let names: Vec<Ident> = named.iter().filter_map(|field| field.ident.clone()).collect();
    let uses = |name: &str| names.iter().filter(|ident| *ident == name).count();
    if uses("extra") < 2 {
        return;
    }
    let mut free = "unknown_fields".to_owned();
    while uses(&free) > 0 {
        free.push('_');
    }
    let maps = named.iter_mut().filter(|field| serde_options(&field.attrs).flatten);
    for field in maps.filter(|field| field.ident.as_ref().is_some_and(|name| name == "extra")) {
        field.ident = Some(format_ident!("{free}"));
    }
}

/// Returns the types that cannot have the field: those in flattened fields, in which each would
/// keep the fields of the others, and those of which the generator writes a value.
fn fixed(items: &[Item], graph: &TypeGraph) -> BTreeSet<String> {
    let mut flattened = Names::default();
    let mut written = Written::default();
    for item in items {
        match item {
            Item::Struct(item) => flatten(&item.fields, &mut flattened),
            Item::Enum(item) => {
                item.variants.iter().for_each(|variant| flatten(&variant.fields, &mut flattened));
            }
            _ => written.visit_item(item),
        }
    }
    let mut fixed = graph.reached_from(flattened.0);
    fixed.append(&mut written.0);
    fixed
}

/// Adds the types of the flattened `fields` to `names`.
fn flatten(fields: &Fields, names: &mut Names) {
    let flattened = fields.iter().filter(|field| serde_options(&field.attrs).flatten);
    flattened.for_each(|field| names.visit_field(field));
}

/// A visitor that collects the names in the paths of struct expressions.
#[derive(Default)]
struct Written(BTreeSet<String>);

impl Visit<'_> for Written {
    fn visit_expr_struct(&mut self, expression: &ExprStruct) {
        let names = expression.path.segments.iter().map(|segment| segment.ident.to_string());
        self.0.extend(names);
        visit::visit_expr_struct(self, expression);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Returns the types and variants among `items` that keep unknown fields after the rewrite,
    /// with the name of the field unless it is `extra`.
    fn keeping(items: syn::File) -> Vec<String> {
        let mut items = items.items;
        let graph = TypeGraph::of(&items);
        apply(&mut items, &graph, &["Received".to_owned()].into());
        let kept_in = |owner: &Ident, fields: &Fields| {
            let path = ["openapi_client_runtime", "UnknownFields"];
            let field = fields.iter().find(|field| type_arguments(&field.ty, &path).is_some())?;
            let name = field.ident.as_ref()?;
            Some(if name == "extra" { owner.to_string() } else { format!("{owner}.{name}") })
        };
        let mut names = Vec::new();
        for item in &items {
            match item {
                Item::Struct(item) => names.extend(kept_in(&item.ident, &item.fields)),
                Item::Enum(item) => names.extend(
                    item.variants
                        .iter()
                        .filter_map(|variant| kept_in(&variant.ident, &variant.fields)),
                ),
                _ => {}
            }
        }
        names
    }

    #[test]
    fn ignored_fields_are_kept() {
        let names = keeping(parse_quote! {
            pub struct Plain { pub a: u8 }
            #[serde(deny_unknown_fields)]
            pub struct Denies { pub a: u8 }
            pub struct Typed { #[serde(flatten)] pub rest: ::std::collections::BTreeMap<A, B> }
            pub struct Tuple(u8);
            pub struct Empty {}
            pub struct Map { #[serde(flatten)] pub extra: ::serde_json::Map<A, B> }
        });
        assert_eq!(names, ["Plain", "Map"]);
    }

    #[test]
    fn field_has_a_free_name() {
        let names = keeping(parse_quote! {
            pub struct Once { pub extra: u8 }
            pub struct Twice { pub extra: u8, pub unknown_fields: u8, pub unknown_fields_: u8 }
            pub enum Received { A { extra: u8 } }
            pub struct Map { pub extra: u8, #[serde(flatten)] pub extra: ::serde_json::Map<A, B> }
        });
        let expected = [
            "Once.unknown_fields",
            "Twice.unknown_fields__",
            "A.unknown_fields",
            "Map.unknown_fields",
        ];
        assert_eq!(names, expected);
    }

    #[test]
    fn fields_of_variants_are_kept_in_responses() {
        let names = keeping(parse_quote! {
            #[serde(untagged)]
            pub enum Received { A { a: u8 }, B(u8), C { #[serde(flatten)] c: D } }
            #[serde(untagged)]
            pub enum Sent { E { e: u8 } }
        });
        assert_eq!(names, ["A"]);
    }

    #[test]
    fn fields_of_flattened_types_are_not_kept_twice() {
        let names = keeping(parse_quote! {
            pub struct Any {
                #[serde(flatten)] pub subtype_0: ::std::option::Option<A>,
                #[serde(flatten)] pub subtype_1: ::std::option::Option<::std::boxed::Box<Received>>,
            }
            pub struct A { pub a: u8 }
            pub struct B { pub b: u8 }
            #[serde(untagged)]
            pub enum Received { B(B), C { c: u8 } }
            pub struct D { pub b: B }
        });
        assert_eq!(names, ["D"]);
    }

    #[test]
    fn written_values_stay_complete() {
        let names = keeping(parse_quote! {
            pub struct A { pub a: u8 }
            pub struct B { pub b: u8 }
            pub mod defaults {
                pub fn a() -> super::A { super::A { a: 1 } }
            }
        });
        assert_eq!(names, ["B"]);
    }
}
