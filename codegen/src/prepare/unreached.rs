//! Removes schemas that no operation uses, since no client could use their types.
//!
//! Only constraints may refer to a schema, and earlier steps remove constraints. Applies to every
//! document: such a schema is neither sent nor received, so the other steps could not classify it.

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
