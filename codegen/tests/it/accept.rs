//! The accept stage: documents from elsewhere, and the parts that it leaves out.

mod calls;
mod names;
mod schemas;

use codegen::{Target, accept, parse};
use serde_json::Value;

use crate::{TestResult, broken::with};

/// The accepted copy of `text`, and its warnings.
fn accepted(text: &str) -> Result<(Value, String), Box<dyn std::error::Error>> {
    let accepted = accept(&parse("api.yaml", text)?)?;
    let warnings = accepted.warnings.iter().map(ToString::to_string).collect::<Vec<_>>().join("\n");
    Ok((accepted.document.root().clone(), warnings))
}

/// The code of the client of `text`, and its warnings.
fn rendered(text: &str) -> Result<(String, accept::Rendered), Box<dyn std::error::Error>> {
    let target = Target::standalone("api.yaml".as_ref(), "client".as_ref());
    let rendered = accept::render(&parse("api.yaml", text)?, &target)?;
    let code = rendered
        .outputs
        .iter()
        .find(|output| output.path.ends_with("generated.rs"))
        .ok_or("no code")?;
    Ok((code.contents.clone(), rendered))
}

/// Asserts that replacing `from` by `to` gives a client with one warning, by `rule`, that has
/// `said`.
#[track_caller]
fn check(from: &str, to: &str, rule: &str, said: &str) -> TestResult {
    let (_, warnings) = accepted(&with(from, to))?;
    assert_eq!(warnings.matches("\n  help: ").count(), 1, "{warnings}");
    assert!(warnings.contains(&format!("[{rule}]")) && warnings.contains(said), "{warnings}");
    rendered(&with(from, to))?;
    Ok(())
}

/// A document with one operation that has these fields.
fn operation(fields: &str) -> String {
    format!(
        "openapi: 3.0.3\ninfo: {{title: T, version: '1'}}\npaths:\n  /a/{{id}}:\n    get:\n{fields}\n"
    )
}

/// A document whose only operation responds with this schema.
fn responding(schema: &str) -> String {
    let response =
        format!("{{description: '', content: {{application/json: {{schema: {schema}}}}}}}");
    operation(&format!("      responses: {{'200': {response}}}"))
}

#[test]
fn valid_document_is_unchanged() -> TestResult {
    let (_, warnings) = accepted(&with("openapi", "openapi"))?;
    assert_eq!(warnings, "");
    Ok(())
}

#[test]
fn unsupported_operation_is_left_out() -> TestResult {
    let body = "      requestBody: {content: {multipart/form-data: {schema: {type: object}}}}\n";
    let left = "  /b:\n    put:\n      responses: {'200': {description: ''}}\n";
    let text = format!(
        "{}{left}",
        operation(&format!("{body}      responses: {{'200': {{description: ''}}}}"))
    );
    let (code, rendered) = rendered(&text)?;
    assert_eq!((rendered.operations, rendered.left_out), (2, 1));
    let warnings = rendered.warnings.as_ref().map(ToString::to_string).unwrap_or_default();
    assert!(
        warnings.starts_with("api.yaml:5:5: the operation `get_a_id` is left out: "),
        "{warnings}"
    );
    assert!(
        warnings.contains("`multipart/form-data`") && warnings.contains("[left-out-operation]"),
        "{warnings}"
    );
    assert!(code.contains("fn put_b(") && !code.contains("fn get_a_id("));
    assert!(rendered.complete().is_err(), "strict callers accept a left-out operation");
    Ok(())
}

#[test]
fn users_of_an_unsupported_component_are_left_out() -> TestResult {
    let text = format!(
        "{}  /b:\n    put:\n      parameters: [{{$ref: '#/components/parameters/Session'}}]\n      responses: {{'200': {{description: ''}}}}\n\
         components:\n  parameters:\n    Session: {{name: s, in: cookie, required: true, schema: {{type: string}}}}\n",
        operation("      responses: {'200': {description: ''}}")
    );
    let (_, rendered) = rendered(&text)?;
    let warnings = rendered.warnings.as_ref().map(ToString::to_string).unwrap_or_default();
    assert_eq!(rendered.left_out, 1, "{warnings}");
    assert!(
        warnings.contains("the operation `put_b` is left out: the parameter `s` is a cookie"),
        "{warnings}"
    );
    Ok(())
}

#[test]
fn keyword_without_effect_is_a_warning() -> TestResult {
    check("title: Widgets", "titel: Widgets\n  title: Widgets", "unknown-field", "titel")?;
    check(
        "$ref: '#/components/schemas/Part'",
        "$ref: '#/components/schemas/Part', nullable: true",
        "reference-sibling",
        "nullable",
    )?;
    check("openapi: 3.0.3", "openapi: 3.0.3\ntags: 3", "wrong-type", "tags")?;
    Ok(())
}

#[test]
fn error_for_swagger_2_names_a_converter() -> TestResult {
    let document =
        parse("api.yaml", "swagger: '2.0'\ninfo: {title: T, version: '1'}\npaths: {}\n")?;
    let said = accept(&document).err().map(|findings| findings.to_string()).unwrap_or_default();
    assert!(said.contains("Swagger 2.0") && said.contains("swagger2openapi"), "{said}");
    Ok(())
}

#[test]
fn document_without_operations_gives_an_empty_client() -> TestResult {
    let body = "      requestBody: {content: {multipart/form-data: {schema: {type: object}}}}\n";
    let text = operation(&format!("{body}      responses: {{'200': {{description: ''}}}}"));
    let (code, rendered) = rendered(&text)?;
    assert_eq!((rendered.operations, rendered.left_out), (1, 1));
    assert!(code.contains("impl Client {") && !code.contains("pub async fn"), "{code}");
    assert!(rendered.complete().is_err(), "strict callers accept a left-out operation");
    Ok(())
}

/// The names of the structs and enums in `code` that occur more than once.
fn duplicate_types(code: &str) -> Vec<&str> {
    let declared = code.lines().filter_map(|line| {
        let line = line.trim();
        line.strip_prefix("pub struct ")
            .or_else(|| line.strip_prefix("pub enum "))?
            .split([' ', '(', ';', '<'])
            .next()
    });
    let mut seen = std::collections::HashSet::new();
    declared.filter(|name| !seen.insert(*name)).collect()
}

#[test]
fn unsupported_version_names_the_supported_ones() -> TestResult {
    for (version, found) in [("3.2.0", "found 3.2.0"), ("4.0.0", "found 4.0.0")] {
        let text = operation("      responses: {'200': {description: ''}}");
        let text = text.replacen("3.0.3", version, 1);
        let Err(findings) = accept(&parse("api.yaml", &text)?) else {
            return Err(format!("{version} is accepted").into());
        };
        let findings = findings.to_string();
        let message = format!("expected OpenAPI 3.0 or 3.1, {found} [openapi-version]");
        assert!(findings.contains(&message), "{findings}");
    }
    Ok(())
}

#[test]
fn other_media_types_are_named() -> TestResult {
    let body = |others: &str| {
        let content = format!("{{application/json: {{schema: {{type: object}}}}{others}}}");
        operation(&format!(
            "      requestBody: {{content: {content}}}\n      responses: {{'200': {{description: ''}}}}"
        ))
    };
    let others = ", application/xml: {}, text/csv: {}";
    for (others, expected) in [
        (", application/xml: {}", "the client sends `application/json`, never `application/xml` ["),
        (others, "the client sends `application/json`, never `application/xml`, `text/csv` ["),
    ] {
        let (_, warnings) = accepted(&body(others))?;
        assert!(warnings.contains(expected), "{warnings}");
    }
    Ok(())
}
