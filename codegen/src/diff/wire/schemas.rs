//! Schemas: those of the components by name, all others at the place where they are used.

use serde_json::Value;

use super::{
    Comparison, Place, Shift, alternatives, constraints, directions::Usage, discriminator, flatten, is_true, keys,
    properties,
};
use crate::{Document, JsonPointer};

/// Compares the schemas of the components. Those that both versions name alike are compared here once, wherever they are used.
pub(super) fn compare(comparison: &mut Comparison<'_>) {
    let section = JsonPointer::components("schemas");
    let (old, new) = (comparison.old.at(&section), comparison.new.at(&section));
    let (before, after) = (Usage::of(comparison.old), Usage::of(comparison.new));
    let mut names = keys(old, new);
    // What was removed has no position in the new text.
    let is_removed = |name: &str| new.is_none_or(|schemas| schemas.get(name).is_none());
    names.sort_by_cached_key(|name| (is_removed(name), comparison.new.position(&section.join(name))));
    for name in names {
        let directions = before.directions(name).or(after.directions(name));
        let place = Place::new(format!("schema `{name}`"), section.join(name), directions);
        match (old.and_then(|it| it.get(name)), new.and_then(|it| it.get(name))) {
            (Some(old), Some(new)) => compare_values(comparison, &place, old, new),
            // The places that use it report what its addition or removal means.
            (None, _) => comparison.report(&place, "component-added", Shift::Harmless, "the schema is new"),
            (_, None) => comparison.report(&place, "component-removed", Shift::Harmless, "the schema was removed"),
        }
    }
}

/// Compares two schemas at one place.
pub(super) fn compare_values(comparison: &mut Comparison<'_>, place: &Place, old: &Value, new: &Value) {
    if are_named_alike(old, new) {
        return;
    }
    // Each pair once: a schema that contains itself returns to one that is compared already.
    let is_reference = reference(old).is_some() || reference(new).is_some();
    if is_reference && !comparison.compared.insert((old.to_string(), new.to_string(), place.directions)) {
        return;
    }
    if alternatives::wrapped(comparison, place, old, new) {
        return;
    }
    let (was, is) = (resolved(comparison.old, old), resolved(comparison.new, new));
    if was != is {
        let (was, is) = flatten::pair(comparison, (old, was), (new, is));
        compare_resolved(comparison, place, &was, &is);
    }
}

fn compare_resolved(comparison: &mut Comparison<'_>, place: &Place, old: &Value, new: &Value) {
    comparison.documentation(place, old, new);
    constraints::compare(comparison, place, old, new);
    properties::compare(comparison, place, old, new);
    items(comparison, place, old, new);
    excluded(comparison, place, old, new);
    discriminator::compare(comparison, place, old, new);
    alternatives::compare(comparison, place, old, new);
    access(comparison, place, old, new);
}

/// The name of the schema that `schema` refers to.
pub(super) fn reference(schema: &Value) -> Option<&str> {
    schema.get("$ref")?.as_str()?.rsplit('/').next()
}

/// Whether both are references to schemas of one name, which are compared on their own.
pub(super) fn are_named_alike(old: &Value, new: &Value) -> bool {
    reference(old).is_some_and(|name| reference(new) == Some(name))
}

/// The target of `schema` if it is a reference, else `schema`.
pub(super) fn resolved<'d>(document: &'d Document, schema: &'d Value) -> &'d Value {
    let target = schema.get("$ref").and_then(Value::as_str).and_then(JsonPointer::from_reference);
    target.and_then(|at| document.resolve(&at)).map_or(schema, |(_, target)| target)
}

fn items(comparison: &mut Comparison<'_>, place: &Place, old: &Value, new: &Value) {
    let place = place.below("items", &[&"items"]);
    match (old.get("items"), new.get("items")) {
        (Some(old), Some(new)) => compare_values(comparison, &place, old, new),
        (None, Some(_)) => comparison.report(&place, "constraint-added", Shift::Narrower, "`items` is new"),
        (Some(_), None) => comparison.report(&place, "constraint-removed", Shift::Wider, "`items` was removed"),
        (None, None) => {}
    }
}

/// Compares `not` as a whole, since narrowing any part of it widens the schema.
fn excluded(comparison: &mut Comparison<'_>, place: &Place, old: &Value, new: &Value) {
    let place = place.below("excluded values", &[&"not"]);
    match (old.get("not"), new.get("not")) {
        (Some(was), Some(is)) if comparison.old_shapes.shape(was) != comparison.new_shapes.shape(is) => {
            comparison.report(&place, "not", Shift::Other, "`not` is different");
        }
        (None, Some(_)) => comparison.report(&place, "constraint-added", Shift::Narrower, "`not` is new"),
        (Some(_), None) => comparison.report(&place, "constraint-removed", Shift::Wider, "`not` was removed"),
        _ => {}
    }
}

/// Mentions `readOnly` and `writeOnly` that differ. Their effect is that of the property, which comes or goes on one side.
fn access(comparison: &mut Comparison<'_>, place: &Place, old: &Value, new: &Value) {
    for flag in ["readOnly", "writeOnly"] {
        if is_true(old, flag) != is_true(new, flag) {
            let message =
                if is_true(new, flag) { format!("is `{flag}` now") } else { format!("is no longer `{flag}`") };
            comparison.report(place, "access", Shift::Documentation, message);
        }
    }
}
