//! Which schemas requests carry, and which responses do.

use std::collections::BTreeSet;

use crate::{Document, openapi::operations, prepare::reach};

/// On which side of the API something is.
#[derive(Clone, Copy)]
pub(super) struct Directions {
    pub(super) requests: bool,
    pub(super) responses: bool,
}

impl Directions {
    pub(super) const BOTH: Self = Self { requests: true, responses: true };
    pub(super) const REQUESTS: Self = Self { requests: true, responses: false };
    pub(super) const RESPONSES: Self = Self { requests: false, responses: true };
}

/// The names of the schemas on each side.
pub(super) struct Usage {
    requests: BTreeSet<String>,
    responses: BTreeSet<String>,
}

impl Usage {
    pub(super) fn of(document: &Document) -> Self {
        let mut usage = Self { requests: BTreeSet::new(), responses: BTreeSet::new() };
        for operation in operations(document) {
            let parameters = operation.parameters(document);
            let parameters = parameters.iter().filter_map(|at| document.at(at));
            let sent = parameters.chain(operation.value.get("requestBody"));
            sent.for_each(|value| reach(document.root(), value, &mut usage.requests));
            if let Some(value) = operation.value.get("responses") {
                reach(document.root(), value, &mut usage.responses);
            }
        }
        usage
    }

    pub(super) fn directions(&self, schema: &str) -> Directions {
        Directions { requests: self.requests.contains(schema), responses: self.responses.contains(schema) }
    }
}
