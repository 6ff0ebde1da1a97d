//! The state file: a snapshot of all modules, and the log of later changes.

use std::{
    fmt,
    fs::{self, File},
    io::{self, BufWriter, Write},
    path::{Path, PathBuf},
};

use bytes::Bytes;
use ngrok_edge_oauth::{EdgeId, RouteId, types::EndpointOAuth};
use serde::Deserialize;

use super::{Change, RouteKey, modules::Modules};

/// The reason why a state file cannot be used. The file is not changed.
#[derive(Debug)]
#[non_exhaustive]
pub enum StateFileError {
    /// The folder of the file does not exist.
    MissingFolder(PathBuf),
    /// The file cannot be read or written.
    Io(PathBuf, io::Error),
    /// The file is not a state file. The error has the line and column.
    Corrupt(PathBuf, serde_json::Error),
    /// The modules in the file are larger than 64 MiB.
    TooLarge(PathBuf),
}

impl fmt::Display for StateFileError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::MissingFolder(path) => {
                write!(
                    f,
                    "the folder of the state file {} does not exist; create it",
                    path.display()
                )
            }
            Self::Io(path, _) => write!(f, "cannot use the state file {}", path.display()),
            Self::Corrupt(path, error) => write!(
                f,
                "{}:{}:{}: expected a state file; correct it, or move it away to start without modules",
                path.display(),
                error.line(),
                error.column(),
            ),
            Self::TooLarge(path) => {
                write!(f, "expected at most 64 MiB of modules in {}", path.display())
            }
        }
    }
}

impl std::error::Error for StateFileError {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match self {
            Self::Io(_, source) => Some(source),
            Self::Corrupt(_, source) => Some(source),
            Self::MissingFolder(_) | Self::TooLarge(_) => None,
        }
    }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Snapshot {
    modules: Vec<Entry<EndpointOAuth>>,
}

/// An entry of the snapshot, or a line of the log, in which a module may be `null`.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Entry<M> {
    edge_id: EdgeId,
    id: RouteId,
    module: M,
}

/// Serializes a change, in the form of an [`Entry`].
pub(super) fn entry(key: &RouteKey, module: Option<&Bytes>) -> Vec<u8> {
    let (edge, route) = key;
    // Ids are base-62 text, which JSON does not escape.
    let mut entry = format!("{{\"edge_id\":\"{edge}\",\"id\":\"{route}\",\"module\":").into_bytes();
    entry.extend_from_slice(module.map_or(b"null", |module| &module[..]));
    entry.push(b'}');
    entry
}

/// Reads the snapshot at `path` and applies the changes of the log at `log`. A missing file counts
/// as empty. An incomplete line at the end of the log was never acknowledged and is ignored.
pub(super) fn load(path: &Path, log: &Path) -> Result<Modules, StateFileError> {
    let mut modules = Modules::default();
    if let Some(text) = read(path)? {
        let snapshot: Snapshot = serde_json::from_slice(&text)
            .map_err(|error| StateFileError::Corrupt(path.to_owned(), error))?;
        for Entry { edge_id, id, module } in snapshot.modules {
            apply(&mut modules, path, (edge_id, id), Some(&module))?;
        }
    }
    if let Some(text) = read(log)? {
        let complete =
            text.iter().rposition(|byte| *byte == b'\n').map_or(&[][..], |end| &text[..=end]);
        for entry in serde_json::Deserializer::from_slice(complete)
            .into_iter::<Entry<Option<EndpointOAuth>>>()
        {
            let entry = entry.map_err(|error| StateFileError::Corrupt(log.to_owned(), error))?;
            apply(&mut modules, log, (entry.edge_id, entry.id), entry.module.as_ref())?;
        }
    }
    Ok(modules)
}

fn apply(
    modules: &mut Modules,
    path: &Path,
    key: RouteKey,
    module: Option<&EndpointOAuth>,
) -> Result<(), StateFileError> {
    let module = module.map(serde_json::to_vec).transpose();
    let module =
        module.map_err(|error| StateFileError::Corrupt(path.to_owned(), error))?.map(Bytes::from);
    let applied = modules.apply(Change { key, module });
    applied.map(drop).map_err(|_| StateFileError::TooLarge(path.to_owned()))
}

fn read(path: &Path) -> Result<Option<Vec<u8>>, StateFileError> {
    match fs::read(path) {
        Ok(text) => Ok(Some(text)),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
        Err(error) => Err(StateFileError::Io(path.to_owned(), error)),
    }
}

/// Writes a snapshot to `temporary` and renames it to `path`, so `path` is complete at any moment.
/// Returns its size.
pub(super) fn save(path: &Path, temporary: &Path, modules: &Modules) -> io::Result<u64> {
    remove_if_exists(temporary)?;
    let mut file = BufWriter::new(create_private(temporary)?);
    file.write_all(b"{\"modules\": [")?;
    for (index, (key, module)) in modules.iter().enumerate() {
        file.write_all(if index == 0 { b"\n  " } else { b",\n  " })?;
        file.write_all(&entry(key, Some(module)))?;
    }
    file.write_all(if modules.is_empty() { b"]}\n" } else { b"\n]}\n" })?;
    let file = file.into_inner().map_err(io::IntoInnerError::into_error)?;
    // Otherwise a power failure could leave an empty file with the new name.
    file.sync_data()?;
    fs::rename(temporary, path)?;
    Ok(file.metadata()?.len())
}

/// Creates a file that only its owner can read, because modules contain client secrets.
fn create_private(path: &Path) -> io::Result<File> {
    let mut options = private();
    options.write(true).create_new(true).open(path)
}

/// Opens a file for appending. A new one can be read by its owner only.
pub(super) fn append_private(path: &Path) -> io::Result<File> {
    private().append(true).create(true).open(path)
}

fn private() -> fs::OpenOptions {
    #[cfg_attr(not(unix), expect(unused_mut, reason = "only Unix has a mode"))]
    let mut options = File::options();
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options
}

pub(super) fn remove_if_exists(path: &Path) -> io::Result<()> {
    match fs::remove_file(path) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => Err(error),
        _ => Ok(()),
    }
}
