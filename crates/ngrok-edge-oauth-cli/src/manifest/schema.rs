//! The JSON Schema of manifests.

use ngrok_edge_oauth::{EdgeId, RouteId, types::EndpointOAuthMutate};
use schemars::JsonSchema;
use serde_json::{Map, Value, json};

/// A manifest of `ngrok-edge-oauth apply`: the OAuth modules that routes should have.
#[derive(JsonSchema)]
#[expect(dead_code, reason = "only its schema is used; manifests are read by position")]
struct Manifest {
    /// The routes, each once.
    routes: Vec<ManifestRoute>,
}

/// A route and the module that it should have.
#[derive(JsonSchema)]
#[expect(dead_code, reason = "as above")]
struct ManifestRoute {
    /// The id of the HTTPS edge.
    edge: EdgeId,
    /// The id of the route.
    route: RouteId,
    /// The module; null if the route should have none. `--prune` deletes a module that it has.
    module: Option<EndpointOAuthMutate>,
}

/// Returns the JSON Schema of manifests.
pub(crate) fn schema() -> Value {
    let mut schema = schemars::schema_for!(Manifest).to_value();
    close(&mut schema);
    if let Some(properties) = schema.get_mut("properties").and_then(Value::as_object_mut) {
        let text = "The schema of this file, for editors.";
        properties.insert("$schema".to_owned(), json!({ "type": "string", "description": text }));
    }
    schema
}

/// Rejects unknown properties, as `check` does, and accepts references to client secrets. Lists of
/// schemas contain only references.
fn close(schema: &mut Value) {
    if let Some(properties) = schema.get_mut("properties").and_then(Value::as_object_mut) {
        if let Some(secret) = properties.get_mut("client_secret") {
            let description = secret.get("description").cloned().unwrap_or_default();
            let reference = |key: &str, text: &str| {
                let property = json!({ "type": "string", "minLength": 1, "description": text });
                json!({
                    "type": "object", "required": [key], "properties": { key: property }, "additionalProperties": false,
                })
            };
            *secret = json!({
                "description": description,
                "anyOf": [
                    { "type": ["string", "null"] },
                    reference("env", "Environment variable that contains the secret."),
                    reference("file", "File that contains only the secret, relative to this one."),
                ],
            });
        }
        if let Some(entries) = schema.as_object_mut() {
            entries.insert("additionalProperties".to_owned(), false.into());
        }
    }
    schema.as_object_mut().into_iter().flat_map(Map::values_mut).for_each(close);
}
