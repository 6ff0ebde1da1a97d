//! The public items of a generated client, reduced to what other code can depend on.
//!
//! Argument names, documentation, serde attributes and the values of constants are left out.

use std::collections::{BTreeMap, BTreeSet};

use quote::ToTokens;
use syn::{Attribute, Fields, FnArg, ImplItem, Item, ItemImpl, Signature, Type, Visibility};

/// Public items by path.
pub(super) struct Surface(pub(super) BTreeMap<String, PublicItem>);

/// One public item.
pub(super) struct PublicItem {
    pub(super) kind: Kind,
    /// Type or signature as code.
    pub(super) definition: String,
    /// Argument names of a function. They are not part of the API, but show arguments that were
    /// swapped.
    pub(super) arguments: Vec<String>,
    /// Path of the type that this item belongs to.
    pub(super) owner: Option<String>,
    /// Other crates may match or construct it exhaustively.
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

    /// Returns whether a new item of this kind breaks code that uses its type exhaustively.
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
    pub(super) fn read(file: &syn::File) -> Self {
        let mut surface = Self(BTreeMap::new());
        surface.add_items("", &file.items);
        // Implementations for a private type are not public.
        let names: BTreeSet<String> = surface.0.keys().cloned().collect();
        surface.0.retain(|_, entry| entry.owner.as_ref().is_none_or(|owner| names.contains(owner)));
        surface
    }

    fn add_items(&mut self, module: &str, items: &[Item]) {
        for item in items {
            match item {
                Item::Mod(inner) if is_public(&inner.vis) => {
                    let items = inner
                        .content
                        .as_ref()
                        .map(|(_, items)| items.as_slice())
                        .unwrap_or_default();
                    self.add_items(&format!("{module}{}::", inner.ident), items);
                }
                Item::Struct(item) if is_public(&item.vis) => self.add_struct(module, item),
                Item::Enum(item) if is_public(&item.vis) => self.add_enum(module, item),
                Item::Impl(item) => self.add_impl(module, item),
                Item::Type(item) if is_public(&item.vis) => {
                    self.add(format!("{module}{}", item.ident), Kind::Alias, print(&item.ty));
                }
                Item::Const(item) if is_public(&item.vis) => {
                    self.add(format!("{module}{}", item.ident), Kind::Constant, print(&item.ty));
                }
                Item::Fn(item) if is_public(&item.vis) => {
                    self.add(
                        format!("{module}{}", item.sig.ident),
                        Kind::Function,
                        signature(&item.sig),
                    );
                }
                Item::Trait(item) if is_public(&item.vis) => {
                    self.add(
                        format!("{module}{}", item.ident),
                        Kind::Trait,
                        item.generics.to_token_stream().to_string(),
                    );
                }
                _ => {}
            }
        }
    }

    fn add(&mut self, path: String, kind: Kind, definition: String) {
        self.0.insert(
            path,
            PublicItem {
                kind,
                definition,
                arguments: Vec::new(),
                owner: None,
                is_exhaustive: false,
            },
        );
    }

    /// Adds a struct or an enum.
    fn add_type(&mut self, path: &str, kind: Kind, definition: String, is_exhaustive: bool) {
        self.0.insert(
            path.to_owned(),
            PublicItem { kind, definition, arguments: Vec::new(), owner: None, is_exhaustive },
        );
    }

    fn add_part(&mut self, path: String, kind: Kind, definition: String, owner: &str) {
        let owner = Some(owner.to_owned());
        self.0.insert(
            path,
            PublicItem { kind, definition, arguments: Vec::new(), owner, is_exhaustive: false },
        );
    }

    fn add_struct(&mut self, module: &str, item: &syn::ItemStruct) {
        let path = format!("{module}{}", item.ident);
        let has_private = item.fields.iter().any(|field| !is_public(&field.vis));
        let is_exhaustive = !is_non_exhaustive(&item.attrs) && !has_private;
        self.add_type(&path, Kind::Struct, print(&item.generics), is_exhaustive);
        self.add_derives(&path, &item.attrs);
        for (index, field) in
            item.fields.iter().enumerate().filter(|(_, field)| is_public(&field.vis))
        {
            let name = field.ident.as_ref().map_or_else(|| index.to_string(), ToString::to_string);
            self.add_part(format!("{path}.{name}"), Kind::Field, print(&field.ty), &path);
        }
    }

    fn add_enum(&mut self, module: &str, item: &syn::ItemEnum) {
        let path = format!("{module}{}", item.ident);
        let is_exhaustive = !is_non_exhaustive(&item.attrs);
        self.add_type(&path, Kind::Enum, print(&item.generics), is_exhaustive);
        self.add_derives(&path, &item.attrs);
        for variant in &item.variants {
            self.add_part(
                format!("{path}::{}", variant.ident),
                Kind::Variant,
                fields(&variant.fields),
                &path,
            );
        }
    }

    fn add_derives(&mut self, path: &str, attributes: &[Attribute]) {
        for attribute in attributes.iter().filter(|attribute| attribute.path().is_ident("derive")) {
            let traits = attribute.parse_args_with(
                syn::punctuated::Punctuated::<syn::Path, syn::Token![,]>::parse_terminated,
            );
            for name in traits.into_iter().flatten() {
                self.add_part(
                    format!("{path}: {}", last_segment(&name)),
                    Kind::Implementation,
                    String::new(),
                    path,
                );
            }
        }
    }

    fn add_impl(&mut self, module: &str, item: &ItemImpl) {
        let Type::Path(self_type) = &*item.self_ty else { return };
        let owner = format!("{module}{}", last_segment(&self_type.path));
        if let Some((path, _)) = &item.trait_ {
            // `Deserialize` may also be derived.
            let name = last_segment(path).replace("<'de>", "");
            return self.add_part(
                format!("{owner}: {name}"),
                Kind::Implementation,
                String::new(),
                &owner,
            );
        }
        for item in &item.items {
            if let ImplItem::Fn(method) = item
                && is_public(&method.vis)
            {
                let path = format!("{owner}::{}", method.sig.ident);
                self.add_part(path.clone(), Kind::Function, signature(&method.sig), &owner);
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
        Some(name) => format!("{name}: {}", print(&field.ty)),
        None => print(&field.ty),
    });
    let types: Vec<_> = types.collect();
    if types.is_empty() { String::new() } else { format!("({})", types.join(", ")) }
}

/// Prints a signature without the names of the function and its arguments.
fn signature(signature: &Signature) -> String {
    let arguments = signature.inputs.iter().map(|argument| match argument {
        FnArg::Receiver(receiver) => print(receiver),
        FnArg::Typed(argument) => print(&argument.ty),
    });
    let arguments: Vec<_> = arguments.collect();
    let asyncness = if signature.asyncness.is_some() { "async " } else { "" };
    let generics = print(&signature.generics);
    let output = print(&signature.output);
    let output = if output.is_empty() { output } else { format!(" {output}") };
    format!("{asyncness}fn{generics}({}){output}", arguments.join(", "))
}

fn arguments(signature: &Signature) -> Vec<String> {
    let arguments = signature.inputs.iter().map(|argument| match argument {
        FnArg::Receiver(_) => "self".to_owned(),
        FnArg::Typed(argument) => print(&argument.pat),
    });
    arguments.collect()
}

/// Prints the last segment of a path with its generic arguments.
fn last_segment(path: &syn::Path) -> String {
    path.segments.last().map(print).unwrap_or_default()
}

/// Prints code on one line, spaced the way rustfmt does.
fn print(tokens: &impl ToTokens) -> String {
    let mut code = tokens.to_token_stream().to_string();
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
        code = code.replace(from, to);
    }
    code.split_whitespace().collect::<Vec<_>>().join(" ")
}
