//! YAML documents.

use ngrok_edge_oauth_document::{Findings, parse};
use serde_json::json;

use crate::{TestResult, pointer, position, rejects};

#[test]
fn yaml_scalars_become_json_values() -> TestResult {
    let text = "a: [1, -2, 1.5, 1e3, true, null, ~, yes, '7', \"x\\ty\", 0x10]\n200: {b: {}}\nlong: |\n  one\n  two\n";
    let document = parse("a.yaml", text)?;
    let expected = json!({
        "a": [1, -2, 1.5, 1000.0, true, null, null, "yes", "7", "x\ty", 16],
        "200": { "b": {} },
        "long": "one\ntwo\n",
    });
    assert_eq!((document.root(), document.text(), document.file()), (&expected, text, "a.yaml"));
    assert_eq!(document.at(&pointer("/a/2")), Some(&json!(1.5)));
    assert_eq!(document.at(&pointer("/b")), None);
    assert_eq!(
        parse("a.json", "{\"a\": [1, {\"b\": null}]}")?.root(),
        &json!({ "a": [1, { "b": null }] })
    );
    assert_eq!(parse("a.yaml", "---\na\n...\n")?.root(), "a");
    Ok(())
}

#[test]
fn every_yaml_value_has_a_position() -> TestResult {
    let document = parse("a.yaml", "a: 1\nlist:\n  - x\n  - ü: {deep: [1, 2]}\n")?;
    for (at, expected) in [
        ("", (1, 1)),
        ("/a", (1, 1)),
        ("/list", (2, 1)),
        ("/list/0", (3, 5)),
        ("/list/1", (4, 5)),
        ("/list/1/ü", (4, 5)),
        ("/list/1/ü/deep", (4, 9)),
        ("/list/1/ü/deep/1", (4, 19)),
        // A missing value has the position of the nearest one around it.
        ("/list/1/ü/deep/7/x", (4, 9)),
        ("/nothing", (1, 1)),
    ] {
        assert_eq!(position(&document, at), expected, "{at}");
    }
    Ok(())
}

#[test]
fn aliases_share_value_and_positions_of_their_anchor() -> TestResult {
    let document = parse("a.yaml", "a: &x\n  b: [1]\na-b: 2\na0: &y [7]\nc: *x\nd: [*y]\n")?;
    let expected = json!({ "a": { "b": [1] }, "a-b": 2, "a0": [7], "c": { "b": [1] }, "d": [[7]] });
    assert_eq!(document.root(), &expected);
    for (at, expected) in
        [("/c", (5, 1)), ("/c/b", (2, 3)), ("/c/b/0", (2, 7)), ("/d/0", (6, 5)), ("/d/0/0", (4, 9))]
    {
        assert_eq!(position(&document, at), expected, "{at}");
    }
    // A neighbour whose key starts alike is not below it.
    assert_eq!(position(&document, "/c-b"), (1, 1));
    Ok(())
}

#[test]
fn yaml_errors_have_positions() {
    rejects(
        "a.yaml",
        "",
        "a.yaml:1:1: the document is empty [yaml-syntax]\n  help: write keys and values",
    );
    rejects("a.yaml", "# nothing\n", "the document is empty");
    rejects("a.yaml", "a: [1\n", "a.yaml:2:1: YAML syntax: ");
    rejects("a.yaml", "a: 1\n---\nb: 2\n", "a.yaml:3:1: expected one document, found a second one");
    rejects("a.yaml", "[1]: 2\n", "a.yaml:1:1: a key is not text");
    rejects("a.yaml", "a: &x [*x]\n", "a.yaml:1:8: an alias lies within its own anchor");
    rejects("a.yaml", "a: *x\n", "a.yaml:1:4: ");
    rejects(
        "a.yaml",
        "a: [.inf]\n",
        "a.yaml:1:5: expected a value that JSON has, found a number that is special or too large, or a tag that does not fit [yaml-value]",
    );
    rejects("a.yaml", "a: !!int x\n", "[yaml-value]\n  at: #/a\n");
    rejects(
        "a.yaml",
        "a: 1\nb: 2\na: 3\n",
        "a.yaml:3:1: the key `a` occurs twice in this mapping; the first is on line 1 [duplicate-key]",
    );
}

#[test]
fn all_semantic_problems_are_reported() {
    let findings = parse("a.yaml", "b: .nan\na: 1\na: 2\nb: 3\n").err();
    let found: Vec<_> = findings
        .iter()
        .flat_map(Findings::as_slice)
        .map(|finding| (finding.position.line, finding.rule))
        .collect();
    assert_eq!(found, [(1, "yaml-value"), (3, "duplicate-key"), (4, "duplicate-key")]);
}

#[test]
fn yaml_depth_is_limited() {
    let nested = |depth: usize| format!("{}{}", "[".repeat(depth), "]".repeat(depth));
    assert!(parse("a.yaml", &nested(97)).is_ok());
    rejects(
        "a.yaml",
        &nested(98),
        "a.yaml:1:98: the document is nested too deeply (more than 96 levels)",
    );
    let keys = |depth: usize| {
        (0..depth).map(|level| format!("{}a:", " ".repeat(level))).collect::<Vec<_>>().join("\n")
    };
    assert!(parse("a.yaml", &keys(96)).is_ok());
    rejects("a.yaml", &keys(97), "nested too deeply");
}

#[test]
fn alias_expansion_is_limited() {
    let many = |items: usize, aliases: usize| {
        format!("a: &a [{}]\nb: [{}]\n", "1, ".repeat(items), "*a, ".repeat(aliases))
    };
    let expected = "the aliases of the document expand to more than 200000 values";
    assert!(parse("a.yaml", &many(99, 1_999)).is_ok());
    rejects("a.yaml", &many(99, 2_000), expected);
    // Text counts as well, and so do anchors within anchors, which nothing refers to.
    rejects(
        "a.yaml",
        &format!("a: &a {}\nb: [{}]\n", "x".repeat(64_000), "*a, ".repeat(200)),
        expected,
    );
    let nested = format!("{}{}{}", "&a [".repeat(90), "1, ".repeat(5_000), "]".repeat(90));
    rejects("a.yaml", &nested, expected);
    // Each level of aliases is a level of nesting.
    let chain = (1..200).fold(String::new(), |chain, level| {
        chain + &format!("a{level}: &a{level} [*a{}]\n", level - 1)
    });
    rejects("a.yaml", &format!("a0: &a0 []\n{chain}"), "nested too deeply");
}

#[test]
fn duplicate_keys_stop_after_100() {
    let findings = parse("a.yaml", &"a: 1\n".repeat(10_000)).err();
    assert_eq!(findings.map(|findings| findings.as_slice().len()), Some(100));
}

#[test]
fn unquoted_star_is_explained() {
    for text in ["a: [*]\n", "a:\n  - *.example.com\n", "a: *.example.com\n", "a: *\n"] {
        rejects("a.yaml", text, "`*` starts an alias, and there is no such anchor");
    }
}

#[test]
fn comments_and_blank_lines_do_not_count_as_a_value() -> TestResult {
    for line in ["# a comment\n", "   # a comment\n", "\n", "      \n"] {
        let filler = line.repeat(300_000 / line.len());
        let document = parse("a.yaml", &format!("{filler}a: {{b: [1]}}\n{filler}c: 2\n{filler}"))?;
        assert_eq!(document.root(), &json!({ "a": { "b": [1] }, "c": 2 }), "{line:?}");
    }
    Ok(())
}

#[test]
fn lookahead_is_limited() {
    let items = "1, ".repeat(100_000);
    let expected =
        "1:1: a single value or list in brackets has more than 262144 characters [yaml-syntax]";
    rejects("a.yaml", &format!("# comment\n[{items}]\n"), expected);
    rejects("a.yaml", &format!("- [{items}]\n"), "a.yaml:1:1: a single value or list in brackets");
    rejects("a.yaml", &format!("a: {}\n", "x".repeat(300_000)), "a.yaml:1:2: a single value");
    // Unlike a list that may be a key, the items of a value are read one by one.
    assert!(parse("a.yaml", &format!("a: [{items}]\n")).is_ok());
    assert!(parse("a.yaml", &"- text\n".repeat(100_000)).is_ok());
}

#[test]
fn tabs_and_conflict_markers_are_named() {
    let expected =
        "a.yaml:2:1: found a tab in the indentation, which YAML does not allow [yaml-syntax]";
    rejects("a.yaml", "a:\n\tb: 1\n", expected);
    for file in ["a.yaml", "a.json"] {
        let text = "{\n<<<<<<< HEAD\n\"a\": 1\n=======\n\"a\": 2\n>>>>>>> branch\n}\n";
        rejects(file, text, ":2:1: found a conflict marker of a merge [merge-conflict]");
    }
}
