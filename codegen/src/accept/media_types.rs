//! Renames media types to those that the generator supports.

use std::collections::BTreeMap;

use serde_json::{Map, Value, json};

use super::notes::Notes;
use crate::{JsonPointer, openapi::METHODS};

/// Returns whether the generator treats a body of this media type as JSON.
pub(super) fn is_json(media_type: &str) -> bool {
    media_type == "application/json" || media_type.starts_with("application/json;")
}

/// Returns the media type without its parameters.
fn essence(media_type: &str) -> String {
    media_type.split(';').next().unwrap_or_default().trim().to_ascii_lowercase()
}

/// Returns whether the media type is JSON under any name.
pub(super) fn is_any_json(media_type: &str) -> bool {
    let essence = essence(media_type);
    essence == "application/json" || essence == "text/json" || essence.ends_with("+json")
}

/// Returns whether the media type is JSON under another name than `application/json`.
fn is_other_json(media_type: &str) -> bool {
    is_any_json(media_type)
        && essence(media_type) != "application/json"
        && is_header_value(media_type)
}

/// Returns whether a request can have the media type: no range, and no character that a header
/// cannot contain.
fn is_header_value(media_type: &str) -> bool {
    !media_type.contains('*') && media_type.bytes().all(|byte| (b' '..=b'~').contains(&byte))
}

/// Renames JSON in `response` to `application/json`. Returns its former name, if it was another.
/// Other media types next to it are removed: the client only accepts JSON, and the types of their
/// schemas would be unused.
pub(super) fn spell_response(response: &mut Value) -> Option<String> {
    if let Some(response) =
        response.as_object_mut().filter(|response| !response.contains_key("$ref"))
    {
        response.entry("description").or_insert_with(|| "".into());
    }
    let content = response.get_mut("content")?.as_object_mut()?;
    let name = content.keys().find(|name| is_json(name));
    let name = name.or_else(|| content.keys().find(|name| is_any_json(name)));
    let name = name.or_else(|| {
        content.iter().find(|(name, it)| *name == "*/*" && is_object(it)).map(|(name, _)| name)
    });
    let name = name?.clone();
    let media_type = content.remove(&name)?;
    content.clear();
    let mut media_type = if media_type.is_object() { media_type } else { json!({}) };
    if let Some(media_type) = media_type.as_object_mut() {
        media_type.remove("encoding");
        media_type.entry("schema").or_insert_with(|| json!({}));
    }
    if is_json(&name) {
        content.insert(name, media_type);
        return None;
    }
    content.insert("application/json".to_owned(), media_type);
    is_other_json(&name).then_some(name)
}

fn is_object(media_type: &Value) -> bool {
    let schema = media_type.get("schema");
    schema.is_some_and(|it| {
        it.get("$ref").is_some() || it.get("properties").is_some() || it.get("items").is_some()
    })
}

/// Keeps one media type of each request body: JSON, else a form, else bytes or text.
pub(super) fn apply(root: &mut Value, notes: &mut Notes<'_>) {
    let at = JsonPointer::components("requestBodies");
    let bodies = root.pointer_mut("/components/requestBodies").and_then(Value::as_object_mut);
    let mut sent_by_component: BTreeMap<String, String> = BTreeMap::new();
    for (name, body) in bodies.into_iter().flatten() {
        if let Some(sent) = request_body(body, &at.join(name), notes) {
            sent_by_component.insert(format!("#/components/requestBodies/{name}"), sent);
        }
    }
    let paths = JsonPointer::root().join("paths");
    for (path, item) in root.get_mut("paths").and_then(Value::as_object_mut).into_iter().flatten() {
        for method in METHODS {
            let Some(operation) = item.get_mut(method).and_then(Value::as_object_mut) else {
                continue;
            };
            let at = paths.join(path).join(method);
            let Some(body) = operation.get_mut("requestBody") else { continue };
            let is_empty = body.get("$ref").is_none()
                && body.get("content").and_then(Value::as_object).is_none_or(Map::is_empty);
            if is_empty {
                operation.remove("requestBody");
                continue;
            }
            let component =
                body.get("$ref").and_then(Value::as_str).and_then(|it| sent_by_component.get(it));
            if let Some(sent) =
                component.cloned().or_else(|| request_body(body, &at.join("requestBody"), notes))
            {
                send_header(operation, "Content-Type", &sent);
            }
        }
    }
}

/// Adds a header with a constant value to the requests of `operation`.
pub(super) fn send_header(operation: &mut Map<String, Value>, name: &str, value: &str) {
    let parameters = operation.entry("parameters").or_insert_with(|| json!([]));
    if let Some(parameters) = parameters.as_array_mut() {
        let schema = json!({ "type": "string", "enum": [value] });
        parameters
            .push(json!({ "name": name, "in": "header", "required": true, "schema": schema }));
    }
}

/// Keeps one media type of `body`. Returns its name if the generator would send another one.
fn request_body(body: &mut Value, at: &JsonPointer, notes: &mut Notes<'_>) -> Option<String> {
    let content = body.get_mut("content")?.as_object_mut()?;
    let (name, rank) =
        content.keys().map(|name| (name.clone(), rank(name))).min_by_key(|(_, rank)| *rank)?;
    let mut media_type = content.remove(&name)?;
    let others = std::mem::take(content).into_iter().map(|(name, _)| format!("`{name}`"));
    let others = others.collect::<Vec<_>>().join(", ");
    if !others.is_empty() {
        let message = format!("the client sends `{name}`, never {others}");
        notes.warn(
            "several-media-types",
            &at.join("content"),
            message,
            "to send another one, remove the others from the document",
        );
    }
    if !media_type.is_object() {
        media_type = json!({});
    }
    if rank == FORM
        && media_type
            .get("encoding")
            .and_then(Value::as_object)
            .is_some_and(|it| !it.values().all(is_default))
    {
        let message =
            "the client sends the fields of the form without the `encoding` of the document";
        let at = at.join("content").join(&name).join("encoding");
        notes.warn("form-encoding", &at, message, "offer the body as `application/json`");
    }
    let is_sent = is_other_json(&name) || rank == OTHER && is_header_value(&name);
    let sent = is_sent.then(|| name.clone());
    let name = spell_request(name, rank, &mut media_type);
    content.insert(name, media_type);
    sent
}

/// Returns whether `encoding` has only default values.
fn is_default(encoding: &Value) -> bool {
    encoding.as_object().is_some_and(|encoding| {
        encoding.iter().all(|(key, value)| match key.as_str() {
            "style" => value == "form",
            "explode" => value == true,
            "allowReserved" => value == false,
            // The default of text and numbers, which are the same in the request.
            "contentType" => value == "text/plain",
            _ => key.starts_with("x-"),
        })
    })
}

/// Rank of forms.
const FORM: u8 = 3;

/// Rank of other media types, whose bodies are sent as they are.
const OTHER: u8 = 7;

/// Returns the preference for a media type, lowest first. The generator does not support the last
/// rank.
fn rank(name: &str) -> u8 {
    match essence(name).as_str() {
        "application/json" => 0,
        _ if is_any_json(name) => 1,
        "*/*" | "application/*" => 2,
        "application/x-www-form-urlencoded" => FORM,
        "application/octet-stream" => 4,
        "text/plain" => 5,
        "text/x-markdown" => 6,
        name if name.starts_with("multipart/") || !name.contains('/') => 8,
        _ => OTHER,
    }
}

fn spell_request(name: String, rank: u8, media_type: &mut Value) -> String {
    let Some(entries) = media_type.as_object_mut() else { return name };
    match rank {
        0..=2 => {
            entries.remove("encoding");
            entries.entry("schema").or_insert_with(|| json!({}));
            if is_json(&name) { name } else { "application/json".to_owned() }
        }
        FORM => {
            entries.remove("encoding");
            entries.entry("schema").or_insert_with(|| json!({ "type": "object" }));
            "application/x-www-form-urlencoded".to_owned()
        }
        4 | OTHER => {
            entries.insert("schema".to_owned(), json!({ "type": "string", "format": "binary" }));
            "application/octet-stream".to_owned()
        }
        5 | 6 => {
            entries.insert("schema".to_owned(), json!({ "type": "string" }));
            essence(&name)
        }
        _ => name,
    }
}
