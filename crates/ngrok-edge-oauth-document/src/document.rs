//! A document as data, with the position of each value in the text.

use std::sync::Arc;

use serde_json::Value;

use crate::{
    finding::Finding,
    pointer::JsonPointer,
    position::{Position, Positions},
};

/// A loaded document: its values and their positions in the text.
#[derive(Clone, Debug)]
pub struct Document {
    pub(crate) file: String,
    pub(crate) text: String,
    pub(crate) root: Value,
    pub(crate) positions: Positions,
    /// The offsets at which lines start.
    pub(crate) lines: Arc<[usize]>,
}

/// Returns the offsets at which the lines of `text` start.
pub(crate) fn line_starts(text: &str) -> Arc<[usize]> {
    let ends = text.bytes().enumerate().filter(|(_, byte)| *byte == b'\n');
    std::iter::once(0).chain(ends.map(|(index, _)| index + 1)).collect()
}

impl Document {
    /// Returns the name of the file, as the caller gave it.
    #[must_use]
    pub fn file(&self) -> &str {
        &self.file
    }

    /// Returns the text that the document was parsed from.
    #[must_use]
    pub fn text(&self) -> &str {
        &self.text
    }

    /// Returns the value of the whole document.
    #[must_use]
    pub fn root(&self) -> &Value {
        &self.root
    }

    /// Returns a line of the text, without its end. Lines count from 1.
    #[must_use]
    pub fn line(&self, number: usize) -> Option<&str> {
        let start = *self.lines.get(number.checked_sub(1)?)?;
        self.text.get(start..)?.lines().next()
    }

    /// Returns a document with the same text and other values. A value that the text does not have
    /// at its pointer has the position of the nearest value around it.
    #[must_use]
    pub fn with_root(&self, root: Value) -> Self {
        Self { root, ..self.clone() }
    }

    /// Returns the value at `pointer`, if it exists.
    #[must_use]
    pub fn at(&self, pointer: &JsonPointer) -> Option<&Value> {
        self.root.pointer(pointer.as_str())
    }

    /// Returns the position of `pointer` in the text: of the key of a mapping's entry, or of a
    /// sequence's item. A value that does not exist has the position of the nearest one around it.
    #[must_use]
    pub fn position(&self, pointer: &JsonPointer) -> Position {
        self.positions.find(pointer.keys())
    }

    /// Follows `$ref`s from `pointer` and returns the final value with its pointer; `None` if a
    /// target is missing or the references form a cycle.
    #[must_use]
    pub fn resolve(&self, pointer: &JsonPointer) -> Option<(JsonPointer, &Value)> {
        let mut pointer = pointer.clone();
        for _ in 0..MAX_REFERENCE_CHAIN {
            let value = self.at(&pointer)?;
            match value.get("$ref").and_then(Value::as_str) {
                Some(reference) => pointer = JsonPointer::from_reference(reference)?,
                None => return Some((pointer, value)),
            }
        }
        None
    }

    /// Returns a finding of the lint rule `rule` at `pointer`.
    #[must_use]
    pub fn finding(
        &self,
        rule: &'static str,
        pointer: &JsonPointer,
        message: impl Into<String>,
        help: impl Into<String>,
    ) -> Finding {
        Finding {
            rule,
            file: self.file.clone(),
            position: self.position(pointer),
            pointer: pointer.clone(),
            message: message.into(),
            help: help.into(),
        }
    }
}

/// Maximum length of a chain of `$ref`s. Real documents have at most a few.
const MAX_REFERENCE_CHAIN: usize = 32;
