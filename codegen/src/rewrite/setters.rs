//! Adds a setter for each field to the types in requests.
//!
//! The types are `#[non_exhaustive]`, so other crates cannot use struct expressions. The generator
//! only has builders, which repeat every type. To be removed when the generator has setters.

use std::collections::BTreeSet;

use proc_macro2::TokenStream;
use quote::{format_ident, quote};
use syn::{Field, Ident, Item, ItemImpl, Type, parse_quote};

use super::{
    ast::{Applied, insert_impls, structs_mut},
    ast::{docs, type_arguments},
};

/// Returns the structs that now have setters.
pub(super) fn apply(items: &mut Vec<Item>, sent: &BTreeSet<String>) -> Applied {
    let mut applied = Applied::new();
    let mut impls: Vec<ItemImpl> = Vec::new();
    for item in structs_mut(items).filter(|item| sent.contains(&item.ident.to_string())) {
        let name = &item.ident;
        let setters =
            item.fields.iter().filter(|field| !is_unknown_fields(field)).filter_map(setter);
        impls.push(parse_quote! {
            impl #name {
                #(#setters)*
            }
        });
        applied.insert(name.to_string(), 1);
    }
    insert_impls(items, impls);
    applied
}

fn is_unknown_fields(field: &Field) -> bool {
    type_arguments(&field.ty, &["openapi_client_runtime", "UnknownFields"]).is_some()
}

/// The setter of `field`, deprecated as the field is.
pub(super) fn setter(field: &Field) -> Option<TokenStream> {
    let ident = field.ident.as_ref()?;
    let name = name(ident);
    let value = format_ident!("value");
    let (ty, expression) = parameter(&field.ty, &value);
    let docs = documentation(ident, &docs(&field.attrs));
    let deprecated = field.attrs.iter().find(|attribute| attribute.path().is_ident("deprecated"));
    Some(quote! {
        #[doc = #docs]
        #deprecated
        #[must_use]
        pub fn #name(mut self, #value: #ty) -> Self {
            self.#ident = #expression;
            self
        }
    })
}

/// Returns the name of the setter, without the underscore that the generator adds to keywords.
fn name(field: &Ident) -> Ident {
    let field = field.to_string();
    let stem = field.strip_suffix('_').filter(|stem| syn::parse_str::<Ident>(stem).is_err());
    format_ident!("with_{}", stem.unwrap_or(&field))
}

/// Returns the type of the parameter for a field of type `ty`, and the expression that converts it
/// to the field.
pub(super) fn parameter(ty: &Type, value: &Ident) -> (TokenStream, TokenStream) {
    let of = |path: &[&str]| type_arguments(ty, path);
    if let Some([inner]) = of(&["std", "option", "Option"]).as_deref() {
        let (parameter, value) = parameter(inner, value);
        return (parameter, quote!(::std::option::Option::Some(#value)));
    }
    if let Some([inner]) = of(&["std", "boxed", "Box"]).as_deref() {
        let (parameter, value) = parameter(inner, value);
        return (parameter, quote!(::std::boxed::Box::new(#value)));
    }
    if let Some([item]) = of(&["std", "vec", "Vec"]).as_deref() {
        let argument = argument(item);
        let convert = (!is_primitive(item)).then(|| quote!(.map(::std::convert::Into::into)));
        return (
            quote!(impl ::std::iter::IntoIterator<Item = #argument>),
            quote!(#value.into_iter() #convert .collect()),
        );
    }
    let map = of(&["std", "collections", "BTreeMap"]).or_else(|| of(&["serde_json", "Map"]));
    if let Some([key, item]) = map.as_deref() {
        let (key, item) = (argument(key), argument(item));
        return (
            quote!(impl ::std::iter::IntoIterator<Item = (#key, #item)>),
            quote!(#value.into_iter().map(|(key, value)| (key.into(), value.into())).collect()),
        );
    }
    let convert = (!is_primitive(ty)).then(|| quote!(.into()));
    (argument(ty), quote!(#value #convert))
}

/// Returns the type of an argument that is converted to `ty`.
fn argument(ty: &Type) -> TokenStream {
    if is_primitive(ty) { quote!(#ty) } else { quote!(impl ::std::convert::Into<#ty>) }
}

/// Returns whether `ty` has number or boolean literals. As an argument of type `impl Into<u32>`,
/// `1` would be an `i32` and not compile.
pub(super) fn is_primitive(ty: &Type) -> bool {
    let names = ["bool", "f32", "f64", "i8", "i16", "i32", "i64", "u8", "u16", "u32", "u64"];
    names.iter().any(|name| type_arguments(ty, &[name]).is_some())
}

/// Maximum length of the documentation of a setter, so that it fits in one line of 100 columns.
const MAX_DOCUMENTATION: usize = 88;

fn documentation(field: &Ident, description: &str) -> String {
    let short = format!(" Sets `{field}`.");
    let first = description.trim().lines().next().unwrap_or_default();
    let sentence = match first.find(". ") {
        Some(end) => &first[..=end],
        None => first,
    };
    let long = format!("{short} {sentence}");
    if sentence.ends_with('.') && long.len() <= MAX_DOCUMENTATION { long } else { short }
}

#[cfg(test)]
mod tests {
    use syn::ImplItemFn;

    use super::*;

    /// Returns the setter of a field without documentation.
    fn setter_of(ty: &Type, field: &str) -> Option<ImplItemFn> {
        let ident = format_ident!("{field}");
        let field: Field = parse_quote!(pub #ident: #ty);
        syn::parse2(setter(&field)?).ok()
    }

    #[test]
    fn setter_converts_to_the_field_type() {
        let into = "impl ::std::convert::Into<Widget>";
        let list = |item: &str| format!("impl ::std::iter::IntoIterator<Item = {item}>");
        let some = |value: &str| format!("::std::option::Option::Some({value})");
        for (ty, parameter, value) in [
            (parse_quote!(Widget), into.to_owned(), "value.into()".to_owned()),
            (parse_quote!(u8), "u8".to_owned(), "value".to_owned()),
            (parse_quote!(::std::option::Option<u8>), "u8".to_owned(), some("value")),
            (parse_quote!(::std::option::Option<Widget>), into.to_owned(), some("value.into()")),
            (
                parse_quote!(::std::option::Option<::std::boxed::Box<Widget>>),
                into.to_owned(),
                some("::std::boxed::Box::new(value.into())"),
            ),
            (
                parse_quote!(::std::vec::Vec<u8>),
                list("u8"),
                "value.into_iter().collect()".to_owned(),
            ),
            (
                parse_quote!(::std::vec::Vec<Widget>),
                list(into),
                "value.into_iter().map(::std::convert::Into::into).collect()".to_owned(),
            ),
            (
                parse_quote!(::std::collections::BTreeMap<u8, Widget>),
                list(&format!("(u8, {into})")),
                "value.into_iter().map(|(key, value)| (key.into(), value.into())).collect()"
                    .to_owned(),
            ),
        ] {
            let expected = format!(
                "/// Sets `size`.
                #[must_use]
                pub fn with_size(mut self, value: {parameter}) -> Self {{ self.size = {value}; self }}"
            );
            assert_eq!(setter_of(&ty, "size"), syn::parse_str(&expected).ok(), "{expected}");
        }
    }

    #[test]
    fn setter_name_omits_keyword_underscore() {
        for (field, expected) in
            [("type_", "with_type"), ("size_", "with_size_"), ("size", "with_size")]
        {
            let name =
                setter_of(&parse_quote!(u8), field).map(|setter| setter.sig.ident.to_string());
            assert_eq!(name.as_deref(), Some(expected));
        }
    }

    #[test]
    fn short_first_sentence_is_repeated() {
        let field = format_ident!("size");
        assert_eq!(documentation(&field, "The size. In metres."), " Sets `size`. The size.");
        assert_eq!(documentation(&field, "The size\nin metres."), " Sets `size`.");
        assert_eq!(
            documentation(&field, &format!("The {} size.", "very ".repeat(20))),
            " Sets `size`."
        );
        assert_eq!(documentation(&field, ""), " Sets `size`.");
    }
}
