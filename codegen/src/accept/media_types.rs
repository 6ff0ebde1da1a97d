//! Spells the media types of bodies in the way that the generator knows them.

use std::collections::BTreeMap;

use serde_json::{Map, Value, json};

use super::notes::Notes;
use crate::{JsonPointer, openapi::METHODS};

/// Returns whether the generator takes a body of this media type for JSON.
pub(super) fn is_json(media_type: &str) -> bool {
    media_type == "application/json" || media_type.starts_with("application/json;")
}

/// The media type without its parameters.
fn essence(media_type: &str) -> String {
    media_type.split(';').next().unwrap_or_default().trim().to_ascii_lowercase()
}

/// Returns whether the body is JSON, whatever the generator thinks of it.
fn is_any_json(media_type: &str) -> bool {
    let essence = essence(media_type);
    essence == "application/json" || essence == "text/json" || essence.ends_with("+json")
}

/// Names JSON `application/json`, and describes it.
pub(super) fn spell_response(response: &mut Value) {
    if let Some(response) =
        response.as_object_mut().filter(|response| !response.contains_key("$ref"))
    {
        response.entry("description").or_insert_with(|| "".into());
    }
    let Some(content) = response.get_mut("content").and_then(Value::as_object_mut) else { return };
    let json = content.keys().find(|name| is_json(name)).cloned();
    let json = json.or_else(|| content.keys().find(|name| is_any_json(name)).cloned());
    let json = json.or_else(|| {
        content
            .iter()
            .find(|(name, it)| *name == "*/*" && is_object(it))
            .map(|(name, _)| name.clone())
    });
    let Some(name) = json else { return };
    let Some(media_type) = content.remove(&name) else { return };
    let mut media_type = if media_type.is_object() { media_type } else { json!({}) };
    if let Some(media_type) = media_type.as_object_mut() {
        media_type.remove("encoding");
        media_type.entry("schema").or_insert_with(|| json!({}));
    }
    content.insert(if is_json(&name) { name } else { "application/json".to_owned() }, media_type);
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
                send_as(operation, &sent);
            }
        }
    }
}

/// Sends the body of `operation` with this media type, by a header with one value.
fn send_as(operation: &mut Map<String, Value>, media_type: &str) {
    let parameters = operation.entry("parameters").or_insert_with(|| json!([]));
    if let Some(parameters) = parameters.as_array_mut() {
        let schema = json!({ "type": "string", "enum": [media_type] });
        parameters.push(
            json!({ "name": "Content-Type", "in": "header", "required": true, "schema": schema }),
        );
    }
}

/// Keeps one media type of `body`. Returns the one to send, if it is JSON of another name.
fn request_body(body: &mut Value, at: &JsonPointer, notes: &mut Notes<'_>) -> Option<String> {
    let content = body.get_mut("content")?.as_object_mut()?;
    let (name, rank) =
        content.keys().map(|name| (name.clone(), rank(name))).min_by_key(|(_, rank)| *rank)?;
    let others = content.len() - 1;
    let mut media_type = content.remove(&name)?;
    content.clear();
    if others > 0 {
        let message =
            format!("the client sends `{name}`, and none of the {others} other media types");
        notes.warn(
            "several-media-types",
            &at.join("content"),
            message,
            "keep the one that clients should send",
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
    // A header cannot contain other characters; such a name is no media type.
    let is_sent = rank == OTHER_JSON && name.bytes().all(|byte| (b' '..=b'~').contains(&byte));
    let sent = is_sent.then(|| name.clone());
    let name = spell_request(name, rank, &mut media_type);
    content.insert(name, media_type);
    sent
}

/// Returns whether `encoding` is the one of a form without it.
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

/// The rank of JSON that is not called `application/json`.
const OTHER_JSON: u8 = 1;

/// The rank of forms.
const FORM: u8 = 3;

/// The preference among media types; the generator cannot send the last kind.
fn rank(name: &str) -> u8 {
    match essence(name).as_str() {
        "application/json" => 0,
        _ if is_any_json(name) => OTHER_JSON,
        "*/*" | "application/*" => 2,
        "application/x-www-form-urlencoded" => FORM,
        "application/octet-stream" => 4,
        "text/plain" => 5,
        "text/x-markdown" => 6,
        _ => 7,
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
        4 => {
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
