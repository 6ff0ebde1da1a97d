//! Differences in the Rust API of the generated client.
//!
//! Both clients are generated, and their public items are compared by the rules of Cargo's book,
//! chapter "`SemVer` Compatibility". The comparison sees what each change of a document becomes: a
//! new optional request field adds a setter, a new required one an argument of `new`, and a new
//! optional query parameter a field of a struct of parameters.

mod surface;

use std::collections::BTreeMap;

use self::surface::{PublicItem, Surface};
use super::Effect;
use crate::{Document, Findings, Settings, lint, target};

/// One difference in the Rust API.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RustChange {
    /// Kind of the difference, such as `field-removed`.
    pub rule: &'static str,
    /// The item: `types::Widget`, `types::Widget.size`, `Client::widget_get`.
    pub item: String,
    /// The difference: a fragment without a full stop.
    pub message: String,
    /// The effect on code that uses the client.
    pub effect: Effect,
}

/// The Rust API of a generated client.
pub struct RustApi(Result<Surface, Findings>);

impl RustApi {
    /// Generates the client of `document`.
    #[must_use]
    pub fn generate(document: &Document, settings: &Settings) -> Self {
        let tree = lint::errors::check(document).and_then(|()| target::tree(document, settings));
        Self(tree.map(|(file, _)| Surface::read(&file)))
    }

    /// Returns the differences between this API and a `new` one.
    #[must_use]
    pub fn changes_to(&self, new: &Self) -> Vec<RustChange> {
        match (&self.0, &new.0) {
            (Ok(old), Ok(new)) => compare_surfaces(&old.0, &new.0),
            // Nobody uses a client that could not be generated.
            (Err(findings), Ok(_)) => {
                vec![not_generated(Effect::Compatible, "the old document", findings)]
            }
            (Err(_), Err(findings)) => {
                vec![not_generated(Effect::Documentation, "either document", findings)]
            }
            (Ok(_), Err(findings)) => {
                vec![not_generated(Effect::Breaking, "the new document", findings)]
            }
        }
    }
}

fn not_generated(effect: Effect, which: &str, findings: &Findings) -> RustChange {
    let reason = findings
        .as_slice()
        .first()
        .map(|finding| format!(": {}", finding.message))
        .unwrap_or_default();
    let message = format!("no client can be generated from {which}{reason}");
    RustChange { rule: "not-generated", item: "Client".to_owned(), message, effect }
}

fn compare_surfaces(
    old: &BTreeMap<String, PublicItem>,
    new: &BTreeMap<String, PublicItem>,
) -> Vec<RustChange> {
    let mut changes = Vec::new();
    for (item, entry) in new {
        match old.get(item) {
            Some(before) => changes.extend(compare_items(item, before, entry)),
            None => changes.extend(report_added(item, entry, old)),
        }
    }
    for (item, entry) in old.iter().filter(|(item, _)| !new.contains_key(*item)) {
        if is_kept(entry, new) {
            let message = format!("the {} was removed", entry.kind.name());
            changes.push(RustChange {
                rule: entry.kind.removed(),
                item: item.clone(),
                message,
                effect: Effect::Breaking,
            });
        }
    }
    changes
}

/// Returns whether `surface` still has the owner of `entry`. If not, the owner is reported instead
/// of its parts.
fn is_kept(entry: &PublicItem, surface: &BTreeMap<String, PublicItem>) -> bool {
    entry.owner.as_ref().is_none_or(|owner| surface.contains_key(owner))
}

fn report_added(
    item: &str,
    entry: &PublicItem,
    old: &BTreeMap<String, PublicItem>,
) -> Option<RustChange> {
    if !is_kept(entry, old) {
        return None;
    }
    let owner = entry.owner.as_ref().and_then(|owner| old.get(owner));
    let (effect, note) = match owner {
        Some(owner) if owner.is_exhaustive && entry.kind.is_part() => {
            (Effect::Breaking, ", and the type is not `#[non_exhaustive]`")
        }
        _ => (Effect::Compatible, ""),
    };
    let message = format!("the {} is new{note}", entry.kind.name());
    Some(RustChange { rule: entry.kind.added(), item: item.to_owned(), message, effect })
}

fn compare_items(item: &str, before: &PublicItem, after: &PublicItem) -> Option<RustChange> {
    let change = |rule, message| RustChange {
        rule,
        item: item.to_owned(),
        message,
        effect: Effect::Breaking,
    };
    if before.kind != after.kind {
        return Some(change(
            "kind-changed",
            format!("is a {}, was a {}", after.kind.name(), before.kind.name()),
        ));
    }
    if before.definition != after.definition {
        let message = format!("is `{}`, was `{}`", after.definition, before.definition);
        return Some(change(before.kind.changed(), message));
    }
    if let Some(name) = moved_argument(&before.arguments, &after.arguments) {
        return Some(change(
            "argument-order",
            format!("the argument `{name}` has another position"),
        ));
    }
    match (before.is_exhaustive, after.is_exhaustive) {
        (true, false) => Some(change("non-exhaustive", "is `#[non_exhaustive]` now".to_owned())),
        (false, true) => Some(RustChange {
            effect: Effect::Compatible,
            ..change("exhaustive", "is no longer `#[non_exhaustive]`".to_owned())
        }),
        _ => None,
    }
}

/// Returns an argument that both lists have at different positions. If the types are the same, old
/// code compiles but passes the wrong value.
fn moved_argument<'a>(before: &[String], after: &'a [String]) -> Option<&'a String> {
    after
        .iter()
        .enumerate()
        .find(|(index, name)| {
            before
                .iter()
                .position(|other| other == *name)
                .is_some_and(|position| position != *index)
        })
        .map(|(_, name)| name)
}
