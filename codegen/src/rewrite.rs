//! Rewrites of the generated syntax tree, each in a file of its own that names the gap it closes and when it can go.
//!
//! The order is that of [`apply`]; a pass may rely on those before it.

mod ast;
mod client_errors;
mod conversion_errors;
mod defaults;
mod derive_schemars;
mod documentation;
mod facts;
mod lenient_responses;
mod mock;
mod one_way_in;
mod operation_docs;
mod operation_urls;
mod prose;
mod request_headers;
mod unknown_fields;

use crate::{Document, prepare::Prepared, settings::Settings};

/// Rewrites `file`, the typed mock of the operations of `document`.
pub fn apply_to_mock(file: &mut syn::File, document: &Document) {
    mock::apply(file, document);
}

/// What the passes know of the document.
pub(crate) struct Context<'a> {
    document: &'a Document,
    prepared: &'a Prepared,
    settings: &'a Settings,
}

/// Rewrites `file`, which the generator made from `prepared`.
pub fn apply(file: &mut syn::File, document: &Document, prepared: &Prepared, settings: &Settings) {
    let context = Context { document, prepared, settings };
    request_headers::apply(file, &context);
    conversion_errors::apply(file);
    if settings.hand_written().is_some() {
        one_way_in::apply(file);
        client_errors::apply(file);
        operation_urls::apply(file);
        unknown_fields::apply(file);
        lenient_responses::apply(file, &context);
        defaults::apply(file, &context);
        derive_schemars::apply(file);
        facts::apply(file, &context);
    }
    operation_docs::apply(file, &context);
    documentation::apply(file, &context);
    prose::apply(file);
}
