//! Rewrites of the generated syntax tree, each in a module that names the gap it closes and when it
//! can be removed.
//!
//! The order is that of [`apply`]; a rewrite may rely on those before it.

mod ast;
mod attributes;
mod boilerplate;
mod client_errors;
mod constructors;
mod conversion_errors;
mod facts;
mod field_docs;
mod lenient_responses;
mod mock;
mod one_key_unions;
mod one_way_in;
mod operation_docs;
mod operation_urls;
mod prelude;
mod prose;
mod reached;
mod request_headers;
mod secrets;
mod setters;
mod types;
mod unknown_fields;

use crate::{Document, Findings, prepare::Prepared, settings::Settings};

/// Rewrites `file`, the typed mock of the operations of `document`.
pub fn apply_to_mock(file: &mut syn::File, document: &Document) {
    mock::apply(file, document);
}

/// What the rewrites know of the document.
pub(crate) struct Context<'a> {
    document: &'a Document,
    prepared: &'a Prepared,
    settings: &'a Settings,
}

impl Context<'_> {
    /// Whether the client has a feature `schemars`.
    fn has_schemars(&self) -> bool {
        self.settings.hand_written().is_some()
    }
}

/// Rewrites `file`, which the generator made from `prepared`.
///
/// # Errors
///
/// A finding for each schema to which a rewrite applied less or more often than the document asks
/// for.
pub fn apply(
    file: &mut syn::File,
    document: &Document,
    prepared: &Prepared,
    settings: &Settings,
) -> Result<(), Findings> {
    let context = Context { document, prepared, settings };
    request_headers::apply(file, &context);
    conversion_errors::apply(file);
    types::apply(file, &context)?;
    if settings.hand_written().is_some() {
        one_way_in::apply(file);
        client_errors::apply(file);
        operation_urls::apply(file);
        facts::apply(file, &context);
    }
    operation_docs::apply(file, &context);
    prose::apply(file);
    Ok(())
}
