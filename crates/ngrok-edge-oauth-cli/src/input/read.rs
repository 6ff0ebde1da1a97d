//! Reads files of limited size.

use std::{
    fs,
    io::{self, Read},
    path::{Path, PathBuf},
};

use ngrok_edge_oauth_document::{parse, parse_bytes};

use super::Input;
use crate::failure::{Failure, Result};
use crate::problem::Problem;

/// Reads the document at `path`; `-` is stdin.
///
/// # Errors
///
/// [`Failure::Problems`] for everything that is wrong with the file, also if it cannot be read.
pub(crate) fn read(path: &Path, max_bytes: u64) -> Result<Input> {
    let name = name(path);
    let document = parse_bytes(&name, bytes(path, &name, max_bytes)?)?;
    Ok(Input { document, folder: path.parent().map(Path::to_owned).unwrap_or_default() })
}

/// Reads the text at `path`; `-` is stdin.
pub(crate) fn read_text(path: &Path, max_bytes: u64) -> Result<String> {
    let name = name(path);
    let text = String::from_utf8(bytes(path, &name, max_bytes)?);
    text.map_err(|_| Failure::Problems(vec![Problem::of_file(name, "the text is not UTF-8")]))
}

/// Parses `text`, which came from `name`.
pub(crate) fn from_text(name: &str, text: &str) -> Result<Input> {
    Ok(Input { document: parse(name, text)?, folder: PathBuf::new() })
}

fn name(path: &Path) -> String {
    if path == Path::new("-") { "stdin".to_owned() } else { path.display().to_string() }
}

fn bytes(path: &Path, name: &str, max_bytes: u64) -> Result<Vec<u8>> {
    let problem = |message: String| Problem::of_file(name, message);
    let cannot = |error: io::Error| {
        Failure::Problems(vec![problem(format!("cannot read the file: {error}"))])
    };
    let mut bytes = Vec::new();
    if path == Path::new("-") {
        io::stdin().take(max_bytes + 1).read_to_end(&mut bytes).map_err(cannot)?;
    } else {
        reject_pipe(path).map_err(|problem| Failure::Problems(vec![problem]))?;
        let file = fs::File::open(path).map_err(cannot)?;
        file.take(max_bytes + 1).read_to_end(&mut bytes).map_err(cannot)?;
    }
    if bytes.len() as u64 > max_bytes {
        let problem = problem(format!("the file is larger than {max_bytes} bytes"));
        return Err(Failure::Problems(vec![
            problem.with_help("split the file, or raise --max-input-bytes"),
        ]));
    }
    Ok(bytes)
}

/// Rejects a named pipe, since opening one without a writer waits forever. The pipes below `/dev`
/// and `/proc`, which a shell creates for `<(command)`, have a writer.
fn reject_pipe(path: &Path) -> std::result::Result<(), Problem> {
    #[cfg(unix)]
    {
        use std::os::unix::fs::FileTypeExt as _;
        let is_pipe = fs::metadata(path).is_ok_and(|metadata| metadata.file_type().is_fifo());
        if is_pipe && !path.starts_with("/dev") && !path.starts_with("/proc") {
            let problem =
                Problem::of_file(name(path), "expected a regular file, found a named pipe");
            return Err(problem.with_help("pass - and redirect stdin"));
        }
    }
    if path.is_dir() {
        return Err(Problem::of_file(name(path), "expected a file, found a folder"));
    }
    Ok(())
}
