//! `diff`: the differences between two versions of the document, on the wire and in the Rust API.

mod output;

use std::{
    path::Path,
    process::{Command, ExitCode},
};

use anstream::AutoStream;
use anyhow::{Context as _, Result, bail};
use clap::ValueEnum;
use codegen::{
    Document, Settings, Target,
    diff::{Diff, Step, diff},
    lint, parse,
};

use crate::{
    generate::{self, root},
    problems::{self, Problems},
    report,
};

/// How changes are written.
#[derive(Clone, Copy, Debug, Default, ValueEnum)]
pub(crate) enum Format {
    /// A line each, for people
    #[default]
    Text,
    /// An object with the semver step, both verdicts and the lists of changes
    Json,
    /// Sections for a changelog
    Markdown,
}

/// Compares the document `old` with `new`, each a file or a git revision; without `new`, with those of the workspace.
pub(crate) fn run(old: &str, new: Option<&str>, format: Format) -> Result<ExitCode> {
    let mut all = Diff { wire: Vec::new(), rust: Vec::new() };
    for spec in specs(old, new)? {
        let Diff { wire, rust } = between(old, new, &spec)?;
        all.wire.extend(wire);
        all.rust.extend(rust);
    }
    let mut out = AutoStream::auto(std::io::stdout()).lock();
    match format {
        Format::Text => output::text(&mut out, &all)?,
        Format::Json => output::json(&mut out, &all)?,
        Format::Markdown => output::markdown(&mut out, &all)?,
    }
    Ok(if all.step() == Step::Major { ExitCode::from(report::FOUND) } else { ExitCode::SUCCESS })
}

/// The documents that a revision means: those of the workspace's clients. Only a document compared with the workspace's is
/// compared with the first of them.
fn specs(old: &str, new: Option<&str>) -> Result<Vec<String>> {
    let is_one = is_document(old);
    if is_one && new.is_some_and(is_document) {
        // No revision: what it would mean is not used.
        return Ok(vec![String::new()]);
    }
    let mut specs = generate::documents(None)?.into_iter().map(|(_, spec)| spec).collect::<Vec<_>>();
    if is_one {
        specs.truncate(1);
    }
    Ok(specs)
}

/// Whether `name` is a file or `REVISION:PATH`, which is one document, and not a revision of all of them.
fn is_document(name: &str) -> bool {
    name.contains(':') || Path::new(name).exists()
}

/// The differences between the documents `old` and `new`; a revision means `spec` at that revision, and no `new` means `spec` itself.
pub(crate) fn between(old: &str, new: Option<&str>, spec: &str) -> Result<Diff> {
    let old = read(old, spec)?;
    let new = match new {
        Some(new) => read(new, spec)?,
        None => checked(problems::load(&root().join(spec), spec)?)?,
    };
    Ok(diff(&old, &new, &settings(spec)?))
}

/// The settings of the client of the document `spec`; those of a client of its own crate for any other document.
fn settings(spec: &str) -> Result<Settings> {
    let client = generate::clients()?.into_iter().find(|client| client.spec == spec);
    Ok(client.map_or_else(|| Settings::standalone("client"), |client| Target::client(&client).settings().clone()))
}

/// The document in the file `name`, else `spec` at the git revision `name`.
fn read(name: &str, spec: &str) -> Result<Document> {
    if Path::new(name).exists() {
        return checked(problems::load(Path::new(name), name)?);
    }
    // `REVISION:PATH` names a document that had another path.
    let object = if name.contains(':') { name.to_owned() } else { format!("{name}:{spec}") };
    let output = Command::new("git").arg("show").arg(&object).current_dir(root()).output();
    let output = output.with_context(|| format!("there is no file {name}, and git cannot be run"))?;
    if !output.status.success() {
        let said = String::from_utf8_lossy(&output.stderr);
        bail!("{name} is neither a file nor a git revision that has the document: {}", said.trim());
    }
    let text = String::from_utf8(output.stdout).with_context(|| format!("{object} is not UTF-8"))?;
    match parse(&object, &text) {
        Ok(document) => checked(document),
        Err(findings) => Err(Problems::new(&object, text, findings).into()),
    }
}

/// A document that breaks only a rule of the generator can be compared; that no client can be generated is one of the changes.
fn checked(document: Document) -> Result<Document> {
    match lint::structure(&document) {
        Ok(()) => Ok(document),
        Err(findings) => Err(Problems::of(&document, findings).into()),
    }
}
