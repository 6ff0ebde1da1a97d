//! The parameters of an operation. Those of the path are matched by position, since their names are not sent.

use std::collections::BTreeMap;

use serde_json::Value;

use super::{Comparison, Place, Shift, content, directions::Directions, is_true};
use crate::{Document, JsonPointer, openapi::Operation};

/// A parameter with its place.
struct Parameter<'d> {
    name: String,
    location: String,
    at: JsonPointer,
    value: &'d Value,
}

/// The parameters by what identifies them on the wire. An operation's own replace those of its path.
fn parameters_of<'d>(document: &'d Document, operation: &Operation<'_>) -> BTreeMap<(String, String), Parameter<'d>> {
    let places = operation.parameters(document);
    let resolved = places.iter().filter_map(|at| document.resolve(at));
    let parameters = resolved.map(|(at, value)| {
        let text = |key: &str| value.get(key).and_then(Value::as_str).unwrap_or_default().to_owned();
        let (name, location) = (text("name"), text("in"));
        let identity = match location.as_str() {
            "path" => position(operation.path, &name).map_or_else(|| name.clone(), |index| format!("{index:05}")),
            // RFC 9110, section 5.1: field names are case-insensitive.
            "header" => name.to_ascii_lowercase(),
            _ => name.clone(),
        };
        ((location.clone(), identity), Parameter { name, location, at, value })
    });
    parameters.collect()
}

/// The number of parameters before this one in a path template.
fn position(path: &str, name: &str) -> Option<usize> {
    let index = path.find(&format!("{{{name}}}"))?;
    Some(path[..index].matches('{').count())
}

pub(super) fn compare(comparison: &mut Comparison<'_>, place: &Place, old: &Operation<'_>, new: &Operation<'_>) {
    let (old, new) = (parameters_of(comparison.old, old), parameters_of(comparison.new, new));
    let at = |it: &Parameter<'_>| {
        let text = format!("{}, {} parameter `{}`", place.text, it.location, it.name);
        Place::new(text, it.at.clone(), Directions::REQUESTS).in_text()
    };
    for (key, parameter) in &new {
        let place = at(parameter);
        match old.get(key) {
            None if is_true(parameter.value, "required") => {
                comparison.report(&place, "parameter-added", Shift::Narrower, "the parameter is new and required");
            }
            None => comparison.report(&place, "parameter-added", Shift::Harmless, "the parameter is new and optional"),
            Some(before) => compare_one(comparison, &place, before, parameter),
        }
    }
    for parameter in old.iter().filter(|(key, _)| !new.contains_key(*key)).map(|(_, parameter)| parameter) {
        comparison.report(&at(parameter), "parameter-removed", Shift::Other, "the parameter was removed");
    }
}

fn compare_one(comparison: &mut Comparison<'_>, place: &Place, old: &Parameter<'_>, new: &Parameter<'_>) {
    if old.name != new.name {
        let message = format!("the name was `{}`", old.name);
        comparison.report(place, "parameter-renamed", Shift::Documentation, message);
    }
    comparison.requirement(place, is_true(old.value, "required"), is_true(new.value, "required"));
    comparison.deprecation(place, old.value, new.value);
    comparison.documentation(place, old.value, new.value);
    serialization(comparison, place, &old.location, old.value, new.value);
    match (is_true(old.value, "allowEmptyValue"), is_true(new.value, "allowEmptyValue")) {
        (true, false) => comparison.report(place, "allow-empty-value", Shift::Narrower, "cannot be empty any more"),
        (false, true) => comparison.report(place, "allow-empty-value", Shift::Wider, "can be empty now"),
        _ => {}
    }
    content::schema(comparison, place, old.value, new.value);
    let place = place.clone();
    content::content(comparison, &Place { notation: super::Notation::Json, ..place }, old.value, new.value);
}

/// Compares the notation of a parameter or header: `style`, `explode` and `allowReserved`.
///
/// By RFC 3986, section 2.2, a reserved character and its percent-encoded form are not equivalent, so that `allowReserved`
/// changes requests either way.
pub(super) fn serialization(comparison: &mut Comparison<'_>, place: &Place, location: &str, old: &Value, new: &Value) {
    let style = |value: &Value| {
        let usual = if matches!(location, "query" | "cookie") { "form" } else { "simple" };
        value.get("style").and_then(Value::as_str).unwrap_or(usual).to_owned()
    };
    let explode = |value: &Value| value.get("explode").and_then(Value::as_bool).unwrap_or(style(value) == "form");
    let (was, is) = (style(old), style(new));
    if was != is {
        comparison.report(place, "style", Shift::Other, format!("the style is `{is}`, was `{was}`"));
    }
    // Only lists and objects have several values to separate.
    let has_parts = is_composite(comparison.old, old) || is_composite(comparison.new, new);
    if has_parts && explode(old) != explode(new) {
        let message = if explode(new) { "each value is sent by itself now" } else { "all values are sent as one now" };
        comparison.report(place, "explode", Shift::Other, message);
    }
    if is_true(old, "allowReserved") != is_true(new, "allowReserved") {
        let how = if is_true(new, "allowReserved") { "as they are" } else { "percent-encoded" };
        comparison.report(place, "allow-reserved", Shift::Other, format!("reserved characters are sent {how} now"));
    }
}

/// Whether the values of a parameter may be lists or objects.
fn is_composite(document: &Document, parameter: &Value) -> bool {
    let Some(schema) = parameter.get("schema") else { return false };
    let schema = super::schemas::resolved(document, schema);
    !matches!(schema.get("type").and_then(Value::as_str), Some("string" | "integer" | "number" | "boolean"))
}
