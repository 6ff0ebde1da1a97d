//! Runs the generator on the prepared document, and tells which operation or schema it cannot take.

use std::{
    cell::Cell,
    panic::{self, AssertUnwindSafe},
    sync::Once,
};

use openapiv3::{OpenAPI, PathItem, ReferenceOr};
use proc_macro2::TokenStream;
use progenitor::{GenerationSettings, Generator, HooksMode, InterfaceStyle, TypeImpl};
use quote::quote;

use crate::{
    Document, Findings, JsonPointer,
    lint::operations,
    prepare::{Prepared, secret_schema},
    settings::Settings,
};

/// Generates the client from `prepared`, the generator's copy of `document`.
///
/// # Errors
///
/// A finding for each operation that the generator cannot take on its own, else for each schema, else for the document. The
/// lints know the constructs that make the generator fail; this is for those that nobody has met yet.
pub fn generate(document: &Document, prepared: &Prepared, settings: &Settings) -> Result<syn::File, Findings> {
    match attempt(&prepared.openapi, settings) {
        Ok(tokens) => syn::parse2(tokens).map_err(|error| {
            let message = format!("the generator wrote something that is not Rust: {error}");
            document.finding("generator-output", &JsonPointer::root(), message, REPORT_HELP).into()
        }),
        Err(failure) => Err(culprits(document, prepared, settings, &failure)),
    }
}

/// Generates the typed mock of the operations, which works on the types of the crate that `settings` names.
///
/// # Errors
///
/// As [`generate`], for the document as a whole: what the client can be generated from, the mock can be, too.
pub fn mock(document: &Document, prepared: &Prepared, settings: &Settings) -> Result<syn::File, Findings> {
    let tokens = quietly(|| {
        generator(settings).httpmock(&prepared.openapi, &settings.crate_name).map_err(|error| error.to_string())
    });
    tokens.and_then(|tokens| syn::parse2(tokens).map_err(|error| error.to_string())).map_err(|failure| {
        let message = format!("the generator cannot make a mock: {}", first_line(&failure));
        document.finding("generator", &JsonPointer::root(), message, REPORT_HELP).into()
    })
}

const REPORT_HELP: &str = "simplify what this names, or leave it out of the document";

fn generator(settings: &Settings) -> Generator {
    let mut options = GenerationSettings::new();
    options
        .with_interface(InterfaceStyle::Positional)
        .with_map_type("::std::collections::BTreeMap")
        .with_derive("PartialEq");
    // Without it, `rewrite` would report every secret.
    if let Ok(secret) = serde_json::from_value(secret_schema()) {
        options.with_conversion(secret, "::openapi_client_runtime::Secret", std::iter::empty());
    }
    if let Some(hand_written) = settings.hand_written() {
        options.with_hooks(HooksMode::Expected);
        options.with_inner_type(hand_written.inner_type.parse().unwrap_or_else(|_| quote! { () }));
        for replacement in &hand_written.replacements {
            let impls = if replacement.is_text { vec![TypeImpl::Display, TypeImpl::FromStr] } else { Vec::new() };
            options.with_replacement(replacement.schema, replacement.path, impls.into_iter());
        }
    }
    Generator::new(&options)
}

fn attempt(openapi: &OpenAPI, settings: &Settings) -> Result<TokenStream, String> {
    quietly(|| generator(settings).generate_tokens(openapi).map_err(|error| error.to_string()))
}

thread_local! {
    /// Whether a panic of this thread is expected, and its message wanted as a value.
    static IS_QUIET: Cell<bool> = const { Cell::new(false) };
}

/// Runs `work`, turning a panic into its message. The generator panics on what it does not support.
fn quietly<T>(work: impl FnOnce() -> Result<T, String>) -> Result<T, String> {
    static HOOK: Once = Once::new();
    HOOK.call_once(|| {
        // Once for the process, so that threads which do this at the same time cannot lose the hook that was there before.
        let before = panic::take_hook();
        panic::set_hook(Box::new(move |info| {
            if !IS_QUIET.get() {
                before(info);
            }
        }));
    });
    IS_QUIET.set(true);
    let result = panic::catch_unwind(AssertUnwindSafe(work));
    IS_QUIET.set(false);
    result.unwrap_or_else(|payload| {
        let text = payload.downcast_ref::<&str>().map(ToString::to_string);
        let text = text.or_else(|| payload.downcast_ref::<String>().cloned());
        Err(text.unwrap_or_else(|| "it stopped without a message".to_owned()))
    })
}

/// Runs the generator on the schemas alone, then on each operation alone, and reports those on which it fails.
fn culprits(document: &Document, prepared: &Prepared, settings: &Settings, failure: &str) -> Findings {
    let finding = |at: &JsonPointer, what: &str, failure: &str| {
        let message = format!("the generator cannot take {what}: {}", first_line(failure));
        document.finding("generator", at, message, REPORT_HELP)
    };
    let mut schemas_only = prepared.openapi.clone();
    schemas_only.paths.paths.clear();
    let findings = if attempt(&schemas_only, settings).is_err() {
        let schemas = JsonPointer::components("schemas");
        let failing = failing_schemas(&schemas_only, settings).into_iter();
        failing.map(|(name, failure)| finding(&schemas.join(&name), &format!("schema `{name}`"), &failure)).collect()
    } else {
        let failing = operations(document).into_iter().filter_map(|operation| {
            let failure = attempt(&only(&prepared.openapi, operation.path, operation.method), settings).err()?;
            Some(finding(&operation.at, &operation.name(), &failure))
        });
        failing.collect()
    };
    match Findings::check(findings) {
        Err(findings) => findings,
        Ok(()) => finding(&JsonPointer::root(), "the document as a whole", failure).into(),
    }
}

/// The schemas on which the generator fails when all the others are blank.
fn failing_schemas(openapi: &OpenAPI, settings: &Settings) -> Vec<(String, String)> {
    let Some(components) = &openapi.components else { return Vec::new() };
    let alone = |name: &String| {
        let mut openapi = openapi.clone();
        if let Some(components) = &mut openapi.components {
            // What the schema refers to has to stay, or its absence would be the failure: blank it.
            for (other, schema) in &mut components.schemas {
                if other != name {
                    *schema = ReferenceOr::Item(blank());
                }
            }
        }
        openapi
    };
    let failures = components.schemas.keys().filter_map(|name| {
        let failure = attempt(&alone(name), settings).err()?;
        Some((name.clone(), failure))
    });
    failures.collect()
}

fn blank() -> openapiv3::Schema {
    openapiv3::Schema {
        schema_data: openapiv3::SchemaData::default(),
        schema_kind: openapiv3::SchemaKind::Type(openapiv3::Type::Object(openapiv3::ObjectType::default())),
    }
}

fn only(openapi: &OpenAPI, path: &str, method: &str) -> OpenAPI {
    let mut alone = openapi.clone();
    alone.paths.paths.retain(|name, _| name == path);
    for (_, item) in &mut alone.paths.paths {
        if let ReferenceOr::Item(item) = item {
            keep_method(item, method);
        }
    }
    alone
}

fn keep_method(item: &mut PathItem, method: &str) {
    let all = [
        ("get", &mut item.get),
        ("put", &mut item.put),
        ("post", &mut item.post),
        ("delete", &mut item.delete),
        ("options", &mut item.options),
        ("head", &mut item.head),
        ("patch", &mut item.patch),
        ("trace", &mut item.trace),
    ];
    for (name, operation) in all {
        if name != method {
            *operation = None;
        }
    }
}

fn first_line(text: &str) -> &str {
    text.lines().find(|line| !line.trim().is_empty()).unwrap_or_default().trim()
}
