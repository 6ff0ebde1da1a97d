//! The schemas that occur in requests and in responses.

use std::collections::{BTreeSet, HashSet};

use serde_json::{Map, Value};

use super::walk;

/// Names of the schemas that occur in requests and in responses.
pub(crate) struct Usage {
    sent: BTreeSet<String>,
    received: BTreeSet<String>,
    /// The schemas of which a request contains a value. The generator merges the parts of `allOf`
    /// into one type, so a request does not contain a value of the part's own type.
    sent_types: BTreeSet<String>,
}

impl Usage {
    /// Follows all references from the parameters, request bodies and responses of `root`.
    pub(crate) fn of(root: &Value) -> Self {
        let mut usage =
            Self { sent: BTreeSet::new(), received: BTreeSet::new(), sent_types: BTreeSet::new() };
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
        if let Some(body) = operation.get("requestBody") {
            follow(root, body, Parts::Merged, &mut self.sent_types);
        }
        if let Some(responses) = operation.get("responses") {
            reach(root, responses, &mut self.received);
        }
    }

    pub(crate) fn is_sent(&self, schema: &str) -> bool {
        self.sent.contains(schema)
    }

    pub(super) fn is_sent_as_type(&self, schema: &str) -> bool {
        self.sent_types.contains(schema)
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
pub(super) fn reach(root: &Value, value: &Value, names: &mut BTreeSet<String>) {
    follow(root, value, Parts::Named, names);
}

/// Returns the names of the schemas in the alternatives of `oneOf` and `anyOf`, and of those that
/// these refer to.
pub(crate) fn inside_unions(root: &Value) -> BTreeSet<String> {
    let mut names = BTreeSet::new();
    let mut alternatives = Vec::new();
    walk::each(root, &mut |object| {
        let lists = ["oneOf", "anyOf"].iter().filter_map(|key| object.get(*key)?.as_array());
        alternatives.extend(lists.flatten());
    });
    for alternative in alternatives {
        reach(root, alternative, &mut names);
    }
    names
}

/// The treatment of schemas that are parts of an `allOf` with other parts.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Parts {
    /// They count like other schemas.
    Named,
    /// They do not count, but those that they refer to do. The schemas in the mapping of a
    /// discriminator count only as alternatives: the type of a schema without alternatives does
    /// not contain them.
    Merged,
}

fn follow(root: &Value, value: &Value, parts: Parts, names: &mut BTreeSet<String>) {
    let mut open = vec![value];
    let (mut elsewhere, mut merged) = (BTreeSet::new(), HashSet::new());
    while let Some(value) = open.pop() {
        walk::each(value, &mut |object| {
            if parts == Parts::Merged
                && let Some(list) =
                    object.get("allOf").and_then(Value::as_array).filter(|list| list.len() > 1)
            {
                // The walk visits them after this object.
                merged.extend(list.iter().filter_map(Value::as_object).map(std::ptr::from_ref));
            }
            let is_merged = merged.contains(&std::ptr::from_ref(object));
            let mapped = mapped(object).filter(|_| parts == Parts::Named);
            for reference in reference(object).into_iter().chain(mapped) {
                // The targets of a known reference are known.
                let is_new = match reference.strip_prefix("#/components/schemas/") {
                    Some(name) if !is_merged => names.insert(name.to_owned()),
                    _ => elsewhere.insert(reference),
                };
                if is_new {
                    open.extend(
                        reference.strip_prefix('#').and_then(|pointer| root.pointer(pointer)),
                    );
                }
            }
        });
    }
}

/// Returns the names of the schemas that `value` refers to, directly or by references to other
/// parts of the document.
pub(crate) fn referenced_schemas(root: &Value, value: &Value) -> BTreeSet<String> {
    let mut names = BTreeSet::new();
    let (mut open, mut elsewhere) = (vec![value], BTreeSet::new());
    while let Some(value) = open.pop() {
        walk::each(value, &mut |object| {
            for reference in reference(object).into_iter().chain(mapped(object)) {
                match reference.strip_prefix("#/components/schemas/") {
                    Some(name) if !name.contains('/') => {
                        names.insert(name.to_owned());
                    }
                    _ if elsewhere.insert(reference) => open.extend(
                        reference.strip_prefix('#').and_then(|pointer| root.pointer(pointer)),
                    ),
                    _ => {}
                }
            }
        });
    }
    names
}

fn reference(object: &Map<String, Value>) -> Option<&str> {
    object.get("$ref")?.as_str()
}

/// Returns the references in the mapping of a discriminator.
fn mapped(object: &Map<String, Value>) -> impl Iterator<Item = &str> {
    let mapping = object.get("discriminator").and_then(|object| object.get("mapping")?.as_object());
    mapping.into_iter().flat_map(Map::values).filter_map(Value::as_str)
}
