//! Decodes percent-encoded references, which the generator compares as text.
//!
//! Applies to every document: the meaning of a reference stays the same.

use serde_json::Value;

use super::walk;
use crate::JsonPointer;

pub(super) fn decode(root: &mut Value) {
    walk::each_mut(root, &mut |object| {
        if let Some(Value::String(reference)) = object.get_mut("$ref")
            && let Some(target) = JsonPointer::from_reference(reference)
        {
            *reference = target.to_string();
        }
    });
}
