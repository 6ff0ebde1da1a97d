//! Every public item of the generated code is documented.
//!
//! The generator documents types and fields, but not the setters of builders, their modules and `new`.
//! To be removed when it does.

use std::collections::BTreeMap;

use heck::ToSnakeCase;
use serde_json::Value;
use syn::{Attribute, File, Item, Visibility};

use super::{
    Context,
    ast::{docs, fields_mut, methods_mut, module_mut, set_docs, wire_name},
};
use crate::{JsonPointer, lint::operations};

pub(super) fn apply(file: &mut File, context: &Context<'_>) {
    fields(file, context);
    type_builders(file);
    operation_builders(file, context);
    let types = module_mut(file, &["types"]).into_iter().flat_map(|items| methods_mut(items));
    for (name, method) in types.filter(|(_, method)| method.sig.ident == "builder") {
        describe(&mut method.attrs, &format!("Starts a [`builder::{name}`], with nothing set."));
    }
}

/// Fields that refer to a schema say what that schema says.
fn fields(file: &mut File, context: &Context<'_>) {
    for (owner, field) in module_mut(file, &["types"]).into_iter().flat_map(|items| fields_mut(items)) {
        let place = JsonPointer::components("schemas").join(owner).join("properties").join(wire_name(field));
        let description = context.document.resolve(&place).and_then(|(_, schema)| schema.get("description")?.as_str());
        if let Some(description) = description {
            describe(&mut field.attrs, description);
        }
    }
}

/// The setters of `types::builder` say what the fields of the type say.
fn type_builders(file: &mut File) {
    let fields: BTreeMap<(String, String), String> = module_mut(file, &["types"])
        .map(|items| {
            let fields = fields_mut(items)
                .filter_map(|(owner, field)| Some(((owner, field.ident.as_ref()?.to_string()), docs(&field.attrs))));
            fields.collect()
        })
        .unwrap_or_default();
    let Some(items) = module_mut(file, &["types", "builder"]) else { return };
    for item in items.iter_mut() {
        if let Item::Struct(item) = item {
            let name = item.ident.to_string();
            describe(&mut item.attrs, &format!("Builder of [`{name}`](super::{name})."));
        }
    }
    for (owner, method) in methods_mut(items) {
        let name = method.sig.ident.to_string();
        let text =
            fields.get(&(owner, name.clone())).map(|text| text.trim().to_owned()).filter(|text| !text.is_empty());
        describe(&mut method.attrs, &text.unwrap_or_else(|| format!("Sets `{name}`.")));
    }
}

/// The setters of an operation say what the document says of the parameters.
fn operation_builders(file: &mut File, context: &Context<'_>) {
    let parameters: BTreeMap<String, String> = operations(context.document)
        .iter()
        .flat_map(|operation| operation.parameters(context.document))
        .filter_map(|at| {
            let (_, parameter) = context.document.resolve(&at)?;
            let text = |key: &str| parameter.get(key).and_then(Value::as_str).map(ToOwned::to_owned);
            Some((text("name")?.to_snake_case(), text("description")?))
        })
        .collect();
    let Some(items) = module_mut(file, &["builder"]) else { return };
    for (owner, method) in methods_mut(items).filter(|(_, method)| matches!(method.vis, Visibility::Public(_))) {
        let name = method.sig.ident.to_string();
        let text = match name.as_str() {
            "new" => format!("Starts `{}` on `client`, with nothing set.", owner.to_snake_case()),
            "body" => "The request body, or its builder.".to_owned(),
            "body_map" => "Changes the request body in its builder.".to_owned(),
            "send" => {
                let sends = docs(&method.attrs);
                format!(
                    "{}.\n\n# Errors\n\n[`Error`], where a value is missing or invalid, no answer came, or it was no success.",
                    sends.trim()
                )
            }
            _ => parameters.get(&name).cloned().unwrap_or_else(|| format!("Sets `{name}`.")),
        };
        if name == "send" {
            set_docs(&mut method.attrs, &text);
        } else {
            describe(&mut method.attrs, &text);
        }
    }
}

/// Documents what is not documented.
fn describe(attributes: &mut Vec<Attribute>, text: &str) {
    if docs(attributes).trim().is_empty() {
        set_docs(attributes, text);
    }
}
