//! Sets the narrowest format for an integer with bounds, so that its Rust type enforces them as far
//! as possible.
//!
//! OpenAPI 3.0 has only the formats `int32` and `int64`. The generator also knows unsigned and
//! smaller ones, but ignores bounds. For a minimum above 0 it uses `NonZero` types, which would
//! need conversions in callers, so such a minimum becomes 0. Applies to every document, and to
//! responses as well as requests, so that a field has the same type in both. A server that violates
//! its documented bounds also breaks clients of other generators. To be removed when the generator
//! chooses the type by the bounds.

use serde_json::Value;

use super::walk;

/// Integer formats that the generator knows, with their ranges, narrowest first.
pub(crate) const FORMATS: [(&str, i128, i128); 8] = [
    ("uint8", 0, u8::MAX as i128),
    ("int8", i8::MIN as i128, i8::MAX as i128),
    ("uint16", 0, u16::MAX as i128),
    ("int16", i16::MIN as i128, i16::MAX as i128),
    ("uint32", 0, u32::MAX as i128),
    ("int32", i32::MIN as i128, i32::MAX as i128),
    ("uint64", 0, u64::MAX as i128),
    ("int64", i64::MIN as i128, i64::MAX as i128),
];

pub(super) fn narrow(root: &mut Value) {
    walk::each_mut(root, &mut |object| {
        let format = format_of(object);
        let Some(entries) = object
            .as_object_mut()
            .filter(|schema| schema.get("type").is_some_and(|kind| kind == "integer"))
        else {
            return;
        };
        if let Some(format) = format {
            entries.insert("format".to_owned(), format.into());
        }
        if let Some(minimum) =
            entries.get_mut("minimum").filter(|minimum| minimum.as_f64() > Some(0.0))
        {
            *minimum = 0.into();
        }
    });
}

fn format_of(schema: &Value) -> Option<&'static str> {
    if schema.get("type")? != "integer" {
        return None;
    }
    let bound = |key: &str| {
        schema.get(key).and_then(Value::as_number).and_then(serde_json::Number::as_i128)
    };
    let (least, most) = (bound("minimum")?, bound("maximum")?);
    FORMATS.iter().find(|(_, from, to)| *from <= least && most <= *to).map(|(format, _, _)| *format)
}
