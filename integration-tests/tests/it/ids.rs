//! Validation of ids, compared with the patterns of the document.

use ngrok_edge_oauth::{EdgeId, RouteId};
use regex::Regex;

use crate::{EDGE, ROUTE, TestResult, document};

/// Returns texts that are ids, and texts that are similar to ids.
fn candidates(prefix: &str) -> Vec<String> {
    let mut texts = vec![
        String::new(),
        ".".to_owned(),
        "..".to_owned(),
        prefix.to_owned(),
        prefix.to_uppercase(),
    ];
    let insides = (0..=0x17f_u32).filter_map(char::from_u32).map(String::from);
    let insides = insides
        .chain(["../x", "..", "%2e%2e", "\u{ff0e}", "\u{2028}", "😀", "a\n"].map(str::to_owned));
    for inside in insides {
        texts.push(format!("{prefix}{inside}"));
        texts.push(format!("{prefix}a{inside}b"));
        texts.push(format!("{inside}{prefix}a"));
    }
    texts
}

#[test]
fn ids_match_the_pattern_of_the_document() -> TestResult {
    let document = document::load_document()?;
    let pattern = |name: &str| {
        let pattern = document.root().pointer(&format!("/components/schemas/{name}/pattern"));
        Regex::new(pattern.and_then(|pattern| pattern.as_str()).unwrap_or_default())
    };
    let (edge, route) = (pattern("EdgeId")?, pattern("RouteId")?);
    for text in candidates("edghts_").into_iter().chain(candidates("edghtsrt_")) {
        // A pattern's `$` also matches before a final line break in some engines; an id never has
        // one.
        assert_eq!(text.parse::<EdgeId>().is_ok(), edge.is_match(&text), "{text:?}");
        assert_eq!(text.parse::<RouteId>().is_ok(), route.is_match(&text), "{text:?}");
    }
    assert!(EDGE.parse::<EdgeId>().is_ok() && ROUTE.parse::<RouteId>().is_ok());
    Ok(())
}

#[test]
fn id_errors_name_the_problem_and_the_pattern() {
    let edge = |text: &str| {
        text.parse::<EdgeId>().map_or_else(|error| error.to_string(), |id| id.to_string())
    };
    let texts = ["", ROUTE, "edghts_", "edghts_a/b", "edghts_a%2fb", "edge", EDGE];
    insta::assert_snapshot!(
        "ids__errors",
        texts.map(|text| format!("{text:?}: {}", edge(text))).join("\n")
    );
}

#[test]
fn ids_serialize_as_text() -> TestResult {
    let id: EdgeId = serde_json::from_str(&format!("{EDGE:?}"))?;
    assert_eq!(serde_json::to_string(&id)?, format!("{EDGE:?}"));
    assert!(serde_json::from_str::<EdgeId>("\"..\"").is_err());
    Ok(())
}
