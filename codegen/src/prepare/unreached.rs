//! Removes the schemas that no operation reaches, since no client could use their types.
//!
//! A document may have schemas that only constraints refer to, and the steps before this one remove
//! constraints. Applies to every document: such a schema is neither sent nor received, so that no
//! other step would know how to treat it.

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
