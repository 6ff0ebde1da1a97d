//! `release --dry-run`: what would be published, and why as these versions.

use std::{
    fs,
    process::{Command, ExitCode},
};

use anyhow::{Context as _, Result, bail};
use codegen::{
    diff::{Step, diff},
    parse,
    target::SPEC,
};
use serde_json::Value;

use crate::{cargo, generate::root, problems, report};

/// A crate that is published.
struct Package {
    name: String,
    version: String,
    folder: String,
    dependencies: Vec<String>,
}

pub(crate) fn run() -> Result<ExitCode> {
    let packages = in_order(published()?);
    let tag = git(&["describe", "--tags", "--abbrev=0", "--match", "v*"]).ok();
    let mut missing = Vec::new();
    match &tag {
        Some(tag) => println!("since {tag}:"),
        None => println!("there is no tag yet; this is the first release:"),
    }
    for package in &packages {
        let why = match &tag {
            None => "the first version".to_owned(),
            Some(tag) => why(tag, package, &mut missing)?,
        };
        println!("{:>9}  {} {}: {why}", "publish", package.name, package.version);
        let changelog = format!("{}/CHANGELOG.md", package.folder);
        let text = fs::read_to_string(root().join(&changelog)).unwrap_or_default();
        if !text.lines().any(|line| line.strip_prefix("## ").is_some_and(|rest| rest.trim() == package.version)) {
            missing.push(format!("{changelog} has no section `## {}`", package.version));
        }
    }
    for what in &missing {
        report::hint(what);
    }
    Ok(if missing.is_empty() { ExitCode::SUCCESS } else { ExitCode::from(report::FOUND) })
}

/// Why a crate has its version: what changed since `tag`, and what the document's change asks for.
fn why(tag: &str, package: &Package, missing: &mut Vec<String>) -> Result<String> {
    let changed = git(&["diff", "--name-only", tag, "--", &package.folder])?;
    let files = changed.lines().count();
    let manifest = git(&["show", &format!("{tag}:{}/Cargo.toml", package.folder)]).unwrap_or_default();
    let before = manifest.lines().find_map(|line| line.strip_prefix("version = \"")?.strip_suffix('"'));
    let Some(before) = before else { return Ok("new".to_owned()) };
    let asked = step_of_document(tag)?;
    let made = step_between(before, &package.version)?;
    if files > 0 && made == Step::None {
        missing.push(format!("{} changed since {tag} and has its version still", package.name));
    }
    if package.name == "ngrok-edge-oauth" && made < before_one(&package.version, asked) {
        missing.push(format!("{} makes a {made:?} step, and the document's change asks for {asked:?}", package.name));
    }
    Ok(format!("was {before}, a {made:?} step; {files} files changed; the document's change asks for {asked:?}"))
}

/// Before 1.0.0 a minor step may break.
fn before_one(version: &str, asked: Step) -> Step {
    match asked {
        Step::Major if version.starts_with("0.") => Step::Minor,
        Step::Minor if version.starts_with("0.") => Step::Patch,
        step => step,
    }
}

fn step_of_document(tag: &str) -> Result<Step> {
    let old = git(&["show", &format!("{tag}:{SPEC}")])?;
    let old = parse(SPEC, &old).with_context(|| format!("the document of {tag}"))?;
    let new = problems::load(&root().join(SPEC), SPEC)?;
    Ok(Step::of(&diff(&old, &new)))
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

fn published() -> Result<Vec<Package>> {
    let arguments = ["metadata", "--no-deps", "--format-version", "1"];
    let output = cargo::command().args(arguments).current_dir(root()).output().context("cannot run cargo")?;
    let metadata: Value = serde_json::from_slice(&output.stdout).context("cargo metadata printed no JSON")?;
    let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
    let packages = metadata["packages"].as_array().into_iter().flatten();
    let published = packages.filter(|package| package["publish"].is_null());
    let read = published.map(|package| {
        let dependencies = package["dependencies"].as_array().into_iter().flatten();
        // What only tests need is not published with the crate.
        let dependencies = dependencies.filter(|it| it["kind"].is_null()).map(|it| text(&it["name"]));
        let name = text(&package["name"]);
        let folder = format!("crates/{name}");
        Package { name, version: text(&package["version"]), folder, dependencies: dependencies.collect() }
    });
    Ok(read.collect())
}

/// Each after those that it needs.
fn in_order(mut packages: Vec<Package>) -> Vec<Package> {
    let mut ordered: Vec<Package> = Vec::new();
    while !packages.is_empty() {
        let names: Vec<String> = packages.iter().map(|package| package.name.clone()).collect();
        let is_ready = |package: &Package| package.dependencies.iter().all(|name| !names.contains(name));
        let index = packages.iter().position(is_ready).unwrap_or_default();
        ordered.push(packages.remove(index));
    }
    ordered
}

fn git(arguments: &[&str]) -> Result<String> {
    let output = Command::new("git").args(arguments).current_dir(root()).output().context("cannot run git")?;
    if !output.status.success() {
        bail!("git {}: {}", arguments.join(" "), String::from_utf8_lossy(&output.stderr).trim());
    }
    Ok(String::from_utf8_lossy(&output.stdout).trim().to_owned())
}
