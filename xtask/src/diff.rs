//! `diff`: compares two versions of the document, on the wire and in the Rust API.

mod output;

use std::{
    path::Path,
    process::{Command, ExitCode},
};

use anstream::AutoStream;
use anyhow::{Context as _, Result, bail};
use clap::ValueEnum;
use codegen::{
    Client, Document, Settings, Target, accept,
    clients::Origin,
    diff::{Bump, Diff, diff},
    lint, parse,
};

use crate::{
    generate::{self, root},
    problems::{self, Problems},
    report,
};

/// Output format of changes.
#[derive(Clone, Copy, Debug, Default, ValueEnum)]
pub(crate) enum Format {
    /// One line per change, for people
    #[default]
    Text,
    /// An object with the version bump, both effects and the lists of changes
    Json,
    /// Sections for a changelog
    Markdown,
}

/// Compares the document `old` with `new`, each a file or a git revision. `new` defaults to the
/// documents of the workspace.
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
    Ok(if all.bump() == Bump::Major { ExitCode::from(report::FOUND) } else { ExitCode::SUCCESS })
}

/// Returns the documents to compare: those of the workspace's clients. A single document is
/// compared with the first of them.
fn specs(old: &str, new: Option<&str>) -> Result<Vec<String>> {
    let is_one = is_document(old);
    if is_one && new.is_some_and(is_document) {
        // Without a revision, the path is not used.
        return Ok(vec![String::new()]);
    }
    let mut specs =
        generate::documents(None)?.into_iter().map(|spec| spec.name).collect::<Vec<_>>();
    if is_one {
        specs.truncate(1);
    }
    Ok(specs)
}

/// Returns whether `name` is one document: a file or `REVISION:PATH`, not a revision of all
/// documents.
fn is_document(name: &str) -> bool {
    name.contains(':') || Path::new(name).exists()
}

/// Returns the differences between the documents `old` and `new`. A revision means `spec` at that
/// revision; `new` defaults to `spec` in the workspace.
///
/// A document of the workspace that does not exist at the revision is new, and breaks nobody.
pub(crate) fn between(old: &str, new: Option<&str>, spec: &str) -> Result<Diff> {
    if is_new_since(old, spec) {
        report::progress(&format!("{spec} is new"));
        return Ok(Diff { wire: Vec::new(), rust: Vec::new() });
    }
    let client = generate::clients()?.into_iter().find(|client| client.spec == spec);
    let is_vendor = client.as_ref().is_some_and(|client| client.origin == Origin::Vendor);
    let old = comparable(read(old, spec)?, is_vendor)?;
    let new = match new {
        Some(new) => read(new, spec)?,
        None => problems::load(&root().join(spec), spec)?,
    };
    Ok(diff(&old, &comparable(new, is_vendor)?, &settings(client.as_ref())))
}

/// Returns whether `old` is a revision that exists and does not have `spec`.
fn is_new_since(old: &str, spec: &str) -> bool {
    let revision = match old.split_once(':') {
        Some((revision, path)) if path == spec => revision,
        Some(_) => return false,
        None => old,
    };
    let succeeds = |arguments: &[&str]| {
        let output = Command::new("git").args(arguments).current_dir(root()).output();
        output.is_ok_and(|output| output.status.success())
    };
    !spec.is_empty()
        && !Path::new(old).exists()
        && root().join(spec).exists()
        && succeeds(&["rev-parse", "--verify", "--quiet", &format!("{revision}^{{commit}}")])
        && !succeeds(&["cat-file", "-e", &format!("{revision}:{spec}")])
}

/// Returns the settings of `client`; without one, those of a standalone client.
fn settings(client: Option<&Client>) -> Settings {
    client.map_or_else(
        || Settings::standalone("client"),
        |client| Target::client(client).settings().clone(),
    )
}

/// Reads the document in the file `name`, else `spec` at the git revision `name`.
fn read(name: &str, spec: &str) -> Result<Document> {
    if Path::new(name).exists() {
        return problems::load(Path::new(name), name);
    }
    // `REVISION:PATH` names a document that had a different path.
    let object = if name.contains(':') { name.to_owned() } else { format!("{name}:{spec}") };
    let output = Command::new("git").arg("show").arg(&object).current_dir(root()).output();
    let output = output.with_context(|| format!("{name} is not a file, and git cannot be run"))?;
    if !output.status.success() {
        let said = String::from_utf8_lossy(&output.stderr);
        bail!("expected a file or a git revision with the document, found {name}: {}", said.trim());
    }
    let text =
        String::from_utf8(output.stdout).with_context(|| format!("{object} is not UTF-8"))?;
    match parse(&object, &text) {
        Ok(document) => Ok(document),
        Err(findings) => Err(Problems::new(&object, text, findings).into()),
    }
}

/// Converts a vendor's document and one of version 3.1, as generation does.
///
/// Rejects a document with an invalid structure. Documents that only break rules of the generator
/// can be compared: "no client can be generated" is one of the changes.
fn comparable(document: Document, is_vendor: bool) -> Result<Document> {
    let converted = if is_vendor || accept::is_3_1(&document) {
        accept(&document).map(|accepted| Some(accepted.document))
    } else {
        lint::errors::check_structure(&document).map(|()| None)
    };
    match converted {
        Ok(converted) => Ok(converted.unwrap_or(document)),
        Err(findings) => Err(Problems::errors(&document, findings).into()),
    }
}
