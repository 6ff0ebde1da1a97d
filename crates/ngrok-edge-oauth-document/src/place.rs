//! Positions of the values of a document, as a tree of the same shape.

use std::{collections::BTreeMap, sync::Arc};

use crate::finding::Position;

/// The position of a value, and those of the values in it. An alias shares the latter with its
/// anchor.
#[derive(Clone, Debug)]
pub(crate) struct Place {
    line: u32,
    column: u32,
    below: Option<Arc<Below>>,
}

#[derive(Debug)]
enum Below {
    Items(Vec<Place>),
    Entries(BTreeMap<String, Place>),
}

impl Place {
    pub(crate) fn of_scalar(position: Position) -> Self {
        let small = |number: usize| u32::try_from(number).unwrap_or(u32::MAX);
        Self { line: small(position.line), column: small(position.column), below: None }
    }

    pub(crate) fn of_items(position: Position, items: Vec<Self>) -> Self {
        Self { below: (!items.is_empty()).then(|| Arc::new(Below::Items(items))), ..Self::of_scalar(position) }
    }

    pub(crate) fn of_entries(position: Position, entries: BTreeMap<String, Self>) -> Self {
        Self { below: (!entries.is_empty()).then(|| Arc::new(Below::Entries(entries))), ..Self::of_scalar(position) }
    }

    /// Returns the same place at another position.
    pub(crate) fn moved(self, position: Position) -> Self {
        Self { below: self.below, ..Self::of_scalar(position) }
    }

    pub(crate) fn position(&self) -> Position {
        Position { line: self.line as usize, column: self.column as usize }
    }

    /// Returns the position of the value at `keys`, or of the last one on the way that exists.
    pub(crate) fn find(&self, keys: impl Iterator<Item = String>) -> Position {
        let mut place = self;
        for key in keys {
            let next = match place.below.as_deref() {
                Some(Below::Items(items)) => key.parse().ok().and_then(|index: usize| items.get(index)),
                Some(Below::Entries(entries)) => entries.get(&key),
                None => None,
            };
            let Some(next) = next else { break };
            place = next;
        }
        place.position()
    }
}
