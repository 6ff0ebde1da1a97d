//! Documentation of the typed mock.

use std::collections::BTreeMap;

use serde_json::Value;
use syn::{File, Item, ItemTrait, TraitItem};

use super::type_of;
use crate::{
    openapi::Operation,
    rewrite::ast::{methods_mut, module_mut, set_docs},
};

pub(super) fn apply(file: &mut File, operations: &[Operation<'_>]) {
    let mut types = BTreeMap::new();
    for operation in operations {
        let name = operation.rust_name();
        let when = format!(
            "Matcher for requests of `{name}`. Without conditions, it matches all of them."
        );
        types.insert(type_of(operation, "when"), when);
        types.insert(type_of(operation, "then"), format!("Response of `{name}`."));
    }
    for item in module_mut(file, &["operations"]).into_iter().flatten() {
        if let Item::Struct(item) = item
            && let Some(text) = types.get(&item.ident.to_string())
        {
            set_docs(&mut item.attrs, text);
        }
    }
    for (_, method) in
        module_mut(file, &["operations"]).into_iter().flat_map(|items| methods_mut(items))
    {
        let text = method_docs(&method.sig.ident.to_string());
        set_docs(&mut method.attrs, &text);
    }
    describe_trait(file, operations);
}

fn method_docs(name: &str) -> String {
    match name {
        "new" => "Wraps an httpmock value.".to_owned(),
        "into_inner" => {
            "Returns the httpmock value, for requests or responses that the types do not allow."
                .to_owned()
        }
        "client_error" => "Responds with a status from 400 to 499 and this error.".to_owned(),
        "server_error" => "Responds with a status from 500 to 599 and this error.".to_owned(),
        "body" => "Matches only requests with this body, compared as JSON.".to_owned(),
        "ok" => "Responds with 200 and this body.".to_owned(),
        "no_content" => "Responds with 204 and no body.".to_owned(),
        name => format!("Matches only requests with this `{name}`."),
    }
}

fn describe_trait(file: &mut File, operations: &[Operation<'_>]) {
    let methods = file.items.iter_mut().filter_map(|item| match item {
        Item::Trait(ItemTrait { items, .. }) => Some(items),
        _ => None,
    });
    for item in methods.flatten() {
        if let TraitItem::Fn(method) = item
            && let Some(operation) =
                operations.iter().find(|operation| method.sig.ident == operation.rust_name())
        {
            let summary =
                operation.value.get("summary").and_then(Value::as_str).unwrap_or_default();
            set_docs(&mut method.attrs, &format!("Mocks `{}`: {summary}.", method.sig.ident));
        }
    }
}
