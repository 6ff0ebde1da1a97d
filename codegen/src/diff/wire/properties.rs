//! Properties of an object, for each direction separately: requests have no `readOnly` properties,
//! and responses no `writeOnly` ones.

use std::collections::BTreeSet;

use serde_json::Value;

use super::{
    Comparison, Shift, Subject,
    directions::{Directions, has_flag},
    keys, schemas,
};
use crate::{Document, openapi::list};

/// The presence of a property in one direction.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Presence {
    /// The schema does not describe it.
    Unknown,
    /// The schema describes it, but this flag excludes it in this direction.
    Absent(&'static str),
    Optional,
    Required,
}

/// The two directions, each with the flag of the properties that it excludes.
const SIDES: [(Directions, &str); 2] =
    [(Directions::REQUESTS, "readOnly"), (Directions::RESPONSES, "writeOnly")];

pub(super) fn compare(
    comparison: &mut Comparison<'_>,
    subject: &Subject,
    old: &Value,
    new: &Value,
) {
    let (was_required, is_required) = (required(old), required(new));
    for name in keys(old.get("properties"), new.get("properties")) {
        let subject = subject.below(format!("`{name}`"), &[&"properties", name]);
        let property = |schema: &Value| {
            schema.get("properties").and_then(|properties| properties.get(name)).cloned()
        };
        let (was, is) = (property(old), property(new));
        let sides = SIDES.map(|(directions, flag)| {
            let before =
                presence(comparison.old, was.as_ref(), flag, was_required.contains(name.as_str()));
            let after =
                presence(comparison.new, is.as_ref(), flag, is_required.contains(name.as_str()));
            (subject.only(directions), before, after)
        });
        let property = Property { was: was.as_ref(), is: is.as_ref(), was_closed: is_closed(old) };
        match &sides {
            [(_, before, after), (_, before_too, after_too)]
                if before == before_too && after == after_too =>
            {
                property.compare(comparison, &subject, *before, *after);
            }
            sides => {
                for (subject, before, after) in
                    sides.iter().filter(|(subject, ..)| !subject.directions.is_none())
                {
                    property.compare(comparison, subject, *before, *after);
                }
            }
        }
    }
    compare_undescribed(comparison, subject, (old, &was_required), (new, &is_required));
    compare_additional(comparison, subject, old, new);
}

fn required(schema: &Value) -> BTreeSet<&str> {
    list(schema, "required").iter().filter_map(Value::as_str).collect()
}

fn is_closed(schema: &Value) -> bool {
    schema.get("additionalProperties") == Some(&Value::Bool(false))
}

fn presence(
    document: &Document,
    property: Option<&Value>,
    absent: &'static str,
    is_required: bool,
) -> Presence {
    match property {
        None => Presence::Unknown,
        Some(property) if has_flag(document, property, absent) => Presence::Absent(absent),
        Some(_) if is_required => Presence::Required,
        Some(_) => Presence::Optional,
    }
}

/// Both versions of a property.
struct Property<'v> {
    was: Option<&'v Value>,
    is: Option<&'v Value>,
    was_closed: bool,
}

impl Property<'_> {
    fn compare(
        &self,
        comparison: &mut Comparison<'_>,
        subject: &Subject,
        before: Presence,
        after: Presence,
    ) {
        use Presence::{Absent, Optional, Required, Unknown};
        match (before, after) {
            (Unknown | Absent(_), Unknown | Absent(_)) => {}
            (Unknown | Absent(_), Required) => {
                comparison.report(
                    subject,
                    "property-added",
                    Shift::Narrower,
                    "the property is new and required",
                );
            }
            // A closed schema rejected requests with the property, and excluded it from responses.
            (Unknown | Absent(_), Optional) => {
                let shift = if self.was_closed && before == Unknown {
                    Shift::Wider
                } else {
                    Shift::Harmless
                };
                comparison.report(
                    subject,
                    "property-added",
                    shift,
                    "the property is new and optional",
                );
            }
            (_, Unknown) => comparison.report(
                subject,
                "property-removed",
                Shift::Other,
                "the property was removed",
            ),
            (_, Absent(flag)) => {
                let message = format!("the property was removed: it is `{flag}` now");
                comparison.report(subject, "property-removed", Shift::Other, message);
            }
            (Optional | Required, Optional | Required) => {
                comparison.compare_required(subject, before == Required, after == Required);
                if let (Some(was), Some(is)) = (self.was, self.is) {
                    schemas::compare_values(comparison, subject, was, is);
                }
            }
        }
    }
}

/// Compares required properties that neither schema describes.
fn compare_undescribed(
    comparison: &mut Comparison<'_>,
    subject: &Subject,
    (old, was_required): (&Value, &BTreeSet<&str>),
    (new, is_required): (&Value, &BTreeSet<&str>),
) {
    let is_named = |name: &str| {
        [old, new].iter().any(|schema| {
            schema.get("properties").is_some_and(|properties| properties.get(name).is_some())
        })
    };
    for name in was_required.symmetric_difference(is_required).filter(|name| !is_named(name)) {
        let subject = subject.below(format!("`{name}`"), &[&"required"]);
        comparison.compare_required(
            &subject,
            was_required.contains(name),
            is_required.contains(name),
        );
    }
}

fn compare_additional(
    comparison: &mut Comparison<'_>,
    subject: &Subject,
    old: &Value,
    new: &Value,
) {
    // A missing or empty schema allows any value, like `true`.
    let rule = |schema: &Value| match schema.get("additionalProperties") {
        None => Value::Bool(true),
        Some(Value::Object(entries)) if entries.is_empty() => Value::Bool(true),
        Some(value) => value.clone(),
    };
    let (shift, message) = match (rule(old), rule(new)) {
        (old, new) if old == new => return,
        (Value::Bool(false), _) => (Shift::Wider, "other properties are allowed now"),
        (_, Value::Bool(false)) => (Shift::Narrower, "other properties are rejected now"),
        (Value::Bool(true), _) => (Shift::Narrower, "other properties have a schema now"),
        (_, Value::Bool(true)) => (Shift::Wider, "other properties no longer have a schema"),
        (old, new) => {
            let subject = subject.below("other properties", &[&"additionalProperties"]);
            return schemas::compare_values(comparison, &subject, &old, &new);
        }
    };
    comparison.report(subject, "additional-properties", shift, message);
}
