//! Lints that prevent generation: everything that would make it fail or the client incorrect.
//!
//! Every rule checks every document and ignores what another rule reports. Only for another version
//! of OpenAPI the other rules are skipped, since most of them would fail.

mod shapes;
mod structure;

mod bodies;
mod names;
mod operations;
mod parameters;
mod ranges;
mod responses;
mod schemas;
mod security;
mod version;

pub(crate) use self::version::{is_3_1, unaccepted as unaccepted_version};
use crate::{Document, Findings, openapi};

/// Checks `document` against every rule that prevents generation.
///
/// # Errors
///
/// All findings, in the order of the document.
pub fn check(document: &Document) -> Result<(), Findings> {
    let mut findings = Vec::new();
    version::check(document, &mut findings);
    Findings::check(std::mem::take(&mut findings))?;

    structure::check(document, &mut findings);
    operations::check(document, &mut findings);
    parameters::check(document, &mut findings);
    bodies::check(document, &mut findings);
    responses::check(document, &mut findings);
    schemas::check(document, &mut findings);
    ranges::check(document, &mut findings);
    security::check(document, &mut findings);
    names::check(document, &mut findings);
    openapi::check_extensions(document, &mut findings);
    Findings::check(findings)
}

/// Checks the version and the structure of `document`, which must be valid in any OpenAPI 3.0
/// document, even if no client can be generated from it.
///
/// # Errors
///
/// All findings, in the order of the document.
pub fn check_structure(document: &Document) -> Result<(), Findings> {
    let mut findings = Vec::new();
    version::check(document, &mut findings);
    Findings::check(std::mem::take(&mut findings))?;
    structure::check(document, &mut findings);
    Findings::check(findings)
}
