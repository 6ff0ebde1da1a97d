//! Reduces a secret string to the schema that the generator replaces by the runtime's `Secret`.
//!
//! The generator looks replacements up by the whole schema, descriptions aside, so that a
//! constraint or an extension would leave the secret a plain string, which `Debug` prints. Applies
//! to every document: no client should print a secret. A parameter is a plain string nevertheless:
//! the generator prints it into a URL or a header, which a `Secret` prevents.

use serde_json::{Value, json};

use super::walk;

/// The schema of a secret.
pub(crate) fn schema() -> Value {
    json!({ "type": "string", "format": "password" })
}

/// Keys beside which the generator still recognizes the schema.
const KEPT: [&str; 4] = ["type", "format", "nullable", "description"];

pub(super) fn reduce(root: &mut Value) {
    walk::each_mut(root, &mut |object| {
        let is_parameter = object.get("in").is_some_and(Value::is_string);
        let schema = object.get_mut("schema").filter(|_| is_parameter).and_then(Value::as_object_mut);
        if let Some(schema) = schema.filter(|schema| schema.get("format").is_some_and(|it| it == "password")) {
            schema.remove("format");
        }
    });
    walk::each_mut(root, &mut |object| {
        let is_secret = object.get("type").is_some_and(|kind| kind == "string")
            && object.get("format").is_some_and(|format| format == "password");
        if let Some(entries) = object.as_object_mut().filter(|_| is_secret) {
            entries.retain(|key, _| KEPT.contains(&key.as_str()));
        }
    });
}
