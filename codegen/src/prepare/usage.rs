//! Which schemas are sent, and which are received.

use std::collections::BTreeSet;

use serde_json::Value;

/// The names of the schemas that requests and responses reach.
pub(super) struct Usage {
    sent: BTreeSet<String>,
    received: BTreeSet<String>,
}

impl Usage {
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
        if let Some(responses) = operation.get("responses") {
            reach(root, responses, &mut usage.received);
        }
    }
    usage
}

/// Adds the names of the schemas that `value` reaches through references.
pub(crate) fn reach(root: &Value, value: &Value, names: &mut BTreeSet<String>) {
    match value {
        Value::Object(entries) => {
            if let Some(reference) = entries.get("$ref").and_then(Value::as_str) {
                let name = reference.strip_prefix("#/components/schemas/");
                // A schema that was reached before has nothing new behind it.
                if name.is_none_or(|name| names.insert(name.to_owned()))
                    && let Some(target) = reference.strip_prefix('#').and_then(|pointer| root.pointer(pointer))
                {
                    reach(root, target, names);
                }
                return;
            }
            entries.values().for_each(|value| reach(root, value, names));
        }
        Value::Array(items) => items.iter().for_each(|value| reach(root, value, names)),
        _ => {}
    }
}
