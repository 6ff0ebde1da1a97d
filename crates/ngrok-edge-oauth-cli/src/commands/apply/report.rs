//! What is written about a plan, and about what came of it.

use std::io::Write as _;

use serde_json::{Value, json};

use super::{
    Outcome,
    plan::{Action, Planned},
};
use crate::{
    arguments::{self, Output},
    difference,
    failure::{Exit, Failure, Result},
    present,
};

/// Writes what would be done.
pub(super) fn plan(planned: &[Planned], arguments: &arguments::Apply) -> Result<()> {
    let mut out = anstream::AutoStream::auto(std::io::stdout()).lock();
    let mut show = || -> std::io::Result<()> {
        for planned in planned.iter().filter(|it| !matches!(it.action, Action::Same)) {
            let style = planned.action.style();
            let word = planned.action.word();
            write!(out, "{style}{word:>7}{style:#}  {} {}", planned.entry.edge, planned.entry.route)?;
            match &planned.action {
                Action::Keep => writeln!(out, "  (has a module; --prune deletes it)")?,
                Action::Failed(failure) => writeln!(out, "  {failure}")?,
                Action::Change { diff } => {
                    writeln!(out)?;
                    // The two lines of the header name the route once more.
                    for line in difference::paint(diff).lines().skip(2) {
                        writeln!(out, "         {line}")?;
                    }
                }
                _ => writeln!(out)?,
            }
        }
        let count = |word: &str| planned.iter().filter(|it| it.action.word() == word).count();
        let dry = if arguments.dry_run { " (dry run)" } else { "" };
        writeln!(
            out,
            "plan: {} to create, {} to change, {} to delete, {} the same{dry}",
            count("create"),
            count("change"),
            count("delete"),
            count("same"),
        )
    };
    present::ended(show())
}

/// Writes what was done, and says how that ends.
pub(super) fn outcomes(
    outcomes: &[(Planned, Outcome)],
    output: Output,
    arguments: &arguments::Apply,
    was_interrupted: bool,
) -> Result<Exit> {
    let word = |it: &(Planned, Outcome)| match (&it.0.action, &it.1) {
        _ if failure_of(it).is_some() => "failed",
        (_, Outcome::NotTried) => "not tried",
        (Action::Create, Outcome::Done) => "created",
        (Action::Change { .. }, Outcome::Done) => "changed",
        (Action::Delete, Outcome::Done) => "deleted",
        (Action::Same, _) => "same",
        (Action::Keep, _) => "kept",
        _ => "planned",
    };
    let count = |what: &str| outcomes.iter().filter(|it| word(it) == what).count();
    let (failed, planned) = (count("failed"), count("planned"));
    let words = ["created", "changed", "deleted", "same", "kept", "failed", "not tried", "planned"];
    let summary: serde_json::Map<_, _> =
        words.map(|word| (word.replace(' ', "_"), json!(count(word)))).into_iter().collect();
    let routes = outcomes.iter().map(|it| route_json(it, word(it))).collect::<Vec<_>>();
    let report = json!({ "routes": routes, "summary": summary });
    present::show(output, &report, |out| {
        if arguments.dry_run {
            return Ok(());
        }
        let always = ["created", "changed", "deleted", "same", "failed"];
        let told = words.iter().filter(|word| always.contains(*word) || count(word) > 0);
        let told = told.map(|word| format!("{} {word}", count(word))).collect::<Vec<_>>().join(", ");
        writeln!(out, "done: {told}")
    })?;
    if failed > 0 && output == Output::Text {
        for it in outcomes {
            if let Some(failure) = failure_of(it) {
                anstream::eprintln!("failed: {} {}: {failure}", it.0.entry.edge, it.0.entry.route);
            }
        }
        anstream::eprintln!("run the command again for what failed; what is done is left alone");
    }
    Ok(match () {
        () if was_interrupted => Exit::Interrupted,
        () if failed > 0 => Exit::Failed,
        () if planned > 0 => Exit::Differences,
        () => Exit::Done,
    })
}

/// Why a route could not be read or changed.
fn failure_of((planned, outcome): &(Planned, Outcome)) -> Option<&Failure> {
    match (&planned.action, outcome) {
        (Action::Failed(failure), _) | (_, Outcome::Failed(failure)) => Some(failure),
        _ => None,
    }
}

fn route_json(it: &(Planned, Outcome), word: &str) -> Value {
    let (planned, _) = it;
    let mut value = json!({
        "edge": planned.entry.edge.as_str(),
        "route": planned.entry.route.as_str(),
        "action": planned.action.word(),
        "outcome": word,
    });
    if let Some(failure) = failure_of(it) {
        value["error"] = failure.to_json();
    }
    if let Action::Change { diff } = &planned.action {
        value["diff"] = diff.as_str().into();
    }
    value
}
