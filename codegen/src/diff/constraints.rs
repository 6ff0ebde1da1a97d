//! What a schema says of a single value: type, format, bounds, listed values, default.

use serde_json::Value;

use super::{Comparison, Place, Shift, is_true, shown};

/// The formats that give a type of its own in one language or another, so that another one breaks a client at compile time.
const TYPES: [&str; 9] = ["int32", "int64", "float", "double", "byte", "binary", "date", "date-time", "uuid"];

pub(super) fn compare(comparison: &mut Comparison<'_>, place: &Place, old: &Value, new: &Value) {
    kind(comparison, place, old, new);
    format(comparison, place, old, new);
    nullable(comparison, place, old, new);
    listed(comparison, place, old, new);
    for (key, is_lower) in [
        ("minimum", true),
        ("minLength", true),
        ("minItems", true),
        ("minProperties", true),
        ("maximum", false),
        ("maxLength", false),
        ("maxItems", false),
        ("maxProperties", false),
    ] {
        bound(comparison, place, key, is_lower, old, new);
    }
    for key in ["exclusiveMinimum", "exclusiveMaximum", "uniqueItems"] {
        flag(comparison, place, key, old, new);
    }
    for key in ["pattern", "multipleOf"] {
        rule(comparison, place, key, old, new);
    }
    let default = (old.get("default"), new.get("default"));
    if default.0 != default.1 {
        let message = format!("the default is {}, was {}", shown(default.1), shown(default.0));
        // Only a sender relies on it.
        let mut change = place.clone();
        change.directions.responses = false;
        comparison.report(&change, "default", Shift::Other, message);
    }
    comparison.deprecation(place, old, new);
}

fn kind(comparison: &mut Comparison<'_>, place: &Place, old: &Value, new: &Value) {
    let of = |schema: &Value| schema.get("type").and_then(Value::as_str).unwrap_or("any").to_owned();
    let (was, is) = (of(old), of(new));
    let shift = match (&*was, &*is) {
        _ if was == is => return,
        // Properties make an object of a schema that does not say so.
        ("any", "object") if old.get("properties").is_some() => return,
        ("object", "any") if new.get("properties").is_some() => return,
        ("any", _) | ("number", "integer") => Shift::Narrower,
        (_, "any") | ("integer", "number") => Shift::Wider,
        _ => Shift::Other,
    };
    comparison.report(place, "type", shift, format!("is now `{is}`, was `{was}`"));
}

fn format(comparison: &mut Comparison<'_>, place: &Place, old: &Value, new: &Value) {
    let of = |schema: &Value| schema.get("format").and_then(Value::as_str).map(str::to_owned);
    let is_type = |format: &Option<String>| format.as_deref().is_some_and(|it| TYPES.contains(&it));
    let (was, is) = (of(old), of(new));
    let shift = match (&was, &is) {
        _ if was == is => return,
        _ if is_type(&was) || is_type(&is) => Shift::Other,
        (None, _) => Shift::Narrower,
        (_, None) => Shift::Wider,
        _ => Shift::Other,
    };
    let show = |format: Option<String>| format.map_or_else(|| "none".to_owned(), |format| format!("`{format}`"));
    comparison.report(place, "format", shift, format!("the format is {}, was {}", show(is), show(was)));
}

fn nullable(comparison: &mut Comparison<'_>, place: &Place, old: &Value, new: &Value) {
    match (is_true(old, "nullable"), is_true(new, "nullable")) {
        (false, true) => comparison.report(place, "nullable", Shift::Wider, "can be `null` now"),
        (true, false) => comparison.report(place, "nullable", Shift::Narrower, "cannot be `null` any more"),
        _ => {}
    }
}

fn listed(comparison: &mut Comparison<'_>, place: &Place, old: &Value, new: &Value) {
    let of = |schema: &Value| schema.get("enum").and_then(Value::as_array).cloned();
    match (of(old), of(new)) {
        (None, Some(_)) => comparison.report(place, "enum", Shift::Narrower, "only listed values are allowed now"),
        (Some(_), None) => comparison.report(place, "enum", Shift::Wider, "any value is allowed now"),
        (Some(old), Some(new)) => {
            for value in new.iter().filter(|value| !old.contains(value)) {
                comparison.report(place, "enum-value-added", Shift::Wider, format!("{value} is a new value"));
            }
            for value in old.iter().filter(|value| !new.contains(value)) {
                comparison.report(
                    place,
                    "enum-value-removed",
                    Shift::Narrower,
                    format!("the value {value} was removed"),
                );
            }
        }
        (None, None) => {}
    }
}

fn bound(comparison: &mut Comparison<'_>, place: &Place, key: &str, is_lower: bool, old: &Value, new: &Value) {
    let of = |schema: &Value| schema.get(key).and_then(Value::as_f64);
    let (was, is) = (of(old), of(new));
    let is_narrower = match (was, is) {
        (None, Some(_)) => true,
        (Some(_), None) => false,
        (Some(was), Some(is)) if is > was => is_lower,
        (Some(was), Some(is)) if is < was => !is_lower,
        _ => return,
    };
    let shift = if is_narrower { Shift::Narrower } else { Shift::Wider };
    comparison.report(
        place,
        "bound",
        shift,
        format!("`{key}` is {}, was {}", shown(new.get(key)), shown(old.get(key))),
    );
}

fn flag(comparison: &mut Comparison<'_>, place: &Place, key: &str, old: &Value, new: &Value) {
    match (is_true(old, key), is_true(new, key)) {
        (false, true) => comparison.report(place, "constraint-added", Shift::Narrower, format!("`{key}` is new")),
        (true, false) => comparison.report(place, "constraint-removed", Shift::Wider, format!("`{key}` was removed")),
        _ => {}
    }
}

/// A constraint whose values cannot be compared.
fn rule(comparison: &mut Comparison<'_>, place: &Place, key: &str, old: &Value, new: &Value) {
    match (old.get(key), new.get(key)) {
        (None, Some(is)) => {
            comparison.report(place, "constraint-added", Shift::Narrower, format!("`{key}` is new: {is}"));
        }
        (Some(was), None) => {
            comparison.report(place, "constraint-removed", Shift::Wider, format!("`{key}` was removed: {was}"));
        }
        (Some(was), Some(is)) if was != is => {
            comparison.report(place, "constraint-changed", Shift::Other, format!("`{key}` is {is}, was {was}"));
        }
        _ => {}
    }
}
