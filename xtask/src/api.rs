//! `api`: what the published crates offer in Rust, as text that a change has to change, too.

use std::{path::PathBuf, process::ExitCode, time::Instant};

use anyhow::{Context as _, Result, bail};
use codegen::{Output, Plan, emit::Ownership};

use crate::{
    cargo,
    generate::{self, root},
    packages::{self, Package},
    process,
};

/// Another version would print other text.
const TOOL: &str = "cargo-public-api 0.52.0";
/// Where the texts are.
const FOLDER: &str = "xtask/api";

/// Writes the texts, or shows what has changed.
pub(crate) fn run(save: bool) -> Result<ExitCode> {
    let start = Instant::now();
    need_tool()?;
    let outputs = packages::published()?.iter().map(output).collect::<Result<Vec<_>>>()?;
    let plan = || Ok(Plan::compare(&root(), &outputs, &[PathBuf::from(FOLDER)])?);
    if save {
        return generate::carry_out(start, plan);
    }
    generate::show(start, plan, "run `cargo xtask api --save` where the change is meant, and commit what it writes")
}

fn need_tool() -> Result<()> {
    let version = cargo::command().args(["public-api", "--version"]).output().context("cannot run cargo")?;
    let version = String::from_utf8_lossy(&version.stdout);
    if version.trim() == TOOL {
        return Ok(());
    }
    let found =
        if version.is_empty() { "it is not installed".to_owned() } else { format!("there is {}", version.trim()) };
    let (name, number) = TOOL.split_once(' ').unwrap_or((TOOL, ""));
    bail!("this needs {TOOL}, and {found}; run `cargo install --locked {name}@{number}`")
}

fn output(package: &Package) -> Result<Output> {
    let json = describe(package)?;
    let mut list = cargo::command();
    list.args(["public-api", "-sss", "--rustdoc-json"]).arg(&json).current_dir(root());
    Ok(Output {
        path: PathBuf::from(FOLDER).join(format!("{}.txt", package.name)),
        contents: String::from_utf8(process::stdout(&mut list)?).context("cargo public-api printed no text")?,
        ownership: Ownership::Generator,
    })
}

/// What rustdoc knows of the library of `package`, in JSON, which the compiler gives on nightly only, or when told that it is one.
fn describe(package: &Package) -> Result<PathBuf> {
    let target = root().join("target/api");
    let mut rustdoc = cargo::command();
    rustdoc.args(["rustdoc", "--quiet", "--lib", "-p", &package.name, "--features", &package.features.join(",")]);
    rustdoc.arg("--target-dir").arg(&target).args(["--", "-Z", "unstable-options", "--output-format", "json"]);
    let status = rustdoc.env("RUSTC_BOOTSTRAP", "1").current_dir(root()).status().context("cannot run cargo")?;
    if !status.success() {
        bail!("cargo rustdoc failed on {}", package.name);
    }
    Ok(target.join("doc").join(format!("{}.json", package.name.replace('-', "_"))))
}
