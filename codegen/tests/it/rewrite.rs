//! Rewrites reject generator output of an unknown structure, and name the operation.

use codegen::{Document, Settings, generate, load, parse, prepare, rewrite};
use syn::File;

use crate::{SPEC, TestResult, client, root};

const SOUND: &str = include_str!("../fixtures/sound.yaml");

/// Returns the findings of the rewrites after replacing `from` in the generator's output for the
/// valid document.
fn findings(from: &str, to: &str) -> Result<String, Box<dyn std::error::Error>> {
    let document = parse("api.yaml", SOUND)?;
    let settings = Settings::standalone("client");
    let prepared = prepare(&document, &settings)?;
    let mut file = changed(&generate(&document, &prepared, &settings)?, from, to)?;
    let result = rewrite::apply(&mut file, &document, &prepared, &settings);
    Ok(result.err().map(|findings| findings.to_string()).unwrap_or_default())
}

/// Returns `file` with the first `from` in its code replaced.
fn changed(file: &File, from: &str, to: &str) -> Result<File, Box<dyn std::error::Error>> {
    let text = prettyplease::unparse(file);
    assert!(text.contains(from), "{from:?} is not in the generator's output:\n{text}");
    Ok(syn::parse_file(&text.replacen(from, to, 1))?)
}

#[test]
fn generator_output_is_accepted() -> TestResult {
    assert_eq!(findings("pub struct Client", "pub struct Client")?, "");
    Ok(())
}

#[test]
fn unknown_client_structure_is_an_error() -> TestResult {
    for (from, to, expected) in [
        (
            "pub mod prelude",
            "pub mod preludes",
            "unknown item in the generator's output: module `preludes`",
        ),
        (
            "pub struct Client",
            "pub struct TheClient",
            "unknown item in the generator's output: struct `TheClient`",
        ),
        ("pub fn new(", "pub fn create(", "unknown method `create`"),
        (
            "use progenitor_client::{",
            "use other_client::{",
            "unknown item in the generator's output: import",
        ),
        ("impl ClientHooks<()> for &Client {}", "", "expected 1 of the item ClientHooks"),
        (
            "impl ClientHooks<()> for &Client {}",
            "fn hooks() {}",
            "unknown item in the generator's output: function `hooks`",
        ),
    ] {
        let said = findings(from, to)?;
        assert!(said.contains(expected) && said.contains("[generator-output]"), "{to}: {said}");
    }
    Ok(())
}

#[test]
fn unknown_operation_structure_names_the_operation() -> TestResult {
    let get = "`widget_get`";
    for (from, to, expected) in [
        (
            "let url = format!(",
            "let url = concat!(",
            "expected `format!` with a template for the URL",
        ),
        ("self.baseurl, encode_path", "self.base, encode_path", "expected `self.baseurl`"),
        (
            "encode_path(& id.to_string())",
            "encode_path(&id)",
            "expected `encode_path(&name.to_string())`",
        ),
        ("let mut header_map =", "let mut map =", "expected the header map and its `api-version`"),
        ("\"api-version\"", "\"version\"", "expected the header map and its `api-version`"),
        (".headers(header_map)", ".timeout(limit)", "unknown call `timeout` in the request"),
        (".get(url)", ".query(url)", "expected an HTTP method, found `query`"),
        (
            "let info = OperationInfo",
            "log();\n        let info = OperationInfo",
            "expected 6 statements after the request, found 7",
        ),
        (
            "self.pre(&mut request, &info)",
            "self.before(&mut request, &info)",
            "expected the hooks and a match on the status",
        ),
        (
            "self.exec(request, &info)",
            "self.send(request, &info)",
            "expected `self.exec(..).await`",
        ),
        (
            "let response = result?;",
            "let response = result.unwrap();",
            "expected the hooks and a match on the status",
        ),
        (
            "200u16 => ResponseValue::from_response(response).await",
            "200u16 => ResponseValue::decode(response).await",
            "expected a response that is JSON",
        ),
        (
            "Result<ResponseValue<types::Widget>, ",
            "TestResult<ResponseValue<types::Widget>, ",
            "expected `Result<ResponseValue<T>, Error<E>>`",
        ),
    ] {
        let said = findings(from, to)?;
        assert!(
            said.contains(expected) && said.contains(get) && said.contains("[generator-output]"),
            "{to}: {said}"
        );
    }
    Ok(())
}

#[test]
fn missing_or_additional_part_is_an_error() -> TestResult {
    for (from, to, expected) in [
        (
            "pub async fn widget_get",
            "pub async fn widget_read",
            "unknown method `widget_read` in the generator's output",
        ),
        (
            "pub async fn widget_get",
            "pub fn widget_get_stream",
            "unknown method `widget_get_stream` in the generator's client",
        ),
        (".json(&body)", "", "body: None"),
        (
            "ResponseValue::from_response(response).await",
            "Ok(ResponseValue::empty(response))",
            "response: Some(Empty)",
        ),
        (
            ".headers(header_map)",
            ".query(&progenitor_client::QueryParam::new(\"a\", &id)).headers(header_map)",
            "query_parameters: 1",
        ),
    ] {
        let said = findings(from, to)?;
        assert!(said.contains(expected) && said.contains("[generator-output]"), "{to}: {said}");
    }
    Ok(())
}

#[test]
fn unknown_mock_structure_names_the_operation() -> TestResult {
    for (from, to, expected) in [
        (
            "regex::Regex::new(",
            "regex::RegexBuilder::new(",
            "found Changes { expressions: 2, values: 2, queries: 0, statuses: 2 }",
        ),
        ("value.to_string()", "value.as_str()", "values: 1"),
        ("assert_eq!(status / 100u16, 4u16);", "", "statuses: 1"),
        ("pub struct EdgeRouteOauthGetWhen", "pub struct EdgeRouteOauthGetWhen", ""),
    ] {
        let said = mock_findings(from, to)?;
        assert!(said.contains(expected), "{to}: {said}");
        assert_eq!(said.is_empty(), expected.is_empty(), "{to}: {said}");
        assert!(
            said.is_empty() || said.contains("in the mock of operation `edge_route_oauth_get`"),
            "{to}: {said}"
        );
    }
    Ok(())
}

/// Returns the findings of the rewrites after replacing `from` in the mock of the workspace's
/// document.
fn mock_findings(from: &str, to: &str) -> Result<String, Box<dyn std::error::Error>> {
    let document: Document = load(&root().join(SPEC), SPEC)?;
    let settings = Settings::standalone(client()?.name.replace('-', "_"));
    let prepared = prepare(&document, &settings)?;
    let mut file = changed(&codegen::generate::mock(&document, &prepared, &settings)?, from, to)?;
    let result = rewrite::apply_to_mock(&mut file, &document, &prepared);
    Ok(result.err().map(|findings| findings.to_string()).unwrap_or_default())
}
