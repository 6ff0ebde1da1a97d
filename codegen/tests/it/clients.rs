//! The list of clients in `spec/clients.toml`: defaults, and errors that name file and key.

use codegen::{Client, Target, clients::parse_clients, load, parse, render, scaffold};

use crate::{TestResult, root};

const ENTRY: &str = "[[clients]]\nname = \"widgets\"\nspec = \"spec/widgets.yaml\"\ncrate = \"crates/widgets\"\n\
                     output = \"crates/widgets/src/generated.rs\"\n";

/// Returns the error for the list `text`.
fn error(text: &str) -> String {
    parse_clients(text).err().map(|error| error.to_string()).unwrap_or_default()
}

#[test]
fn minimal_entry_is_valid() -> TestResult {
    let clients = parse_clients(&format!("{ENTRY}{}", ENTRY.replace("widgets", "files")))?;
    let names = clients.iter().map(|client| client.name.as_str()).collect::<Vec<_>>();
    assert_eq!(names, ["widgets", "files"]);
    let path = "codegen/foreign/documents/files.yaml";
    let target = Target::client(&clients[1]);
    let outputs = render(&load(&root().join(path), path)?, &target)?;
    let paths = outputs.iter().map(|output| output.path.display().to_string()).collect::<Vec<_>>();
    assert_eq!(paths, ["crates/files/src/generated.rs"]);
    assert_eq!(target.folders(), [std::path::Path::new("crates/files")]);
    Ok(())
}

/// A document with a `default` next to a success, a status without a name, and a form of an
/// unsupported kind.
const VENDOR: &str = "openapi: 3.0.3
info: {title: Widgets, version: '1'}
paths:
  /widgets:
    get:
      operationId: widget_list
      responses:
        '209': {description: Some, content: {application/json: {schema: {$ref: '#/components/schemas/Widget'}}}}
        default: {description: Wrong, content: {application/json: {schema: {$ref: '#/components/schemas/Problem'}}}}
components:
  schemas:
    Widget: {type: object, properties: {name: {type: string, default: null}}}
    Problem: {type: object, properties: {message: {type: string}}}
";

#[test]
fn vendor_document_is_converted_and_complete() -> TestResult {
    let client = |origin: &str| -> Result<Client, Box<dyn std::error::Error>> {
        let mock = "mock = \"crates/widgets-mock/src/generated.rs\"\n";
        Ok(parse_clients(&format!("{ENTRY}{mock}{origin}"))?.remove(0))
    };
    let (own, vendor) = (client("")?, client("origin = \"vendor\"\n")?);
    let document = parse("spec/widgets.yaml", VENDOR)?;
    for (client, expected) in [(&own, false), (&vendor, true)] {
        assert_eq!(render(&document, &Target::client(client)).is_ok(), expected, "{client:?}");
        assert_eq!(scaffold(&document, client).is_ok(), expected, "{client:?}");
    }
    let form = "      requestBody: {content: {multipart/form-data: {schema: {type: object}}}}\n      responses:";
    let upload = parse("spec/widgets.yaml", &VENDOR.replacen("      responses:", form, 1))?;
    for result in [render(&upload, &Target::client(&vendor)), scaffold(&upload, &vendor)] {
        let said = result.err().map(|findings| findings.to_string()).unwrap_or_default();
        assert!(said.contains("operation `widget_list` is left out"), "{said}");
    }
    Ok(())
}

#[test]
fn errors_name_file_and_key() {
    for (from, to, expected) in [
        ("spec = ", "specs = ", "unknown field `specs`"),
        ("spec = \"spec/widgets.yaml\"\n", "", "missing field `spec`"),
        ("name = \"widgets\"", "name = 1", "invalid type: integer `1`, expected a string"),
        (
            "name = \"widgets\"",
            "name = \"Widgets\"",
            "clients.Widgets.name: expected lower-case letters",
        ),
        (
            "name = \"widgets\"",
            "name = \"serde-json\"",
            "clients.serde-json.name: expected no Rust keyword and no crate",
        ),
        (
            "output = \"crates/",
            "output = \"",
            "clients.widgets.output: expected a file in the folder of `crate`",
        ),
        ("[[clients]]", "[[client]]", "unknown field `client`"),
    ] {
        assert!(ENTRY.contains(from), "{from}");
        let said = error(&ENTRY.replacen(from, to, 1));
        assert!(
            said.starts_with("spec/clients.toml: ") && said.contains(expected),
            "{expected}: {said}"
        );
    }
    for (more, expected) in [
        (
            "replacements = { A = \"crate.A\" }\n",
            "clients.widgets.replacements.A: expected a Rust path",
        ),
        ("features = [\"schemers\"]\n", "unknown variant `schemers`"),
        ("error-codes = { type = \"C\" }\n", "missing field `table`"),
        (ENTRY, "clients.widgets.name: expected a unique name"),
    ] {
        let said = error(&format!("{ENTRY}{more}"));
        assert!(said.contains(expected), "{expected}: {said}");
    }
    assert!(error("clients = []").contains("expected a client"));
}
