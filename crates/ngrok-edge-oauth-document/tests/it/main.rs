//! Tests of parsing: values, positions and errors.

use ngrok_edge_oauth_document::{Document, JsonPointer, Position, parse};

mod finding;
mod json;
mod pointer;
mod yaml;

type TestResult = Result<(), Box<dyn std::error::Error>>;

fn pointer(text: &str) -> JsonPointer {
    JsonPointer::root().concat(text)
}

/// Returns line and column of the value at `at`.
fn position(document: &Document, at: &str) -> (usize, usize) {
    let Position { line, column } = document.position(&pointer(at));
    (line, column)
}

/// Expects an error of `file` with this text that contains `expected`.
#[track_caller]
fn rejects(file: &str, text: &str, expected: &str) {
    let message = parse(file, text).err().map(|findings| findings.to_string()).unwrap_or_default();
    assert!(message.contains(expected), "{expected:?} is not in {message:?}");
}
