//! The directions in which schemas are sent.

use serde_json::Value;

use super::is_true;
use crate::{
    Document,
    openapi::{list, resolved},
    prepare::{Usage, walk},
};

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
        Self {
            requests: self.requests && other.requests,
            responses: self.responses && other.responses,
        }
    }

    /// Returns the union.
    pub(super) fn or(self, other: Self) -> Self {
        Self {
            requests: self.requests || other.requests,
            responses: self.responses || other.responses,
        }
    }

    pub(super) fn is_none(self) -> bool {
        !self.requests && !self.responses
    }
}

/// The schemas that occur in each direction, not counting properties that the direction excludes.
pub(super) struct DirectedUsage {
    requests: Usage,
    responses: Usage,
}

impl DirectedUsage {
    pub(super) fn new(document: &Document) -> Self {
        Self {
            requests: Usage::of(&without_properties(document, "readOnly")),
            responses: Usage::of(&without_properties(document, "writeOnly")),
        }
    }

    pub(super) fn directions(&self, schema: &str) -> Directions {
        Directions {
            requests: self.requests.is_sent(schema),
            responses: self.responses.is_received(schema),
        }
    }
}

/// Returns the root of `document` without the properties that have `flag`.
fn without_properties(document: &Document, flag: &str) -> Value {
    let mut root = document.root().clone();
    walk::each_mut(&mut root, &mut |object| {
        if let Some(Value::Object(properties)) = object.get_mut("properties") {
            properties.retain(|_, property| !has_flag(document, property, flag));
        }
    });
    root
}

/// Returns whether a property, the target of its reference or a part of its `allOf` has `flag`.
pub(super) fn has_flag(document: &Document, property: &Value, flag: &str) -> bool {
    let schema = resolved(document, property);
    let mut parts = list(schema, "allOf").iter();
    is_true(schema, flag) || parts.any(|part| is_true(resolved(document, part), flag))
}
