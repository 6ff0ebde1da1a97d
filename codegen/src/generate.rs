//! Runs progenitor on the prepared document and finds the operations or schemas on which it fails.

mod culprits;
mod parse;

use std::{
    cell::Cell,
    panic::{self, AssertUnwindSafe},
    sync::Once,
};

use openapiv3::{OpenAPI, Operation, PathItem, ReferenceOr, StatusCode};
use proc_macro2::TokenStream;
use progenitor::{GenerationSettings, Generator, InterfaceStyle, TypeImpl};

use crate::{
    Document, Findings, JsonPointer,
    prepare::{Prepared, secret_schema},
    settings::{Replacement, Settings},
};

/// Generates the client from `prepared`, the generator's copy of `document`.
///
/// # Errors
///
/// As [`tokens`] and [`syntax_tree`].
pub fn generate(
    document: &Document,
    prepared: &Prepared,
    settings: &Settings,
) -> Result<syn::File, Findings> {
    syntax_tree(document, tokens(document, prepared, settings)?)
}

/// Runs progenitor on `prepared`, the generator's copy of `document`.
///
/// # Errors
///
/// A finding for each schema on which the generator fails, else for each operation, else for the
/// document. Lints reject the known causes; these are the unknown ones.
pub fn tokens(
    document: &Document,
    prepared: &Prepared,
    settings: &Settings,
) -> Result<TokenStream, Findings> {
    attempt(&prepared.openapi, settings)
        .map_err(|failure| culprits::find(document, prepared, settings, &failure))
}

/// Parses progenitor's output for `document`.
///
/// # Errors
///
/// A finding for the document if the output is not valid Rust.
pub fn syntax_tree(document: &Document, tokens: TokenStream) -> Result<syn::File, Findings> {
    parse::file(tokens).map_err(|error| {
        let message = format!("the generator's output is not valid Rust: {error}");
        document.finding("generator-output", &JsonPointer::root(), message, REPORT_HELP).into()
    })
}

/// Generates the typed mock of the operations, for the types of the crate in `settings`.
///
/// # Errors
///
/// A finding for the whole document. No document is known for which the client can be generated,
/// but not the mock.
pub fn mock(
    document: &Document,
    prepared: &Prepared,
    settings: &Settings,
) -> Result<syn::File, Findings> {
    let openapi = with_named_statuses(&prepared.openapi);
    let tokens = catch_panic(|| {
        generator(settings)?
            .httpmock(&openapi, &settings.crate_name)
            .map_err(|error| error.to_string())
    });
    tokens.and_then(|tokens| parse::file(tokens).map_err(|error| error.to_string())).map_err(
        |failure| {
            let message = format!("the generator fails on the mock: {}", on_one_line(&failure));
            document.finding("generator", &JsonPointer::root(), message, REPORT_HELP).into()
        },
    )
}

/// Returns a copy of `openapi` without the responses whose status has no standard name. The
/// generator names the methods of a mock by it, and panics. To be removed when it does not.
fn with_named_statuses(openapi: &OpenAPI) -> OpenAPI {
    let mut openapi = openapi.clone();
    let has_name = |code: u16| {
        http::StatusCode::from_u16(code).is_ok_and(|code| code.canonical_reason().is_some())
    };
    for item in openapi.paths.paths.values_mut() {
        let ReferenceOr::Item(item) = item else { continue };
        for operation in operations_mut(item) {
            operation.responses.responses.retain(|status, _| match status {
                StatusCode::Code(code) => has_name(*code),
                StatusCode::Range(_) => true,
            });
        }
    }
    openapi
}

fn operations_mut(item: &mut PathItem) -> impl Iterator<Item = &mut Operation> {
    let PathItem { get, put, post, delete, options, head, patch, trace, .. } = item;
    [get, put, post, delete, options, head, patch, trace].into_iter().flatten()
}

const REPORT_HELP: &str = "simplify this part, or remove it from the document";

/// Returns progenitor with the settings of the client.
fn generator(settings: &Settings) -> Result<Generator, String> {
    let mut options = GenerationSettings::new();
    options.with_interface(InterfaceStyle::Positional);
    options.with_map_type("::std::collections::BTreeMap");
    options.with_derive("PartialEq");
    let secret = serde_json::from_value(secret_schema());
    options.with_conversion(secret.map_err(|error| error.to_string())?, SECRET, [].into_iter());
    for Replacement { schema, path } in &settings.replacements {
        options.with_replacement(schema, path, [TypeImpl::Display, TypeImpl::FromStr].into_iter());
    }
    Ok(Generator::new(&options))
}

/// The type of strings with `format: password`, whose `Debug` does not show the value.
const SECRET: &str = "::openapi_client_runtime::Secret";

fn attempt(openapi: &OpenAPI, settings: &Settings) -> Result<TokenStream, String> {
    catch_panic(|| generator(settings)?.generate_tokens(openapi).map_err(|error| error.to_string()))
}

thread_local! {
    /// This thread catches panics, so the hook must not print them.
    static IS_CAUGHT: Cell<bool> = const { Cell::new(false) };
}

/// Runs `work` and returns the message of a panic as an error. The generator panics on unsupported
/// documents.
fn catch_panic<T>(work: impl FnOnce() -> Result<T, String>) -> Result<T, String> {
    static HOOK: Once = Once::new();
    HOOK.call_once(|| {
        // Once per process, since two threads replacing the hook at the same time could lose the
        // original.
        let before = panic::take_hook();
        panic::set_hook(Box::new(move |info| {
            if !IS_CAUGHT.get() {
                before(info);
            }
        }));
    });
    IS_CAUGHT.set(true);
    let result = panic::catch_unwind(AssertUnwindSafe(work));
    IS_CAUGHT.set(false);
    result.unwrap_or_else(|payload| {
        let text = payload.downcast_ref::<&str>().map(ToString::to_string);
        let text = text.or_else(|| payload.downcast_ref::<String>().cloned());
        Err(text.unwrap_or_else(|| "the generator panicked without a message".to_owned()))
    })
}

/// Replaces each run of white space in `text` by one space.
fn on_one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
