//! Positions of the values of a document.

use std::{collections::BTreeMap, sync::Arc};

/// A position in the text of a document. Lines and columns count from 1, columns in characters.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Position {
    /// The line, from 1.
    pub line: usize,
    /// The character in the line, from 1.
    pub column: usize,
}

/// The position of a value and, as a tree, of the values in it. An alias shares the tree with its
/// anchor.
#[derive(Clone, Debug)]
pub(crate) struct Positions {
    line: u32,
    column: u32,
    below: Option<Arc<Below>>,
}

#[derive(Debug)]
enum Below {
    Items(Vec<Positions>),
    Entries(BTreeMap<String, Positions>),
}

impl Positions {
    pub(crate) fn of_scalar(position: Position) -> Self {
        let small = |number: usize| u32::try_from(number).unwrap_or(u32::MAX);
        Self { line: small(position.line), column: small(position.column), below: None }
    }

    pub(crate) fn of_items(position: Position, items: Vec<Self>) -> Self {
        Self {
            below: (!items.is_empty()).then(|| Arc::new(Below::Items(items))),
            ..Self::of_scalar(position)
        }
    }

    pub(crate) fn of_entries(position: Position, entries: BTreeMap<String, Self>) -> Self {
        Self {
            below: (!entries.is_empty()).then(|| Arc::new(Below::Entries(entries))),
            ..Self::of_scalar(position)
        }
    }

    /// Returns the same tree with another position of the value.
    pub(crate) fn moved(self, position: Position) -> Self {
        Self { below: self.below, ..Self::of_scalar(position) }
    }

    pub(crate) fn position(&self) -> Position {
        Position { line: self.line as usize, column: self.column as usize }
    }

    /// Returns the position of the value at `keys`, or of the last one on the way that exists.
    pub(crate) fn find(&self, keys: impl Iterator<Item = String>) -> Position {
        let mut positions = self;
        for key in keys {
            let next = match positions.below.as_deref() {
                Some(Below::Items(items)) => {
                    key.parse().ok().and_then(|index: usize| items.get(index))
                }
                Some(Below::Entries(entries)) => entries.get(&key),
                None => None,
            };
            let Some(next) = next else { break };
            positions = next;
        }
        positions.position()
    }
}
