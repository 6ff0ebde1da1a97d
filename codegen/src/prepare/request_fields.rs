//! Makes requests contain exactly the fields that the caller sets, even `false`, `0` or an empty
//! list.
//!
//! The generator sends documented defaults, which the server should fill in, and omits empty lists.
//! Without the default, and with `nullable` for optional lists, every optional field becomes an
//! `Option` that is omitted if it is `None`. Applies to every document, but only to schemas that
//! occur in no response, where a missing field means its default. To be removed when the generator
//! distinguishes empty and absent lists.

use serde_json::Value;

use super::{is_required, schemas_mut, usage::Usage};

pub(super) fn leave_unset(root: &mut Value, usage: &Usage) {
    for (_, schema) in schemas_mut(root).filter(|(name, _)| usage.is_only_sent(name)) {
        let required = schema.get("required").cloned().unwrap_or_default();
        let properties = schema.get_mut("properties").and_then(Value::as_object_mut);
        for (_, property) in
            properties.into_iter().flatten().filter(|(name, _)| !is_required(&required, name))
        {
            let Some(property) = property.as_object_mut() else { continue };
            property.remove("default");
            if property.get("type").is_some_and(|kind| kind == "array") {
                property.insert("nullable".to_owned(), true.into());
            }
        }
    }
}
