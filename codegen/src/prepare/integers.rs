//! Gives an integer with bounds the narrowest format that holds them, so that its Rust type rejects
//! what the document does.
//!
//! A document writes `int32` and `int64`, the two formats of OpenAPI 3.0. The generator also knows
//! unsigned and smaller ones and does not enforce bounds. It makes `NonZero` types of a minimum
//! above 0, which callers have to convert numbers to, so such a minimum becomes 0. Applies to every
//! document, and to responses as well as requests, so that a field has one type in both: a server
//! that leaves its documented bounds breaks clients of any generator that reads bounds. To be
//! removed when the generator chooses the type by the bounds.

use serde_json::Value;

use super::walk;

/// The generator's formats, narrow ones first.
const FORMATS: [(&str, i128, i128); 8] = [
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
        let Some(entries) = object.as_object_mut().filter(|it| it.get("type").is_some_and(|kind| kind == "integer"))
        else {
            return;
        };
        if let Some(format) = format {
            entries.insert("format".to_owned(), format.into());
        }
        if let Some(minimum) = entries.get_mut("minimum").filter(|minimum| minimum.as_f64() > Some(0.0)) {
            *minimum = 0.into();
        }
    });
}

fn format_of(schema: &Value) -> Option<&'static str> {
    if schema.get("type")? != "integer" {
        return None;
    }
    let bound = |key: &str| schema.get(key).and_then(Value::as_number).and_then(serde_json::Number::as_i128);
    let (least, most) = (bound("minimum")?, bound("maximum")?);
    FORMATS.iter().find(|(_, from, to)| *from <= least && most <= *to).map(|(format, _, _)| *format)
}
