//! Request bodies, and the media types of any body.

use std::collections::BTreeMap;

use serde_json::Value;

use super::{Comparison, Shift, Subject, directions::Directions, is_true, schemas};
use crate::{Document, JsonPointer, openapi::entries};

pub(super) fn compare_request_body(
    comparison: &mut Comparison<'_>,
    subject: &Subject,
    old: &JsonPointer,
    new: &JsonPointer,
) {
    let subject = subject.only(Directions::REQUESTS).below("request body", &[&"requestBody"]);
    let body = |document: &Document, operation: &JsonPointer| {
        document.resolve(&operation.join("requestBody")).map(|(_, body)| body.clone())
    };
    match (body(comparison.old, old), body(comparison.new, new)) {
        (None, None) => {}
        (None, Some(body)) if is_true(&body, "required") => {
            comparison.report(
                &subject,
                "body-added",
                Shift::Narrower,
                "the body is new and required",
            );
        }
        (None, Some(_)) => comparison.report(
            &subject,
            "body-added",
            Shift::Harmless,
            "the body is new and optional",
        ),
        (Some(_), None) => {
            comparison.report(&subject, "body-removed", Shift::Other, "the body was removed");
        }
        (Some(old), Some(new)) => {
            comparison.compare_required(
                &subject,
                is_true(&old, "required"),
                is_true(&new, "required"),
            );
            comparison.compare_documentation(&subject, &old, &new);
            compare_content(comparison, &subject, &old, &new);
        }
    }
}

/// Returns the media types of a body by type and subtype, which are case-insensitive (RFC 9110,
/// section 8.3.1).
fn media_types(body: &Value) -> BTreeMap<String, (&String, &Value)> {
    let entries = entries(body, "content");
    let essence =
        |name: &str| name.split(';').next().unwrap_or_default().trim().to_ascii_lowercase();
    entries.map(|(name, value)| (essence(name), (name, value))).collect()
}

/// Compares the media types of two bodies.
pub(super) fn compare_content(
    comparison: &mut Comparison<'_>,
    subject: &Subject,
    old: &Value,
    new: &Value,
) {
    let (old, new) = (media_types(old), media_types(new));
    for (essence, (name, value)) in &new {
        let subject =
            Subject { pointer: subject.pointer.join("content").join(name), ..subject.clone() };
        let Some((old_name, old_value)) = old.get(essence) else {
            // Clients name the media types that they accept, so servers keep sending the old one.
            comparison.report(
                &subject,
                "media-type-added",
                Shift::Harmless,
                format!("`{name}` is new"),
            );
            continue;
        };
        if old_name != name {
            let message = format!("the media type is `{name}`, was `{old_name}`");
            comparison.report(&subject, "media-type-renamed", Shift::Harmless, message);
        }
        comparison.compare_documentation(&subject, old_value, value);
        if old_value.get("encoding") != value.get("encoding") {
            comparison.report(&subject, "encoding", Shift::Other, "`encoding` is different");
        }
        compare_schema(comparison, &subject, old_value, value);
    }
    for (name, _) in
        old.iter().filter(|(essence, _)| !new.contains_key(*essence)).map(|(_, entry)| entry)
    {
        let subject =
            Subject { pointer: subject.pointer.join("content").join(name), ..subject.clone() };
        comparison.report(
            &subject,
            "media-type-removed",
            Shift::Other,
            format!("`{name}` was removed"),
        );
    }
}

/// Compares the schemas of two parameters, media types or headers.
pub(super) fn compare_schema(
    comparison: &mut Comparison<'_>,
    subject: &Subject,
    old: &Value,
    new: &Value,
) {
    let subject = Subject { pointer: subject.pointer.join("schema"), ..subject.clone() };
    match (old.get("schema"), new.get("schema")) {
        (Some(old), Some(new)) => schemas::compare_values(comparison, &subject, old, new),
        (None, Some(_)) => {
            comparison.report(&subject, "schema-added", Shift::Narrower, "has a schema now");
        }
        (Some(_), None) => {
            comparison.report(&subject, "schema-removed", Shift::Wider, "no longer has a schema");
        }
        (None, None) => {}
    }
}
