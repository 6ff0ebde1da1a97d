//! The document marks what it assumes, and agrees with the table of error codes.

use std::collections::{BTreeMap, BTreeSet};

use codegen::{Document, JsonPointer, error_codes::ErrorCode, lint, load, parse};
use serde_json::Value;

use crate::{SPEC, TestResult, client, root};

fn document() -> Result<Document, codegen::LoadError> {
    load(&root().join(SPEC), SPEC)
}

fn table() -> Result<Vec<ErrorCode>, Box<dyn std::error::Error>> {
    Ok(client()?.error_codes.ok_or("the client has no error codes")?.parse()?)
}

/// Returns the entries of a section of `components`.
fn components<'d>(
    document: &'d Document,
    section: &str,
) -> impl Iterator<Item = (&'d String, &'d Value)> {
    document.at(&JsonPointer::components(section)).and_then(Value::as_object).into_iter().flatten()
}

/// Returns the assumptions of `value`, as one text.
fn assumed(value: &Value) -> String {
    let list = value.get("x-assumed").and_then(Value::as_array);
    list.into_iter().flatten().filter_map(Value::as_str).collect::<Vec<_>>().join(" ")
}

fn text<'v>(value: &'v Value, key: &str) -> &'v str {
    value.get(key).and_then(Value::as_str).unwrap_or_default()
}

/// Returns the error codes in `text`, in which bare numbers follow a full code. Numbers of requests
/// and of seconds are left out.
fn codes_in(text: &str) -> BTreeSet<u32> {
    let Some((_, listing)) = text.split_once("ERR_NGROK_") else { return BTreeSet::new() };
    let is_word = |c: char| c.is_alphanumeric() || c == '_';
    let words: Vec<_> = listing.split(|c| !is_word(c)).filter(|word| !word.is_empty()).collect();
    let next = words.iter().skip(1).chain([&""]);
    let numbers = words.iter().zip(next).filter(|(_, next)| !["in", "seconds"].contains(*next));
    numbers.filter_map(|(word, _)| word.trim_start_matches("ERR_NGROK_").parse().ok()).collect()
}

/// Returns the statuses of each response component of the three operations.
fn statuses(document: &Document) -> BTreeMap<String, BTreeSet<String>> {
    let mut statuses: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    let items = document.root()["paths"].as_object().into_iter().flatten().map(|(_, item)| item);
    for operation in items.filter_map(Value::as_object).flatten().map(|(_, operation)| operation) {
        for (status, response) in
            operation.get("responses").and_then(Value::as_object).into_iter().flatten()
        {
            if let Some(name) = text(response, "$ref").strip_prefix("#/components/responses/") {
                statuses.entry(name.to_owned()).or_default().insert(status.clone());
            }
        }
    }
    statuses
}

#[test]
fn responses_list_the_codes_of_their_status() -> TestResult {
    let (document, table) = (document()?, table()?);
    let statuses = statuses(&document);
    let mut listed = BTreeSet::new();
    for (name, response) in components(&document, "responses") {
        let codes = codes_in(text(response, "description"));
        for code in &codes {
            let entry = table
                .iter()
                .find(|entry| entry.number == *code)
                .ok_or(format!("{name}: {code} is unknown"))?;
            assert_eq!(statuses[name], [entry.status.to_string()].into(), "{name} lists {code}");
        }
        listed.extend(codes);
    }
    assert_eq!(
        listed,
        table.iter().map(|code| code.number).collect(),
        "every code belongs to a response"
    );
    Ok(())
}

#[test]
fn assumed_statuses_are_marked() -> TestResult {
    let (document, table) = (document()?, table()?);
    let mut marked = BTreeSet::new();
    for (name, response) in components(&document, "responses") {
        let codes = codes_in(text(response, "description"));
        let assumption = assumed(response);
        let published =
            assumption.split_once("except").map(|(_, codes)| codes_in(codes)).unwrap_or_default();
        let expected =
            table.iter().filter(|code| !code.is_status_assumed && codes.contains(&code.number));
        assert_eq!(published, expected.map(|code| code.number).collect(), "{name}");
        assert_eq!(assumption.contains("The status of every code"), !codes.is_empty(), "{name}");
        marked.extend(codes.difference(&published).copied());
    }
    let expected: BTreeSet<_> =
        table.iter().filter(|code| code.is_status_assumed).map(|code| code.number).collect();
    assert_eq!(marked, expected);
    assert_eq!(marked.len(), 62);
    Ok(())
}

#[test]
fn assumed_defaults_are_marked() -> TestResult {
    let document = document()?;
    // The page states two defaults.
    let stated = ["Enabled", "CookiePrefix"];
    for (name, schema) in
        components(&document, "schemas").filter(|(_, schema)| schema.get("default").is_some())
    {
        let is_stated = stated.contains(&name.trim_end_matches("OrNull"));
        assert_eq!(text(schema, "description").contains("(assumed)"), !is_stated, "{name}");
        if !name.ends_with("OrNull") {
            assert_eq!(assumed(schema).contains("The default"), !is_stated, "{name}");
        }
    }
    Ok(())
}

#[test]
fn meaning_of_null_in_requests_is_marked() -> TestResult {
    let document = document()?;
    let mut count = 0;
    for (name, schema) in components(&document, "schemas") {
        if name.ends_with("OrNull") || name == "NotConfigured" {
            assert!(
                schema["nullable"] == true && assumed(schema).contains("The meaning of `null`"),
                "{name}"
            );
            count += 1;
        }
    }
    assert_eq!(count, 14);
    Ok(())
}

#[test]
fn texts_of_error_examples_are_marked() -> TestResult {
    let document = document()?;
    let errors = components(&document, "examples")
        .filter(|(_, example)| example["value"].get("msg").is_some());
    let errors: Vec<_> = errors.collect();
    assert_eq!(errors.len(), 13);
    for (name, example) in errors {
        assert!(assumed(example).contains("The message"), "{name}");
        let lacks_code = example["value"].get("error_code").is_none();
        assert_eq!(assumed(example).contains("lack the code"), lacks_code, "{name}");
    }
    Ok(())
}

#[test]
fn providers_without_descriptions_are_marked() -> TestResult {
    let document = document()?;
    for (name, schema) in
        components(&document, "schemas").filter(|(name, _)| name.starts_with("EndpointOAuth"))
    {
        let is_undescribed =
            ["LinkedIn", "GitLab", "Twitch", "Amazon"].iter().any(|key| name.contains(key));
        assert_eq!(assumed(schema).contains("The meaning of the fields"), is_undescribed, "{name}");
        assert_eq!(text(schema, "description").contains("is inferred"), is_undescribed, "{name}");
    }
    Ok(())
}

#[test]
fn document_is_unofficial_and_names_the_end_of_edges() -> TestResult {
    let document = document()?;
    let info = &document.root()["info"];
    for part in ["ngrok is retiring edges", "traffic policy", "This document is unofficial"] {
        assert!(text(info, "description").contains(part), "{part}");
    }
    assert!(!info["contact"].to_string().contains("ngrok.com"));
    Ok(())
}

#[test]
fn reported_modules_are_valid_requests() -> TestResult {
    let document = document()?;
    let mut root = document.root().clone();
    let modules: serde_json::Map<_, _> = components(&document, "examples")
        .filter(|(name, _)| name.starts_with("Module"))
        .map(|(name, example)| (name.clone(), serde_json::json!({ "value": example["value"] })))
        .collect();
    assert_eq!(modules.len(), 9);
    let at = "/paths/~1edges~1https~1{edge_id}~1routes~1{id}~1oauth/put/requestBody/content/application~1json/examples";
    *root.pointer_mut(at).ok_or("no request examples")? = modules.into();
    let is_example = |found: &str| found.contains("example-invalid");
    let found = lint::style::check(&parse("api.json", &root.to_string())?)
        .err()
        .map(|findings| findings.to_string());
    assert!(!found.as_deref().is_some_and(is_example), "{}", found.unwrap_or_default());

    // The same request is invalid with a second provider.
    let second = format!("{at}/ModuleFromPage/value/provider/github");
    *root.pointer_mut(&second).ok_or("no provider")? = serde_json::json!({});
    let found = lint::style::check(&parse("api.json", &root.to_string())?)
        .err()
        .map(|findings| findings.to_string());
    assert!(found.as_deref().is_some_and(is_example), "{}", found.unwrap_or_default());
    Ok(())
}
