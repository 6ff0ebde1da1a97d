//! Problems of a document: position, message and remedy.

use std::fmt;

use crate::{pointer::JsonPointer, position::Position};

/// One problem of a document.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// Name of the rule that reports it, such as `missing-reference`.
    pub rule: &'static str,
    /// Name of the file, as the caller gave it.
    pub file: String,
    /// Position in the text.
    pub position: Position,
    /// Position in the document.
    pub pointer: JsonPointer,
    /// The problem: a fragment without a full stop.
    pub message: String,
    /// The remedy: a fragment without a full stop.
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

/// The problems of a document, in the order of the text; never empty.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{}", join(.0))]
pub struct Findings(Vec<Finding>);

impl Findings {
    /// Sorts `findings` and removes duplicates; `Ok` if it is empty.
    ///
    /// # Errors
    ///
    /// The findings, if there are any.
    pub fn check(mut findings: Vec<Finding>) -> Result<(), Self> {
        if findings.is_empty() {
            return Ok(());
        }
        findings.sort_by(|a, b| {
            (a.position, a.rule, &a.message).cmp(&(b.position, b.rule, &b.message))
        });
        findings.dedup();
        Err(Self(findings))
    }

    /// Returns the problems in the order of the text.
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
