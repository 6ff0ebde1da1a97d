//! Puts packages of npm and pip into a folder, once.

use std::{
    fs, io,
    path::{Path, PathBuf},
    process::Command,
};

use anyhow::{Context as _, Result, bail};
use serde_json::json;

use super::quiet;
use crate::report;

/// Where the programs are to be had.
const NODE: &str = "Node.js with npm, from <https://nodejs.org>";
const PYTHON: &str = "Python 3 with venv and pip, from <https://www.python.org>";

/// Where a package comes from.
#[derive(Clone, Copy)]
pub(super) enum Registry {
    Npm,
    Pip,
}

/// A folder with packages in it.
pub(super) struct Installed {
    pub(super) folder: PathBuf,
    programs: PathBuf,
}

impl Installed {
    /// A command of the packages.
    pub(super) fn command(&self, program: &str) -> Command {
        quiet(self.programs.join(program))
    }
}

/// Installs `packages` (names and versions) into `folder`, unless they are there.
pub(super) fn install(registry: Registry, packages: &[(&str, &str)], folder: &Path) -> Result<Installed> {
    let (programs, stamp) = match registry {
        Registry::Npm => (folder.join("node_modules/.bin"), "package.json"),
        Registry::Pip => (folder.join("python/bin"), "requirements.txt"),
    };
    let wanted = match registry {
        Registry::Npm => {
            let packages: serde_json::Map<_, _> =
                packages.iter().map(|(name, version)| ((*name).to_owned(), (*version).into())).collect();
            format!("{:#}\n", json!({ "private": true, "dependencies": packages }))
        }
        Registry::Pip => {
            packages.iter().map(|(name, version)| format!("{name}=={version}")).collect::<Vec<_>>().join("\n")
        }
    };
    // What is there already still needs its interpreter.
    match registry {
        Registry::Npm => run("node --version", Path::new("."), NODE)?,
        Registry::Pip => run("python3 --version", Path::new("."), PYTHON)?,
    }
    let done = folder.join("installed");
    if fs::read_to_string(&done).is_ok_and(|text| text == wanted) {
        return Ok(Installed { folder: folder.to_owned(), programs });
    }
    let names = packages.iter().map(|(name, version)| format!("{name} {version}")).collect::<Vec<_>>().join(", ");
    report::hint(&format!("installing {names} below target/"));
    fs::create_dir_all(folder).with_context(|| format!("cannot make {}", folder.display()))?;
    fs::write(folder.join(stamp), &wanted).with_context(|| format!("cannot write to {}", folder.display()))?;
    match registry {
        Registry::Npm => {
            let command = "npm install --ignore-scripts --no-audit --no-fund --no-package-lock";
            run(command, folder, NODE)?;
        }
        Registry::Pip => {
            run("python3 -m venv python", folder, PYTHON)?;
            run("python/bin/pip install --quiet --requirement requirements.txt", folder, PYTHON)?;
        }
    }
    fs::write(&done, wanted).with_context(|| format!("cannot write to {}", folder.display()))?;
    Ok(Installed { folder: folder.to_owned(), programs })
}

/// Runs a command line in `folder`; `source` says what its program comes with.
fn run(command: &str, folder: &Path, source: &str) -> Result<()> {
    let mut words = command.split_whitespace();
    let program = words.next().unwrap_or_default();
    // A relative program is one of the folder's own.
    let path = if program.contains('/') { folder.join(program) } else { program.into() };
    let output = match quiet(path).args(words).current_dir(folder).output() {
        Ok(output) => output,
        Err(error) if error.kind() == io::ErrorKind::NotFound => {
            bail!("`{program}` is not installed; install {source}")
        }
        Err(error) => return Err(error).with_context(|| format!("cannot run `{command}`")),
    };
    if !output.status.success() {
        bail!("`{command}` failed: {}", String::from_utf8_lossy(&output.stderr).trim());
    }
    Ok(())
}
