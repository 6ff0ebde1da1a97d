//! The pipeline, from documents good and bad to files.

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
mod review;
mod rewrite;
mod sound;
mod standalone;
mod types;
mod validation;

use std::path::{Path, PathBuf};

use codegen::{Client, Output, Target, load, load_clients, render};

/// The root of the workspace.
fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
}

/// The document of the workspace's client.
const SPEC: &str = "spec/edge-route-oauth.yaml";

/// The workspace's client.
fn client() -> Result<Client, Box<dyn std::error::Error>> {
    let clients = load_clients(&root())?;
    Ok(clients.into_iter().find(|client| client.spec == SPEC).ok_or("no client")?)
}

/// The files that are generated for the workspace's client.
fn outputs() -> Result<Vec<Output>, Box<dyn std::error::Error>> {
    Ok(render(&load(&root().join(SPEC), SPEC)?, &Target::client(&client()?))?)
}

/// Asserts that `said`, what was found in `text`, is exactly one finding, of this rule, at the first place that has `place`.
#[track_caller]
fn assert_one_finding(text: &str, said: &str, rule: &str, place: &str) {
    let line = text.find(place).map(|index| text[..index].matches('\n').count() + 1).unwrap_or_default();
    assert!(said.starts_with(&format!("api.yaml:{line}:")), "line {line} is not the place in: {said}");
    assert!(said.contains(&format!("[{rule}]")), "{rule} is not the rule in: {said}");
    assert_eq!(said.matches("\n  help: ").count(), 1, "more than one finding: {said}");
}

/// A fallible test.
type Outcome = Result<(), Box<dyn std::error::Error>>;
