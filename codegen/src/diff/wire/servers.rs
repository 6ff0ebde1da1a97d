//! Servers of the document, of a path and of an operation.

use serde_json::{Value, json};

use super::{Comparison, Shift, Subject, directions::Directions, shown};
use crate::{Document, JsonPointer, openapi::Operation};

/// Compares the servers of the two documents.
pub(super) fn compare_documents(comparison: &mut Comparison<'_>) {
    let subject =
        Subject::new("the document", JsonPointer::root().join("servers"), Directions::REQUESTS);
    let (old, new) = (servers_of(comparison.old), servers_of(comparison.new));
    compare(comparison, &subject, &old, &new);
}

/// Compares the servers of an operation, if either document has servers for it or its path.
pub(super) fn compare_operations(
    comparison: &mut Comparison<'_>,
    subject: &Subject,
    old: &Operation<'_>,
    new: &Operation<'_>,
) {
    let (was, is) = (own_servers(comparison.old, old), own_servers(comparison.new, new));
    if was.is_none() && is.is_none() {
        return;
    }
    let was = was.unwrap_or_else(|| servers_of(comparison.old));
    let is = is.unwrap_or_else(|| servers_of(comparison.new));
    let subject = Subject { pointer: new.at.join("servers"), ..subject.only(Directions::REQUESTS) };
    compare(comparison, &subject, &was, &is);
}

/// Returns the servers of a document. The default is one with the URL `/` (OpenAPI 3.0.3, section
/// 4.7.1).
fn servers_of(document: &Document) -> Vec<Value> {
    server_list(document.root()).unwrap_or_else(|| vec![json!({ "url": "/" })])
}

fn own_servers(document: &Document, operation: &Operation<'_>) -> Option<Vec<Value>> {
    server_list(operation.value).or_else(|| server_list(document.at(&operation.item)?))
}

fn server_list(value: &Value) -> Option<Vec<Value>> {
    value.get("servers").and_then(Value::as_array).filter(|servers| !servers.is_empty()).cloned()
}

fn compare(comparison: &mut Comparison<'_>, subject: &Subject, old: &[Value], new: &[Value]) {
    for server in new {
        if let Some(other) = old.iter().find(|other| url(other) == url(server)) {
            compare_variables(comparison, subject, other, server);
        } else {
            let message = format!("the server {} is new", url(server));
            comparison.report(subject, "server-added", Shift::Harmless, message);
        }
    }
    for server in old.iter().filter(|server| new.iter().all(|other| url(other) != url(server))) {
        let message = format!("the server {} was removed", url(server));
        comparison.report(subject, "server-removed", Shift::Other, message);
    }
    let (was, is) = (old.first().map(url), new.first().map(url));
    if was != is && old.iter().any(|server| Some(url(server)) == is) {
        let message = format!(
            "the default server is {}, was {}",
            is.unwrap_or_default(),
            was.unwrap_or_default()
        );
        comparison.report(subject, "server-default", Shift::Harmless, message);
    }
}

/// Returns the URL in backticks, without a slash at its end, which has no meaning.
fn url(server: &Value) -> String {
    let url = server.get("url").and_then(Value::as_str).unwrap_or_default();
    format!("`{}`", if url.len() > 1 { url.trim_end_matches('/') } else { url })
}

/// Compares the variables of a server. A client that keeps its value of a variable must still reach
/// the server.
fn compare_variables(comparison: &mut Comparison<'_>, subject: &Subject, old: &Value, new: &Value) {
    comparison.compare_documentation(subject, old, new);
    let (old_variables, new_variables) = (old.get("variables"), new.get("variables"));
    for name in super::keys(old_variables, new_variables) {
        let variable = |variables: Option<&Value>| {
            variables.and_then(|variables| variables.get(name)).cloned().unwrap_or_default()
        };
        let (was, is) = (variable(old_variables), variable(new_variables));
        let values = |variable: &Value| variable.get("enum").and_then(Value::as_array).cloned();
        let gone = match (values(&was), values(&is)) {
            (_, None) => Vec::new(),
            (Some(old), Some(new)) => {
                old.into_iter().filter(|value| !new.contains(value)).collect()
            }
            (None, Some(new)) => was
                .get("default")
                .into_iter()
                .filter(|value| !new.contains(value))
                .cloned()
                .collect(),
        };
        let text = format!("the variable `{name}` of the server {}", url(new));
        for value in gone {
            let message = format!("{text} lost the value {value}");
            comparison.report(subject, "server-variable", Shift::Other, message);
        }
        if was.get("default") != is.get("default") {
            let message = format!(
                "{text} has the default {}, had {}",
                shown(is.get("default")),
                shown(was.get("default"))
            );
            comparison.report(subject, "server-variable", Shift::Harmless, message);
        }
    }
}
