//! The schemas that occur in requests and in responses.

use std::collections::BTreeSet;

use serde_json::{Map, Value};

use super::walk;

/// Names of the schemas that occur in requests and in responses.
pub(crate) struct Usage {
    sent: BTreeSet<String>,
    received: BTreeSet<String>,
}

impl Usage {
    /// Follows all references from the parameters, request bodies and responses of `root`.
    pub(crate) fn of(root: &Value) -> Self {
        let mut usage = Self { sent: BTreeSet::new(), received: BTreeSet::new() };
        let items = root.get("paths").and_then(Value::as_object).into_iter().flat_map(Map::values);
        for (key, value) in items.filter_map(Value::as_object).flatten() {
            if key == "parameters" {
                reach(root, value, &mut usage.sent);
            } else {
                usage.add_operation(root, value);
            }
        }
        usage
    }

    fn add_operation(&mut self, root: &Value, operation: &Value) {
        for sent in ["parameters", "requestBody"].into_iter().filter_map(|key| operation.get(key)) {
            reach(root, sent, &mut self.sent);
        }
        if let Some(responses) = operation.get("responses") {
            reach(root, responses, &mut self.received);
        }
    }

    pub(crate) fn is_sent(&self, schema: &str) -> bool {
        self.sent.contains(schema)
    }

    pub(crate) fn is_received(&self, schema: &str) -> bool {
        self.received.contains(schema)
    }

    pub(super) fn is_only_sent(&self, schema: &str) -> bool {
        self.sent.contains(schema) && !self.received.contains(schema)
    }

    pub(super) fn is_only_received(&self, schema: &str) -> bool {
        self.received.contains(schema) && !self.sent.contains(schema)
    }
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
