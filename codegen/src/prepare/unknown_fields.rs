//! Objects keep the fields that the document does not name.
//!
//! ngrok may add fields within a version of its API, and a replacement must not drop what this client does not know. The
//! generator keeps unknown fields where the schema of `additionalProperties` is spelled out, ignores them where it is `true`, and
//! refuses them where it is `false`.

use serde_json::{Value, json};

use super::schemas_mut;

pub(super) fn keep(root: &mut Value) {
    for (_, schema) in schemas_mut(root) {
        let is_object = schema.get("type").is_some_and(|kind| kind == "object") && schema.get("properties").is_some();
        if let Some(entries) = schema.as_object_mut().filter(|_| is_object) {
            entries.insert("additionalProperties".to_owned(), json!({}));
        }
    }
}
