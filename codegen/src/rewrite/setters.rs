//! Gives the types that requests reach a setter for each field.
//!
//! They are `#[non_exhaustive]`, so that no other crate can write them as struct expressions. The generator only has builders,
//! which repeat every type. To be removed when the generator has setters.

use std::collections::BTreeSet;

use proc_macro2::TokenStream;
use quote::{format_ident, quote};
use syn::{Field, Ident, Item, ItemImpl, Type, parse_quote};

use super::{
    ast::{docs, type_arguments},
    types::{Applied, insert_impls, structs_mut},
};

/// Returns the structs that now have setters.
pub(super) fn apply(items: &mut Vec<Item>, sent: &BTreeSet<String>) -> Applied {
    let mut applied = Applied::new();
    let mut impls: Vec<ItemImpl> = Vec::new();
    for item in structs_mut(items).filter(|item| sent.contains(&item.ident.to_string())) {
        let name = &item.ident;
        let setters = item.fields.iter().filter(|field| !is_unknown_fields(field)).filter_map(setter);
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

fn setter(field: &Field) -> Option<TokenStream> {
    let ident = field.ident.as_ref()?;
    let name = name(ident);
    let value = format_ident!("value");
    let (ty, expression) = parameter(&field.ty, &value);
    let docs = documentation(ident, &docs(&field.attrs));
    Some(quote! {
        #[doc = #docs]
        #[must_use]
        pub fn #name(mut self, #value: #ty) -> Self {
            self.#ident = #expression;
            self
        }
    })
}

/// The name of the setter. The underscore that the generator adds to a keyword is not needed in it.
fn name(field: &Ident) -> Ident {
    let field = field.to_string();
    let stem = field.strip_suffix('_').filter(|stem| syn::parse_str::<Ident>(stem).is_err());
    format_ident!("with_{}", stem.unwrap_or(&field))
}

/// The type of the parameter for a field of type `ty`, and the expression that makes the field of it.
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
        return (
            quote!(impl ::std::iter::IntoIterator<Item = impl ::std::convert::Into<#item>>),
            quote!(#value.into_iter().map(::std::convert::Into::into).collect()),
        );
    }
    let map = of(&["std", "collections", "BTreeMap"]).or_else(|| of(&["serde_json", "Map"]));
    if let Some([key, item]) = map.as_deref() {
        return (
            quote!(impl ::std::iter::IntoIterator<Item = (impl ::std::convert::Into<#key>, impl ::std::convert::Into<#item>)>),
            quote!(#value.into_iter().map(|(key, value)| (key.into(), value.into())).collect()),
        );
    }
    (quote!(impl ::std::convert::Into<#ty>), quote!(#value.into()))
}

/// Maximum length of the documentation of a setter, so that it takes one line of 100 columns.
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
    use super::*;

    fn setter_of(ty: &Type, name: &str) -> String {
        let ident = format_ident!("{name}");
        let field: Field = parse_quote!(pub #ident: #ty);
        setter(&field).unwrap_or_default().to_string().replace(":: std :: ", "")
    }

    #[test]
    fn a_setter_converts_to_the_type_of_its_field() {
        for (ty, parameter, value) in [
            (parse_quote!(u8), "impl convert :: Into < u8 >", "value . into ()"),
            (
                parse_quote!(::std::option::Option<Widget>),
                "impl convert :: Into < Widget >",
                "option :: Option :: Some (value . into ())",
            ),
            (
                parse_quote!(::std::option::Option<::std::boxed::Box<Widget>>),
                "impl convert :: Into < Widget >",
                "option :: Option :: Some (boxed :: Box :: new (value . into ()))",
            ),
            (
                parse_quote!(::std::vec::Vec<Widget>),
                "impl iter :: IntoIterator < Item = impl convert :: Into < Widget >>",
                "value . into_iter () . map (convert :: Into :: into) . collect ()",
            ),
            (
                parse_quote!(::std::collections::BTreeMap<u8, Widget>),
                "impl iter :: IntoIterator < Item = (impl convert :: Into < u8 > , impl convert :: Into < Widget >) >",
                "value . into_iter () . map (| (key , value) | (key . into () , value . into ())) . collect ()",
            ),
        ] {
            let code = setter_of(&ty, "size");
            assert!(code.contains(&format!("pub fn with_size (mut self , value : {parameter}) -> Self")), "{code}");
            assert!(code.contains(&format!("self . size = {value} ;")), "{code}");
        }
    }

    #[test]
    fn a_keyword_is_one_only_in_the_field() {
        let code = setter_of(&parse_quote!(u8), "type_");
        assert!(code.contains("fn with_type (") && code.contains("self . type_ ="), "{code}");
        assert!(setter_of(&parse_quote!(u8), "size_").contains("fn with_size_ ("));
    }

    #[test]
    fn a_short_first_sentence_is_repeated() {
        let field = format_ident!("size");
        assert_eq!(documentation(&field, "The size. In metres."), " Sets `size`. The size.");
        assert_eq!(documentation(&field, "The size\nin metres."), " Sets `size`.");
        assert_eq!(documentation(&field, &format!("The {} size.", "very ".repeat(20))), " Sets `size`.");
        assert_eq!(documentation(&field, ""), " Sets `size`.");
    }
}
