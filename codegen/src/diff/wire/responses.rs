//! Responses by status, and their headers.

use std::collections::BTreeMap;

use serde_json::Value;

use super::{Comparison, Place, Shift, content, directions::Directions, is_true, keys, parameters, schemas};
use crate::{Document, JsonPointer};

pub(super) fn compare(comparison: &mut Comparison<'_>, place: &Place, old: &JsonPointer, new: &JsonPointer) {
    let statuses = |document: &Document, operation: &JsonPointer| {
        document.at(&operation.join("responses")).cloned().unwrap_or_default()
    };
    let (before, after) = (statuses(comparison.old, old), statuses(comparison.new, new));
    for status in keys(Some(&before), Some(&after)).into_iter().filter(|status| !status.starts_with("x-")) {
        let place = place.only(Directions::RESPONSES).below(format!("response {status}"), &[&"responses", status]);
        let response = |document: &Document, operation: &JsonPointer| {
            document.resolve(&operation.join("responses").join(status)).map(|(_, response)| response.clone())
        };
        match (response(comparison.old, old), response(comparison.new, new)) {
            (Some(old), Some(new)) => {
                comparison.documentation(&place, &old, &new);
                headers(comparison, &place, &old, &new);
                content::content(comparison, &place, &old, &new);
            }
            (None, _) => added(comparison, &place, status, &before),
            (_, None) => removed(comparison, &place, status, &after),
        }
    }
}

fn added(comparison: &mut Comparison<'_>, place: &Place, status: &str, before: &Value) {
    let (shift, message) = if is_covered(status, before) {
        (Shift::Documentation, "the status is described by itself")
    } else if status.starts_with('2') {
        (Shift::Wider, "the success is new")
    } else {
        (Shift::Harmless, "the response is new")
    };
    comparison.report(place, "response-added", shift, message);
}

fn removed(comparison: &mut Comparison<'_>, place: &Place, status: &str, after: &Value) {
    let (shift, message) = if is_covered(status, after) {
        (Shift::Documentation, "the range describes the status")
    } else if status.starts_with('2') || status == "default" {
        (Shift::Other, "the response was removed")
    } else {
        // An error that does not occur any more breaks nobody.
        (Shift::Harmless, "the response was removed")
    };
    comparison.report(place, "response-removed", shift, message);
}

/// Whether a range of `responses` includes `status`.
fn is_covered(status: &str, responses: &Value) -> bool {
    let range = status.get(..1).map(|digit| format!("{digit}XX"));
    range.is_some_and(|range| range != status && responses.get(&range).is_some()) || responses.get("default").is_some()
}

/// The headers of a response. Their names are case-insensitive (RFC 9110, section 5.1).
fn headers_of<'d>(document: &'d Document, response: &'d Value) -> BTreeMap<String, (&'d String, &'d Value)> {
    let entries = response.get("headers").and_then(Value::as_object).into_iter().flatten();
    entries.map(|(name, header)| (name.to_ascii_lowercase(), (name, schemas::resolved(document, header)))).collect()
}

fn headers(comparison: &mut Comparison<'_>, place: &Place, old: &Value, new: &Value) {
    let (old, new) = (headers_of(comparison.old, old), headers_of(comparison.new, new));
    let at = |name: &String| place.below(format!("header `{name}`"), &[&"headers", name]).in_text();
    for (key, (name, header)) in &new {
        let place = at(name);
        let Some((_, before)) = old.get(key) else {
            comparison.report(&place, "header-added", Shift::Harmless, "the header is new");
            continue;
        };
        comparison.requirement(&place, is_true(before, "required"), is_true(header, "required"));
        comparison.deprecation(&place, before, header);
        comparison.documentation(&place, before, header);
        parameters::serialization(comparison, &place, "header", before, header);
        content::schema(comparison, &place, before, header);
    }
    for (name, _) in old.iter().filter(|(key, _)| !new.contains_key(*key)).map(|(_, header)| header) {
        comparison.report(&at(name), "header-removed", Shift::Other, "the header was removed");
    }
}
