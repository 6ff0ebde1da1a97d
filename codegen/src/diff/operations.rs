//! Operations, their parameters, bodies and responses.

use std::collections::BTreeMap;

use serde_json::Value;

use super::{Comparison, Place, Shift, directions::Directions, is_true, keys, schemas, shown};
use crate::{
    Document, JsonPointer,
    openapi::{self, Operation},
};

pub(super) fn compare(comparison: &mut Comparison<'_>) {
    servers(comparison);
    examples(comparison);
    let old = openapi::operations(comparison.old);
    let new = openapi::operations(comparison.new);
    let before = by_place(&old);
    for operation in &new {
        let place = place(operation);
        match before.get(&(operation.path, operation.method)) {
            Some(old) => compare_one(comparison, &place, old, operation),
            None => comparison.report(&place, "operation-added", Shift::Harmless, "the operation is new"),
        }
    }
    let after = by_place(&new);
    for operation in old.iter().filter(|it| !after.contains_key(&(it.path, it.method))) {
        let message = "the operation was removed";
        comparison.report(&place(operation), "operation-removed", Shift::Other, message);
    }
}

/// The operations by path and method, which is what tells them apart for the API.
fn by_place<'a, 'd>(operations: &'a [Operation<'d>]) -> BTreeMap<(&'d str, &'static str), &'a Operation<'d>> {
    operations.iter().map(|operation| ((operation.path, operation.method), operation)).collect()
}

fn place(operation: &Operation<'_>) -> Place {
    Place { text: operation.name(), pointer: operation.at.clone(), directions: Directions::BOTH }
}

fn servers(comparison: &mut Comparison<'_>) {
    let place = Place {
        text: "the document".to_owned(),
        pointer: JsonPointer::root().join("servers"),
        directions: Directions::REQUESTS,
    };
    let url = |document: &Document| shown(document.root().pointer("/servers/0/url"));
    let (old, new) = (url(comparison.old), url(comparison.new));
    if old != new {
        comparison.report(&place, "server", Shift::Other, format!("the first server is {new}, was {old}"));
    }
}

/// The examples of the components and what the document says of itself, both for people alone.
fn examples(comparison: &mut Comparison<'_>) {
    let section = JsonPointer::components("examples");
    let (old, new) = (comparison.old.at(&section), comparison.new.at(&section));
    let example = |name: &str| (format!("example `{name}`"), section.join(name));
    let examples = keys(old, new).into_iter().map(|name| example(name));
    let info = ("the document".to_owned(), JsonPointer::root().join("info"));
    for (text, pointer) in std::iter::once(info).chain(examples) {
        if comparison.old.at(&pointer) != comparison.new.at(&pointer) {
            let place = Place { text, pointer, directions: Directions::BOTH };
            comparison.report(&place, "documentation", Shift::Documentation, "is different");
        }
    }
}

fn compare_one(comparison: &mut Comparison<'_>, place: &Place, old: &Operation<'_>, new: &Operation<'_>) {
    if old.id() != new.id() {
        let message = format!("the operationId was `{}`", old.id().unwrap_or_default());
        comparison.report(place, "operation-id", Shift::Other, message);
    }
    comparison.deprecation(place, old.value, new.value);
    security(comparison, place, old.value, new.value);
    comparison.documentation(place, old.value, new.value);
    parameters(comparison, place, old, new);
    request_body(comparison, place, &old.at, &new.at);
    responses(comparison, place, &old.at, &new.at);
}

fn security(comparison: &mut Comparison<'_>, place: &Place, old: &Value, new: &Value) {
    let of = |document: &Document, operation: &Value| {
        shown(operation.get("security").or_else(|| document.root().get("security")))
    };
    let (old, new) = (of(comparison.old, old), of(comparison.new, new));
    if old != new {
        let place = Place { directions: Directions::REQUESTS, ..place.clone() };
        comparison.report(&place, "security", Shift::Other, format!("`security` is {new}, was {old}"));
    }
}

type Parameters<'d> = BTreeMap<(String, String), (JsonPointer, &'d Value)>;

/// The parameters by place and name; an operation's own take the place of its path's.
fn parameters_of<'d>(document: &'d Document, operation: &Operation<'_>) -> Parameters<'d> {
    let places = operation.parameters(document);
    let resolved = places.iter().filter_map(|at| document.resolve(at));
    let text = |value: &Value, key: &str| value.get(key).and_then(Value::as_str).unwrap_or_default().to_owned();
    resolved.map(|(at, value)| ((text(value, "in"), text(value, "name")), (at, value))).collect()
}

fn parameters(comparison: &mut Comparison<'_>, place: &Place, old: &Operation<'_>, new: &Operation<'_>) {
    let (old, new) = (parameters_of(comparison.old, old), parameters_of(comparison.new, new));
    let at = |(kind, name): &(String, String), pointer: &JsonPointer| Place {
        text: format!("{}, {kind} parameter `{name}`", place.text),
        pointer: pointer.clone(),
        directions: Directions::REQUESTS,
    };
    for (key, (pointer, value)) in &new {
        let place = at(key, pointer);
        match old.get(key) {
            None if is_true(value, "required") => {
                comparison.report(&place, "parameter-added", Shift::Narrower, "the parameter is new and required");
            }
            None => comparison.report(&place, "parameter-added", Shift::Harmless, "the parameter is new and optional"),
            Some((_, before)) => {
                comparison.requirement(&place, is_true(before, "required"), is_true(value, "required"));
                comparison.documentation(&place, before, value);
                schema(comparison, &place, before, value);
            }
        }
    }
    for (key, (pointer, _)) in old.iter().filter(|(key, _)| !new.contains_key(*key)) {
        comparison.report(&at(key, pointer), "parameter-removed", Shift::Other, "the parameter was removed");
    }
}

/// The schemas of two parameters, media types or headers.
fn schema(comparison: &mut Comparison<'_>, place: &Place, old: &Value, new: &Value) {
    if let (Some(old), Some(new)) = (old.get("schema"), new.get("schema")) {
        let place = Place { pointer: place.pointer.join("schema"), ..place.clone() };
        schemas::compare_values(comparison, &place, old, new);
    }
}

fn request_body(comparison: &mut Comparison<'_>, place: &Place, old: &JsonPointer, new: &JsonPointer) {
    let place = Place { directions: Directions::REQUESTS, ..place.below("request body", "requestBody") };
    let body = |document: &Document, operation: &JsonPointer| {
        document.resolve(&operation.join("requestBody")).map(|(_, body)| body.clone())
    };
    match (body(comparison.old, old), body(comparison.new, new)) {
        (None, None) => {}
        (None, Some(body)) => {
            let (shift, message) = if is_true(&body, "required") {
                (Shift::Narrower, "the body is new and required")
            } else {
                (Shift::Harmless, "the body is new and optional")
            };
            comparison.report(&place, "body-added", shift, message);
        }
        (Some(_), None) => comparison.report(&place, "body-removed", Shift::Other, "the body was removed"),
        (Some(old), Some(new)) => {
            comparison.requirement(&place, is_true(&old, "required"), is_true(&new, "required"));
            comparison.documentation(&place, &old, &new);
            content(comparison, &place, &old, &new);
        }
    }
}

fn responses(comparison: &mut Comparison<'_>, place: &Place, old: &JsonPointer, new: &JsonPointer) {
    let statuses = |document: &Document, operation: &JsonPointer| {
        document.at(&operation.join("responses")).cloned().unwrap_or_default()
    };
    let (before, after) = (statuses(comparison.old, old), statuses(comparison.new, new));
    for status in keys(Some(&before), Some(&after)) {
        let place = place.below(format!("response {status}"), "responses");
        let place = Place { pointer: place.pointer.join(status), directions: Directions::RESPONSES, ..place };
        let response = |document: &Document, operation: &JsonPointer| {
            document.resolve(&operation.join("responses").join(status)).map(|(_, response)| response.clone())
        };
        match (response(comparison.old, old), response(comparison.new, new)) {
            (Some(old), Some(new)) => {
                comparison.documentation(&place, &old, &new);
                headers(comparison, &place, &old, &new);
                content(comparison, &place, &old, &new);
            }
            // A range says that any of its statuses may come.
            (None, Some(_)) if is_covered(status, &before) => {
                comparison.report(&place, "response-added", Shift::Documentation, "the status is described by itself");
            }
            (Some(_), None) if is_covered(status, &after) => {
                comparison.report(&place, "response-removed", Shift::Documentation, "the range describes the status");
            }
            (None, Some(_)) if status.starts_with('2') => {
                comparison.report(&place, "response-added", Shift::Wider, "the success is new");
            }
            (None, _) => comparison.report(&place, "response-added", Shift::Harmless, "the response is new"),
            (Some(_), None) => {
                comparison.report(&place, "response-removed", Shift::Other, "the response was removed");
            }
        }
    }
}

fn is_covered(status: &str, responses: &Value) -> bool {
    let range = status.get(..1).map(|digit| format!("{digit}XX"));
    range.is_some_and(|range| range != status && responses.get(&range).is_some()) || responses.get("default").is_some()
}

fn headers(comparison: &mut Comparison<'_>, place: &Place, old: &Value, new: &Value) {
    for name in keys(old.get("headers"), new.get("headers")) {
        let place = place.below(format!("header `{name}`"), "headers");
        let place = Place { pointer: place.pointer.join(name), ..place };
        let header = |document, response: &Value| {
            let header = response.get("headers")?.get(name)?;
            Some(schemas::resolved(document, header).clone())
        };
        match (header(comparison.old, old), header(comparison.new, new)) {
            (None, _) => comparison.report(&place, "header-added", Shift::Harmless, "the header is new"),
            (_, None) => comparison.report(&place, "header-removed", Shift::Other, "the header was removed"),
            (Some(old), Some(new)) => {
                comparison.requirement(&place, is_true(&old, "required"), is_true(&new, "required"));
                comparison.documentation(&place, &old, &new);
                schema(comparison, &place, &old, &new);
            }
        }
    }
}

fn content(comparison: &mut Comparison<'_>, place: &Place, old: &Value, new: &Value) {
    for media_type in keys(old.get("content"), new.get("content")) {
        let of = |body: &Value| body.get("content").and_then(|content| content.get(media_type)).cloned();
        let at = place.pointer.join("content").join(media_type);
        let place = Place { pointer: at, ..place.clone() };
        match (of(old), of(new)) {
            (Some(old), Some(new)) => {
                comparison.documentation(&place, &old, &new);
                schema(comparison, &place, &old, &new);
            }
            (None, _) => {
                comparison.report(&place, "media-type-added", Shift::Wider, format!("`{media_type}` is new"));
            }
            (_, None) => {
                comparison.report(&place, "media-type-removed", Shift::Other, format!("`{media_type}` was removed"));
            }
        }
    }
}
