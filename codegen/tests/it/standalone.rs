//! Standalone crates.

use codegen::{Output, Target, parse, render};

use crate::TestResult;

const SOUND: &str = include_str!("../fixtures/sound.yaml");

/// Returns the contents of the file at `path`.
fn contents<'o>(outputs: &'o [Output], path: &str) -> Result<&'o str, String> {
    let output = outputs.iter().find(|output| output.path.ends_with(path));
    output.map(|output| &*output.contents).ok_or_else(|| format!("no {path}"))
}

#[test]
fn standalone_target_is_a_complete_crate() -> TestResult {
    let target = Target::standalone("some/widgets.yaml".as_ref(), "Widget Client".as_ref());
    let outputs = render(&parse("widgets.yaml", SOUND)?, &target)?;
    assert_eq!(target.folders(), ["src", "tests"].map(std::path::PathBuf::from));
    let mut paths =
        outputs.iter().map(|output| output.path.display().to_string()).collect::<Vec<_>>();
    paths.sort();
    let expected = [
        ".config/insta.yaml",
        ".gitignore",
        "Cargo.toml",
        "README.md",
        "src/generated.rs",
        "src/lib.rs",
        "tests/it/generated.rs",
        "tests/it/main.rs",
    ];
    assert_eq!(paths, expected);
    for path in ["Cargo.toml", "README.md", "src/lib.rs", "tests/it/generated.rs"] {
        let name = path.replace(['/', '.'], "_").to_lowercase();
        insta::assert_snapshot!(format!("standalone__{name}"), contents(&outputs, path)?);
    }
    let code = contents(&outputs, "src/generated.rs")?;
    assert!(!code.contains("api-version"), "a header that the document does not have is sent");
    assert!(!code.contains("progenitor"), "the code needs progenitor's runtime");
    assert!(code.contains("from_static(\"widget-version\")"), "the constant header is not sent");
    Ok(())
}

#[test]
fn header_names_the_command() -> TestResult {
    for (spec, out, expected) in [
        ("api.yaml", "client", "cargo xtask generate --spec api.yaml --out client"),
        ("a/b.yaml", "my client", "cargo xtask generate --spec a/b.yaml --out 'my client'"),
        ("it's.yaml", "c\n#[x]", "cargo xtask generate --spec 'it'\\''s.yaml' --out 'c?#[x]'"),
    ] {
        let target = Target::standalone(spec.as_ref(), out.as_ref());
        assert_eq!(target.command(), expected);
        let outputs = render(&parse("widgets.yaml", SOUND)?, &target)?;
        let code = contents(&outputs, "src/generated.rs")?;
        let header = code.lines().next().unwrap_or_default();
        assert!(header.contains(&format!("by \"{expected}\".")), "{header}");
    }
    Ok(())
}

#[test]
fn runtime_can_be_a_path_dependency() -> TestResult {
    let target = Target::standalone("widgets.yaml".as_ref(), "client".as_ref())
        .with_runtime("../runtime".into());
    let outputs = render(&parse("widgets.yaml", SOUND)?, &target)?;
    let manifest = contents(&outputs, "Cargo.toml")?;
    assert!(
        manifest.contains("openapi-client-runtime = { version = \"0.1\", path = \"../runtime\", "),
        "{manifest}"
    );
    Ok(())
}

#[test]
fn media_type_parameters_do_not_change_the_code() -> TestResult {
    let target = Target::standalone("widgets.yaml".as_ref(), "client".as_ref());
    let from = "        content:\n          application/json:";
    let text = SOUND.replacen(from, &from.replace("json:", "json; charset=utf-8:"), 1);
    assert_ne!(text, SOUND);
    assert!(
        contents(&render(&parse("widgets.yaml", &text)?, &target)?, "src/generated.rs")?
            .contains(".json(&body)")
    );
    Ok(())
}

#[test]
fn byte_order_mark_and_line_endings_are_normalized() -> TestResult {
    let target = Target::standalone("widgets.yaml".as_ref(), "client".as_ref());
    let described = SOUND.replacen(
        "description: A widget.",
        "description: |-\n        A widget.\n\n        Or two.",
        1,
    );
    let expected = render(&parse("widgets.yaml", &described)?, &target)?;
    let saved = format!("\u{feff}{}", described.replace('\n', "\r\n"));
    assert_eq!(render(&parse("widgets.yaml", &saved)?, &target)?, expected);
    let escaped = SOUND.replacen(
        "description: A widget.",
        "description: \"A widget.\\r\\n\\r\\nOr two.\"",
        1,
    );
    assert_eq!(render(&parse("widgets.yaml", &escaped)?, &target)?, expected);

    let client = Target::client(&crate::client()?);
    let text = std::fs::read_to_string(crate::root().join(crate::SPEC))?;
    let outputs =
        render(&parse(crate::SPEC, &format!("\u{feff}{}", text.replace('\n', "\r\n")))?, &client)?;
    assert_eq!(outputs, crate::outputs()?);
    Ok(())
}

#[test]
fn package_names_are_valid_for_cargo() -> TestResult {
    let document = parse("widgets.yaml", SOUND)?;
    for (folder, name) in [
        ("Widget Client", "widget-client"),
        ("2widgets", "client-2widgets"),
        ("type", "client-type"),
        ("self", "client-self"),
        ("serde", "client-serde"),
        ("Proc_Macro", "client-proc-macro"),
        ("größe 2", "gr-e-2"),
        ("日本", "client"),
        ("..", "client"),
    ] {
        let outputs =
            render(&document, &Target::standalone("widgets.yaml".as_ref(), folder.as_ref()))?;
        let line =
            contents(&outputs, "Cargo.toml")?.lines().find(|line| line.starts_with("name = "));
        assert_eq!(line, Some(&*format!("name = \"{name}\"")), "{folder}");
    }
    Ok(())
}

/// Returns the example of `method` in the client of `text`.
fn example(text: &str, method: &str) -> Result<String, Box<dyn std::error::Error>> {
    let docs = docs(text, &format!("pub async fn {method}("))?;
    let code = docs.split_once("```no_run").and_then(|(_, code)| code.split_once("```"));
    Ok(code.ok_or("no example")?.0.to_owned())
}

/// Returns the documentation of the item whose first line has `start`, in the client of `text`.
fn docs(text: &str, start: &str) -> Result<String, Box<dyn std::error::Error>> {
    let target = Target::standalone("api.yaml".as_ref(), "client".as_ref());
    let outputs = render(&parse("api.yaml", text)?, &target)?;
    let code = contents(&outputs, "src/generated.rs")?;
    let (before, _) = code.split_once(start).ok_or_else(|| format!("no {start}"))?;
    let lines = before.lines().rev().skip(1).map(str::trim_start);
    let lines = lines.skip_while(|line| line.starts_with("#["));
    let mut lines = lines.map_while(|line| line.strip_prefix("///")).collect::<Vec<_>>();
    lines.reverse();
    let unspaced = |line: &&str| line.strip_prefix(' ').unwrap_or(line).to_owned();
    Ok(lines.iter().map(unspaced).collect::<Vec<_>>().join("\n"))
}

#[test]
fn example_uses_samples_for_values_without_an_example() -> TestResult {
    assert!(example(SOUND, "widget_get")?.contains("client.widget_get(\"w1\")"));
    assert!(example(SOUND, "widget_put")?.contains("\"name\": \"small\""));
    let without = SOUND.replacen("        example: w1\n", "", 1);
    assert!(example(&without, "widget_get")?.contains("client.widget_get(\"sample\")"));
    let without = SOUND.replacen(
        "            examples:\n              small: {value: {name: small, parts: []}}\n",
        "",
        1,
    );
    assert!(example(&without, "widget_put")?.contains("\"name\": \"sample\""));
    Ok(())
}

#[test]
fn example_parses_what_has_no_literal() -> TestResult {
    for (schema, value, expected) in [
        (
            "{type: string, format: uuid}",
            "67e55044-10b1-426f-9247-bb680e5fe0c8",
            "let id = \"67e55044-10b1-426f-9247-bb680e5fe0c8\".parse()?;",
        ),
        ("{type: string, format: date}", "'2024-05-01'", "let id = \"2024-05-01\".parse()?;"),
        (
            "{type: string, format: date-time}",
            "'2024-05-01T12:00:00Z'",
            "let id = \"2024-05-01T12:00:00Z\".parse()?;",
        ),
        (
            "{type: string, enum: [red, blue]}",
            "blue",
            "let id: client::types::WidgetGetId = \"blue\".parse()?;",
        ),
        ("{type: string, format: ipv4}", "192.0.2.1", "let id = \"192.0.2.1\".parse()?;"),
        ("{type: integer, format: int64}", "7", "client.widget_get(7)"),
    ] {
        let text = SOUND
            .replacen("schema: {type: string}", &format!("schema: {schema}"), 1)
            .replacen("example: w1", &format!("example: {value}"), 1);
        let example = example(&text, "widget_get")?;
        assert!(example.contains(expected), "{schema}: {example}");
        assert!(!example.contains("serde_json"), "{schema}: {example}");
    }
    Ok(())
}

#[test]
fn example_has_valid_values_only() -> TestResult {
    let text = SOUND
        .replacen("schema: {type: string}", "schema: {type: integer, format: int32}", 1)
        .replacen("{value: {name: small, parts: []}}", "{value: {size: small}}", 1);
    assert!(example(&text, "widget_get")?.contains("client.widget_get(1)"));
    assert!(example(&text, "widget_put")?.contains("\"name\": \"sample\""));
    let body = "schema: {$ref: '#/components/schemas/Widget'}\n            examples:\n              \
                small: {value: {name: small, parts: []}}";
    let text = SOUND.replacen(body, "schema: {type: string, enum: [on, off]}", 1);
    let example = example(&text, "widget_put")?;
    assert!(
        example.contains("let body: client::types::WidgetPutBody = \"on\".parse()?;"),
        "{example}"
    );
    Ok(())
}

#[test]
fn errors_of_parsed_dates_convert_to_boxes() -> TestResult {
    let text = SOUND
        .replacen("schema: {type: string}", "schema: {type: string, format: date}", 1)
        .replacen("example: w1", "example: '2024-05-01'", 1);
    let target = Target::standalone("api.yaml".as_ref(), "client".as_ref());
    let outputs = render(&parse("api.yaml", &text)?, &target)?;
    let manifest = contents(&outputs, "Cargo.toml")?;
    // Without `std`, they do not implement `std::error::Error`.
    let expected =
        "chrono = { version = \"0.4\", default-features = false, features = [\"serde\", \"std\"] }";
    assert!(manifest.contains(expected), "{manifest}");
    Ok(())
}

#[test]
fn argument_called_client_does_not_hide_the_client() -> TestResult {
    let text = SOUND
        .replacen("name: id", "name: client", 1)
        .replacen("/widgets/{id}", "/widgets/{client}", 1)
        .replacen("schema: {type: string}", "schema: {type: string, format: uuid}", 1)
        .replacen("example: w1", "example: 67e55044-10b1-426f-9247-bb680e5fe0c8", 1);
    assert!(example(&text, "widget_get")?.contains("client.widget_get(&client_)"));
    let target = Target::standalone("api.yaml".as_ref(), "client".as_ref());
    let outputs = render(&parse("api.yaml", &text)?, &target)?;
    let tests = contents(&outputs, "tests/it/generated.rs")?;
    assert!(tests.contains("client.widget_get(&client_)"), "{tests}");
    Ok(())
}

#[test]
fn only_json_examples_of_responses_are_decoded() -> TestResult {
    let schema = "            application/json:\n              schema: {$ref: '#/components/schemas/Widget'}\n";
    let tests = |media_type: &str| -> Result<String, Box<dyn std::error::Error>> {
        let with_example = schema.replace("application/json", media_type)
            + "              example: {name: small}\n";
        let text = SOUND.replacen(schema, &with_example, 1);
        let target = Target::standalone("api.yaml".as_ref(), "client".as_ref());
        let outputs = render(&parse("api.yaml", &text)?, &target)?;
        Ok(contents(&outputs, "tests/it/generated.rs")?.to_owned())
    };
    assert!(tests("application/json")?.contains("fn example_widget_get_200_example()"));
    assert!(!tests("application/xml")?.contains("fn example_widget_get_200_example()"));
    Ok(())
}

#[test]
fn arguments_are_documented_in_their_order() -> TestResult {
    let zone =
        "- {name: zone, in: query, required: true, description: Where., schema: {type: string}}";
    let area = zone.replace("zone", "area").replace("Where", "Which");
    let from = "      operationId: widget_put\n      parameters:\n";
    let text = SOUND.replacen(from, &format!("{from}        {zone}\n        {area}\n"), 1);
    let docs = docs(&text, "pub async fn widget_put(")?;
    let expected =
        "- `id`: The widget.\n- `area`: Which.\n- `zone`: Where.\n- `body`: The new widget.\n";
    assert!(docs.contains(expected), "{docs}");
    Ok(())
}

#[test]
fn documentation_has_no_empty_and_no_repeated_paragraph() -> TestResult {
    let sends = "Sends `GET /widgets/{id}`.";
    for (fields, expected) in [
        ("summary: Gets it.\n      description: ''", format!("Gets it.\n\n{sends}")),
        ("summary: Gets it\n      description: Gets it.", format!("Gets it.\n\n{sends}")),
        (
            "summary: Gets it\n      description: \"Gets it.\\n\\nAll of it.\"",
            format!("Gets it.\n\nAll of it.\n\n{sends}"),
        ),
        (
            "summary: Is it?\n      description: \"It is.\\n\\n\\n\\nSurely.\"",
            format!("Is it?\n\nIt is.\n\nSurely.\n\n{sends}"),
        ),
        ("description: \"```\\ncurl\"", format!("```text\ncurl\n```\n\n{sends}")),
        ("description: ''", sends.to_owned()),
    ] {
        let text = SOUND
            .replacen(
                "operationId: widget_get\n",
                &format!("operationId: widget_get\n      {fields}\n"),
                1,
            )
            .replacen("description: The widget.", "description: ''", 1)
            .replacen("description: What went wrong.", "description: ''", 1);
        let docs = docs(&text, "pub async fn widget_get(")?;
        let (docs, _) = docs.split_once("\n\n# Examples").ok_or("no example")?;
        assert_eq!(docs, expected, "{fields}");
    }
    let text = SOUND.replacen("description: A widget.", "description: ''", 1);
    assert_eq!(docs(&text, "pub struct Widget ")?, "");
    Ok(())
}

#[test]
fn descriptions_are_not_doctests() -> TestResult {
    let text = SOUND.replacen(
        "description: A widget.",
        "description: \"A widget.\\n\\n    not_rust(\"",
        1,
    );
    let outputs = render(
        &parse("api.yaml", &text)?,
        &Target::standalone("api.yaml".as_ref(), "client".as_ref()),
    )?;
    let code = contents(&outputs, "src/generated.rs")?;
    assert!(code.contains("///    not_rust(") && !code.contains("///     not_rust("), "{code}");
    Ok(())
}

#[test]
fn readme_says_what_the_base_url_needs() -> TestResult {
    const PATHS: &str =
        "paths: {/a: {get: {operationId: get_a, responses: {'204': {description: D}}}}}\n";
    let scheme = "components: {securitySchemes: {key: {type: http, scheme: bearer}}}\nsecurity: [{key: []}]\n";
    let readme = |servers: &str| -> Result<String, Box<dyn std::error::Error>> {
        let text =
            format!("openapi: 3.0.3\ninfo: {{title: T, version: '1'}}\n{PATHS}{scheme}{servers}");
        let target = Target::standalone("widgets.yaml".as_ref(), "widgets".as_ref());
        let outputs = render(&parse("widgets.yaml", &text)?, &target)?;
        Ok(contents(&outputs, "README.md")?.to_owned())
    };
    let encrypted = readme("servers: [{url: 'https://api.example.com'}]\n")?;
    assert!(encrypted.contains("`Client::new(api_key)`") && !encrypted.contains("allow_http"));
    let http = readme("servers: [{url: 'http://api.example.com'}]\n")?;
    assert!(http.contains("`Client::builder().allow_http()`"), "{http}");
    let none = readme("")?;
    assert!(!none.contains("Client::new") && none.contains(".base_url(url)`"), "{none}");
    Ok(())
}
