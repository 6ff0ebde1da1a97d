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
mod deprecated;
mod field_docs;
mod lenient_responses;
mod mock;
mod one_key_unions;
mod open_enums;
mod operation_docs;
mod operations;
mod params;
mod prelude;
mod prose;
mod reached;
mod secrets;
mod servers;
mod setters;
mod tagged_unions;
mod types;
mod unknown_fields;

use std::collections::BTreeSet;

use syn::{File, Ident, ImplItemFn, ReturnType, Signature, Type, visit::Visit};

pub(crate) use self::{
    ast::{docs as docs_of, type_of_schema},
    operation_docs::variable,
    prose::sentence,
};
use crate::{
    Document, Finding, Findings, JsonPointer, openapi, prepare::Prepared, settings::Settings,
};

/// The input of the rewrites, apart from the syntax tree.
pub(crate) struct Context<'a> {
    document: &'a Document,
    prepared: &'a Prepared,
    settings: &'a Settings,
    /// The names of the types that the client has, once they are rewritten.
    types: BTreeSet<String>,
    /// Those of the types that implement `FromStr`.
    parsed: BTreeSet<String>,
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
pub fn apply(
    file: &mut File,
    document: &Document,
    prepared: &Prepared,
    settings: &Settings,
) -> Result<(), Findings> {
    let mut context =
        Context { document, prepared, settings, types: BTreeSet::new(), parsed: BTreeSet::new() };
    let mut findings = context.in_findings(client::apply(file, &context))?;
    let found = operations::apply(file, &context);
    findings.extend(operations::check(&context.in_findings(found)?, &context));
    Findings::check(std::mem::take(&mut findings))?;
    findings.extend(params::apply(file, &context));
    types::apply(file, &context)?;
    let added = api::apply(file, &context);
    findings.extend(context.expect("operation constants", context.in_findings(added)?));
    let documented = operation_docs::apply(file, &mut context);
    findings.extend(context.expect("documented operations", documented));
    let deprecated = deprecated::operations_of(file, &context);
    let operations = openapi::operations(document);
    let expected =
        operations.iter().filter(|operation| openapi::is_deprecated(operation.value)).count();
    if deprecated != expected {
        let message =
            format!("the output has {deprecated} deprecated operations; expected {expected}");
        findings.push(RewriteError::new(&JsonPointer::root(), message).in_finding(document));
    }
    prose::apply(file);
    Findings::check(findings)
}

/// Rewrites `file`, the typed mock of the operations of `document`.
///
/// # Errors
///
/// As [`apply`].
pub fn apply_to_mock(
    file: &mut File,
    document: &Document,
    prepared: &Prepared,
) -> Result<(), Findings> {
    let found = mock::apply(file, document);
    Findings::check(mock::check(&found, document, prepared))
}

/// Returns the first names of all paths in `file`, which include the crates that it uses.
pub(crate) fn crates_in(file: &File) -> BTreeSet<String> {
    let mut names = FirstNames(BTreeSet::new());
    names.visit_file(file);
    names.0
}

/// The methods of operations.
pub(crate) fn methods(file: &mut File) -> Vec<ImplItemFn> {
    operations::methods_mut(file).map(|method| method.clone()).collect()
}

/// The schemas of the components that have a struct or an enum, with its name.
pub(crate) fn schema_types(document: &Document, file: &mut File) -> Vec<(String, Ident)> {
    let types = type_names(file);
    let schemas =
        document.at(&JsonPointer::components("schemas")).and_then(serde_json::Value::as_object);
    let schemas =
        schemas.into_iter().flatten().map(|(name, _)| (name.clone(), type_of_schema(name)));
    schemas
        .filter(|(_, ty)| types.contains(ty))
        .map(|(name, ty)| (name, quote::format_ident!("{ty}")))
        .collect()
}

/// The names of the structs and enums of the module `types`.
fn type_names(file: &mut File) -> BTreeSet<String> {
    let items = ast::module_mut(file, &["types"]).into_iter().flatten();
    items.filter_map(|item| Some(ast::type_attributes(item)?.0.to_string())).collect()
}

/// The names of the types of the module `types` that implement `FromStr`.
fn parsed_types(file: &mut File) -> BTreeSet<String> {
    let items = ast::module_mut(file, &["types"]).into_iter().flatten();
    let parsed = items.filter_map(|item| match item {
        syn::Item::Impl(block) => {
            let (path, _) = block.trait_.as_ref()?;
            let is_from_str = path.segments.last()?.ident == "FromStr";
            ast::type_name(&block.self_ty).filter(|_| is_from_str)
        }
        _ => None,
    });
    parsed.collect()
}

/// Returns whether an operation returns `Response<()>`.
pub(crate) fn is_empty_response(signature: &Signature) -> bool {
    matches!(returned(signature), Some(Type::Tuple(tuple)) if tuple.elems.is_empty())
}

/// Returns whether an operation returns `Response<ByteStream>`.
pub(crate) fn is_stream(signature: &Signature) -> bool {
    returned(signature).and_then(ast::type_name).is_some_and(|name| name == "ByteStream")
}

/// `T` in `Result<Response<T>, Error>`.
fn returned(signature: &Signature) -> Option<&Type> {
    let ReturnType::Type(_, result) = &signature.output else { return None };
    let response = *ast::type_arguments(result, &["Result"])?.first()?;
    ast::type_arguments(response, &["openapi_client_runtime", "Response"])?.first().copied()
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
        (found != expected)
            .then(|| RewriteError::new(&JsonPointer::root(), message).in_finding(self.document))
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

/// The document is valid. A change of codegen/src/rewrite/ makes it work as it is.
const REPORT_HELP: &str =
    "simplify or remove this part of the document, or report it as a bug of codegen";
