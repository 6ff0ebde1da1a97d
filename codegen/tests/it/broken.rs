//! Invalid documents: all findings at once, each with position and help, and no panic.

use std::{collections::BTreeSet, fs, io, path::Path};

use codegen::{Target, parse, render};

use crate::{SPEC, TestResult};

/// A valid document, of which the tests break one thing at a time.
const SOUND: &str = include_str!("../fixtures/sound.yaml");

/// Returns the findings for `text`, or `sound`.
fn findings(text: &str) -> String {
    let target = Target::standalone("api.yaml".as_ref(), "client".as_ref());
    let result = parse("api.yaml", text).and_then(|document| render(&document, &target));
    result.map_or_else(|findings| findings.to_string(), |_| "sound".to_owned())
}

/// Returns the valid document with the first `from` replaced.
#[track_caller]
pub(crate) fn with(from: &str, to: &str) -> String {
    assert!(SOUND.contains(from), "{from:?} is not in the sound document");
    SOUND.replacen(from, to, 1)
}

/// Asserts that replacing `from` causes exactly one finding, of `rule`, at the first occurrence of
/// `line`.
#[track_caller]
fn check(from: &str, to: &str, rule: &str, line: &str) {
    let text = with(from, to);
    crate::assert_one_finding(&text, &findings(&text), rule, line);
}

#[test]
fn sound_document_has_no_findings() {
    assert_eq!(findings(SOUND), "sound");
}

#[test]
fn yaml_errors_are_located() {
    check("title: Widgets", "title: [Widgets", "yaml-syntax", "version: '1'");
    check("  title: Widgets", "\ttitle: Widgets", "yaml-syntax", "\ttitle");
    check("  version: '1'", "\tversion: '1'", "yaml-syntax", "\tversion");
    check("    Part:\n", "  \t  Part:\n", "yaml-syntax", "  \t  Part");
    assert!(
        findings(&with("  version: '1'", "\tversion: '1'")).contains("help: indent with spaces")
    );
    let conflict = "<<<<<<< HEAD\n  title: Widgets\n=======\n  title: Gadgets\n>>>>>>> other";
    check("  title: Widgets", conflict, "merge-conflict", "<<<<<<< HEAD");
    check("  version: '1'", "  version: '1'\n  version: '2'", "duplicate-key", "version: '2'");
    check("openapi: 3.0.3", "--- {}\n---\nopenapi: 3.0.3", "yaml-syntax", "openapi");
    check("title: Widgets", "title: *nowhere", "yaml-syntax", "*nowhere");
    check("minimum: 1", "minimum: .inf", "yaml-value", ".inf");
    check("title: Widgets", "? [a]\n  : b\n  title: Widgets", "yaml-syntax", "? [a]");
    assert!(findings("").contains("the document is empty"));
    assert!(findings(&"[".repeat(100)).contains("nested too deeply"));
    assert!(findings(&"[".repeat(100_000)).contains("recursion limit exceeded"));
}

#[test]
fn merged_parts_of_a_request_are_generated() {
    let merged = "items: {allOf: [{$ref: '#/components/schemas/Part'}, {type: object, required: [zip], properties: {zip: {type: string}}}]}";
    let text = with("items: {$ref: '#/components/schemas/Part'}", merged);
    let target = Target::standalone("api.yaml".as_ref(), "client".as_ref());
    let outputs = parse("api.yaml", &text).and_then(|document| render(&document, &target));
    let code =
        outputs.map_or_else(|findings| findings.to_string(), |outputs| outputs[2].contents.clone());
    assert!(
        code.contains("pub fn new(zip: impl Into<String>) -> Self")
            && code.contains("pub fn with_color("),
        "{code}"
    );
}

#[test]
fn syntax_errors_say_what_was_expected() {
    for (from, to, line, message, help) in [
        (
            "\npaths:",
            "\n   paths:",
            "   paths",
            "expected a key with the indentation",
            "align the key",
        ),
        (
            "title: Widgets",
            "title: Widgets: all",
            "title: Widgets",
            "found `: ` where no key",
            "in quotes if it has `: `",
        ),
        ("title: Widgets", "title:\tWidgets", "title:", "expected a space after `:`", "and no tab"),
        (
            "title: Widgets",
            "title: 'Widgets",
            "title: '",
            "the quote that starts here has no end",
            "close the quote",
        ),
        (
            "title: Widgets",
            "title: [Widgets",
            "  version",
            "found a key in a list",
            "bracket of the line before",
        ),
        (
            "title: Widgets",
            "title:\n    - a\n  b",
            "  version",
            "the line before is not a key",
            "start it with `- `",
        ),
        (
            "title: Widgets",
            "title: *name",
            "title: *",
            "there is no such anchor",
            "write `&name` at the value",
        ),
        (
            "  title: Widgets",
            "\u{a0} title: Widgets",
            "\u{a0} title",
            "found the character U+00A0",
            "indent with spaces",
        ),
    ] {
        check(from, to, "yaml-syntax", line);
        let said = findings(&with(from, to));
        assert!(said.contains(message) && said.contains(help), "{to}: {said}");
    }
}

#[test]
fn mistake_is_reported_once_at_its_position() {
    let failure = "4XX: {$ref: '#/components/responses/Failure'}";
    let unquoted = "4XX:\n          $ref: #/components/responses/Failure";
    check(failure, unquoted, "wrong-type", "$ref: #/comp");
    assert!(findings(&with(failure, unquoted)).contains("without quotes, `#` starts a comment"));
    let without_hash = "4XX: {$ref: '/components/responses/Failure'}";
    check(failure, without_hash, "external-reference", "{$ref: '/comp");
    assert!(
        findings(&with(failure, without_hash))
            .contains("help: write `#/components/responses/Failure`")
    );
    check("        required: true", "        required: yes", "wrong-type", "required: yes");
    let start = SOUND.find("      responses:\n").unwrap_or_default();
    let end = SOUND.find("    put:\n").unwrap_or_default();
    let text = format!("{}{}", &SOUND[..start], &SOUND[end..]);
    crate::assert_one_finding(&text, &findings(&text), "missing-field", "    get:");
}

#[test]
fn invalid_utf8_is_located() -> TestResult {
    let folder = tempfile::tempdir()?;
    let path = folder.path().join("api.yaml");
    fs::write(&path, b"openapi: 3.0.3\ninfo: {title: W\xfcrfel}\n")?;
    let said =
        codegen::load(&path, "api.yaml").err().map(|error| error.to_string()).unwrap_or_default();
    assert!(
        said.starts_with("api.yaml:2:16: ") && said.contains("the text is not UTF-8 from here on"),
        "{said}"
    );
    assert!(said.contains("help: save the file as UTF-8"), "{said}");
    Ok(())
}

#[test]
fn alias_expansion_is_bounded() {
    let mut text = "a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n".to_owned();
    for level in 1..12 {
        let below = level - 1;
        let aliases = vec![format!("*a{below}"); 10].join(", ");
        text.extend([format!("a{level}: &a{level} [{aliases}]\n")]);
    }
    assert!(findings(&text).contains("the aliases of the document expand to more than"));
}

#[test]
fn unsupported_openapi_versions_are_rejected() {
    for version in ["'2.0'", "3.1.0", "'3.0'", "3.0", "[]", "'3.0.x'"] {
        check("openapi: 3.0.3", &format!("openapi: {version}"), "openapi-version", "openapi:");
    }
    assert!(findings("swagger: '2.0'").contains("found a Swagger 2.0 document"));
    assert!(findings("- a").contains("whose root is not a mapping"));
    assert!(findings("just text").contains("whose root is not a mapping"));
}

#[test]
fn structural_errors_are_located() {
    check("description: A widget.", "decsription: A widget.", "unknown-field", "decsription");
    assert!(
        findings(&with("description: A widget.", "decsription: A widget."))
            .contains("did you mean `description`?")
    );
    check(
        "          description: Replaced.\n",
        "          headers: {}\n",
        "missing-field",
        "'204':",
    );
    check("version: '1'", "version: 1", "wrong-type", "version: 1");
    check("required: [name]", "required: name", "wrong-type", "required: name");
    check("{type: string, enum: [red, blue]}", "{type: [string, 'null']}", "wrong-type", "'null'");
    check("{type: string, enum: [red, blue]}", "{type: text}", "wrong-value", "type: text");
    check("minimum: 1", "exclusiveMinimum: 1", "wrong-type", "exclusiveMinimum");
    check("in: header", "in: heeder", "wrong-value", "heeder");
    check("        4XX:", "        4xx:", "wrong-key", "4xx:");
    check("/widgets/{id}:", "widgets/{id}:", "wrong-key", "widgets/{id}:");
    check("    Part:", "    'Pa rt': {}\n    Part:", "wrong-key", "'Pa rt'");
    check("{type: integer, format: int32, minimum: 1, default: 3}", "", "wrong-type", "size:");
    check("required: [name]", "additionalProperties: 7", "wrong-type", "additionalProperties");
    check(
        "required: [name]",
        "additionalProperties: {type: text}",
        "wrong-value",
        "additionalProperties",
    );
}

#[test]
fn structural_errors_have_specific_help() {
    let said = [
        ("version: '1'", "version: 1"),
        ("version: '1'", "version:"),
        ("version: '1'", "version: [1]"),
        ("version: '1'", "version: {a: 1}"),
        ("minimum: 1", "minimum: one"),
        ("minimum: 1", "minimum: true"),
        ("minimum: 1", "exclusiveMinimum: 1"),
        ("minimum: 1", "nullable: 'yes'"),
        ("minimum: 1", "minLength: -1"),
        ("required: [name]", "required: name"),
        ("title: Widgets", "title: Widgets\n  qqqq: 1"),
        ("{type: string, enum: [red, blue]}", "{type: [string, 'null']}"),
        ("{type: string, enum: [red, blue]}", "{type: 7}"),
        ("{type: string, enum: [red, blue]}", "{type: strin}"),
        ("in: header", "in: qqqq"),
        ("        4XX:", "        '600':"),
        ("        4XX:", "        '0404':"),
        ("        4XX:", "        6XX:"),
        ("/widgets/{id}:", "widgets/{id}:"),
        ("    Part:", "    'Pa rt': {}\n    Part:"),
        ("/widgets/{id}:", "/widgets/{}:"),
        ("/widgets/{id}:", "/widgets/}{id}:"),
        ("/widgets/{id}:", "/widgets/{id}}:"),
        ("/widgets/{id}:", "/widgets/{i/d}:"),
        ("/widgets/{id}:", "/widgets/{id}/{id}:"),
    ]
    .map(|(from, to)| format!("{to}\n{}\n", findings(&with(from, to))));
    insta::assert_snapshot!("broken__helps", said.join("\n"));
}

#[test]
fn invalid_references_are_located() {
    let part = "'#/components/schemas/Part'";
    check(part, "'#/components/schemas/Prat'", "missing-reference", "schemas/Prat");
    assert!(findings(&with(part, "'#/components/schemas/Prat'")).contains("did you mean `Part`?"));
    check(part, "'#/components/responses/Failure'", "wrong-reference", "items:");
    check(part, "'other.yaml#/Part'", "external-reference", "other.yaml");
    check(part, "7", "wrong-type", "items: {$ref: 7}");
    check(
        "    Part:\n",
        "    Loop: {$ref: '#/components/schemas/Loop'}\n    Part:\n",
        "circular-reference",
        "Loop:",
    );
    // A reference into a cycle is not part of it.
    let text = with("    Part:\n", "    Loop: {$ref: '#/components/schemas/Loop'}\n    Part:\n");
    let text = text.replacen(part, "'#/components/schemas/Loop'", 1);
    crate::assert_one_finding(&text, &findings(&text), "circular-reference", "Loop: {");
    check(
        "{$ref: '#/components/schemas/Part'}",
        "{$ref: '#/components/schemas/Part', nullable: true}",
        "reference-sibling",
        "items:",
    );
    assert_eq!(findings(&with(part, "'#/components/schemas/%50art'")), "sound");
    let example = with(
        "small: {value: {name: small, parts: []}}",
        "small: {$ref: '#/components/examples/Small'}",
    );
    let said = findings(&example);
    assert!(said.contains("if the example was removed, remove the reference"), "{said}");
}

#[test]
fn invalid_operations_are_located() {
    assert!(
        findings("openapi: 3.0.3\ninfo: {title: a, version: '1'}\npaths: {}\n")
            .contains("[no-operation]")
    );
    check("paths:\n", "security: [{key: []}]\npaths:\n", "security-scheme", "security:");
    check(
        "paths:\n",
        "paths:\n  /others: {$ref: 'others.yaml#/all'}\n",
        "path-reference",
        "  /others:",
    );
}

#[test]
fn duplicate_and_colliding_operation_ids_are_rejected() {
    let text = with("operationId: widget_put", "operationId: widget_get");
    let said = findings(&text);
    let second = text
        .lines()
        .enumerate()
        .filter(|(_, line)| line.contains("widget_get"))
        .last()
        .map_or(0, |(index, _)| index + 1);
    assert!(said.starts_with(&format!("api.yaml:{second}:")), "{said}");
    assert!(said.contains("already used on line 15"), "{said}");
    check(
        "operationId: widget_put",
        "operationId: widget_get",
        "duplicate-operation-id",
        "operationId: widget_get\n      parameters",
    );
    check("      operationId: widget_put\n", "", "missing-operation-id", "    put:");
    check("operationId: widget_put", "operationId: WidgetGet", "name-collision", "WidgetGet");
}

#[test]
fn invalid_parameters_are_located() {
    check(
        "        required: true\n        description: The widget.",
        "        description: The widget.",
        "path-parameter",
        "- name: id",
    );
    check("/widgets/{id}:", "/widgets/{id:", "path-template", "/widgets/{id:");
    check("/widgets/{id}:", "/widgets/{id}/{id}:", "path-template", "/widgets/{id}/{id}");
    let twice = "        - {name: Widget-Version, in: header, description: It., schema: {type: string}}\n      requestBody";
    check("      requestBody", twice, "duplicate-parameter", "        - {name: Widget-Version");
    check("          in: header\n", "", "missing-field", "- name: Widget-Version");
    check(
        "- name: Widget-Version\n          in: header",
        "- in: header",
        "missing-field",
        "- in: header",
    );
    let nameless = findings(&with("- name: id\n        in: path", "- in: path"));
    assert!(nameless.contains("missing field `name`") && !nameless.contains("`{}`"), "{nameless}");
    check("in: header", "in: cookie", "cookie-parameter", "Widget-Version");
    check(
        "          schema: {type: string, enum: ['7']}\n",
        "",
        "parameter-schema",
        "Widget-Version",
    );
    check("in: header", "in: query\n          style: deepObject", "parameter-style", "deepObject");
    let both = findings(&with("/widgets/{id}:", "/widgets/{key}:"));
    assert!(both.contains("the path `/widgets/{key}` has no `{id}`"), "{both}");
    assert_eq!(both.matches("help: ").count(), 3, "{both}");
    assert!(
        both.contains("operation `widget_put` does not declare the path parameter `key`"),
        "{both}"
    );
}

#[test]
fn unsupported_request_bodies_are_rejected() {
    let json = "          application/json:\n            schema: {$ref: '#/components/schemas/Widget'}\n            examples:";
    check(
        json,
        &format!("          text/plain: {{schema: {{type: string}}}}\n{json}"),
        "several-media-types",
        "content:\n          text/plain",
    );
    check(
        "          application/json:\n            schema",
        "          image/png:\n            schema",
        "media-type",
        "image/png",
    );
    check(
        "            schema: {$ref: '#/components/schemas/Widget'}\n            examples",
        "            examples",
        "body-schema",
        "application/json:\n            examples",
    );
    let encoding =
        "            encoding: {name: {style: form}}\n            examples:\n              small";
    check(
        "            examples:\n              small",
        encoding,
        "media-type-encoding",
        "            encoding:",
    );
}

#[test]
fn conflicting_responses_are_rejected() {
    let ranged = "        4XX: {$ref: '#/components/responses/Failure'}";
    check(ranged, &ranged.replace("4XX", "default"), "mixed-responses", "default: {$ref");
    let said = findings(&with(ranged, &ranged.replace("4XX", "default")));
    assert!(
        said.contains("operation `widget_get`")
            && said.contains("write `4XX` and `5XX` instead of `default`"),
        "{said}"
    );
    check(
        "        '204':\n          description: Replaced.",
        "        '204':\n          description: Replaced.\n        '200': {$ref: '#/components/responses/Failure'}",
        "mixed-responses",
        "'204'",
    );
    check(
        "      responses:\n        '204':\n          description: Replaced.\n        5XX: {$ref: '#/components/responses/Failure'}\n",
        "      responses: {}\n",
        "no-response",
        "      responses: {}",
    );
    let schema = "            application/json:\n              schema: {$ref: '#/components/schemas/Widget'}\n        4XX";
    check(
        schema,
        "            application/json: {example: 1}\n        4XX",
        "body-schema",
        "            application/json: {example",
    );
    check(
        schema,
        &schema.replace(
            "\n        4XX",
            "\n              encoding: {name: {style: form}}\n        4XX",
        ),
        "media-type-encoding",
        "              encoding:",
    );
    let another = "        2XX: {description: Another.}\n        '200':";
    check("        '200':", another, "mixed-responses", "        2XX:");
    let missing = "        '404': {description: No widget.}";
    assert_eq!(
        findings(&with(ranged, &format!("{missing}\n{ranged}"))),
        "sound",
        "errors may differ"
    );
    // A reference to a component of another section is reported once, by its rule.
    check(
        ranged,
        &ranged.replace("responses/", "schemas/").replace("Failure", "Widget"),
        "wrong-reference",
        "        4XX:",
    );
}

#[test]
fn invalid_schemas_are_located() {
    check("          items: {$ref: '#/components/schemas/Part'}\n", "", "array-items", "parts:\n");
    check(
        "schema: {type: string}",
        "schema: {type: array}",
        "array-items",
        "        schema: {type: array}",
    );
    check(
        "        name: {type: string}",
        "        name: {type: string, properties: {}}",
        "properties-type",
        "        name: {type",
    );
    check("minimum: 1, ", "exclusiveMinimum: true, ", "exclusive-bound", "exclusiveMinimum");
    check("minimum: 1, ", "exclusiveMaximum: true, ", "exclusive-bound", "exclusiveMaximum");
    check("enum: [red, blue]", "enum: []", "empty-list", "enum: []");
    check("default: 3", "default: three", "value-type", "default: three");
    check("default: 3", "default: 3.5", "value-type", "default: 3.5");
    check("default: 3", "default: null", "value-type", "default: null");
    for (kind, other) in [
        ("boolean", "1"),
        ("number", "a"),
        ("string", "1"),
        ("object", "1"),
        ("array, items: {}", "1"),
    ] {
        let schema = format!("name: {{type: {kind}, default: {other}}}");
        check("name: {type: string}", &schema, "value-type", &schema);
    }
    check("enum: [red, blue]", "enum: [red, blue], default: green", "default-not-listed", "green");
    check(
        "type: array\n",
        "type: array\n          minItems: 2\n          maxItems: 1\n",
        "empty-range",
        "minItems",
    );
    check("default: 3", "default: 0", "default-range", "default: 0");
    check("minimum: 1", "maximum: 2147483648", "bound-format", "maximum: 2147483648");
    check("minimum: 1", "minimum: -2147483649", "bound-format", "minimum: -2147483649");
    check(
        "format: int32, minimum: 1",
        "minimum: 1, maximum: 9223372036854775808",
        "bound-format",
        "maximum: 92",
    );
    let float = "name: {type: number, format: float, maximum: 1e39}";
    check("name: {type: string}", float, "bound-format", float);
    let said =
        findings(&with("format: int32, minimum: 1", "minimum: 1, maximum: 100000000000000000000"));
    assert!(
        said.contains(
            "`maximum` 100000000000000000000 is outside the range of an integer of 64 bits"
        ),
        "{said}"
    );
    assert_eq!(findings(&with("minimum: 1", "minimum: 1, maximum: 2147483647")), "sound");
    check("color: {type: string,", "color: {type: string, pattern: '[a',", "pattern", "pattern:");
    check("required: [name]", "required: [nmae]", "required-property", "nmae");
    check(
        "        name: {type: string}",
        "        name: {type: string}\n        Name: {type: string}",
        "name-collision",
        "        name: {type: string}",
    );
    for (name, place) in [("id", "query"), ("body", "header")] {
        let parameter = format!(
            "        - {{name: {name}, in: {place}, description: Another., schema: {{type: string}}}}\n"
        );
        let with = format!("{parameter}      requestBody");
        check("      requestBody", &with, "name-collision", "put:");
    }
    check(
        "    Part:\n",
        "    Self: {allOf: [{$ref: '#/components/schemas/Self'}]}\n    Part:\n",
        "circular-schema",
        "Self:",
    );
    let next = |name: &str, of: &str| {
        format!("    {name}: {{allOf: [{{$ref: '#/components/schemas/{of}'}}]}}\n")
    };
    let circle =
        [next("A", "B"), next("B", "C"), next("C", "A"), "    Part:\n".to_owned()].concat();
    check("    Part:\n", &circle, "circular-schema", "A:");
    check(
        "    Part:\n",
        "    widget: {type: object}\n    Part:\n",
        "name-collision",
        "widget: {type",
    );
}

#[test]
fn invalid_extensions_are_located() {
    check("paths:\n", "x-client: {api-key-varible: A}\npaths:\n", "extension", "x-client");
    check("paths:\n", "x-client: {error: {code: code}}\npaths:\n", "extension", "x-client");
    check("widget_get\n", "widget_get\n      x-idempotent: 1\n", "extension", "x-idempotent");
    check("widget_get\n", "widget_get\n      x-assumed: The name.\n", "assumption", "x-assumed");
    check("widget_get\n", "widget_get\n      x-assumed: []\n", "assumption", "x-assumed");
    check(
        "widget_get\n",
        "widget_get\n      x-assumed:\n        - The name.\n        - ''\n",
        "assumption",
        "- ''",
    );
    assert_eq!(
        findings(&with("{name: small, parts", "{x-assumed: 1, name: small, parts")),
        "sound"
    );
    check(
        "widget_get\n",
        "widget_get\n      x-already-deleted-codes: [A]\n",
        "extension",
        "x-already-deleted",
    );
    check(
        "widget_get\n",
        "widget_get\n      x-already-deleted-codes: A\n",
        "extension",
        "x-already-deleted",
    );
    for extension in ["x-dropshot-pagination", "x-dropshot-websocket"] {
        let added = format!("widget_get\n      {extension}: {{}}\n");
        check("widget_get\n", &added, "dropshot-extension", extension);
    }
}

#[test]
fn unsupported_credentials_are_rejected() {
    let schemes = "components:\n  securitySchemes:\n    key: {type: apiKey, in: header, name: key}\n    \
                   digest: {type: http, scheme: digest}\n    bearer: {type: http, scheme: bearer}\n    \
                   basic: {type: http, scheme: basic}\n";
    let secured = |get: &str, put: &str| {
        let text = with("components:\n", schemes);
        let text =
            text.replacen("widget_get\n", &format!("widget_get\n      security: {get}\n"), 1);
        text.replacen("widget_put\n", &format!("widget_put\n      security: {put}\n"), 1)
    };
    for (get, put) in [
        ("[key: []]", "[]"),
        ("[bearer: []]", "[digest: [], bearer: []]"),
        ("[{}]", "[key: []]"),
        ("[{key: [], bearer: []}]", "[]"),
        ("[key: []]", "[bearer: []]"),
    ] {
        assert_eq!(findings(&secured(get, put)), "sound", "{get} {put}");
    }
    for (get, put, place) in [
        ("[digest: []]", "[]", "security: [digest"),
        ("[{bearer: [], digest: []}]", "[]", "security: [{bearer"),
        ("[{bearer: [], basic: []}]", "[]", "security: [{bearer"),
    ] {
        let text = secured(get, put);
        crate::assert_one_finding(&text, &findings(&text), "credentials", place);
    }
}

#[test]
fn parameters_without_text_form_are_rejected() {
    let list = "schema: {type: array, items: {type: string}}";
    check(
        "schema: {type: string}\n        example",
        &format!("{list}\n        example"),
        "parameter-type",
        "name: id",
    );
    let secret = "schema: {type: string, format: password}\n        example";
    check("schema: {type: string}\n        example", secret, "secret-parameter", "name: id");
    let ids =
        format!("        - {{name: ids, in: query, explode: false, {list}}}\n      requestBody");
    check("      requestBody", &ids, "parameter-style", "name: ids");
}

#[test]
fn operation_ids_of_client_methods_are_reserved() {
    for name in ["new", "builder", "fromEnv", "with"] {
        check("operationId: widget_get", &format!("operationId: {name}"), "reserved-name", name);
    }
}

#[test]
fn notes_on_missing_operations_are_rejected() -> TestResult {
    let mut client = crate::client()?;
    client.notes.insert("edge_route_oauth_put".to_owned(), "A note.".to_owned());
    let document = codegen::load(&crate::root().join(SPEC), SPEC)?;
    let said = render(&document, &Target::client(&client)).err().ok_or("no finding")?.to_string();
    assert!(said.contains("`edge_route_oauth_put`") && said.contains("[unknown-note]"), "{said}");
    Ok(())
}

#[test]
fn replaced_schemas_must_match_their_type() -> TestResult {
    let target = Target::client(&crate::client()?);
    let document = std::fs::read_to_string(crate::root().join(SPEC)).unwrap_or_default();
    for (from, to) in [
        ("    EdgeId:\n      type: string", "    EdgesId:\n      type: string"),
        ("pattern: ^edghts_[0-9A-Za-z]+$", "pattern: ^edghts_[0-9a-z-]+$"),
        ("    RouteId:\n      type: string\n", "    RouteId:\n      type: integer\n"),
    ] {
        assert!(document.contains(from), "{from}");
        // References are adjusted, so that only this rule applies.
        let text = document
            .replace(from, to)
            .replace("schemas/EdgeId'", "schemas/RouteId'")
            .replace("      default: ''\n", "");
        let result = parse(SPEC, &text).and_then(|document| render(&document, &target));
        let said = result.err().map(|findings| findings.to_string()).unwrap_or_default();
        assert!(said.contains("[replaced-schema]"), "{to}: {said}");
    }
    Ok(())
}

#[test]
fn all_findings_are_reported_in_document_order() {
    let text = with("title: Widgets", "titel: Widgets")
        .replace("4XX", "4YY")
        .replace("schemas/Part'", "schemas/Prat'");
    insta::assert_snapshot!("broken__all_at_once", findings(&text));
}

#[test]
fn generator_failure_names_the_schema() {
    // The generator panics on an enum with values of several types.
    let text = with("color: {type: string, enum: [red, blue]}", "color: {enum: [1, red]}");
    let said = findings(&text);
    assert!(said.contains("[generator]"), "{said}");
    insta::assert_snapshot!("broken__generator_stops", said);
}

#[test]
fn generator_failure_names_the_operation() {
    let text = with(
        "schema: {$ref: '#/components/schemas/Widget'}\n        4XX",
        "schema: {enum: [1, red]}\n        4XX",
    );
    insta::assert_snapshot!("broken__generator_stops_on_an_operation", findings(&text));
}

/// Rules that no known document breaks: a finding would mean a bug of the generator or a missing
/// lint.
const LAST_RESORT: [&str; 2] = ["generator-output", "openapi-model"];

#[test]
fn every_rule_has_a_test() -> TestResult {
    let tests =
        [include_str!("broken.rs"), include_str!("error_codes.rs"), include_str!("style.rs")]
            .concat();
    let mut rules = BTreeSet::new();
    for folder in ["codegen/src", "crates/ngrok-edge-oauth-document/src"] {
        for code in sources(&crate::root().join(folder))? {
            // The name of a rule is the first argument of the call that reports it.
            for call in ["finding(", "report("] {
                let arguments = code.split(call).skip(1).map(str::trim_start);
                let names = arguments.filter_map(|rest| rest.strip_prefix('"')?.split_once("\","));
                rules.extend(names.map(|(name, _)| name.to_owned()));
            }
        }
    }
    assert!(rules.len() > 40, "{rules:?}");
    for rule in rules.iter().filter(|rule| !LAST_RESORT.contains(&rule.as_str())) {
        assert!(
            tests.contains(&format!("\"{rule}\"")) || tests.contains(&format!("[{rule}]")),
            "no test breaks {rule}"
        );
    }
    Ok(())
}

/// Returns every source file in a folder, except those of `diff`, whose rules are not findings.
fn sources(folder: &Path) -> io::Result<Vec<String>> {
    let mut texts = Vec::new();
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() && !path.ends_with("diff") {
            texts.extend(sources(&path)?);
        } else if path.extension().is_some_and(|extension| extension == "rs")
            && !path.ends_with("diff.rs")
        {
            texts.push(fs::read_to_string(path)?);
        }
    }
    Ok(texts)
}
