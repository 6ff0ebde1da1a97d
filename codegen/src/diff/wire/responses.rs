//! Responses by status, and their headers.

use std::collections::BTreeMap;

use serde_json::Value;

use super::{
    Comparison, Shift, Subject, content, directions::Directions, is_true, keys, parameters,
};
use crate::{
    Document, JsonPointer,
    openapi::{entries, resolved},
};

pub(super) fn compare(
    comparison: &mut Comparison<'_>,
    subject: &Subject,
    old: &JsonPointer,
    new: &JsonPointer,
) {
    let statuses = |document: &Document, operation: &JsonPointer| {
        document.at(&operation.join("responses")).cloned().unwrap_or_default()
    };
    let (before, after) = (statuses(comparison.old, old), statuses(comparison.new, new));
    for status in
        keys(Some(&before), Some(&after)).into_iter().filter(|status| !status.starts_with("x-"))
    {
        let subject = subject
            .only(Directions::RESPONSES)
            .below(format!("response {status}"), &[&"responses", status]);
        let response = |document: &Document, operation: &JsonPointer| {
            document
                .resolve(&operation.join("responses").join(status))
                .map(|(_, response)| response.clone())
        };
        match (response(comparison.old, old), response(comparison.new, new)) {
            (Some(old), Some(new)) => {
                comparison.compare_documentation(&subject, &old, &new);
                compare_headers(comparison, &subject, &old, &new);
                content::compare_content(comparison, &subject, &old, &new);
            }
            (None, _) => report_added(comparison, &subject, status, &before),
            (_, None) => report_removed(comparison, &subject, status, &after),
        }
    }
}

fn report_added(comparison: &mut Comparison<'_>, subject: &Subject, status: &str, before: &Value) {
    let (shift, message) = if is_covered(status, before) {
        (Shift::Documentation, "the status has its own description now")
    } else if status.starts_with('2') {
        (Shift::Wider, "the success response is new")
    } else {
        (Shift::Harmless, "the response is new")
    };
    comparison.report(subject, "response-added", shift, message);
}

fn report_removed(comparison: &mut Comparison<'_>, subject: &Subject, status: &str, after: &Value) {
    let (shift, message) = if is_covered(status, after) {
        (Shift::Documentation, "the status no longer has its own description")
    } else if status.starts_with('2') || status == "default" {
        (Shift::Other, "the response was removed")
    } else {
        // Nobody depends on an error to occur.
        (Shift::Harmless, "the response was removed")
    };
    comparison.report(subject, "response-removed", shift, message);
}

/// Returns whether a range or the `default` of `responses` includes `status`.
fn is_covered(status: &str, responses: &Value) -> bool {
    let range = status.get(..1).map(|digit| format!("{digit}XX"));
    range.is_some_and(|range| range != status && responses.get(&range).is_some())
        || responses.get("default").is_some()
}

/// Returns the headers of a response by lower-case name, since names are case-insensitive (RFC
/// 9110, section 5.1).
fn headers_of<'d>(
    document: &'d Document,
    response: &'d Value,
) -> BTreeMap<String, (&'d String, &'d Value)> {
    let entries = entries(response, "headers");
    entries
        .map(|(name, header)| (name.to_ascii_lowercase(), (name, resolved(document, header))))
        .collect()
}

fn compare_headers(comparison: &mut Comparison<'_>, subject: &Subject, old: &Value, new: &Value) {
    let (old, new) = (headers_of(comparison.old, old), headers_of(comparison.new, new));
    let at =
        |name: &String| subject.below(format!("header `{name}`"), &[&"headers", name]).in_text();
    for (key, (name, header)) in &new {
        let subject = at(name);
        let Some((_, before)) = old.get(key) else {
            comparison.report(&subject, "header-added", Shift::Harmless, "the header is new");
            continue;
        };
        comparison.compare_required(
            &subject,
            is_true(before, "required"),
            is_true(header, "required"),
        );
        comparison.compare_deprecated(&subject, before, header);
        comparison.compare_documentation(&subject, before, header);
        parameters::compare_serialization(comparison, &subject, "header", before, header);
        content::compare_schema(comparison, &subject, before, header);
    }
    for (name, _) in old.iter().filter(|(key, _)| !new.contains_key(*key)).map(|(_, header)| header)
    {
        comparison.report(&at(name), "header-removed", Shift::Other, "the header was removed");
    }
}
