//! Fields of responses decode to their documented default where they are missing or `null`, and always go out again.
//!
//! Closes the gap that `prepare::response_fields` describes: what left the document there comes back here as serde attributes,
//! with a function for each default that is not the empty value of its type.

use std::collections::BTreeMap;

use heck::ToSnakeCase;
use proc_macro2::TokenStream;
use quote::{format_ident, quote};
use serde_json::Value;
use syn::{Attribute, Field, File, parse_quote};

use super::{
    Context,
    ast::{fields_mut, module_mut, wire_name},
};
use crate::prepare::LenientField;

pub(super) fn apply(file: &mut File, context: &Context<'_>) {
    let lenient = &context.prepared.lenient_fields;
    let Some(items) = module_mut(file, &["types"]) else { return };
    let mut functions = BTreeMap::new();
    for (name, field) in fields_mut(items) {
        let wire = wire_name(field);
        if let Some(rule) = lenient.iter().find(|rule| rule.schema == name && rule.property == wire) {
            set_attributes(field, rule, &mut functions);
        }
    }
    if !functions.is_empty() {
        let functions = functions.into_values();
        items.push(parse_quote! {
            /// The documented defaults that are not the empty value of their type, for serde.
            mod response_defaults {
                #(#functions)*
            }
        });
    }
}

fn set_attributes(field: &mut Field, rule: &LenientField, functions: &mut BTreeMap<String, TokenStream>) {
    field.attrs.retain(|attribute| !attribute.path().is_ident("serde"));
    let attribute: Attribute = if rule.default.is_null() {
        parse_quote!(#[serde(default)])
    } else if is_empty(&rule.default) {
        parse_quote!(#[serde(default, deserialize_with = "crate::lenient::null_as_default")])
    } else {
        let name = format!("{}_{}", rule.schema.to_snake_case(), rule.property.to_snake_case());
        let (default, or_null) = (format_ident!("{name}"), format_ident!("{name}_or_null"));
        let (ty, value) = (&field.ty, in_rust(&rule.default));
        let function = quote! {
            pub(super) fn #default() -> #ty {
                #value
            }
            pub(super) fn #or_null<'de, D: ::serde::Deserializer<'de>>(deserializer: D) -> ::std::result::Result<#ty, D::Error> {
                crate::lenient::null_as(deserializer, #default)
            }
        };
        functions.insert(name, function);
        let (default, or_null) = (format!("response_defaults::{default}"), format!("response_defaults::{or_null}"));
        parse_quote!(#[serde(default = #default, deserialize_with = #or_null)])
    };
    field.attrs.push(attribute);
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

/// `default` as a Rust expression.
pub(super) fn in_rust(default: &Value) -> TokenStream {
    match default {
        Value::Bool(true) => quote!(true),
        Value::Number(value) if !is_empty(default) => {
            let literal = value.to_string().parse::<TokenStream>().unwrap_or_default();
            quote!(#literal)
        }
        Value::String(text) if !text.is_empty() => quote!(::std::convert::From::from(#text)),
        Value::Array(items) if !items.is_empty() => {
            let items = items.iter().map(in_rust);
            quote!(vec![#(#items),*])
        }
        _ => quote!(::std::default::Default::default()),
    }
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    #[test]
    fn a_default_is_written_in_rust() {
        let empty = ":: std :: default :: Default :: default ()";
        for (default, expected) in [
            (json!(true), "true"),
            (json!(7), "7"),
            (json!(-1.5), "- 1.5"),
            (json!("ngrok."), ":: std :: convert :: From :: from (\"ngrok.\")"),
            (json!([1, 2]), "vec ! [1 , 2]"),
            (json!(false), empty),
            (json!(0), empty),
            (json!(0.0), empty),
            (json!(""), empty),
            (json!([]), empty),
            (json!({}), empty),
            (Value::Null, empty),
        ] {
            assert_eq!(super::in_rust(&default).to_string(), expected, "{default}");
        }
    }
}
