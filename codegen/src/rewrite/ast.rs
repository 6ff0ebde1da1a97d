//! Helpers for navigating the generated syntax tree.

use std::collections::BTreeMap;

use heck::ToPascalCase;
use proc_macro2::Span;
use syn::{
    Attribute, Expr, ExprCall, ExprMethodCall, Field, Fields, File, GenericArgument, Ident,
    ImplItem, ImplItemFn, Item, ItemImpl, ItemMod, ItemStruct, Lit, LitStr, Local, Pat, Path,
    PathArguments, Stmt, Token, Type, TypePath, parse_quote,
};

/// Returns the items of the module at `path`, such as `["types", "builder"]`; `None` if it does not
/// exist.
pub(super) fn module_mut<'f>(file: &'f mut File, path: &[&str]) -> Option<&'f mut Vec<Item>> {
    path.iter().try_fold(&mut file.items, |items, name| {
        items.iter_mut().find_map(|item| content_mut(item, name))
    })
}

fn content_mut<'i>(item: &'i mut Item, name: &str) -> Option<&'i mut Vec<Item>> {
    match item {
        Item::Mod(ItemMod { ident, content: Some((_, items)), .. }) if ident == name => Some(items),
        _ => None,
    }
}

/// Returns the fields of the structs among `items`, with the name of their struct.
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

/// Returns the fields of each struct and of each variant among `items`, with the name of their
/// type.
pub(super) fn field_lists_mut(items: &mut [Item]) -> impl Iterator<Item = (String, &mut Fields)> {
    items.iter_mut().flat_map(|item| {
        let (name, lists) = match item {
            Item::Struct(item) => (item.ident.to_string(), vec![&mut item.fields]),
            Item::Enum(item) => {
                let lists = item.variants.iter_mut().map(|variant| &mut variant.fields);
                (item.ident.to_string(), lists.collect())
            }
            _ => (String::new(), Vec::new()),
        };
        lists.into_iter().map(move |fields| (name.clone(), fields))
    })
}

/// Returns the methods of the inherent impls among `items`, with the name of their type.
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

/// Returns the inherent impls among `items`.
pub(super) fn inherent_impls_mut(items: &mut [Item]) -> impl Iterator<Item = &mut ItemImpl> {
    items.iter_mut().filter_map(|item| match item {
        Item::Impl(block) if block.trait_.is_none() => Some(block),
        _ => None,
    })
}

/// Returns the last segment of `ty`, if it is a path.
pub(super) fn type_name(ty: &Type) -> Option<String> {
    match ty {
        Type::Path(path) => Some(path.path.segments.last()?.ident.to_string()),
        _ => None,
    }
}

/// Returns whether the segments of `path` have these names and no arguments.
pub(super) fn is_path(path: &Path, names: &[&str]) -> bool {
    path.segments.len() == names.len()
        && path
            .segments
            .iter()
            .zip(names)
            .all(|(segment, name)| segment.ident == name && segment.arguments.is_none())
}

/// Returns whether `expression` is the path of these names.
pub(super) fn is_path_to(expression: &Expr, names: &[&str]) -> bool {
    matches!(expression, Expr::Path(path) if path.qself.is_none() && is_path(&path.path, names))
}

/// Returns the name of `expression`, if it is a variable.
pub(super) fn variable(expression: &Expr) -> Option<&Ident> {
    match expression {
        Expr::Path(path) => path.path.get_ident(),
        _ => None,
    }
}

/// Returns whether `expression` is `self.<name>`.
pub(super) fn is_field_of_self(expression: &Expr, name: &str) -> bool {
    match expression {
        Expr::Field(field) => {
            is_path_to(&field.base, &["self"])
                && matches!(&field.member, syn::Member::Named(member) if member == name)
        }
        _ => false,
    }
}

/// Returns the arguments of `expression`, if it calls the function of these names.
pub(super) fn call_of<'e>(expression: &'e Expr, names: &[&str]) -> Option<Vec<&'e Expr>> {
    match expression {
        Expr::Call(ExprCall { func, args, .. }) if is_path_to(func, names) => {
            Some(args.iter().collect())
        }
        _ => None,
    }
}

/// Returns the receiver and the arguments of `expression`, if it calls the method `name`.
pub(super) fn method_call_of<'e>(
    expression: &'e Expr,
    name: &str,
) -> Option<(&'e Expr, Vec<&'e Expr>)> {
    match expression {
        Expr::MethodCall(ExprMethodCall { receiver, method, args, .. }) if method == name => {
            Some((receiver, args.iter().collect()))
        }
        _ => None,
    }
}

/// Returns the value of a string literal.
pub(super) fn text_of(expression: &Expr) -> Option<String> {
    match expression {
        Expr::Lit(syn::ExprLit { lit: Lit::Str(text), .. }) => Some(text.value()),
        _ => None,
    }
}

/// Returns the operand of `&expression`.
pub(super) fn borrowed(expression: &Expr) -> Option<&Expr> {
    match expression {
        Expr::Reference(reference) if reference.mutability.is_none() => Some(&reference.expr),
        _ => None,
    }
}

/// Returns the variable and the value of `let name = value;`.
pub(super) fn declaration(statement: &Stmt) -> Option<(&Ident, &Expr)> {
    match statement {
        Stmt::Local(Local { pat: Pat::Ident(pat), init: Some(init), .. })
            if init.diverge.is_none() =>
        {
            Some((&pat.ident, &init.expr))
        }
        _ => None,
    }
}

/// Returns the type arguments of `ty`, if it is the type at `path`: for `::std::option::Option<T>`
/// and `["std", "option", "Option"]`, `T`.
pub(super) fn type_arguments<'t>(ty: &'t Type, path: &[&str]) -> Option<Vec<&'t Type>> {
    let Type::Path(TypePath { qself: None, path: found, .. }) = ty else { return None };
    let names = found.segments.iter().map(|segment| segment.ident.to_string());
    if !names.eq(path.iter().copied()) {
        return None;
    }
    match &found.segments.last()?.arguments {
        PathArguments::AngleBracketed(arguments) => {
            let types = arguments.args.iter().filter_map(|argument| match argument {
                GenericArgument::Type(ty) => Some(ty),
                _ => None,
            });
            Some(types.collect())
        }
        _ => Some(Vec::new()),
    }
}

/// Options in the serde attributes of a type, field or variant.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct SerdeOptions {
    pub(super) rename: Option<String>,
    pub(super) default: Option<SerdeDefault>,
    pub(super) flatten: bool,
    /// Of an enum: the property that names the variant.
    pub(super) tag: Option<String>,
    pub(super) is_untagged: bool,
    pub(super) denies_unknown_fields: bool,
}

/// The value of a missing field.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum SerdeDefault {
    /// The default of its type.
    OfType,
    /// Result of the function at this path.
    Function(String),
}

/// Reads the serde attributes among `attributes`.
pub(super) fn serde_options(attributes: &[Attribute]) -> SerdeOptions {
    let mut options = SerdeOptions::default();
    for attribute in attributes.iter().filter(|attribute| attribute.path().is_ident("serde")) {
        // The generator only writes attributes that parse; anything after an error is ignored.
        let _ = attribute.parse_nested_meta(|meta| {
            let value = if meta.input.peek(Token![=]) {
                Some(meta.value()?.parse::<LitStr>()?.value())
            } else {
                None
            };
            if meta.path.is_ident("rename") {
                options.rename = value;
            } else if meta.path.is_ident("default") {
                options.default = Some(value.map_or(SerdeDefault::OfType, SerdeDefault::Function));
            } else if meta.path.is_ident("flatten") {
                options.flatten = true;
            } else if meta.path.is_ident("tag") {
                options.tag = value;
            } else if meta.path.is_ident("untagged") {
                options.is_untagged = true;
            } else if meta.path.is_ident("deny_unknown_fields") {
                options.denies_unknown_fields = true;
            }
            Ok(())
        });
    }
    options
}

/// Returns the name of `field` in JSON: its `rename`, else its identifier.
pub(super) fn wire_name(field: &Field) -> String {
    let name = || field.ident.as_ref().map(ToString::to_string);
    serde_options(&field.attrs).rename.or_else(name).unwrap_or_default()
}

/// Returns the name of the generated type for `schema`.
///
/// It repeats the generator's rule, which is private. A rewrite that finds no type of this name is
/// an error.
pub(crate) fn type_of_schema(schema: &str) -> String {
    let words = schema.replace('\'', "").replace(|c: char| !c.is_alphanumeric() && c != '_', "-");
    let name = words.to_pascal_case();
    let name = if name.starts_with(char::is_alphabetic) { name } else { format!("X{name}") };
    if name == "Self" { "Self_".to_owned() } else { name }
}

/// Returns the attributes and the name of `item`, if it is a struct or an enum.
pub(super) fn type_attributes(item: &mut Item) -> Option<(&Ident, &mut Vec<Attribute>)> {
    match item {
        Item::Struct(item) => Some((&item.ident, &mut item.attrs)),
        Item::Enum(item) => Some((&item.ident, &mut item.attrs)),
        _ => None,
    }
}

/// Changes the list of derived traits in `attributes`.
pub(super) fn change_derives(attributes: &mut [Attribute], change: impl FnOnce(&mut Vec<Path>)) {
    let Some(attribute) =
        attributes.iter_mut().find(|attribute| attribute.path().is_ident("derive"))
    else {
        return;
    };
    let mut traits = Vec::new();
    let _ = attribute.parse_nested_meta(|meta| {
        traits.push(meta.path);
        Ok(())
    });
    change(&mut traits);
    *attribute = parse_quote!(#[derive(#(#traits),*)]);
}

/// Removes the traits `names` from the list of derived traits in `attributes`.
pub(super) fn remove_derives(attributes: &mut [Attribute], names: &[&str]) {
    let is_removed = |path: &Path| {
        path.segments.last().is_some_and(|last| names.iter().any(|name| last.ident == name))
    };
    change_derives(attributes, |traits| traits.retain(|path| !is_removed(path)));
}

/// The text of the doc comments among `attributes`.
pub(crate) fn docs(attributes: &[Attribute]) -> String {
    let lines = attributes.iter().filter_map(|attribute| match &attribute.meta {
        syn::Meta::NameValue(meta) if meta.path.is_ident("doc") => match &meta.value {
            syn::Expr::Lit(syn::ExprLit { lit: syn::Lit::Str(text), .. }) => Some(text.value()),
            _ => None,
        },
        _ => None,
    });
    lines.collect::<Vec<_>>().join("\n")
}

/// Replaces the doc comments in `attributes` by `text`, one attribute per line.
pub(super) fn set_docs(attributes: &mut Vec<Attribute>, text: &str) {
    let is_doc = |attribute: &Attribute| attribute.path().is_ident("doc");
    let spaced = |line: &str| if line.is_empty() { String::new() } else { format!(" {line}") };
    let lines = text.trim().lines().map(spaced).collect::<Vec<_>>();
    let has_lines = attributes.iter().filter(|attribute| is_doc(attribute)).count() == lines.len();
    if has_lines && docs(attributes) == lines.join("\n") {
        return;
    }
    attributes.retain(|attribute| !is_doc(attribute));
    attributes.splice(0..0, lines.iter().map(|line| doc_comment(line)));
}

/// Returns `#[doc = line]`. Parsing it would take a large part of the time of all rewrites, since
/// most generated lines are documentation.
fn doc_comment(line: &str) -> Attribute {
    let text = LitStr::new(line, Span::call_site());
    Attribute {
        pound_token: Token![#](Span::call_site()),
        style: syn::AttrStyle::Outer,
        bracket_token: syn::token::Bracket::default(),
        meta: syn::Meta::NameValue(syn::MetaNameValue {
            path: Ident::new("doc", Span::call_site()).into(),
            eq_token: Token![=](Span::call_site()),
            value: syn::Expr::Lit(syn::ExprLit { attrs: Vec::new(), lit: Lit::Str(text) }),
        }),
    }
}

/// Number of changes of a rewrite, by the name of the type.
pub(super) type Applied = BTreeMap<String, usize>;

/// Inserts each of `impls` after the definition of its type.
pub(super) fn insert_impls(items: &mut Vec<Item>, impls: Vec<ItemImpl>) {
    let mut by_type: BTreeMap<String, Vec<Item>> = BTreeMap::new();
    for block in impls {
        by_type
            .entry(type_name(&block.self_ty).unwrap_or_default())
            .or_default()
            .push(Item::Impl(block));
    }
    for mut item in std::mem::take(items) {
        let name = type_attributes(&mut item).map(|(name, _)| name.to_string());
        items.push(item);
        items.extend(name.and_then(|name| by_type.remove(&name)).into_iter().flatten());
    }
}

/// Returns the structs with named fields among `items`.
pub(super) fn structs_mut(items: &mut [Item]) -> impl Iterator<Item = &mut ItemStruct> {
    items.iter_mut().filter_map(|item| match item {
        Item::Struct(item) if matches!(item.fields, Fields::Named(_)) => Some(item),
        _ => None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parses_serde_options() {
        let read = |attribute: Attribute| serde_options(&[attribute]);
        let function = Some(SerdeDefault::Function("a::b".to_owned()));
        let renamed = SerdeOptions {
            rename: Some("x".to_owned()),
            default: function,
            ..SerdeOptions::default()
        };
        assert_eq!(
            read(parse_quote!(#[serde(rename = "x", skip_serializing_if = "y", default = "a::b")])),
            renamed
        );
        let of_type =
            SerdeOptions { default: Some(SerdeDefault::OfType), ..SerdeOptions::default() };
        assert_eq!(read(parse_quote!(#[serde(default, deserialize_with = "y")])), of_type);
        assert_eq!(
            read(parse_quote!(#[serde(flatten)])),
            SerdeOptions { flatten: true, ..SerdeOptions::default() }
        );
        assert_eq!(
            read(parse_quote!(#[serde(tag = "x")])),
            SerdeOptions { tag: Some("x".to_owned()), ..SerdeOptions::default() }
        );
        assert!(read(parse_quote!(#[serde(untagged)])).is_untagged);
    }

    #[test]
    fn type_arguments_match_the_full_path() {
        let option = ["std", "option", "Option"];
        assert_eq!(
            type_arguments(&parse_quote!(::std::option::Option<u8>), &option),
            Some(vec![&parse_quote!(u8)])
        );
        assert_eq!(type_arguments(&parse_quote!(Option), &option), None);
        assert_eq!(
            type_arguments(&parse_quote!(::std::string::String), &["std", "string", "String"]),
            Some(vec![])
        );
    }

    #[test]
    fn type_names_match_the_generator() {
        for (schema, expected) in [
            ("widget", "Widget"),
            ("a.b-c", "ABC"),
            ("2nd", "X2nd"),
            ("it's", "Its"),
            ("self", "Self_"),
            ("über", "Über"),
        ] {
            assert_eq!(type_of_schema(schema), expected);
        }
    }

    #[test]
    fn docs_reads_only_doc_comments() {
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
