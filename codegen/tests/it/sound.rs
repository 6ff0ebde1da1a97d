//! Valid documents that look like mistakes.

use codegen::{lint, parse};

use crate::broken::with;

/// Returns the findings for `text`, empty without any.
fn lint_says(text: &str) -> String {
    let result = parse("api.yaml", text).and_then(|document| lint::errors::check(&document));
    result.err().map(|findings| findings.to_string()).unwrap_or_default()
}

/// Asserts that each of these is a valid schema of a property.
#[track_caller]
fn assert_valid(schemas: &[&str]) {
    for schema in schemas {
        let said = lint_says(&with("name: {type: string}", &format!("name: {schema}")));
        assert_eq!(said, "", "{schema}");
    }
}

#[test]
fn equal_bounds_are_valid() {
    assert_valid(&[
        "{type: integer, minimum: 3, maximum: 3, default: 3}",
        "{type: number, minimum: 1, exclusiveMinimum: true}",
        "{type: number, maximum: 1, exclusiveMaximum: true}",
        "{type: number, exclusiveMaximum: false}",
        "{type: string, minLength: 0, maxLength: 0}",
    ]);
}

#[test]
fn defaults_and_enums_of_matching_type_are_valid() {
    assert_valid(&[
        "{type: boolean, default: true}",
        "{type: string, default: ''}",
        "{type: integer, enum: [-1, 18446744073709551615, 2.0]}",
        "{type: number, enum: [-1, 0.5]}",
        "{type: array, items: {}, default: []}",
        "{type: object, default: {}}",
        "{type: string, nullable: true, default: null}",
        "{type: string, nullable: true, enum: [a, null]}",
        "{default: 1}",
    ]);
}

#[test]
fn data_is_not_linted_as_schema() {
    let array = "{schema: {type: array}}";
    for key in ["x-data", "example"] {
        let text = with(
            "        name: {type: string}",
            &format!("        name: {{type: object, {key}: {array}}}"),
        );
        assert_eq!(lint_says(&text), "", "{key}");
    }
    let text = with("title: Widgets", &format!("title: Widgets\n  x-data: {array}"));
    assert_eq!(lint_says(&text), "");
    let text = with(
        "value: {name: small, parts: []}",
        &format!("value: {{name: small, parts: [], tag: {array}}}"),
    );
    assert_eq!(lint_says(&text), "");
}

#[test]
fn default_parameter_styles_are_valid() {
    assert_eq!(lint_says(&with("in: header", "in: header\n          style: simple")), "");
    let page = "        - {name: page, in: query, style: form, description: Which., schema: {type: integer}}\n";
    assert_eq!(lint_says(&with("      requestBody", &format!("{page}      requestBody"))), "");
}

#[test]
fn parameter_of_an_operation_overrides_that_of_its_path() {
    let id = "        - {name: id, in: path, required: true, description: Its own., schema: {type: integer}}\n";
    assert_eq!(lint_says(&with("      requestBody", &format!("{id}      requestBody"))), "");
}

#[test]
fn equal_bodies_of_several_statuses_are_valid() {
    let ranged = "        4XX: {$ref: '#/components/responses/Failure'}";
    // With a range for successes, `default` describes only errors.
    let text = with("'200':", "2XX:").replacen(ranged, &ranged.replace("4XX", "default"), 1);
    assert_eq!(lint_says(&text), "");
    assert_eq!(
        lint_says(&with(ranged, &format!("{ranged}\n        '303': {{description: Elsewhere.}}"))),
        ""
    );
    assert_eq!(
        lint_says(&with(
            ranged,
            &format!("{ranged}\n        '404': {{$ref: '#/components/responses/Failure'}}")
        )),
        ""
    );
    let json = "          application/json:\n            schema: {$ref: '#/components/schemas/Widget'}\n            examples";
    assert_eq!(lint_says(&with(json, &json.replace("json:", "json; charset=utf-8:"))), "");
    assert_eq!(
        lint_says(&with(
            json,
            &json.replace("            examples", "            encoding: {}\n            examples")
        )),
        ""
    );
}

#[test]
fn diamond_of_all_of_is_not_circular() {
    // The same part twice is not a cycle, and neither is a property that refers back.
    let parts = "    A: {allOf: [{$ref: '#/components/schemas/B'}, {$ref: '#/components/schemas/C'}]}\n    \
                 B: {allOf: [{$ref: '#/components/schemas/D'}]}\n    C: {allOf: [{$ref: '#/components/schemas/D'}]}\n    \
                 D: {type: object, properties: {a: {$ref: '#/components/schemas/A'}}}\n    Part:\n";
    assert_eq!(lint_says(&with("    Part:\n", parts)), "");
}
