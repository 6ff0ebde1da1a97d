//! Differences between two versions of a document: on the wire, and in the Rust API of the client generated from it.
//!
//! On the wire, the effect of a change depends on the direction. A request that was valid must stay valid, so narrowing a
//! request breaks senders. A response must stay within what was promised, so widening a response breaks readers.
//!
//! The Rust API is compared as it is: both clients are generated, and their public items are compared. A change can break one
//! side alone. A renamed schema breaks Rust only; another bound breaks the wire only.
//!
//! `diff/README.md` lists the checks, next to those of oasdiff.

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
    /// The differences in what is sent: operations first, then schemas, each in the order of the new text.
    pub wire: Vec<Change>,
    /// The differences in the public items of the generated client, by name.
    pub rust: Vec<RustChange>,
}

/// One difference on the wire.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    /// Kind of the difference, such as `property-removed`.
    pub rule: &'static str,
    /// The place in words: an operation, a schema, a field.
    pub place: String,
    /// The place in the new document; in the old one for what was removed.
    pub pointer: JsonPointer,
    /// The difference: a fragment without a full stop.
    pub message: String,
    /// The effect on those who send requests; `None` if no request has the place.
    pub requests: Option<Effect>,
    /// The effect on those who read responses; `None` if no response has the place.
    pub responses: Option<Effect>,
}

/// The effect of a change on one side.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Effect {
    /// Only documentation differs.
    Documentation,
    /// What worked keeps working.
    Compatible,
    /// What worked may fail.
    Breaking,
}

/// The part of a version number that a change raises, by Semantic Versioning 2.0.0.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Step {
    /// Nothing differs.
    None,
    /// Only documentation differs.
    Patch,
    /// Something was added.
    Minor,
    /// Something breaks.
    Major,
}

/// Compares two versions of a document. `settings` are those of the client that is generated from them.
///
/// The structure of both must be that of OpenAPI 3.0: see [`crate::lint::structure()`].
#[must_use]
pub fn diff(old: &Document, new: &Document, settings: &Settings) -> Diff {
    let rust = RustApi::of(old, settings).changes_to(&RustApi::of(new, settings));
    Diff { wire: wire_changes(old, new), rust }
}

impl Diff {
    /// The worst effect on the wire; `None` if nothing differs.
    #[must_use]
    pub fn wire_effect(&self) -> Option<Effect> {
        self.wire.iter().map(Change::effect).max()
    }

    /// The worst effect on the Rust API; `None` if nothing differs.
    #[must_use]
    pub fn rust_effect(&self) -> Option<Effect> {
        self.rust.iter().map(|change| change.effect).max()
    }

    /// The step that the worse of the two effects requires.
    #[must_use]
    pub fn step(&self) -> Step {
        match self.wire_effect().max(self.rust_effect()) {
            None => Step::None,
            Some(Effect::Documentation) => Step::Patch,
            Some(Effect::Compatible) => Step::Minor,
            Some(Effect::Breaking) => Step::Major,
        }
    }
}

impl Change {
    /// The worse of the two effects.
    #[must_use]
    pub fn effect(&self) -> Effect {
        // A place that neither side reaches is documentation.
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

impl fmt::Display for Step {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(match self {
            Self::None => "none",
            Self::Patch => "patch",
            Self::Minor => "minor",
            Self::Major => "major",
        })
    }
}
