//! Schemas that no operation reaches leave the generator's copy, since nobody could use their types.
//!
//! The document has some that only constraints refer to, and the steps before this one take constraints out.

use std::collections::BTreeSet;

use serde_json::Value;

use super::usage::reach;

pub(super) fn remove(root: &mut Value) {
    let mut reached = BTreeSet::new();
    if let Some(paths) = root.get("paths") {
        reach(root, paths, &mut reached);
    }
    if let Some(schemas) = root.pointer_mut("/components/schemas").and_then(Value::as_object_mut) {
        schemas.retain(|name, _| reached.contains(name));
    }
}
