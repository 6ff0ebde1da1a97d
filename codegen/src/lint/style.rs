//! Lints of style: descriptions, ranges, examples, spelling of names, unused components.

mod descriptions;
mod examples;
mod families;
mod headers;
mod names;
mod text;
mod unused;

use crate::{Document, Findings};

/// Checks `document`, which passed [`errors::check`](super::errors::check), against every rule of
/// style.
///
/// # Errors
///
/// All findings, in the order of the document.
pub fn check(document: &Document) -> Result<(), Findings> {
    let mut findings = Vec::new();
    descriptions::check(document, &mut findings);
    examples::check(document, &mut findings);
    families::check(document, &mut findings);
    headers::check(document, &mut findings);
    names::check(document, &mut findings);
    text::check(document, &mut findings);
    unused::check(document, &mut findings);
    Findings::check(findings)
}
