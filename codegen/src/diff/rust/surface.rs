//! The public items of a generated client, as far as code that uses them can depend on them.
//!
//! Names of arguments, documentation, attributes of serde and the values of constants are left out.

use std::collections::{BTreeMap, BTreeSet};

use quote::ToTokens;
use syn::{Attribute, Fields, FnArg, ImplItem, Item, ItemImpl, Signature, Type, Visibility};

/// The public items by path.
pub(super) struct Surface(pub(super) BTreeMap<String, Entry>);

/// One public item.
pub(super) struct Entry {
    pub(super) kind: Kind,
    /// What code depends on: a type, a signature.
    pub(super) shape: String,
    /// The names of a function's arguments. They are no API, but show arguments that changed places.
    pub(super) arguments: Vec<String>,
    /// The type that it is a part of.
    pub(super) owner: Option<String>,
    /// Whether code outside the crate may list all parts.
    pub(super) is_exhaustive: bool,
}

#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    Struct,
    Enum,
    Field,
    Variant,
    Function,
    Implementation,
    Alias,
    Constant,
    Trait,
}

impl Kind {
    pub(super) fn name(self) -> &'static str {
        match self {
            Self::Struct => "struct",
            Self::Enum => "enum",
            Self::Field => "field",
            Self::Variant => "variant",
            Self::Function => "function",
            Self::Implementation => "implementation",
            Self::Alias => "type alias",
            Self::Constant => "constant",
            Self::Trait => "trait",
        }
    }

    /// Whether code that lists all parts of a type breaks on a new one.
    pub(super) fn is_part(self) -> bool {
        matches!(self, Self::Field | Self::Variant)
    }

    pub(super) fn added(self) -> &'static str {
        match self {
            Self::Field => "field-added",
            Self::Variant => "variant-added",
            Self::Function => "function-added",
            Self::Implementation => "implementation-added",
            _ => "item-added",
        }
    }

    pub(super) fn removed(self) -> &'static str {
        match self {
            Self::Field => "field-removed",
            Self::Variant => "variant-removed",
            Self::Function => "function-removed",
            Self::Implementation => "implementation-removed",
            _ => "item-removed",
        }
    }

    pub(super) fn changed(self) -> &'static str {
        match self {
            Self::Field => "field-type",
            Self::Variant => "variant-changed",
            Self::Function => "signature",
            _ => "item-changed",
        }
    }
}

impl Surface {
    pub(super) fn of(file: &syn::File) -> Self {
        let mut surface = Self(BTreeMap::new());
        surface.items("", &file.items);
        // What is implemented for a type that is not public is not public.
        let names: BTreeSet<String> = surface.0.keys().cloned().collect();
        surface.0.retain(|_, entry| entry.owner.as_ref().is_none_or(|owner| names.contains(owner)));
        surface
    }

    fn items(&mut self, module: &str, items: &[Item]) {
        for item in items {
            match item {
                Item::Mod(inner) if is_public(&inner.vis) => {
                    let items = inner.content.as_ref().map(|(_, items)| items.as_slice()).unwrap_or_default();
                    self.items(&format!("{module}{}::", inner.ident), items);
                }
                Item::Struct(it) if is_public(&it.vis) => self.structure(module, it),
                Item::Enum(it) if is_public(&it.vis) => self.enumeration(module, it),
                Item::Impl(it) => self.implementation(module, it),
                Item::Type(it) if is_public(&it.vis) => {
                    self.item(format!("{module}{}", it.ident), Kind::Alias, text(&it.ty));
                }
                Item::Const(it) if is_public(&it.vis) => {
                    self.item(format!("{module}{}", it.ident), Kind::Constant, text(&it.ty));
                }
                Item::Fn(it) if is_public(&it.vis) => {
                    self.item(format!("{module}{}", it.sig.ident), Kind::Function, signature(&it.sig));
                }
                Item::Trait(it) if is_public(&it.vis) => {
                    self.item(format!("{module}{}", it.ident), Kind::Trait, it.generics.to_token_stream().to_string());
                }
                _ => {}
            }
        }
    }

    fn item(&mut self, path: String, kind: Kind, shape: String) {
        self.0.insert(path, Entry { kind, shape, arguments: Vec::new(), owner: None, is_exhaustive: false });
    }

    /// A type with parts.
    fn owner(&mut self, path: &str, kind: Kind, shape: String, is_exhaustive: bool) {
        self.0.insert(path.to_owned(), Entry { kind, shape, arguments: Vec::new(), owner: None, is_exhaustive });
    }

    fn part(&mut self, path: String, kind: Kind, shape: String, owner: &str) {
        let owner = Some(owner.to_owned());
        self.0.insert(path, Entry { kind, shape, arguments: Vec::new(), owner, is_exhaustive: false });
    }

    fn structure(&mut self, module: &str, item: &syn::ItemStruct) {
        let path = format!("{module}{}", item.ident);
        let has_private = item.fields.iter().any(|field| !is_public(&field.vis));
        let is_exhaustive = !is_non_exhaustive(&item.attrs) && !has_private;
        self.owner(&path, Kind::Struct, text(&item.generics), is_exhaustive);
        self.derives(&path, &item.attrs);
        for (index, field) in item.fields.iter().enumerate().filter(|(_, field)| is_public(&field.vis)) {
            let name = field.ident.as_ref().map_or_else(|| index.to_string(), ToString::to_string);
            self.part(format!("{path}.{name}"), Kind::Field, text(&field.ty), &path);
        }
    }

    fn enumeration(&mut self, module: &str, item: &syn::ItemEnum) {
        let path = format!("{module}{}", item.ident);
        let is_exhaustive = !is_non_exhaustive(&item.attrs);
        self.owner(&path, Kind::Enum, text(&item.generics), is_exhaustive);
        self.derives(&path, &item.attrs);
        for variant in &item.variants {
            self.part(format!("{path}::{}", variant.ident), Kind::Variant, fields(&variant.fields), &path);
        }
    }

    fn derives(&mut self, path: &str, attributes: &[Attribute]) {
        for attribute in attributes.iter().filter(|attribute| attribute.path().is_ident("derive")) {
            let traits =
                attribute.parse_args_with(syn::punctuated::Punctuated::<syn::Path, syn::Token![,]>::parse_terminated);
            for name in traits.into_iter().flatten() {
                self.part(format!("{path}: {}", last(&name)), Kind::Implementation, String::new(), path);
            }
        }
    }

    fn implementation(&mut self, module: &str, item: &ItemImpl) {
        let Type::Path(of) = &*item.self_ty else { return };
        let owner = format!("{module}{}", last(&of.path));
        if let Some((path, _)) = &item.trait_ {
            return self.part(format!("{owner}: {}", last(path)), Kind::Implementation, String::new(), &owner);
        }
        for item in &item.items {
            if let ImplItem::Fn(method) = item
                && is_public(&method.vis)
            {
                let path = format!("{owner}::{}", method.sig.ident);
                self.part(path.clone(), Kind::Function, signature(&method.sig), &owner);
                if let Some(entry) = self.0.get_mut(&path) {
                    entry.arguments = arguments(&method.sig);
                }
            }
        }
    }
}

fn is_public(visibility: &Visibility) -> bool {
    matches!(visibility, Visibility::Public(_))
}

fn is_non_exhaustive(attributes: &[Attribute]) -> bool {
    attributes.iter().any(|attribute| attribute.path().is_ident("non_exhaustive"))
}

fn fields(fields: &Fields) -> String {
    let types = fields.iter().map(|field| match &field.ident {
        Some(name) => format!("{name}: {}", text(&field.ty)),
        None => text(&field.ty),
    });
    let types: Vec<_> = types.collect();
    if types.is_empty() { String::new() } else { format!("({})", types.join(", ")) }
}

/// A signature without the names of the function and its arguments.
fn signature(signature: &Signature) -> String {
    let arguments = signature.inputs.iter().map(|argument| match argument {
        FnArg::Receiver(receiver) => text(receiver),
        FnArg::Typed(argument) => text(&argument.ty),
    });
    let arguments: Vec<_> = arguments.collect();
    let asyncness = if signature.asyncness.is_some() { "async " } else { "" };
    let generics = text(&signature.generics);
    let output = text(&signature.output);
    let output = if output.is_empty() { output } else { format!(" {output}") };
    format!("{asyncness}fn{generics}({}){output}", arguments.join(", "))
}

fn arguments(signature: &Signature) -> Vec<String> {
    let arguments = signature.inputs.iter().map(|argument| match argument {
        FnArg::Receiver(_) => "self".to_owned(),
        FnArg::Typed(argument) => text(&argument.pat),
    });
    arguments.collect()
}

/// The last segment of a path, with its arguments.
fn last(path: &syn::Path) -> String {
    path.segments.last().map(text).unwrap_or_default()
}

/// Code on one line, spaced as people write it.
fn text(tokens: &impl ToTokens) -> String {
    let mut text = tokens.to_token_stream().to_string();
    for (from, to) in [
        (" :: ", "::"),
        (":: ", "::"),
        (" < ", "<"),
        ("< ", "<"),
        (" <", "<"),
        (" >", ">"),
        ("& ", "&"),
        (" ,", ","),
        ("->", " -> "),
    ] {
        text = text.replace(from, to);
    }
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
