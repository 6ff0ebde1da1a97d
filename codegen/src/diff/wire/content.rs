//! Request bodies, and the media types of any body.

use std::collections::BTreeMap;

use serde_json::Value;

use super::{Comparison, Place, Shift, directions::Directions, is_true, schemas};
use crate::{Document, JsonPointer};

pub(super) fn request_body(comparison: &mut Comparison<'_>, place: &Place, old: &JsonPointer, new: &JsonPointer) {
    let place = place.only(Directions::REQUESTS).below("request body", &[&"requestBody"]);
    let body = |document: &Document, operation: &JsonPointer| {
        document.resolve(&operation.join("requestBody")).map(|(_, body)| body.clone())
    };
    match (body(comparison.old, old), body(comparison.new, new)) {
        (None, None) => {}
        (None, Some(body)) if is_true(&body, "required") => {
            comparison.report(&place, "body-added", Shift::Narrower, "the body is new and required");
        }
        (None, Some(_)) => comparison.report(&place, "body-added", Shift::Harmless, "the body is new and optional"),
        (Some(_), None) => comparison.report(&place, "body-removed", Shift::Other, "the body was removed"),
        (Some(old), Some(new)) => {
            comparison.requirement(&place, is_true(&old, "required"), is_true(&new, "required"));
            comparison.documentation(&place, &old, &new);
            content(comparison, &place, &old, &new);
        }
    }
}

/// The media types of a body by type and subtype, which are case-insensitive (RFC 9110, section 8.3.1).
fn media_types(body: &Value) -> BTreeMap<String, (&String, &Value)> {
    let entries = body.get("content").and_then(Value::as_object).into_iter().flatten();
    let essence = |name: &str| name.split(';').next().unwrap_or_default().trim().to_ascii_lowercase();
    entries.map(|(name, value)| (essence(name), (name, value))).collect()
}

/// Compares the media types of two bodies.
pub(super) fn content(comparison: &mut Comparison<'_>, place: &Place, old: &Value, new: &Value) {
    let (old, new) = (media_types(old), media_types(new));
    for (essence, (name, value)) in &new {
        let place = Place { pointer: place.pointer.join("content").join(name), ..place.clone() };
        let Some((old_name, old_value)) = old.get(essence) else {
            // A reader names the media types that it accepts.
            comparison.report(&place, "media-type-added", Shift::Harmless, format!("`{name}` is new"));
            continue;
        };
        if old_name != name {
            let message = format!("the media type is `{name}`, was `{old_name}`");
            comparison.report(&place, "media-type-renamed", Shift::Harmless, message);
        }
        comparison.documentation(&place, old_value, value);
        if old_value.get("encoding") != value.get("encoding") {
            comparison.report(&place, "encoding", Shift::Other, "`encoding` is different");
        }
        schema(comparison, &place, old_value, value);
    }
    for (name, _) in old.iter().filter(|(essence, _)| !new.contains_key(*essence)).map(|(_, entry)| entry) {
        let place = Place { pointer: place.pointer.join("content").join(name), ..place.clone() };
        comparison.report(&place, "media-type-removed", Shift::Other, format!("`{name}` was removed"));
    }
}

/// Compares the schemas of two parameters, media types or headers.
pub(super) fn schema(comparison: &mut Comparison<'_>, place: &Place, old: &Value, new: &Value) {
    let place = Place { pointer: place.pointer.join("schema"), ..place.clone() };
    match (old.get("schema"), new.get("schema")) {
        (Some(old), Some(new)) => schemas::compare_values(comparison, &place, old, new),
        (None, Some(_)) => comparison.report(&place, "schema-added", Shift::Narrower, "has a schema now"),
        (Some(_), None) => comparison.report(&place, "schema-removed", Shift::Wider, "has no schema any more"),
        (None, None) => {}
    }
}
