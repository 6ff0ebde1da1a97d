//! Adds `Default` to structs, or `new` with the fields without a default to structs in requests.
//!
//! The generator only does so if it knows a default for every field, including the map of unknown
//! fields. `Default` is derived if every field has the default of its type. To be removed when the
//! generator knows the defaults of optional fields and maps.

use std::collections::{BTreeMap, BTreeSet};

use proc_macro2::TokenStream;
use quote::quote;
use syn::{Field, Ident, ImplItem, ImplItemFn, Item, ItemImpl, ItemStruct, parse_quote};

use super::{
    ast::{self, SerdeDefault, serde_options, type_arguments},
    ast::{Applied, insert_impls, structs_mut},
    setters::{is_primitive, parameter},
};

/// The default of a field.
enum FieldDefault {
    OfType,
    Value(TokenStream),
}

/// Returns the structs that now have a constructor. Structs in requests already have setters.
pub(super) fn apply(items: &mut Vec<Item>, sent: &BTreeSet<String>) -> Applied {
    let mut applied = Applied::new();
    let (mut impls, mut constructors) = (Vec::new(), BTreeMap::new());
    let mut replaced = BTreeSet::new();
    for item in structs_mut(items) {
        let name = item.ident.to_string();
        let defaults =
            item.fields.iter().map(|field| Some((field.ident.clone()?, default_of(field))));
        let Some(defaults) = defaults.collect::<Option<Vec<_>>>() else { continue };
        if defaults.iter().all(|(_, default)| default.is_some()) {
            replaced.insert(name.clone());
            impls.extend(default(item, &defaults));
        } else if sent.contains(&name) {
            constructors.insert(name.clone(), new(item, &defaults));
        } else {
            continue;
        }
        applied.insert(name, 1);
    }
    items.retain(|item| !implements_default(item, &replaced));
    insert_impls(items, impls);
    for block in ast::inherent_impls_mut(items) {
        // In the impl of the setters, as the first method.
        let constructor =
            ast::type_name(&block.self_ty).and_then(|name| constructors.remove(&name));
        block.items.splice(0..0, constructor.map(ImplItem::Fn));
    }
    applied
}

fn default_of(field: &Field) -> Option<FieldDefault> {
    let options = serde_options(&field.attrs);
    let is_optional = type_arguments(&field.ty, &["std", "option", "Option"]).is_some();
    let is_map =
        [&["openapi_client_runtime", "UnknownFields"][..], &["std", "collections", "BTreeMap"]]
            .iter()
            .any(|path| type_arguments(&field.ty, path).is_some());
    match options.default {
        Some(SerdeDefault::Function(path)) => {
            let path = syn::parse_str::<syn::ExprPath>(&path).ok()?;
            Some(FieldDefault::Value(quote!(#path())))
        }
        Some(SerdeDefault::OfType) => Some(FieldDefault::OfType),
        None => (is_optional || is_map && options.flatten).then_some(FieldDefault::OfType),
    }
}

/// Derives `Default` for `item`, or returns an implementation.
fn default(item: &mut ItemStruct, defaults: &[(Ident, Option<FieldDefault>)]) -> Option<ItemImpl> {
    let is_derivable =
        defaults.iter().all(|(_, default)| matches!(default, Some(FieldDefault::OfType)));
    ast::change_derives(&mut item.attrs, |traits| {
        traits.retain(|path| !path.is_ident("Default"));
        if is_derivable {
            let index =
                traits.iter().position(|path| path.is_ident("Debug")).map_or(0, |index| index + 1);
            traits.insert(index, parse_quote!(Default));
        }
    });
    if is_derivable {
        return None;
    }
    let name = &item.ident;
    let fields = defaults.iter().map(|(field, default)| value(field, default.as_ref()));
    Some(parse_quote! {
        impl ::std::default::Default for #name {
            fn default() -> Self {
                Self { #(#fields),* }
            }
        }
    })
}

/// Returns `field: default`, or `field` for the argument of the same name.
fn value(field: &Ident, default: Option<&FieldDefault>) -> TokenStream {
    match default {
        Some(FieldDefault::OfType) => quote!(#field: ::std::default::Default::default()),
        Some(FieldDefault::Value(value)) => quote!(#field: #value),
        None => quote!(#field),
    }
}

/// Returns `new` with an argument for each field without a default.
fn new(item: &ItemStruct, defaults: &[(Ident, Option<FieldDefault>)]) -> ImplItemFn {
    let mut arguments = Vec::new();
    let mut values = Vec::new();
    for (field, (ident, default)) in item.fields.iter().zip(defaults) {
        if default.is_some() {
            values.push(value(ident, default.as_ref()));
        } else {
            let (ty, expression) = parameter(&field.ty, ident);
            arguments.push(quote!(#ident: #ty));
            values.push(if is_primitive(&field.ty) {
                quote!(#ident)
            } else {
                quote!(#ident: #expression)
            });
        }
    }
    let has_other_fields = arguments.len() < values.len();
    let docs = if has_other_fields {
        " Returns a value with these fields and defaults for all others."
    } else {
        " Returns a value with these fields."
    };
    parse_quote! {
        #[doc = #docs]
        #[must_use]
        pub fn new(#(#arguments),*) -> Self {
            Self { #(#values),* }
        }
    }
}

/// Returns whether `item` is an implementation of `Default` for one of `names`.
fn implements_default(item: &Item, names: &BTreeSet<String>) -> bool {
    let Item::Impl(block) = item else { return false };
    let Some((path, _)) = &block.trait_ else { return false };
    path.segments.last().is_some_and(|segment| segment.ident == "Default")
        && ast::type_name(&block.self_ty).is_some_and(|name| names.contains(&name))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Runs the rewrite on `item`, which occurs in requests if `is_sent`.
    fn rewritten(item: ItemStruct, is_sent: bool) -> Vec<Item> {
        let name = &item.ident;
        let sent = is_sent.then(|| name.to_string()).into_iter().collect();
        let setters: Item = parse_quote!(impl #name {});
        let mut items = vec![Item::Struct(item), setters];
        apply(&mut items, &sent);
        items
    }

    #[test]
    fn derives_default_if_all_fields_have_type_defaults() {
        let item = parse_quote!(
            #[derive(Clone, Debug)]
            pub struct Widget {
                pub a: ::std::option::Option<u8>,
                #[serde(default)]
                pub b: u8,
                #[serde(flatten)]
                pub extra: ::openapi_client_runtime::UnknownFields,
            }
        );
        let derived: syn::Attribute = parse_quote!(#[derive(Clone, Debug, Default)]);
        assert!(
            matches!(&rewritten(item, false)[0], Item::Struct(widget) if widget.attrs == [derived])
        );
    }

    #[test]
    fn implements_default_with_documented_defaults() {
        let item = parse_quote!(
            #[derive(Clone)]
            pub struct Widget {
                #[serde(default = "defaults::a::<u8, 3>")]
                pub a: u8,
                pub b: ::std::option::Option<u8>,
            }
        );
        let expected: Item = parse_quote!(
            impl ::std::default::Default for Widget {
                fn default() -> Self {
                    Self { a: defaults::a::<u8, 3>(), b: ::std::default::Default::default() }
                }
            }
        );
        assert_eq!(rewritten(item, true)[1], expected);
    }

    #[test]
    fn new_takes_fields_without_default() {
        let item: ItemStruct = parse_quote!(
            #[derive(Clone)]
            pub struct Widget {
                pub a: u8,
                pub b: ::std::option::Option<u8>,
                pub c: ::std::vec::Vec<u8>,
            }
        );
        let expected: Item = parse_quote!(
            impl Widget {
                #[doc = " Returns a value with these fields and defaults for all others."]
                #[must_use]
                pub fn new(a: u8, c: impl ::std::iter::IntoIterator<Item = u8>) -> Self {
                    Self { a, b: ::std::default::Default::default(), c: c.into_iter().collect() }
                }
            }
        );
        assert_eq!(rewritten(item.clone(), true)[1], expected);
        let setters: Item = parse_quote!(impl Widget {});
        assert_eq!(rewritten(item, false)[1], setters, "responses are not made by callers");
    }
}
