//! The alternatives of `oneOf` and `anyOf`.
//!
//! Alternatives are matched by name, then by the values that they allow, then by their required
//! properties. A schema that became one of several alternatives, or was one, counts as a list of
//! one.

use std::collections::{HashMap, HashSet, VecDeque};

use serde_json::Value;

use super::{
    Comparison, Shift, Subject, constraints, discriminator,
    schemas::{self, are_named_alike, reference},
};
use crate::openapi::{list, resolved};

const KEYS: [&str; 2] = ["oneOf", "anyOf"];

/// Compares the alternatives of two schemas, and the parts of `allOf` that could not be merged.
pub(super) fn compare(
    comparison: &mut Comparison<'_>,
    subject: &Subject,
    old: &Value,
    new: &Value,
) {
    match (only_key(old), only_key(new)) {
        (Some("oneOf"), Some("anyOf")) => {
            // `oneOf` rejects a value that matches several alternatives; `anyOf` accepts it.
            comparison.report(subject, "one-of-to-any-of", Shift::Wider, "`oneOf` is `anyOf` now");
            compare_lists(
                comparison,
                subject,
                "anyOf",
                &subschemas(old, "oneOf"),
                &subschemas(new, "anyOf"),
            );
        }
        (Some("anyOf"), Some("oneOf")) => {
            comparison.report(
                subject,
                "any-of-to-one-of",
                Shift::Narrower,
                "`anyOf` is `oneOf` now",
            );
            compare_lists(
                comparison,
                subject,
                "oneOf",
                &subschemas(old, "anyOf"),
                &subschemas(new, "oneOf"),
            );
        }
        _ => KEYS.into_iter().for_each(|key| {
            compare_lists(comparison, subject, key, &subschemas(old, key), &subschemas(new, key));
        }),
    }
    compare_lists(
        comparison,
        subject,
        "allOf",
        &subschemas(old, "allOf"),
        &subschemas(new, "allOf"),
    );
}

/// Returns `oneOf` or `anyOf` if the schema has exactly one of the two.
fn only_key(schema: &Value) -> Option<&'static str> {
    let mut found = KEYS.into_iter().filter(|key| schema.get(*key).is_some());
    found.next().filter(|_| found.next().is_none())
}

fn subschemas<'v>(schema: &'v Value, key: &str) -> Vec<&'v Value> {
    list(schema, key).iter().collect()
}

/// Compares a schema with a list of alternatives that contains it in the other version. Returns
/// `false` if neither schema is such a list.
pub(super) fn compare_wrapped(
    comparison: &mut Comparison<'_>,
    subject: &Subject,
    old: &Value,
    new: &Value,
) -> bool {
    let (was, is) = (resolved(comparison.old, old), resolved(comparison.new, new));
    match (wrapper_key(was), wrapper_key(is)) {
        (None, Some(key)) if is_plain(was) => {
            compare_lists(comparison, subject, key, &[old], &subschemas(is, key));
        }
        (Some(key), None) if is_plain(is) => {
            compare_lists(comparison, subject, key, &subschemas(was, key), &[new]);
        }
        _ => return false,
    }
    constraints::compare_nullable(comparison, subject, was, is);
    discriminator::compare(comparison, subject, was, is);
    true
}

/// Returns whether a schema constrains its values without alternatives.
fn is_plain(schema: &Value) -> bool {
    let limits = ["type", "properties", "required", "enum", "allOf"];
    only_key(schema).is_none() && limits.iter().any(|key| schema.get(*key).is_some())
}

/// Returns the key of a schema that consists of alternatives only.
fn wrapper_key(schema: &Value) -> Option<&'static str> {
    let is_other = |key: &str| {
        !KEYS.contains(&key)
            && !matches!(key, "description" | "title" | "example" | "discriminator" | "nullable")
    };
    let is_pure = !schema.as_object()?.keys().any(|key| is_other(key) && !key.starts_with("x-"));
    only_key(schema).filter(|_| is_pure)
}

/// Compares two lists of schemas.
fn compare_lists(
    comparison: &mut Comparison<'_>,
    subject: &Subject,
    key: &'static str,
    old: &[&Value],
    new: &[&Value],
) {
    let Matches { pairs, added, removed } = Matches::find(comparison, old, new);
    let name = |index: usize, value: &Value| match reference(value) {
        Some(name) => format!("`{name}`"),
        None => format!("number {}", index + 1),
    };
    for (before, after) in pairs {
        let text = format!("`{key}` {}", name(after, new[after]));
        let in_union = subject.in_union || key != "allOf";
        let subject = Subject { in_union, ..subject.below(text, &[&key, &after]) };
        schemas::compare_values(comparison, &subject, old[before], new[after]);
    }
    // A part of `allOf` adds a condition, whereas an alternative adds values.
    let (more, fewer) = if key == "allOf" {
        (Shift::Narrower, Shift::Wider)
    } else {
        (subject.new_alternative(), Shift::Narrower)
    };
    for index in added {
        let message = format!("`{key}` has {} now", name(index, new[index]));
        // The first list of alternatives constrains a schema that allowed any value.
        let shift = if old.is_empty() { Shift::Narrower } else { more };
        comparison.report(subject, "alternative-added", shift, message);
    }
    for index in removed {
        let message = format!("`{key}` lost {}", name(index, old[index]));
        let shift = if new.is_empty() { Shift::Wider } else { fewer };
        comparison.report(subject, "alternative-removed", shift, message);
    }
}

/// Matching schemas of two lists, as indices, and the unmatched rest.
#[derive(Default)]
struct Matches {
    pairs: Vec<(usize, usize)>,
    added: Vec<usize>,
    removed: Vec<usize>,
}

impl Matches {
    fn find(comparison: &Comparison<'_>, old: &[&Value], new: &[&Value]) -> Self {
        let mut matches = Self {
            pairs: Vec::new(),
            added: (0..new.len()).collect(),
            removed: (0..old.len()).collect(),
        };
        let name = |value: &Value| reference(value).map(str::to_owned);
        matches.join(|index| name(old[index]), |index| name(new[index]));
        let fingerprints = (&comparison.old_fingerprints, &comparison.new_fingerprints);
        matches.join(
            |index| Some(fingerprints.0.fingerprint(old[index])),
            |index| Some(fingerprints.1.fingerprint(new[index])),
        );
        let key = |document, value| Some(matching_key(resolved(document, value)));
        matches
            .join(|index| key(comparison.old, old[index]), |index| key(comparison.new, new[index]));
        matches.pairs.retain(|(before, after)| !are_named_alike(old[*before], new[*after]));
        matches.pairs.sort_by_key(|(_, after)| *after);
        matches
    }

    /// Pairs unmatched schemas that have the same key.
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

/// Returns the key that two versions of an alternative share: the type, and for objects the
/// required properties.
fn matching_key(schema: &Value) -> String {
    let is_object = schema.get("required").is_some() || schema.get("properties").is_some();
    let kind = schema.get("type").and_then(Value::as_str).unwrap_or(if is_object {
        "object"
    } else {
        "any"
    });
    let names = list(schema, "required").iter().map(Value::to_string);
    let mut names: Vec<_> = names.collect();
    names.sort_unstable();
    format!("{kind} {is_object} {}", names.join(","))
}
