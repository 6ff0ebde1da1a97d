//! Style lints: descriptions, ranges, examples, spelling of names, unused components.
//!
//! The generator works without all of these. [`crate::lint()`] reports what breaks generation.

mod descriptions;
mod examples;
mod families;
mod headers;
mod names;
mod text;
mod unused;

use crate::{Document, Findings};

/// Checks `document`, which passed [`crate::lint()`], against every rule.
///
/// # Errors
///
/// All findings, in the order of the document.
pub fn review(document: &Document) -> Result<(), Findings> {
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
