//! Decodes missing and `null` fields of responses to their documented default, and always encodes
//! them.
//!
//! See `prepare::response_fields` for the gap: the defaults that it removed from the document are
//! added as serde attributes, with a function for each default that is not the empty value of its
//! type.
//!
//! Optional lists and maps of responses decode `null` as empty, as optional fields of other types
//! decode it as `None`. The generator only accepts it if the document has `nullable`, which many
//! servers do not observe. Encoding does not change. To be removed when the generator accepts it.

use std::collections::{BTreeMap, BTreeSet};

use heck::ToSnakeCase;
use proc_macro2::{Literal, TokenStream};
use quote::{format_ident, quote};
use serde_json::Value;
use syn::{Attribute, Field, Item, Meta, Type, parse_quote};

use super::{
    ast::Applied,
    ast::{
        SerdeDefault, field_lists_mut, fields_mut, serde_options, type_arguments, type_name,
        type_of_schema, wire_name,
    },
};
use crate::prepare::LenientField;

/// Returns the number of documented defaults by struct. Changes lists and maps in the types in
/// `received`.
pub(super) fn apply(
    items: &mut Vec<Item>,
    lenient: &[LenientField],
    received: &BTreeSet<String>,
) -> Applied {
    let accepts_null = accept_null(items, received);
    let lenient: BTreeMap<(String, &str), &LenientField> = lenient
        .iter()
        .map(|rule| ((type_of_schema(&rule.schema), rule.property.as_str()), rule))
        .collect();
    let mut applied = Applied::new();
    let mut functions = BTreeMap::new();
    for (owner, field) in fields_mut(items) {
        let wire = wire_name(field);
        if let Some(rule) = lenient.get(&(owner.clone(), wire.as_str())) {
            set_attributes(field, rule, &mut functions);
            *applied.entry(owner).or_default() += 1;
        }
    }
    if !functions.is_empty() {
        let functions = functions.into_values();
        items.push(parse_quote! {
            /// Functions for serde that return documented defaults.
            mod response_defaults {
                #(#functions)*
            }
        });
    }
    let is_lenient = |rule: &&LenientField| !rule.default.is_null() && is_empty(&rule.default);
    if accepts_null || lenient.values().any(is_lenient) {
        // The full path would make each attribute three lines longer.
        items.insert(
            0,
            parse_quote!(
                use ::openapi_client_runtime::lenient;
            ),
        );
    }
    applied
}

/// Makes the optional lists and maps of the types in `received` accept `null`. Returns whether
/// there are any.
fn accept_null(items: &mut [Item], received: &BTreeSet<String>) -> bool {
    let mut found = false;
    let lists = field_lists_mut(items).filter(|(owner, _)| received.contains(owner));
    for field in lists.flat_map(|(_, fields)| fields).filter(|field| is_optional_collection(field))
    {
        let options = field.attrs.iter_mut().find(|it| it.path().is_ident("serde"));
        if let Some(Meta::List(options)) = options.map(|attribute| &mut attribute.meta) {
            options.tokens.extend(quote!(, deserialize_with = "lenient::null_as_default"));
        }
        found = true;
    }
    found
}

/// Returns whether `field` is a list or map that is empty if it is missing.
fn is_optional_collection(field: &Field) -> bool {
    const COLLECTIONS: [&[&str]; 3] =
        [&["std", "vec", "Vec"], &["std", "collections", "BTreeMap"], &["serde_json", "Map"]];
    COLLECTIONS.iter().any(|path| type_arguments(&field.ty, path).is_some())
        && serde_options(&field.attrs).default == Some(SerdeDefault::OfType)
}

fn set_attributes(
    field: &mut Field,
    rule: &LenientField,
    functions: &mut BTreeMap<String, TokenStream>,
) {
    let rename = serde_options(&field.attrs).rename.map(|name| quote!(rename = #name,));
    field.attrs.retain(|attribute| !attribute.path().is_ident("serde"));
    let attribute: Attribute = if rule.default.is_null() {
        parse_quote!(#[serde(#rename default)])
    } else if is_empty(&rule.default) {
        let function =
            if is_integer(&field.ty) { "lenient::integer" } else { "lenient::null_as_default" };
        parse_quote!(#[serde(#rename default, deserialize_with = #function)])
    } else {
        let name = free_name(rule, functions);
        functions.insert(name.clone(), functions_of(&name, &field.ty, &rule.default));
        let (default, or_null) =
            (format!("response_defaults::{name}"), format!("response_defaults::{name}_or_null"));
        parse_quote!(#[serde(#rename default = #default, deserialize_with = #or_null)])
    };
    field.attrs.push(attribute);
}

/// Returns a name for the functions of a field that no other has.
fn free_name(rule: &LenientField, functions: &BTreeMap<String, TokenStream>) -> String {
    let words = format!("{} {}", rule.schema, rule.property);
    let words = words.replace(|c: char| !c.is_ascii_alphanumeric(), " ").to_snake_case();
    let is_name = words.starts_with(|c: char| c.is_ascii_alphabetic());
    let mut name = if is_name { words } else { format!("x_{words}") };
    while functions.contains_key(&name) {
        name.push('_');
    }
    name
}

/// Returns the functions that return `default` and that decode `null` to it.
fn functions_of(name: &str, ty: &Type, default: &Value) -> TokenStream {
    let (function, or_null) = (format_ident!("{name}"), format_ident!("{name}_or_null"));
    let value = in_rust(default, ty);
    let lenient = if is_integer(ty) { quote!(integer_or) } else { quote!(null_as) };
    quote! {
        pub(super) fn #function() -> #ty {
            #value
        }
        pub(super) fn #or_null<'de, D: ::serde::Deserializer<'de>>(deserializer: D) -> ::std::result::Result<#ty, D::Error> {
            ::openapi_client_runtime::lenient::#lenient(deserializer, #function)
        }
    }
}

fn is_integer(ty: &Type) -> bool {
    const INTEGERS: [&str; 8] = ["i8", "i16", "i32", "i64", "u8", "u16", "u32", "u64"];
    type_name(ty).is_some_and(|name| INTEGERS.contains(&name.as_str()))
}

fn is_empty(default: &Value) -> bool {
    match default {
        Value::Null => true,
        Value::Bool(value) => !value,
        Value::Number(value) => value.as_f64() == Some(0.0),
        Value::String(value) => value.is_empty(),
        Value::Array(items) => items.is_empty(),
        Value::Object(entries) => entries.is_empty(),
    }
}

/// Returns `default` as a Rust expression of type `ty`.
fn in_rust(default: &Value, ty: &Type) -> TokenStream {
    match default {
        Value::Bool(value) => quote!(#value),
        Value::Number(value) => {
            let is_float = matches!(type_name(ty).as_deref(), Some("f32" | "f64"));
            let literal = value
                .as_f64()
                .filter(|_| is_float)
                .map(|value| Literal::f64_unsuffixed(value).to_string());
            let literal = literal.unwrap_or_else(|| value.to_string());
            literal.parse::<TokenStream>().unwrap_or_default()
        }
        Value::String(text) => quote!(::std::convert::From::from(#text)),
        Value::Array(items) => {
            let item_type = type_arguments(ty, &["std", "vec", "Vec"])
                .and_then(|arguments| arguments.first().copied());
            let items = items.iter().map(|item| in_rust(item, item_type.unwrap_or(ty)));
            quote!(vec![#(#items),*])
        }
        _ => quote!(::std::default::Default::default()),
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn defaults_become_rust_expressions() {
        let strings: Type = parse_quote!(::std::vec::Vec<::std::string::String>);
        let floats: Type = parse_quote!(::std::vec::Vec<f64>);
        for (default, ty, expected) in [
            (json!(true), parse_quote!(bool), "true"),
            (json!(7), parse_quote!(u8), "7"),
            (json!(-7), parse_quote!(i64), "- 7"),
            (json!(7), parse_quote!(f64), "7.0"),
            (json!(-1.5), parse_quote!(f32), "- 1.5"),
            (
                json!("a"),
                parse_quote!(::std::string::String),
                ":: std :: convert :: From :: from (\"a\")",
            ),
            (json!([1, 2]), floats, "vec ! [1.0 , 2.0]"),
            (json!(["a"]), strings, "vec ! [:: std :: convert :: From :: from (\"a\")]"),
        ] {
            assert_eq!(in_rust(&default, &ty).to_string(), expected, "{default}");
        }
    }

    #[test]
    fn renamed_field_keeps_its_name() {
        let mut items: Vec<Item> = vec![parse_quote!(
            pub struct Widget {
                #[serde(rename = "isOn", skip_serializing_if = "x")]
                pub is_on: bool,
                pub other: bool,
            }
        )];
        let rule = LenientField {
            schema: "widget".to_owned(),
            property: "isOn".to_owned(),
            default: true.into(),
        };
        let applied = apply(&mut items, &[rule], &BTreeSet::new());
        assert_eq!(applied, Applied::from([("Widget".to_owned(), 1)]));
        let expected: Item = parse_quote!(
            pub struct Widget {
                #[serde(
                    rename = "isOn",
                    default = "response_defaults::widget_is_on",
                    deserialize_with = "response_defaults::widget_is_on_or_null"
                )]
                pub is_on: bool,
                pub other: bool,
            }
        );
        assert_eq!(items[0], expected);
    }

    #[test]
    fn optional_collections_of_responses_accept_null() {
        let item = |null: TokenStream| -> Item {
            parse_quote!(
                pub struct Widget {
                    #[serde(default, skip_serializing_if = "::std::vec::Vec::is_empty" #null)]
                    pub list: ::std::vec::Vec<u8>,
                    #[serde(rename = "Map", default #null)]
                    pub map: ::std::collections::BTreeMap<::std::string::String, u8>,
                    pub required: ::std::vec::Vec<u8>,
                    pub nullable: ::std::option::Option<::std::vec::Vec<u8>>,
                    #[serde(default)]
                    pub number: u8,
                }
            )
        };
        let mut items = vec![item(quote!())];
        apply(&mut items, &[], &BTreeSet::new());
        assert_eq!(items, [item(quote!())], "requests");
        apply(&mut items, &[], &["Widget".to_owned()].into());
        assert_eq!(items[1], item(quote!(, deserialize_with = "lenient::null_as_default")));
        let import: Item = parse_quote!(
            use ::openapi_client_runtime::lenient;
        );
        assert_eq!(items[0], import);
    }

    #[test]
    fn variants_accept_null() {
        let item = |null: TokenStream| -> Item {
            parse_quote!(
                pub enum Widget {
                    A {
                        #[serde(default #null)]
                        list: ::std::vec::Vec<u8>,
                    },
                }
            )
        };
        let mut items = vec![item(quote!())];
        apply(&mut items, &[], &["Widget".to_owned()].into());
        assert_eq!(items[1], item(quote!(, deserialize_with = "lenient::null_as_default")));
    }
}
