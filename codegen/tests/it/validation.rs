//! Validation of examples against their schemas.

use std::fmt::Write as _;

use codegen::{lint, parse};
use serde_json::{Value, json};

use crate::TestResult;

const CASES: &str = include_str!("../fixtures/validation.yaml");

/// Returns a line for each part of `value` that does not match `schema`, the schema of a component
/// of `kind` (`headers`, `parameters`).
fn violations_in(
    kind: &str,
    schemas: &Value,
    schema: &Value,
    value: &Value,
) -> Result<String, codegen::Findings> {
    let place = json!({"H": {"schema": schema, "example": value}});
    let info = json!({"title": "T", "version": "1"});
    let document = json!({"openapi": "3.0.3", "info": info, "paths": {}, "components": {"schemas": schemas, kind: place}});
    let findings = lint::style::check(&parse("api.json", &document.to_string())?).err();
    let prefix = format!("/components/{kind}/H/example");
    let mut said = String::new();
    for finding in findings.iter().flat_map(codegen::Findings::as_slice) {
        if let Some(at) = finding.pointer.as_str().strip_prefix(&prefix) {
            let _ = writeln!(said, "{at}: {}", finding.message);
        }
    }
    Ok(said)
}

/// Asserts that `expected` is the pointer and message of the only violation of `schema` by `value`.
#[track_caller]
fn check(schema: &str, value: &str, expected: &str) {
    check_in("headers", schema, value, expected);
}

#[track_caller]
fn check_in(kind: &str, schema: &str, value: &str, expected: &str) {
    let yaml = |text: &str| parse("api.yaml", text).map(|document| document.root().clone());
    let said = yaml(CASES).and_then(|cases| {
        violations_in(
            kind,
            &cases["schemas"],
            &yaml(&format!("v: {schema}"))?["v"],
            &yaml(&format!("v: {value}"))?["v"],
        )
    });
    let said = said.unwrap_or_else(|error| error.to_string());
    assert_eq!(said.trim_end(), expected, "{schema} and {value}");
}

#[test]
fn verdicts_match_json_schema() -> TestResult {
    let cases = parse("validation.yaml", CASES)?;
    let (schemas, tests) =
        (&cases.root()["schemas"], cases.root()["tests"].as_array().ok_or("no tests")?);
    let mut count = 0;
    for test in tests {
        for (key, is_valid) in [("valid", true), ("invalid", false)] {
            for value in test[key].as_array().ok_or("no values")? {
                let said = violations_in("headers", schemas, &test["schema"], value)?;
                assert_eq!(said.is_empty(), is_valid, "{} and {value}: {said}", test["schema"]);
                count += 1;
            }
        }
    }
    assert!(count > 300, "{count}");
    Ok(())
}

#[test]
fn messages_name_expectation_and_value() {
    check("{type: array, items: {}}", "a", ": expected a list, found text");
    check("{type: integer}", "1.5", ": expected a whole number, found `1.5`");
    check("{type: object}", "null", ": expected a mapping, found nothing (`null`)");
    check("{enum: [a]}", "b", ": expected `\"a\"`, found `\"b\"`");
    check("{enum: [a, 1]}", "b", ": expected one of `\"a\"`, `1`, found `\"b\"`");
    let many = "expected one of `1`, `2`, `3`, `4`, `5`, `6`, `7`, `8` or 1 more, found `0`";
    check("{enum: [1, 2, 3, 4, 5, 6, 7, 8, 9]}", "0", &format!(": {many}"));
    check("{minimum: 1, exclusiveMinimum: true}", "1", ": expected more than 1, found 1");
    check("{maximum: 1}", "1.5", ": expected at most 1, found 1.5");
    check("{multipleOf: 5}", "7", ": expected a multiple of 5, found 7");
    check("{minLength: 1}", "''", ": expected at least 1 character, found 0");
    check("{maxItems: 2}", "[1, 2, 3]", ": expected at most 2 items, found 3");
    check("{minProperties: 1}", "{}", ": expected at least 1 property, found 0");
    check(
        "{pattern: ^a}",
        &"b".repeat(60),
        &format!(": expected a match of `^a`, found `\"{}…`", "b".repeat(39)),
    );
    check("{format: uuid}", "a", ": expected a UUID, found `\"a\"`");
    check("{format: byte}", "'a=b'", ": expected base64, found `\"a=b\"`");
    check(
        "{type: integer, format: int32}",
        "2147483648",
        ": expected an integer of 32 bits, found 2147483648",
    );
    check(
        "{type: integer, format: int64}",
        "9223372036854775808",
        ": expected an integer of 64 bits, found 9.223372036854776e+18",
    );
    check(
        "{not: {$ref: '#/components/schemas/Name'}}",
        "a",
        ": the value matches `Name`, which `not` excludes",
    );
}

#[test]
fn violations_point_to_the_wrong_value() {
    let node = "{$ref: '#/components/schemas/Node'}";
    check(node, "{value: 1, next: {value: 2, nxt: 3}}", "/next/nxt: unknown property `nxt`");
    check(node, "{value: 1, children: [{value: 1}, {}]}", "/children/1: missing property `value`");
    check("{uniqueItems: true}", "[1, 2, 1]", "/2: the item repeats an earlier one");
    let all = "{type: array, items: {type: integer, maximum: 3}}";
    check(
        all,
        "[a, 1, 9]",
        "/0: expected a whole number, found text\n/2: expected at most 3, found 9",
    );
}

#[test]
fn closest_alternative_is_reported() {
    let pets = "{oneOf: [{$ref: '#/components/schemas/Cat'}, {$ref: '#/components/schemas/Dog'}]}";
    check(pets, "{cat: ''}", "/cat: expected at least 1 character, found 0");
    check(pets, "{dog: a, cat: null}", "/dog: expected a whole number, found text");
    check(pets, "{bird: 1}", ": expected one of the properties `cat`, `dog`");
    check(pets, "1", ": expected a mapping, found `1`");
    check(
        "{anyOf: [{type: string}, {type: integer, minimum: 3}]}",
        "1",
        ": expected at least 3, found 1",
    );
    check(
        "{anyOf: [{type: string}, {type: array, items: {}}]}",
        "1",
        ": expected text or a list, found `1`",
    );
    check(
        "{oneOf: [{enum: [a]}, {enum: [b]}]}",
        "c",
        ": expected one of 2 alternatives to match, found none",
    );
    let both =
        "{oneOf: [{$ref: '#/components/schemas/Name'}, {$ref: '#/components/schemas/Alias'}]}";
    check(both, "a", ": expected exactly one matching alternative, found 2: Name, Alias");
    check(
        "{oneOf: [{type: number}, {type: integer}]}",
        "1",
        ": expected exactly one matching alternative, found 2",
    );
    check(
        "{$ref: '#/components/schemas/Either'}",
        "{a: [null]}",
        "/a/0: expected `true` or `false` or a mapping or a list, found nothing (`null`)",
    );
    let tagged = "{anyOf: [{properties: {t: {enum: [a]}, x: {type: string}}}, {properties: {t: {enum: [b]}, x: {type: integer}}}]}";
    check(tagged, "{t: b, x: c}", "/x: expected a whole number, found text");
}

#[test]
fn discriminator_selects_the_alternative() {
    let schema = |mapping: &str| {
        let cat = "{type: object, required: [kind], properties: {kind: {type: string}, cat: {type: string}}}";
        format!(
            "{{oneOf: [{{$ref: '#/components/schemas/Node'}}, {cat}, {{$ref: '#/components/schemas/Alias'}}], discriminator: {{propertyName: kind{mapping}}}}}"
        )
    };
    check(&schema(""), "{value: 1}", ": missing property `kind`, which selects the schema");
    check(
        &schema(""),
        "{kind: Node}",
        ": missing property `value`\n/kind: unknown property `kind`",
    );
    check(
        &schema(""),
        "{kind: Nod}",
        "/kind: expected one of `\"Node\"`, `\"Alias\"`, found `\"Nod\"`",
    );
    check(&schema(""), "a", "");
    let mapping = schema(", mapping: {node: '#/components/schemas/Node', alias: Alias}");
    check(&mapping, "{kind: node}", ": missing property `value`\n/kind: unknown property `kind`");
    check(&mapping, "{kind: alias}", ": expected text, found a mapping");
    check(&mapping, "{kind: 1}", "/kind: expected one of `\"alias\"`, `\"node\"`, found `1`");
}

#[test]
fn read_only_and_write_only_depend_on_direction() {
    let schema = "{type: object, required: [id, key], properties: {id: {type: string, readOnly: true}, key: {type: string, writeOnly: true}}}";
    for (kind, value, expected) in [
        ("parameters", "{key: a}", ""),
        ("parameters", "{id: a, key: a}", "/id: `id` is read-only, and this is a request"),
        ("parameters", "{}", ": missing property `key`"),
        ("headers", "{id: a}", ""),
        ("headers", "{id: a, key: a}", "/key: `key` is write-only, and this is a response"),
        ("headers", "{}", ": missing property `id`"),
    ] {
        check_in(kind, schema, value, expected);
    }
}

#[test]
fn invalid_schemas_are_skipped() {
    check("{$ref: '#/components/schemas/None'}", "1", "");
    check("{$ref: 'other.yaml#/A'}", "1", "");
    check("{pattern: '['}", "a", "");
    check("{type: int}", "a", "");
    check("{multipleOf: 0}", "1", "");
}

#[test]
fn hostile_schemas_terminate() -> TestResult {
    // A schema that refers to itself, alternatives that double at each level, and a chain of
    // references.
    let mut schemas = json!({
        "Self": {"allOf": [{"$ref": "#/components/schemas/Self"}], "not": {"$ref": "#/components/schemas/Self"}},
        "Double": {"oneOf": [
            {"properties": {"a": {"$ref": "#/components/schemas/Double"}}, "required": ["a"], "type": "object"},
            {"anyOf": [{"properties": {"a": {"$ref": "#/components/schemas/Double"}}, "required": ["a", "b"], "type": "object"}, {"type": "integer"}]},
        ]},
    });
    for index in 0..1_000 {
        schemas[format!("S{index}")] =
            json!({"allOf": [{"$ref": format!("#/components/schemas/S{}", index + 1)}]});
    }
    let reference = |name: &str| json!({"$ref": format!("#/components/schemas/{name}")});
    violations_in("headers", &schemas, &reference("Self"), &json!(1))?;
    violations_in("headers", &schemas, &reference("S0"), &json!(1))?;
    let nested = |value: Value| (0..80).fold(value, |value, _| json!({"a": value}));
    assert_eq!(violations_in("headers", &schemas, &reference("Double"), &nested(json!(1)))?, "");
    let said = violations_in("headers", &schemas, &reference("Double"), &nested(json!({})))?;
    assert_eq!(
        said,
        format!("{}: expected one of 2 alternatives to match, found none\n", "/a".repeat(80))
    );
    Ok(())
}

#[test]
fn schema_examples_are_validated() -> TestResult {
    let document = json!({"openapi": "3.0.3", "info": {"title": "T", "version": "1"}, "paths": {}, "components": {
        "schemas": {"A": {"properties": {"b": {"type": "string", "example": 1}}}},
    }});
    let findings = lint::style::check(&parse("api.json", &document.to_string())?)
        .err()
        .ok_or("no findings")?;
    let said = findings.to_string();
    assert!(
        said.contains("expected text, found `1` [example-invalid]\n  at: #/components/schemas/A/properties/b/example"),
        "{said}"
    );
    Ok(())
}
