//! Findings and load errors.

use std::fs;

use ngrok_edge_oauth_document::{Finding, Findings, JsonPointer, LoadError, load, parse};
use serde_json::json;

use crate::{TestResult, pointer};

#[test]
fn findings_are_sorted_and_unique() {
    let document = match parse("a.yaml", "a: 1\nb: 2\n") {
        Ok(document) => document,
        Err(findings) => unreachable!("{findings}"),
    };
    let finding_at =
        |key: &str, rule| document.finding(rule, &pointer(key), "it is wrong", "mend it");
    let root = document.finding("third", &JsonPointer::root(), "all is wrong", "start again");
    let findings = vec![
        finding_at("/b", "second"),
        finding_at("/b", "second"),
        finding_at("/b", "first"),
        root,
    ];
    let found = Findings::check(findings).err();
    let rules: Vec<_> =
        found.iter().flat_map(Findings::as_slice).map(|finding| finding.rule).collect();
    assert_eq!(rules, ["third", "first", "second"]);
    let message = found.map(|found| found.to_string()).unwrap_or_default();
    let expected = "a.yaml:1:1: all is wrong [third]\n  help: start again\n\
                    a.yaml:2:1: it is wrong [first]\n  at: #/b\n  help: mend it\n";
    assert!(message.starts_with(expected), "{message}");
    assert_eq!(Findings::check(Vec::<Finding>::new()), Ok(()));
    assert_eq!(Findings::from(finding_at("/a", "one")).as_slice().len(), 1);
}

#[test]
fn load_errors_name_the_file() -> TestResult {
    let folder = tempfile::tempdir()?;
    let path = folder.path().join("a.yaml");
    fs::write(&path, "a: ü\n")?;
    assert_eq!(load(&path, "b.yaml")?.root(), &json!({ "a": "ü" }));
    fs::write(&path, b"a: \xc3\xbc\nb: \xc3\xbc\xff\n")?;
    let message = load(&path, "b.yaml").err().map(|error| error.to_string()).unwrap_or_default();
    assert!(
        message.starts_with(
            "b.yaml:2:5: the text is not UTF-8 from here on [yaml-syntax]\n  help: save"
        ),
        "{message}"
    );
    let missing = load(&folder.path().join("none.yaml"), "none.yaml").err().ok_or("it was read")?;
    assert!(
        matches!(missing, LoadError::Read { .. }) && missing.to_string().ends_with("none.yaml"),
        "{missing}"
    );
    Ok(())
}
