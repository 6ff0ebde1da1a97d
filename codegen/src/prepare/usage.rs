//! Finds out which schemas requests reach and which responses do.

use std::collections::BTreeSet;

use serde_json::Value;

use super::walk;

/// The names of the schemas that requests and responses reach.
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

/// Follows every reference of `root` from its request and response bodies.
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

/// Adds the names of the schemas that `value` reaches through references.
pub(crate) fn reach(root: &Value, value: &Value, names: &mut BTreeSet<String>) {
    let mut open = vec![value];
    let mut elsewhere = BTreeSet::new();
    while let Some(value) = open.pop() {
        walk::each(value, &mut |object| {
            let mapping =
                object.get("discriminator").and_then(|it| it.get("mapping")?.as_object()).into_iter().flatten();
            let mapped = mapping.map(|(_, target)| target);
            for reference in object.get("$ref").into_iter().chain(mapped).filter_map(Value::as_str) {
                // What was reached before has nothing new behind it.
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
