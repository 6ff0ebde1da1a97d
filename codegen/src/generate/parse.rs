//! Parses the generator's output item by item.
//!
//! syn copies all tokens before it parses the first. For the output of a large document, that copy
//! next to the tokens and the tree determined the peak of memory.

use proc_macro2::{Delimiter, Group, TokenStream, TokenTree};
use syn::{Attribute, File, Item, ItemMod};

/// Parses `tokens` as a file.
pub(super) fn file(tokens: TokenStream) -> syn::Result<File> {
    let mut file: File = syn::parse2(TokenStream::new())?;
    file.items = items(tokens, &mut file.attrs)?;
    Ok(file)
}

/// Parses the items of a file or module, and adds its inner attributes to `attributes`.
fn items(tokens: TokenStream, attributes: &mut Vec<Attribute>) -> syn::Result<Vec<Item>> {
    let mut items = Vec::new();
    let mut item = Vec::new();
    for token in tokens {
        match token {
            TokenTree::Group(body) if is_block(&body) && has_keyword(&item, &["mod"]) => {
                item.push(Group::new(Delimiter::Brace, TokenStream::new()).into());
                items.push(module(item.drain(..).collect(), body)?);
                continue;
            }
            token => item.push(token),
        }
        if is_inner_attribute(&item) {
            attributes.extend(syn::parse2::<File>(item.drain(..).collect())?.attrs);
        } else if is_complete(&item) {
            items.push(syn::parse2(item.drain(..).collect())?);
        }
    }
    if !item.is_empty() {
        items.push(syn::parse2(item.into_iter().collect())?);
    }
    Ok(items)
}

/// Parses `empty`, a module without items, and the items of its `body`.
fn module(empty: TokenStream, body: Group) -> syn::Result<Item> {
    let mut module: ItemMod = syn::parse2(empty)?;
    let stream = body.stream();
    // The tokens are consumed instead of copied if nothing else refers to them.
    drop(body);
    if let Some((_, content)) = &mut module.content {
        *content = items(stream, &mut module.attrs)?;
    }
    Ok(Item::Mod(module))
}

fn is_inner_attribute(tokens: &[TokenTree]) -> bool {
    matches!(tokens, [TokenTree::Punct(hash), TokenTree::Punct(bang), TokenTree::Group(_)]
        if hash.as_char() == '#' && bang.as_char() == '!')
}

/// Returns whether `item` ends with its last token.
fn is_complete(item: &[TokenTree]) -> bool {
    const END_WITH_SEMICOLON: [&str; 5] = ["const", "extern", "static", "type", "use"];
    match item.last() {
        Some(TokenTree::Punct(punct)) => punct.as_char() == ';',
        Some(TokenTree::Group(group)) => is_block(group) && !has_keyword(item, &END_WITH_SEMICOLON),
        _ => false,
    }
}

fn is_block(group: &Group) -> bool {
    group.delimiter() == Delimiter::Brace
}

/// Returns whether the keyword of `item`, after attributes and visibility, is one of `keywords`.
fn has_keyword(item: &[TokenTree], keywords: &[&str]) -> bool {
    let keyword = item.iter().find_map(|token| match token {
        TokenTree::Ident(ident) if ident != "pub" => Some(ident),
        _ => None,
    });
    keyword.is_some_and(|ident| keywords.iter().any(|keyword| ident == keyword))
}

#[cfg(test)]
mod tests {
    use quote::quote;

    use super::*;

    #[test]
    fn items_are_the_same_as_of_the_whole_file() {
        let tokens = quote! {
            #![allow(dead_code)]
            #[allow(unused_imports)]
            use a::{b, c};
            #[derive(Clone)]
            pub(crate) struct Unit;
            pub struct Tuple(pub [u8; { 4 }]);
            #[doc = "Types."]
            pub mod types {
                #![doc = "All of them."]
                pub mod error {
                    pub struct ConversionError(String);
                }
                pub enum Kind { A { b: u8 }, C }
                impl From<Kind> for u8 { fn from(kind: Kind) -> u8 { 1 } }
            }
            const LIMIT: Limit = Limit { most: 1 };
            pub type Name = String;
            pub async fn run() -> Result<(), Error> { loop {} }
            mod empty;
        };
        let whole: File = match syn::parse2(tokens.clone()) {
            Ok(whole) => whole,
            Err(error) => unreachable!("{error}"),
        };
        assert_eq!(file(tokens).map_err(|error| error.to_string()), Ok(whole));
    }

    #[test]
    fn invalid_and_incomplete_items_are_errors() {
        for text in ["struct", "pub mod a { enum B }", "use a; fn b() {} x", "mod a"] {
            let tokens = text.parse::<TokenStream>();
            assert!(tokens.is_ok_and(|tokens| file(tokens).is_err()), "{text}");
        }
    }
}
