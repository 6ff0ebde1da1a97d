//! Differences between two responses.

use ngrok_edge_oauth::types::EndpointOAuthProviderMutate as Provider;
use serde_json::{Value, json};

use super::exchange::Observation;

/// A way in which the API differs from the emulator. Cases with the same difference share it.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Difference {
    /// The part of the response.
    pub aspect: String,
    /// That part in the emulator's response.
    pub emulator: String,
    /// That part in the API's response.
    pub api: String,
}

/// Compares the responses of the emulator and the API to the same request.
#[must_use]
pub fn differences(emulator: &Observation, api: &Observation) -> Vec<Difference> {
    let mut found = Vec::new();
    let mut compare = |aspect: &str, emulator: String, api: String| {
        if emulator != api {
            found.push(Difference { aspect: aspect.to_owned(), emulator, api });
        }
    };
    compare("outcome", outcome(emulator), outcome(api));
    if outcome(emulator) != outcome(api) {
        // The rest of the response follows from the outcome.
        return found;
    }
    compare(
        &format!("status of {}", outcome(emulator)),
        emulator.status.to_string(),
        api.status.to_string(),
    );
    let content_type =
        |response: &Observation| response.content_type.clone().unwrap_or_else(|| "none".to_owned());
    compare("content type", content_type(emulator), content_type(api));
    let operation_id = |response: &Observation| {
        if response.has_operation_id { "present" } else { "missing" }.to_owned()
    };
    compare("header ngrok-operation-id", operation_id(emulator), operation_id(api));
    values(&body(emulator), &body(api), "", &mut found);
    found
}

/// Returns the error code, else the status.
fn outcome(response: &Observation) -> String {
    let without_code = if response.is_success() { "" } else { " without a code" };
    response
        .code()
        .map_or_else(|| format!("status {}{without_code}", response.status), str::to_owned)
}

/// Returns the body without what differs from request to request: the message and the operation id.
/// A status that repeats the response's is replaced.
fn body(response: &Observation) -> Value {
    let mut body = response.body.clone().unwrap_or(Value::Null);
    if !response.is_success() {
        for pointer in ["/msg", "/details/operation_id"] {
            if let Some(text) = body.pointer_mut(pointer).filter(|text| text.is_string()) {
                *text = json!("text");
            }
        }
        if let Some(status) =
            body.get_mut("status_code").filter(|status| **status == json!(response.status))
        {
            *status = json!("the status of the response");
        }
    }
    body
}

/// Compares two values at `path`. The key of a provider is written as `*`, so that a difference of
/// all providers is one.
fn values(emulator: &Value, api: &Value, path: &str, found: &mut Vec<Difference>) {
    if let (Value::Object(left), Value::Object(right)) = (emulator, api) {
        let keys = left.keys().chain(right.keys().filter(|key| !left.contains_key(*key)));
        for key in keys {
            let is_provider = path == "/provider" && Provider::KEYS.contains(&key.as_str());
            let path = format!("{path}/{}", if is_provider { "*" } else { key });
            match (left.get(key), right.get(key)) {
                (Some(left), Some(right)) => values(left, right, &path, found),
                (left, right) => {
                    let shown = |value: Option<&Value>| {
                        value.map_or_else(|| "missing".to_owned(), Value::to_string)
                    };
                    found.push(Difference {
                        aspect: format!("body{path}"),
                        emulator: shown(left),
                        api: shown(right),
                    });
                }
            }
        }
    } else if emulator != api {
        let aspect = format!("body{path}");
        found.push(Difference { aspect, emulator: emulator.to_string(), api: api.to_string() });
    }
}
