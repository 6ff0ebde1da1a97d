//! `generate` and `check`: one plan, applied or shown.

use std::{
    collections::BTreeMap,
    env, fs,
    path::{Path, PathBuf},
    process::ExitCode,
    time::Instant,
};

use anyhow::{Context as _, Result, bail};
use codegen::{
    Client, Document, Finding, Findings, Output, Plan, Status, Target, accept,
    clients::{CLIENTS, Origin},
    lint, load_clients, render,
};

use crate::{
    problems::{self, Problems},
    report::{self, FileResult},
};

/// A document and the crate to generate from it.
pub(crate) struct Job {
    spec: PathBuf,
    /// Name of the document in messages.
    name: String,
    root: PathBuf,
    target: Target,
    acceptance: Acceptance,
}

/// The handling of operations that the generator does not support.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Acceptance {
    /// Every problem is an error: the document belongs to this workspace.
    Own,
    /// An operation that would be left out is an error.
    Strict,
    /// Operations are left out, with a warning for each.
    Lenient,
}

impl Acceptance {
    fn of(origin: Origin) -> Self {
        match origin {
            Origin::Own => Self::Own,
            Origin::Vendor => Self::Strict,
        }
    }
}

/// A document.
pub(crate) struct Spec {
    pub(crate) file: PathBuf,
    /// Its name in messages.
    pub(crate) name: String,
    pub(crate) acceptance: Acceptance,
}

/// Returns the root of the workspace: the parent of `CARGO_MANIFEST_DIR` from the run, else from
/// the build.
pub(crate) fn root() -> PathBuf {
    let xtask =
        env::var_os("CARGO_MANIFEST_DIR").unwrap_or_else(|| env!("CARGO_MANIFEST_DIR").into());
    Path::new(&xtask).parent().map(Path::to_owned).unwrap_or_default()
}

/// Returns the clients of the workspace.
pub(crate) fn clients() -> Result<Vec<Client>> {
    Ok(load_clients(&root())?)
}

/// Returns the document at `spec`, else those of the clients of the workspace.
pub(crate) fn documents(spec: Option<PathBuf>) -> Result<Vec<Spec>> {
    if let Some(spec) = spec {
        let name = spec.display().to_string();
        return Ok(vec![Spec { file: spec, name, acceptance: Acceptance::Lenient }]);
    }
    let specs = clients()?
        .into_iter()
        .map(|client| (client.spec, client.origin))
        .collect::<BTreeMap<_, _>>();
    Ok(specs
        .into_iter()
        .map(|(name, origin)| {
            let (file, acceptance) = (root().join(&name), Acceptance::of(origin));
            Spec { file, name, acceptance }
        })
        .collect())
}

/// Makes `path` relative to the current folder if it is below that, so that headers name no folder
/// of this machine.
fn from_here(path: &Path) -> PathBuf {
    let below =
        env::current_dir().ok().and_then(|here| Some(path.strip_prefix(here).ok()?.to_owned()));
    below.filter(|path| !path.as_os_str().is_empty()).unwrap_or_else(|| path.to_owned())
}

/// Returns the folder of the runtime for a manifest in the folder `out`: relative if both have a
/// common parent that is not the root of the file system.
fn runtime_from(out: &Path) -> PathBuf {
    let runtime = root().join("crates/openapi-client-runtime");
    let runtime = fs::canonicalize(&runtime).unwrap_or(runtime);
    let Ok(out) = std::path::absolute(out) else { return runtime };
    // What does not exist yet has no canonical path; its parents may.
    let exists = out.ancestors().find_map(|parent| Some((parent, fs::canonicalize(parent).ok()?)));
    let out = exists.map_or_else(
        || out.clone(),
        |(parent, real)| real.join(out.strip_prefix(parent).unwrap_or(&out)),
    );
    let shared = out.components().zip(runtime.components()).take_while(|(a, b)| a == b).count();
    // The first component is the root.
    if shared < 2 {
        return runtime;
    }
    let up = out.components().skip(shared).map(|_| std::path::Component::ParentDir);
    up.chain(runtime.components().skip(shared)).collect()
}

impl Job {
    /// Returns a job for each client of the workspace.
    pub(crate) fn workspace() -> Result<Vec<Self>> {
        let job = |client: Client| {
            let spec = root().join(&client.spec);
            Self {
                spec,
                target: Target::client(&client),
                name: client.spec,
                root: root(),
                acceptance: Acceptance::of(client.origin),
            }
        };
        Ok(clients()?.into_iter().map(job).collect())
    }

    /// Returns the job of a standalone crate from another document.
    pub(crate) fn standalone(spec: &Path, out: &Path, acceptance: Acceptance) -> Self {
        let (spec, out) = (from_here(spec), from_here(out));
        let target = Target::standalone(&spec, &out).with_runtime(runtime_from(&out));
        let name = spec.display().to_string();
        Self { spec, name, root: out, target, acceptance }
    }

    /// Returns the path of the document.
    pub(crate) fn spec(&self) -> &Path {
        &self.spec
    }

    /// Returns the list of clients and the tables that it names.
    pub(crate) fn tables() -> Vec<PathBuf> {
        let clients = clients().unwrap_or_default();
        let tables = clients
            .into_iter()
            .filter_map(|client| client.error_codes)
            .map(|codes| root().join(codes.table));
        [root().join(CLIENTS)].into_iter().chain(tables).collect()
    }

    fn load(&self) -> Result<Document> {
        problems::load(&self.spec, &self.name)
    }

    fn render(&self, document: &Document) -> Result<Rendered> {
        let rendered = match self.acceptance {
            Acceptance::Own => render(document, &self.target).map(|outputs| Rendered {
                outputs,
                warnings: Vec::new(),
                accepted: None,
            }),
            Acceptance::Strict | Acceptance::Lenient => accept::render(document, &self.target)
                .and_then(|rendered| {
                    if self.acceptance == Acceptance::Strict {
                        rendered.complete()?;
                    }
                    let warnings = rendered.warnings.iter().flat_map(Findings::as_slice);
                    Ok(Rendered {
                        outputs: rendered.outputs,
                        warnings: warnings.cloned().collect(),
                        accepted: Some(rendered.document),
                    })
                }),
        };
        Ok(rendered.map_err(|findings| self.problems(document, findings))?)
    }

    /// Returns the findings with the text of their file, which is the document or a table.
    fn problems(&self, document: &Document, findings: Findings) -> Problems {
        let file = findings.as_slice().first().map(|finding| finding.file.clone());
        match file.filter(|file| file != document.file()) {
            Some(file) => {
                let text = fs::read_to_string(self.root.join(&file)).unwrap_or_default();
                Problems::new(&file, text, findings)
            }
            None => Problems::errors(document, findings),
        }
    }

    fn compare(&self, outputs: &[Output]) -> Result<Plan> {
        if self.root.exists() && !self.root.is_dir() {
            bail!("{} is not a folder; choose another one with --out", self.root.display());
        }
        Ok(Plan::compare(&self.root, outputs, &self.target.folders())?)
    }
}

/// The files to write, and warnings about their document.
struct Rendered {
    outputs: Vec<Output>,
    warnings: Vec<Finding>,
    /// The converted copy of the document, if it is converted.
    accepted: Option<Document>,
}

/// The warnings to print.
#[derive(Clone, Copy)]
pub(crate) enum Shown {
    /// The first of each kind; more would hide the result of the command.
    First,
    All,
}

impl Shown {
    fn at_most(self, first: usize) -> usize {
        match self {
            Self::First => first,
            Self::All => usize::MAX,
        }
    }
}

/// Maximum number of warnings about parts that can be used nevertheless.
const MAX_MINOR: usize = 10;

impl Rendered {
    /// Prints the warnings: first the operations without a method, then the other changes of the
    /// conversion, then style.
    fn warn(self, document: &Document, shown: Shown) {
        let style = style(document, self.accepted.as_ref().unwrap_or(document));
        let (left_out, converted): (Vec<_>, _) =
            self.warnings.into_iter().partition(accept::is_left_out_operation);
        for (findings, what, first) in [
            (left_out, "about operations that the client does not have", problems::MAX_SHOWN),
            (converted, "about parts that were converted", MAX_MINOR),
            (style, "about style", MAX_MINOR),
        ] {
            if let Err(findings) = Findings::check(findings) {
                let problems = Problems::warnings(document, findings);
                report::warnings(&problems, what, shown.at_most(first));
            }
        }
    }
}

/// Returns the style findings about `document`, or about its copy `accepted` if it has errors.
/// Parts that the conversion moved or added are skipped, since their author cannot find them.
pub(crate) fn style(document: &Document, accepted: &Document) -> Vec<Finding> {
    let has_errors = lint::errors::check(document).is_err();
    let findings = lint::style::check(if has_errors { accepted } else { document }).err();
    let findings = findings.iter().flat_map(Findings::as_slice);
    findings.filter(|finding| document.at(&finding.pointer).is_some()).cloned().collect()
}

/// Announces the generation of a document that takes several seconds in a debug build: 13 MB take
/// 20 s.
fn report_large(document: &Document) {
    const LARGE: usize = 1 << 20;
    if document.text().len() >= LARGE {
        let mebibytes = document.text().len() / LARGE;
        report::progress(&format!("generating from {} ({mebibytes} MiB)", document.file()));
    }
}

/// Writes the files that are out of date, and prints warnings.
pub(crate) fn generate(jobs: &[Job], shown: Shown) -> Result<ExitCode> {
    let mut checked = Vec::new();
    for job in jobs {
        let start = Instant::now();
        let document = job.load()?;
        report_large(&document);
        let rendered = job.render(&document)?;
        apply(start, || job.compare(&rendered.outputs))?;
        // Several clients may be generated from one document.
        if !checked.contains(&&job.spec) {
            checked.push(&job.spec);
            rendered.warn(&document, shown);
        }
    }
    Ok(ExitCode::SUCCESS)
}

/// Shows the files that are out of date.
pub(crate) fn check(jobs: &[Job]) -> Result<ExitCode> {
    let mut worst = ExitCode::SUCCESS;
    for job in jobs {
        let start = Instant::now();
        let document = job.load()?;
        report_large(&document);
        let outputs = job.render(&document)?.outputs;
        let remedy = format!("run `{}` and commit what it writes", job.target.command());
        let code = show(start, || job.compare(&outputs), &remedy)?;
        if code != ExitCode::SUCCESS {
            worst = code;
        }
    }
    Ok(worst)
}

/// Applies a plan and prints the result for each file. The times are measured from `start`.
pub(crate) fn apply(start: Instant, compare: impl Fn() -> Result<Plan>) -> Result<ExitCode> {
    let plan = compare()?;
    let planned = start.elapsed();
    let start = Instant::now();
    plan.apply().context(
        "cannot write all files; none is incomplete, so fix the cause and run the command again",
    )?;
    let written = start.elapsed();
    for entry in &plan.entries {
        let (result, took) = match entry.status {
            Status::Fresh => (FileResult::Fresh, planned),
            Status::Stale | Status::Missing => (FileResult::Written, planned + written),
            Status::Orphaned => (FileResult::Removed, written),
        };
        report::file(result, &entry.path, took);
    }
    warn_of_dependencies(&plan);
    if !compare()?.is_fresh() {
        bail!("the files changed while they were written; another process writes to them");
    }
    Ok(ExitCode::SUCCESS)
}

/// Prints the dependencies that manifests lack. They belong to the user and are not changed.
fn warn_of_dependencies(plan: &Plan) {
    for (manifest, line) in plan.missing_dependencies() {
        let manifest = manifest.display();
        report::warning(&format!("the generated code needs a dependency that {manifest} lacks"));
        report::hint(&format!("add `{line}` to {manifest}"));
    }
}

/// Prints the changes of a plan, and `remedy` as help.
pub(crate) fn show(
    start: Instant,
    compare: impl Fn() -> Result<Plan>,
    remedy: &str,
) -> Result<ExitCode> {
    let plan = compare()?;
    let took = start.elapsed();
    for entry in &plan.entries {
        report::file(FileResult::Found(entry.status), &entry.path, took);
    }
    warn_of_dependencies(&plan);
    if plan.is_fresh() {
        return Ok(ExitCode::SUCCESS);
    }
    for entry in &plan.entries {
        report::diff(&entry.diff());
    }
    report::hint(remedy);
    Ok(ExitCode::from(report::FOUND))
}
