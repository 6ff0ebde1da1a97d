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

/// Generates now and whenever a document has changed, until the process is stopped. A document with problems changes no file.
pub(crate) fn run(requests: &[Request]) -> Result<ExitCode> {
    for request in requests {
        report::hint(&format!("watching {}; stop with Ctrl-C", request.spec().display()));
    }
    let mut seen = None;
    loop {
        let texts = requests.iter().map(|request| read(request.spec())).collect::<Vec<_>>();
        if seen.as_ref() != Some(&texts) {
            if let Err(error) = generate::generate(requests) {
                report::error(&error);
            }
            seen = Some(texts);
        }
        thread::sleep(PERIOD);
    }
}

/// The contents of a file; a file that is missing for a moment, as when an editor replaces it, has none.
fn read(path: &Path) -> Result<Vec<u8>, io::ErrorKind> {
    fs::read(path).map_err(|error| error.kind())
}
