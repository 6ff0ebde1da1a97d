//! `check`: files against the documented rules.

use std::{collections::BTreeMap, path::PathBuf};

use ngrok_edge_oauth::{EdgeId, RouteId};
use ngrok_edge_oauth_document::JsonPointer;
use serde_json::json;

use crate::{
    arguments::Output,
    failure::{Exit, Failure, Result},
    input::{self, Elsewhere, Input, Problem},
    manifest, present,
};

pub(super) fn run(files: &[PathBuf], output: Output) -> Result<Exit> {
    let mut problems = Vec::new();
    let mut seen = BTreeMap::new();
    for file in files {
        add_problems(input::read(file), &mut seen, &mut problems)?;
    }
    let value = json!({ "problems": problems.iter().map(Problem::to_json).collect::<Vec<_>>() });
    present::show(output, &value, |out| {
        for problem in &problems {
            writeln!(out, "{problem}")?;
        }
        match problems.len() {
            0 => writeln!(out, "{} checked, no problems", count(files.len(), "file")),
            found => writeln!(out, "{} checked, {}", count(files.len(), "file"), count(found, "problem")),
        }
    })?;
    Ok(if problems.is_empty() { Exit::Done } else { Exit::Failed })
}

/// Adds what is wrong with one manifest or module. `seen` has the routes of those before it.
pub(crate) fn add_problems(
    read: Result<Input>,
    seen: &mut BTreeMap<(EdgeId, RouteId), String>,
    problems: &mut Vec<Problem>,
) -> Result<()> {
    match read {
        Ok(input) if manifest::is_manifest(&input.document) => {
            manifest::read_entries(&input, Elsewhere::Trust, seen, problems);
        }
        Ok(input) => {
            problems.extend(input.module(&JsonPointer::root(), Elsewhere::Trust).err().into_iter().flatten());
        }
        Err(Failure::Problems(found)) => problems.extend(found),
        Err(other) => return Err(other),
    }
    Ok(())
}

fn count(number: usize, what: &str) -> String {
    if number == 1 { format!("1 {what}") } else { format!("{number} {what}s") }
}
