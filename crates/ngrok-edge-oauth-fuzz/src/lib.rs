//! What is done to input from outside, one function for each kind.
//!
//! None of them panics, hangs or takes memory without bound, whatever the bytes. The tests call them with a kept corpus and with
//! mutations of it; `cargo xtask fuzz` does the same for as long as one likes, and `cargo fuzz` in `fuzz/`, which needs a nightly
//! compiler, is guided by coverage.

mod answers;
mod mutate;
mod runner;

pub use self::{
    mutate::Mutator,
    runner::{Failure, Limits, run},
};

use ngrok_edge_oauth::{Bounds, EdgeId, ErrorCode, RouteId, types::EndpointOAuthMutate};

/// What takes input.
pub type Target = fn(&[u8]);

/// The targets, by name.
pub const TARGETS: [(&str, Target); 9] = [
    ("answers", answers::raw),
    ("bodies", answers::body),
    ("error-bodies", answers::error_body),
    ("headers", answers::retry_after),
    ("ids", ids),
    ("modules", modules),
    ("documents", documents),
    ("manifests", manifests),
    ("state-files", state_files),
];

/// Ids and codes, as text.
fn ids(bytes: &[u8]) {
    let text = String::from_utf8_lossy(bytes);
    if let Ok(id) = text.parse::<EdgeId>() {
        assert_eq!(id.as_str(), text, "an id is what it was read from");
        assert!(!text.contains(['/', '.', '\\', '%', '?', '#']), "an id can reach another endpoint: {text:?}");
    }
    if let Ok(id) = text.parse::<RouteId>() {
        assert!(id.as_str().starts_with("edghtsrt_"));
    }
    if let Ok(code) = text.parse::<ErrorCode>() {
        assert_eq!(code.to_string().parse(), Ok(code));
    }
}

/// Modules in JSON, as the check reads them.
fn modules(bytes: &[u8]) {
    let Ok(value) = serde_json::from_slice::<serde_json::Value>(bytes) else { return };
    if let Ok(module) = EndpointOAuthMutate::from_json(value, &Bounds::default()) {
        assert_eq!(module.check(), [], "what was read strictly has no violations");
        // What is good stays good on its way out and back in.
        let written = serde_json::to_value(&module).unwrap_or_default();
        assert!(EndpointOAuthMutate::from_json(written, &Bounds::default()).is_ok());
    }
}

/// Documents in YAML: loading, and for an `OpenAPI` document the linter, the review, the preparation and the comparison.
fn documents(bytes: &[u8]) {
    let text = String::from_utf8_lossy(bytes);
    let sound =
        |text: &str| ngrok_edge_oauth_document::parse("fuzz.yaml", text).ok().filter(|it| codegen::lint(it).is_ok());
    let Some(document) = sound(&text) else { return };
    let _ = codegen::review(&document);
    let _ = codegen::prepare(&document, &codegen::Settings::standalone("client"));
    assert_eq!(codegen::diff::wire_changes(&document, &document), [], "a document does not differ from itself");
    // Much of it is the same, and much is not.
    if let Some(other) = sound(&text.replace("string", "boolean")) {
        let _ = codegen::diff::wire_changes(&document, &other);
        let _ = codegen::diff::wire_changes(&other, &document);
    }
}

/// Manifests and modules in YAML, as the command-line tool reads them.
fn manifests(bytes: &[u8]) {
    let text = String::from_utf8_lossy(bytes);
    for problem in ngrok_edge_oauth_cli::check("fuzz.yaml", &text) {
        assert!(problem.starts_with("fuzz.yaml:"), "a problem has its place: {problem:?}");
    }
}

/// Files that the emulator keeps its state in.
fn state_files(bytes: &[u8]) {
    let Ok(folder) = tempfile::tempdir() else { return };
    let path = folder.path().join("state.json");
    if std::fs::write(&path, bytes).is_err() {
        return;
    }
    let mut options = ngrok_edge_oauth_emulator::Options::default();
    options.state = Some(path);
    if let Ok(runtime) = tokio::runtime::Builder::new_current_thread().enable_all().build() {
        // It starts, or says what is wrong with the file.
        if let Err(error) = runtime.block_on(ngrok_edge_oauth_emulator::Emulator::start_with(options)) {
            assert!(!error.to_string().is_empty());
        }
    }
}

/// The kept inputs of a target: what is in its folder, and what the workspace has already.
///
/// # Errors
///
/// As reading a folder does.
pub fn corpus(target: &str) -> std::io::Result<Vec<Vec<u8>>> {
    let root = std::path::Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut folders = vec![root.join("corpus").join(target)];
    if target == "documents" {
        folders.push(root.join("../../codegen/tests/fixtures"));
        folders.push(root.join("../../codegen/foreign/documents"));
    }
    let mut inputs = Vec::new();
    for folder in folders {
        let mut paths =
            std::fs::read_dir(folder)?.map(|entry| Ok(entry?.path())).collect::<std::io::Result<Vec<_>>>()?;
        paths.sort();
        for path in paths.into_iter().filter(|path| path.is_file()) {
            inputs.push(std::fs::read(path)?);
        }
    }
    Ok(inputs)
}
