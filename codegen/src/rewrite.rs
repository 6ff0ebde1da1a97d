//! Rewrites of the generator's output, one module each, which says which gap of the generator it closes.
//!
//! The order is that of [`apply`]; a rewrite may rely on those before it. A rewrite finds its places by the structure of the
//! syntax tree and fails on a structure that it does not know. It returns how often it applied, which is compared with what the
//! document calls for, so that a new version of the generator cannot lose anything silently.

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

/// A part of the generator's output whose structure a rewrite does not know.
#[derive(Debug)]
pub(crate) struct RewriteError {
    /// The part of the document that the output is for.
    at: JsonPointer,
    message: String,
}

/// Rewrites `file`, which the generator made from `prepared`.
///
/// # Errors
///
/// A finding for each part of the generator's output that has another structure, or comes in another number, than the rewrites
/// expect.
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

/// The names that paths in `file` start with, among them the crates that it uses.
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
    /// Whether the client has a feature `schemars`.
    fn has_schemars(&self) -> bool {
        self.settings.has_schemars
    }

    /// The result of a rewrite, with its error as a finding.
    fn in_findings<T>(&self, result: Result<T, RewriteError>) -> Result<T, Findings> {
        result.map_err(|error| error.in_finding(self.document).into())
    }

    /// A finding unless `found` is the number of operations of the document.
    fn expect(&self, what: &str, found: usize) -> Option<Finding> {
        let expected = openapi::operations(self.document).len();
        let message = format!("the output has {found} {what}, and the document {expected} operations");
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

const REPORT_HELP: &str =
    "this is a bug of codegen: adapt the module in codegen/src/rewrite/ to the generator's output";
