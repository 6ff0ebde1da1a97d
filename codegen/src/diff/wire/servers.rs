//! The servers that requests may be sent to: those of the document, of a path and of an operation.

use serde_json::{Value, json};

use super::{Comparison, Place, Shift, directions::Directions, shown};
use crate::{Document, JsonPointer, openapi::Operation};

/// Compares the servers of the documents.
pub(super) fn of_documents(comparison: &mut Comparison<'_>) {
    let place = Place::new("the document", JsonPointer::root().join("servers"), Directions::REQUESTS);
    let (old, new) = (of_document(comparison.old), of_document(comparison.new));
    compare(comparison, &place, &old, &new);
}

/// Compares the servers of an operation, if it or its path has its own in either document.
pub(super) fn of_operations(comparison: &mut Comparison<'_>, place: &Place, old: &Operation<'_>, new: &Operation<'_>) {
    let (was, is) = (own(comparison.old, old), own(comparison.new, new));
    if was.is_none() && is.is_none() {
        return;
    }
    let was = was.unwrap_or_else(|| of_document(comparison.old));
    let is = is.unwrap_or_else(|| of_document(comparison.new));
    let place = Place { pointer: new.at.join("servers"), ..place.only(Directions::REQUESTS) };
    compare(comparison, &place, &was, &is);
}

/// Without `servers` there is one, with the URL `/` (OpenAPI 3.0.3, section 4.7.1).
fn of_document(document: &Document) -> Vec<Value> {
    list(document.root()).unwrap_or_else(|| vec![json!({ "url": "/" })])
}

fn own(document: &Document, operation: &Operation<'_>) -> Option<Vec<Value>> {
    list(operation.value).or_else(|| list(document.at(&operation.item)?))
}

fn list(value: &Value) -> Option<Vec<Value>> {
    value.get("servers").and_then(Value::as_array).filter(|servers| !servers.is_empty()).cloned()
}

fn compare(comparison: &mut Comparison<'_>, place: &Place, old: &[Value], new: &[Value]) {
    for server in new {
        if let Some(other) = old.iter().find(|other| url(other) == url(server)) {
            variables(comparison, place, other, server);
        } else {
            let message = format!("the server {} is new", url(server));
            comparison.report(place, "server-added", Shift::Harmless, message);
        }
    }
    for server in old.iter().filter(|server| new.iter().all(|other| url(other) != url(server))) {
        let message = format!("the server {} was removed", url(server));
        comparison.report(place, "server-removed", Shift::Other, message);
    }
    let (was, is) = (old.first().map(url), new.first().map(url));
    if was != is && old.iter().any(|server| Some(url(server)) == is) {
        let message = format!("the default server is {}, was {}", is.unwrap_or_default(), was.unwrap_or_default());
        comparison.report(place, "server-default", Shift::Harmless, message);
    }
}

/// The URL as messages show it. A slash at its end has no meaning.
fn url(server: &Value) -> String {
    let url = server.get("url").and_then(Value::as_str).unwrap_or_default();
    format!("`{}`", if url.len() > 1 { url.trim_end_matches('/') } else { url })
}

/// A client that keeps the value that a variable had must still reach the server.
fn variables(comparison: &mut Comparison<'_>, place: &Place, old: &Value, new: &Value) {
    comparison.documentation(place, old, new);
    let (old_variables, new_variables) = (old.get("variables"), new.get("variables"));
    for name in super::keys(old_variables, new_variables) {
        let of = |variables: Option<&Value>| variables.and_then(|it| it.get(name)).cloned().unwrap_or_default();
        let (was, is) = (of(old_variables), of(new_variables));
        let values = |variable: &Value| variable.get("enum").and_then(Value::as_array).cloned();
        let gone = match (values(&was), values(&is)) {
            (_, None) => Vec::new(),
            (Some(old), Some(new)) => old.into_iter().filter(|value| !new.contains(value)).collect(),
            (None, Some(new)) => was.get("default").into_iter().filter(|it| !new.contains(it)).cloned().collect(),
        };
        let text = format!("the variable `{name}` of the server {}", url(new));
        for value in gone {
            let message = format!("{text} lost the value {value}");
            comparison.report(place, "server-variable", Shift::Other, message);
        }
        if was.get("default") != is.get("default") {
            let message =
                format!("{text} has the default {}, had {}", shown(is.get("default")), shown(was.get("default")));
            comparison.report(place, "server-variable", Shift::Harmless, message);
        }
    }
}
