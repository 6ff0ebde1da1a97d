//! Finds what would make generation fail or the client wrong, all of it at once.
//!
//! Every rule looks at every document, and passes over what another rule reports. Only a document of another version of OpenAPI
//! is not looked at further, since most of it would be wrong.

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

use crate::{Document, Findings, openapi};

/// Checks `document` against every rule.
///
/// # Errors
///
/// All findings, in the order of the text.
pub fn lint(document: &Document) -> Result<(), Findings> {
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

/// Checks the version and the structure of `document`: what holds for any document of OpenAPI 3.0, whether or not a client can
/// be generated from it.
///
/// # Errors
///
/// All findings, in the order of the text.
pub fn structure(document: &Document) -> Result<(), Findings> {
    let mut findings = Vec::new();
    version::check(document, &mut findings);
    Findings::check(std::mem::take(&mut findings))?;
    structure::check(document, &mut findings);
    Findings::check(findings)
}
