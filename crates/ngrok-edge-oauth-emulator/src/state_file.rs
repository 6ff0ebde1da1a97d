//! The state in a file.

use std::{
    fmt, fs,
    io::{self, Write as _},
    path::{Path, PathBuf},
};

use ngrok_edge_oauth::{EdgeId, RouteId, types::EndpointOAuth};
use serde::{Deserialize, Serialize};

use crate::state::Modules;

/// Why the file of the state cannot be used. It is left as it is.
#[derive(Debug)]
#[non_exhaustive]
pub enum StateFileError {
    /// It cannot be read or written.
    Io(PathBuf, io::Error),
    /// It is not what an emulator wrote; the error names line and column.
    Corrupt(PathBuf, serde_json::Error),
}

impl fmt::Display for StateFileError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Io(path, _) => write!(f, "cannot use the state file {}", path.display()),
            Self::Corrupt(path, error) => write!(
                f,
                "{}:{}:{}: not a state file; mend it, or move it away to start empty",
                path.display(),
                error.line(),
                error.column(),
            ),
        }
    }
}

impl std::error::Error for StateFileError {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match self {
            Self::Io(_, source) => Some(source),
            Self::Corrupt(_, source) => Some(source),
        }
    }
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    modules: Vec<Entry>,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Entry {
    edge_id: EdgeId,
    id: RouteId,
    module: EndpointOAuth,
}

/// What the temporary files of the state file at `path` start with.
fn temporary_prefix(path: &Path) -> String {
    format!(".{}.", path.file_name().unwrap_or_default().to_string_lossy())
}

fn folder_of(path: &Path) -> &Path {
    path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or_else(|| Path::new("."))
}

/// Removes what an emulator that was killed while it wrote has left beside the file.
fn remove_leftovers(path: &Path) {
    let prefix = temporary_prefix(path);
    for item in fs::read_dir(folder_of(path)).into_iter().flatten().flatten() {
        if item.file_name().to_string_lossy().starts_with(&prefix) {
            // It does no harm where it cannot be removed.
            let _ = fs::remove_file(item.path());
        }
    }
}

/// Reads the state; a file that does not exist is an empty one.
pub(crate) fn load(path: &Path) -> Result<Modules, StateFileError> {
    remove_leftovers(path);
    let text = match fs::read(path) {
        Ok(text) => text,
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(Modules::new()),
        Err(error) => return Err(StateFileError::Io(path.to_owned(), error)),
    };
    let file: File = serde_json::from_slice(&text).map_err(|error| StateFileError::Corrupt(path.to_owned(), error))?;
    Ok(file.modules.into_iter().map(|entry| ((entry.edge_id, entry.id), entry.module)).collect())
}

/// Writes the state beside the file and puts it in place by renaming, so that the file is whole at any moment. Like every file made
/// that way, only its owner can read it: it has client secrets.
pub(crate) fn save(path: &Path, modules: &Modules) -> Result<(), StateFileError> {
    let entries = modules.iter().map(|((edge_id, id), module)| Entry {
        edge_id: edge_id.clone(),
        id: id.clone(),
        module: module.clone(),
    });
    let file = File { modules: entries.collect() };
    let write = || {
        let folder = folder_of(path);
        let mut temporary = tempfile::Builder::new().prefix(&temporary_prefix(path)).tempfile_in(folder)?;
        serde_json::to_writer_pretty(&mut temporary, &file)?;
        temporary.write_all(b"\n")?;
        temporary.as_file().sync_all()?;
        temporary.persist(path).map_err(|error| error.error)?;
        Ok(())
    };
    write().map_err(|error| StateFileError::Io(path.to_owned(), error))
}
