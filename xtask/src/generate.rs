//! `generate` and `check`: one plan, carried out or shown.

use std::{
    path::{Path, PathBuf},
    process::ExitCode,
    time::{Duration, Instant},
};

use anyhow::{Context as _, Result, bail};
use codegen::{Plan, Status, Target, load, render, target::SPEC};

use crate::report::{self, Outcome};

/// The exit code for files that are out of date; clap takes 2.
const STALE: u8 = 4;

/// What is to be generated, and where.
pub(crate) struct Request {
    spec: PathBuf,
    /// What messages call the document.
    name: String,
    root: PathBuf,
    target: Target,
}

impl Request {
    /// The client of this workspace.
    pub(crate) fn workspace() -> Self {
        // Cargo runs xtask from any folder of the workspace.
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).parent().map(Path::to_owned).unwrap_or_default();
        Self { spec: root.join(SPEC), name: SPEC.to_owned(), root, target: Target::workspace() }
    }

    /// A crate of its own from another document.
    pub(crate) fn other(spec: PathBuf, out: PathBuf) -> Self {
        let target = Target::standalone(&spec, &out);
        Self { name: spec.display().to_string(), spec, root: out, target }
    }

    fn plan(&self) -> Result<(Plan, Duration)> {
        let start = Instant::now();
        let document = load::load(&self.spec, &self.name)?;
        let outputs = render(&document, &self.target)?;
        let plan = Plan::compare(&self.root, &outputs, &self.target.folders())?;
        Ok((plan, start.elapsed()))
    }
}

/// Writes what is out of date.
pub(crate) fn generate(request: &Request) -> Result<ExitCode> {
    let (plan, planned) = request.plan()?;
    let start = Instant::now();
    plan.apply().context("nothing was left half-written; mend the cause and run the command again")?;
    let written = start.elapsed();
    for entry in &plan.entries {
        let (outcome, took) = match entry.status {
            Status::Fresh => (Outcome::Fresh, planned),
            Status::Stale | Status::Missing => (Outcome::Written, planned + written),
            Status::Orphaned => (Outcome::Removed, written),
        };
        report::file(outcome, &entry.path, took);
    }
    let (plan, _) = request.plan()?;
    if !plan.is_fresh() {
        bail!("the files differ from what was just written; something else writes to them");
    }
    Ok(ExitCode::SUCCESS)
}

/// Shows what is out of date.
pub(crate) fn check(request: &Request) -> Result<ExitCode> {
    let (plan, took) = request.plan()?;
    for entry in &plan.entries {
        report::file(Outcome::Found(entry.status), &entry.path, took);
    }
    if plan.is_fresh() {
        return Ok(ExitCode::SUCCESS);
    }
    for entry in &plan.entries {
        report::diff(&entry.diff());
    }
    report::hint("run `cargo xtask generate` and commit what it writes");
    Ok(ExitCode::from(STALE))
}
