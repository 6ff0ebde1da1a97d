//! Removes headers with a single documented value; [`crate::rewrite`] adds them to every request.
//!
//! The generator would make such a header an argument with only one valid value. Applies to every
//! document. To be removed when the generator supports constant headers.

use serde_json::Value;

use crate::{Document, openapi::operations};

/// A header that every request of an operation sends with the same value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ConstantHeader {
    /// The operation.
    pub operation_id: String,
    /// The name, as written in the document.
    pub name: String,
    /// The value.
    pub value: String,
}

/// Removes the constant headers from `root`, the copy of `document`, and returns them.
pub(super) fn take(document: &Document, root: &mut Value) -> Vec<ConstantHeader> {
    let mut headers = Vec::new();
    for operation in operations(document) {
        for at in operation.parameters(document) {
            let Some((_, parameter)) = document.resolve(&at) else { continue };
            let (Some((name, value)), Some(id)) = (constant(parameter), operation.id()) else {
                continue;
            };
            headers.push(ConstantHeader {
                operation_id: id.to_owned(),
                name: name.to_owned(),
                value: value.to_owned(),
            });
        }
    }
    remove(document, root);
    headers
}

fn constant(parameter: &Value) -> Option<(&str, &str)> {
    let is_required_header = parameter.get("in")? == "header" && parameter.get("required")? == true;
    let [value] = parameter.pointer("/schema/enum")?.as_array()?.as_slice() else { return None };
    is_required_header.then_some((parameter.get("name")?.as_str()?, value.as_str()?))
}

fn remove(document: &Document, root: &mut Value) {
    let places =
        operations(document).into_iter().flat_map(|operation| [operation.item, operation.at]);
    for place in places.map(|place| place.join("parameters")) {
        let Some(list) = root.pointer_mut(place.as_str()).and_then(Value::as_array_mut) else {
            continue;
        };
        list.retain(|parameter| {
            let target = parameter
                .get("$ref")
                .and_then(Value::as_str)
                .and_then(crate::JsonPointer::from_reference);
            let target =
                target.and_then(|target| document.resolve(&target)).map(|(_, value)| value);
            constant(target.unwrap_or(parameter)).is_none()
        });
    }
}
