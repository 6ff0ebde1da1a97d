//! Types, enums, numbers and text.

use std::cmp::Ordering;

use regress::Regex;
use serde_json::{Number, Value};

use super::{Instance, Recorder, Validator, check_count, formats, is_set, list, quote};

/// Returns the type of `schema` if `value` is of another type.
pub(super) fn wrong_type(schema: &Value, value: &Value) -> Option<&'static str> {
    let (expected, fits) = match schema.get("type").and_then(Value::as_str)? {
        "array" => ("a list", value.is_array()),
        "boolean" => ("`true` or `false`", value.is_boolean()),
        "integer" => ("a whole number", value.as_f64().is_some_and(|number| number.fract() == 0.0)),
        "number" => ("a number", value.is_number()),
        "object" => ("a mapping", value.is_object()),
        "string" => ("text", value.is_string()),
        // Another rule reports unknown types.
        _ => return None,
    };
    let is_null = value.is_null() && is_set(schema, "nullable");
    (!fits && !is_null).then_some(expected)
}

/// Checks `enum`.
pub(super) fn check_listed(
    schema: &Value,
    instance: Instance<'_, '_>,
    recorder: &mut Recorder<'_>,
) {
    let listed = list(schema, "enum");
    if listed.is_empty() {
        return;
    }
    let value = canonical(instance.value);
    if !listed.iter().any(|entry| canonical(entry) == value) {
        recorder.add(instance, || {
            format!("expected {}, found {}", one_of(listed), quote(instance.value))
        });
    }
}

/// Returns `values` as an expectation: "`a`", "one of `a`, `b`".
pub(super) fn one_of(values: &[Value]) -> String {
    /// Maximum number of values shown; the schema has the complete list.
    const MOST: usize = 8;
    let shown = values.iter().take(MOST).map(quote).collect::<Vec<_>>().join(", ");
    match values.len() {
        1 => shown,
        0..=MOST => format!("one of {shown}"),
        count => format!("one of {shown} or {} more", count - MOST),
    }
}

/// Returns a text that is equal for equal values: `1` and `1.0` are the same number, and entries
/// have no order.
pub(super) fn canonical(value: &Value) -> String {
    match value {
        Value::Number(number) => match number.as_f64() {
            // Integers above 2^53 are not exact as `f64`, so they are kept as integers.
            Some(float)
                if number.is_f64()
                    && float.fract() == 0.0
                    && float.abs() <= 9_007_199_254_740_992.0 =>
            {
                format!("{float:.0}")
            }
            _ => number.to_string(),
        },
        Value::Array(items) => {
            format!("[{}]", items.iter().map(canonical).collect::<Vec<_>>().join(","))
        }
        Value::Object(entries) => {
            let mut entries: Vec<_> = entries.iter().collect();
            entries.sort_by_key(|(key, _)| *key);
            let entries =
                entries.iter().map(|(key, value)| format!("{key:?}:{}", canonical(value)));
            format!("{{{}}}", entries.collect::<Vec<_>>().join(","))
        }
        Value::Null | Value::Bool(_) | Value::String(_) => value.to_string(),
    }
}

/// Checks the bounds, `multipleOf` and the format of a number.
pub(super) fn check_number(
    schema: &Value,
    number: &Number,
    instance: Instance<'_, '_>,
    recorder: &mut Recorder<'_>,
) {
    let field = |key: &str| schema.get(key).and_then(Value::as_number);
    for (bound, exclusive, beyond, phrases) in [
        ("minimum", "exclusiveMinimum", Ordering::Less, ["at least", "more than"]),
        ("maximum", "exclusiveMaximum", Ordering::Greater, ["at most", "less than"]),
    ] {
        let Some(limit) = field(bound) else { continue };
        let is_exclusive = is_set(schema, exclusive);
        let order = compare(number, limit);
        if order == Some(beyond) || is_exclusive && order == Some(Ordering::Equal) {
            let phrase = phrases[usize::from(is_exclusive)];
            recorder.add(instance, || format!("expected {phrase} {limit}, found {number}"));
        }
    }
    if let Some(divisor) = field("multipleOf").filter(|divisor| !is_multiple(number, divisor)) {
        recorder.add(instance, || format!("expected a multiple of {divisor}, found {number}"));
    }
    if let Some(expected) =
        formats::number(schema).filter(|_| !formats::fits_number(schema, number))
    {
        recorder.add(instance, || format!("expected {expected}, found {number}"));
    }
}

/// Compares two numbers exactly if both are integers.
fn compare(a: &Number, b: &Number) -> Option<Ordering> {
    match (a.as_i128(), b.as_i128()) {
        (Some(a), Some(b)) => Some(a.cmp(&b)),
        _ => a.as_f64()?.partial_cmp(&b.as_f64()?),
    }
}

/// Returns whether `number` is a multiple of `divisor`, with tolerance for rounded decimal
/// fractions: 0.3 is a multiple of 0.1.
fn is_multiple(number: &Number, divisor: &Number) -> bool {
    match (number.as_i128(), divisor.as_i128()) {
        (_, Some(0)) => true,
        (Some(number), Some(divisor)) => number % divisor == 0,
        _ => {
            let (Some(number), Some(divisor)) = (number.as_f64(), divisor.as_f64()) else {
                return true;
            };
            let quotient = number / divisor;
            // Quotient and operands are each rounded to half a unit in the last place.
            (quotient - quotient.round()).abs() <= quotient.abs() * 4.0 * f64::EPSILON
        }
    }
}

impl<'d> Validator<'d> {
    /// Checks the length, the pattern and the format of a text.
    pub(super) fn check_text(
        &mut self,
        schema: &'d Value,
        text: &str,
        instance: Instance<'_, 'd>,
        recorder: &mut Recorder<'_>,
    ) {
        let nouns = ("character", "characters");
        check_count(
            schema,
            ("minLength", "maxLength"),
            text.chars().count(),
            nouns,
            instance,
            recorder,
        );
        if let Some(pattern) = schema.get("pattern").and_then(Value::as_str)
            && let Some(regex) =
                self.patterns.entry(pattern).or_insert_with(|| Regex::new(pattern).ok())
            && regex.find(text).is_none()
        {
            recorder.add(instance, || {
                format!("expected a match of `{pattern}`, found {}", quote(instance.value))
            });
        }
        if let Some(expected) = formats::text(schema).filter(|_| !formats::fits_text(schema, text))
        {
            recorder
                .add(instance, || format!("expected {expected}, found {}", quote(instance.value)));
        }
    }
}
