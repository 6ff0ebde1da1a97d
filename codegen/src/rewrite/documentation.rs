//! A field that refers to a schema has the description of that schema.
//!
//! progenitor documents a field with the description beside `$ref`, where OpenAPI 3.0 allows none. Can go when it follows the
//! reference.

use syn::{Attribute, File};

use super::{
    Context,
    ast::{docs, fields_mut, module_mut, set_docs, wire_name},
};
use crate::JsonPointer;

pub(super) fn apply(file: &mut File, context: &Context<'_>) {
    for (owner, field) in module_mut(file, &["types"]).into_iter().flat_map(|items| fields_mut(items)) {
        let place = JsonPointer::components("schemas").join(owner).join("properties").join(wire_name(field));
        let description = context.document.resolve(&place).and_then(|(_, schema)| schema.get("description")?.as_str());
        if let Some(description) = description {
            describe(&mut field.attrs, description);
        }
    }
}

/// Documents a field without documentation.
fn describe(attributes: &mut Vec<Attribute>, text: &str) {
    if docs(attributes).trim().is_empty() {
        set_docs(attributes, text);
    }
}
