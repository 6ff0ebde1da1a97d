//! Finding one's way in the generated syntax tree.

use syn::{Attribute, Field, Fields, File, ImplItem, ImplItemFn, Item, ItemImpl, ItemMod, Type, parse_quote};

/// The items of the module at `path`, such as `["types", "builder"]`; none where there is no such module.
pub(super) fn module_mut<'f>(file: &'f mut File, path: &[&str]) -> Option<&'f mut Vec<Item>> {
    path.iter().try_fold(&mut file.items, |items, name| items.iter_mut().find_map(|item| content_mut(item, name)))
}

fn content_mut<'i>(item: &'i mut Item, name: &str) -> Option<&'i mut Vec<Item>> {
    match item {
        Item::Mod(ItemMod { ident, content: Some((_, items)), .. }) if ident == name => Some(items),
        _ => None,
    }
}

/// The fields of the structs among `items`, with the name of their struct.
pub(super) fn fields_mut(items: &mut [Item]) -> impl Iterator<Item = (String, &mut Field)> {
    items
        .iter_mut()
        .filter_map(|item| match item {
            Item::Struct(item) => Some(item),
            _ => None,
        })
        .flat_map(|item| {
            let name = item.ident.to_string();
            let fields = match &mut item.fields {
                Fields::Named(fields) => Some(fields.named.iter_mut()),
                _ => None,
            };
            fields.into_iter().flatten().map(move |field| (name.clone(), field))
        })
}

/// The methods of the inherent impls among `items`, with the name of their type.
pub(super) fn methods_mut(items: &mut [Item]) -> impl Iterator<Item = (String, &mut ImplItemFn)> {
    inherent_impls_mut(items).flat_map(|block| {
        let name = type_name(&block.self_ty).unwrap_or_default();
        let methods = block.items.iter_mut().filter_map(|item| match item {
            ImplItem::Fn(method) => Some(method),
            _ => None,
        });
        methods.map(move |method| (name.clone(), method))
    })
}

/// The inherent impls among `items`.
pub(super) fn inherent_impls_mut(items: &mut [Item]) -> impl Iterator<Item = &mut ItemImpl> {
    items.iter_mut().filter_map(|item| match item {
        Item::Impl(block) if block.trait_.is_none() => Some(block),
        _ => None,
    })
}

/// The last segment of the path that `ty` is.
pub(super) fn type_name(ty: &Type) -> Option<String> {
    match ty {
        Type::Path(path) => Some(path.path.segments.last()?.ident.to_string()),
        _ => None,
    }
}

/// The name of `field` in JSON: its `rename`, else its identifier.
pub(super) fn wire_name(field: &Field) -> String {
    let renamed = field.attrs.iter().filter(|attribute| attribute.path().is_ident("serde")).find_map(|attribute| {
        let mut name = None;
        // Options of other forms end the parse; `rename` comes first in what the generator writes.
        let _ = attribute.parse_nested_meta(|meta| {
            if meta.path.is_ident("rename") {
                name = Some(meta.value()?.parse::<syn::LitStr>()?.value());
            }
            Ok(())
        });
        name
    });
    renamed.or_else(|| field.ident.as_ref().map(ToString::to_string)).unwrap_or_default()
}

/// The text of the doc comments among `attributes`.
pub(super) fn docs(attributes: &[Attribute]) -> String {
    let lines = attributes.iter().filter_map(|attribute| match &attribute.meta {
        syn::Meta::NameValue(meta) if meta.path.is_ident("doc") => match &meta.value {
            syn::Expr::Lit(syn::ExprLit { lit: syn::Lit::Str(text), .. }) => Some(text.value()),
            _ => None,
        },
        _ => None,
    });
    lines.collect::<Vec<_>>().join("\n")
}

/// Replaces the doc comments among `attributes` by `text`, a line each.
pub(super) fn set_docs(attributes: &mut Vec<Attribute>, text: &str) {
    attributes.retain(|attribute| !attribute.path().is_ident("doc"));
    let lines = text.trim().lines().map(|line| if line.is_empty() { String::new() } else { format!(" {line}") });
    let docs = lines.map(|line| parse_quote!(#[doc = #line])).collect::<Vec<Attribute>>();
    attributes.splice(0..0, docs);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn documentation_is_what_doc_says_and_nothing_else() {
        let mut attributes: Vec<Attribute> = vec![
            parse_quote!(#[doc = " One."]),
            parse_quote!(#[must_use = "it is short"]),
            parse_quote!(#[doc = " Two."]),
        ];
        assert_eq!(docs(&attributes), " One.\n Two.");
        set_docs(&mut attributes, "Three.\n\nFour.\n");
        assert_eq!(docs(&attributes), " Three.\n\n Four.");
        assert_eq!(attributes.len(), 4);
    }
}
