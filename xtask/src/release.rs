//! `release --dry-run`: what would be published, and why as these versions.

use std::{
    collections::BTreeMap,
    fs,
    process::{Command, ExitCode},
};

use anyhow::{Context as _, Result, bail};
use codegen::{Client, diff::Step};

use crate::{
    cargo, diff,
    generate::{self, root},
    packages::{self, Package},
    process, report,
};

/// The tags of releases. They are named for the version of the first client.
const TAGS: &str = "v*";

pub(crate) fn run() -> Result<ExitCode> {
    let packages = packages::published()?;
    let clients = generate::clients()?;
    let mut missing = Vec::new();
    let made = tag_of_release()?;
    if let (Some(made), Some(client)) = (&made, clients.first()) {
        missing.extend(other_version(made, &client.name, &packages));
    }
    let before = if made.is_some() { "HEAD^" } else { "HEAD" };
    let tag = git(&["describe", "--tags", "--abbrev=0", "--match", TAGS, before]).ok();
    let since = match tag.as_deref() {
        Some(tag) => Some((tag, Asked::since(tag, &clients)?)),
        None => None,
    };
    match &since {
        Some((tag, _)) => println!("since {tag}:"),
        None => println!("no release came before; this is the first:"),
    }
    for package in &packages {
        let why = match &since {
            None => "the first version".to_owned(),
            Some((tag, asked)) => why(tag, asked, package, &mut missing)?,
        };
        println!("{:>9}  {} {}: {why}", "publish", package.name, package.version);
        let changelog = format!("{}/CHANGELOG.md", package.folder);
        let text = fs::read_to_string(root().join(&changelog)).unwrap_or_default();
        if !text.lines().any(|line| line.strip_prefix("## ").is_some_and(|rest| rest.trim() == package.version)) {
            missing.push(format!("{changelog} has no section `## {}`", package.version));
        }
    }
    if let Some((tag, _)) = since {
        missing.extend(rust_api(tag, &packages)?);
    }
    for what in &missing {
        report::hint(what);
    }
    Ok(if missing.is_empty() { ExitCode::SUCCESS } else { ExitCode::from(report::FOUND) })
}

/// The tag of what is checked out, where that is a release: then it is compared with the one before.
fn tag_of_release() -> Result<Option<String>> {
    let is_changed = !git(&["status", "--porcelain", "--untracked-files=no"])?.is_empty();
    let tags = git(&["tag", "--points-at", "HEAD", "--list", TAGS])?;
    Ok(tags.lines().next().filter(|_| !is_changed).map(str::to_owned))
}

/// What is wrong with a tag that is not named for the client's version.
fn other_version(tag: &str, client: &str, packages: &[Package]) -> Option<String> {
    let package = packages.iter().find(|package| package.name == client)?;
    let expected = format!("v{}", package.version);
    (tag != expected).then(|| format!("the tag is {tag}, and {client} has the version of {expected}"))
}

/// The version steps that the changes of the documents call for, by client.
struct Asked(BTreeMap<String, Step>);

impl Asked {
    fn since(tag: &str, clients: &[Client]) -> Result<Self> {
        let steps = clients.iter().map(|client| {
            let diff = diff::between(&format!("{tag}:{}", client.spec), None, &client.spec)?;
            Ok((client.name.clone(), diff.step()))
        });
        Ok(Self(steps.collect::<Result<_>>()?))
    }

    /// The step for `package`: that of its document if it is a client, else the largest of all.
    fn of(&self, package: &Package) -> Step {
        let largest = || self.0.values().copied().max().unwrap_or(Step::None);
        self.0.get(&package.name).copied().unwrap_or_else(largest)
    }
}

/// Why a crate has its version: what changed since `tag`, and the step that its document's change has `asked` for.
fn why(tag: &str, asked: &Asked, package: &Package, missing: &mut Vec<String>) -> Result<String> {
    let is_client = asked.0.contains_key(&package.name);
    let asked = asked.of(package);
    let changed = git(&["diff", "--name-only", tag, "--", &package.folder])?;
    let files = match changed.lines().count() {
        1 => "1 file".to_owned(),
        count => format!("{count} files"),
    };
    let manifest = git(&["show", &format!("{tag}:{}/Cargo.toml", package.folder)]).unwrap_or_default();
    let before = manifest.lines().find_map(|line| line.strip_prefix("version = \"")?.strip_suffix('"'));
    let Some(before) = before else { return Ok("new".to_owned()) };
    let made = step_between(before, &package.version)?;
    if !changed.is_empty() && made == Step::None {
        missing.push(format!("{} changed since {tag} and has its version still", package.name));
    }
    if is_client && made < before_one(&package.version, asked) {
        missing.push(format!("{} makes the step `{made}`, and the document's change asks for `{asked}`", package.name));
    }
    Ok(format!("was {before}, step `{made}`; {files} changed; the document's change asks for `{asked}`"))
}

/// What cargo-semver-checks has against the versions, where it is installed.
fn rust_api(tag: &str, packages: &[Package]) -> Result<Option<String>> {
    let run = |arguments: &[&str]| {
        cargo::command().arg("semver-checks").args(arguments).current_dir(root()).output().context("cannot run cargo")
    };
    if !run(&["--version"])?.status.success() {
        report::hint("the Rust API was not compared; `cargo install --locked cargo-semver-checks` has what does it");
        return Ok(None);
    }
    report::hint("comparing the Rust API, which builds every crate twice and takes minutes");
    let selected = packages.iter().flat_map(|package| ["--package", package.name.as_str()]);
    let output = run(&selected.chain(["--baseline-rev", tag]).collect::<Vec<_>>())?;
    if output.status.success() {
        return Ok(None);
    }
    report::quote(&String::from_utf8_lossy(&output.stdout));
    report::quote(&String::from_utf8_lossy(&output.stderr));
    Ok(Some(format!("the Rust API asks for another step since {tag} than the versions make")))
}

/// Before 1.0.0 a minor step may break.
fn before_one(version: &str, asked: Step) -> Step {
    match asked {
        Step::Major if version.starts_with("0.") => Step::Minor,
        Step::Minor if version.starts_with("0.") => Step::Patch,
        step => step,
    }
}

fn step_between(before: &str, after: &str) -> Result<Step> {
    let numbers = |version: &str| version.split('.').map(|part| part.parse::<u64>().ok()).collect::<Option<Vec<_>>>();
    let (Some(before_numbers), Some(after_numbers)) = (numbers(before), numbers(after)) else {
        bail!("{before} and {after} are no plain versions");
    };
    let first = before_numbers.iter().zip(&after_numbers).position(|(before, after)| before != after);
    Ok(match first {
        None => Step::None,
        Some(0) => Step::Major,
        Some(1) => Step::Minor,
        Some(_) => Step::Patch,
    })
}

fn git(arguments: &[&str]) -> Result<String> {
    let said = process::stdout(Command::new("git").args(arguments).current_dir(root()))?;
    Ok(String::from_utf8_lossy(&said).trim().to_owned())
}
