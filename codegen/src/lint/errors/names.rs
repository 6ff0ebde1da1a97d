//! Rejects names that collide in Rust, with each other or with methods that every client has.

use std::collections::HashMap;

use crate::{
    Document, Finding, JsonPointer,
    openapi::{RESERVED, each_schema, entries, entries_at, operations},
};

pub(super) fn check(document: &Document, findings: &mut Vec<Finding>) {
    let ids = operations(document).into_iter().filter_map(|operation| {
        let id = operation.id()?;
        Some((id, operation.at.join("operationId")))
    });
    for operation in
        operations(document).iter().filter(|operation| RESERVED.contains(&&*operation.rust_name()))
    {
        let message =
            format!("{} has the name of a predefined method of clients", operation.name());
        let help = "rename it, such as `widget_new` instead of `new`";
        findings.push(document.finding(
            "reserved-name",
            &operation.at.join("operationId"),
            message,
            help,
        ));
    }
    report_collisions(document, "operation", ids, heck::ToSnakeCase::to_snake_case, findings);

    let schemas = JsonPointer::components("schemas");
    let names = entries_at(document, &schemas);
    let names = names.map(|(name, _)| (name.as_str(), schemas.join(name)));
    report_collisions(document, "schema", names, heck::ToPascalCase::to_pascal_case, findings);

    each_schema(document, &mut |at, schema| {
        let properties = entries(schema, "properties");
        let properties =
            properties.map(|(name, _)| (name.as_str(), at.join("properties").join(name)));
        report_collisions(
            document,
            "property",
            properties,
            heck::ToSnakeCase::to_snake_case,
            findings,
        );
    });
}

fn report_collisions<'a>(
    document: &Document,
    what: &str,
    names: impl Iterator<Item = (&'a str, JsonPointer)>,
    in_rust: impl Fn(&str) -> String,
    findings: &mut Vec<Finding>,
) {
    let mut seen: HashMap<String, &str> = HashMap::new();
    for (name, at) in names {
        let rust = in_rust(name);
        match seen.get(&rust) {
            Some(first) if *first != name => {
                let message =
                    format!("the {what} names `{first}` and `{name}` are both `{rust}` in Rust");
                findings.push(document.finding(
                    "name-collision",
                    &at,
                    message,
                    "rename one of the two",
                ));
            }
            _ => {
                seen.insert(rust, name);
            }
        }
    }
}
