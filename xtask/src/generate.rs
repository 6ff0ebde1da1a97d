//! `generate` and `check`: one plan, carried out or shown.

use std::{
    env,
    path::{Path, PathBuf},
    process::ExitCode,
    time::Instant,
};

use anyhow::{Context as _, Result, bail};
use codegen::{Output, Plan, Status, Target, render, target::SPEC};

use crate::{
    problems::{self, Problems},
    report::{self, Outcome},
};

/// What is to be generated, and where.
pub(crate) struct Request {
    spec: PathBuf,
    /// What messages call the document.
    name: String,
    root: PathBuf,
    target: Target,
}

/// The root of the workspace. Cargo runs xtask from any folder of it, and says where xtask is; so it did when it built it.
pub(crate) fn root() -> PathBuf {
    let xtask = env::var_os("CARGO_MANIFEST_DIR").unwrap_or_else(|| env!("CARGO_MANIFEST_DIR").into());
    Path::new(&xtask).parent().map(Path::to_owned).unwrap_or_default()
}

/// The document at `spec`, else that of this workspace, and what messages call it.
pub(crate) fn document(spec: Option<PathBuf>) -> (PathBuf, String) {
    match spec {
        Some(spec) => (spec.clone(), spec.display().to_string()),
        None => (root().join(SPEC), SPEC.to_owned()),
    }
}

impl Request {
    /// The client of this workspace.
    pub(crate) fn workspace() -> Self {
        let (spec, name) = document(None);
        Self { spec, name, root: root(), target: Target::workspace() }
    }

    /// A crate of its own from another document.
    pub(crate) fn other(spec: PathBuf, out: PathBuf) -> Self {
        let target = Target::standalone(&spec, &out);
        let (spec, name) = document(Some(spec));
        Self { spec, name, root: out, target }
    }

    /// The document.
    pub(crate) fn spec(&self) -> &Path {
        &self.spec
    }

    fn render(&self) -> Result<Vec<Output>> {
        let document = problems::load(&self.spec, &self.name)?;
        Ok(render(&document, &self.target).map_err(|findings| Problems::of(&document, findings))?)
    }

    fn compare(&self, outputs: &[Output]) -> Result<Plan> {
        Ok(Plan::compare(&self.root, outputs, &self.target.folders())?)
    }
}

/// Writes what is out of date.
pub(crate) fn generate(request: &Request) -> Result<ExitCode> {
    let start = Instant::now();
    let outputs = request.render()?;
    carry_out(start, || request.compare(&outputs))
}

/// Shows what is out of date.
pub(crate) fn check(request: &Request) -> Result<ExitCode> {
    let start = Instant::now();
    let outputs = request.render()?;
    show(start, || request.compare(&outputs), "run `cargo xtask generate` and commit what it writes")
}

/// Carries a plan out, and says what happened to each file. Its work began at `start`.
pub(crate) fn carry_out(start: Instant, compare: impl Fn() -> Result<Plan>) -> Result<ExitCode> {
    let plan = compare()?;
    let planned = start.elapsed();
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
    if !compare()?.is_fresh() {
        bail!("the files differ from what was just written; something else writes to them");
    }
    Ok(ExitCode::SUCCESS)
}

/// Shows what a plan would change, and the `remedy`.
pub(crate) fn show(start: Instant, compare: impl Fn() -> Result<Plan>, remedy: &str) -> Result<ExitCode> {
    let plan = compare()?;
    let took = start.elapsed();
    for entry in &plan.entries {
        report::file(Outcome::Found(entry.status), &entry.path, took);
    }
    if plan.is_fresh() {
        return Ok(ExitCode::SUCCESS);
    }
    for entry in &plan.entries {
        report::diff(&entry.diff());
    }
    report::hint(remedy);
    Ok(ExitCode::from(report::FOUND))
}
