//! Tests of the pipeline, from valid and invalid documents to files.

mod accept;
mod assumptions;
mod broken;
mod clients;
mod diff;
mod emit;
mod error_codes;
mod foreign;
mod fresh;
mod page;
mod pairs;
mod parts;
mod prepared;
mod reference;
mod rewrite;
mod sound;
mod standalone;
mod style;
mod types;
mod validation;

use std::path::{Path, PathBuf};

use codegen::{Client, Output, Target, load, load_clients, render};

/// Returns the root of the workspace.
fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
}

/// The document of the workspace's client.
const SPEC: &str = "spec/edge-route-oauth.yaml";

/// Returns the workspace's client.
fn client() -> Result<Client, Box<dyn std::error::Error>> {
    let clients = load_clients(&root())?;
    Ok(clients.into_iter().find(|client| client.spec == SPEC).ok_or("no client")?)
}

/// Renders the files of the workspace's client.
fn outputs() -> Result<Vec<Output>, Box<dyn std::error::Error>> {
    Ok(render(&load(&root().join(SPEC), SPEC)?, &Target::client(&client()?))?)
}

/// Asserts that `said`, the findings for `text`, is exactly one finding, of `rule`, at the first
/// occurrence of `place`.
#[track_caller]
fn assert_one_finding(text: &str, said: &str, rule: &str, place: &str) {
    let line =
        text.find(place).map(|index| text[..index].matches('\n').count() + 1).unwrap_or_default();
    assert!(
        said.starts_with(&format!("api.yaml:{line}:")),
        "expected a finding on line {line}: {said}"
    );
    assert!(said.contains(&format!("[{rule}]")), "expected the rule {rule}: {said}");
    assert_eq!(said.matches("\n  help: ").count(), 1, "expected one finding: {said}");
}

/// Result of a fallible test.
type TestResult = Result<(), Box<dyn std::error::Error>>;
