//! The schemas that occur in requests and in responses.

use std::collections::BTreeSet;

use serde_json::Value;

use super::walk;

/// Names of the schemas that occur in requests and in responses.
pub(super) struct Usage {
    sent: BTreeSet<String>,
    received: BTreeSet<String>,
}

impl Usage {
    pub(super) fn is_sent(&self, schema: &str) -> bool {
        self.sent.contains(schema)
    }

    pub(super) fn is_only_sent(&self, schema: &str) -> bool {
        self.sent.contains(schema) && !self.received.contains(schema)
    }

    pub(super) fn is_only_received(&self, schema: &str) -> bool {
        self.received.contains(schema) && !self.sent.contains(schema)
    }
}

/// Follows all references from the request and response bodies of `root`.
pub(super) fn of(root: &Value) -> Usage {
    let mut usage = Usage { sent: BTreeSet::new(), received: BTreeSet::new() };
    let paths = root.get("paths").and_then(Value::as_object).into_iter().flatten();
    for operation in paths.filter_map(|(_, item)| item.as_object()).flatten().map(|(_, operation)| operation) {
        if let Some(body) = operation.get("requestBody") {
            reach(root, body, &mut usage.sent);
        }
        for (_, response) in operation.get("responses").and_then(Value::as_object).into_iter().flatten() {
            reach(root, response, &mut usage.received);
        }
    }
    usage
}

/// Adds the names of all schemas that `value` refers to, directly or indirectly.
pub(crate) fn reach(root: &Value, value: &Value, names: &mut BTreeSet<String>) {
    let mut open = vec![value];
    let mut elsewhere = BTreeSet::new();
    while let Some(value) = open.pop() {
        walk::each(value, &mut |object| {
            let mapping =
                object.get("discriminator").and_then(|it| it.get("mapping")?.as_object()).into_iter().flatten();
            let mapped = mapping.map(|(_, target)| target);
            for reference in object.get("$ref").into_iter().chain(mapped).filter_map(Value::as_str) {
                // The targets of a known reference are known.
                let is_new = match reference.strip_prefix("#/components/schemas/") {
                    Some(name) => names.insert(name.to_owned()),
                    None => elsewhere.insert(reference),
                };
                if is_new {
                    open.extend(reference.strip_prefix('#').and_then(|pointer| root.pointer(pointer)));
                }
            }
        });
    }
}
