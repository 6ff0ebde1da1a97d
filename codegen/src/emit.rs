//! Compares generated files with the disk, and writes the differences.

mod dependencies;

use std::{
    fmt, fs, io,
    path::{Path, PathBuf},
};

use similar::TextDiff;

/// A file to write.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Output {
    /// Path relative to the root.
    pub path: PathBuf,
    /// Contents of the file.
    pub contents: String,
    /// Owner of the file once it is written.
    pub ownership: Ownership,
}

/// The owner of a written file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ownership {
    /// The generator, which keeps the file equal to the output.
    Generator,
    /// The generator, except for the first line: it names a command, which depends on the current
    /// folder.
    Body,
    /// The user: the file is only written if it does not exist.
    User,
}

/// Result of comparing a file on disk with its output.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Status {
    /// Equal, or owned by the user.
    Fresh,
    /// Different from the output.
    Stale,
    /// Does not exist.
    Missing,
    /// A generated file that is no longer generated.
    Orphaned,
}

impl fmt::Display for Status {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(match self {
            Self::Fresh => "fresh",
            Self::Stale => "stale",
            Self::Missing => "missing",
            Self::Orphaned => "orphaned",
        })
    }
}

/// One file of a plan.
#[derive(Clone, Debug)]
pub struct PlannedFile {
    /// Path relative to the root.
    pub path: PathBuf,
    /// Result of the comparison.
    pub status: Status,
    /// Contents on disk; `None` if the file does not exist.
    pub before: Option<String>,
    /// Expected contents; `None` for an orphaned file.
    pub after: Option<String>,
}

impl PlannedFile {
    /// Returns the difference as a unified diff; empty for a fresh file.
    #[must_use]
    pub fn diff(&self) -> String {
        if self.status == Status::Fresh {
            return String::new();
        }
        let (before, after) =
            (self.before.as_deref().unwrap_or_default(), self.after.as_deref().unwrap_or_default());
        let side = |side: &str, text: &Option<String>| match text {
            Some(_) => format!("{side}/{}", self.path.display()),
            None => "/dev/null".to_owned(),
        };
        let (from, to) = (side("a", &self.before), side("b", &self.after));
        TextDiff::from_lines(before, after)
            .unified_diff()
            .context_radius(3)
            .header(&from, &to)
            .to_string()
    }
}

/// An error of creating or applying a plan.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum EmitError {
    /// A file or folder could not be read.
    #[error("cannot read {}", path.display())]
    Read {
        /// The file or folder.
        path: PathBuf,
        /// Error of the operating system.
        #[source]
        source: io::Error,
    },
    /// A file could not be written, or an orphaned one not removed. Its old contents are intact.
    #[error("cannot write {}", path.display())]
    Write {
        /// The file.
        path: PathBuf,
        /// Error of the operating system.
        #[source]
        source: io::Error,
    },
    /// A file to be overwritten was not generated.
    #[error("expected a generated file with `@generated` in its first line, found {}; move it away, or choose another folder", path.display())]
    NotGenerated {
        /// The file.
        path: PathBuf,
    },
}

/// The changes that bring the disk up to date.
#[derive(Clone, Debug)]
pub struct Plan {
    root: PathBuf,
    /// The files, by path.
    pub entries: Vec<PlannedFile>,
}

impl Plan {
    /// Compares `outputs` with the files below `root`. Generated files in `folders` (relative to
    /// `root`, searched recursively) without an output are orphaned.
    ///
    /// # Errors
    ///
    /// [`EmitError::Read`] if an existing file or folder cannot be read,
    /// [`EmitError::NotGenerated`] if an output would overwrite a hand-written file.
    pub fn compare(
        root: &Path,
        outputs: &[Output],
        folders: &[PathBuf],
    ) -> Result<Self, EmitError> {
        let mut entries = Vec::new();
        for output in outputs {
            entries.push(compare(root, output)?);
        }
        for folder in folders {
            for path in generated_files(&root.join(folder))? {
                let relative = path.strip_prefix(root).unwrap_or(&path).to_owned();
                if outputs.iter().all(|output| output.path != relative) {
                    let before = read(&path)?;
                    entries.push(PlannedFile {
                        path: relative,
                        status: Status::Orphaned,
                        before,
                        after: None,
                    });
                }
            }
        }
        entries.sort_by(|a, b| a.path.cmp(&b.path));
        Ok(Self { root: root.to_owned(), entries })
    }

    /// Returns whether all files are fresh.
    #[must_use]
    pub fn is_fresh(&self) -> bool {
        self.entries.iter().all(|entry| entry.status == Status::Fresh)
    }

    /// Returns the lines of dependencies that the generated code needs and a manifest that belongs
    /// to the user lacks, with the path of the manifest.
    #[must_use]
    pub fn missing_dependencies(&self) -> Vec<(&Path, &str)> {
        let manifests = self.entries.iter().filter(|entry| entry.path.ends_with("Cargo.toml"));
        let missing = manifests.flat_map(|entry| {
            let texts = entry.before.as_deref().zip(entry.after.as_deref());
            let lines = texts.map(|(before, after)| dependencies::missing(before, after));
            lines.into_iter().flatten().map(|line| (&*entry.path, line))
        });
        missing.collect()
    }

    /// Applies the plan. All contents are written to temporary files first and then renamed, so
    /// that readers never see a partial file and a full disk changes nothing.
    ///
    /// # Errors
    ///
    /// [`EmitError::Write`] with the path of the file.
    pub fn apply(&self) -> Result<(), EmitError> {
        let mut written = Vec::new();
        for entry in self.entries.iter().filter(|entry| entry.status != Status::Fresh) {
            let path = self.root.join(&entry.path);
            if let Some(contents) = &entry.after {
                let file = write_temporary(&path, contents)
                    .map_err(|source| EmitError::Write { path: path.clone(), source })?;
                written.push((file, path));
            }
        }
        for (file, path) in written {
            file.persist(&path).map_err(|error| EmitError::Write { path, source: error.error })?;
        }
        for entry in self.entries.iter().filter(|entry| entry.status == Status::Orphaned) {
            let path = self.root.join(&entry.path);
            fs::remove_file(&path).map_err(|source| EmitError::Write { path, source })?;
        }
        Ok(())
    }
}

fn compare(root: &Path, output: &Output) -> Result<PlannedFile, EmitError> {
    let path = root.join(&output.path);
    let before = read(&path)?;
    let status = match (&before, output.ownership) {
        (None, _) => Status::Missing,
        (Some(_), Ownership::User) => Status::Fresh,
        (Some(before), _) if *before == output.contents => Status::Fresh,
        (Some(before), _) if !is_generated(&path, before) => {
            return Err(EmitError::NotGenerated { path });
        }
        (Some(before), Ownership::Body) if body(before) == body(&output.contents) => Status::Fresh,
        (Some(_), _) => Status::Stale,
    };
    Ok(PlannedFile {
        path: output.path.clone(),
        status,
        before,
        after: Some(output.contents.clone()),
    })
}

/// Returns all but the first line.
fn body(contents: &str) -> Option<&str> {
    contents.split_once('\n').map(|(_, body)| body)
}

/// Prefix of the first line of a generated file, by extension.
const MARKERS: [(&str, &str); 4] = [
    ("rs", "// @generated"),
    ("txt", "// @generated"),
    ("yaml", "# @generated"),
    ("html", "<!-- @generated"),
];

/// Returns whether the first line of a file marks it as generated.
fn has_marker(path: &Path, contents: &str) -> bool {
    let extension = path.extension().unwrap_or_default();
    MARKERS.iter().any(|(marked, marker)| extension == *marked && contents.starts_with(marker))
}

/// Returns whether a file may be overwritten. An empty one may: an interrupted write can leave it
/// behind, and nothing is lost.
fn is_generated(path: &Path, contents: &str) -> bool {
    contents.is_empty() || has_marker(path, contents)
}

fn read(path: &Path) -> Result<Option<String>, EmitError> {
    match fs::read(path) {
        Ok(bytes) => Ok(Some(String::from_utf8_lossy(&bytes).into_owned())),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
        Err(source) => Err(EmitError::Read { path: path.to_owned(), source }),
    }
}

/// Returns the generated files in `folder` and its subfolders.
fn generated_files(folder: &Path) -> Result<Vec<PathBuf>, EmitError> {
    let error = |source| EmitError::Read { path: folder.to_owned(), source };
    let listing = match fs::read_dir(folder) {
        Ok(listing) => listing,
        Err(source) if source.kind() == io::ErrorKind::NotFound => return Ok(Vec::new()),
        Err(source) => return Err(error(source)),
    };
    let mut files = Vec::new();
    for item in listing {
        let path = item.map_err(error)?.path();
        if path.is_dir() {
            files.extend(generated_files(&path)?);
        } else if MARKERS
            .iter()
            .any(|(extension, _)| path.extension().is_some_and(|found| found == *extension))
            && read(&path)?.is_some_and(|contents| has_marker(&path, &contents))
        {
            files.push(path);
        }
    }
    Ok(files)
}

fn write_temporary(path: &Path, contents: &str) -> io::Result<tempfile::NamedTempFile> {
    use io::Write as _;
    let folder = path.parent().unwrap_or_else(|| Path::new("."));
    fs::create_dir_all(folder)?;
    let mut builder = tempfile::Builder::new();
    builder.prefix(".generated-");
    // Temporary files are readable by their owner only; source files have the permissions of new
    // files.
    #[cfg(unix)]
    builder.permissions(std::os::unix::fs::PermissionsExt::from_mode(0o644));
    let mut file = builder.tempfile_in(folder)?;
    file.write_all(contents.as_bytes())?;
    file.as_file().sync_all()?;
    Ok(file)
}
