//! Reports of a plan and of its results.

use std::io::{self, Write};

use ngrok_edge_oauth_document::escape;
use serde_json::{Value, json};

use super::{
    RouteResult,
    plan::{Action, Planned},
};
use crate::{
    difference,
    failure::{Exit, Failure, Result},
    log, mask,
    present::ResultWriter,
    summary::summary,
};

/// Counts of a plan and of its results, in the order in which they are printed.
const WORDS: [&str; 10] = [
    "created",
    "changed",
    "deleted",
    "same",
    "kept",
    "failed",
    "not attempted",
    "to create",
    "to change",
    "to delete",
];

/// Writes the plan.
pub(super) fn plan(planned: &[Planned], only_plans: bool) -> Result<()> {
    let mut out = anstream::AutoStream::auto(io::stdout()).lock();
    let shown = planned
        .iter()
        .filter(|planned| !matches!(planned.action, Action::Same | Action::NotAttempted));
    let written = shown.into_iter().try_for_each(|planned| route(&mut out, planned));
    let count = |word: &str| planned.iter().filter(|planned| planned.action.word() == word).count();
    let optional = [
        ("keep", "kept"),
        ("failed", "unreadable"),
        ("stale", "stale"),
        ("not attempted", "not attempted"),
    ];
    let optional: Vec<_> = optional
        .iter()
        .filter(|(word, _)| count(word) > 0)
        .map(|(word, shown)| format!(", {} {shown}", count(word)))
        .collect();
    let optional = optional.concat();
    let written = written.and_then(|()| {
        writeln!(
            out,
            "plan: {} to create, {} to change, {} to delete, {} the same{optional}{}",
            count("create"),
            count("change"),
            count("delete"),
            count("same"),
            if only_plans { " (nothing was changed)" } else { "" },
        )
    });
    written
        .and_then(|()| out.flush())
        .map_err(|error| Failure::io("cannot write the plan, so nothing was changed", &error))
}

fn route(out: &mut dyn Write, planned: &Planned) -> io::Result<()> {
    const INDENT: &str = "         ";
    let (style, word) = (planned.action.style(), planned.action.word());
    writeln!(out, "{style}{word:>7}{style:#}  {} {}", planned.ids.edge, planned.ids.route)?;
    match &planned.action {
        Action::Create => writeln!(out, "{INDENT}{}", summary(&planned.after)),
        Action::Delete => writeln!(out, "{INDENT}{}", summary(&planned.before)),
        Action::Keep => {
            writeln!(out, "{INDENT}{}\n{INDENT}(--prune deletes it)", summary(&planned.before))
        }
        Action::Stale => writeln!(out, "{INDENT}changed since the plan"),
        Action::Failed(failure) => writeln!(out, "{INDENT}{}", reason(failure)),
        Action::Change => {
            let diff =
                difference::unified(&planned.before, &planned.after, ("live", "wanted"), false);
            // The two lines of the header add nothing.
            difference::paint(&diff)
                .lines()
                .skip(2)
                .try_for_each(|line| writeln!(out, "{INDENT}{line}"))
        }
        Action::Same | Action::NotAttempted => Ok(()),
    }
}

/// Returns a failure on one line.
fn reason(failure: &Failure) -> String {
    match failure {
        Failure::Problems(problems) => {
            problems.iter().map(ToString::to_string).collect::<Vec<_>>().join("; ")
        }
        other => match other.causes().pop() {
            Some(cause) => format!("{other}: {}", escape(&cause)),
            None => other.to_string(),
        },
    }
}

/// Writes the results, and returns the exit code.
pub(super) fn results(
    results: &[(Planned, RouteResult)],
    report: ResultWriter,
    only_plans: bool,
    was_interrupted: bool,
) -> Result<Exit> {
    let count = |word: &str| results.iter().filter(|result| word_for(result) == word).count();
    let counts: serde_json::Map<_, _> =
        WORDS.iter().map(|word| (word.replace(' ', "_"), json!(count(word)))).collect();
    let routes = results.iter().map(to_json).collect::<Vec<_>>();
    let written = report.write(&json!({ "routes": routes, "summary": counts }), |out| {
        if only_plans { Ok(()) } else { writeln!(out, "{}", totals(&count)) }
    });
    if let Err(failure) = written {
        // Changes must not go unreported.
        log::line(&totals(&count));
        return Err(failure);
    }
    print_failures(results);
    let differs = results
        .iter()
        .any(|(planned, _)| planned.is_change() || matches!(planned.action, Action::Keep));
    Ok(match () {
        () if was_interrupted => Exit::Interrupted,
        () if count("failed") + count("not attempted") > 0 => Exit::Failure,
        () if only_plans && differs => Exit::Differences,
        () => Exit::Success,
    })
}

fn totals(count: &dyn Fn(&str) -> usize) -> String {
    let always = ["created", "changed", "deleted", "same", "failed"];
    let shown = WORDS.iter().filter(|word| always.contains(*word) || count(word) > 0);
    let shown = shown.map(|word| format!("{} {word}", count(word))).collect::<Vec<_>>().join(", ");
    format!("done: {shown}")
}

fn print_failures(results: &[(Planned, RouteResult)]) {
    let mut any = false;
    for (planned, result) in results {
        if let Some(failure) = failure_of(&planned.action, result) {
            any = true;
            log::line(&format!(
                "failed: {} {}: {}",
                planned.ids.edge,
                planned.ids.route,
                reason(&failure)
            ));
        }
    }
    if any {
        log::note(
            "note: run the command again for the routes that failed; the others are left alone",
        );
    }
}

/// Returns why a route could not be read or changed.
fn failure_of(action: &Action, result: &RouteResult) -> Option<Failure> {
    match (action, result) {
        (Action::Failed(failure), _) | (_, RouteResult::Failed(failure)) => Some(failure.clone()),
        (Action::Stale, _) => Some(
            Failure::new("changed since the plan; nothing was written")
                .with_help("write a new plan, or pass --force"),
        ),
        _ => None,
    }
}

fn word_for((planned, result): &(Planned, RouteResult)) -> &'static str {
    match (&planned.action, result) {
        (Action::Failed(_) | Action::Stale, _) | (_, RouteResult::Failed(_)) => "failed",
        (Action::NotAttempted, _) | (_, RouteResult::NotAttempted) => "not attempted",
        (Action::Same, _) => "same",
        (Action::Keep, _) => "kept",
        (Action::Create, RouteResult::Done) => "created",
        (Action::Change, RouteResult::Done) => "changed",
        (Action::Delete, RouteResult::Done) => "deleted",
        (Action::Create, RouteResult::Planned) => "to create",
        (Action::Change, RouteResult::Planned) => "to change",
        (Action::Delete, RouteResult::Planned) => "to delete",
    }
}

fn to_json(route: &(Planned, RouteResult)) -> Value {
    let (planned, result) = route;
    let masked = |module: &Value| {
        let mut module = module.clone();
        mask::mask(&mut module);
        module
    };
    let mut value = json!({
        "edge": planned.ids.edge.as_str(),
        "route": planned.ids.route.as_str(),
        "action": planned.action.word(),
        "outcome": word_for(route),
    });
    if !matches!(planned.action, Action::Failed(_) | Action::NotAttempted) {
        value["before"] = masked(&planned.before);
        value["after"] = masked(&planned.after);
        value["diff"] =
            difference::unified(&planned.before, &planned.after, ("live", "wanted"), false).into();
    }
    if let Some(failure) = failure_of(&planned.action, result) {
        value["error"] = failure.to_json();
    }
    value
}
