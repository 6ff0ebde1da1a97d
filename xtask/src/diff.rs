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
    target::SPEC,
};
use serde_json::json;

use crate::{
    generate::root,
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

/// Compares the document `old` with `new`, each a file or a git revision; without `new`, with that of the workspace.
pub(crate) fn run(old: &str, new: Option<&str>, format: Format) -> Result<ExitCode> {
    let changes = between(old, new)?;
    let mut out = AutoStream::auto(std::io::stdout()).lock();
    match format {
        Format::Text => text(&mut out, &changes)?,
        Format::Json => json(&mut out, &changes)?,
        Format::Markdown => markdown(&mut out, &changes)?,
    }
    let is_breaking = Step::of(&changes) == Step::Major;
    Ok(if is_breaking { ExitCode::from(report::FOUND) } else { ExitCode::SUCCESS })
}

/// The changes from the document `old` to `new`, or to that of the workspace.
pub(crate) fn between(old: &str, new: Option<&str>) -> Result<Vec<Change>> {
    let old = read(old)?;
    let new = match new {
        Some(new) => read(new)?,
        None => checked(problems::load(&root().join(SPEC), SPEC)?)?,
    };
    Ok(diff(&old, &new))
}

/// The document in the file `name`, else at the git revision `name`.
fn read(name: &str) -> Result<Document> {
    if Path::new(name).exists() {
        return checked(problems::load(Path::new(name), name)?);
    }
    // `REVISION:PATH` names a document that was elsewhere.
    let object = if name.contains(':') { name.to_owned() } else { format!("{name}:{SPEC}") };
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
