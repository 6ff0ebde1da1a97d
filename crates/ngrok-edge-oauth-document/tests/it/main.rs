//! Documents from text to values with places, and what is said of text that is none.

use std::fs;

use ngrok_edge_oauth_document::{Document, Finding, Findings, JsonPointer, LoadError, Position, load, parse};
use serde_json::json;

type Outcome = Result<(), Box<dyn std::error::Error>>;

fn pointer(text: &str) -> JsonPointer {
    JsonPointer::root().concat(text)
}

/// The line and column of a place.
fn place(document: &Document, at: &str) -> (usize, usize) {
    let Position { line, column } = document.position(&pointer(at));
    (line, column)
}

#[track_caller]
fn refused(text: &str, expected: &str) {
    let said = parse("a.yaml", text).err().map(|findings| findings.to_string()).unwrap_or_default();
    assert!(said.contains(expected), "{expected:?} is not in {said:?}");
}

#[test]
fn pointers_are_those_of_rfc_6901() {
    let path = JsonPointer::root().join("paths").join("/a~b").join(0);
    assert_eq!((path.as_str(), path.to_string().as_str()), ("/paths/~1a~0b/0", "#/paths/~1a~0b/0"));
    assert_eq!(path.keys().collect::<Vec<_>>(), ["paths", "/a~b", "0"]);
    assert_eq!(path.parent(), Some(pointer("/paths/~1a~0b")));
    assert_eq!(pointer("/a").parent(), Some(JsonPointer::root()));
    assert_eq!(JsonPointer::root().parent(), None);
    assert!(JsonPointer::root().is_root() && !path.is_root());
    assert_eq!(JsonPointer::components("schemas"), pointer("/components/schemas"));
}

#[test]
fn a_reference_is_a_fragment_with_percent_encoding() {
    for (reference, expected) in [
        ("#/a/b", Some("/a/b")),
        ("#", Some("")),
        ("#/%50art%2fx", Some("/Part/x")),
        ("#/100%/%4/%zz/%+1", Some("/100%/%4/%zz/%+1")),
        ("#/%C3%BC", Some("/ü")),
        ("#a", None),
        ("a.yaml#/a", None),
        ("", None),
    ] {
        assert_eq!(JsonPointer::from_reference(reference), expected.map(pointer), "{reference}");
    }
}

#[test]
fn values_are_those_of_json() -> Outcome {
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
    assert_eq!(parse("a.json", "{\"a\": [1, {\"b\": null}]}")?.root(), &json!({ "a": [1, { "b": null }] }));
    assert_eq!(parse("a.yaml", "---\na\n...\n")?.root(), "a");
    Ok(())
}

#[test]
fn every_value_has_a_place() -> Outcome {
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
        // What is not there stands where the nearest place around it does.
        ("/list/1/ü/deep/7/x", (4, 9)),
        ("/nothing", (1, 1)),
    ] {
        assert_eq!(place(&document, at), expected, "{at}");
    }
    Ok(())
}

#[test]
fn an_alias_has_the_value_and_the_places_of_its_anchor() -> Outcome {
    let document = parse("a.yaml", "a: &x\n  b: [1]\na-b: 2\na0: &y [7]\nc: *x\nd: [*y]\n")?;
    let expected = json!({ "a": { "b": [1] }, "a-b": 2, "a0": [7], "c": { "b": [1] }, "d": [[7]] });
    assert_eq!(document.root(), &expected);
    for (at, expected) in [("/c", (5, 1)), ("/c/b", (2, 3)), ("/c/b/0", (2, 7)), ("/d/0", (6, 5)), ("/d/0/0", (4, 9))] {
        assert_eq!(place(&document, at), expected, "{at}");
    }
    // A neighbour whose key starts alike is not below it.
    assert_eq!(place(&document, "/c-b"), (1, 1));
    Ok(())
}

#[test]
fn references_are_followed_to_the_value() -> Outcome {
    let text = "a: {$ref: '#/b'}\nb: {$ref: '#/c/0'}\nc: [5]\nself: {$ref: '#/self'}\nlost: {$ref: '#/none'}\nfar: {$ref: x.yaml}\n";
    let document = parse("a.yaml", text)?;
    for at in ["/a", "/b", "/c/0"] {
        assert_eq!(document.resolve(&pointer(at)), Some((pointer("/c/0"), &json!(5))), "{at}");
    }
    for at in ["/self", "/lost", "/far", "/none"] {
        assert_eq!(document.resolve(&pointer(at)), None, "{at}");
    }
    Ok(())
}

#[test]
fn text_that_is_no_document_is_refused_at_its_place() {
    refused("", "a.yaml:1:1: the document is empty [yaml-syntax]\n  help: write keys and values");
    refused("# nothing\n", "the document is empty");
    refused("a: [1\n", "a.yaml:2:1: YAML syntax: ");
    refused("a: 1\n---\nb: 2\n", "a.yaml:3:1: expected one document, found a second one");
    refused("[1]: 2\n", "a.yaml:1:1: a key is not text");
    refused("a: &x [*x]\n", "a.yaml:1:8: an alias lies within its own anchor");
    refused("a: *x\n", "a.yaml:1:4: ");
    refused(
        "a: [.inf]\n",
        "a.yaml:1:5: expected a value that JSON has, found a special number or a tag that does not fit [yaml-value]",
    );
    refused("a: !!int x\n", "[yaml-value]\n  at: #/a\n");
    refused(
        "a: 1\nb: 2\na: 3\n",
        "a.yaml:3:1: the key `a` occurs twice in this mapping; the first is on line 1 [duplicate-key]",
    );
}

#[test]
fn all_that_does_not_stop_the_reading_is_reported() {
    let findings = parse("a.yaml", "b: .nan\na: 1\na: 2\nb: 3\n").err();
    let places: Vec<_> = findings.iter().flat_map(Findings::as_slice).map(|it| (it.position.line, it.rule)).collect();
    assert_eq!(places, [(1, "yaml-value"), (3, "duplicate-key"), (4, "duplicate-key")]);
}

#[test]
fn depth_is_bounded() {
    let nested = |depth: usize| format!("{}{}", "[".repeat(depth), "]".repeat(depth));
    assert!(parse("a.yaml", &nested(97)).is_ok());
    refused(&nested(98), "a.yaml:1:98: the document is nested too deeply (more than 96 levels)");
    let keys = |depth: usize| (0..depth).map(|level| format!("{}a:", " ".repeat(level))).collect::<Vec<_>>().join("\n");
    assert!(parse("a.yaml", &keys(96)).is_ok());
    refused(&keys(97), "nested too deeply");
}

#[test]
fn alias_expansion_is_bounded() {
    let many =
        |items: usize, aliases: usize| format!("a: &a [{}]\nb: [{}]\n", "1, ".repeat(items), "*a, ".repeat(aliases));
    let expected = "the aliases of the document expand to more than 200000 values";
    assert!(parse("a.yaml", &many(99, 1_999)).is_ok());
    refused(&many(99, 2_000), expected);
    // Text counts as well, and so do anchors within anchors, which nothing refers to.
    refused(&format!("a: &a {}\nb: [{}]\n", "x".repeat(64_000), "*a, ".repeat(200)), expected);
    let nested = format!("{}{}{}", "&a [".repeat(90), "1, ".repeat(5_000), "]".repeat(90));
    refused(&nested, expected);
    // Each level of aliases is a level of nesting.
    let chain =
        (1..200).fold(String::new(), |chain, level| chain + &format!("a{level}: &a{level} [*a{}]\n", level - 1));
    refused(&format!("a0: &a0 []\n{chain}"), "nested too deeply");
}

#[test]
fn duplicate_keys_stop_after_100() {
    let findings = parse("a.yaml", &"a: 1\n".repeat(10_000)).err();
    assert_eq!(findings.map(|findings| findings.as_slice().len()), Some(100));
}

#[test]
fn unquoted_star_is_explained() {
    for text in ["a: [*]\n", "a:\n  - *.example.com\n", "a: *.example.com\n", "a: *\n"] {
        refused(text, "`*` starts an alias, and there is no such anchor");
    }
}

#[test]
fn findings_come_in_the_order_of_the_text_and_once() {
    let document = match parse("a.yaml", "a: 1\nb: 2\n") {
        Ok(document) => document,
        Err(findings) => unreachable!("{findings}"),
    };
    let at = |key: &str, rule| document.finding(rule, &pointer(key), "it is wrong", "mend it");
    let root = document.finding("third", &JsonPointer::root(), "all is wrong", "start again");
    let findings = vec![at("/b", "second"), at("/b", "second"), at("/b", "first"), root];
    let found = Findings::check(findings).err();
    let rules: Vec<_> = found.iter().flat_map(Findings::as_slice).map(|finding| finding.rule).collect();
    assert_eq!(rules, ["third", "first", "second"]);
    let said = found.map(|found| found.to_string()).unwrap_or_default();
    let expected = "a.yaml:1:1: all is wrong [third]\n  help: start again\n\
                    a.yaml:2:1: it is wrong [first]\n  at: #/b\n  help: mend it\n";
    assert!(said.starts_with(expected), "{said}");
    assert_eq!(Findings::check(Vec::<Finding>::new()), Ok(()));
    assert_eq!(Findings::from(at("/a", "one")).as_slice().len(), 1);
}

#[test]
fn files_are_read_or_named() -> Outcome {
    let folder = tempfile::tempdir()?;
    let path = folder.path().join("a.yaml");
    fs::write(&path, "a: ü\n")?;
    assert_eq!(load(&path, "b.yaml")?.root(), &json!({ "a": "ü" }));
    fs::write(&path, b"a: \xc3\xbc\nb: \xc3\xbc\xff\n")?;
    let said = load(&path, "b.yaml").err().map(|error| error.to_string()).unwrap_or_default();
    assert!(said.starts_with("b.yaml:2:5: the text is not UTF-8 from here on [yaml-syntax]\n  help: save"), "{said}");
    let missing = load(&folder.path().join("none.yaml"), "none.yaml").err().ok_or("it was read")?;
    assert!(matches!(missing, LoadError::Read { .. }) && missing.to_string().ends_with("none.yaml"), "{missing}");
    Ok(())
}
