//! Runs cargo.

use std::{collections::BTreeSet, path::Path, process::Command};

use anyhow::Result;

use crate::process;

/// Returns the cargo that runs this program, else `cargo` from the search path. With an absolute
/// path, rustup would choose a toolchain for each crate with its own toolchain file.
pub(crate) fn command() -> Command {
    Command::new(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()))
}

/// Returns the packages that a build of `selection` in `folder` compiles, each with its version.
pub(crate) fn needed(folder: &Path, selection: &[String]) -> Result<BTreeSet<(String, String)>> {
    let arguments = ["tree", "--edges", "normal,build", "--prefix", "none", "--format", "{p}"];
    let listed = process::stdout(command().args(arguments).args(selection).current_dir(folder))?;
    // `NAME vVERSION`, and perhaps where it is or what it is.
    let listed = String::from_utf8_lossy(&listed).into_owned();
    let packages = listed.lines().filter_map(|line| line.split_once(" v"));
    Ok(packages
        .map(|(name, rest)| {
            (name.to_owned(), rest.split(' ').next().unwrap_or_default().to_owned())
        })
        .collect())
}
