//! Fuzz targets: one function for each parser of untrusted input.
//!
//! A target must neither panic nor hang nor use unbounded memory, whatever the bytes. The tests run
//! the corpus and random edits of it. `cargo fuzz` in `fuzz/`, which needs a nightly compiler, is
//! guided by coverage.

mod responses;

use ngrok_edge_oauth::{Bounds, EdgeId, ErrorCode, RouteId, types::EndpointOAuthMutate};

/// A function that processes one input.
pub type Target = fn(&[u8]);

/// The targets, by name.
pub const TARGETS: [(&str, Target); 9] = [
    ("responses", responses::whole),
    ("bodies", responses::body),
    ("error-bodies", responses::error_body),
    ("headers", responses::retry_after),
    ("ids", ids),
    ("modules", modules),
    ("documents", documents),
    ("manifests", manifests),
    ("state-files", state_files),
];

/// Parses ids and error codes.
fn ids(bytes: &[u8]) {
    let text = String::from_utf8_lossy(bytes);
    if let Ok(id) = text.parse::<EdgeId>() {
        assert_eq!(id.as_str(), text, "an id differs from its text");
        assert!(
            !text.contains(['/', '.', '\\', '%', '?', '#']),
            "an id can change the path: {text:?}"
        );
    }
    if let Ok(id) = text.parse::<RouteId>() {
        assert!(id.as_str().starts_with("edghtsrt_"));
    }
    if let Ok(code) = text.parse::<ErrorCode>() {
        assert_eq!(code.to_string().parse(), Ok(code));
    }
}

/// Reads modules from JSON and checks them.
fn modules(bytes: &[u8]) {
    let Ok(value) = serde_json::from_slice::<serde_json::Value>(bytes) else { return };
    if let Ok(module) = EndpointOAuthMutate::from_json(value, &Bounds::default()) {
        assert_eq!(module.check(), [], "a checked module has violations");
        // A valid module stays valid when it is written and read again.
        let written = serde_json::to_value(&module).unwrap_or_default();
        assert!(EndpointOAuthMutate::from_json(written, &Bounds::default()).is_ok());
    }
}

/// Loads YAML, and lints, prepares and compares `OpenAPI` documents.
fn documents(bytes: &[u8]) {
    let text = String::from_utf8_lossy(bytes);
    let Some(document) = valid_document(&text) else { return };
    let _ = codegen::lint::style::check(&document);
    let _ = codegen::prepare(&document, &codegen::Settings::standalone("client"));
    assert_eq!(
        codegen::diff::wire_changes(&document, &document),
        [],
        "a document differs from itself"
    );
    // A document that is similar, but not equal.
    if let Some(other) = valid_document(&text.replace("string", "boolean")) {
        let _ = codegen::diff::wire_changes(&document, &other);
        let _ = codegen::diff::wire_changes(&other, &document);
    }
}

fn valid_document(text: &str) -> Option<ngrok_edge_oauth_document::Document> {
    let document = ngrok_edge_oauth_document::parse("fuzz.yaml", text).ok()?;
    codegen::lint::errors::check(&document).is_ok().then_some(document)
}

/// Reads manifests and modules from YAML, as the command line does.
fn manifests(bytes: &[u8]) {
    let text = String::from_utf8_lossy(bytes);
    for problem in ngrok_edge_oauth_cli::check("fuzz.yaml", &text) {
        assert!(
            problem.starts_with("fuzz.yaml:"),
            "expected a problem with a position, found {problem:?}"
        );
    }
}

/// Starts an emulator with a state file.
fn state_files(bytes: &[u8]) {
    let Ok(folder) = tempfile::tempdir() else { return };
    let path = folder.path().join("state.json");
    if std::fs::write(&path, bytes).is_err() {
        return;
    }
    let mut options = ngrok_edge_oauth_emulator::Options::default();
    options.state = Some(path);
    let Ok(runtime) = tokio::runtime::Builder::new_current_thread().enable_all().build() else {
        return;
    };
    if let Err(error) = runtime.block_on(ngrok_edge_oauth_emulator::Emulator::start_with(options)) {
        assert!(!error.to_string().is_empty(), "an error has no text");
    }
}
