//! Finds what a good document has and a generator does not need: descriptions, ranges, examples, names, nothing unused.
//!
//! [`crate::lint()`] says what cannot be generated; this says what its readers would miss.

mod descriptions;
mod examples;
mod families;
mod headers;
mod names;
mod text;
mod unused;

use crate::{Document, Findings};

/// Checks `document`, which [`crate::lint()`] has passed, against every rule.
///
/// # Errors
///
/// All findings, in the order of the text.
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
