//! Prepare steps: changes of the document before the generator.

use codegen::{
    Settings, lint, load, parse, prepare,
    prepare::{ConstantHeader, LenientField, OneKeyUnion, Prepared},
};
use serde_json::{Value, json};

use crate::{SPEC, TestResult, root};

const SOUND: &str = include_str!("../fixtures/sound.yaml");

/// Prepares the document `text`. Also returns the generator's copy as JSON.
fn prepared(text: &str) -> Result<(Value, Prepared), Box<dyn std::error::Error>> {
    let document = parse("api.yaml", text)?;
    lint::errors::check(&document)?;
    let prepared = prepare(&document, &Settings::standalone("client"))?;
    Ok((serde_json::to_value(&prepared.openapi)?, prepared))
}

/// Returns the valid document with `schemas` as its components. The request body is `Sent` and the
/// response body `Received`.
fn with_schemas(schemas: &str) -> Result<(Value, Prepared), Box<dyn std::error::Error>> {
    let (head, _) = SOUND.split_once("    Widget:\n").ok_or("no schemas")?;
    let head = head
        .replacen("schemas/Widget", "schemas/Received", 1)
        .replace("schemas/Widget", "schemas/Sent");
    let (openapi, prepared) = prepared(&format!("{head}{schemas}"))?;
    Ok((openapi["components"]["schemas"].clone(), prepared))
}

#[test]
fn schemas_of_both_directions_keep_defaults() -> TestResult {
    let (openapi, prepared) = prepared(SOUND)?;
    let widget = &openapi["components"]["schemas"]["Widget"]["properties"];
    assert_eq!(widget["size"]["default"], 3);
    assert_eq!(widget["parts"].get("nullable"), None);
    assert_eq!(prepared.lenient_fields, []);
    Ok(())
}

#[test]
fn optional_request_fields_lose_defaults() -> TestResult {
    let (schemas, prepared) = with_schemas(
        "    Received: {type: object}
    Sent:
      type: object
      required: [all, mode]
      properties:
        some: {type: array, items: {type: string}, default: []}
        all: {type: array, items: {type: string}}
        size: {type: integer, default: 3}
        mode: {type: string, default: fast}
",
    )?;
    let sent = &schemas["Sent"]["properties"];
    assert_eq!(
        sent["some"],
        json!({"type": "array", "items": {"type": "string"}, "nullable": true})
    );
    assert_eq!(sent["all"].get("nullable"), None);
    assert_eq!((sent["size"].get("default"), sent["size"].get("nullable")), (None, None));
    assert_eq!(sent["mode"]["default"], "fast", "a required field keeps its default");
    assert_eq!(schemas["Sent"]["additionalProperties"], json!({}));
    assert_eq!(schemas["Received"].get("additionalProperties"), None, "it has no properties");
    assert_eq!(
        (prepared.sent_objects, prepared.open_schemas),
        (vec!["Sent".to_owned()], vec!["Sent".to_owned()])
    );
    assert_eq!(prepared.lenient_fields, []);
    Ok(())
}

#[test]
fn response_defaults_become_lenient_fields() -> TestResult {
    let (schemas, prepared) = with_schemas(
        "    Sent: {type: object}
    Received:
      type: object
      required: [inner, outer]
      properties:
        size: {type: integer, default: 3}
        name: {type: string}
        note: {type: string, nullable: true}
        inner: {$ref: '#/components/schemas/Inner'}
        maybe: {$ref: '#/components/schemas/Inner'}
        outer: {$ref: '#/components/schemas/Outer'}
        color: {type: string, enum: [red, blue], default: red}
        day: {type: string, format: date, default: '2024-01-01'}
    Inner: {type: object, properties: {on: {type: boolean, default: true}, name: {type: string}}}
    Outer: {type: object, required: [name], properties: {on: {type: boolean, default: true}, name: {type: string}}}
",
    )?;
    let field = |schema: &str, property: &str, default: Value| LenientField {
        schema: schema.to_owned(),
        property: property.to_owned(),
        default,
    };
    let expected = [
        field("Inner", "on", true.into()),
        field("Outer", "on", true.into()),
        field("Received", "inner", json!({})),
        field("Received", "note", Value::Null),
        field("Received", "size", 3.into()),
    ];
    assert_eq!(prepared.lenient_fields, expected);
    let received = &schemas["Received"];
    assert_eq!(received["properties"]["size"].get("default"), None);
    assert_eq!(received["properties"]["color"]["default"], "red", "the rewrite cannot write it");
    assert_eq!(received["required"], json!(["inner", "outer", "note", "size"]));
    Ok(())
}

#[test]
fn fields_of_all_of_parts_stay_optional() -> TestResult {
    let (schemas, prepared) = with_schemas(
        "    Sent: {type: object}
    Received:
      type: object
      properties:
        whole: {allOf: [{$ref: '#/components/schemas/Part'}, {oneOf: [{type: object, properties: {b: {type: string}}}]}]}
    Part: {type: object, required: [c], properties: {a: {type: integer, default: 3}, c: {type: integer, default: 4}}}
",
    )?;
    assert_eq!(schemas["Part"]["properties"]["a"]["default"], 3);
    assert_eq!(schemas["Part"]["required"], json!(["c"]));
    assert_eq!(prepared.lenient_fields.len(), 1);
    Ok(())
}

#[test]
fn open_objects_keep_unknown_fields() -> TestResult {
    let (schemas, prepared) = with_schemas(
        "    Sent: {type: object}
    Received:
      type: object
      properties:
        either: {oneOf: [{$ref: '#/components/schemas/A'}, {$ref: '#/components/schemas/B'}]}
        typed: {$ref: '#/components/schemas/Typed'}
        extra: {type: string}
        closed: {$ref: '#/components/schemas/Closed'}
    A: {type: object, properties: {a: {type: string}}, additionalProperties: false}
    B: {type: object, properties: {b: {type: string}}}
    Typed: {type: object, properties: {a: {type: string}}, additionalProperties: {type: string}}
    Closed: {type: object, properties: {a: {type: string}}, additionalProperties: false}
",
    )?;
    assert_eq!(prepared.open_schemas, ["Closed", "Received"]);
    assert_eq!(schemas["A"]["additionalProperties"], false);
    assert_eq!(schemas["Typed"]["additionalProperties"], json!({"type": "string"}));
    Ok(())
}

#[test]
fn inline_objects_keep_unknown_fields() -> TestResult {
    let (schemas, _) = with_schemas(
        "    Sent: {type: object}
    Received:
      type: object
      properties:
        inner: {type: object, properties: {a: {type: string}}}
        list: {type: array, items: {type: object, properties: {a: {type: string}}}}
        map: {type: object, additionalProperties: {type: object, properties: {a: {type: string}}}}
        either: {oneOf: [{type: object, properties: {a: {type: string}}}, {type: string}]}
",
    )?;
    let fields = &schemas["Received"]["properties"];
    assert_eq!(fields["inner"]["additionalProperties"], json!({}));
    assert_eq!(fields["list"]["items"]["additionalProperties"], json!({}));
    assert_eq!(fields["map"]["additionalProperties"]["additionalProperties"], json!({}));
    assert!(fields["either"]["oneOf"][0].get("additionalProperties").is_none());
    Ok(())
}

#[test]
fn enums_of_strings_in_responses_are_open_outside_of_unions() -> TestResult {
    let (_, prepared) = with_schemas(
        "    Sent: {type: object, properties: {sent: {$ref: '#/components/schemas/Sent1'}, both: {$ref: '#/components/schemas/Both'}}}
    Received:
      type: object
      properties:
        both: {$ref: '#/components/schemas/Both'}
        union: {oneOf: [{$ref: '#/components/schemas/Tagged'}, {type: string}]}
        maybe: {$ref: '#/components/schemas/Maybe'}
    Tagged: {type: object, properties: {tag: {$ref: '#/components/schemas/Tag'}}}
    Sent1: {type: string, enum: [a]}
    Both: {type: string, enum: [a]}
    Tag: {type: string, enum: [a]}
    Maybe: {type: string, nullable: true, enum: [a]}
",
    )?;
    assert_eq!(prepared.open_enums, ["Both"]);
    Ok(())
}

#[test]
fn numbers_of_responses_may_be_unlisted() -> TestResult {
    let (schemas, _) = with_schemas(
        "    Sent: {type: object, properties: {sent: {type: integer, enum: [1]}}}
    Received:
      type: object
      properties:
        code: {$ref: '#/components/schemas/Code'}
        flags: {type: array, items: {type: boolean, enum: [true]}}
        union: {oneOf: [{$ref: '#/components/schemas/Tagged'}, {type: integer, enum: [3]}]}
        word: {type: string, enum: [a]}
    Code: {type: integer, enum: [1, 2], default: 1}
    Tagged: {type: object, properties: {tag: {type: integer, enum: [4]}}}
",
    )?;
    let received = &schemas["Received"]["properties"];
    assert_eq!(received["code"], json!({"type": "integer"}), "a plain number has no type");
    assert_eq!(received["flags"]["items"], json!({"type": "boolean"}));
    for (listed, value) in [
        (&schemas["Sent"]["properties"]["sent"], json!([1])),
        (&received["union"]["oneOf"][1], json!([3])),
        (&received["word"], json!(["a"])),
        (&schemas["Tagged"]["properties"]["tag"], json!([4])),
    ] {
        assert_eq!(listed["enum"], value);
    }
    Ok(())
}

#[test]
fn lists_of_plain_schemas_are_inlined() -> TestResult {
    let (schemas, _) = with_schemas(
        "    Sent: {type: object}
    Received: {type: object, properties: {a: {$ref: '#/components/schemas/Words'}}}
    Words: {type: array, maxItems: 2, items: {$ref: '#/components/schemas/Word'}}
    Word: {type: string, maxLength: 3}
",
    )?;
    let words = json!({"type": "array", "items": {"type": "string"}});
    assert_eq!(schemas["Received"]["properties"]["a"], words);
    assert_eq!(schemas.as_object().map(serde_json::Map::len), Some(2));
    Ok(())
}

#[test]
fn unreached_schemas_are_removed() -> TestResult {
    let (schemas, _) = with_schemas(
        "    Sent: {type: object}
    Received:
      oneOf: [{$ref: '#/components/schemas/A'}, {type: string}]
      discriminator: {propertyName: kind, mapping: {b: '#/components/schemas/B'}}
    A: {type: object, properties: {kind: {type: string}, not: {type: string}}}
    B: {type: object, properties: {kind: {type: string}}}
    C: {type: object, properties: {a: {$ref: '#/components/schemas/A'}}}
",
    )?;
    let names = schemas.as_object().into_iter().flatten().map(|(name, _)| name.as_str());
    assert_eq!(names.collect::<Vec<_>>(), ["A", "B", "Received", "Sent"]);
    Ok(())
}

#[test]
fn secret_schemas_are_reduced_to_their_format() -> TestResult {
    let (schemas, _) = with_schemas(
        "    Sent: {type: object, properties: {a: {$ref: '#/components/schemas/Key'}}}
    Received: {type: object, properties: {b: {type: string, format: password, nullable: true, x-go-type: Secret}}}
    Key: {type: string, format: password, minLength: 1, description: A key., default: ''}
",
    )?;
    let secret = json!({"type": "string", "format": "password", "description": "A key."});
    assert_eq!(schemas["Sent"]["properties"]["a"], secret);
    let secret = json!({"type": "string", "format": "password", "nullable": true});
    assert_eq!(schemas["Received"]["properties"]["b"], secret);
    Ok(())
}

#[test]
fn nullable_moves_from_object_to_references() -> TestResult {
    let (schemas, _) = with_schemas(
        "    Sent: {type: object}
    Received:
      type: object
      properties:
        one: {$ref: '#/components/schemas/Maybe'}
        many: {type: array, items: {$ref: '#/components/schemas/Maybe'}}
        any: {anyOf: [{$ref: '#/components/schemas/Maybe'}, {type: object}]}
        word: {type: string, nullable: true}
    Maybe: {type: object, nullable: true, properties: {a: {type: string}}}
",
    )?;
    let wrapped = json!({"nullable": true, "allOf": [{"$ref": "#/components/schemas/Maybe"}]});
    let received = &schemas["Received"]["properties"];
    assert_eq!(
        (&received["one"], &received["many"]["items"], &received["any"]["anyOf"][0]),
        (&wrapped, &wrapped, &wrapped)
    );
    assert_eq!(schemas["Maybe"].get("nullable"), None);
    assert_eq!(received["word"]["nullable"], true);
    Ok(())
}

#[test]
fn plain_schemas_are_inlined() -> TestResult {
    let (schemas, _) = with_schemas(
        "    Sent: {type: object}
    Received:
      type: object
      properties:
        one: {$ref: '#/components/schemas/W%6frd'}
        many: {oneOf: [{$ref: '#/components/schemas/Word'}, {$ref: '#/components/schemas/%43olor'}]}
    Word: {type: string, description: A word., pattern: '^[a-z]+$', minLength: 1}
    Color: {type: string, enum: [red, blue]}
",
    )?;
    let received = &schemas["Received"]["properties"];
    assert_eq!(received["one"], json!({"type": "string", "description": "A word."}));
    assert_eq!(received["many"]["oneOf"][0], received["one"]);
    assert_eq!(received["many"]["oneOf"][1], json!({"$ref": "#/components/schemas/Color"}));
    assert_eq!(schemas.get("Word"), None, "it is unused after inlining");
    Ok(())
}

/// Prepares the union of `A`, which has the key `a`, and `B`, an object with the schema `b`. Also
/// returns whether its alternatives are inlined.
fn union_with(b: &str) -> Result<(Vec<OneKeyUnion>, bool), Box<dyn std::error::Error>> {
    let (schemas, prepared) = with_schemas(&format!(
        "    Sent: {{type: object}}
    Received: {{oneOf: [{{$ref: '#/components/schemas/A'}}, {{$ref: '#/components/schemas/B'}}]}}
    A: {{type: object, required: [a], properties: {{a: {{type: string}}}}, additionalProperties: false}}
    B: {{type: object, {b}}}
    Nothing: {{type: string, nullable: true, enum: [null]}}
"
    ))?;
    Ok((prepared.one_key_unions, schemas["Received"]["oneOf"][1]["$ref"].is_null()))
}

#[test]
fn one_key_alternatives_are_inlined() -> TestResult {
    for b in [
        "required: [b], properties: {b: {}}, additionalProperties: false",
        "required: [b], properties: {b: {type: string, nullable: true}}, additionalProperties: false",
        "required: [b], properties: {b: {type: string}, c: {type: string}}, additionalProperties: false",
        "required: [b, c], properties: {b: {type: string}, c: {type: string}}, additionalProperties: false",
        "required: [a], properties: {a: {type: string}}, additionalProperties: false",
        "properties: {b: {type: string}}, additionalProperties: false",
        "required: [], properties: {b: {type: string}}, additionalProperties: false",
        "required: [b], properties: {b: {type: string}}",
    ] {
        assert_eq!(union_with(b)?, (Vec::new(), false), "{b}");
    }
    let (unions, written_out) =
        union_with("required: [b], properties: {b: {type: string}}, additionalProperties: false")?;
    assert!(
        written_out
            && unions[0].keys == ["a".to_owned(), "b".to_owned()].into()
            && !unions[0].has_null_siblings
    );
    Ok(())
}

#[test]
fn null_siblings_of_the_key_are_allowed() -> TestResult {
    let null = "$ref: '#/components/schemas/Nothing'";
    let b = format!(
        "required: [b], properties: {{b: {{type: string}}, a: {{{null}}}}}, additionalProperties: false"
    );
    let (unions, written_out) = union_with(&b)?;
    assert!(written_out && unions[0].has_null_siblings, "{unions:?}");
    let b = b.replace(null, "type: string, nullable: true, enum: [null, x]");
    assert_eq!(union_with(&b)?, (Vec::new(), false));
    Ok(())
}

#[test]
fn integer_format_is_narrowed_to_its_bounds() -> TestResult {
    let (schemas, _) = with_schemas(
        "    Sent: {type: object}\n    Received: {type: object, properties: {n: {type: integer, minimum: 1, format: int32}}}\n",
    )?;
    assert_eq!(
        schemas["Received"]["properties"]["n"]["minimum"], 0,
        "NonZeroU32 would need conversions"
    );
    for (schema, format) in [
        ("minimum: 0, maximum: 255", Some("uint8")),
        ("minimum: 0, maximum: 256", Some("uint16")),
        ("minimum: -1, maximum: 127", Some("int8")),
        ("minimum: -129, maximum: 0", Some("int16")),
        ("minimum: 0, maximum: 4294967295, format: int64", Some("uint32")),
        ("minimum: 0, maximum: 9223372036854775807", Some("uint64")),
        ("minimum: 0", None),
        ("maximum: 9", None),
    ] {
        let (schemas, _) = with_schemas(&format!(
            "    Sent: {{type: object}}\n    Received: {{type: object, properties: {{n: {{type: integer, {schema}}}}}}}\n"
        ))?;
        assert_eq!(schemas["Received"]["properties"]["n"]["format"].as_str(), format, "{schema}");
    }
    let (schemas, _) = with_schemas(
        "    Sent: {type: object}\n    Received: {oneOf: [{type: integer, minimum: 0, maximum: 9}, {type: number, minimum: 0, maximum: 9}]}\n",
    )?;
    assert_eq!(schemas["Received"]["oneOf"][0]["format"], "uint8");
    assert_eq!(schemas["Received"]["oneOf"][1].get("format"), None);
    Ok(())
}

#[test]
fn error_statuses_with_equal_body_merge_into_range() -> TestResult {
    let ranged = "        4XX: {$ref: '#/components/responses/Failure'}";
    let status = |status: &str| ranged.replace("4XX", status);
    let more =
        [ranged.to_owned(), status("'404'"), status("'429'"), status("'500'"), status("5XX")]
            .join("\n");
    let (openapi, _) = prepared(&SOUND.replacen(ranged, &more, 1))?;
    let responses =
        openapi["paths"]["/widgets/{id}"]["get"]["responses"].as_object().ok_or("no responses")?;
    assert_eq!(responses.keys().collect::<Vec<_>>(), ["200", "4XX", "5XX"]);
    // Without the range, each status is kept.
    let (openapi, _) = prepared(&SOUND.replacen(ranged, &status("'404'"), 1))?;
    assert!(openapi["paths"]["/widgets/{id}"]["get"]["responses"].get("404").is_some());
    Ok(())
}

#[test]
fn optional_or_variable_header_stays_a_parameter() -> TestResult {
    let version = "          required: true\n          description: The version.";
    for (from, to) in [
        (version, "          description: The version."),
        ("in: header", "in: query"),
        ("enum: ['7']", "enum: ['7', '8']"),
        ("{type: string, enum: ['7']}", "{type: integer, enum: [7]}"),
    ] {
        assert!(SOUND.contains(from), "{from:?}");
        let document = parse("api.yaml", &SOUND.replacen(from, to, 1))?;
        let prepared = prepare(&document, &Settings::standalone("client"))?;
        assert_eq!(prepared.constant_headers, [], "{to}");
        let openapi = serde_json::to_value(&prepared.openapi)?;
        assert_eq!(
            openapi["paths"]["/widgets/{id}"]["put"]["parameters"][0]["name"], "Widget-Version",
            "{to}"
        );
    }
    Ok(())
}

#[test]
fn constant_headers_are_removed_from_parameters() -> TestResult {
    let document = parse("api.yaml", SOUND)?;
    lint::errors::check(&document)?;
    let prepared = prepare(&document, &Settings::standalone("client"))?;
    let header = ConstantHeader {
        operation_id: "widget_put".to_owned(),
        name: "Widget-Version".to_owned(),
        value: "7".to_owned(),
    };
    assert_eq!(prepared.constant_headers, [header]);
    let openapi = serde_json::to_value(&prepared.openapi)?;
    assert_eq!(openapi.pointer("/paths/~1widgets~1{id}/put/parameters"), None);
    assert_eq!(openapi.pointer("/paths/~1widgets~1{id}/parameters/0/name"), Some(&"id".into()));
    Ok(())
}

#[test]
fn all_operations_send_the_version_header() -> TestResult {
    let document = load(&root().join(SPEC), SPEC)?;
    let prepared = prepare(&document, &Settings::standalone("client"))?;
    let sent = prepared
        .constant_headers
        .iter()
        .map(|it| (it.operation_id.as_str(), &*it.name, &*it.value));
    let expected = ["get", "replace", "delete"]
        .map(|name| (format!("edge_route_oauth_{name}"), "Ngrok-Version", "2"));
    assert_eq!(
        sent.collect::<Vec<_>>(),
        expected.each_ref().map(|(id, name, value)| (&**id, *name, *value))
    );
    Ok(())
}

#[test]
fn alternatives_that_are_not_all_objects_are_exclusive() -> TestResult {
    let text = "{type: string}";
    let color = "{type: string, enum: [red]}";
    let size = "{type: integer}";
    for (alternatives, expected) in [
        (format!("{text}, {color}"), json!({ "type": "string" })),
        (format!("{{$ref: '#/components/schemas/Color'}}, {text}"), json!({ "type": "string" })),
        (
            format!("{color}, {{type: string, format: date}}"),
            json!({ "oneOf": [
                { "type": "string", "enum": ["red"] }, { "type": "string", "format": "date" },
            ] }),
        ),
        (
            format!("{text}, {size}"),
            json!({ "oneOf": [{ "type": "string" }, { "type": "integer" }] }),
        ),
        (
            "{$ref: '#/components/schemas/Part'}, {type: array, items: {type: boolean}}".to_owned(),
            json!({ "oneOf": [
                { "$ref": "#/components/schemas/Part" },
                { "type": "array", "items": { "type": "boolean" } },
            ] }),
        ),
        (
            "{$ref: '#/components/schemas/Part'}, {$ref: '#/components/schemas/Parts'}".to_owned(),
            json!({ "anyOf": [
                { "$ref": "#/components/schemas/Part" }, { "$ref": "#/components/schemas/Parts" },
            ] }),
        ),
    ] {
        let (schemas, _) = with_schemas(&format!(
            "    Received: {{type: object}}
    Color: {color}
    Part: {{type: object, properties: {{a: {size}}}}}
    Parts: {{allOf: [{{$ref: '#/components/schemas/Part'}}]}}
    Sent: {{type: object, properties: {{value: {{anyOf: [{alternatives}]}}}}}}
"
        ))?;
        assert_eq!(schemas["Sent"]["properties"]["value"], expected, "{alternatives}");
    }
    Ok(())
}

#[test]
fn mapped_schemas_without_alternatives_are_not_sent() -> TestResult {
    let (schemas, prepared) = with_schemas(
        "    Received: {type: object}
    Sent:
      type: object
      properties: {kind: {type: string}}
      discriminator: {propertyName: kind, mapping: {a: '#/components/schemas/A'}}
    A:
      allOf: [{$ref: '#/components/schemas/Sent'}, {type: object, properties: {n: {type: integer}}}]
",
    )?;
    assert!(schemas["A"].is_object());
    assert_eq!(prepared.sent_objects, ["Sent"]);
    Ok(())
}
