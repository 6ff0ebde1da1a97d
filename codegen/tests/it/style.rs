//! Lints of style.

use codegen::{lint, load, parse};

use crate::{SPEC, TestResult, root};

const SOUND: &str = include_str!("../fixtures/sound.yaml");
const GOOD: &str = include_str!("../fixtures/good.yaml");

fn findings(text: &str) -> String {
    let result = parse("api.yaml", text).and_then(|document| lint::style::check(&document));
    result.map_or_else(|findings| findings.to_string(), |()| "good".to_owned())
}

/// Asserts that replacing `from` in the good document causes one finding, of `rule`, at the first
/// occurrence of `place`.
#[track_caller]
fn check(from: &str, to: &str, rule: &str, place: &str) {
    assert!(GOOD.contains(from), "{from:?} is not in the good document");
    let text = GOOD.replacen(from, to, 1);
    crate::assert_one_finding(&text, &findings(&text), rule, place);
}

#[test]
fn workspace_document_has_no_style_findings() -> TestResult {
    let document = load(&root().join(SPEC), SPEC)?;
    assert_eq!(lint::style::check(&document).err().map(|findings| findings.to_string()), None);
    Ok(())
}

#[test]
fn each_rule_reports_its_violation() {
    assert_eq!(findings(GOOD), "good");
    check("      description: Reads a widget.\n", "", "description-missing", "    get:");
    check(
        "        name: {type: string, description: The name.}",
        "        name: {type: string}",
        "description-missing",
        "        name:",
    );
    check(
        "        description: The widget.\n        schema",
        "        schema",
        "description-missing",
        "- name: id",
    );
    check("minimum: 1, ", "", "number-range", "        size:");
    check("        example: w1\n", "", "example-missing", "- name: id");
    check("{name: small, size: 3}", "{name: small, size: 300}", "example-invalid", "size: 300");
    check("operationId: widget_get", "operationId: widgetGet", "name-case", "operationId");
    check(
        "description: The name.",
        "description: See https://example.com/a.",
        "doc-text",
        "description: See",
    );
    check(
        "  schemas:\n",
        "  schemas:\n    Spare: {type: string, description: Unused.}\n",
        "unused-component",
        "    Spare",
    );
    let header = "        - {name: Api-Version, in: header, required: true, description: It., example: '1', schema: {type: string, enum: ['1', '2']}}\n";
    let parameters = format!("    get:\n      parameters:\n{header}");
    check("    get:\n", &parameters, "constant-header", header);
    let said = findings(&GOOD.replacen("    get:\n", &parameters, 1));
    assert!(
        said.contains("has 2 values, so each method that sends it takes an argument for it"),
        "{said}"
    );
}

#[test]
fn request_and_response_families_must_match() {
    let text = "{type: string, description: Text.}";
    let with = |read: &str, written: &str| {
        let schema = |name: &str, list: &str| {
            format!(
                "    {name}: {{type: object, description: A gadget., properties: {{{list}}}}}\n"
            )
        };
        let used = "        gadget: {$ref: '#/components/schemas/Gadget'}\n        change: {$ref: '#/components/schemas/GadgetMutate'}\n        name: ";
        let text = GOOD.replacen("        name: ", used, 1);
        text.replacen(
            "  schemas:\n",
            &format!("  schemas:\n{}{}", schema("Gadget", read), schema("GadgetMutate", written)),
            1,
        )
    };
    let (a, b) = (format!("a: {text}"), format!("b: {text}"));
    assert_eq!(findings(&with(&a, &a)), "good");
    let more = with(&format!("{a}, {b}"), &a);
    crate::assert_one_finding(&more, &findings(&more), "family-properties", "    Gadget:");
    let less = with(&a, &format!("{a}, {b}"));
    crate::assert_one_finding(&less, &findings(&less), "family-properties", "    GadgetMutate:");
    let marked = b.replace("{type", "{readOnly: true, type");
    assert_eq!(findings(&with(&format!("{a}, {marked}"), &a)), "good");
}

#[test]
fn huge_bound_is_shown_as_written() {
    let huge = "100000000000000000000";
    let text = GOOD.replacen("maximum: 100, ", &format!("maximum: {huge}, "), 1);
    let text = text.replacen("type: integer", "type: number", 1).replacen("format: int32, ", "", 1);
    let named = text.replacen("1 to 100", &format!("1 to {huge}"), 1);
    assert_eq!(findings(&named), "good");
    assert!(
        findings(&text).contains(&format!("does not name `maximum`, {huge}")),
        "{}",
        findings(&text)
    );
}

#[test]
fn each_rule_ignores_valid_and_unrelated_parts() {
    let (size, schemas) = ("'Millimetres, 1 to 100.'", "  schemas:\n");
    for (from, to, rules) in [
        (size, "Millimetres.", &["number-range", "number-range"][..]),
        (size, "'From 1 millimetre.'", &["number-range"]),
        // A missing description is one finding; its range is not checked.
        (size, "''", &["description-missing"]),
        ("maximum: 100, ", "", &["number-range"]),
        (
            "{type: string, description: The name.}",
            "{type: string, minimum: 1, description: The name.}",
            &[],
        ),
        ("name: small", "name: 7", &["example-invalid"]),
        ("name: {type: string,", "name: {type: string, nullable: true,", &[]),
        ("{name: small, size: 3}", "{name: null, size: 3}", &["example-invalid"]),
        (
            "{name: small, size: 3}",
            "{name: small, size: 3, description: 'https://example.com'}",
            &[],
        ),
        (
            schemas,
            "  securitySchemes: {key: {type: http, scheme: bearer, description: The key.}}\n  schemas:\n",
            &[],
        ),
        (schemas, "  x-more: {a: {}}\n  schemas:\n", &[]),
        (
            schemas,
            "  headers: {Age: {description: Seconds., schema: {type: string}}}\n  schemas:\n",
            &["example-missing", "unused-component"],
        ),
        (
            "      description: A widget.\n",
            "      description: A widget.\n      not: {required: [a], properties: {a: {}}}\n",
            &[],
        ),
        ("        name: {", "        firstName: {", &["name-case"]),
        ("schemas/Widget'", "schemas/Gadget'", &["unused-component"]),
    ] {
        assert!(GOOD.contains(from), "{from:?} is not in the good document");
        let said = findings(&GOOD.replacen(from, to, 1));
        let found: Vec<_> =
            said.lines().filter_map(|line| line.rsplit_once(" [")?.1.strip_suffix(']')).collect();
        assert_eq!(found, rules, "{to}: {said}");
    }
    let nullable = "{type: string, nullable: true}";
    let either = format!("name: {{anyOf: [{nullable}, {{type: boolean}}],");
    let text =
        GOOD.replacen("name: {type: string,", &either, 1).replacen("name: small", "name: null", 1);
    assert_eq!(findings(&text), "good");
    for name in ["widget", "Wid_get", "Wid-get", "Wid.get"] {
        let text = GOOD.replace("schemas/Widget'", &format!("schemas/{name}'")).replacen(
            "    Widget:",
            &format!("    {name}:"),
            1,
        );
        assert!(findings(&text).contains("expected Pascal case"), "{name}");
    }
}

#[test]
fn descriptions_must_be_valid_rustdoc() {
    for (text, is_good) in [
        ("One.\\n\\nTwo.", true),
        ("One.\\n    \\nTwo.", true),
        ("One.\\n\\n    two();", false),
        ("    One.", true),
        ("```json\\n{}\\n```", true),
        ("```json\\n{}\\n```\\n\\n```text\\na\\n```", true),
        ("```\\none();\\n```", false),
        ("```json\\n{}\\n```\\n\\n```\\none();\\n```", false),
        ("See <https://example.com/a>.", true),
        ("See http://example.com/a", false),
        ("The word https alone.", true),
    ] {
        let said = findings(&GOOD.replacen("Reads a widget.", &format!("\"{text}\""), 1));
        assert_eq!(said == "good", is_good, "{text}: {said}");
        assert!(is_good || said.contains("[doc-text]"), "{text}: {said}");
    }
    // A property may have a name that is a keyword elsewhere.
    let property = "        value: {type: string, description: 'See https://example.com/a'}\n";
    let said =
        findings(&GOOD.replacen("        name: {", &format!("{property}        name: {{"), 1));
    assert!(said.contains("[doc-text]"), "{said}");
}

#[test]
fn terse_document_has_many_style_findings() {
    insta::assert_snapshot!("style__sound", findings(SOUND));
}
