//! Removes error statuses next to a range with the same body, such as `404` next to `4XX`.
//!
//! Documents describe each status with its codes and examples. The client returns one error type
//! for all; the generator would repeat the same match arm for each status, and the mock the same
//! method. Applies to every document, since every client decodes errors in the same way. To be
//! removed when the generator merges equal arms.

use serde_json::Value;

use super::operations_mut;

pub(super) fn merge(root: &mut Value) {
    let components = root.pointer("/components/responses").cloned().unwrap_or_default();
    for operation in operations_mut(root) {
        let Some(responses) = operation.get_mut("responses").and_then(Value::as_object_mut) else { continue };
        let body = |response: &Value| {
            let name = response.get("$ref").and_then(Value::as_str).and_then(|it| it.rsplit('/').next());
            let response = name.and_then(|name| components.get(name)).unwrap_or(response);
            response.pointer("/content/application~1json/schema").cloned()
        };
        for (range, digit) in [("4XX", '4'), ("5XX", '5')] {
            let Some(whole) = responses.get(range).map(body) else { continue };
            responses
                .retain(|status, response| status == range || !status.starts_with(digit) || body(response) != whole);
        }
    }
}
