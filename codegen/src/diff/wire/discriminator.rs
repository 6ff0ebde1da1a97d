//! The discriminator of alternatives: the property that names them, and their names.

use std::collections::BTreeMap;

use serde_json::Value;

use super::{Comparison, Place, Shift, schemas::reference};

pub(super) fn compare(comparison: &mut Comparison<'_>, place: &Place, old: &Value, new: &Value) {
    let place = Place { pointer: place.pointer.join("discriminator"), ..place.clone() };
    let name = |discriminator: &Value| {
        discriminator.get("propertyName").and_then(Value::as_str).unwrap_or_default().to_owned()
    };
    match (old.get("discriminator"), new.get("discriminator")) {
        (None, None) => {}
        (None, Some(is)) => {
            let message = format!("`{}` says which alternative a value is now", name(is));
            comparison.report(&place, "discriminator-added", Shift::Narrower, message);
        }
        (Some(was), None) => {
            let message = format!("`{}` does not say any more which alternative a value is", name(was));
            comparison.report(&place, "discriminator-removed", Shift::Wider, message);
        }
        (Some(was), Some(is)) => {
            if name(was) != name(is) {
                let message = format!("the discriminator is `{}`, was `{}`", name(is), name(was));
                comparison.report(&place, "discriminator-property", Shift::Other, message);
            }
            mapping(comparison, &place, &names(old, was), &names(new, is));
        }
    }
}

/// The schema that each value of the discriminator stands for. An alternative that `mapping` leaves out has the name of its schema.
fn names(schema: &Value, discriminator: &Value) -> BTreeMap<String, String> {
    let mapping = discriminator.get("mapping").and_then(Value::as_object).into_iter().flatten();
    let target = |target: &Value| target.as_str().and_then(|it| it.rsplit('/').next()).unwrap_or_default().to_owned();
    let mut names: BTreeMap<String, String> = mapping.map(|(value, it)| (value.clone(), target(it))).collect();
    let lists = ["oneOf", "anyOf"].into_iter().filter_map(|key| schema.get(key).and_then(Value::as_array));
    for name in lists.flatten().filter_map(reference) {
        if names.values().all(|target| target != name) {
            names.insert(name.to_owned(), name.to_owned());
        }
    }
    names
}

fn mapping(
    comparison: &mut Comparison<'_>,
    place: &Place,
    old: &BTreeMap<String, String>,
    new: &BTreeMap<String, String>,
) {
    for (value, target) in new {
        match old.get(value) {
            None => {
                let message = format!("the discriminator has the value `{value}` now");
                comparison.report(place, "discriminator-value-added", Shift::Wider, message);
            }
            Some(before) if !is_same(comparison, before, target) => {
                let message = format!("the value `{value}` of the discriminator means `{target}`, meant `{before}`");
                comparison.report(place, "discriminator-value-changed", Shift::Other, message);
            }
            Some(_) => {}
        }
    }
    for value in old.keys().filter(|value| !new.contains_key(*value)) {
        let message = format!("the discriminator lost the value `{value}`");
        comparison.report(place, "discriminator-value-removed", Shift::Narrower, message);
    }
}

/// Whether a schema of the old document is the same as one of the new document, by name or by what it allows.
fn is_same(comparison: &Comparison<'_>, old: &str, new: &str) -> bool {
    let of = |name: &str| serde_json::json!({ "$ref": format!("#/components/schemas/{name}") });
    old == new || comparison.old_shapes.shape(&of(old)) == comparison.new_shapes.shape(&of(new))
}
