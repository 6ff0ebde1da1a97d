//! The JSON Schema of manifests accepts what `check` accepts.

use std::{fs, path::Path};

use ngrok_edge_oauth_emulator::Options;
use serde_json::Value;

use crate::{TestResult, run, start};

const README: &str = include_str!("../../README.md");

#[test]
fn schema_agrees_with_check() -> TestResult {
    let (_runtime, emulator) = start(Options::default())?;
    let folder = tempfile::tempdir()?;
    let schema = run(&emulator, folder.path(), &["schema"])?;
    let schema: Value = serde_json::from_slice(&schema.stdout)?;
    let validator = jsonschema::validator_for(&schema)?;

    let example = README
        .split("```yaml\n")
        .nth(1)
        .and_then(|rest| rest.split("```").next())
        .ok_or("no example")?;
    let bad = [
        example.replace("routes:", "route:"),
        example.replace("    route:", "    path:"),
        example.replace("edghts_2gsqM", "edge_2gsqM"),
        example.replace("client_id:", "client:"),
        example.replace("google:", "gitea:"),
        example.replace("env:", "variable:"),
        example.replace("[example.com]", "example.com"),
    ];
    let check = |text: &str| -> Result<(bool, bool), Box<dyn std::error::Error>> {
        let document = ngrok_edge_oauth_document::parse("manifest.yaml", text)?;
        fs::write(folder.path().join("manifest.yaml"), text)?;
        let output = run(&emulator, Path::new(folder.path()), &["check", "manifest.yaml"])?;
        Ok((validator.is_valid(document.root()), output.status.success()))
    };
    assert_eq!(check(example)?, (true, true));
    for text in bad {
        assert_ne!(text, example);
        assert_eq!(check(&text)?, (false, false), "{text}");
    }
    Ok(())
}
