//! Rewrites the module `types`, and checks the number of changes of each rewrite.

use std::collections::BTreeMap;

use syn::{File, Item};

use super::{
    Context, RewriteError,
    ast::{self, Applied},
    attributes, boilerplate, constructors, deprecated, field_docs, lenient_responses,
    one_key_unions, open_enums, prelude,
    reached::TypeGraph,
    secrets, setters, tagged_unions, unknown_fields,
};
use crate::{Finding, Findings, JsonPointer, openapi::operations};

/// Rewrites the types in `file`.
///
/// # Errors
///
/// A finding for each schema with an unexpected number of changes by a rewrite.
pub(super) fn apply(file: &mut File, context: &Context<'_>) -> Result<(), Findings> {
    let graph = TypeGraph::of(ast::module_mut(file, &["types"]).map_or(&[], |items| &**items));
    let sent = graph.by_requests(file);
    let received = graph.by_responses(file, &sent, &context.prepared.open_enums);
    let mut no_types = Vec::new();
    let items = ast::module_mut(file, &["types"]).unwrap_or(&mut no_types);
    let mut check = Check { context, findings: Vec::new() };

    let opened = open_enums::apply(items, &graph, &received, context.has_schemars());
    check.at_least("impls of the open enum", &expected_open_enums(context), &opened);
    boilerplate::remove(items);
    attributes::apply(items, context);
    let open = unknown_fields::apply(items, &graph, &received);
    check.at_least("maps of unknown fields", &expected_unknown_fields(context), &open);
    let lenient = lenient_responses::apply(items, &context.prepared.lenient_fields, &received);
    check.exactly("lenient fields", &expected_lenient_fields(context), &lenient);
    let unions = one_key_unions::apply(items, context);
    check.exactly("keys of the union", &expected_unions(context), &unions);
    let tagged = tagged_unions::apply(
        items,
        &context.prepared.tagged_unions,
        &received,
        context.has_schemars(),
    );
    check.exactly("alternatives of the union", &expected_tagged_unions(context), &tagged);
    check.at_least("secrets", &expected_secrets(context), &secrets::count(items));
    field_docs::apply(items, context);
    deprecated::fields(items, context);
    let built = setters::apply(items, &sent);
    let constructed = constructors::apply(items, &sent);
    check.at_least("constructors", &expected_sent_objects(context), &constructed);
    check.at_least("setters", &expected_sent_objects(context), &built);
    check.has_values(items);
    prelude::shorten(items);
    Findings::check(check.findings)
}

/// The expected number of changes of a rewrite, by schema.
type Expected<'a> = BTreeMap<&'a str, usize>;

fn expected_open_enums<'a>(context: &Context<'a>) -> Expected<'a> {
    let names = context.prepared.open_enums.iter();
    names.map(|schema| (schema.as_str(), open_enums::IMPLS)).collect()
}

fn expected_unknown_fields<'a>(context: &Context<'a>) -> Expected<'a> {
    context.prepared.open_schemas.iter().map(|schema| (schema.as_str(), 1)).collect()
}

fn expected_lenient_fields<'a>(context: &Context<'a>) -> Expected<'a> {
    let mut expected = Expected::new();
    for field in &context.prepared.lenient_fields {
        *expected.entry(&field.schema).or_default() += 1;
    }
    expected
}

fn expected_unions<'a>(context: &Context<'a>) -> Expected<'a> {
    context
        .prepared
        .one_key_unions
        .iter()
        .map(|union| (union.schema.as_str(), union.keys.len()))
        .collect()
}

fn expected_tagged_unions<'a>(context: &Context<'a>) -> Expected<'a> {
    let unions = context.prepared.tagged_unions.iter();
    unions.map(|union| (union.schema.as_str(), union.alternatives.len())).collect()
}

fn expected_secrets<'a>(context: &Context<'a>) -> Expected<'a> {
    context.prepared.secrets.iter().map(|(schema, count)| (schema.as_str(), *count)).collect()
}

fn expected_sent_objects<'a>(context: &Context<'a>) -> Expected<'a> {
    context.prepared.sent_objects.iter().map(|schema| (schema.as_str(), 1)).collect()
}

/// A comparison of the number of changes with the expected number.
struct Check<'a> {
    context: &'a Context<'a>,
    findings: Vec<Finding>,
}

impl Check<'_> {
    /// Also accepts changes in types without a schema in the components, such as those of inline
    /// schemas.
    fn at_least(&mut self, what: &str, expected: &Expected<'_>, applied: &Applied) {
        for (schema, expected) in expected {
            let found = applied.get(&ast::type_of_schema(schema)).copied().unwrap_or_default();
            if found < *expected {
                self.report(schema, what, *expected, found);
            }
        }
    }

    fn exactly(&mut self, what: &str, expected: &Expected<'_>, applied: &Applied) {
        let mut applied = applied.clone();
        for (schema, expected) in expected {
            let found = applied.remove(&ast::type_of_schema(schema)).unwrap_or_default();
            if found != *expected {
                self.report(schema, what, *expected, found);
            }
        }
        for (name, found) in applied {
            self.report(&name, what, 0, found);
        }
    }

    /// Reports components and request bodies whose type is an enum without variants, since no
    /// operation with such a value can be called.
    fn has_values(&mut self, items: &[Item]) {
        let is_empty = |item: &Item| matches!(item, Item::Enum(item) if item.variants.is_empty());
        if !items.iter().any(is_empty) {
            return;
        }
        let places = self.places();
        for item in items.iter().filter(|item| is_empty(item)) {
            let Item::Enum(item) = item else { continue };
            let Some(at) = places.get(&item.ident.to_string()) else { continue };
            let message = "no value matches the schema: its parts exclude each other";
            let help = "correct the types of the parts";
            self.findings.push(self.context.document.finding(
                "generator-output",
                at,
                message,
                help,
            ));
        }
    }

    /// Returns the schemas of components and request bodies, by the names of their types.
    fn places(&self) -> BTreeMap<String, JsonPointer> {
        let document = self.context.document;
        let schemas = JsonPointer::components("schemas");
        let names = document.at(&schemas).and_then(serde_json::Value::as_object);
        let components = names.into_iter().flatten();
        let components =
            components.map(|(name, _)| (ast::type_of_schema(name), schemas.join(name)));
        let bodies = operations(document).into_iter().filter_map(|operation| {
            let name = ast::type_of_schema(&format!("{}_body", operation.rust_name()));
            Some((name, operation.request_body(document)?.at.join("schema")))
        });
        bodies.chain(components).collect()
    }

    fn report(&mut self, schema: &str, what: &str, expected: usize, found: usize) {
        let at = JsonPointer::components("schemas").join(schema);
        let message = format!(
            "codegen cannot complete the type of schema `{schema}` ({what}: {found} of {expected})"
        );
        self.findings.push(RewriteError::new(&at, message).in_finding(self.context.document));
    }
}
