//! Differences in requests and responses.

mod alternatives;
mod constraints;
mod content;
mod directions;
mod discriminator;
mod fingerprints;
mod flatten;
mod operations;
mod parameters;
mod properties;
mod responses;
mod schemas;
mod security;
mod servers;

use std::collections::HashSet;

use serde_json::Value;

use self::{directions::Directions, fingerprints::Fingerprints};
use super::{Change, Effect};
use crate::{Document, JsonPointer};

/// Compares the requests and responses that two versions of a document describe.
#[must_use]
pub fn compare(old: &Document, new: &Document) -> Vec<Change> {
    let mut comparison = Comparison {
        old,
        new,
        old_fingerprints: Fingerprints::new(old),
        new_fingerprints: Fingerprints::new(new),
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
    old_fingerprints: Fingerprints,
    new_fingerprints: Fingerprints,
    changes: Vec<Change>,
    /// Compared pairs of schemas, at least one of them a reference, by direction and whether they
    /// are in a union. Ends recursion.
    compared: HashSet<(String, String, Directions, bool)>,
}

/// The part of the documents that is being compared.
#[derive(Clone)]
struct Subject {
    text: String,
    pointer: JsonPointer,
    directions: Directions,
    notation: Notation,
    /// The values may distinguish the alternatives of a union.
    in_union: bool,
    /// Generated clients keep objects of alternatives that they do not know.
    is_open_union: bool,
}

/// The notation of values.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Notation {
    /// JSON, in which `5` and `"5"` differ.
    Json,
    /// Plain text, as in a URL or a header.
    Text,
}

/// The effect of a change on the set of allowed values.
#[derive(Clone, Copy)]
enum Shift {
    /// The values are the same.
    Documentation,
    /// An addition that nobody has to use.
    Harmless,
    /// Fewer values are allowed.
    Narrower,
    /// More values are allowed.
    Wider,
    /// Some values were added and others removed, or nothing is known about the difference.
    Other,
}

impl Comparison<'_> {
    fn report(
        &mut self,
        subject: &Subject,
        rule: &'static str,
        shift: Shift,
        message: impl Into<String>,
    ) {
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
            subject: subject.text.clone(),
            pointer: subject.pointer.clone(),
            message: message.into(),
            requests: subject.directions.requests.then_some(requests),
            responses: subject.directions.responses.then_some(responses),
        });
    }

    /// Reports a subject that became required or optional.
    fn compare_required(&mut self, subject: &Subject, was_required: bool, is_required: bool) {
        match (was_required, is_required) {
            (false, true) => self.report(subject, "required", Shift::Narrower, "is required now"),
            (true, false) => self.report(subject, "required", Shift::Wider, "is optional now"),
            _ => {}
        }
    }

    /// Reports a change of `deprecated`.
    fn compare_deprecated(&mut self, subject: &Subject, old: &Value, new: &Value) {
        match (is_true(old, "deprecated"), is_true(new, "deprecated")) {
            (false, true) => self.report(subject, "deprecated", Shift::Harmless, "is deprecated"),
            (true, false) => {
                self.report(subject, "deprecated", Shift::Documentation, "is no longer deprecated");
            }
            _ => {}
        }
    }

    /// Reports different documentation.
    fn compare_documentation(&mut self, subject: &Subject, old: &Value, new: &Value) {
        let keys =
            ["title", "summary", "description", "example", "examples", "externalDocs", "tags"];
        let differ: Vec<_> = keys.into_iter().filter(|key| old.get(key) != new.get(key)).collect();
        if !differ.is_empty() {
            let message = format!("`{}` is different", differ.join("`, `"));
            self.report(subject, "documentation", Shift::Documentation, message);
        }
    }
}

impl Subject {
    /// Returns a subject whose values are JSON.
    fn new(text: impl Into<String>, pointer: JsonPointer, directions: Directions) -> Self {
        Self {
            text: text.into(),
            pointer,
            directions,
            notation: Notation::Json,
            in_union: false,
            is_open_union: false,
        }
    }

    /// Returns the part of this subject that `text` names, at `keys`.
    fn below(&self, text: impl AsRef<str>, keys: &[&dyn std::fmt::Display]) -> Self {
        let pointer = keys.iter().fold(self.pointer.clone(), |pointer, key| pointer.join(key));
        Self {
            text: format!("{}, {}", self.text, text.as_ref()),
            pointer,
            is_open_union: false,
            ..self.clone()
        }
    }

    /// Restricts this subject to `directions`.
    fn only(&self, directions: Directions) -> Self {
        Self { directions: self.directions.and(directions), ..self.clone() }
    }

    /// Returns the effect of a new alternative, or of a value that selects one.
    fn new_alternative(&self) -> Shift {
        if self.is_open_union { Shift::Harmless } else { Shift::Wider }
    }

    /// Returns this subject with values in text notation.
    fn in_text(self) -> Self {
        Self { notation: Notation::Text, ..self }
    }
}

/// Returns whether the flag `key` is `true`. All flags of OpenAPI default to `false`.
fn is_true(value: &Value, key: &str) -> bool {
    value.get(key) == Some(&Value::Bool(true))
}

/// Formats a value for messages; `unset` without one.
fn shown(value: Option<&Value>) -> String {
    value.map_or_else(|| "unset".to_owned(), Value::to_string)
}

/// Returns the keys of both objects, those of `new` first.
fn keys<'v>(old: Option<&'v Value>, new: Option<&'v Value>) -> Vec<&'v String> {
    let object = |value: Option<&'v Value>| value.and_then(Value::as_object);
    let is_new = |key: &str| object(new).is_some_and(|entries| entries.contains_key(key));
    let added = object(old).into_iter().flat_map(serde_json::Map::keys).filter(|key| !is_new(key));
    object(new).into_iter().flat_map(serde_json::Map::keys).chain(added).collect()
}
