//! Changes as text, JSON and Markdown.

use std::io::Write;

use anstyle::{AnsiColor, Style};
use anyhow::Result;
use codegen::diff::{Change, Diff, Effect};
use serde_json::json;

fn style(effect: Option<Effect>) -> Style {
    match effect {
        None | Some(Effect::Documentation) => Style::new().dimmed(),
        Some(Effect::Compatible) => AnsiColor::Green.on_default(),
        Some(Effect::Breaking) => AnsiColor::Red.on_default().bold(),
    }
}

fn word(effect: Option<Effect>, without: &str) -> String {
    effect.map_or_else(|| without.to_owned(), |effect| effect.to_string())
}

/// Returns both effects: `wire: compatible, Rust: breaking`.
fn effects(diff: &Diff) -> String {
    format!(
        "wire: {}, Rust: {}",
        word(diff.wire_effect(), "same"),
        word(diff.rust_effect(), "same")
    )
}

fn cell(out: &mut dyn Write, effect: Option<Effect>, width: usize) -> Result<()> {
    let (word, style) = (word(effect, "-"), style(effect));
    write!(out, "{style}{word:<width$}{style:#}")?;
    Ok(())
}

/// Writes a line for each change, then both effects.
pub(super) fn text(out: &mut dyn Write, diff: &Diff) -> Result<()> {
    if !diff.wire.is_empty() {
        writeln!(out, "{:<12}{:<12}on the wire", "requests", "responses")?;
    }
    for change in &diff.wire {
        cell(out, change.requests, 12)?;
        cell(out, change.responses, 12)?;
        writeln!(out, "{}: {}", change.subject, change.message)?;
    }
    if !diff.rust.is_empty() {
        writeln!(out, "{:<24}in the Rust API", "client")?;
    }
    for change in &diff.rust {
        cell(out, Some(change.effect), 24)?;
        writeln!(out, "`{}`: {}", change.item, change.message)?;
    }
    let all =
        diff.wire.iter().map(Change::effect).chain(diff.rust.iter().map(|change| change.effect));
    let breaking = all.filter(|effect| *effect == Effect::Breaking).count();
    let count = match diff.wire.len() + diff.rust.len() {
        0 => return Ok(writeln!(out, "no changes")?),
        1 => "1 change".to_owned(),
        count => format!("{count} changes"),
    };
    writeln!(out, "{}; {count}, {breaking} breaking: a {} bump", effects(diff), diff.bump())?;
    Ok(())
}

/// Writes an object with the version bump, both effects and the changes.
pub(super) fn json(out: &mut dyn Write, diff: &Diff) -> Result<()> {
    let effect = |effect: Option<Effect>| effect.map(|effect| effect.to_string());
    let wire = diff.wire.iter().map(|change| {
        json!({
            "rule": change.rule,
            "subject": change.subject,
            "pointer": change.pointer.as_str(),
            "message": change.message,
            "requests": effect(change.requests),
            "responses": effect(change.responses),
        })
    });
    let rust = diff.rust.iter().map(|change| {
        json!({
            "rule": change.rule,
            "item": change.item,
            "message": change.message,
            "effect": change.effect.to_string(),
        })
    });
    let report = json!({
        "bump": diff.bump().to_string(),
        "wire": word(diff.wire_effect(), "same"),
        "rust": word(diff.rust_effect(), "same"),
        "changes": wire.collect::<Vec<_>>(),
        "rust_changes": rust.collect::<Vec<_>>(),
    });
    writeln!(out, "{report:#}")?;
    Ok(())
}

/// Writes both effects and a section for each effect with changes.
pub(super) fn markdown(out: &mut dyn Write, diff: &Diff) -> Result<()> {
    if diff.wire.is_empty() && diff.rust.is_empty() {
        return Ok(());
    }
    writeln!(out, "{}", effects(diff))?;
    let sections = [
        ("Breaking", Effect::Breaking),
        ("Compatible", Effect::Compatible),
        ("Documentation", Effect::Documentation),
    ];
    for (title, effect) in sections {
        let wire = diff.wire.iter().filter(|change| change.effect() == effect);
        let wire = wire
            .map(|change| format!("- {}: {}{}.", change.subject, change.message, sides(change)));
        let rust = diff.rust.iter().filter(|change| change.effect == effect);
        let rust = rust.map(|change| format!("- `{}`: {} (Rust).", change.item, change.message));
        let lines: Vec<_> = wire.chain(rust).collect();
        if !lines.is_empty() {
            writeln!(out, "\n### {title}\n\n{}", lines.join("\n"))?;
        }
    }
    Ok(())
}

/// Returns the directions that a change breaks.
fn sides(change: &Change) -> &'static str {
    let is_breaking = |effect: Option<Effect>| effect == Some(Effect::Breaking);
    match (is_breaking(change.requests), is_breaking(change.responses)) {
        (true, true) => " (wire: requests and responses)",
        (true, false) => " (wire: requests)",
        (false, true) => " (wire: responses)",
        (false, false) => "",
    }
}
