//! `survey`: generates a client from every document of a folder and reports the results.

mod page;

use std::{
    collections::BTreeMap,
    env, fs,
    path::{Path, PathBuf},
    process::{Command, ExitCode, Stdio},
    time::Instant,
};

use anyhow::{Context as _, Result};
use clap::ValueEnum;
use codegen::{Document, Findings, Target, accept};
use serde::{Deserialize, Serialize};

use crate::{generate::root, problems, report};

/// Format of the results.
#[derive(Clone, Copy, Debug, Default, ValueEnum)]
pub(crate) enum Format {
    /// Tables, for people
    #[default]
    Text,
    /// One object with the documents and the reasons
    Json,
}

/// The result for one document.
#[derive(Debug, Default, Serialize, Deserialize)]
pub(crate) struct Entry {
    document: String,
    /// Version of OpenAPI that the document declares.
    version: String,
    bytes: usize,
    generates: bool,
    operations: usize,
    left_out: usize,
    warnings: usize,
    /// Reasons why no client was generated or operations were left out, with their number.
    reasons: BTreeMap<String, usize>,
    seconds: f64,
    /// Peak memory, if the system reports it.
    mib: Option<u64>,
    /// Result of compiling the crate; `None` if it was not compiled.
    compiles: Option<bool>,
    /// The first error of the compiler.
    error: Option<String>,
}

/// Runs the pipeline over the documents in `folder`.
pub(crate) fn run(folder: &Path, format: Format, is_checked: bool) -> Result<ExitCode> {
    let mut documents = Vec::new();
    collect(folder, &mut documents)?;
    documents.sort();
    let mut entries = Vec::new();
    for document in &documents {
        let mut entry = measure(folder, document)?;
        if is_checked && entry.generates {
            compile(document, &mut entry)?;
        }
        report::progress(&page::line(&entry));
        entries.push(entry);
    }
    match format {
        Format::Text => anstream::print!("{}", page::tables(&entries)),
        Format::Json => anstream::println!("{:#}", page::json(&entries)),
    }
    let is_sound = entries.iter().all(|entry| entry.generates && entry.compiles != Some(false));
    Ok(if is_sound { ExitCode::SUCCESS } else { ExitCode::from(report::FOUND) })
}

/// Adds the documents below `folder`.
fn collect(folder: &Path, documents: &mut Vec<PathBuf>) -> Result<()> {
    let entries =
        fs::read_dir(folder).with_context(|| format!("cannot read {}", folder.display()))?;
    for entry in entries {
        let path = entry?.path();
        if path.is_dir() {
            collect(&path, documents)?;
        } else if path
            .extension()
            .is_some_and(|it| ["json", "yaml", "yml"].iter().any(|known| it == *known))
        {
            documents.push(path);
        }
    }
    Ok(())
}

/// Generates in a separate process, so that its peak memory is that of the document.
fn measure(folder: &Path, document: &Path) -> Result<Entry> {
    let name = document.strip_prefix(folder).unwrap_or(document).display().to_string();
    let start = Instant::now();
    let output = Command::new(env::current_exe()?)
        .args(["survey", "--one"])
        .arg(document)
        .stderr(Stdio::piped())
        .output()
        .context("cannot run xtask again")?;
    let seconds = start.elapsed().as_secs_f64();
    let bytes = usize::try_from(fs::metadata(document)?.len()).unwrap_or(usize::MAX);
    let entry = serde_json::from_slice(&output.stdout).unwrap_or_else(|_| {
        let said = String::from_utf8_lossy(&output.stderr);
        let last = said.lines().last().unwrap_or("the process ended without a result").to_owned();
        Entry { reasons: BTreeMap::from([(last, 1)]), ..Entry::default() }
    });
    Ok(Entry { document: name, seconds, bytes, ..entry })
}

/// The folder of the crates.
fn crates() -> PathBuf {
    root().join("target/survey")
}

/// Generates from one document into a folder below `target/survey/`, and prints the result as JSON.
pub(crate) fn one(document: &Path) -> Result<ExitCode> {
    let mut entry = Entry::default();
    match problems::load(document, &document.display().to_string()) {
        Ok(document) => generate(&document, &mut entry)?,
        Err(error) => {
            entry
                .reasons
                .insert(error.to_string().lines().next().unwrap_or_default().to_owned(), 1);
        }
    }
    entry.mib = peak();
    anstream::println!("{}", serde_json::to_string(&entry)?);
    Ok(ExitCode::SUCCESS)
}

fn generate(document: &Document, entry: &mut Entry) -> Result<()> {
    let field = |key: &str| document.root().get(key).map(ToString::to_string);
    entry.version =
        field("openapi").or_else(|| field("swagger")).unwrap_or_default().replace('"', "");
    let out = crates().join(crate_name(Path::new(document.file())));
    let rendered =
        match accept::render(document, &Target::standalone(Path::new(document.file()), &out)) {
            Ok(rendered) => rendered,
            Err(findings) => {
                count(&findings, &mut entry.reasons);
                entry.operations = accept::operation_count(document);
                entry.left_out = entry.operations;
                return Ok(());
            }
        };
    entry.generates = true;
    (entry.operations, entry.left_out) = (rendered.operations, rendered.left_out);
    entry.warnings = rendered.warnings.as_ref().map_or(0, |warnings| warnings.as_slice().len());
    if let Err(left_out) = rendered.complete() {
        for warning in left_out.as_slice() {
            let (_, reason) = warning.message.split_once(": ").unwrap_or_default();
            *entry.reasons.entry(without_names(reason)).or_default() += 1;
        }
    }
    for output in &rendered.outputs {
        let path = out.join(&output.path);
        fs::create_dir_all(path.parent().unwrap_or(&out))?;
        fs::write(&path, &output.contents)
            .with_context(|| format!("cannot write {}", path.display()))?;
    }
    Ok(())
}

fn count(findings: &Findings, reasons: &mut BTreeMap<String, usize>) {
    for finding in findings.as_slice() {
        *reasons
            .entry(format!("[{}] {}", finding.rule, without_names(&finding.message)))
            .or_default() += 1;
    }
}

/// Returns `text` with `…` for quoted names, so that equal reasons are equal texts.
fn without_names(text: &str) -> String {
    let parts =
        text.split('`').enumerate().map(|(index, part)| if index % 2 == 0 { part } else { "…" });
    parts.collect::<Vec<_>>().join("`").chars().take(200).collect()
}

/// Returns the name of the crate of `document`, unique in the survey.
fn crate_name(document: &Path) -> String {
    let words = document.with_extension("").display().to_string();
    let words = words.replace(|c: char| !c.is_ascii_alphanumeric(), "-");
    words.split('-').filter(|word| !word.is_empty()).collect::<Vec<_>>().join("-").to_lowercase()
}

/// Returns the peak memory of this process in MiB.
fn peak() -> Option<u64> {
    let status = fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"))?;
    let kib: u64 = line.trim().strip_suffix("kB")?.trim().parse().ok()?;
    Some(kib.div_ceil(1024))
}

/// Compiles the crate of `entry` with the runtime of this workspace. All crates share a folder for
/// what they depend on.
fn compile(document: &Path, entry: &mut Entry) -> Result<()> {
    let folder = crates().join(crate_name(document));
    let manifest = folder.join("Cargo.toml");
    // The versions of the workspace, which are there already.
    fs::copy(root().join("Cargo.lock"), folder.join("Cargo.lock"))?;
    let runtime = root().join("crates/openapi-client-runtime");
    let output = Command::new(env::var_os("CARGO").unwrap_or_else(|| "cargo".into()))
        .args(["check", "--quiet", "--message-format", "short", "--manifest-path"])
        .arg(&manifest)
        .arg("--config")
        .arg(format!(
            "patch.crates-io.openapi-client-runtime.path={:?}",
            runtime.display().to_string()
        ))
        .env("CARGO_TARGET_DIR", crates().join("target"))
        .output()
        .context("cannot run cargo")?;
    entry.compiles = Some(output.status.success());
    if !output.status.success() {
        let said = String::from_utf8_lossy(&output.stderr);
        entry.error = said.lines().find(|line| line.contains("error")).map(str::to_owned);
    }
    Ok(())
}
