//! What has a default needs not be set: builders start from it, and a type that is all defaults implements `Default`.
//!
//! The generator's builders ask for the map of unknown fields and for every field of a response.
//! To be removed when it takes a flattened map for optional and applies defaults to required fields.

use std::collections::BTreeMap;

use proc_macro2::TokenStream;
use quote::{format_ident, quote};
use syn::{Expr, ExprStruct, File, Item, Member, parse_quote, visit_mut::VisitMut};

use super::{
    Context,
    ast::{fields_mut, module_mut, type_name, wire_name},
    lenient_responses::in_rust,
};

/// The default of each field that has one, by struct and field.
type Defaults = BTreeMap<String, BTreeMap<String, Option<TokenStream>>>;

pub(super) fn apply(file: &mut File, context: &Context<'_>) {
    let Some(items) = module_mut(file, &["types"]) else { return };
    let defaults = collect(items, context);
    let complete = defaults.iter().filter_map(|(name, fields)| {
        let name = format_ident!("{name}");
        let fields = fields.iter().map(|(field, value)| {
            let field = format_ident!("{field}");
            value.as_ref().map(|value| quote!(#field: #value))
        });
        let fields = fields.collect::<Option<Vec<_>>>()?;
        Some(parse_quote! {
            impl ::std::default::Default for #name {
                fn default() -> Self {
                    Self { #(#fields),* }
                }
            }
        })
    });
    let complete = complete.collect::<Vec<Item>>();
    items.extend(complete);
    for item in module_mut(file, &["types", "builder"]).into_iter().flatten() {
        if let Item::Impl(block) = item
            && block
                .trait_
                .as_ref()
                .is_some_and(|(path, _)| path.segments.last().is_some_and(|it| it.ident == "Default"))
            && let Some(fields) = type_name(&block.self_ty).and_then(|name| defaults.get(&name))
        {
            StartFrom(fields).visit_item_impl_mut(block);
        }
    }
}

fn collect(items: &mut [Item], context: &Context<'_>) -> Defaults {
    let mut defaults = Defaults::new();
    for (owner, field) in fields_mut(items) {
        let Some(ident) = field.ident.as_ref().map(ToString::to_string) else { continue };
        let wire = wire_name(field);
        let rule = context.prepared.lenient_fields.iter().find(|rule| rule.schema == owner && rule.property == wire);
        let is_optional = matches!(type_name(&field.ty).as_deref(), Some("Option" | "UnknownFields"));
        let value = rule.map(|rule| in_rust(&rule.default));
        let value = value.or_else(|| is_optional.then(|| quote!(::std::default::Default::default())));
        defaults.entry(owner).or_default().insert(ident, value);
    }
    defaults
}

/// Replaces `field: Err("no value supplied …")` where the field has a default.
struct StartFrom<'a>(&'a BTreeMap<String, Option<TokenStream>>);

impl VisitMut for StartFrom<'_> {
    fn visit_expr_struct_mut(&mut self, expression: &mut ExprStruct) {
        for field in &mut expression.fields {
            if let Member::Named(name) = &field.member
                && let Some(Some(value)) = self.0.get(&name.to_string())
            {
                let value: Expr = parse_quote!(Ok(#value));
                field.expr = value;
            }
        }
    }
}
