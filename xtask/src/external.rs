//! `lint-external`: findings of other projects' linters about the document.
//!
//! `spec/linters/` has the versions of the linters, and the rules that are overridden.

use std::{
    collections::BTreeMap,
    fs, io,
    path::{Path, PathBuf},
    process::{Command, ExitCode, Output},
};

use anyhow::{Context as _, Result, bail};
use serde::Deserialize;
use serde_json::Value;

use crate::{
    generate::{Acceptance, Spec, root},
    report::{self, Verdict},
};

/// An entry of `spec/linters/overrides.yaml`: rules that are wrong about the document.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Override {
    reason: String,
    rules: Vec<String>,
}

/// A registry that linters are installed from.
struct Registry {
    /// The program that runs the linters, and where to get it.
    runtime: (&'static str, &'static str),
    /// Pins the packages.
    lock: &'static str,
    /// The folder of the installed packages.
    folder: &'static str,
    install: &'static [&'static str],
}

const NPM: Registry = Registry {
    runtime: ("node", "Node.js with npm, from <https://nodejs.org>"),
    lock: "package-lock.json",
    folder: "node_modules",
    install: &["npm ci --ignore-scripts --no-audit --no-fund"],
};
const PIP: Registry = Registry {
    runtime: ("python3", "Python 3 with venv and pip, from <https://www.python.org>"),
    lock: "requirements.txt",
    folder: ".venv",
    install: &[
        "python3 -m venv .venv",
        ".venv/bin/pip install --quiet --requirement requirements.txt",
    ],
};

/// A linter.
struct Tool {
    name: &'static str,
    registry: Registry,
    /// Command line in `spec/linters/`, without the document.
    command: &'static str,
    report: ReportFormat,
}

/// The form of a linter's report.
enum ReportFormat {
    /// JSON on stdout. The fields are JSON pointers; `rule` and `line` are relative to an item.
    Json { lists: &'static [&'static str], rule: &'static str, line: &'static str, first_line: u64 },
    /// Text, which is a finding if the exit code is 1.
    Text,
}

const TOOLS: [Tool; 5] = [
    Tool {
        name: "spectral",
        registry: NPM,
        command: "node_modules/.bin/spectral lint --quiet --format json --ruleset spectral.yaml",
        report: ReportFormat::Json {
            lists: &[""],
            rule: "/code",
            line: "/range/start/line",
            first_line: 0,
        },
    },
    Tool {
        name: "redocly",
        registry: NPM,
        command: "node_modules/.bin/redocly lint --extends recommended-strict --format json",
        report: ReportFormat::Json {
            lists: &["/problems"],
            rule: "/ruleId",
            line: "/location/0/start/line",
            first_line: 1,
        },
    },
    Tool {
        name: "ibm",
        registry: NPM,
        command: "node_modules/.bin/lint-openapi --json",
        report: ReportFormat::Json {
            lists: &["/error/results", "/warning/results", "/info/results", "/hint/results"],
            rule: "/rule",
            line: "/line",
            first_line: 1,
        },
    },
    Tool {
        name: "examples",
        registry: NPM,
        command: "node_modules/.bin/openapi-examples-validator",
        report: ReportFormat::Text,
    },
    Tool {
        name: "spec",
        registry: PIP,
        command: ".venv/bin/openapi-spec-validator",
        report: ReportFormat::Text,
    },
];

/// A finding of a linter. Without a line it is about the whole document.
struct Finding {
    rule: String,
    line: Option<u64>,
    message: String,
}

/// Runs every linter on the documents `specs`, and prints all findings.
pub(crate) fn run(specs: &[Spec]) -> Result<ExitCode> {
    let overrides = codegen::load(&folder().join("overrides.yaml"), "spec/linters/overrides.yaml")?;
    let overrides: Vec<Override> =
        serde_json::from_value(overrides.root().clone()).context("spec/linters/overrides.yaml")?;
    let reasons: BTreeMap<&str, &str> = overrides
        .iter()
        .flat_map(|entry| entry.rules.iter().map(|rule| (rule.as_str(), entry.reason.as_str())))
        .collect();
    let (mut is_clean, mut is_complete) = (true, true);
    // A vendor's document is not ours to correct.
    for Spec { file, name, .. } in specs.iter().filter(|spec| spec.acceptance != Acceptance::Strict)
    {
        let spec = fs::canonicalize(file).with_context(|| format!("cannot read {name}"))?;
        for tool in &TOOLS {
            match tool.lint(&spec) {
                Ok(findings) => is_clean &= show(tool.name, name, &findings, &reasons),
                Err(error) => {
                    is_complete = false;
                    report::check(Verdict::NotRun, tool.name, &format!("{error:#}"));
                }
            }
        }
    }
    Ok(match (is_clean, is_complete) {
        (false, _) => ExitCode::from(report::FOUND),
        (true, false) => ExitCode::FAILURE,
        (true, true) => ExitCode::SUCCESS,
    })
}

/// Prints the findings of a linter: overridden rules with their reasons, then open findings.
/// Returns whether all are overridden.
fn show(tool: &str, file: &str, findings: &[Finding], reasons: &BTreeMap<&str, &str>) -> bool {
    let mut overridden = BTreeMap::<&str, usize>::new();
    let mut open = Vec::new();
    for finding in findings {
        if reasons.contains_key(finding.rule.as_str()) {
            *overridden.entry(&finding.rule).or_default() += 1;
        } else {
            open.push(finding);
        }
    }
    let verdict = if open.is_empty() { Verdict::Clean } else { Verdict::Findings };
    report::check(verdict, tool, &format!("{} findings, {} open", findings.len(), open.len()));
    for (rule, count) in overridden {
        report::quote(&format!(
            "{count:>3} overridden  {rule}: {}",
            reasons.get(rule).unwrap_or(&"")
        ));
    }
    for Finding { rule, line, message } in &open {
        let line = line.map(|line| format!(":{line}")).unwrap_or_default();
        report::quote(&format!("  1 open        {rule}: {file}{line}: {message}"));
    }
    open.is_empty()
}

impl Tool {
    /// Installs the linter if necessary, runs it, and returns its findings.
    fn lint(&self, spec: &Path) -> Result<Vec<Finding>> {
        self.registry.install()?;
        let output = run_in_folder(self.command, Some(spec))?;
        let said =
            || [&output.stdout, &output.stderr].map(|text| String::from_utf8_lossy(text)).concat();
        match (output.status.code(), &self.report) {
            (Some(0), ReportFormat::Text) => Ok(Vec::new()),
            (Some(1), ReportFormat::Text) => Ok(vec![Finding {
                rule: self.name.to_owned(),
                line: None,
                message: said().trim().to_owned(),
            }]),
            (Some(0 | 1), ReportFormat::Json { lists, rule, line, first_line }) => {
                let report: Value = serde_json::from_slice(&output.stdout)
                    .with_context(|| format!("expected JSON, found {:?}", said().trim()))?;
                let items = lists.iter().map(|list| report.pointer(list).and_then(Value::as_array));
                let items = items
                    .collect::<Option<Vec<_>>>()
                    .context("the report has an unexpected form")?;
                items
                    .into_iter()
                    .flatten()
                    .map(|item| finding(item, rule, line, *first_line))
                    .collect()
            }
            _ => bail!("{}: {}", output.status, said().trim()),
        }
    }
}

fn finding(item: &Value, rule: &str, line: &str, first_line: u64) -> Result<Finding> {
    let string = |at: &str| item.pointer(at).and_then(Value::as_str).map(str::to_owned);
    let line = item.pointer(line).and_then(Value::as_u64).map(|line| line + 1 - first_line);
    let finding =
        string(rule).zip(string("/message")).map(|(rule, message)| Finding { rule, line, message });
    finding.with_context(|| format!("expected a finding, found {item}"))
}

impl Registry {
    /// Installs the packages, unless those of the lock file are there.
    fn install(&self) -> Result<()> {
        let (program, source) = self.runtime;
        // The linters need it too.
        match quiet(program.into()).arg("--version").output() {
            Err(error) if error.kind() == io::ErrorKind::NotFound => {
                bail!("`{program}` is not installed; install {source}")
            }
            result => result.with_context(|| format!("cannot run `{program}`"))?,
        };
        let lock = fs::read(folder().join(self.lock))
            .with_context(|| format!("cannot read {}", self.lock))?;
        let done = folder().join(self.folder).join("installed");
        if fs::read(&done).is_ok_and(|installed| installed == lock) {
            return Ok(());
        }
        report::progress(&format!("installing the linters of spec/linters/{}", self.lock));
        for command in self.install {
            let output = run_in_folder(command, None)?;
            if !output.status.success() {
                bail!("`{command}` failed: {}", String::from_utf8_lossy(&output.stderr).trim());
            }
        }
        fs::write(&done, lock).with_context(|| format!("cannot write {}", done.display()))
    }
}

fn folder() -> PathBuf {
    root().join("spec/linters")
}

/// Runs a command line in `spec/linters/`, with a file as its last argument.
fn run_in_folder(line: &str, file: Option<&Path>) -> Result<Output> {
    let mut words = line.split_whitespace();
    let program = words.next().unwrap_or_default();
    // Programs with a path are in the folder.
    let path = if program.contains('/') { folder().join(program) } else { program.into() };
    let output = quiet(path).args(words).args(file).current_dir(folder()).output();
    output.with_context(|| format!("cannot run `{program}`"))
}

/// Returns a command without colours, telemetry and prompts.
fn quiet(program: PathBuf) -> Command {
    let mut command = Command::new(program);
    command.env("NO_COLOR", "1").env("FORCE_COLOR", "0").env("REDOCLY_TELEMETRY", "off");
    command.env("REDOCLY_SUPPRESS_UPDATE_NOTICE", "true").env("PIP_DISABLE_PIP_VERSION_CHECK", "1");
    command
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn finding_has_rule_message_and_line_counted_from_one() -> Result<()> {
        let item =
            json!({ "code": "rule", "message": "text", "range": { "start": { "line": 6 } } });
        for (first_line, expected) in [(0, 7), (1, 6)] {
            let found = finding(&item, "/code", "/range/start/line", first_line)?;
            assert_eq!(
                (found.rule.as_str(), found.message.as_str(), found.line),
                ("rule", "text", Some(expected))
            );
        }
        assert!(finding(&item, "/ruleId", "/line", 1).is_err());
        Ok(())
    }

    #[test]
    fn finding_without_an_override_is_open() {
        let finding =
            |rule: &str| Finding { rule: rule.to_owned(), line: None, message: String::new() };
        let reasons = BTreeMap::from([("known", "reason")]);
        assert!(show("tool", "a.yaml", &[finding("known")], &reasons));
        assert!(!show("tool", "a.yaml", &[finding("known"), finding("other")], &reasons));
    }
}
