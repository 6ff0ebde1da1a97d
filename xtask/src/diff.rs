//! `diff`: what changed between two versions of the document, for those who use the API.

use std::{
    path::Path,
    process::{Command, ExitCode},
};

use anstream::AutoStream;
use anstyle::{AnsiColor, Style};
use anyhow::{Context as _, Result, bail};
use clap::ValueEnum;
use codegen::{
    Document,
    diff::{Change, Effect, Step, diff},
    lint, parse,
};
use serde_json::json;

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
    /// An object with the semver step and a list of changes
    Json,
    /// Sections for a changelog
    Markdown,
}

/// Compares the document `old` with `new`, each a file or a git revision; without `new`, with those of the workspace.
pub(crate) fn run(old: &str, new: Option<&str>, format: Format) -> Result<ExitCode> {
    let mut changes = Vec::new();
    for spec in specs(old, new)? {
        changes.extend(between(old, new, &spec)?);
    }
    let mut out = AutoStream::auto(std::io::stdout()).lock();
    match format {
        Format::Text => text(&mut out, &changes)?,
        Format::Json => json(&mut out, &changes)?,
        Format::Markdown => markdown(&mut out, &changes)?,
    }
    let is_breaking = Step::of(&changes) == Step::Major;
    Ok(if is_breaking { ExitCode::from(report::FOUND) } else { ExitCode::SUCCESS })
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

/// The changes from the document `old` to `new`; a revision means `spec` at that revision, and no `new` means `spec` itself.
pub(crate) fn between(old: &str, new: Option<&str>, spec: &str) -> Result<Vec<Change>> {
    let old = read(old, spec)?;
    let new = match new {
        Some(new) => read(new, spec)?,
        None => checked(problems::load(&root().join(spec), spec)?)?,
    };
    Ok(diff(&old, &new))
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

fn checked(document: Document) -> Result<Document> {
    match lint(&document) {
        Ok(()) => Ok(document),
        Err(findings) => Err(Problems::of(&document, findings).into()),
    }
}

fn word(effect: Option<Effect>) -> (&'static str, Style) {
    match effect {
        None => ("-", Style::new().dimmed()),
        Some(Effect::Documentation) => ("same", Style::new().dimmed()),
        Some(Effect::Compatible) => ("compatible", AnsiColor::Green.on_default()),
        Some(Effect::Breaking) => ("breaking", AnsiColor::Red.on_default().bold()),
    }
}

fn text(out: &mut dyn std::io::Write, changes: &[Change]) -> Result<()> {
    if !changes.is_empty() {
        writeln!(out, "{:<12}{:<12}change", "requests", "responses")?;
    }
    for change in changes {
        for effect in [change.requests, change.responses] {
            let (word, style) = word(effect);
            write!(out, "{style}{word:<12}{style:#}")?;
        }
        writeln!(out, "{}: {}", change.place, change.message)?;
    }
    let breaking = changes.iter().filter(|change| change.effect() == Effect::Breaking).count();
    let count = match changes.len() {
        0 => return Ok(writeln!(out, "no changes")?),
        1 => "1 change".to_owned(),
        count => format!("{count} changes"),
    };
    writeln!(out, "{count}, {breaking} breaking: a {} step", Step::of(changes))?;
    Ok(())
}

fn json(out: &mut dyn std::io::Write, changes: &[Change]) -> Result<()> {
    let effect = |effect: Option<Effect>| effect.map(|effect| word(Some(effect)).0);
    let list = changes.iter().map(|change| {
        json!({
            "rule": change.rule,
            "place": change.place,
            "pointer": change.pointer.as_str(),
            "message": change.message,
            "requests": effect(change.requests),
            "responses": effect(change.responses),
        })
    });
    let report = json!({ "step": Step::of(changes).to_string(), "changes": list.collect::<Vec<_>>() });
    writeln!(out, "{report:#}")?;
    Ok(())
}

fn markdown(out: &mut dyn std::io::Write, changes: &[Change]) -> Result<()> {
    let sections =
        [("Breaking", Effect::Breaking), ("Compatible", Effect::Compatible), ("Documentation", Effect::Documentation)];
    let mut separator = "";
    for (title, effect) in sections {
        let of_section: Vec<_> = changes.iter().filter(|change| change.effect() == effect).collect();
        if of_section.is_empty() {
            continue;
        }
        writeln!(out, "{separator}### {title}\n")?;
        separator = "\n";
        for change in of_section {
            let side = match (change.requests, change.responses) {
                _ if effect != Effect::Breaking => "",
                (Some(Effect::Breaking), Some(Effect::Breaking)) => " (requests and responses)",
                (Some(Effect::Breaking), _) => " (requests)",
                _ => " (responses)",
            };
            writeln!(out, "- {}: {}{side}.", change.place, change.message)?;
        }
    }
    Ok(())
}
