//! Keeps what a caller does not set out of a request, and what is set in it, even `false`, `0` or
//! an empty list.
//!
//! The generator sends documented defaults, which are the server's to fill in, and drops empty
//! lists. Without the default, and with `nullable` where a list is optional, every optional field
//! becomes an `Option` that is left out when it is `None`. Applies to every document, but only to
//! schemas that no response reaches: in a response, a missing field does mean its default. To be
//! removed when the generator tells an empty list from an absent one.

use serde_json::Value;

use super::{is_required, schemas_mut, usage::Usage};

pub(super) fn leave_unset(root: &mut Value, usage: &Usage) {
    for (_, schema) in schemas_mut(root).filter(|(name, _)| usage.is_only_sent(name)) {
        let required = schema.get("required").cloned().unwrap_or_default();
        let properties = schema.get_mut("properties").and_then(Value::as_object_mut);
        for (_, property) in properties.into_iter().flatten().filter(|(name, _)| !is_required(&required, name)) {
            let Some(property) = property.as_object_mut() else { continue };
            property.remove("default");
            if property.get("type").is_some_and(|kind| kind == "array") {
                property.insert("nullable".to_owned(), true.into());
            }
        }
    }
}
