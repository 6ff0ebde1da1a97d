//! JSON pointers and references.

use ngrok_edge_oauth_document::{JsonPointer, parse};
use serde_json::json;

use crate::{TestResult, pointer};

#[test]
fn pointers_follow_rfc_6901() {
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
fn references_are_percent_encoded_fragments() {
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
fn resolve_follows_chains_of_references() -> TestResult {
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
