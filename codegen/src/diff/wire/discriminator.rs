//! The `discriminator` of alternatives: its property and the values of it.

use std::collections::BTreeMap;

use serde_json::Value;

use super::{Comparison, Shift, Subject, schemas::reference};
use crate::openapi::mapping;

pub(super) fn compare(
    comparison: &mut Comparison<'_>,
    subject: &Subject,
    old: &Value,
    new: &Value,
) {
    let subject = Subject { pointer: subject.pointer.join("discriminator"), ..subject.clone() };
    let name = |discriminator: &Value| {
        discriminator.get("propertyName").and_then(Value::as_str).unwrap_or_default().to_owned()
    };
    match (old.get("discriminator"), new.get("discriminator")) {
        (None, None) => {}
        (None, Some(is)) => {
            let message = format!("`{}` selects the alternative now", name(is));
            comparison.report(&subject, "discriminator-added", Shift::Narrower, message);
        }
        (Some(was), None) => {
            let message = format!("`{}` no longer selects the alternative", name(was));
            comparison.report(&subject, "discriminator-removed", Shift::Wider, message);
        }
        (Some(was), Some(is)) => {
            if name(was) != name(is) {
                let message = format!("the discriminator is `{}`, was `{}`", name(is), name(was));
                comparison.report(&subject, "discriminator-property", Shift::Other, message);
            }
            compare_mapping(comparison, &subject, &names(old, was), &names(new, is));
        }
    }
}

/// Returns the schema that each value of the discriminator selects. An alternative without an entry
/// in `mapping` is selected by the name of its schema.
fn names(schema: &Value, discriminator: &Value) -> BTreeMap<String, String> {
    let mut names: BTreeMap<String, String> = mapping(discriminator)
        .map(|(value, schema)| (value.to_owned(), schema.to_owned()))
        .collect();
    let lists =
        ["oneOf", "anyOf"].into_iter().filter_map(|key| schema.get(key).and_then(Value::as_array));
    for name in lists.flatten().filter_map(reference) {
        if names.values().all(|target| target != name) {
            names.insert(name.to_owned(), name.to_owned());
        }
    }
    names
}

fn compare_mapping(
    comparison: &mut Comparison<'_>,
    subject: &Subject,
    old: &BTreeMap<String, String>,
    new: &BTreeMap<String, String>,
) {
    for (value, target) in new {
        match old.get(value) {
            None => {
                let message = format!("the discriminator has the value `{value}` now");
                let shift = subject.new_alternative();
                comparison.report(subject, "discriminator-value-added", shift, message);
            }
            Some(before) if !is_same(comparison, before, target) => {
                let message = format!(
                    "the value `{value}` of the discriminator means `{target}`, meant `{before}`"
                );
                comparison.report(subject, "discriminator-value-changed", Shift::Other, message);
            }
            Some(_) => {}
        }
    }
    for value in old.keys().filter(|value| !new.contains_key(*value)) {
        let message = format!("the discriminator lost the value `{value}`");
        comparison.report(subject, "discriminator-value-removed", Shift::Narrower, message);
    }
}

/// Returns whether a schema of the old document and one of the new document have the same name or
/// allow the same values.
fn is_same(comparison: &Comparison<'_>, old: &str, new: &str) -> bool {
    let schema = |name: &str| serde_json::json!({ "$ref": format!("#/components/schemas/{name}") });
    old == new
        || comparison.old_fingerprints.fingerprint(&schema(old))
            == comparison.new_fingerprints.fingerprint(&schema(new))
}
