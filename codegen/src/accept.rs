//! Converts documents of OpenAPI 3.0 and 3.1 to the form that the generator supports.
//!
//! Documents from elsewhere cannot be corrected, so this stage comes before
//! [`lint::errors`] for them. Its steps rewrite legal constructs that the generator does
//! not support. What lint then reports is removed from the copy, with a warning that names the
//! operation, its line and the reason.

mod cycles;
mod inline_names;
mod leave_out;
mod media_types;
mod names;
mod notes;
mod openapi31;
mod parameters;
mod path_names;
mod references;
mod repeated;
mod responses;
mod schemas;
mod security;
mod walk;

use serde_json::Value;

use self::notes::Notes;
use crate::{Document, Finding, Findings, Output, Target, lint, openapi::operations, target};

/// A document that passes [`lint::errors`], and the warnings about its conversion.
#[derive(Clone, Debug)]
pub struct Accepted {
    /// The copy of the document. Positions are those of the original.
    pub document: Document,
    /// Warnings about everything that was changed or left out, in no order.
    pub warnings: Vec<Finding>,
}

/// The files of a client, and warnings about its document.
#[derive(Clone, Debug)]
pub struct Rendered {
    /// The copy of the document that the files are generated from.
    pub document: Document,
    /// The files to write.
    pub outputs: Vec<Output>,
    /// The warnings, in the order of the text; `None` without any.
    pub warnings: Option<Findings>,
    /// The number of operations of the document.
    pub operations: usize,
    /// The number of operations that were left out.
    pub left_out: usize,
}

impl Rendered {
    /// Checks that no operation was left out.
    ///
    /// # Errors
    ///
    /// A finding for each operation that was left out.
    pub fn complete(&self) -> Result<(), Findings> {
        let warnings = self.warnings.iter().flat_map(Findings::as_slice);
        Findings::check(left_out(warnings).cloned().collect())
    }
}

/// Maximum number of rounds of leaving parts out. Leaving out one part can reveal problems of
/// others.
const MAX_ROUNDS: usize = 12;

/// Converts `document` to one that passes [`lint::errors`].
///
/// # Errors
///
/// The finding if the document has another version.
pub fn accept(document: &Document) -> Result<Accepted, Findings> {
    if let Some(finding) = lint::errors::unaccepted_version(document) {
        return Err(finding.into());
    }
    let mut notes = Notes::new(document);
    let mut root = document.root().clone();
    references::apply(&mut root);
    openapi31::apply(&mut root, &mut notes);
    schemas::apply(&mut root, &mut notes);
    cycles::apply(&mut root, &mut notes);
    names::apply(&mut root, &mut notes);
    path_names::apply(&mut root);
    parameters::apply(&mut root, &mut notes);
    media_types::apply(&mut root, &mut notes);
    responses::apply(&mut root, &mut notes);
    inline_names::apply(&mut root, &mut notes);
    security::apply(&mut root, &mut notes);
    let mut accepted = Accepted { document: document.with_root(root), warnings: notes.findings };
    for _ in 0..MAX_ROUNDS {
        match check(&accepted.document) {
            Ok(()) => return Ok(accepted),
            Err(findings) => accepted.leave_out(document, findings)?,
        }
    }
    check(&accepted.document)?;
    Ok(accepted)
}

/// Returns whether `document` has version 3.1, so that lints only read its accepted copy.
#[must_use]
pub fn is_3_1(document: &Document) -> bool {
    document.root().get("openapi").and_then(Value::as_str).is_some_and(lint::errors::is_3_1)
}

/// Returns the number of operations of `document`.
#[must_use]
pub fn operation_count(document: &Document) -> usize {
    operations(document).len()
}

/// Lints a copy. It need not have an operation: a later version of the document may have some.
fn check(document: &Document) -> Result<(), Findings> {
    let Err(findings) = lint::errors::check(document) else { return Ok(()) };
    let findings = findings.as_slice().iter().filter(|finding| finding.rule != "no-operation");
    Findings::check(findings.cloned().collect())
}

/// Renders the client of `document` without the unsupported parts.
///
/// # Errors
///
/// The findings if no part can be left out to resolve them.
pub fn render(document: &Document, target: &Target) -> Result<Rendered, Findings> {
    let mut accepted = accept(document)?;
    let mut rounds = 0;
    let outputs = loop {
        let checked = check(&accepted.document);
        match checked.and_then(|()| target::render_checked(&accepted.document, target)) {
            Ok(outputs) => break outputs,
            Err(findings) if rounds == MAX_ROUNDS => return Err(findings),
            Err(findings) => accepted.leave_out(document, findings)?,
        }
        rounds += 1;
    };
    Ok(Rendered {
        outputs,
        operations: operation_count(document),
        left_out: left_out(accepted.warnings.iter()).count(),
        document: accepted.document,
        warnings: Findings::check(accepted.warnings).err(),
    })
}

/// Returns whether `warning` is about an operation that was left out.
#[must_use]
pub fn is_left_out_operation(warning: &Finding) -> bool {
    warning.rule == leave_out::OPERATION
}

/// Returns the warnings about operations that were left out.
fn left_out<'f>(warnings: impl Iterator<Item = &'f Finding>) -> impl Iterator<Item = &'f Finding> {
    warnings.filter(|warning| is_left_out_operation(warning))
}

impl Accepted {
    /// Checks that no operation was left out.
    ///
    /// # Errors
    ///
    /// A finding for each operation that was left out.
    pub fn complete(&self) -> Result<(), Findings> {
        Findings::check(left_out(self.warnings.iter()).cloned().collect())
    }

    /// Leaves out the parts that `findings` report. `original` has the positions.
    fn leave_out(&mut self, original: &Document, findings: Findings) -> Result<(), Findings> {
        let mut notes = Notes::new(original);
        let mut root = self.document.root().clone();
        let is_changed =
            leave_out::apply(&self.document, &mut root, findings.as_slice(), &mut notes);
        if !is_changed {
            return Err(findings);
        }
        self.warnings.append(&mut notes.findings);
        self.document = self.document.with_root(root);
        Ok(())
    }
}
