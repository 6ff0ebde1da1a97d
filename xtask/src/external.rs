//! `lint-external`: what the linters of other projects say of the document.
//!
//! They come from npm and pip at the versions that `spec/linters.yaml` pins, each into a folder of its own below `target/`, since
//! some cannot share their dependencies.

mod install;

use std::{
    collections::BTreeMap,
    fs,
    path::{Path, PathBuf},
    process::{Command, ExitCode, Output},
};

use anyhow::{Context as _, Result, bail};
use serde::Deserialize;
use serde_json::{Value, json};

use self::install::{Installed, Registry};
use crate::{
    generate::{Spec, root},
    report,
};

/// The least quality score that IBM's validator may give, of 100.
const LEAST_SCORE: u64 = 95;

/// `spec/linters.yaml`.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Linters {
    npm: BTreeMap<String, String>,
    pip: BTreeMap<String, String>,
    overrides: Vec<Override>,
}

/// Rules that are wrong about this document.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Override {
    #[serde(rename = "reason")]
    _reason: String,
    rules: Vec<String>,
}

/// A linter.
struct Tool {
    name: &'static str,
    registry: Registry,
    packages: &'static [&'static str],
    program: &'static str,
    arguments: &'static [&'static str],
    /// The rulesets that its own extends, and how their rules start.
    ruleset: Option<fn() -> (Value, &'static str)>,
    judge: fn(&Output) -> Result<Verdict>,
}

/// What a linter says.
enum Verdict {
    Clean(String),
    Findings,
}

const TOOLS: [Tool; 5] = [
    Tool {
        name: "spectral",
        registry: Registry::Npm,
        packages: &["@stoplight/spectral-cli", "@stoplight/spectral-owasp-ruleset"],
        program: "spectral",
        arguments: &["lint", "--fail-severity", "hint"],
        ruleset: Some(|| (json!([["spectral:oas", "all"], ["@stoplight/spectral-owasp-ruleset", "all"]]), "owasp:")),
        judge: exit_status,
    },
    Tool {
        name: "redocly",
        registry: Registry::Npm,
        packages: &["@redocly/cli"],
        program: "redocly",
        arguments: &["lint", "--extends", "recommended-strict"],
        ruleset: None,
        judge: exit_status,
    },
    Tool {
        name: "ibm",
        registry: Registry::Npm,
        packages: &["ibm-openapi-validator"],
        program: "lint-openapi",
        arguments: &["--json", "--impact-score"],
        ruleset: Some(|| (json!("@ibm-cloud/openapi-ruleset"), "ibm-")),
        judge: quality_score,
    },
    Tool {
        name: "examples",
        registry: Registry::Npm,
        packages: &["openapi-examples-validator"],
        program: "openapi-examples-validator",
        arguments: &[],
        ruleset: None,
        judge: exit_status,
    },
    Tool {
        name: "spec",
        registry: Registry::Pip,
        packages: &["openapi-spec-validator"],
        program: "openapi-spec-validator",
        arguments: &[],
        ruleset: None,
        judge: exit_status,
    },
];

/// Runs every linter on the documents `specs`.
pub(crate) fn run(specs: &[Spec]) -> Result<ExitCode> {
    let file = root().join("spec/linters.yaml");
    let linters = codegen::load(&file, "spec/linters.yaml")?;
    let linters: Linters = serde_json::from_value(linters.root().clone()).context("spec/linters.yaml")?;
    let (mut is_clean, mut is_complete) = (true, true);
    let runs = specs.iter().flat_map(|spec| TOOLS.iter().map(move |tool| (spec, tool)));
    for ((spec, name), tool) in runs {
        let spec = fs::canonicalize(spec).with_context(|| format!("cannot read {name}"))?;
        match check(tool, &linters, &spec) {
            Ok((Verdict::Clean(remark), _)) => report::checked(report::Checked::Clean, tool.name, &remark),
            Ok((Verdict::Findings, output)) => {
                is_clean = false;
                report::checked(report::Checked::Findings, tool.name, "");
                report::quote(&output);
            }
            Err(error) => {
                is_complete = false;
                report::checked(report::Checked::NotRun, tool.name, &format!("{error:#}"));
            }
        }
    }
    Ok(match (is_clean, is_complete) {
        (false, _) => ExitCode::from(report::FOUND),
        (true, false) => ExitCode::FAILURE,
        (true, true) => ExitCode::SUCCESS,
    })
}

/// Installs `tool` where it is not there yet, and runs it; what it says, and what it printed.
fn check(tool: &Tool, linters: &Linters, spec: &Path) -> Result<(Verdict, String)> {
    let versions = match tool.registry {
        Registry::Npm => &linters.npm,
        Registry::Pip => &linters.pip,
    };
    let packages = tool.packages.iter().map(|package| {
        let version = versions.get(*package).with_context(|| format!("spec/linters.yaml pins no `{package}`"))?;
        Ok((*package, version.as_str()))
    });
    let folder = root().join("target/lint-external").join(tool.name);
    let installed = install::install(tool.registry, &packages.collect::<Result<Vec<_>>>()?, &folder)?;
    let mut command = installed.command(tool.program);
    command.args(tool.arguments);
    if let Some(ruleset) = tool.ruleset {
        command.arg("--ruleset").arg(write_ruleset(&installed, ruleset(), linters)?);
    }
    let output = command.arg(spec).output().with_context(|| format!("cannot run {}", tool.program))?;
    let text = [output.stdout.as_slice(), &output.stderr].map(String::from_utf8_lossy).join("");
    Ok(((tool.judge)(&output)?, text))
}

/// A ruleset that extends `extends`, without the rules that are overridden. JSON is YAML.
fn write_ruleset(installed: &Installed, (extends, prefix): (Value, &str), linters: &Linters) -> Result<PathBuf> {
    let rules = linters.overrides.iter().flat_map(|it| &it.rules).filter(|rule| rule.starts_with(prefix));
    let rules: BTreeMap<&String, &str> = rules.map(|rule| (rule, "off")).collect();
    let path = installed.folder.join("ruleset.yaml");
    let ruleset = json!({ "extends": extends, "rules": rules });
    fs::write(&path, format!("{ruleset:#}\n")).with_context(|| format!("cannot write {}", path.display()))?;
    Ok(path)
}

/// All of these programs exit with 1 for findings, and with something else where they fail.
fn exit_status(output: &Output) -> Result<Verdict> {
    match output.status.code() {
        Some(0) => Ok(Verdict::Clean(String::new())),
        Some(1) => Ok(Verdict::Findings),
        _ => bail!("{}: {}", output.status, String::from_utf8_lossy(&output.stderr).trim()),
    }
}

fn quality_score(output: &Output) -> Result<Verdict> {
    let report: Value = serde_json::from_slice(&output.stdout)
        .with_context(|| format!("its report is not JSON: {}", String::from_utf8_lossy(&output.stderr).trim()))?;
    let score = report.pointer("/impactScore/categorizedSummary/overall").and_then(Value::as_u64);
    let score = score.context("its report has no quality score")?;
    let remark = format!("quality score {score} of 100, at least {LEAST_SCORE}");
    Ok(if score >= LEAST_SCORE { Verdict::Clean(remark) } else { Verdict::Findings })
}

/// A command that prints plainly and asks and tells nobody.
fn quiet(program: impl AsRef<std::ffi::OsStr>) -> Command {
    let mut command = Command::new(program);
    command.env("NO_COLOR", "1").env("FORCE_COLOR", "0").env("REDOCLY_TELEMETRY", "off");
    command.env("REDOCLY_SUPPRESS_UPDATE_NOTICE", "true").env("PIP_DISABLE_PIP_VERSION_CHECK", "1");
    command
}
