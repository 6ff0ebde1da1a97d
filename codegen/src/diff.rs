//! What changed between two versions of a document, in the terms of those who use the API.
//!
//! Whether a change breaks anything depends on the direction. A request that was good must stay good, so that what narrows a
//! request breaks its senders; a response must stay within what was promised, so that what widens a response breaks its readers.
//! A property that a response gains breaks nobody where the old version allowed any.

mod constraints;
mod directions;
mod operations;
mod schemas;

use std::fmt;

use serde_json::Value;

use self::directions::Directions;
use crate::{Document, JsonPointer};

/// One difference.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    /// What kind of difference it is, such as `property-removed`.
    pub rule: &'static str,
    /// Where, in words: an operation, a schema, a field.
    pub place: String,
    /// Where in the new document; in the old one for what was removed.
    pub pointer: JsonPointer,
    /// What is different: a fragment without a full stop.
    pub message: String,
    /// What it means for those who send requests; `None` where no request has the place.
    pub requests: Option<Effect>,
    /// What it means for those who read responses; `None` where no response has the place.
    pub responses: Option<Effect>,
}

/// What a change means for one side.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Effect {
    /// Only what is written for people is different.
    Documentation,
    /// What worked goes on working.
    Compatible,
    /// What worked may fail.
    Breaking,
}

/// The part of a version number by Semantic Versioning 2.0.0 that a change raises.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Step {
    /// Nothing is different.
    None,
    /// Only the documentation is different.
    Patch,
    /// Something is there that was not.
    Minor,
    /// Something breaks.
    Major,
}

impl Change {
    /// The graver of the two effects.
    #[must_use]
    pub fn effect(&self) -> Effect {
        // What neither side can reach is only there to be read.
        self.requests.max(self.responses).unwrap_or(Effect::Documentation)
    }
}

impl fmt::Display for Step {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::None => "none",
            Self::Patch => "patch",
            Self::Minor => "minor",
            Self::Major => "major",
        })
    }
}

impl Step {
    /// The step that `changes` ask for together.
    #[must_use]
    pub fn of(changes: &[Change]) -> Self {
        let step = |change: &Change| match change.effect() {
            Effect::Documentation => Self::Patch,
            Effect::Compatible => Self::Minor,
            Effect::Breaking => Self::Major,
        };
        changes.iter().map(step).max().unwrap_or(Self::None)
    }
}

/// Compares two versions of a document, both of which [`crate::lint()`] has passed: operations first, then schemas, each in the
/// order of the new text; what was removed follows.
#[must_use]
pub fn diff(old: &Document, new: &Document) -> Vec<Change> {
    let mut comparison = Comparison { old, new, changes: Vec::new(), compared: Vec::new(), open: Vec::new() };
    operations::compare(&mut comparison);
    schemas::compare(&mut comparison);
    comparison.changes
}

/// A comparison under way.
struct Comparison<'a> {
    old: &'a Document,
    new: &'a Document,
    changes: Vec<Change>,
    /// The pairs of schemas that were compared because a reference was exchanged.
    compared: Vec<(String, String)>,
    /// The pairs of schemas whose comparison is under way.
    open: Vec<(Value, Value)>,
}

/// Where a comparison is.
#[derive(Clone)]
struct Place {
    text: String,
    pointer: JsonPointer,
    directions: Directions,
}

/// What a change does to the values that are allowed.
#[derive(Clone, Copy)]
enum Shift {
    /// Nothing at all.
    Documentation,
    /// Nothing that anybody could trip over.
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

    /// Reports where what was optional is required, or the other way round.
    fn requirement(&mut self, place: &Place, was_required: bool, is_required: bool) {
        match (was_required, is_required) {
            (false, true) => self.report(place, "required", Shift::Narrower, "is required now"),
            (true, false) => self.report(place, "required", Shift::Wider, "is optional now"),
            _ => {}
        }
    }

    /// Reports what is deprecated and was not.
    fn deprecation(&mut self, place: &Place, old: &Value, new: &Value) {
        if is_true(new, "deprecated") && !is_true(old, "deprecated") {
            self.report(place, "deprecated", Shift::Harmless, "is deprecated");
        }
    }

    /// Reports where what is written for people differs.
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
    fn below(&self, text: impl AsRef<str>, key: impl std::fmt::Display) -> Self {
        let text = format!("{}, {}", self.text, text.as_ref());
        Self { text, pointer: self.pointer.join(key), directions: self.directions }
    }
}

/// Whether `key` is there and `true`; left out it means `false`, as all such keys of OpenAPI do.
fn is_true(value: &Value, key: &str) -> bool {
    value.get(key) == Some(&Value::Bool(true))
}

/// A value as a message has it, `none` where there is none.
fn shown(value: Option<&Value>) -> String {
    value.map_or_else(|| "none".to_owned(), Value::to_string)
}

/// The keys of both objects, the new one's first.
fn keys<'v>(old: Option<&'v Value>, new: Option<&'v Value>) -> Vec<&'v String> {
    let of = |value: Option<&'v Value>| value.and_then(Value::as_object).into_iter().flat_map(serde_json::Map::keys);
    let mut keys: Vec<_> = of(new).collect();
    for key in of(old) {
        if !keys.contains(&key) {
            keys.push(key);
        }
    }
    keys
}
