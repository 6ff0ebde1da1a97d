//! Parameters, bodies, responses and credentials that the client supports.

use serde_json::json;

use super::{accepted, operation, rendered};
use crate::TestResult;

#[test]
fn default_next_to_a_success_becomes_error_ranges() -> TestResult {
    let error = "{description: E, content: {application/json: {schema: {type: object, properties: {code: {type: string}}}}}}";
    let success = "{description: S, content: {application/json: {schema: {type: string}}}}";
    let (root, warnings) =
        accepted(&operation(&format!("      responses: {{'200': {success}, default: {error}}}")))?;
    let responses = &root["paths"]["/a/{id}"]["get"]["responses"];
    assert_eq!(
        responses
            .as_object()
            .map(|it| it.keys().cloned().collect::<Vec<_>>().join(" "))
            .unwrap_or_default(),
        "200 4XX 5XX"
    );
    assert_eq!(responses["4XX"], responses["5XX"]);
    assert_eq!(warnings, "");
    let (root, _) =
        accepted(&operation(&format!("      responses: {{'404': {error}, default: {success}}}")))?;
    let responses = &root["paths"]["/a/{id}"]["get"]["responses"];
    assert!(responses["2XX"].is_object() && responses.get("5XX").is_none(), "{responses}");
    rendered(&operation(&format!("      responses: {{'200': {success}, default: {error}}}")))?;
    Ok(())
}

#[test]
fn first_success_with_json_is_typed() -> TestResult {
    let json = "{description: S, content: {application/json: {schema: {type: string}}}}";
    let text = operation(&format!(
        "      responses: {{'201': {{description: N}}, '200': {json}, '203': {json}}}"
    ));
    let (root, warnings) = accepted(&text)?;
    let responses =
        root["paths"]["/a/{id}"]["get"]["responses"].as_object().cloned().unwrap_or_default();
    assert_eq!(responses.keys().map(String::as_str).collect::<Vec<_>>(), ["200", "203"]);
    assert!(warnings.contains("[several-successes]") && warnings.contains("`201`"), "{warnings}");
    Ok(())
}

#[test]
fn parameter_styles_are_converted() -> TestResult {
    let text = operation(
        "      parameters:
      - {name: ids, in: query, explode: false, schema: {type: array, items: {type: integer}}}
      - {name: filter, in: query, style: deepObject, schema: {type: object, properties: {name: {type: string}, size: {type: integer}}}}
      - {name: session, in: cookie, schema: {type: string}}
      - {name: Accept, in: header, schema: {type: string}}
      - {name: where, in: query, content: {application/json: {schema: {type: object}}}}
      responses: {'200': {description: ''}}",
    );
    let (root, warnings) = accepted(&text)?;
    let list =
        root["paths"]["/a/{id}"]["get"]["parameters"].as_array().cloned().unwrap_or_default();
    let found: Vec<String> =
        list.iter().map(|it| format!("{} {}", it["name"], it["schema"]["type"])).collect();
    assert_eq!(
        found.join(", ").replace('"', ""),
        "ids string, filter[name] string, filter[size] integer, where string, id string"
    );
    assert!(list[0]["description"].as_str().is_some_and(|text| text.contains("commas")));
    assert_eq!(warnings.matches("help:").count(), 1, "{warnings}");
    assert!(warnings.contains("[cookie-parameter]"), "{warnings}");
    Ok(())
}

/// A document with a GET and a POST operation that have these security requirements.
fn secured(get: &str, post: &str) -> String {
    let schemes = "components:
  securitySchemes:
    token: {type: http, scheme: bearer}
    oauth: {type: oauth2, flows: {clientCredentials: {tokenUrl: 'https://example.com', scopes: {}}}}
    key: {type: apiKey, in: header, name: X-Key}
    app: {type: apiKey, in: query, name: app}
    digest: {type: http, scheme: digest}
";
    let get = operation(&format!(
        "      security: {get}\n      responses: {{'204': {{description: D}}}}"
    ));
    format!(
        "{get}    post:\n      security: {post}\n      responses: {{'204': {{description: D}}}}\n{schemes}"
    )
}

#[test]
fn operations_keep_their_supported_credentials() -> TestResult {
    let text =
        secured("[{token: []}, {digest: []}, {oauth: []}, {key: [], app: []}]", "[{app: []}]");
    let (root, warnings) = accepted(&text)?;
    let item = &root["paths"]["/a/{id}"];
    assert_eq!(item["get"]["security"], json!([{ "token": [] }, { "key": [], "app": [] }]));
    assert_eq!(item["post"]["security"], json!([{ "app": [] }]));
    assert_eq!(warnings.matches("[credentials]").count(), 1, "{warnings}");
    assert!(warnings.contains("does not support the alternative `digest`"), "{warnings}");
    let (code, _) = rendered(&text)?;
    let code = code.split_whitespace().collect::<String>();
    assert!(code.contains(r#".security(&[&["token"],&["app","key"]])"#), "{code}");
    assert!(code.contains(r#".security(&[&["app"]])"#), "{code}");
    Ok(())
}

#[test]
fn unsupported_credentials_are_not_sent() -> TestResult {
    let (root, warnings) = accepted(&secured("[{digest: []}]", "[]"))?;
    assert_eq!(root["paths"]["/a/{id}"]["get"]["security"], json!([]));
    assert!(
        warnings.contains("[credentials]") && warnings.contains("and sends none"),
        "{warnings}"
    );
    Ok(())
}

/// A document whose only operation sends this content.
fn sending(content: &str) -> String {
    let fields = format!(
        "      requestBody: {{content: {content}}}\n      responses: {{'204': {{description: D}}}}"
    );
    operation(&fields).replace("    get:", "    post:")
}

#[test]
fn json_keeps_its_media_type_in_requests() -> TestResult {
    let schema = "{schema: {type: object, properties: {a: {type: string}}}}";
    let (code, rendered) = rendered(&sending(&format!("{{application/vnd.x+json: {schema}}}")))?;
    assert!(code.contains(r#""application/vnd.x+json""#), "{code}");
    assert!(rendered.warnings.is_none(), "{:?}", rendered.warnings);
    let (root, _) = accepted(&sending(&format!("{{application/json: {schema}}}")))?;
    assert!(!root.to_string().contains("Content-Type"), "{root}");
    Ok(())
}

#[test]
fn form_encoding_that_is_not_sent_is_a_warning() -> TestResult {
    let form = |encoding: &str| {
        let schema = "schema: {type: object, properties: {a: {type: string}}}";
        sending(&format!(
            "{{application/x-www-form-urlencoded: {{{schema}, encoding: {{a: {encoding}}}}}}}"
        ))
    };
    let (_, warnings) = accepted(&form("{style: deepObject, explode: true}"))?;
    assert_eq!(warnings.matches("[form-encoding]").count(), 1, "{warnings}");
    let (_, warnings) = accepted(&form("{style: form, explode: true}"))?;
    assert_eq!(warnings, "");
    Ok(())
}

#[test]
fn json_keeps_its_media_type_in_responses() -> TestResult {
    let response = |media_type: &str| {
        format!("{{description: D, content: {{{media_type}: {{schema: {{type: string}}}}}}}}")
    };
    let vendor = response("application/vnd.x+json");
    let components = format!("components: {{responses: {{Widget: {vendor}}}}}\n");
    for success in [&*vendor, "{$ref: '#/components/responses/Widget'}"] {
        let text = operation(&format!("      responses: {{'200': {success}}}")) + &components;
        let (code, _) = rendered(&text)?;
        assert!(code.contains(r#"HeaderName::from_static("accept")"#), "{code}");
        assert!(code.contains(r#"from_static("application/vnd.x+json")"#), "{code}");
        assert!(!code.contains("reqwest::header::ACCEPT"), "{code}");
    }
    for success in ["application/json", "'*/*'", "text/csv"] {
        let text = operation(&format!("      responses: {{'200': {}}}", response(success)));
        let (root, _) = accepted(&text)?;
        assert!(!root.to_string().contains("\"Accept\""), "{root}");
    }
    Ok(())
}

#[test]
fn body_of_another_media_type_is_sent_as_it_is() -> TestResult {
    let schema = "{schema: {type: object}}";
    let (code, rendered) = rendered(&sending(&format!("{{text/xml: {schema}}}")))?;
    assert!(rendered.warnings.is_none(), "{:?}", rendered.warnings);
    assert!(code.contains(r#"HeaderName::from_static("content-type")"#), "{code}");
    assert!(code.contains(r#"HeaderValue::from_static("text/xml")"#), "{code}");
    assert!(!code.contains("application/octet-stream"), "{code}");
    let (root, _) = accepted(&sending(&format!("{{image/*: {schema}}}")))?;
    let content = &root["paths"]["/a/{id}"]["post"]["requestBody"]["content"];
    assert!(content["application/octet-stream"].is_object(), "{root}");
    assert!(!root.to_string().contains("Content-Type"), "{root}");
    Ok(())
}

#[test]
fn path_parameter_with_the_name_of_another_argument_is_renamed() -> TestResult {
    let text = operation(
        "      parameters: [{$ref: '#/components/parameters/id'}, {name: id, in: query, schema: {type: string}}]
      responses: {'204': {description: S}}
components: {parameters: {id: {name: id, in: path, required: true, schema: {type: string}}}}",
    );
    let (code, rendered) = rendered(&text)?;
    assert!(rendered.warnings.is_none(), "{:?}", rendered.warnings);
    assert!(
        code.contains("id_in_path: &str,") && code.contains("pub id: Option<String>"),
        "{code}"
    );
    let (root, _) =
        accepted(&sending("{application/json: {schema: {}}}").replace("{id}", "{body}"))?;
    assert!(root["paths"]["/a/{body_in_path}"]["post"].is_object(), "{root}");
    Ok(())
}

#[test]
fn content_of_a_path_parameter_is_its_schema() -> TestResult {
    for (media_type, kind) in [("'*/*'", "integer"), ("application/json", "string")] {
        let parameter = format!(
            "{{name: id, in: path, required: true, content: {{{media_type}: {{schema: {{type: integer}}}}}}}}"
        );
        let text = operation(&format!(
            "      parameters: [{parameter}]\n      responses: {{'204': {{description: S}}}}"
        ));
        let (root, warnings) = accepted(&text)?;
        let parameter = &root["paths"]["/a/{id}"]["get"]["parameters"][0];
        assert_eq!(parameter["schema"], json!({ "type": kind }));
        assert_eq!((parameter.get("content"), &*warnings), (None, ""));
    }
    Ok(())
}

#[test]
fn successes_with_equal_bodies_have_one_type() -> TestResult {
    let response = "{description: D, content: {application/json: {schema: {type: object, properties: {a: {type: string}}}}}}";
    let empty = "{description: D}";
    for responses in [
        format!("{{'200': {response}, '201': {response}}}"),
        format!("{{'200': {empty}, '204': {empty}}}"),
        "{'200': {$ref: '#/components/responses/A'}, '202': {$ref: '#/components/responses/B'}}"
            .to_owned(),
    ] {
        let text = operation(&format!("      responses: {responses}"))
            + &format!("components: {{responses: {{A: {response}, B: {response}}}}}\n");
        let (_, rendered) = rendered(&text)?;
        assert!(rendered.warnings.is_none(), "{responses}: {:?}", rendered.warnings);
    }
    Ok(())
}

#[test]
fn parameter_called_params_does_not_hide_the_others() -> TestResult {
    let text = operation(
        "      parameters: [{name: params, in: query, schema: {type: string}}, {name: size, in: query, schema: {type: integer}}]
      responses: {'204': {description: S}}",
    );
    let (code, _) = rendered(&text)?;
    assert!(code.contains("let params = optional_params.params.as_deref();"), "{code}");
    assert!(code.contains("let size = optional_params.size;"), "{code}");
    Ok(())
}

#[test]
fn other_media_types_next_to_json_have_no_types() -> TestResult {
    let part = "{type: object, properties: {a: {type: string}}}";
    let object = format!("{{schema: {{allOf: [{part}, {part}]}}}}");
    let content = format!("{{application/json: {object}, application/xml: {object}}}");
    let text =
        operation(&format!("      responses: {{'200': {{description: '', content: {content}}}}}"));
    let (root, warnings) = accepted(&text)?;
    assert_eq!(warnings, "", "both schemas have the same name");
    let content = &root["paths"]["/a/{id}"]["get"]["responses"]["200"]["content"];
    assert_eq!(
        content.as_object().map(|it| it.keys().cloned().collect()),
        Some(vec!["application/json".to_owned()])
    );
    Ok(())
}

#[test]
fn required_parameters_with_the_name_of_another_argument_are_reported() -> TestResult {
    let parameter = |name: &str, place: &str| {
        format!("{{name: {name}, in: {place}, required: true, schema: {{type: string}}}}")
    };
    let body = "      requestBody: {content: {application/json: {schema: {type: object}}}}\n";
    let responses = "      responses: {'204': {description: D}}";
    for (parameters, expected) in [
        (
            [parameter("body", "query")].to_vec(),
            "the request body and the query parameter `body` are both `body` in Rust",
        ),
        (
            [parameter("X-Id", "header"), parameter("x_id", "query")].to_vec(),
            "the header parameter `X-Id` and the query parameter `x_id` are both `x_id` in Rust",
        ),
    ] {
        let list = format!("      parameters: [{}]\n", parameters.join(", "));
        let text = operation(&format!("{list}{body}{responses}")).replace("get:", "put:");
        let (_, rendered) = rendered(&text)?;
        let said = rendered.warnings.as_ref().map(ToString::to_string).unwrap_or_default();
        assert!(rendered.left_out == 1 && said.contains(expected), "{said}");
    }
    Ok(())
}
