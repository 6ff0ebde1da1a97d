//! The alternatives of `oneOf` and `anyOf`.
//!
//! They are matched by name, then by what they allow, then by what they require. A schema that became one of several
//! alternatives, or was one, counts as a list of one.

use std::collections::{HashMap, HashSet, VecDeque};

use serde_json::Value;

use super::{
    Comparison, Place, Shift, constraints, discriminator,
    schemas::{self, are_named_alike, reference, resolved},
};

const KEYS: [&str; 2] = ["oneOf", "anyOf"];

/// Compares the alternatives of two schemas, and what is left of `allOf`.
pub(super) fn compare(comparison: &mut Comparison<'_>, place: &Place, old: &Value, new: &Value) {
    match (only_key(old), only_key(new)) {
        (Some("oneOf"), Some("anyOf")) => {
            // What several alternatives allow was refused.
            comparison.report(place, "one-of-to-any-of", Shift::Wider, "`oneOf` is `anyOf` now");
            lists(comparison, place, "anyOf", &list(old, "oneOf"), &list(new, "anyOf"));
        }
        (Some("anyOf"), Some("oneOf")) => {
            comparison.report(place, "any-of-to-one-of", Shift::Narrower, "`anyOf` is `oneOf` now");
            lists(comparison, place, "oneOf", &list(old, "anyOf"), &list(new, "oneOf"));
        }
        _ => KEYS.into_iter().for_each(|key| lists(comparison, place, key, &list(old, key), &list(new, key))),
    }
    lists(comparison, place, "allOf", &list(old, "allOf"), &list(new, "allOf"));
}

/// The key of a schema's alternatives, if it has one list of them.
fn only_key(schema: &Value) -> Option<&'static str> {
    let mut found = KEYS.into_iter().filter(|key| schema.get(*key).is_some());
    found.next().filter(|_| found.next().is_none())
}

fn list<'v>(schema: &'v Value, key: &str) -> Vec<&'v Value> {
    schema.get(key).and_then(Value::as_array).into_iter().flatten().collect()
}

/// Compares a schema with alternatives of which it is one. Returns whether that is what the two are.
pub(super) fn wrapped(comparison: &mut Comparison<'_>, place: &Place, old: &Value, new: &Value) -> bool {
    let (was, is) = (resolved(comparison.old, old), resolved(comparison.new, new));
    match (wrapper_key(was), wrapper_key(is)) {
        (None, Some(key)) if is_plain(was) => lists(comparison, place, key, &[old], &list(is, key)),
        (Some(key), None) if is_plain(is) => lists(comparison, place, key, &list(was, key), &[new]),
        _ => return false,
    }
    constraints::nullable(comparison, place, was, is);
    discriminator::compare(comparison, place, was, is);
    true
}

/// Whether a schema limits its values, and not by alternatives.
fn is_plain(schema: &Value) -> bool {
    let limits = ["type", "properties", "required", "enum", "allOf"];
    only_key(schema).is_none() && limits.iter().any(|key| schema.get(*key).is_some())
}

/// The key of a schema that consists of alternatives.
fn wrapper_key(schema: &Value) -> Option<&'static str> {
    let is_other = |key: &str| {
        !KEYS.contains(&key) && !matches!(key, "description" | "title" | "example" | "discriminator" | "nullable")
    };
    let is_pure = !schema.as_object()?.keys().any(|key| is_other(key) && !key.starts_with("x-"));
    only_key(schema).filter(|_| is_pure)
}

/// Compares two lists of schemas.
fn lists(comparison: &mut Comparison<'_>, place: &Place, key: &'static str, old: &[&Value], new: &[&Value]) {
    let Matches { pairs, added, removed } = Matches::of(comparison, old, new);
    let name = |index: usize, value: &Value| match reference(value) {
        Some(name) => format!("`{name}`"),
        None => format!("number {}", index + 1),
    };
    for (before, after) in pairs {
        let place = place.below(format!("`{key}` {}", name(after, new[after])), &[&key, &after]);
        schemas::compare_values(comparison, &place, old[before], new[after]);
    }
    // Another part of `allOf` is one more condition; another alternative is one more way.
    let (more, fewer) = if key == "allOf" { (Shift::Narrower, Shift::Wider) } else { (Shift::Wider, Shift::Narrower) };
    for index in added {
        let message = format!("`{key}` has {} now", name(index, new[index]));
        // The first list of alternatives limits what was anything.
        let shift = if old.is_empty() { Shift::Narrower } else { more };
        comparison.report(place, "alternative-added", shift, message);
    }
    for index in removed {
        let message = format!("`{key}` lost {}", name(index, old[index]));
        let shift = if new.is_empty() { Shift::Wider } else { fewer };
        comparison.report(place, "alternative-removed", shift, message);
    }
}

/// The indices of the schemas of two lists that belong together, and of the others.
#[derive(Default)]
struct Matches {
    pairs: Vec<(usize, usize)>,
    added: Vec<usize>,
    removed: Vec<usize>,
}

impl Matches {
    fn of(comparison: &Comparison<'_>, old: &[&Value], new: &[&Value]) -> Self {
        let mut matches =
            Self { pairs: Vec::new(), added: (0..new.len()).collect(), removed: (0..old.len()).collect() };
        let name = |value: &Value| reference(value).map(str::to_owned);
        matches.join(|index| name(old[index]), |index| name(new[index]));
        let shapes = (&comparison.old_shapes, &comparison.new_shapes);
        matches.join(|index| Some(shapes.0.shape(old[index])), |index| Some(shapes.1.shape(new[index])));
        let essence = |document, value| Some(essence(resolved(document, value)));
        matches.join(|index| essence(comparison.old, old[index]), |index| essence(comparison.new, new[index]));
        matches.pairs.retain(|(before, after)| !are_named_alike(old[*before], new[*after]));
        matches.pairs.sort_by_key(|(_, after)| *after);
        matches
    }

    /// Pairs those that have the same key.
    fn join<K: std::hash::Hash + Eq>(
        &mut self,
        old_key: impl Fn(usize) -> Option<K>,
        new_key: impl Fn(usize) -> Option<K>,
    ) {
        let mut waiting: HashMap<K, VecDeque<usize>> = HashMap::new();
        for index in &self.removed {
            if let Some(key) = old_key(*index) {
                waiting.entry(key).or_default().push_back(*index);
            }
        }
        let pairs = &mut self.pairs;
        let before = pairs.len();
        self.added.retain(|index| {
            let found = new_key(*index).and_then(|key| waiting.get_mut(&key)?.pop_front());
            pairs.extend(found.map(|old| (old, *index)));
            found.is_none()
        });
        let paired: HashSet<_> = pairs[before..].iter().map(|(old, _)| *old).collect();
        self.removed.retain(|index| !paired.contains(index));
    }
}

/// What two alternatives must share to be versions of one: objects that require the same, or plain values of one type.
fn essence(schema: &Value) -> String {
    let is_object = schema.get("required").is_some() || schema.get("properties").is_some();
    let kind = schema.get("type").and_then(Value::as_str).unwrap_or(if is_object { "object" } else { "any" });
    let names = schema.get("required").and_then(Value::as_array).into_iter().flatten().map(Value::to_string);
    let mut names: Vec<_> = names.collect();
    names.sort_unstable();
    format!("{kind} {is_object} {}", names.join(","))
}
