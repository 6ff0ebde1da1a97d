//! The pipeline, from documents good and bad to files.

mod broken;
mod emit;
mod fresh;
mod page;
mod parts;
mod prepared;
mod review;
mod standalone;

use std::path::{Path, PathBuf};

/// The root of the workspace.
fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
}

/// A fallible test.
type Outcome = Result<(), Box<dyn std::error::Error>>;
