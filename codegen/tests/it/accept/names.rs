//! Names of operations, components and types.

use serde_json::json;

use super::{accepted, duplicate_types, operation, rendered, responding};
use crate::TestResult;

#[test]
fn operation_without_id_is_named_after_method_and_path() -> TestResult {
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
fn names_that_are_equal_in_rust_are_numbered() -> TestResult {
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
fn inline_objects_that_occur_three_times_are_one_component() -> TestResult {
    let link = |description: &str| {
        format!(
            "{{type: object, description: {description}, properties: {{href: {{type: string}}}}}}"
        )
    };
    let text = responding(&format!(
        "{{type: object, properties: {{link: {}, others: {{type: array, items: {}}}, next: {}}}}}",
        link("A"),
        link("B"),
        link("C")
    )) + "components:\n  schemas:\n    Link: {type: string}\n    Twice:\n      type: object\n      properties:\n        \
          a: {type: object, properties: {x: {type: string}}}\n        b: {type: object, properties: {x: {type: string}}}\n";
    let (root, _) = accepted(&text)?;
    let schemas = &root["components"]["schemas"];
    assert_eq!(
        schemas["Link_2"],
        json!({ "type": "object", "description": "A", "properties": { "href": { "type": "string" } } })
    );
    let (code, _) = rendered(&text)?;
    for field in ["pub link: Option<Link2>", "pub others: Vec<Link2>", "pub next: Option<Link2>"] {
        assert!(code.contains(field), "{field}: {code}");
    }
    assert_eq!(schemas["Twice"]["properties"]["a"].get("$ref"), None);
    Ok(())
}

#[test]
fn inline_schemas_of_shared_components_are_named_after_them() -> TestResult {
    let object = |name: &str| format!("{{type: object, properties: {{{name}: {{type: string}}}}}}");
    let content =
        |name: &str| format!("content: {{application/json: {{schema: {}}}}}", object(name));
    let components = format!(
        "components:
  schemas: {{Missing: {}}}
  parameters: {{sort: {{name: sort, in: query, schema: {{type: string, enum: [up, down]}}}}}}
  requestBodies: {{Widget: {{{}}}}}
  responses: {{Missing: {{description: D, {}}}, WidgetResponse: {{description: D, {}}}}}
",
        object("a"),
        content("b"),
        content("c"),
        content("d"),
    );
    let fields = "      parameters: [{$ref: '#/components/parameters/sort'}]
      requestBody: {$ref: '#/components/requestBodies/Widget'}
      responses:
        '200': {$ref: '#/components/responses/WidgetResponse'}
        '404': {$ref: '#/components/responses/Missing'}";
    let text = operation(fields).replace("    get:", "    post:");
    let item = text.split_once("    post:").map(|(_, post)| post).unwrap_or_default();
    let text = format!("{text}    put:{item}{components}");
    let (root, warnings) = accepted(&text)?;
    assert_eq!(warnings, "");
    let schemas = root["components"]["schemas"].as_object().cloned().unwrap_or_default();
    let mut names: Vec<&str> = schemas.keys().map(String::as_str).collect();
    names.sort_unstable();
    assert_eq!(names, ["Missing", "MissingResponse", "Sort", "WidgetBody", "WidgetResponse"]);
    let (code, _) = rendered(&text)?;
    assert_eq!(duplicate_types(&code), [""; 0]);
    assert!(code.contains("Response<types::WidgetResponse>"), "{code}");
    Ok(())
}

#[test]
fn schema_of_an_error_does_not_replace_a_component() -> TestResult {
    let error = "{description: E, content: {application/json: {schema: {type: object, properties: {code: {type: string}}}}}}";
    let schema =
        "components: {schemas: {GetAIdError4: {type: object, properties: {a: {type: string}}}}}\n";
    let text = operation(&format!("      responses: {{'204': {{description: S}}, 4XX: {error}}}"))
        + schema;
    let (root, _) = accepted(&text)?;
    let schemas = &root["components"]["schemas"];
    assert!(schemas["GetAIdError4"]["properties"]["a"].is_object(), "{schemas}");
    assert!(schemas["GetAIdError4_2"]["properties"]["code"].is_object(), "{schemas}");
    Ok(())
}

#[test]
fn parameters_of_a_path_do_not_take_the_name_of_a_component() -> TestResult {
    let schema = "components: {schemas: {GetAIdSort: {type: string, enum: [x]}, PutAIdSort: {type: string, enum: [y]}}}\n";
    let used = "{type: object, properties: {a: {$ref: '#/components/schemas/GetAIdSort'}, b: {$ref: '#/components/schemas/PutAIdSort'}}}";
    let parameter =
        "    parameters: [{name: sort, in: query, schema: {type: string, enum: [up, down]}}]\n";
    let put = "    put: {responses: {'204': {description: S}}}\n";
    let (code, _) = rendered(&format!("{}{parameter}{put}{schema}", responding(used)))?;
    assert_eq!(duplicate_types(&code), [""; 0]);
    assert!(code.contains("pub enum GetAIdSort2 {"), "{code}");
    Ok(())
}

#[test]
fn names_that_start_with_a_digit_get_a_prefix() -> TestResult {
    let used = "{$ref: '#/components/schemas/0checks'}";
    let schema = "components: {schemas: {0checks: {type: object, properties: {2fa: {type: string, default: a}, 2Fa_: {type: integer, default: 3}}}}}\n";
    let text = responding(used).replace("    get:", "    get:\n      operationId: 2fa");
    let (code, _) = rendered(&(text + schema))?;
    assert!(code.contains("static _2FA: ") && code.contains("fn x_0checks_2fa()"), "{code}");
    Ok(())
}

#[test]
fn inline_unions_with_a_discriminator_become_components() -> TestResult {
    let pet = |kind: &str| {
        format!("{{type: object, properties: {{kind: {{type: string, enum: [{kind}]}}}}}}")
    };
    let union = |key: &str| {
        let (cat, dog) = (pet("cat"), pet("dog"));
        format!("{{{key}: [{cat}, {dog}], discriminator: {{propertyName: kind}}}}")
    };
    for key in ["oneOf", "anyOf"] {
        let properties =
            format!("{{first: {}, all: {{type: array, items: {}}}}}", union(key), union(key));
        let (code, _) =
            rendered(&responding(&format!("{{type: object, properties: {properties}}}")))?;
        for name in ["GetAIdResponseFirst", "GetAIdResponseAllItem"] {
            let expected =
                format!("pub enum {name} {{\n        Cat({name}Cat),\n        Dog({name}Dog),\n");
            assert!(code.contains(&expected), "{code}");
            assert!(
                code.contains(&format!("impl<'de> ::serde::Deserialize<'de> for {name} {{")),
                "{code}"
            );
        }
    }
    Ok(())
}

#[test]
fn equal_alternatives_of_several_unions_are_one_type() -> TestResult {
    let pet = |kind: &str| {
        format!("{{type: object, properties: {{kind: {{type: string, enum: [{kind}]}}}}}}")
    };
    let property = |number: usize| {
        let (cat, other) = (pet("cat"), pet(&format!("other{number}")));
        format!(
            "p{number}: {{type: object, properties: {{pet: {{oneOf: [{cat}, {other}], discriminator: {{propertyName: kind}}}}}}}}"
        )
    };
    let properties = [1, 2, 3].map(property).join(", ");
    let (code, _) =
        rendered(&responding(&format!("{{type: object, properties: {{{properties}}}}}")))?;
    assert_eq!(code.matches("pub struct PetCat ").count(), 1, "{code}");
    assert_eq!(code.matches("(PetCat)").count(), 3, "{code}");
    Ok(())
}
