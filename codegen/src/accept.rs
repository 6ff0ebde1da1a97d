//! Takes any document of OpenAPI 3.0 and 3.1, and leaves out what no client can be generated from.
//!
//! [`lint::errors`] reports what a document should say better, and generation stops at that. A
//! document of somebody else cannot be corrected, so that this stage comes first for it:
//! its steps write what is legal in the way that the generator reads, and what is left to report
//! goes out of the copy, with a warning that names the operation, its line and the reason.

mod cycles;
mod inline_names;
mod leave_out;
mod media_types;
mod names;
mod notes;
mod openapi31;
mod parameters;
mod references;
mod responses;
mod schemas;
mod security;
mod walk;

use self::notes::Notes;
use crate::{Document, Finding, Findings, Output, Target, lint, openapi::operations, target};

/// A document that passes [`lint::errors`], and what it took.
#[derive(Clone, Debug)]
pub struct Accepted {
    /// The copy of the document. Positions are those of the original.
    pub document: Document,
    /// The places of the original that the copy does without, in no order.
    pub warnings: Vec<Finding>,
}

/// The files of a client, and the warnings about its document.
#[derive(Clone, Debug)]
pub struct Rendered {
    /// The files to write.
    pub outputs: Vec<Output>,
    /// The warnings about what was left out, in the order of the text; `None` if that is nothing.
    pub warnings: Option<Findings>,
    /// The number of operations of the document.
    pub operations: usize,
    /// The number of operations that were left out.
    pub left_out: usize,
}

impl Rendered {
    /// Returns the files if no operation was left out.
    ///
    /// # Errors
    ///
    /// A finding for each operation that was.
    pub fn complete(self) -> Result<Vec<Output>, Findings> {
        let warnings = self.warnings.iter().flat_map(Findings::as_slice);
        Findings::check(
            warnings.filter(|warning| warning.rule == leave_out::OPERATION).cloned().collect(),
        )?;
        Ok(self.outputs)
    }
}

/// The most rounds of leaving things out. What is left out may bring a few others to light.
const MAX_ROUNDS: usize = 12;

/// Turns `document` into one that passes [`lint::errors`].
///
/// # Errors
///
/// The findings about a document of another version, or without any operation that can be called.
pub fn accept(document: &Document) -> Result<Accepted, Findings> {
    let mut notes = Notes::new(document);
    let mut root = document.root().clone();
    references::apply(&mut root);
    openapi31::apply(&mut root, &mut notes);
    schemas::apply(&mut root, &mut notes);
    cycles::apply(&mut root, &mut notes);
    names::apply(&mut root, &mut notes);
    parameters::apply(&mut root, &mut notes);
    media_types::apply(&mut root, &mut notes);
    responses::apply(&mut root, &mut notes);
    inline_names::apply(&mut root, &mut notes);
    security::apply(&mut root, &mut notes);
    let mut accepted = Accepted { document: document.with_root(root), warnings: notes.findings };
    for _ in 0..MAX_ROUNDS {
        match lint::errors::check(&accepted.document) {
            Ok(()) => return Ok(accepted),
            Err(findings) => accepted.leave_out(document, findings)?,
        }
    }
    lint::errors::check(&accepted.document)?;
    Ok(accepted)
}

/// Renders the client of `document` without what it cannot have.
///
/// # Errors
///
/// The findings if nothing that they are about can be left out.
pub fn render(document: &Document, target: &Target) -> Result<Rendered, Findings> {
    let mut accepted = accept(document)?;
    let mut rounds = 0;
    let outputs = loop {
        match target::render(&accepted.document, target) {
            Ok(outputs) => break outputs,
            Err(findings) if rounds == MAX_ROUNDS => return Err(findings),
            Err(findings) => accepted.leave_out(document, findings)?,
        }
        rounds += 1;
    };
    let left_out =
        accepted.warnings.iter().filter(|warning| warning.rule == leave_out::OPERATION).count();
    Ok(Rendered {
        outputs,
        operations: operations(document).len(),
        left_out,
        warnings: Findings::check(accepted.warnings).err(),
    })
}

impl Accepted {
    /// Leaves out what `findings` are about; `original` has the places.
    fn leave_out(&mut self, original: &Document, findings: Findings) -> Result<(), Findings> {
        // Nothing is left of a document without its version or without operations.
        if findings
            .as_slice()
            .iter()
            .any(|finding| ["openapi-version", "no-operation"].contains(&finding.rule))
        {
            return Err(findings);
        }
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
