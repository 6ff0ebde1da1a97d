//! References are written without percent-encoding, which the generator does not undo.

use serde_json::Value;

use crate::JsonPointer;

pub(super) fn decode(value: &mut Value) {
    match value {
        Value::Object(entries) => {
            if let Some(Value::String(reference)) = entries.get_mut("$ref")
                && let Some(target) = JsonPointer::from_reference(reference)
            {
                *reference = target.to_string();
            }
            entries.values_mut().for_each(decode);
        }
        Value::Array(items) => items.iter_mut().for_each(decode),
        _ => {}
    }
}
