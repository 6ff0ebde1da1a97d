//! Parameters of an operation. Path parameters are matched by position, since their names are not
//! sent.

use std::collections::BTreeMap;

use serde_json::Value;

use super::{Comparison, Shift, Subject, content, directions::Directions, is_true};
use crate::{
    Document, JsonPointer,
    openapi::{Operation, resolved, string_field},
};

/// A parameter, after resolving references.
struct Parameter<'d> {
    name: String,
    location: String,
    at: JsonPointer,
    value: &'d Value,
}

/// Returns the parameters by location and identity on the wire. Those of the operation override
/// those of its path.
fn parameters_of<'d>(
    document: &'d Document,
    operation: &Operation<'_>,
) -> BTreeMap<(String, String), Parameter<'d>> {
    let pointers = operation.parameters(document);
    let parameters = pointers.iter().filter_map(|at| document.resolve(at));
    let parameters = parameters.map(|(at, value)| {
        let (name, location) =
            (string_field(value, "name").to_owned(), string_field(value, "in").to_owned());
        let identity = match location.as_str() {
            "path" => position(operation.path, &name)
                .map_or_else(|| name.clone(), |index| format!("{index:05}")),
            // RFC 9110, section 5.1: field names are case-insensitive.
            "header" => name.to_ascii_lowercase(),
            _ => name.clone(),
        };
        ((location.clone(), identity), Parameter { name, location, at, value })
    });
    parameters.collect()
}

/// Returns the number of parameters before this one in a path template.
fn position(path: &str, name: &str) -> Option<usize> {
    let index = path.find(&format!("{{{name}}}"))?;
    Some(path[..index].matches('{').count())
}

pub(super) fn compare(
    comparison: &mut Comparison<'_>,
    subject: &Subject,
    old: &Operation<'_>,
    new: &Operation<'_>,
) {
    let (old, new) = (parameters_of(comparison.old, old), parameters_of(comparison.new, new));
    let subject_of = |parameter: &Parameter<'_>| {
        let text =
            format!("{}, {} parameter `{}`", subject.text, parameter.location, parameter.name);
        Subject::new(text, parameter.at.clone(), Directions::REQUESTS).in_text()
    };
    for (key, parameter) in &new {
        let subject = subject_of(parameter);
        match old.get(key) {
            None if is_true(parameter.value, "required") => {
                comparison.report(
                    &subject,
                    "parameter-added",
                    Shift::Narrower,
                    "the parameter is new and required",
                );
            }
            None => {
                comparison.report(
                    &subject,
                    "parameter-added",
                    Shift::Harmless,
                    "the parameter is new and optional",
                );
            }
            Some(before) => compare_one(comparison, &subject, before, parameter),
        }
    }
    for parameter in
        old.iter().filter(|(key, _)| !new.contains_key(*key)).map(|(_, parameter)| parameter)
    {
        comparison.report(
            &subject_of(parameter),
            "parameter-removed",
            Shift::Other,
            "the parameter was removed",
        );
    }
}

fn compare_one(
    comparison: &mut Comparison<'_>,
    subject: &Subject,
    old: &Parameter<'_>,
    new: &Parameter<'_>,
) {
    if old.name != new.name {
        let message = format!("the name was `{}`", old.name);
        comparison.report(subject, "parameter-renamed", Shift::Documentation, message);
    }
    comparison.compare_required(
        subject,
        is_true(old.value, "required"),
        is_true(new.value, "required"),
    );
    comparison.compare_deprecated(subject, old.value, new.value);
    comparison.compare_documentation(subject, old.value, new.value);
    compare_serialization(comparison, subject, &old.location, old.value, new.value);
    match (is_true(old.value, "allowEmptyValue"), is_true(new.value, "allowEmptyValue")) {
        (true, false) => comparison.report(
            subject,
            "allow-empty-value",
            Shift::Narrower,
            "can no longer be empty",
        ),
        (false, true) => {
            comparison.report(subject, "allow-empty-value", Shift::Wider, "can be empty now");
        }
        _ => {}
    }
    content::compare_schema(comparison, subject, old.value, new.value);
    let subject = subject.clone();
    content::compare_content(
        comparison,
        &Subject { notation: super::Notation::Json, ..subject },
        old.value,
        new.value,
    );
}

/// Compares the notation of a parameter or header: `style`, `explode` and `allowReserved`.
///
/// By RFC 3986, section 2.2, a reserved character and its percent-encoded form are not equivalent,
/// so that `allowReserved` changes requests either way.
pub(super) fn compare_serialization(
    comparison: &mut Comparison<'_>,
    subject: &Subject,
    location: &str,
    old: &Value,
    new: &Value,
) {
    let style = |value: &Value| {
        let usual = if matches!(location, "query" | "cookie") { "form" } else { "simple" };
        value.get("style").and_then(Value::as_str).unwrap_or(usual).to_owned()
    };
    let explode = |value: &Value| {
        value.get("explode").and_then(Value::as_bool).unwrap_or(style(value) == "form")
    };
    let (was, is) = (style(old), style(new));
    if was != is {
        comparison.report(
            subject,
            "style",
            Shift::Other,
            format!("the style is `{is}`, was `{was}`"),
        );
    }
    // Only lists and objects have several values.
    let has_parts = is_composite(comparison.old, old) || is_composite(comparison.new, new);
    if has_parts && explode(old) != explode(new) {
        let message = if explode(new) {
            "each value is sent separately now"
        } else {
            "all values are sent joined now"
        };
        comparison.report(subject, "explode", Shift::Other, message);
    }
    if is_true(old, "allowReserved") != is_true(new, "allowReserved") {
        let form = if is_true(new, "allowReserved") { "unchanged" } else { "percent-encoded" };
        comparison.report(
            subject,
            "allow-reserved",
            Shift::Other,
            format!("reserved characters are sent {form} now"),
        );
    }
}

/// Returns whether the values of a parameter may be lists or objects.
fn is_composite(document: &Document, parameter: &Value) -> bool {
    let Some(schema) = parameter.get("schema") else { return false };
    let schema = resolved(document, schema);
    !matches!(
        schema.get("type").and_then(Value::as_str),
        Some("string" | "integer" | "number" | "boolean")
    )
}
