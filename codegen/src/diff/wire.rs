//! Differences in what requests and responses carry.

mod alternatives;
mod constraints;
mod content;
mod directions;
mod discriminator;
mod flatten;
mod operations;
mod parameters;
mod properties;
mod responses;
mod schemas;
mod security;
mod servers;
mod shapes;

use std::collections::HashSet;

use serde_json::Value;

use self::{directions::Directions, shapes::Shapes};
use super::{Change, Effect};
use crate::{Document, JsonPointer};

/// Compares what is sent by two versions of a document.
#[must_use]
pub fn compare(old: &Document, new: &Document) -> Vec<Change> {
    let mut comparison = Comparison {
        old,
        new,
        old_shapes: Shapes::of(old),
        new_shapes: Shapes::of(new),
        changes: Vec::new(),
        compared: HashSet::new(),
    };
    operations::compare(&mut comparison);
    schemas::compare(&mut comparison);
    comparison.changes
}

/// A comparison in progress.
struct Comparison<'a> {
    old: &'a Document,
    new: &'a Document,
    old_shapes: Shapes,
    new_shapes: Shapes,
    changes: Vec<Change>,
    /// The pairs of schemas, at least one of them a reference, that were compared for these directions.
    compared: HashSet<(String, String, Directions)>,
}

/// The place of a comparison.
#[derive(Clone)]
struct Place {
    text: String,
    pointer: JsonPointer,
    directions: Directions,
    notation: Notation,
}

/// The notation of values at a place.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Notation {
    /// JSON, which tells `5` from `"5"`.
    Json,
    /// Text, as in a URL or a header.
    Text,
}

/// The effect of a change on the set of allowed values.
#[derive(Clone, Copy)]
enum Shift {
    /// The same values in other words.
    Documentation,
    /// More of what nobody has to use.
    Harmless,
    /// Fewer values are allowed.
    Narrower,
    /// More values are allowed.
    Wider,
    /// Other values are allowed.
    Other,
}

impl Comparison<'_> {
    fn report(&mut self, place: &Place, rule: &'static str, shift: Shift, message: impl Into<String>) {
        use Effect::{Breaking, Compatible, Documentation};
        let (requests, responses) = match shift {
            Shift::Documentation => (Documentation, Documentation),
            Shift::Harmless => (Compatible, Compatible),
            Shift::Narrower => (Breaking, Compatible),
            Shift::Wider => (Compatible, Breaking),
            Shift::Other => (Breaking, Breaking),
        };
        self.changes.push(Change {
            rule,
            place: place.text.clone(),
            pointer: place.pointer.clone(),
            message: message.into(),
            requests: place.directions.requests.then_some(requests),
            responses: place.directions.responses.then_some(responses),
        });
    }

    /// Reports a parameter, body, header or property that became required or optional.
    fn requirement(&mut self, place: &Place, was_required: bool, is_required: bool) {
        match (was_required, is_required) {
            (false, true) => self.report(place, "required", Shift::Narrower, "is required now"),
            (true, false) => self.report(place, "required", Shift::Wider, "is optional now"),
            _ => {}
        }
    }

    /// Reports a change of `deprecated`.
    fn deprecation(&mut self, place: &Place, old: &Value, new: &Value) {
        match (is_true(old, "deprecated"), is_true(new, "deprecated")) {
            (false, true) => self.report(place, "deprecated", Shift::Harmless, "is deprecated"),
            (true, false) => self.report(place, "deprecated", Shift::Documentation, "is no longer deprecated"),
            _ => {}
        }
    }

    /// Reports documentation that differs.
    fn documentation(&mut self, place: &Place, old: &Value, new: &Value) {
        let keys = ["title", "summary", "description", "example", "examples", "externalDocs", "tags"];
        let differ: Vec<_> = keys.into_iter().filter(|key| old.get(key) != new.get(key)).collect();
        if !differ.is_empty() {
            let message = format!("`{}` is different", differ.join("`, `"));
            self.report(place, "documentation", Shift::Documentation, message);
        }
    }
}

impl Place {
    /// A place whose values are JSON.
    fn new(text: impl Into<String>, pointer: JsonPointer, directions: Directions) -> Self {
        Self { text: text.into(), pointer, directions, notation: Notation::Json }
    }

    /// The place that `text` names at `keys` below this one.
    fn below(&self, text: impl AsRef<str>, keys: &[&dyn std::fmt::Display]) -> Self {
        let pointer = keys.iter().fold(self.pointer.clone(), |pointer, key| pointer.join(key));
        Self { text: format!("{}, {}", self.text, text.as_ref()), pointer, ..self.clone() }
    }

    /// This place for some of its directions.
    fn only(&self, directions: Directions) -> Self {
        Self { directions: self.directions.and(directions), ..self.clone() }
    }

    /// This place with values written as text.
    fn in_text(self) -> Self {
        Self { notation: Notation::Text, ..self }
    }
}

/// Whether `key` is `true`; the flags of OpenAPI are `false` by default.
fn is_true(value: &Value, key: &str) -> bool {
    value.get(key) == Some(&Value::Bool(true))
}

/// A value as messages show it; `none` without one.
fn shown(value: Option<&Value>) -> String {
    value.map_or_else(|| "none".to_owned(), Value::to_string)
}

/// The keys of both objects, the new one's first.
fn keys<'v>(old: Option<&'v Value>, new: Option<&'v Value>) -> Vec<&'v String> {
    let of = |value: Option<&'v Value>| value.and_then(Value::as_object);
    let is_new = |key: &str| of(new).is_some_and(|entries| entries.contains_key(key));
    let added = of(old).into_iter().flat_map(serde_json::Map::keys).filter(|key| !is_new(key));
    of(new).into_iter().flat_map(serde_json::Map::keys).chain(added).collect()
}
