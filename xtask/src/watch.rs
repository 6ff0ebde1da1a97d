//! `generate --watch`: generates whenever a source is saved.

use std::{
    collections::BTreeMap,
    fs, io,
    path::{Path, PathBuf},
    process::ExitCode,
    thread,
    time::Duration,
};

use anyhow::Result;

use crate::{
    generate::{self, Job, Shown},
    report,
};

/// Time between two looks at the sources. Editors save in many ways (in place, by renaming, over a
/// network); the contents of the file afterwards are the same for all of them.
const PERIOD: Duration = Duration::from_millis(200);

/// The files to watch.
pub(crate) enum Sources {
    /// The documents, the list of clients and the tables of this workspace.
    Workspace,
    /// One document.
    Document(Box<Job>),
}

impl Sources {
    fn files(&self) -> Vec<PathBuf> {
        match self {
            Self::Document(job) => vec![job.spec().to_owned()],
            // While the list of clients cannot be read, only a change of the list matters.
            Self::Workspace => {
                let jobs = Job::workspace().unwrap_or_default();
                let documents = jobs.iter().map(|job| job.spec().to_owned());
                documents.chain(Job::tables()).collect()
            }
        }
    }

    fn generate(&self, shown: Shown) -> Result<ExitCode> {
        match self {
            Self::Document(job) => generate::generate(std::slice::from_ref(&**job), shown),
            Self::Workspace => generate::generate(&Job::workspace()?, shown),
        }
    }
}

/// Generates now and whenever a source has changed, until the process is stopped. A document with
/// problems changes no file.
pub(crate) fn run(sources: &Sources, shown: Shown) -> Result<ExitCode> {
    let mut seen = BTreeMap::new();
    loop {
        let texts = read(sources);
        if texts != seen {
            for file in texts.keys().filter(|file| !seen.contains_key(*file)) {
                report::progress(&format!("watching {}; stop with Ctrl-C", file.display()));
            }
            if let Err(error) = sources.generate(shown) {
                report::error(&error);
            }
            seen = texts;
        }
        thread::sleep(PERIOD);
    }
}

/// Reads the sources. A file may be missing for a moment while an editor replaces it.
fn read(sources: &Sources) -> BTreeMap<PathBuf, Result<Vec<u8>, io::ErrorKind>> {
    let read = |path: &Path| fs::read(path).map_err(|error| error.kind());
    sources.files().into_iter().map(|file| (file.clone(), read(&file))).collect()
}
