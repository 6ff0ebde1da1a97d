//! Documents fields that refer to a schema with the description of that schema.
//!
//! The generator only documents fields with an inline schema. To be removed when it documents all.

use syn::Item;

use super::{
    Context,
    ast::{docs, fields_mut, set_docs, type_of_schema, wire_name},
};
use crate::JsonPointer;

pub(super) fn apply(items: &mut [Item], context: &Context<'_>) {
    let schemas = JsonPointer::components("schemas");
    let names =
        context.document.at(&schemas).and_then(serde_json::Value::as_object).into_iter().flatten();
    let names: std::collections::BTreeMap<String, &String> =
        names.map(|(name, _)| (type_of_schema(name), name)).collect();
    for (owner, field) in
        fields_mut(items).filter(|(_, field)| docs(&field.attrs).trim().is_empty())
    {
        let Some(schema) = names.get(&owner) else { continue };
        let place = schemas.join(schema).join("properties").join(wire_name(field));
        let description = context
            .document
            .resolve(&place)
            .and_then(|(_, schema)| schema.get("description")?.as_str());
        if let Some(description) = description {
            set_docs(&mut field.attrs, description);
        }
    }
}
