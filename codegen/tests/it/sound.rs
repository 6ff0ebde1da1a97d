//! What is close to a fault and is none.

use codegen::{lint, parse};

use crate::broken::with;

/// What the linter says about `text`.
fn lint_says(text: &str) -> String {
    let result = parse("api.yaml", text).and_then(|document| lint(&document));
    result.err().map(|findings| findings.to_string()).unwrap_or_default()
}

/// Asserts that each of these is as good a schema of a property as any.
#[track_caller]
fn good(schemas: &[&str]) {
    for schema in schemas {
        let said = lint_says(&with("name: {type: string}", &format!("name: {schema}")));
        assert_eq!(said, "", "{schema}");
    }
}

#[test]
fn bounds_that_meet() {
    good(&[
        "{type: integer, minimum: 3, maximum: 3, default: 3}",
        "{type: number, minimum: 1, exclusiveMinimum: true}",
        "{type: number, maximum: 1, exclusiveMaximum: true}",
        "{type: number, exclusiveMaximum: false}",
        "{type: string, minLength: 0, maxLength: 0}",
    ]);
}

#[test]
fn values_of_their_type() {
    good(&[
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
fn data_that_looks_like_a_schema() {
    let array = "{schema: {type: array}}";
    for key in ["x-data", "example"] {
        let text = with("        name: {type: string}", &format!("        name: {{type: object, {key}: {array}}}"));
        assert_eq!(lint_says(&text), "", "{key}");
    }
    let text = with("title: Widgets", &format!("title: Widgets\n  x-data: {array}"));
    assert_eq!(lint_says(&text), "");
    let text = with("value: {name: small, parts: []}", &format!("value: {{name: small, parts: [], tag: {array}}}"));
    assert_eq!(lint_says(&text), "");
}

#[test]
fn styles_that_are_the_usual_ones() {
    assert_eq!(lint_says(&with("in: header", "in: header\n          style: simple")), "");
    let page = "        - {name: page, in: query, style: form, description: Which., schema: {type: integer}}\n";
    assert_eq!(lint_says(&with("      requestBody", &format!("{page}      requestBody"))), "");
}

#[test]
fn one_name_in_two_places() {
    let id = "        - {name: id, in: query, description: Another., schema: {type: string}}\n";
    assert_eq!(lint_says(&with("      requestBody", &format!("{id}      requestBody"))), "");
    // An operation's parameter takes the place of its path's.
    let id = "        - {name: id, in: path, required: true, description: Its own., schema: {type: integer}}\n";
    assert_eq!(lint_says(&with("      requestBody", &format!("{id}      requestBody"))), "");
}

#[test]
fn bodies_that_agree() {
    let ranged = "        4XX: {$ref: '#/components/responses/Failure'}";
    // The range of the successes is there, so that `default` stands for errors alone.
    let text = with("'200':", "2XX:").replacen(ranged, &ranged.replace("4XX", "default"), 1);
    assert_eq!(lint_says(&text), "");
    assert_eq!(lint_says(&with(ranged, &format!("{ranged}\n        '303': {{description: Elsewhere.}}"))), "");
    assert_eq!(
        lint_says(&with(ranged, &format!("{ranged}\n        '404': {{$ref: '#/components/responses/Failure'}}"))),
        ""
    );
    let json =
        "          application/json:\n            schema: {$ref: '#/components/schemas/Widget'}\n            examples";
    assert_eq!(lint_says(&with(json, &json.replace("json:", "json; charset=utf-8:"))), "");
    assert_eq!(
        lint_says(&with(json, &json.replace("            examples", "            encoding: {}\n            examples"))),
        ""
    );
}

#[test]
fn schemas_that_meet_again() {
    // Twice the same part is no circle, and neither is a part that refers back from a property.
    let parts = "    A: {allOf: [{$ref: '#/components/schemas/B'}, {$ref: '#/components/schemas/C'}]}\n    \
                 B: {allOf: [{$ref: '#/components/schemas/D'}]}\n    C: {allOf: [{$ref: '#/components/schemas/D'}]}\n    \
                 D: {type: object, properties: {a: {$ref: '#/components/schemas/A'}}}\n    Part:\n";
    assert_eq!(lint_says(&with("    Part:\n", parts)), "");
}
