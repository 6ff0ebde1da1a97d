//! JSON documents.

use ngrok_edge_oauth_document::parse;
use serde_json::json;

use crate::{TestResult, position, rejects};

#[test]
fn json_values_are_decoded() -> TestResult {
    let text =
        "{\"a\": [1, -2.5e3, true, null, \"\\ud83d\\udc4d \\\"\\\\\\n\"], \"\": {}, \"/\": []}\n";
    let expected = json!({ "a": [1, -2500.0, true, null, "👍 \"\\\n"], "": {}, "/": [] });
    for file in ["a.json", "a.JSON", "a.yaml", "-"] {
        let document = parse(file, text)?;
        assert_eq!((document.root(), document.text(), document.file()), (&expected, text, file));
    }
    assert_eq!(parse("a.json", "\u{feff} 7 ")?.root(), &json!(7));
    Ok(())
}

#[test]
fn every_json_value_has_a_position() -> TestResult {
    let document =
        parse("a.json", "{\"ü\": 1,\r\n  \"list\": [\n    \"ü\", {\"deep\": [1, 2]}\n]}")?;
    for (at, expected) in [
        ("", (1, 1)),
        ("/ü", (1, 2)),
        ("/list", (2, 3)),
        ("/list/0", (3, 5)),
        ("/list/1", (3, 10)),
        ("/list/1/deep", (3, 11)),
        ("/list/1/deep/1", (3, 23)),
        ("/list/1/deep/7", (3, 11)),
    ] {
        assert_eq!(position(&document, at), expected, "{at}");
    }
    Ok(())
}

#[test]
fn json_errors_have_positions() {
    for (text, expected) in [
        ("", "a.json:1:1: the document is empty [json-syntax]\n  help: write keys and values"),
        ("{\"a\": 1,}", "a.json:1:9: expected a key in double quotes, found `}`"),
        ("{,}", "a.json:1:2: expected a key in double quotes, found `,`"),
        ("{'a': 1}", "a.json:1:2: expected a key in double quotes, found `'`"),
        ("{\"a\" 1}", "a.json:1:6: expected `:`, found `1`"),
        ("{\"a\": 1 \"b\"}", "a.json:1:9: expected `,` or `}`, found `\"`"),
        ("[1,\n 2", "a.json:2:3: expected `,` or `]`, found the end of the text"),
        ("[1,]", "a.json:1:4: expected a value, found `]`"),
        ("[yes]", "a.json:1:2: expected a value, found `y`"),
        ("[é]", "a.json:1:2: expected a value, found `é`"),
        ("[1] 2", "a.json:1:5: expected the end of the document, found `2`"),
        ("a: 1\n", "a.json:1:1: expected a value, found `a`"),
        ("[\"a]", "a.json:1:2: this string does not end"),
        ("[\"a\\", "a.json:1:2: this string does not end"),
        ("[\"ü\\", "a.json:1:2: this string does not end"),
        ("[\"\\x\"]", "a.json:1:2: a string is not valid JSON: invalid escape"),
        ("[\"\\ud83d\"]", "a.json:1:2: a string is not valid JSON: "),
        ("[\"a\nb\"]", "a.json:1:2: a string is not valid JSON: control character"),
        ("[1.]", "a.json:1:2: a number is not valid JSON: "),
        ("[01]", "a.json:1:2: a number is not valid JSON: "),
        ("[1e999]", "a.json:1:2: a number is not valid JSON: number out of range"),
        (
            "{\"a\": {\"b\": 1,\n\"b\": 2}}",
            "a.json:2:1: the key `b` occurs twice in this mapping; the first is on line 1 [duplicate-key]\n  at: #/a/b",
        ),
    ] {
        rejects("a.json", text, expected);
    }
}

#[test]
fn flow_style_yaml_may_start_like_json() -> TestResult {
    let expected = json!({ "a": ["b", 1] });
    assert_eq!(parse("a.yaml", "{a: [b, 1,]} # comment\n")?.root(), &expected);
    rejects("a.yaml", "{a: [b, 1}", "[yaml-syntax]");
    // The YAML parser takes too much memory for large texts of this kind.
    let large = format!("{{a: [{}]}}", "1, ".repeat(100_000));
    rejects(
        "a.yaml",
        &large,
        "a.yaml:1:2: expected a key in double quotes, found `a` [json-syntax]",
    );
    Ok(())
}

#[test]
fn json_depth_is_limited() {
    let nested = |depth: usize| format!("{}{}", "[".repeat(depth), "]".repeat(depth));
    assert!(parse("a.json", &nested(97)).is_ok());
    rejects(
        "a.json",
        &nested(98),
        "a.json:1:98: the document is nested too deeply (more than 96 levels)",
    );
    rejects("a.json", &"[".repeat(1_000_000), "nested too deeply");
}

#[test]
fn json_problems_stop_after_100() {
    let text = format!("{{{}\"a\": 1}}", "\"a\": 1,".repeat(10_000));
    let findings = parse("a.json", &text).err();
    assert_eq!(findings.map(|findings| findings.as_slice().len()), Some(100));
}
