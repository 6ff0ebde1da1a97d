//! The properties of an object, on each side by itself: requests carry no `readOnly` ones, and responses no `writeOnly` ones.

use std::collections::BTreeSet;

use serde_json::Value;

use super::{
    Comparison, Place, Shift,
    directions::{Directions, has_flag},
    keys, schemas,
};
use crate::Document;

/// The presence of a property on one side.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Presence {
    /// The schema does not name it.
    Unknown,
    /// The schema names it, and this side does not carry it.
    Absent(&'static str),
    Optional,
    Required,
}

/// The two sides, each with the flag of the properties that it does not carry.
const SIDES: [(Directions, &str); 2] = [(Directions::REQUESTS, "readOnly"), (Directions::RESPONSES, "writeOnly")];

pub(super) fn compare(comparison: &mut Comparison<'_>, place: &Place, old: &Value, new: &Value) {
    let (was_required, is_required) = (required(old), required(new));
    for name in keys(old.get("properties"), new.get("properties")) {
        let place = place.below(format!("`{name}`"), &[&"properties", name]);
        let of = |schema: &Value| schema.get("properties").and_then(|properties| properties.get(name)).cloned();
        let (was, is) = (of(old), of(new));
        let sides = SIDES.map(|(directions, flag)| {
            let before = presence(comparison.old, was.as_ref(), flag, was_required.contains(name.as_str()));
            let after = presence(comparison.new, is.as_ref(), flag, is_required.contains(name.as_str()));
            (place.only(directions), before, after)
        });
        let property = Property { was: was.as_ref(), is: is.as_ref(), was_closed: is_closed(old) };
        match &sides {
            [(_, before, after), (_, before_too, after_too)] if before == before_too && after == after_too => {
                property.compare(comparison, &place, *before, *after);
            }
            sides => {
                for (place, before, after) in sides.iter().filter(|(place, ..)| !place.directions.is_none()) {
                    property.compare(comparison, place, *before, *after);
                }
            }
        }
    }
    unnamed(comparison, place, (old, &was_required), (new, &is_required));
    additional(comparison, place, old, new);
}

fn required(schema: &Value) -> BTreeSet<&str> {
    schema.get("required").and_then(Value::as_array).into_iter().flatten().filter_map(Value::as_str).collect()
}

fn is_closed(schema: &Value) -> bool {
    schema.get("additionalProperties") == Some(&Value::Bool(false))
}

fn presence(document: &Document, property: Option<&Value>, absent: &'static str, is_required: bool) -> Presence {
    match property {
        None => Presence::Unknown,
        Some(property) if has_flag(document, property, absent) => Presence::Absent(absent),
        Some(_) if is_required => Presence::Required,
        Some(_) => Presence::Optional,
    }
}

/// A property that is compared.
struct Property<'v> {
    was: Option<&'v Value>,
    is: Option<&'v Value>,
    was_closed: bool,
}

impl Property<'_> {
    fn compare(&self, comparison: &mut Comparison<'_>, place: &Place, before: Presence, after: Presence) {
        use Presence::{Absent, Optional, Required, Unknown};
        match (before, after) {
            (Unknown | Absent(_), Unknown | Absent(_)) => {}
            (Unknown | Absent(_), Required) => {
                comparison.report(place, "property-added", Shift::Narrower, "the property is new and required");
            }
            // A request with it was refused before; a reader of responses was promised that nothing else is in them.
            (Unknown | Absent(_), Optional) => {
                let shift = if self.was_closed && before == Unknown { Shift::Wider } else { Shift::Harmless };
                comparison.report(place, "property-added", shift, "the property is new and optional");
            }
            (_, Unknown) => comparison.report(place, "property-removed", Shift::Other, "the property was removed"),
            (_, Absent(flag)) => {
                let message = format!("the property is not carried any more: it is `{flag}`");
                comparison.report(place, "property-removed", Shift::Other, message);
            }
            (Optional | Required, Optional | Required) => {
                comparison.requirement(place, before == Required, after == Required);
                if let (Some(was), Some(is)) = (self.was, self.is) {
                    schemas::compare_values(comparison, place, was, is);
                }
            }
        }
    }
}

/// Compares the required properties that neither schema describes.
fn unnamed(
    comparison: &mut Comparison<'_>,
    place: &Place,
    (old, was_required): (&Value, &BTreeSet<&str>),
    (new, is_required): (&Value, &BTreeSet<&str>),
) {
    let is_named =
        |name: &str| [old, new].iter().any(|it| it.get("properties").is_some_and(|it| it.get(name).is_some()));
    for name in was_required.symmetric_difference(is_required).filter(|name| !is_named(name)) {
        let place = place.below(format!("`{name}`"), &[&"required"]);
        comparison.requirement(&place, was_required.contains(name), is_required.contains(name));
    }
}

fn additional(comparison: &mut Comparison<'_>, place: &Place, old: &Value, new: &Value) {
    // Nothing said is `true`, and so is a schema that says nothing.
    let of = |schema: &Value| match schema.get("additionalProperties") {
        None => Value::Bool(true),
        Some(Value::Object(entries)) if entries.is_empty() => Value::Bool(true),
        Some(value) => value.clone(),
    };
    let (shift, message) = match (of(old), of(new)) {
        (old, new) if old == new => return,
        (Value::Bool(false), _) => (Shift::Wider, "other properties are allowed now"),
        (_, Value::Bool(false)) => (Shift::Narrower, "other properties are refused now"),
        (Value::Bool(true), _) => (Shift::Narrower, "other properties have a schema now"),
        (_, Value::Bool(true)) => (Shift::Wider, "other properties have no schema any more"),
        (old, new) => {
            let place = place.below("other properties", &[&"additionalProperties"]);
            return schemas::compare_values(comparison, &place, &old, &new);
        }
    };
    comparison.report(place, "additional-properties", shift, message);
}
