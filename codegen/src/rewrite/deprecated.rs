//! Marks deprecated operations and fields as such.
//!
//! progenitor leaves `deprecated` out. Can go when it writes the attribute.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value;
use syn::{File, Item, parse_quote};

use super::{
    Context,
    ast::{fields_mut, type_of_schema, wire_name},
    operations::methods_mut,
};
use crate::{
    JsonPointer,
    openapi::{is_deprecated, operations, property},
};

/// Marks the methods of deprecated operations and returns their number.
pub(super) fn operations_of(file: &mut File, context: &Context<'_>) -> usize {
    let operations =
        operations(context.document).into_iter().filter(|operation| is_deprecated(operation.value));
    let names: BTreeSet<String> = operations.map(|operation| operation.rust_name()).collect();
    let deprecated =
        methods_mut(file).filter(|method| names.contains(&method.sig.ident.to_string()));
    deprecated.map(|method| method.attrs.push(parse_quote!(#[deprecated]))).count()
}

/// Marks the fields of deprecated properties.
pub(super) fn fields(items: &mut [Item], context: &Context<'_>) {
    let schemas = JsonPointer::components("schemas");
    let names = context.document.at(&schemas).and_then(Value::as_object).into_iter().flatten();
    let names: BTreeMap<String, &String> =
        names.map(|(name, _)| (type_of_schema(name), name)).collect();
    for (owner, field) in fields_mut(items) {
        let Some(schema) = names.get(&owner) else { continue };
        let property = property(context.document, &schemas.join(schema), &wire_name(field));
        if property.is_some_and(|(_, property)| is_deprecated(property)) {
            field.attrs.push(parse_quote!(#[deprecated]));
        }
    }
}
