//! Reads documents from files and bytes.

use std::{
    fs, io,
    path::{Path, PathBuf},
};

use crate::{
    document::Document,
    finding::{Finding, Findings},
    parse::parse,
    position::Position,
    problems::syntax_finding,
    yaml,
};

/// The error of [`load`].
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum LoadError {
    /// The file could not be read.
    #[error("cannot read {}", path.display())]
    Read {
        /// The file.
        path: PathBuf,
        /// The error of the system.
        #[source]
        source: io::Error,
    },
    /// The text is not one YAML or JSON document.
    #[error(transparent)]
    Syntax(#[from] Findings),
}

/// Reads the document at `path`; its findings name it `file`.
///
/// # Errors
///
/// [`LoadError::Read`] if the file cannot be read, [`LoadError::Syntax`] as [`parse`] does.
pub fn load(path: &Path, file: &str) -> Result<Document, LoadError> {
    let bytes =
        fs::read(path).map_err(|source| LoadError::Read { path: path.to_owned(), source })?;
    Ok(parse_bytes(file, bytes)?)
}

/// Parses `bytes` as [`parse`] does.
///
/// # Errors
///
/// Those of [`parse`], and a finding at the first byte that is not UTF-8.
pub fn parse_bytes(file: &str, bytes: Vec<u8>) -> Result<Document, Findings> {
    match String::from_utf8(bytes) {
        Ok(text) => parse(file, &text),
        Err(error) => {
            let valid = error.utf8_error().valid_up_to();
            Err(not_utf8(file, &String::from_utf8_lossy(&error.as_bytes()[..valid])).into())
        }
    }
}

fn not_utf8(file: &str, before: &str) -> Finding {
    let line = before.matches('\n').count() + 1;
    let column = before.rsplit('\n').next().map_or(0, |last| last.chars().count()) + 1;
    let message = "the text is not UTF-8 from here on";
    syntax_finding(yaml::SYNTAX, file, Position { line, column }, message, "save the file as UTF-8")
}
