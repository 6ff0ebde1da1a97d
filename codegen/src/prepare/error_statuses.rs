//! Removes error statuses next to a range with the same body, such as `404` next to `4XX`, and the
//! bodies of errors where they differ.
//!
//! Documents describe each status with its codes and examples. The client returns one error type
//! for all; the generator would repeat the same match arm for each status, and the mock the same
//! method. It stops on two bodies, because a method of its clients returns one type of error.
//! Applies to every document, since every client decodes errors in the same way. To be removed when
//! the generator merges equal arms and takes several types of errors.

use serde_json::{Map, Value};

use super::operations_mut;

pub(super) fn merge(root: &mut Value) {
    let components = root.pointer("/components/responses").cloned().unwrap_or_default();
    for operation in operations_mut(root) {
        let Some(responses) = operation.get_mut("responses").and_then(Value::as_object_mut) else {
            continue;
        };
        let body = |response: &Value| {
            let name =
                response.get("$ref").and_then(Value::as_str).and_then(|it| it.rsplit('/').next());
            let response = name.and_then(|name| components.get(name)).unwrap_or(response);
            response.pointer("/content/application~1json/schema").cloned()
        };
        for (range, digit) in [("4XX", '4'), ("5XX", '5')] {
            let Some(whole) = responses.get(range).map(body) else { continue };
            responses.retain(|status, response| {
                status == range || !status.starts_with(digit) || body(response) != whole
            });
        }
    }
}

/// Removes the bodies of the errors of operations whose errors differ. The types of the bodies
/// stay.
pub(super) fn unify(root: &mut Value) {
    let components = root.pointer("/components/responses").cloned().unwrap_or_default();
    for operation in operations_mut(root) {
        let Some(responses) = operation.get_mut("responses").and_then(Value::as_object_mut) else {
            continue;
        };
        let resolve = |response: &Value| {
            let name =
                response.get("$ref").and_then(Value::as_str).and_then(|it| it.rsplit('/').next());
            name.and_then(|name| components.get(name)).unwrap_or(response).clone()
        };
        let is_error = |status: &str| status.starts_with(['4', '5']);
        let mut bodies = responses
            .iter()
            .filter(|(status, _)| is_error(status))
            .map(|(_, it)| body(&resolve(it)));
        let Some(first) = bodies.next() else { continue };
        if bodies.all(|body| body == first) {
            continue;
        }
        for (_, response) in responses.iter_mut().filter(|(status, _)| is_error(status)) {
            *response = resolve(response);
            if let Some(response) = response.as_object_mut() {
                response.remove("content");
            }
        }
    }
}

/// Returns what tells bodies apart: whether there is one, whether it is JSON, and the schema.
fn body(response: &Value) -> (bool, bool, Option<Value>) {
    let content = response.get("content").and_then(Value::as_object);
    let is_json = |name: &str| name == "application/json" || name.starts_with("application/json;");
    let json = content.and_then(|content| content.iter().find(|(name, _)| is_json(name)));
    let schema = json.and_then(|(_, media_type)| media_type.get("schema").cloned());
    (content.is_none_or(Map::is_empty), json.is_some(), schema)
}
