//! An integer with bounds has the narrowest format that holds them, so that its Rust type refuses what the document does.
//!
//! The document writes `int32` and `int64`, the two formats of OpenAPI 3.0, which every generator knows; this one knows unsigned
//! and smaller ones, too, and does not enforce bounds. To be removed when it chooses the type by the bounds.

use serde_json::Value;

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

pub(super) fn narrow(value: &mut Value) {
    if let Some(format) = format_of(value)
        && let Some(entries) = value.as_object_mut()
    {
        entries.insert("format".to_owned(), format.into());
    }
    match value {
        Value::Object(entries) => entries.values_mut().for_each(narrow),
        Value::Array(items) => items.iter_mut().for_each(narrow),
        _ => {}
    }
}

fn format_of(schema: &Value) -> Option<&'static str> {
    if schema.get("type")? != "integer" {
        return None;
    }
    let bound = |key: &str| schema.get(key).and_then(Value::as_number).and_then(serde_json::Number::as_i128);
    let (least, most) = (bound("minimum")?, bound("maximum")?);
    FORMATS.iter().find(|(_, from, to)| *from <= least && most <= *to).map(|(format, _, _)| *format)
}
