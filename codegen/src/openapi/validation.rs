//! Validation of a value, such as an example, against a schema of OpenAPI 3.0.
//!
//! Schema: <https://spec.openapis.org/oas/v3.0.3#schema-object>. Every pair of a schema and a value
//! is evaluated once, so that the time grows with the size of the value even for nested
//! alternatives. Problems of the schema itself (an invalid pattern, a missing reference) are
//! skipped, since lint rules report them.

mod alternatives;
mod containers;
mod formats;
mod scalars;

use std::collections::{HashMap, HashSet};

use regress::Regex;
use serde_json::Value;

use super::list;
use crate::{Document, JsonPointer};

/// The direction in which a value is sent, which selects between `readOnly` and `writeOnly`
/// properties.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Direction {
    Request,
    Response,
    /// Both: the value is an example of a schema, not of a request or response.
    Any,
}

/// A value that does not match its schema.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Mismatch {
    /// Pointer to the value, relative to the validated value.
    pub(crate) at: JsonPointer,
    /// Message, such as "expected a list, found text".
    pub(crate) message: String,
}

/// Returns every part of `value` that does not match `schema`, which is a schema of `document`.
pub(crate) fn mismatches<'d>(
    document: &'d Document,
    schema: &'d Value,
    value: &'d Value,
    direction: Direction,
) -> Vec<Mismatch> {
    let mut validator = Validator {
        document,
        direction,
        verdicts: HashMap::new(),
        in_progress: HashSet::new(),
        patterns: HashMap::new(),
    };
    let mut found = Vec::new();
    validator.check(schema, Instance { value, path: None }, &mut Recorder::All(&mut found));
    found
}

/// Returns the kind of `value` for messages.
pub(crate) fn kind_of(value: &Value) -> &'static str {
    match value {
        Value::Null => "nothing (`null`)",
        Value::Bool(_) => "`true` or `false`",
        Value::Number(_) => "a number",
        Value::String(_) => "text",
        Value::Array(_) => "a list",
        Value::Object(_) => "a mapping",
    }
}

/// Maximum nesting of schemas for one value. It bounds the stack for chains of references in
/// hostile documents.
const MAX_DEPTH: usize = 256;

/// The identity of a schema and a value: their addresses.
type Pair = (*const Value, *const Value);

struct Validator<'d> {
    document: &'d Document,
    direction: Direction,
    verdicts: HashMap<Pair, bool>,
    /// The pairs in progress. A schema that leads back to itself for the same value adds no
    /// constraint.
    in_progress: HashSet<Pair>,
    patterns: HashMap<&'d str, Option<Regex>>,
}

/// A value with its path from the validated value.
#[derive(Clone, Copy)]
struct Instance<'p, 'd> {
    value: &'d Value,
    path: Option<&'p Segment<'p, 'd>>,
}

/// A path of keys; the last one leads to the value.
struct Segment<'p, 'd> {
    parent: Option<&'p Segment<'p, 'd>>,
    key: Key<'d>,
}

#[derive(Clone, Copy)]
enum Key<'d> {
    Name(&'d str),
    Index(usize),
}

/// Records mismatches.
enum Recorder<'r> {
    All(&'r mut Vec<Mismatch>),
    /// Only whether a mismatch exists: no messages are formatted and the first one ends the check.
    Verdict(&'r mut bool),
}

impl Segment<'_, '_> {
    fn pointer(&self) -> JsonPointer {
        let parent = self.parent.map(Segment::pointer).unwrap_or_default();
        match self.key {
            Key::Name(name) => parent.join(name),
            Key::Index(index) => parent.join(index),
        }
    }
}

impl Instance<'_, '_> {
    fn pointer(self) -> JsonPointer {
        self.path.map(Segment::pointer).unwrap_or_default()
    }
}

impl Recorder<'_> {
    /// Reports a mismatch at `instance`.
    fn add(&mut self, instance: Instance<'_, '_>, message: impl FnOnce() -> String) {
        match self {
            Self::All(found) => found.push(Mismatch { at: instance.pointer(), message: message() }),
            Self::Verdict(is_valid) => **is_valid = false,
        }
    }

    /// Returns whether the rest of the check cannot change the result.
    fn is_done(&self) -> bool {
        matches!(self, Self::Verdict(false))
    }
}

impl<'d> Validator<'d> {
    fn is_valid(&mut self, schema: &'d Value, value: &'d Value) -> bool {
        let pair: Pair = (schema, value);
        if let Some(verdict) = self.verdicts.get(&pair) {
            return *verdict;
        }
        let mut is_valid = true;
        self.check(schema, Instance { value, path: None }, &mut Recorder::Verdict(&mut is_valid));
        self.verdicts.insert(pair, is_valid);
        is_valid
    }

    fn check(
        &mut self,
        schema: &'d Value,
        instance: Instance<'_, 'd>,
        recorder: &mut Recorder<'_>,
    ) {
        let pair: Pair = (schema, instance.value);
        if recorder.is_done()
            || self.in_progress.len() > MAX_DEPTH
            || !self.in_progress.insert(pair)
        {
            return;
        }
        // In OpenAPI 3.0, siblings of `$ref` have no effect.
        match self.resolve(schema) {
            Some(target) if !std::ptr::eq(target, schema) => self.check(target, instance, recorder),
            Some(schema) => self.check_resolved(schema, instance, recorder),
            None => {}
        }
        self.in_progress.remove(&pair);
    }

    /// Follows the references of `schema`; `None` if a target is missing.
    fn resolve(&self, schema: &'d Value) -> Option<&'d Value> {
        let Some(reference) = schema.get("$ref").and_then(Value::as_str) else {
            return Some(schema);
        };
        self.document.resolve(&JsonPointer::from_reference(reference)?).map(|(_, target)| target)
    }

    fn check_resolved(
        &mut self,
        schema: &'d Value,
        instance: Instance<'_, 'd>,
        recorder: &mut Recorder<'_>,
    ) {
        if let Some(expected) = scalars::wrong_type(schema, instance.value) {
            // Other keywords would repeat this mismatch.
            return recorder.add(instance, || {
                format!("expected {expected}, found {}", describe(instance.value))
            });
        }
        scalars::check_listed(schema, instance, recorder);
        match instance.value {
            Value::Number(number) => scalars::check_number(schema, number, instance, recorder),
            Value::String(text) => self.check_text(schema, text, instance, recorder),
            Value::Array(items) => self.check_items(schema, items, instance, recorder),
            Value::Object(entries) => self.check_entries(schema, entries, instance, recorder),
            Value::Null | Value::Bool(_) => {}
        }
        self.check_alternatives(schema, instance, recorder);
    }
}

/// Returns whether the field `key` of `schema` is `true`.
fn is_set(schema: &Value, key: &str) -> bool {
    schema.get(key) == Some(&Value::Bool(true))
}

/// Reports a `count` outside the bounds `low` and `high` of `schema`. `noun` returns the singular
/// or plural of the counted things.
fn check_count(
    schema: &Value,
    (low, high): (&str, &str),
    count: usize,
    (one, many): (&str, &str),
    instance: Instance<'_, '_>,
    recorder: &mut Recorder<'_>,
) {
    let count = u64::try_from(count).unwrap_or(u64::MAX);
    let noun = |count: u64| if count == 1 { one } else { many };
    for (bound, phrase, is_broken) in
        [(low, "at least", u64::lt as fn(&u64, &u64) -> bool), (high, "at most", u64::gt)]
    {
        if let Some(limit) =
            schema.get(bound).and_then(Value::as_u64).filter(|limit| is_broken(&count, limit))
        {
            recorder.add(instance, || {
                format!("expected {phrase} {limit} {}, found {count}", noun(limit))
            });
        }
    }
}

/// Quotes `value` for a message and shortens long values.
fn quote(value: &Value) -> String {
    /// Maximum length in characters, so that the message stays readable.
    const LONGEST: usize = 40;
    let text = value.to_string();
    match text.char_indices().nth(LONGEST) {
        Some((end, _)) => format!("`{}…`", &text[..end]),
        None => format!("`{text}`"),
    }
}

/// Describes a `value` of the wrong type. Numbers are shown, since a fraction is not an integer.
fn describe(value: &Value) -> String {
    if value.is_number() { quote(value) } else { kind_of(value).to_owned() }
}
