//! Schemas in the form that the generator reads.

use serde_json::{Value, json};

use super::{accepted, duplicate_types, operation, rendered, responding};
use crate::TestResult;

/// The accepted form of a schema.
fn schema(version: &str, schema: &str) -> Result<Value, Box<dyn std::error::Error>> {
    let (root, warnings) = accepted(&responding(schema).replacen("3.0.3", version, 1))?;
    assert_eq!(warnings, "");
    Ok(root["paths"]["/a/{id}"]["get"]["responses"]["200"]["content"]["application/json"]["schema"]
        .clone())
}

#[test]
fn null_among_values_becomes_nullable() -> TestResult {
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
fn title_does_not_name_a_type() -> TestResult {
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
fn schemas_of_3_1_are_converted() -> TestResult {
    for (new, old) in [
        ("{type: [string, 'null']}", json!({ "type": "string", "nullable": true })),
        (
            "{type: 'null', oneOf: [{type: number}, {type: boolean}]}",
            json!({ "oneOf": [{ "type": "number" }, { "type": "boolean" }], "nullable": true }),
        ),
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
    assert!(warnings.contains("webhooks are left out"), "{warnings}");
    Ok(())
}

#[test]
fn reference_into_a_schema_becomes_a_component() -> TestResult {
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
fn circular_merge_becomes_a_reference() -> TestResult {
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
fn smallest_failing_schema_becomes_any_value() -> TestResult {
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

#[test]
fn schemas_in_a_default_response_are_converted() -> TestResult {
    let error = "{description: E, content: {application/json: {schema: {type: object, properties: {code: {type: [string, 'null']}}}}}}";
    let fields = format!("      responses: {{'204': {{description: S}}, default: {error}}}");
    let text = operation(&fields).replacen("3.0.3", "3.1.0", 1);
    let (root, warnings) = accepted(&text)?;
    assert_eq!(warnings, "");
    let responses = &root["paths"]["/a/{id}"]["get"]["responses"];
    let reference = json!({ "$ref": "#/components/schemas/GetAIdError4" });
    for range in ["4XX", "5XX"] {
        assert_eq!(responses[range]["content"]["application/json"]["schema"], reference);
    }
    assert_eq!(
        root["components"]["schemas"]["GetAIdError4"]["properties"]["code"],
        json!({ "type": "string", "nullable": true }),
    );
    let (code, _) = rendered(&text)?;
    assert!(code.contains("pub struct GetAIdError4 {"), "{code}");
    Ok(())
}

#[test]
fn keywords_imply_a_type() -> TestResult {
    for (keywords, kind) in [
        ("format: int32", "integer"),
        ("format: double", "number"),
        ("format: date", "string"),
        ("maximum: 3", "number"),
        ("minLength: 3", "string"),
        ("items: {}", "array"),
        ("properties: {a: {type: string}}", "object"),
    ] {
        let found = schema("3.0.3", &format!("{{{keywords}}}"))?;
        assert_eq!(found["type"], kind, "{keywords}");
    }
    assert_eq!(schema("3.0.3", "{description: D}")?, json!({ "description": "D" }));
    Ok(())
}

#[test]
fn recursive_composition_ends() -> TestResult {
    let schemas = "components:
  schemas:
    Entity: {type: object, properties: {id: {type: string}}}
    Comment:
      allOf:
      - {$ref: '#/components/schemas/Entity'}
      - {type: object, properties: {parent: {$ref: '#/components/schemas/Comment'}}}
";
    let text = format!("{}{schemas}", responding("{$ref: '#/components/schemas/Comment'}"));
    let (code, _) = rendered(&text)?;
    assert!(code.contains("pub parent: Option<Box<Comment>>"), "{code}");
    assert!(code.contains("pub id: Option<String>") && !code.contains("struct Entity"), "{code}");
    Ok(())
}

#[test]
fn values_with_one_name_in_rust_become_text() -> TestResult {
    let text = responding(
        "{type: object, properties: {a: {type: string, enum: ['-name', '+name']}, b: {type: string, enum: ['-1', '+1']}, c: {type: string, enum: [a-b, a_b, ab]}}}",
    );
    let (code, rendered) = rendered(&text)?;
    let warnings = rendered.warnings.as_ref().map(ToString::to_string).unwrap_or_default();
    assert_eq!(warnings.matches("[enum-names]").count(), 2, "{warnings}");
    assert!(warnings.contains("/properties/a") && warnings.contains("/properties/c"), "{warnings}");
    assert!(code.contains("pub a: Option<String>") && code.contains("minus1,"), "{code}");
    Ok(())
}

#[test]
fn alternatives_with_a_discriminator_are_variants() -> TestResult {
    let schemas = "components:
  schemas:
    Pet:
      oneOf: [{$ref: '#/components/schemas/Cat'}, {$ref: '#/components/schemas/Dog'}]
      discriminator: {propertyName: kind}
    Cat: {type: object, required: [kind], properties: {kind: {type: string, enum: [cat]}, lives: {type: integer}}}
    Dog: {type: object, required: [kind], properties: {kind: {type: string, enum: [dog]}, name: {type: string}}}
";
    let body = "      requestBody: {content: {application/json: {schema: {$ref: '#/components/schemas/Pet'}}}}\n";
    let text = operation(&format!("{body}      responses: {{'204': {{description: S}}}}"));
    let (code, rendered) =
        rendered(&format!("{}{schemas}", text.replace("    get:", "    post:")))?;
    assert!(rendered.warnings.is_none(), "{:?}", rendered.warnings);
    assert!(code.contains("pub enum Pet {"), "{code}");
    Ok(())
}

#[test]
fn schema_without_values_becomes_any_value() -> TestResult {
    let parts = "{allOf: [{type: object, properties: {a: {type: string}}}, {type: string}]}";
    let component = responding("{$ref: '#/components/schemas/Never'}")
        + &format!("components: {{schemas: {{Never: {parts}}}}}\n");
    let body = operation(&format!(
        "      requestBody: {{content: {{application/json: {{schema: {parts}}}}}}}\n      responses: {{'204': {{description: ''}}}}"
    ));
    for text in [component, body] {
        let (code, rendered) = rendered(&text)?;
        let warnings = rendered.warnings.as_ref().map(ToString::to_string).unwrap_or_default();
        let said = "its parts exclude each other; the schema becomes any value [any-value]";
        assert!(warnings.contains(said), "{warnings}");
        assert!(!code.contains("pub enum"), "an empty enum is left: {code}");
    }
    Ok(())
}
