//! The schemas that occur in requests and in responses.

use std::collections::HashSet;

use serde_json::Value;

use super::is_true;
use crate::{Document, JsonPointer, openapi::operations};

/// The directions in which a part of the document is sent.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) struct Directions {
    pub(super) requests: bool,
    pub(super) responses: bool,
}

impl Directions {
    pub(super) const BOTH: Self = Self { requests: true, responses: true };
    pub(super) const REQUESTS: Self = Self { requests: true, responses: false };
    pub(super) const RESPONSES: Self = Self { requests: false, responses: true };

    /// Returns the intersection.
    pub(super) fn and(self, other: Self) -> Self {
        Self { requests: self.requests && other.requests, responses: self.responses && other.responses }
    }

    /// Returns the union.
    pub(super) fn or(self, other: Self) -> Self {
        Self { requests: self.requests || other.requests, responses: self.responses || other.responses }
    }

    pub(super) fn is_none(self) -> bool {
        !self.requests && !self.responses
    }
}

/// The names of the schemas in each direction.
pub(super) struct Usage {
    requests: HashSet<String>,
    responses: HashSet<String>,
}

impl Usage {
    pub(super) fn of(document: &Document) -> Self {
        let (mut requests, mut responses) = (Reach::new(document, "readOnly"), Reach::new(document, "writeOnly"));
        for operation in operations(document) {
            for at in operation.parameters(document) {
                requests.open.extend(document.at(&at));
            }
            requests.open.extend(operation.value.get("requestBody"));
            responses.open.extend(operation.value.get("responses"));
        }
        Self { requests: requests.names(), responses: responses.names() }
    }

    pub(super) fn directions(&self, schema: &str) -> Directions {
        Directions { requests: self.requests.contains(schema), responses: self.responses.contains(schema) }
    }
}

/// A search for the schemas that a set of values refers to.
struct Reach<'d> {
    document: &'d Document,
    /// Properties with this flag are not sent in this direction.
    absent: &'static str,
    open: Vec<&'d Value>,
    seen: HashSet<String>,
}

impl<'d> Reach<'d> {
    fn new(document: &'d Document, absent: &'static str) -> Self {
        Self { document, absent, open: Vec::new(), seen: HashSet::new() }
    }

    /// Returns the names of the schemas found.
    fn names(mut self) -> HashSet<String> {
        while let Some(value) = self.open.pop() {
            match value {
                Value::Object(entries) => {
                    for (key, value) in entries {
                        self.entry(key, value);
                    }
                }
                Value::Array(items) => self.open.extend(items),
                _ => {}
            }
        }
        let names = self.seen.iter().filter_map(|at| at.strip_prefix("/components/schemas/"));
        names.map(str::to_owned).collect()
    }

    fn entry(&mut self, key: &str, value: &'d Value) {
        match (key, value) {
            ("example" | "examples" | "default" | "enum", _) => {}
            ("$ref", Value::String(reference)) => self.reference(reference),
            ("properties", Value::Object(properties)) => {
                let (document, absent) = (self.document, self.absent);
                let carried = properties.values().filter(|property| !has_flag(document, property, absent));
                self.open.extend(carried);
            }
            ("discriminator", value) => {
                let targets = value.get("mapping").and_then(Value::as_object).into_iter().flatten();
                for target in targets.filter_map(|(_, target)| target.as_str()) {
                    self.reference(target);
                }
            }
            (key, value) if !key.starts_with("x-") => self.open.push(value),
            _ => {}
        }
    }

    fn reference(&mut self, reference: &str) {
        let Some(at) = JsonPointer::from_reference(reference) else { return };
        if self.seen.insert(at.as_str().to_owned()) {
            self.open.extend(self.document.at(&at));
        }
    }
}

/// Returns whether a property, the target of its reference or a part of its `allOf` has `flag`.
pub(super) fn has_flag(document: &Document, property: &Value, flag: &str) -> bool {
    let schema = super::schemas::resolved(document, property);
    let mut parts = schema.get("allOf").and_then(Value::as_array).into_iter().flatten();
    is_true(schema, flag) || parts.any(|part| is_true(super::schemas::resolved(document, part), flag))
}
