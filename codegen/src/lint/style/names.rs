//! Requires snake case for operations and properties, and Pascal case for schemas.

use heck::ToSnakeCase;

use crate::{
    Document, Finding, JsonPointer,
    openapi::{each_schema, entries, entries_at, operations},
};

pub(super) fn check(document: &Document, findings: &mut Vec<Finding>) {
    let mut report = |at: &JsonPointer, name: &str, case: &str, help: String| {
        findings.push(document.finding(
            "name-case",
            at,
            format!("expected {case}, found `{name}`"),
            help,
        ));
    };
    for operation in operations(document) {
        let id = operation.id().unwrap_or_default();
        if id.to_snake_case() != id {
            report(
                &operation.at.join("operationId"),
                id,
                "snake case",
                format!("write `{}`", id.to_snake_case()),
            );
        }
    }
    let schemas = JsonPointer::components("schemas");
    for name in entries_at(document, &schemas).map(|(name, _)| name) {
        if !name.starts_with(|c: char| c.is_ascii_uppercase()) || name.contains(['_', '-', '.']) {
            let help = format!("write `{}`", heck::ToPascalCase::to_pascal_case(&**name));
            report(&schemas.join(name), name, "Pascal case", help);
        }
    }
    each_schema(document, &mut |at, schema| {
        for name in entries(schema, "properties").map(|(name, _)| name) {
            if name.to_snake_case() != *name {
                let help =
                    format!("write `{}`, if that is how the API spells it", name.to_snake_case());
                report(&at.join("properties").join(name), name, "snake case", help);
            }
        }
    });
}
