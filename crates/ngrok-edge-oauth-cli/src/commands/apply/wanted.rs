//! The routes of manifests or of a plan, with the modules that they should have.

use std::hash::{DefaultHasher, Hash as _, Hasher as _};

use serde_json::Value;

use crate::{arguments::RouteIds, input::Desired};

/// A route, and the module that it should have.
pub(super) struct Wanted {
    pub(super) ids: RouteIds,
    pub(super) desired: Option<Desired>,
    /// The entry of the plan, if a plan is applied.
    pub(super) expected: Option<Expected>,
}

/// The entry of a plan for a route.
pub(super) struct Expected {
    pub(super) action: String,
    /// Fingerprint of the live module when the plan was written.
    pub(super) before: String,
    /// Fingerprint of the planned module.
    pub(super) after: String,
    /// The salt of the fingerprints.
    pub(super) salt: u64,
}

impl Expected {
    pub(super) fn deletes(&self) -> bool {
        self.action == "delete"
    }
}

/// Returns a text that differs if modules differ, their secrets included. It detects changes; it is
/// not a cryptographic hash, and plans are readable by their owner only.
pub(super) fn fingerprint(salt: u64, module: &Value) -> String {
    let mut hasher = DefaultHasher::new();
    (salt, module.to_string()).hash(&mut hasher);
    format!("{:016x}", hasher.finish())
}
