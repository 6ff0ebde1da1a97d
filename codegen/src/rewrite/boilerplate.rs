//! Removes code that the generator writes for every type and that no client needs.
//!
//! This includes conversions of a reference by cloning, implementations of `Default`, which
//! [`super::constructors`] writes for more types, documentation that only repeats the name of the
//! type, and the error type of conversions from text if there are no such conversions. To be
//! removed when the generator can omit them.

use syn::{Attribute, Item, ItemImpl, PathArguments, Type, TypePath, visit::Visit};

use super::ast;

pub(super) fn remove(items: &mut Vec<Item>) {
    items.retain(|item| !matches!(item, Item::Impl(block) if clones_reference(block)));
    for item in &mut *items {
        if let Some((name, attributes)) = ast::type_attributes(item)
            && ast::docs(attributes).trim() == format!("`{name}`")
        {
            attributes.retain(|attribute: &Attribute| !attribute.path().is_ident("doc"));
        }
    }
    let mut uses = ConversionErrors(false);
    for item in &*items {
        uses.visit_item(item);
    }
    if !uses.0 {
        items.retain(|item| !matches!(item, Item::Mod(module) if module.ident == "error"));
    }
}

/// Returns whether `block` is `impl From<&T> for T`.
fn clones_reference(block: &ItemImpl) -> bool {
    let Some((path, _)) = &block.trait_ else { return false };
    let Some(segment) = path.segments.last().filter(|segment| segment.ident == "From") else {
        return false;
    };
    let PathArguments::AngleBracketed(arguments) = &segment.arguments else { return false };
    matches!(arguments.args.first(), Some(syn::GenericArgument::Type(Type::Reference(reference))) if reference.elem == block.self_ty)
}

/// A visitor that searches for uses of the conversion error.
struct ConversionErrors(bool);

impl Visit<'_> for ConversionErrors {
    fn visit_type_path(&mut self, path: &TypePath) {
        self.0 |= path.path.segments.iter().any(|segment| segment.ident == "error");
        syn::visit::visit_type_path(self, path);
    }
}

#[cfg(test)]
mod tests {
    use syn::parse_quote;

    use super::*;

    #[test]
    fn removes_only_boilerplate() {
        let mut items: Vec<Item> = vec![
            parse_quote!(
                #[doc = "`Widget`"]
                struct Widget;
            ),
            parse_quote!(
                #[doc = "A part."]
                struct Part;
            ),
            parse_quote!(
                impl ::std::convert::From<&Widget> for Widget {}
            ),
            parse_quote!(
                impl ::std::convert::From<&str> for Widget {}
            ),
            parse_quote!(
                pub mod error {}
            ),
        ];
        remove(&mut items);
        let expected: [Item; 3] = [
            parse_quote!(
                struct Widget;
            ),
            parse_quote!(
                #[doc = "A part."]
                struct Part;
            ),
            parse_quote!(
                impl ::std::convert::From<&str> for Widget {}
            ),
        ];
        assert_eq!(items, expected);
    }

    #[test]
    fn keeps_used_conversion_error() {
        let mut items: Vec<Item> = vec![
            parse_quote!(
                type A = self::error::ConversionError;
            ),
            parse_quote!(
                pub mod error {}
            ),
        ];
        remove(&mut items);
        assert_eq!(items.len(), 2);
    }
}
