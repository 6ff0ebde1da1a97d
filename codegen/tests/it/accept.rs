//! Legal documents from elsewhere, and the parts that are left out of their clients.

use codegen::{Target, accept, parse};
use serde_json::{Value, json};

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

/// The accepted form of a schema.
fn schema(version: &str, schema: &str) -> Result<Value, Box<dyn std::error::Error>> {
    let (root, warnings) = accepted(&responding(schema).replacen("3.0.3", version, 1))?;
    assert_eq!(warnings, "");
    Ok(root["paths"]["/a/{id}"]["get"]["responses"]["200"]["content"]["application/json"]["schema"]
        .clone())
}

#[test]
fn a_sound_document_stays_as_it_is() -> TestResult {
    let (_, warnings) = accepted(&with("openapi", "openapi"))?;
    assert_eq!(warnings, "");
    Ok(())
}

#[test]
fn default_next_to_a_success_is_that_of_the_errors() -> TestResult {
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
fn of_several_successes_the_first_with_json_is_typed() -> TestResult {
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
fn an_operation_that_cannot_be_called_is_left_out() -> TestResult {
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
    assert!(rendered.complete().is_err(), "a strict caller takes it");
    Ok(())
}

#[test]
fn what_uses_a_component_that_cannot_be_sent_is_left_out() -> TestResult {
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
fn operations_are_named_after_method_and_path() -> TestResult {
    let text = operation(
        "      responses: {'200': {description: ''}}\n    put: {operationId: get_a_id, responses: {'200': {description: ''}}}",
    );
    let (root, _) = accepted(&text)?;
    let item = &root["paths"]["/a/{id}"];
    assert_eq!(
        (&item["put"]["operationId"], &item["get"]["operationId"]),
        (&json!("get_a_id"), &json!("get_a_id_2"))
    );
    Ok(())
}

#[test]
fn names_that_are_alike_in_rust_are_told_apart() -> TestResult {
    let schemas = "components:\n  schemas:\n    some_thing: {type: object, properties: {a: {$ref: '#/components/schemas/SomeThing'}}}\n    \
        SomeThing: {type: object, properties: {aB: {type: string}, a_b: {type: integer}}}\n    Of <T>: {type: object}\n";
    let text = responding(
        "{oneOf: [{$ref: '#/components/schemas/some_thing'}, {$ref: '#/components/schemas/Of%20%3CT%3E'}]}",
    );
    let (root, warnings) = accepted(&format!("{text}{schemas}"))?;
    let schemas = root["components"]["schemas"].as_object().cloned().unwrap_or_default();
    assert_eq!(schemas.len(), 3);
    assert!(schemas.contains_key("Of__T") && schemas.contains_key("some_thing_2"), "{schemas:?}");
    assert_eq!(warnings.matches("[name-collision]").count(), 2, "{warnings}");
    Ok(())
}

#[test]
fn parameters_take_a_style_that_can_be_sent() -> TestResult {
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

#[test]
fn null_is_nullable() -> TestResult {
    assert_eq!(
        schema("3.0.3", "{type: string, enum: [a, null], default: null}")?,
        json!({ "type": "string", "enum": ["a"], "nullable": true }),
    );
    assert_eq!(
        schema("3.0.3", "{type: integer, minLength: 3, format: '', enum: ['1', 2]}")?,
        json!({ "type": "integer", "enum": [1, 2] }),
    );
    Ok(())
}

#[test]
fn types_are_not_named_after_titles() -> TestResult {
    let schemas =
        "components:\n  schemas:\n    Currency: {type: string, enum: [a, null], title: Currency}\n";
    let text = format!("{}{schemas}", responding("{$ref: '#/components/schemas/Currency'}"));
    let (code, _) = rendered(&text)?;
    assert_eq!(
        code.matches("pub enum Currency ").count() + code.matches("pub struct Currency(").count(),
        1,
        "{code}"
    );
    Ok(())
}

#[test]
fn schemas_of_3_1_become_those_of_3_0() -> TestResult {
    for (new, old) in [
        ("{type: [string, 'null']}", json!({ "type": "string", "nullable": true })),
        ("{const: a}", json!({ "type": "string", "enum": ["a"] })),
        (
            "{type: integer, exclusiveMinimum: 3}",
            json!({ "type": "integer", "minimum": 3, "exclusiveMinimum": true }),
        ),
        ("{type: string, examples: [a, b]}", json!({ "type": "string", "example": "a" })),
        ("{type: string, contentEncoding: base64}", json!({ "type": "string", "format": "byte" })),
        (
            "{type: [string, integer], maxLength: 3, minimum: 1}",
            json!({ "anyOf": [
            { "type": "string", "maxLength": 3 },
            { "type": "integer", "minimum": 1 },
        ] }),
        ),
        (
            "{anyOf: [{type: string}, {type: 'null'}]}",
            json!({ "type": "string", "nullable": true }),
        ),
        (
            "{type: array, prefixItems: [{type: string}], items: false}",
            json!({ "type": "array", "items": {} }),
        ),
    ] {
        assert_eq!(schema("3.1.0", new)?, old, "{new}");
    }
    let text = "openapi: 3.1.0\ninfo: {title: T, version: '1', summary: S}\nwebhooks: {a: {}}\npaths:\n  /a:\n    get: {}\n";
    let (root, warnings) = accepted(text)?;
    assert_eq!((&root["openapi"], root.get("webhooks")), (&json!("3.0.3"), None));
    assert!(warnings.contains("1 webhooks are left out"), "{warnings}");
    Ok(())
}

#[test]
fn a_reference_to_anywhere_becomes_a_component() -> TestResult {
    let schemas = "components:\n  schemas:\n    Thing:\n      type: object\n      properties: {part: {type: object, properties: {a: {type: string}}}}\n      \
        $defs: {Inner: {type: object, properties: {b: {type: string}}}}\n";
    let list = "{type: object, properties: {a: {$ref: '#/components/schemas/Thing/properties/part'}, b: {$ref: '#/components/schemas/Thing/$defs/Inner'}}}";
    let text = format!("{}{schemas}", responding(list)).replacen("3.0.3", "3.1.0", 1);
    let (root, _) = accepted(&text)?;
    let names = root["components"]["schemas"].as_object().cloned().unwrap_or_default();
    assert_eq!(
        names.keys().map(String::as_str).collect::<Vec<_>>(),
        ["Thing", "ThingInner", "ThingPart"]
    );
    rendered(&text)?;
    Ok(())
}

#[test]
fn a_schema_that_is_merged_with_itself_ends() -> TestResult {
    let schemas = "components:\n  schemas:\n    Repository:\n      type: object\n      properties:\n        parent: {allOf: \
        [{$ref: '#/components/schemas/Repository'}, {type: object, properties: {a: {type: string}}}]}\n";
    let text = format!("{}{schemas}", responding("{$ref: '#/components/schemas/Repository'}"));
    let (root, warnings) = accepted(&text)?;
    let parent = &root["components"]["schemas"]["Repository"]["properties"]["parent"];
    assert_eq!(*parent, json!({ "$ref": "#/components/schemas/Repository" }));
    assert!(warnings.contains("[circular-schema]"), "{warnings}");
    rendered(&text)?;
    Ok(())
}

#[test]
fn what_has_no_effect_is_ignored_with_a_warning() -> TestResult {
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
fn the_generator_decides_about_the_smallest_schema() -> TestResult {
    // The generator stops on an enum whose values are of several types.
    let text =
        responding("{type: object, properties: {good: {type: string}, bad: {enum: [1, red]}}}");
    let (code, rendered) = rendered(&text)?;
    let warnings = rendered.warnings.as_ref().map(ToString::to_string).unwrap_or_default();
    assert!(warnings.contains("[any-value]") && warnings.contains("/properties/bad"), "{warnings}");
    assert!(
        code.contains("pub good: Option<String>")
            && code.contains("pub bad: Option<::serde_json::Value>"),
        "{code}"
    );
    Ok(())
}

#[test]
fn swagger_2_is_refused_with_a_way_out() -> TestResult {
    let document =
        parse("api.yaml", "swagger: '2.0'\ninfo: {title: T, version: '1'}\npaths: {}\n")?;
    let said = accept(&document).err().map(|findings| findings.to_string()).unwrap_or_default();
    assert!(said.contains("Swagger 2.0") && said.contains("swagger2openapi"), "{said}");
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
fn inline_schema_with_the_name_of_a_component_is_renamed() -> TestResult {
    let schemas = "components:
  schemas:
    Feature:
      type: object
      properties:
        state: {type: string, enum: [on, off], default: on, description: D}
        part: {type: object, properties: {kind: {type: string, enum: [x]}}}
    FeatureState: {type: object, properties: {id: {type: integer}, feature: {$ref: '#/components/schemas/Feature'}}}
    FeaturePart: {type: object, properties: {kind: {type: string, enum: [y]}}}
    Wide: {allOf: [{$ref: '#/components/schemas/Base'}, {type: object, properties: {id: {type: integer}}}]}
    Base: {type: object, properties: {mode: {type: string, enum: [a]}}}
    WideMode: {type: string, enum: [b]}
";
    let all = ["FeatureState", "FeaturePart", "Wide", "WideMode"]
        .map(|name| format!("{name}: {{$ref: '#/components/schemas/{name}'}}"));
    let text =
        responding(&format!("{{type: object, properties: {{{}}}}}", all.join(", "))) + schemas;
    let (root, warnings) = accepted(&text)?;
    let schemas = &root["components"]["schemas"];
    assert_eq!(
        schemas["Feature"]["properties"]["state"],
        json!({ "default": "on", "description": "D", "allOf": [{ "$ref": "#/components/schemas/FeatureState_2" }] }),
    );
    assert_eq!(
        schemas["FeatureState_2"],
        json!({ "type": "string", "enum": ["on", "off"], "description": "D" })
    );
    assert_eq!(
        schemas["Base"]["properties"]["mode"],
        json!({ "$ref": "#/components/schemas/BaseMode" })
    );
    assert_eq!(warnings.matches("[name-collision]").count(), 3, "{warnings}");
    let (code, _) = rendered(&text)?;
    assert_eq!(duplicate_types(&code), [""; 0]);
    assert!(
        code.contains("pub state: FeatureState2,") && code.contains("pub mode: Option<BaseMode>"),
        "{code}"
    );
    Ok(())
}

#[test]
fn component_that_is_a_nullable_union_is_one_type() -> TestResult {
    let schemas = "components:\n  schemas:\n    Value: {oneOf: [{type: boolean}, {type: string}], nullable: true}\n";
    let text = responding(
        "{type: object, required: [a], properties: {a: {$ref: '#/components/schemas/Value'}}}",
    ) + schemas;
    let (code, _) = rendered(&text)?;
    assert_eq!(duplicate_types(&code), [""; 0]);
    assert!(code.contains("pub a: Option<Value>"), "{code}");
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
