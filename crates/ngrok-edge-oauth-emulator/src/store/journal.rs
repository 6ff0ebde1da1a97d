//! Append-only log of changes with snapshots.

use std::{
    ffi::OsString,
    fs::File,
    io::{self, Write as _},
    path::{Path, PathBuf},
};

use super::{
    modules::Modules,
    snapshot::{self, StateFileError},
};

/// Size of the log in bytes above which a snapshot replaces it, unless the last snapshot is larger.
/// Writing a snapshot only after as many bytes of changes keeps its cost per change constant.
const SNAPSHOT_AFTER: u64 = 1024 * 1024;

/// A state file and its log.
///
/// Each change is one `write` to the log, which survives a crash of the process. Changes are not
/// synced to the disk one by one, so a power failure may lose the last ones.
#[derive(Debug)]
pub(super) struct Journal {
    path: PathBuf,
    log_path: PathBuf,
    temporary: PathBuf,
    log: File,
    log_bytes: u64,
    /// Size of the log that causes the next snapshot.
    snapshot_at: u64,
    /// True if the log may end in an incomplete line that could not be removed.
    is_damaged: bool,
}

impl Journal {
    /// Opens the state file at `path` and reads its modules.
    pub(super) fn open(path: &Path) -> Result<(Self, Modules), StateFileError> {
        let folder =
            path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
        if !folder.is_dir() {
            return Err(StateFileError::MissingFolder(path.to_owned()));
        }
        let error = |error| StateFileError::Io(path.to_owned(), error);
        let log_path = with_affixes(path, "", ".log");
        let modules = snapshot::load(path, &log_path)?;
        let log = snapshot::append_private(&log_path).map_err(error)?;
        let log_bytes = log.metadata().map_err(error)?.len();
        let mut journal = Self {
            path: path.to_owned(),
            log_path,
            // The name is unique to this program, so a leftover may be overwritten.
            temporary: with_affixes(path, ".", ".ngrok-edge-oauth-emulator.tmp"),
            log,
            log_bytes,
            snapshot_at: SNAPSHOT_AFTER,
            is_damaged: false,
        };
        snapshot::remove_if_exists(&journal.temporary).map_err(error)?;
        if log_bytes > 0 {
            // Also removes an incomplete line at the end of the log.
            journal.snapshot(&modules).map_err(error)?;
        }
        Ok((journal, modules))
    }

    /// Appends an entry. `modules` is the state before the change.
    pub(super) fn append(&mut self, mut entry: Vec<u8>, modules: &Modules) -> io::Result<()> {
        // If somebody removed the log, appending to it would lose the change silently.
        if self.is_damaged || !self.log_path.exists() {
            self.snapshot(modules)?;
        }
        entry.push(b'\n');
        if let Err(error) = self.log.write_all(&entry) {
            self.is_damaged = self.log.set_len(self.log_bytes).is_err();
            return Err(error);
        }
        self.log_bytes += entry.len() as u64;
        Ok(())
    }

    /// Replaces the log by a snapshot if it has grown.
    pub(super) fn snapshot_if_due(&mut self, modules: &Modules) {
        if self.log_bytes >= self.snapshot_at && self.snapshot(modules).is_err() {
            // The log still has every change. Try again when it has doubled.
            self.snapshot_at = self.log_bytes.saturating_mul(2);
        }
    }

    /// Writes a snapshot and removes the log.
    pub(super) fn close(&mut self, modules: &Modules) {
        if self.log_bytes == 0 || self.snapshot(modules).is_ok() {
            // A remaining empty log is harmless.
            let _ = snapshot::remove_if_exists(&self.log_path);
        }
    }

    /// Writes a snapshot and empties the log. If the process ends in between, the changes of the
    /// log are applied to the snapshot again, which does not change it.
    fn snapshot(&mut self, modules: &Modules) -> io::Result<()> {
        let size = snapshot::save(&self.path, &self.temporary, modules)?;
        self.log = snapshot::append_private(&self.log_path)?;
        self.log.set_len(0)?;
        self.log_bytes = 0;
        self.snapshot_at = SNAPSHOT_AFTER.max(size);
        self.is_damaged = false;
        Ok(())
    }
}

/// Adds text before and after the file name of `path`.
fn with_affixes(path: &Path, before: &str, after: &str) -> PathBuf {
    let mut name = OsString::from(before);
    name.push(path.file_name().unwrap_or_default());
    name.push(after);
    path.with_file_name(name)
}
