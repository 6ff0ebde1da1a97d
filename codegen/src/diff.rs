//! Differences between two versions of a document: on the wire, and in the Rust API of the client
//! generated from it.
//!
//! On the wire, the effect of a change depends on the direction. A request that was valid must stay
//! valid, so narrowing a request breaks senders. A response must stay within the documented values,
//! so widening a response breaks readers.
//!
//! For the Rust API, both clients are generated and their public items compared. A change can break
//! one of the two alone: a renamed schema breaks only Rust, a changed bound only the wire.
//!
//! `diff/README.md` lists the checks next to those of oasdiff.

mod rust;
mod wire;

use std::fmt;

pub use self::{
    rust::{RustApi, RustChange},
    wire::compare as wire_changes,
};
use crate::{Document, JsonPointer, Settings};

/// The differences between two documents.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Diff {
    /// The differences on the wire: operations first, then schemas, each in the order of the new
    /// document.
    pub wire: Vec<Change>,
    /// The differences in the public items of the generated client, by name.
    pub rust: Vec<RustChange>,
}

/// One difference on the wire.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    /// Kind of the difference, such as `property-removed`.
    pub rule: &'static str,
    /// The changed part in words: an operation, a schema, a field.
    pub subject: String,
    /// Points to the changed part in the new document; to a removed part in the old one.
    pub pointer: JsonPointer,
    /// The difference: a fragment without a full stop.
    pub message: String,
    /// The effect on those who send requests; `None` if the part does not occur in requests.
    pub requests: Option<Effect>,
    /// The effect on those who read responses; `None` if the part does not occur in responses.
    pub responses: Option<Effect>,
}

/// The effect of a change on one side.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Effect {
    /// Only documentation differs.
    Documentation,
    /// Existing users keep working.
    Compatible,
    /// Existing users may fail.
    Breaking,
}

/// The part of a version number that a change bumps, by Semantic Versioning 2.0.0.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Bump {
    /// Nothing differs.
    None,
    /// Only documentation differs.
    Patch,
    /// Something was added.
    Minor,
    /// Something breaks.
    Major,
}

/// Compares two versions of a document. `settings` are those of the generated client.
///
/// Both must have the structure of OpenAPI 3.0: see [`crate::lint::errors::check_structure`].
#[must_use]
pub fn diff(old: &Document, new: &Document, settings: &Settings) -> Diff {
    let rust = RustApi::generate(old, settings).changes_to(&RustApi::generate(new, settings));
    Diff { wire: wire_changes(old, new), rust }
}

impl Diff {
    /// Returns the worst effect on the wire; `None` if nothing differs.
    #[must_use]
    pub fn wire_effect(&self) -> Option<Effect> {
        self.wire.iter().map(Change::effect).max()
    }

    /// Returns the worst effect on the Rust API; `None` if nothing differs.
    #[must_use]
    pub fn rust_effect(&self) -> Option<Effect> {
        self.rust.iter().map(|change| change.effect).max()
    }

    /// Returns the version bump that the worse of the two effects requires.
    #[must_use]
    pub fn bump(&self) -> Bump {
        match self.wire_effect().max(self.rust_effect()) {
            None => Bump::None,
            Some(Effect::Documentation) => Bump::Patch,
            Some(Effect::Compatible) => Bump::Minor,
            Some(Effect::Breaking) => Bump::Major,
        }
    }
}

impl Change {
    /// Returns the worse of the two effects.
    #[must_use]
    pub fn effect(&self) -> Effect {
        // A part that occurs in neither direction is only documentation.
        self.requests.max(self.responses).unwrap_or(Effect::Documentation)
    }
}

impl fmt::Display for Effect {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(match self {
            Self::Documentation => "docs",
            Self::Compatible => "compatible",
            Self::Breaking => "breaking",
        })
    }
}

impl fmt::Display for Bump {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(match self {
            Self::None => "none",
            Self::Patch => "patch",
            Self::Minor => "minor",
            Self::Major => "major",
        })
    }
}
