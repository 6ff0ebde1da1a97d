//! What a good document has.

use codegen::{load, parse, review, target::SPEC};

use crate::{Outcome, root};

const SOUND: &str = include_str!("../fixtures/sound.yaml");
const GOOD: &str = include_str!("../fixtures/good.yaml");

fn findings(text: &str) -> String {
    let result = parse("api.yaml", text).and_then(|document| review(&document));
    result.map_or_else(|findings| findings.to_string(), |()| "good".to_owned())
}

/// Asserts that replacing `from` in the good document brings one finding, of this rule, at the first place that has `place`.
#[track_caller]
fn check(from: &str, to: &str, rule: &str, place: &str) {
    assert!(GOOD.contains(from), "{from:?} is not in the good document");
    let text = GOOD.replacen(from, to, 1);
    crate::assert_one_finding(&text, &findings(&text), rule, place);
}

#[test]
fn the_document_of_this_workspace_is_good() -> Outcome {
    let document = load(&root().join(SPEC), SPEC)?;
    assert_eq!(review(&document).err().map(|findings| findings.to_string()), None);
    Ok(())
}

#[test]
fn each_rule_finds_what_it_is_for() {
    assert_eq!(findings(GOOD), "good");
    check("      description: Reads a widget.\n", "", "description-missing", "    get:");
    check(
        "        name: {type: string, description: The name.}",
        "        name: {type: string}",
        "description-missing",
        "        name:",
    );
    check("        description: The widget.\n        schema", "        schema", "description-missing", "- name: id");
    check("minimum: 1, ", "", "number-range", "        size:");
    check("        example: w1\n", "", "example-missing", "- name: id");
    check("{name: small, size: 3}", "{name: small, size: 300}", "example-invalid", "size: 300");
    check("operationId: widget_get", "operationId: widgetGet", "name-case", "operationId");
    check("description: The name.", "description: See https://example.com/a.", "doc-text", "description: See");
    check(
        "  schemas:\n",
        "  schemas:\n    Spare: {type: string, description: Unused.}\n",
        "unused-component",
        "    Spare",
    );
}

#[test]
fn much_is_missing_from_a_document_that_can_be_generated() {
    insta::assert_snapshot!("review__sound", findings(SOUND));
}
