//! Requires an example for every body, parameter and header, and validates examples.

use serde_json::Value;

use crate::{
    Document, Finding, JsonPointer,
    openapi::{Direction, each_schema, entries, entries_at, mismatches, operations},
};

pub(super) fn check(document: &Document, findings: &mut Vec<Finding>) {
    let mut check = |at: &JsonPointer, schema: &Value, value: &Value, direction| {
        for mismatch in mismatches(document, schema, value, direction) {
            let help = "correct the example, or the schema if the API behaves like the example";
            let pointer = at.concat(mismatch.at.as_str());
            findings.push(document.finding("example-invalid", &pointer, mismatch.message, help));
        }
    };
    let mut missing = Vec::new();
    each_container(document, &mut |at, value, direction| {
        let Some(schema) = value.get("schema") else { return };
        let examples = examples(document, at, value);
        for (pointer, example) in &examples {
            check(pointer, schema, example, direction);
        }
        if examples.is_empty() {
            missing.push(document.finding(
                "example-missing",
                at,
                "expected an example, found none",
                "add `example`, or `examples` by name",
            ));
        }
    });
    each_schema(document, &mut |at, schema| {
        if let Some(example) = schema.get("example") {
            check(&at.join("example"), schema, example, Direction::Any);
        }
    });
    findings.extend(missing);
}

type Visit<'v> = dyn FnMut(&JsonPointer, &Value, Direction) + 'v;

/// Calls `visit` with every media type, parameter and header of `document`.
fn each_container(document: &Document, visit: &mut Visit<'_>) {
    let components = [
        ("parameters", Direction::Request),
        ("requestBodies", Direction::Request),
        ("responses", Direction::Response),
        ("headers", Direction::Response),
    ];
    for (section, direction) in components {
        each_entry(document, &JsonPointer::components(section), &mut |at, value| {
            visit_container(document, at, value, direction, visit);
        });
    }
    for operation in operations(document) {
        for at in
            operation.parameters(document).into_iter().chain([operation.at.join("requestBody")])
        {
            if let Some(value) = document.at(&at) {
                visit_container(document, &at, value, Direction::Request, visit);
            }
        }
        each_entry(document, &operation.at.join("responses"), &mut |at, value| {
            visit_container(document, at, value, Direction::Response, visit);
        });
    }
}

/// Visits the object at `at`, and the media types and headers in it. References are not followed:
/// their targets are visited as components.
fn visit_container(
    document: &Document,
    at: &JsonPointer,
    value: &Value,
    direction: Direction,
    visit: &mut Visit<'_>,
) {
    visit(at, value, direction);
    for key in ["content", "headers"] {
        each_entry(document, &at.join(key), &mut |at, value| {
            visit_container(document, at, value, direction, visit);
        });
    }
}

fn each_entry(document: &Document, at: &JsonPointer, visit: &mut dyn FnMut(&JsonPointer, &Value)) {
    for (name, value) in entries_at(document, at) {
        visit(&at.join(name), value);
    }
}

/// Returns the examples of the object at `at`, with pointers to them.
fn examples<'d>(
    document: &'d Document,
    at: &JsonPointer,
    value: &'d Value,
) -> Vec<(JsonPointer, &'d Value)> {
    let named = entries(value, "examples");
    let named = named.filter_map(|(name, _)| {
        let (pointer, example) = document.resolve(&at.join("examples").join(name))?;
        Some((pointer.join("value"), example.get("value")?))
    });
    let single = value.get("example").map(|example| (at.join("example"), example));
    named.chain(single).collect()
}
