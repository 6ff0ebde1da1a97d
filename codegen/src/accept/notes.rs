//! Warnings about changes, with positions.

use crate::{Document, Finding, JsonPointer};

/// Warnings about one document.
pub(super) struct Notes<'a> {
    /// The original document.
    pub(super) document: &'a Document,
    pub(super) findings: Vec<Finding>,
}

/// The path to a value in a changed copy of the document. Pointers are only built for warnings.
#[derive(Clone, Copy)]
pub(super) enum At<'a> {
    Pointer(&'a JsonPointer),
    Entry(&'a At<'a>, &'a str),
    Item(&'a At<'a>, usize),
}

impl At<'_> {
    pub(super) fn pointer(self) -> JsonPointer {
        match self {
            Self::Pointer(pointer) => pointer.clone(),
            Self::Entry(parent, key) => parent.pointer().join(key),
            Self::Item(parent, index) => parent.pointer().join(index),
        }
    }
}

impl<'a> Notes<'a> {
    pub(super) fn new(document: &'a Document) -> Self {
        Self { document, findings: Vec::new() }
    }

    /// Adds a warning of `rule`.
    pub(super) fn warn(
        &mut self,
        rule: &'static str,
        at: &JsonPointer,
        message: impl Into<String>,
        help: &str,
    ) {
        self.findings.push(self.document.finding(rule, at, message, help));
    }
}
