//! Schemas: those of the components by name, all others where they are used.

use std::collections::BTreeSet;

use serde_json::Value;

use super::{
    Comparison, Shift, Subject, alternatives, constraints, directions::DirectedUsage,
    discriminator, flatten, is_true, keys, properties,
};
use crate::{
    JsonPointer,
    openapi::resolved,
    prepare::{inside_unions, tagged_unions},
};

/// Compares the schemas of the components by name, once each instead of at every use.
pub(super) fn compare(comparison: &mut Comparison<'_>) {
    let section = JsonPointer::components("schemas");
    let (old, new) = (comparison.old.at(&section), comparison.new.at(&section));
    let (before, after) = (DirectedUsage::new(comparison.old), DirectedUsage::new(comparison.new));
    let roots = [comparison.old.root(), comparison.new.root()];
    let in_unions: BTreeSet<String> = roots.into_iter().flat_map(inside_unions).collect();
    let open = tagged_unions(comparison.old.root());
    let open: BTreeSet<&str> = open.iter().map(|union| union.schema.as_str()).collect();
    let mut names = keys(old, new);
    // Removed schemas have no position in the new document; they come last.
    let is_removed = |name: &str| new.is_none_or(|schemas| schemas.get(name).is_none());
    names.sort_by_cached_key(|name| {
        (is_removed(name), comparison.new.position(&section.join(name)))
    });
    for name in names {
        let directions = before.directions(name).or(after.directions(name));
        let subject = Subject {
            in_union: in_unions.contains(name),
            is_open_union: open.contains(name.as_str()),
            ..Subject::new(format!("schema `{name}`"), section.join(name), directions)
        };
        match (old.and_then(|schemas| schemas.get(name)), new.and_then(|schemas| schemas.get(name)))
        {
            (Some(old), Some(new)) => compare_values(comparison, &subject, old, new),
            // The effect is reported where the schema is used.
            (None, _) => {
                comparison.report(
                    &subject,
                    "component-added",
                    Shift::Harmless,
                    "the schema is new",
                );
            }
            (_, None) => comparison.report(
                &subject,
                "component-removed",
                Shift::Harmless,
                "the schema was removed",
            ),
        }
    }
}

/// Compares two schemas of the same subject.
pub(super) fn compare_values(
    comparison: &mut Comparison<'_>,
    subject: &Subject,
    old: &Value,
    new: &Value,
) {
    if are_named_alike(old, new) {
        return;
    }
    // Each pair once: a recursive schema leads back to a pair that was compared already.
    let is_reference = reference(old).is_some() || reference(new).is_some();
    let pair = || (old.to_string(), new.to_string(), subject.directions, subject.in_union);
    if is_reference && !comparison.compared.insert(pair()) {
        return;
    }
    if alternatives::compare_wrapped(comparison, subject, old, new) {
        return;
    }
    let (was, is) = (resolved(comparison.old, old), resolved(comparison.new, new));
    if was != is {
        let (was, is) = flatten::pair(comparison, (old, was), (new, is));
        compare_resolved(comparison, subject, &was, &is);
    }
}

fn compare_resolved(comparison: &mut Comparison<'_>, subject: &Subject, old: &Value, new: &Value) {
    comparison.compare_documentation(subject, old, new);
    constraints::compare(comparison, subject, old, new);
    properties::compare(comparison, subject, old, new);
    compare_items(comparison, subject, old, new);
    compare_not(comparison, subject, old, new);
    discriminator::compare(comparison, subject, old, new);
    alternatives::compare(comparison, subject, old, new);
    compare_access(comparison, subject, old, new);
}

/// Returns the name of the schema that `schema` refers to.
pub(super) fn reference(schema: &Value) -> Option<&str> {
    schema.get("$ref")?.as_str()?.rsplit('/').next()
}

/// Returns whether both are references to schemas of the same name, which are compared separately.
pub(super) fn are_named_alike(old: &Value, new: &Value) -> bool {
    reference(old).is_some_and(|name| reference(new) == Some(name))
}

fn compare_items(comparison: &mut Comparison<'_>, subject: &Subject, old: &Value, new: &Value) {
    let subject = subject.below("items", &[&"items"]);
    match (old.get("items"), new.get("items")) {
        (Some(old), Some(new)) => compare_values(comparison, &subject, old, new),
        (None, Some(_)) => {
            comparison.report(&subject, "constraint-added", Shift::Narrower, "`items` is new");
        }
        (Some(_), None) => {
            comparison.report(&subject, "constraint-removed", Shift::Wider, "`items` was removed");
        }
        (None, None) => {}
    }
}

/// Compares `not` as a whole, since narrowing a part of it widens the schema.
fn compare_not(comparison: &mut Comparison<'_>, subject: &Subject, old: &Value, new: &Value) {
    let subject = subject.below("excluded values", &[&"not"]);
    match (old.get("not"), new.get("not")) {
        (Some(was), Some(is))
            if comparison.old_fingerprints.fingerprint(was)
                != comparison.new_fingerprints.fingerprint(is) =>
        {
            comparison.report(&subject, "not", Shift::Other, "`not` is different");
        }
        (None, Some(_)) => {
            comparison.report(&subject, "constraint-added", Shift::Narrower, "`not` is new");
        }
        (Some(_), None) => {
            comparison.report(&subject, "constraint-removed", Shift::Wider, "`not` was removed");
        }
        _ => {}
    }
}

/// Reports changed `readOnly` and `writeOnly` flags as documentation. [`super::properties`] reports
/// their effect, which is to add or remove the property in one direction.
fn compare_access(comparison: &mut Comparison<'_>, subject: &Subject, old: &Value, new: &Value) {
    for flag in ["readOnly", "writeOnly"] {
        if is_true(old, flag) != is_true(new, flag) {
            let message = if is_true(new, flag) {
                format!("is `{flag}` now")
            } else {
                format!("is no longer `{flag}`")
            };
            comparison.report(subject, "access", Shift::Documentation, message);
        }
    }
}
