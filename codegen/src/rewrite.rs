//! Rewrites of the generator's output. The comment of each module describes the gap of the
//! generator that it closes.
//!
//! [`apply`] runs them in order; a rewrite may rely on earlier ones. A rewrite matches the
//! structure of the syntax tree and fails on an unknown structure. It returns how often it applied,
//! which is compared with the number that follows from the document, so that a new version of the
//! generator cannot lose anything silently.

mod api;
mod ast;
mod attributes;
mod boilerplate;
mod client;
mod constructors;
mod field_docs;
mod lenient_responses;
mod mock;
mod one_key_unions;
mod operation_docs;
mod operations;
mod prelude;
mod prose;
mod reached;
mod secrets;
mod setters;
mod types;
mod unknown_fields;

use std::collections::BTreeSet;

use syn::{File, visit::Visit};

use crate::{Document, Finding, Findings, JsonPointer, openapi, prepare::Prepared, settings::Settings};

/// The input of the rewrites, apart from the syntax tree.
pub(crate) struct Context<'a> {
    document: &'a Document,
    prepared: &'a Prepared,
    settings: &'a Settings,
}

/// A part of the generator's output with an unknown structure.
#[derive(Debug)]
pub(crate) struct RewriteError {
    /// Pointer to the part of the document that the output is generated from.
    at: JsonPointer,
    message: String,
}

/// Rewrites `file`, the generator's output for `prepared`.
///
/// # Errors
///
/// A finding for each part of the generator's output with an unexpected structure or number.
pub fn apply(file: &mut File, document: &Document, prepared: &Prepared, settings: &Settings) -> Result<(), Findings> {
    let context = Context { document, prepared, settings };
    let mut findings = context.in_findings(client::apply(file, &context))?;
    let found = operations::apply(file, &context);
    findings.extend(operations::check(&context.in_findings(found)?, &context));
    Findings::check(std::mem::take(&mut findings))?;
    types::apply(file, &context)?;
    let added = api::apply(file, &context);
    findings.extend(context.expect("operation constants", context.in_findings(added)?));
    let documented = operation_docs::apply(file, &context);
    findings.extend(context.expect("documented operations", documented));
    prose::apply(file);
    Findings::check(findings)
}

/// Rewrites `file`, the typed mock of the operations of `document`.
///
/// # Errors
///
/// As [`apply`].
pub fn apply_to_mock(file: &mut File, document: &Document, prepared: &Prepared) -> Result<(), Findings> {
    let found = mock::apply(file, document);
    Findings::check(mock::check(&found, document, prepared))
}

/// Returns the first names of all paths in `file`, which include the crates that it uses.
pub(crate) fn crates_in(file: &File) -> BTreeSet<String> {
    let mut names = FirstNames(BTreeSet::new());
    names.visit_file(file);
    names.0
}

struct FirstNames(BTreeSet<String>);

impl<'f> Visit<'f> for FirstNames {
    fn visit_path(&mut self, path: &'f syn::Path) {
        self.0.extend(path.segments.first().map(|segment| segment.ident.to_string()));
        syn::visit::visit_path(self, path);
    }
}

impl Context<'_> {
    /// Returns whether the crate has a feature `schemars`.
    fn has_schemars(&self) -> bool {
        self.settings.has_schemars
    }

    /// Converts the error of a rewrite to a finding.
    fn in_findings<T>(&self, result: Result<T, RewriteError>) -> Result<T, Findings> {
        result.map_err(|error| error.in_finding(self.document).into())
    }

    /// Returns a finding unless `found` is the number of operations of the document.
    fn expect(&self, what: &str, found: usize) -> Option<Finding> {
        let expected = openapi::operations(self.document).len();
        let message = format!("expected {expected} {what}, found {found}");
        (found != expected).then(|| RewriteError::new(&JsonPointer::root(), message).in_finding(self.document))
    }
}

impl RewriteError {
    fn new(at: &JsonPointer, message: impl Into<String>) -> Self {
        Self { at: at.clone(), message: message.into() }
    }

    fn in_finding(self, document: &Document) -> Finding {
        document.finding("generator-output", &self.at, self.message, REPORT_HELP)
    }
}

const REPORT_HELP: &str = "this is a bug of codegen: adapt codegen/src/rewrite/ to the generator's output";
