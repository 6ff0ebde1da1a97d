//! Schemas: their properties, alternatives and parts. Their constraints are in a module beside this one.

use serde_json::Value;

use super::{
    Comparison, Place, Shift, constraints,
    directions::{Directions, Usage},
    keys,
};
use crate::{Document, JsonPointer};

/// Compares the schemas of the components. What both versions name alike is compared here, once, wherever it is referred to.
pub(super) fn compare(comparison: &mut Comparison<'_>) {
    let section = JsonPointer::components("schemas");
    let (old, new) = (comparison.old.at(&section), comparison.new.at(&section));
    let (before, after) = (Usage::of(comparison.old), Usage::of(comparison.new));
    let mut names = keys(old, new);
    // What was removed has no position in the new text.
    let is_removed = |name: &str| new.is_none_or(|schemas| schemas.get(name).is_none());
    names.sort_by_key(|name| (is_removed(name), comparison.new.position(&section.join(name))));
    for name in names {
        let (was, is) = (before.directions(name), after.directions(name));
        let directions = Directions { requests: was.requests || is.requests, responses: was.responses || is.responses };
        let place = Place { text: format!("schema `{name}`"), pointer: section.join(name), directions };
        match (old.and_then(|it| it.get(name)), new.and_then(|it| it.get(name))) {
            (Some(old), Some(new)) => compare_values(comparison, &place, old, new),
            // What uses it says what its coming and going means.
            (None, _) => comparison.report(&place, "schema-added", Shift::Harmless, "the schema is new"),
            (_, None) => comparison.report(&place, "schema-removed", Shift::Harmless, "the schema was removed"),
        }
    }
}

/// Compares two schemas at one place.
pub(super) fn compare_values(comparison: &mut Comparison<'_>, place: &Place, old: &Value, new: &Value) {
    if are_named_alike(old, new) {
        return;
    }
    if let (Some(was), Some(is)) = (reference(old), reference(new)) {
        comparison.report(place, "type", Shift::Other, format!("is now `{is}`, was `{was}`"));
        let pair = (was, is);
        if comparison.compared.contains(&pair) {
            return;
        }
        comparison.compared.push(pair);
    }
    // A schema that was given a name, or lost it, is compared by what it says.
    let old = resolved(comparison.old, old);
    let new = resolved(comparison.new, new);
    if old == new {
        return;
    }
    // A schema that holds itself comes back to where it is compared already.
    let pair = (old.clone(), new.clone());
    if comparison.open.contains(&pair) {
        return;
    }
    comparison.open.push(pair);
    compare_resolved(comparison, place, old, new);
    comparison.open.pop();
}

fn compare_resolved(comparison: &mut Comparison<'_>, place: &Place, old: &Value, new: &Value) {
    comparison.documentation(place, old, new);
    constraints::compare(comparison, place, old, new);
    properties(comparison, place, old, new);
    for key in ["items", "not"] {
        inner(comparison, place, key, old, new);
    }
    for key in ["oneOf", "anyOf", "allOf"] {
        list(comparison, place, key, old, new);
    }
}

fn reference(schema: &Value) -> Option<String> {
    let name = schema.get("$ref")?.as_str()?.rsplit('/').next()?;
    Some(name.to_owned())
}

/// Whether both are references to schemas of the same name, which are compared by themselves.
fn are_named_alike(old: &Value, new: &Value) -> bool {
    reference(old).is_some_and(|name| reference(new) == Some(name))
}

/// What `value`, a reference or not, says.
pub(super) fn resolved<'d>(document: &'d Document, schema: &'d Value) -> &'d Value {
    let target = schema.get("$ref").and_then(Value::as_str).and_then(JsonPointer::from_reference);
    target.and_then(|at| document.resolve(&at)).map_or(schema, |(_, target)| target)
}

fn properties(comparison: &mut Comparison<'_>, place: &Place, old: &Value, new: &Value) {
    let was_closed = old.get("additionalProperties") == Some(&Value::Bool(false));
    for name in keys(old.get("properties"), new.get("properties")) {
        let place = place.below(format!("`{name}`"), "properties");
        let place = Place { pointer: place.pointer.join(name), ..place };
        let of = |schema: &Value| schema.get("properties").and_then(|properties| properties.get(name)).cloned();
        let (was_required, is_required) = (requires(old, name), requires(new, name));
        match (of(old), of(new)) {
            (None, _) if is_required => {
                comparison.report(&place, "property-added", Shift::Narrower, "the property is new and required");
            }
            // A request that has it was refused before; a reader of responses was told that nothing else comes.
            (None, _) => {
                let shift = if was_closed { Shift::Wider } else { Shift::Harmless };
                comparison.report(&place, "property-added", shift, "the property is new and optional");
            }
            (_, None) => comparison.report(&place, "property-removed", Shift::Other, "the property was removed"),
            (Some(old), Some(new)) => {
                comparison.requirement(&place, was_required, is_required);
                compare_values(comparison, &place, &old, &new);
            }
        }
    }
    additional(comparison, place, old, new);
}

fn requires(schema: &Value, name: &str) -> bool {
    schema.get("required").and_then(Value::as_array).is_some_and(|names| names.iter().any(|it| it == name))
}

fn additional(comparison: &mut Comparison<'_>, place: &Place, old: &Value, new: &Value) {
    // Nothing said is `true`, and so is a schema that says nothing.
    let of = |schema: &Value| match schema.get("additionalProperties") {
        None => Value::Bool(true),
        Some(Value::Object(entries)) if entries.is_empty() => Value::Bool(true),
        Some(value) => value.clone(),
    };
    match (of(old), of(new)) {
        (old, new) if old == new => {}
        (Value::Bool(false), _) => {
            comparison.report(place, "additional-properties", Shift::Wider, "other properties are allowed now");
        }
        (_, Value::Bool(false)) => {
            comparison.report(place, "additional-properties", Shift::Narrower, "other properties are refused now");
        }
        (Value::Bool(true), _) => {
            let message = "other properties have a schema now";
            comparison.report(place, "additional-properties", Shift::Narrower, message);
        }
        (_, Value::Bool(true)) => {
            let message = "other properties have no schema any more";
            comparison.report(place, "additional-properties", Shift::Wider, message);
        }
        (old, new) => {
            let place = place.below("other properties", "additionalProperties");
            compare_values(comparison, &place, &old, &new);
        }
    }
}

/// One schema within another.
fn inner(comparison: &mut Comparison<'_>, place: &Place, key: &str, old: &Value, new: &Value) {
    let text = if key == "items" { "items" } else { "what is refused" };
    let place = place.below(text, key);
    match (old.get(key), new.get(key)) {
        (Some(old), Some(new)) if key == "items" => compare_values(comparison, &place, old, new),
        // What is refused works the other way round, through all its parts: it is compared as a whole.
        (Some(was), Some(is)) if expanded(comparison.old, was) != expanded(comparison.new, is) => {
            comparison.report(&place, "not", Shift::Other, "`not` is different");
        }
        (None, Some(_)) => comparison.report(&place, "constraint-added", Shift::Narrower, format!("`{key}` is new")),
        (Some(_), None) => {
            comparison.report(&place, "constraint-removed", Shift::Wider, format!("`{key}` was removed"));
        }
        _ => {}
    }
}

/// How many references are followed in a schema that is compared as a whole.
const MAX_NESTING: usize = 16;

/// `schema` with references written out and without what is for people.
fn expanded(document: &Document, schema: &Value) -> Value {
    fn expand(document: &Document, schema: &Value, nesting: usize) -> Value {
        let schema = if nesting == 0 { schema } else { resolved(document, schema) };
        match schema {
            Value::Object(entries) => {
                let entries = entries.iter().filter(|(key, _)| *key != "description");
                let next = nesting.saturating_sub(1);
                Value::Object(entries.map(|(key, value)| (key.clone(), expand(document, value, next))).collect())
            }
            Value::Array(items) => {
                Value::Array(items.iter().map(|item| expand(document, item, nesting.saturating_sub(1))).collect())
            }
            other => other.clone(),
        }
    }
    expand(document, schema, MAX_NESTING)
}

/// Whether an old and a new schema of two lists belong together.
type Match<'a> = &'a dyn Fn(&Value, &Value) -> bool;

/// A list of schemas. They are matched by name, then by what they say, then by their order.
fn list(comparison: &mut Comparison<'_>, place: &Place, key: &'static str, old: &Value, new: &Value) {
    let of = |schema: &Value| schema.get(key).and_then(Value::as_array).cloned().unwrap_or_default();
    let (mut old, mut new) = (of(old), of(new).into_iter().enumerate().collect::<Vec<_>>());
    let matches: [Match<'_>; 3] =
        [&are_named_alike, &|was, is| expanded(comparison.old, was) == expanded(comparison.new, is), &|old, new| {
            is_same_in_essence(resolved(comparison.old, old), resolved(comparison.new, new))
        }];
    let mut pairs = Vec::new();
    for is_match in matches {
        new.retain(|(index, value)| {
            let Some(found) = old.iter().position(|old| is_match(old, value)) else { return true };
            pairs.push((*index, old.remove(found), value.clone()));
            false
        });
    }
    let name = |index: usize, value: &Value| match reference(value) {
        Some(name) => format!("`{name}`"),
        None => format!("number {}", index + 1),
    };
    for (index, old, new) in pairs {
        if are_named_alike(&old, &new) {
            continue;
        }
        let place = place.below(format!("`{key}` {}", name(index, &new)), key);
        let place = Place { pointer: place.pointer.join(index), ..place };
        compare_values(comparison, &place, resolved(comparison.old, &old), resolved(comparison.new, &new));
    }
    // Another part of `allOf` is one more condition; another alternative is one more way.
    let (added, removed) =
        if key == "allOf" { (Shift::Narrower, Shift::Wider) } else { (Shift::Wider, Shift::Narrower) };
    for (index, value) in new {
        comparison.report(place, "alternative-added", added, format!("`{key}` has {} now", name(index, &value)));
    }
    for (index, value) in old.iter().enumerate() {
        let message = format!("`{key}` lost {}", name(index, value));
        comparison.report(place, "alternative-removed", removed, message);
    }
}

/// Whether two alternatives stand for the same thing: objects that require the same, or plain values of one type.
fn is_same_in_essence(old: &Value, new: &Value) -> bool {
    let is_object = |value: &Value| value.get("required").is_some() || value.get("properties").is_some();
    old.get("type") == new.get("type")
        && is_object(old) == is_object(new)
        && (!is_object(old) || old.get("required") == new.get("required"))
}
