//! `generate --watch`: on every save.

use std::{fs, io, path::Path, process::ExitCode, thread, time::Duration};

use anyhow::Result;

use crate::{
    generate::{self, Request},
    report,
};

/// How often the document is looked at. Editors save in many ways (in place, by renaming, over a network); what is in the file
/// afterwards tells for all of them.
const PERIOD: Duration = Duration::from_millis(200);

/// Generates now and whenever the document has changed, until the process is stopped. A document with problems changes no file.
pub(crate) fn run(request: &Request) -> Result<ExitCode> {
    report::hint(&format!("watching {}; stop with Ctrl-C", request.spec().display()));
    let mut seen = None;
    loop {
        let text = read(request.spec());
        if seen.as_ref() != Some(&text) {
            if let Err(error) = generate::generate(request) {
                report::error(&error);
            }
            seen = Some(text);
        }
        thread::sleep(PERIOD);
    }
}

/// What is in the file; a file that is away for a moment, as when an editor replaces it, has nothing in it.
fn read(path: &Path) -> Result<Vec<u8>, io::ErrorKind> {
    fs::read(path).map_err(|error| error.kind())
}
