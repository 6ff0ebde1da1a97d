//! `oldest`: whether the published crates keep to the oldest compiler and the oldest dependencies that their manifests name.

use std::{
    fs,
    path::{Path, PathBuf},
    process::{Command, ExitCode, Stdio},
};

use anyhow::{Context as _, Result};

use crate::{
    cargo,
    generate::root,
    packages::{self, Package},
    process, report,
    report::Checked,
};

pub(crate) fn run() -> Result<ExitCode> {
    let packages = packages::published()?;
    let oldest = packages.first().map(|package| package.rust_version.clone()).context("no crate is published")?;
    let newer = newer_than(&oldest, &packages)?;
    if newer.is_empty() {
        report::checked(Checked::Clean, "dependencies", &format!("none asks for more than Rust {oldest}"));
    } else {
        report::checked(Checked::Findings, "dependencies", &format!("these ask for more than Rust {oldest}"));
        report::quote(&newer.join("\n"));
    }

    let copy = root().join("target/oldest/workspace");
    copy_sources(&copy)?;
    let is_installed = is_installed(&oldest);
    let cargo_of_it = || if is_installed { with_toolchain(&oldest) } else { cargo::command() };
    let mut compiles = true;
    if is_installed {
        compiles &= check(&format!("Rust {oldest}"), cargo_of_it(), &packages, &copy)?;
    } else {
        report::checked(Checked::NotRun, &format!("Rust {oldest}"), "it is not installed");
        report::hint(&format!(
            "`rustup toolchain install {oldest} --profile minimal`, and all of this is compiled with it"
        ));
    }
    // The flag is nightly's, or that of a cargo which is told that it is one.
    let mut lower = cargo::command();
    lower.args(["update", "--quiet", "-Z", "direct-minimal-versions"]).env("RUSTC_BOOTSTRAP", "1");
    process::stdout(lower.current_dir(&copy))?;
    compiles &= check("oldest dependencies", cargo_of_it(), &packages, &copy)?;
    Ok(if newer.is_empty() && compiles { ExitCode::SUCCESS } else { ExitCode::from(report::FOUND) })
}

/// What `packages` need, directly or not, that asks for a newer compiler than `oldest`: a line each.
fn newer_than(oldest: &str, packages: &[Package]) -> Result<Vec<String>> {
    let needed = cargo::needed(&root(), &selection(packages))?;
    let metadata = process::json(cargo::command().args(["metadata", "--format-version", "1"]).current_dir(root()))?;
    let mut newer = Vec::new();
    for package in metadata["packages"].as_array().into_iter().flatten() {
        let text = |key: &str| package[key].as_str().unwrap_or_default().to_owned();
        let (package, asked) = ((text("name"), text("version")), text("rust_version"));
        if numbers(&asked) > numbers(oldest) && needed.contains(&package) {
            newer.push(format!("{} {}: Rust {asked}", package.0, package.1));
        }
    }
    Ok(newer)
}

/// `1.88` and `1.88.0` are the same version; none is older than any.
fn numbers(version: &str) -> Vec<u64> {
    let mut numbers: Vec<u64> = version.split('.').filter_map(|number| number.parse().ok()).collect();
    numbers.resize(3, 0);
    numbers
}

/// The arguments that select the packages, each with the features that its documentation has.
fn selection(packages: &[Package]) -> Vec<String> {
    let mut arguments = Vec::new();
    for Package { name, features, .. } in packages {
        arguments.extend(["--package".to_owned(), name.clone()]);
        arguments.extend(features.iter().flat_map(|feature| ["--features".to_owned(), format!("{name}/{feature}")]));
    }
    arguments
}

/// Copies what git knows of, or would; the lock file of the workspace stays as it is.
fn copy_sources(copy: &Path) -> Result<()> {
    let arguments = ["ls-files", "-z", "--cached", "--others", "--exclude-standard"];
    let listed = process::stdout(Command::new("git").args(arguments).current_dir(root()))?;
    if copy.exists() {
        fs::remove_dir_all(copy).with_context(|| format!("cannot clean up {}", copy.display()))?;
    }
    let listed = String::from_utf8(listed).context("a file has a name that is not UTF-8")?;
    for file in listed.split_terminator('\0').map(PathBuf::from).filter(|file| root().join(file).is_file()) {
        let to = copy.join(&file);
        if let Some(folder) = to.parent() {
            fs::create_dir_all(folder).with_context(|| format!("cannot make {}", folder.display()))?;
        }
        fs::copy(root().join(&file), &to)
            .with_context(|| format!("cannot copy {} to {}", file.display(), to.display()))?;
    }
    Ok(())
}

fn is_installed(toolchain: &str) -> bool {
    let mut rustup = Command::new("rustup");
    rustup.args(["run", toolchain, "rustc", "--version"]).stdout(Stdio::null()).stderr(Stdio::null());
    rustup.status().is_ok_and(|status| status.success())
}

fn with_toolchain(toolchain: &str) -> Command {
    let mut rustup = Command::new("rustup");
    rustup.args(["run", toolchain, "cargo"]);
    rustup
}

/// Whether the packages compile; the compiler says by itself why not.
fn check(name: &str, mut cargo: Command, packages: &[Package], copy: &Path) -> Result<bool> {
    report::hint(&format!("compiling with {name}"));
    cargo.args(["check", "--quiet", "--target-dir"]).arg(root().join("target/oldest/target"));
    let status = cargo.args(selection(packages)).current_dir(copy).status().context("cannot run cargo")?;
    let (checked, remark) = if status.success() {
        (Checked::Clean, "the published crates compile")
    } else {
        (Checked::Findings, "see above")
    };
    report::checked(checked, name, remark);
    Ok(status.success())
}
