//! Reduces the schema of a secret string to the form that the generator replaces by the runtime's
//! `Secret`.
//!
//! The generator finds replacements by the whole schema except descriptions. With a constraint or
//! an extension, the secret would stay a plain string, which `Debug` shows. Applies to every
//! document: no client should show a secret.

use std::collections::BTreeMap;

use serde_json::{Value, json};

use super::{response_fields::is_struct, schemas_mut, walk};

/// Returns the schema of a secret.
pub(crate) fn schema() -> Value {
    json!({ "type": "string", "format": "password" })
}

/// Keys that do not affect the generator's lookup.
const KEPT: [&str; 4] = ["type", "format", "nullable", "description"];

pub(super) fn reduce(root: &mut Value) {
    walk::each_mut(root, &mut |object| {
        let is_secret = is_secret(object);
        if let Some(entries) = object.as_object_mut().filter(|_| is_secret) {
            entries.retain(|key, _| KEPT.contains(&key.as_str()));
        }
    });
}

fn is_secret(schema: &Value) -> bool {
    schema.get("type").is_some_and(|kind| kind == "string")
        && schema.get("format").is_some_and(|format| format == "password")
}

/// Returns the number of secret properties, by schema.
pub(super) fn count(root: &mut Value) -> BTreeMap<String, usize> {
    let structs =
        schemas_mut(root).filter(|(_, schema)| is_struct(schema)).map(|(name, schema)| {
            let properties =
                schema.get("properties").and_then(Value::as_object).into_iter().flatten();
            (name.clone(), properties.filter(|(_, property)| is_secret(property)).count())
        });
    structs.filter(|(_, count)| *count > 0).collect()
}
