//! What is wrong with a document: where, what, and what to do about it.

use std::fmt;

use crate::document::JsonPointer;

/// A place in the text of a document. Lines and columns count from 1, columns in characters.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Position {
    /// The line, from 1.
    pub line: usize,
    /// The character in the line, from 1.
    pub column: usize,
}

/// One problem of a document.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// The name of the rule that found it, such as `missing-reference`.
    pub rule: &'static str,
    /// The file, as the caller named it.
    pub file: String,
    /// Where in the text.
    pub position: Position,
    /// Where in the document.
    pub pointer: JsonPointer,
    /// What is wrong: a fragment without a full stop.
    pub message: String,
    /// What to do: a fragment without a full stop.
    pub help: String,
}

impl fmt::Display for Finding {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Position { line, column } = self.position;
        writeln!(f, "{}:{line}:{column}: {} [{}]", self.file, self.message, self.rule)?;
        if !self.pointer.is_root() {
            writeln!(f, "  at: {}", self.pointer)?;
        }
        write!(f, "  help: {}", self.help)
    }
}

/// All problems of a document, in the order of the text; never empty.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{}", join(.0))]
pub struct Findings(Vec<Finding>);

impl Findings {
    /// Sorts `findings`; `Ok` where there are none.
    ///
    /// # Errors
    ///
    /// The findings themselves, where there are any.
    pub fn check(mut findings: Vec<Finding>) -> Result<(), Self> {
        if findings.is_empty() {
            return Ok(());
        }
        findings.sort_by(|a, b| (a.position, a.rule, &a.message).cmp(&(b.position, b.rule, &b.message)));
        findings.dedup();
        Err(Self(findings))
    }

    /// The problems, in the order of the text.
    #[must_use]
    pub fn as_slice(&self) -> &[Finding] {
        &self.0
    }
}

impl From<Finding> for Findings {
    fn from(finding: Finding) -> Self {
        Self(vec![finding])
    }
}

fn join(findings: &[Finding]) -> String {
    findings.iter().map(ToString::to_string).collect::<Vec<_>>().join("\n")
}
