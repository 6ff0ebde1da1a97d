//! Requires bounds within the range of their `format`, which fit into 64 bits.

use serde_json::{Number, Value};

use crate::{
    Document, Finding, JsonPointer,
    openapi::{each_schema, written},
    prepare::INTEGER_FORMATS,
};

/// 2⁶³, the first integer above the range of `i64`.
const MAX_INTEGER: f64 = 9_223_372_036_854_775_808.0;

pub(super) fn check(document: &Document, findings: &mut Vec<Finding>) {
    each_schema(document, &mut |at, schema| {
        for bound in ["minimum", "maximum"] {
            if let Some(number) = schema.get(bound).and_then(Value::as_number) {
                findings.extend(problem(document, &at.join(bound), bound, schema, number));
            }
        }
    });
}

fn problem(
    document: &Document,
    at: &JsonPointer,
    bound: &str,
    schema: &Value,
    number: &Number,
) -> Option<Finding> {
    let (range, help) = exceeded(schema, number)?;
    let number = written(document, at).unwrap_or_else(|| number.to_string());
    let message = format!("`{bound}` {number} is outside the range of {range}");
    Some(document.finding("bound-format", at, message, help))
}

/// Returns the range that `number`, a bound of `schema`, exceeds, and the help.
fn exceeded(schema: &Value, number: &Number) -> Option<(String, &'static str)> {
    let format = schema.get("format").and_then(Value::as_str);
    match schema.get("type").and_then(Value::as_str)? {
        "number" if format == Some("float") => {
            let is_outside =
                number.as_f64().is_some_and(|number| number.abs() > f64::from(f32::MAX));
            let range = format!("the format `float`, {:e} to {:e}", f32::MIN, f32::MAX);
            is_outside.then_some((range, "write `format: double`, or another bound"))
        }
        "integer" => {
            let known = INTEGER_FORMATS.iter().find(|(name, ..)| Some(*name) == format);
            // The generator uses `i64` for all other formats.
            let (_, least, most) = known.copied().unwrap_or(("", i64::MIN.into(), i64::MAX.into()));
            let (name, help) = match format.filter(|_| known.is_some()) {
                Some(format) => (
                    format!("the format `{format}`"),
                    "write a bound within the range, or another format",
                ),
                None => (
                    "an integer of 64 bits".to_owned(),
                    "write a bound within the range, or remove it",
                ),
            };
            let is_inside = match number.as_i128() {
                Some(number) => least <= number && number <= most,
                // The number is a fraction, or exceeds all integers.
                None => number.as_f64().is_some_and(|number| number.abs() < MAX_INTEGER),
            };
            (!is_inside).then(|| (format!("{name}, {least} to {most}"), help))
        }
        _ => None,
    }
}
