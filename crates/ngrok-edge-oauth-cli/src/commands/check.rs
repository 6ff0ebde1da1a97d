//! `check`: files against the documented rules.

use std::path::PathBuf;

use serde_json::json;

use super::{Context, replace};
use crate::{
    failure::{Exit, Failure, Result},
    input::{self, Input, SecretRefs},
    log,
    manifest::{self, Seen},
    present,
    problem::Problem,
};

/// Results of a check.
#[derive(Default)]
pub(crate) struct CheckResults {
    pub(crate) problems: Vec<Problem>,
    /// Remarks that are not problems.
    pub(crate) notes: Vec<Problem>,
    seen: Seen,
}

pub(super) fn run(context: &Context<'_>, paths: &[PathBuf]) -> Result<Exit> {
    let mut findings = CheckResults::default();
    let mut files = 0;
    for path in paths {
        // A folder that cannot be read must not hide the problems of other files.
        let expanded = manifest::expand(std::slice::from_ref(path)).unwrap_or_else(|failure| {
            let name = path.display().to_string();
            findings.problems.push(Problem::of_file(name, failure.to_string()));
            Vec::new()
        });
        for file in expanded {
            files += 1;
            findings.check(input::read(&file, context.max_input_bytes));
        }
    }
    let to_json = |problems: &[Problem]| problems.iter().map(Problem::to_json).collect::<Vec<_>>();
    let CheckResults { problems, notes, .. } = &findings;
    let value = json!({ "problems": to_json(problems), "notes": to_json(notes) });
    for note in notes {
        log::note(&format!("note: {note}"));
    }
    present::show(context.output, &value, |out| {
        for problem in problems {
            writeln!(out, "{problem}")?;
            if let Some(help) = problem.help() {
                writeln!(out, "  help: {}", ngrok_edge_oauth_document::escape(help))?;
            }
        }
        let found = if problems.is_empty() {
            "no problems".to_owned()
        } else {
            count(problems.len(), "problem")
        };
        writeln!(out, "{} checked, {found}", count(files, "file"))
    })?;
    Ok(if problems.is_empty() { Exit::Success } else { Exit::Failure })
}

impl CheckResults {
    /// Adds the problems of a manifest or module.
    pub(crate) fn check(&mut self, input: Result<Input>) {
        let result = input.and_then(|input| {
            if !manifest::is_manifest(&input.document) {
                return replace::module(&input, SecretRefs::Ignore).map(|desired| vec![desired]);
            }
            let entries = manifest::read_entries(
                &input,
                SecretRefs::Ignore,
                &mut self.seen,
                &mut self.problems,
            );
            Ok(entries.into_iter().filter_map(|entry| entry.desired).collect())
        });
        match result {
            Ok(modules) => {
                let masked = modules.into_iter().filter_map(|desired| desired.masked);
                self.notes.extend(masked.map(|note| {
                    note.with_detail("; it keeps the live secret of the same client id")
                }));
            }
            Err(Failure::Problems(found)) => self.problems.extend(found),
            Err(other) => self.problems.push(Problem::of_file("input", other.to_string())),
        }
    }
}

fn count(number: usize, what: &str) -> String {
    if number == 1 { format!("1 {what}") } else { format!("{number} {what}s") }
}
