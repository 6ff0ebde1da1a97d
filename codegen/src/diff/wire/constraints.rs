//! Constraints on a single value: type, format, bounds, listed values, default.

use serde_json::{Number, Value};

use super::{Comparison, Notation, Shift, Subject, directions::Directions, is_true, shown};

pub(super) fn compare(
    comparison: &mut Comparison<'_>,
    subject: &Subject,
    old: &Value,
    new: &Value,
) {
    compare_type(comparison, subject, old, new);
    compare_format(comparison, subject, old, new);
    compare_nullable(comparison, subject, old, new);
    compare_enum(comparison, subject, old, new);
    for bound in BOUNDS {
        compare_bound(comparison, subject, &bound, old, new);
    }
    compare_unique_items(comparison, subject, old, new);
    for key in ["pattern", "multipleOf"] {
        compare_keyword(comparison, subject, key, old, new);
    }
    if old.get("xml") != new.get("xml") {
        comparison.report(subject, "xml", Shift::Other, "`xml` is different");
    }
    let default = (old.get("default"), new.get("default"));
    if default.0 != default.1 {
        let message = format!("the default is {}, was {}", shown(default.1), shown(default.0));
        // Only senders rely on a default.
        comparison.report(&subject.only(Directions::REQUESTS), "default", Shift::Other, message);
    }
    comparison.compare_deprecated(subject, old, new);
}

fn compare_type(comparison: &mut Comparison<'_>, subject: &Subject, old: &Value, new: &Value) {
    let type_of = |schema: &Value| {
        let implied = if schema.get("properties").is_some() { "object" } else { "any" };
        schema.get("type").and_then(Value::as_str).unwrap_or(implied).to_owned()
    };
    let (was, is) = (type_of(old), type_of(new));
    let is_text = subject.notation == Notation::Text;
    let shift = match (&*was, &*is) {
        _ if was == is => return,
        ("any", _) | ("number", "integer") => Shift::Narrower,
        (_, "any") | ("integer", "number") => Shift::Wider,
        // Every number and boolean can be written as text.
        ("integer" | "number" | "boolean", "string") if is_text && is_any_text(new) => Shift::Wider,
        ("string", "integer" | "number" | "boolean") if is_text => Shift::Narrower,
        _ => Shift::Other,
    };
    comparison.report(subject, "type", shift, format!("is now `{is}`, was `{was}`"));
}

fn is_any_text(schema: &Value) -> bool {
    ["format", "pattern", "enum", "minLength", "maxLength"]
        .iter()
        .all(|key| schema.get(*key).is_none())
}

fn compare_format(comparison: &mut Comparison<'_>, subject: &Subject, old: &Value, new: &Value) {
    let format_of =
        |schema: &Value| schema.get("format").and_then(Value::as_str).map(str::to_owned);
    let (was, is) = (format_of(old), format_of(new));
    // Formats of different types cannot be compared.
    if was == is || old.get("type") != new.get("type") {
        return;
    }
    let shift = match (was.as_deref(), is.as_deref()) {
        (None, _) | (Some("int64"), Some("int32")) | (Some("double"), Some("float")) => {
            Shift::Narrower
        }
        (_, None) | (Some("int32"), Some("int64")) | (Some("float"), Some("double")) => {
            Shift::Wider
        }
        _ => Shift::Other,
    };
    let shown = |format: Option<String>| {
        format.map_or_else(|| "unset".to_owned(), |format| format!("`{format}`"))
    };
    comparison.report(
        subject,
        "format",
        shift,
        format!("the format is {}, was {}", shown(is), shown(was)),
    );
}

pub(super) fn compare_nullable(
    comparison: &mut Comparison<'_>,
    subject: &Subject,
    old: &Value,
    new: &Value,
) {
    match (is_true(old, "nullable"), is_true(new, "nullable")) {
        (false, true) => comparison.report(subject, "nullable", Shift::Wider, "can be `null` now"),
        (true, false) => {
            comparison.report(subject, "nullable", Shift::Narrower, "can no longer be `null`");
        }
        _ => {}
    }
}

fn compare_enum(comparison: &mut Comparison<'_>, subject: &Subject, old: &Value, new: &Value) {
    let values_of = |schema: &Value| schema.get("enum").and_then(Value::as_array).cloned();
    match (values_of(old), values_of(new)) {
        (None, Some(_)) => comparison.report(
            subject,
            "enum",
            Shift::Narrower,
            "only listed values are allowed now",
        ),
        (Some(_), None) => {
            comparison.report(subject, "enum", Shift::Wider, "any value is allowed now");
        }
        (Some(old), Some(new)) => {
            for value in new.iter().filter(|value| !old.contains(value)) {
                // Generated clients keep other texts, unless they may distinguish alternatives.
                let is_kept =
                    value.is_string() && subject.notation == Notation::Json && !subject.in_union;
                let shift = if is_kept { Shift::Harmless } else { Shift::Wider };
                let message = format!("{value} is a new value");
                comparison.report(subject, "enum-value-added", shift, message);
            }
            for value in old.iter().filter(|value| !new.contains(value)) {
                let message = format!("the value {value} was removed");
                comparison.report(subject, "enum-value-removed", Shift::Narrower, message);
            }
        }
        (None, None) => {}
    }
}

/// A keyword for a lower or upper bound.
struct Bound {
    key: &'static str,
    is_lower: bool,
    /// Keyword that excludes the bound itself.
    exclusive: &'static str,
    /// The bound applies to a size, which is never below 0.
    is_size: bool,
}

const fn size(key: &'static str, is_lower: bool) -> Bound {
    Bound { key, is_lower, exclusive: "", is_size: true }
}

const BOUNDS: [Bound; 8] = [
    Bound { key: "minimum", is_lower: true, exclusive: "exclusiveMinimum", is_size: false },
    Bound { key: "maximum", is_lower: false, exclusive: "exclusiveMaximum", is_size: false },
    size("minLength", true),
    size("maxLength", false),
    size("minItems", true),
    size("maxItems", false),
    size("minProperties", true),
    size("maxProperties", false),
];

impl Bound {
    /// Returns the bound of `schema` and whether it is excluded.
    fn read<'v>(&self, schema: &'v Value) -> Option<(&'v Number, bool)> {
        let number = schema.get(self.key).and_then(Value::as_number)?;
        let allows_all = self.is_size && self.is_lower && number.as_u64() == Some(0);
        (!allows_all).then(|| (number, is_true(schema, self.exclusive)))
    }
}

fn compare_bound(
    comparison: &mut Comparison<'_>,
    subject: &Subject,
    bound: &Bound,
    old: &Value,
    new: &Value,
) {
    let (was, is) = (bound.read(old), bound.read(new));
    let is_narrower = match (was, is) {
        (None, Some(_)) => true,
        (Some(_), None) => false,
        (Some((was, was_excluded)), Some((is, is_excluded))) => match compare_numbers(is, was) {
            Some(std::cmp::Ordering::Greater) => bound.is_lower,
            Some(std::cmp::Ordering::Less) => !bound.is_lower,
            _ if was_excluded != is_excluded => is_excluded,
            _ => return,
        },
        (None, None) => return,
    };
    let shift = if is_narrower { Shift::Narrower } else { Shift::Wider };
    let show = |bound: Option<(&Number, bool)>| match bound {
        None => "unset".to_owned(),
        Some((number, false)) => number.to_string(),
        Some((number, true)) => format!("{number}, excluded"),
    };
    let message = format!("`{}` is {}, was {}", bound.key, show(is), show(was));
    comparison.report(subject, "bound", shift, message);
}

/// Compares two numbers. Integers are compared exactly, since `f64` cannot represent large ones.
fn compare_numbers(a: &Number, b: &Number) -> Option<std::cmp::Ordering> {
    match (a.as_i128(), b.as_i128()) {
        (Some(a), Some(b)) => Some(a.cmp(&b)),
        _ => a.as_f64()?.partial_cmp(&b.as_f64()?),
    }
}

fn compare_unique_items(
    comparison: &mut Comparison<'_>,
    subject: &Subject,
    old: &Value,
    new: &Value,
) {
    let key = "uniqueItems";
    match (is_true(old, key), is_true(new, key)) {
        (false, true) => comparison.report(
            subject,
            "constraint-added",
            Shift::Narrower,
            format!("`{key}` is new"),
        ),
        (true, false) => comparison.report(
            subject,
            "constraint-removed",
            Shift::Wider,
            format!("`{key}` was removed"),
        ),
        _ => {}
    }
}

/// Compares a keyword whose values have no order.
fn compare_keyword(
    comparison: &mut Comparison<'_>,
    subject: &Subject,
    key: &str,
    old: &Value,
    new: &Value,
) {
    let (rule, shift, message) = match (old.get(key), new.get(key)) {
        (None, Some(is)) => ("constraint-added", Shift::Narrower, format!("`{key}` is new: {is}")),
        (Some(was), None) => {
            ("constraint-removed", Shift::Wider, format!("`{key}` was removed: {was}"))
        }
        (Some(was), Some(is)) if was != is => (
            "constraint-changed",
            keyword_shift(key, was, is),
            format!("`{key}` is {is}, was {was}"),
        ),
        _ => return,
    };
    comparison.report(subject, rule, shift, message);
}

/// Returns the effect of a changed keyword. A multiple of the old `multipleOf` allows fewer values;
/// two patterns cannot be compared.
fn keyword_shift(key: &str, was: &Value, is: &Value) -> Shift {
    let is_multiple = |a: &Value, b: &Value| {
        let (a, b) = (a.as_u64().unwrap_or(1), b.as_u64().unwrap_or_default());
        key == "multipleOf" && b != 0 && a % b == 0
    };
    match (is_multiple(is, was), is_multiple(was, is)) {
        (true, _) => Shift::Narrower,
        (_, true) => Shift::Wider,
        _ => Shift::Other,
    }
}
