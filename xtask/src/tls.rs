//! `tls`: runs the programs that show the client's TLS next to other crates.

use std::{
    fs,
    io::{BufRead as _, BufReader},
    path::PathBuf,
    process::{Child, Command, ExitCode, Stdio},
};

use anyhow::{Context as _, Result, bail};
use serde::Deserialize;

use crate::{
    cargo,
    generate::root,
    process,
    report::{self, Verdict},
};

/// The workspace of the programs.
const FOLDER: &str = "integration-tests/tls";
/// The expected output of all programs.
const EXPECTED: &str = "expected.txt";
const SERVER: &str = "server";

/// The programs to run.
pub(crate) enum Selection {
    /// All of them; `save` overwrites the expected lines.
    All {
        save: bool,
    },
    One(String),
}

/// A line of output: the result of one check.
#[derive(Deserialize)]
struct Line {
    program: String,
    check: String,
    helper: bool,
    result: String,
}

/// Runs the programs, one at a time, and compares what they print.
pub(crate) fn run(selection: &Selection) -> Result<ExitCode> {
    let programs = selected(selection, programs()?)?;
    let path = folder().join(EXPECTED);
    let expected =
        fs::read_to_string(&path).with_context(|| format!("cannot read {}", path.display()))?;
    let server = Server::start()?;
    let (mut printed, mut differs, mut failed) = (String::new(), false, false);
    for program in &programs {
        report::progress(&format!("building and running {program}"));
        match run_program(program, &server) {
            Ok(lines) => {
                differs |= compare(program, &lines, &expected)?;
                printed.push_str(&lines);
            }
            Err(error) => {
                report::check(Verdict::NotRun, program, &format!("{error:#}"));
                failed = true;
            }
        }
    }
    if failed {
        bail!("some programs could not be built or run");
    }
    if matches!(selection, Selection::All { save: true }) {
        fs::write(&path, printed).with_context(|| format!("cannot write {}", path.display()))?;
        return Ok(ExitCode::SUCCESS);
    }
    Ok(conclude(differs))
}

fn conclude(differs: bool) -> ExitCode {
    if !differs {
        return ExitCode::SUCCESS;
    }
    report::hint(
        "if the change is intended, run `cargo xtask tls --save` and update the table in the README of the client",
    );
    ExitCode::from(report::FOUND)
}

fn folder() -> PathBuf {
    root().join(FOLDER)
}

/// Returns the names of the programs: the packages with a binary, without the server.
fn programs() -> Result<Vec<String>> {
    let arguments = ["metadata", "--no-deps", "--format-version", "1"];
    let metadata = process::json(cargo::command().args(arguments).current_dir(folder()))?;
    let targets = metadata["packages"].as_array().into_iter().flatten();
    let targets = targets.flat_map(|package| package["targets"].as_array().into_iter().flatten());
    let binaries = targets
        .filter(|target| target["kind"][0] == "bin")
        .filter_map(|target| target["name"].as_str());
    let mut programs: Vec<String> =
        binaries.filter(|name| *name != SERVER).map(str::to_owned).collect();
    programs.sort();
    Ok(programs)
}

fn selected(selection: &Selection, programs: Vec<String>) -> Result<Vec<String>> {
    match selection {
        Selection::All { .. } => Ok(programs),
        Selection::One(name) if programs.contains(name) => Ok(vec![name.clone()]),
        Selection::One(name) => {
            bail!("unknown program {name}; expected one of {}", programs.join(", "))
        }
    }
}

/// Returns a `cargo run` of one package. Cargo unifies the features of the packages that it builds
/// together, so a build of the whole workspace would not show what each program does.
fn cargo_run(package: &str) -> Command {
    let mut command = cargo::command();
    command.args(["run", "--quiet", "--package", package]).current_dir(folder());
    command
}

fn run_program(program: &str, server: &Server) -> Result<String> {
    let mut command = cargo_run(program);
    command.env("TLS_URL", &server.url).env("TLS_CERTIFICATE", Server::certificate());
    String::from_utf8(process::stdout(&mut command)?)
        .with_context(|| format!("{program} printed text that is not UTF-8"))
}

/// Reports the results of `program`. Returns whether they differ from the expected lines.
fn compare(program: &str, lines: &str, expected: &str) -> Result<bool> {
    let of_program = |line: &&str| parse(line).is_ok_and(|line| line.program == program);
    let expected: Vec<&str> = expected.lines().filter(of_program).collect();
    let lines: Vec<&str> = lines.lines().collect();
    if lines == expected {
        report::check(Verdict::Clean, program, "");
        report::quote(&table(&lines)?);
        return Ok(false);
    }
    report::check(Verdict::Findings, program, &format!("differs from {FOLDER}/{EXPECTED}"));
    let removed =
        expected.iter().filter(|line| !lines.contains(line)).map(|line| format!("-{line}"));
    let added = lines.iter().filter(|line| !expected.contains(line)).map(|line| format!("+{line}"));
    report::diff(&removed.chain(added).collect::<Vec<_>>().join("\n"));
    Ok(true)
}

fn parse(line: &str) -> Result<Line> {
    serde_json::from_str(line).with_context(|| format!("expected a line of JSON, found {line:?}"))
}

/// Returns the results as a table: check, whether the helper was called before, result.
fn table(lines: &[&str]) -> Result<String> {
    let lines = lines.iter().map(|line| parse(line)).collect::<Result<Vec<_>>>()?;
    let name = |line: &Line| {
        if line.helper { format!("helper, then {}", line.check) } else { line.check.clone() }
    };
    let width = lines.iter().map(|line| name(line).len()).max().unwrap_or_default();
    let rows = lines.iter().map(|line| format!("{:width$}  {}", name(line), line.result));
    Ok(rows.collect::<Vec<_>>().join("\n"))
}

/// The HTTPS server that the programs send requests to. It stops when this value is dropped.
struct Server {
    child: Child,
    url: String,
}

impl Server {
    fn start() -> Result<Self> {
        report::progress("building the HTTPS server");
        let certificate = Self::certificate();
        let target = certificate.with_file_name("");
        fs::create_dir_all(&target)
            .with_context(|| format!("cannot create {}", target.display()))?;
        let mut command = cargo_run(SERVER);
        command.arg("--").arg(&certificate).stdin(Stdio::piped()).stdout(Stdio::piped());
        let mut child = command.spawn().context("cannot run cargo")?;
        let mut url = String::new();
        if let Some(stdout) = child.stdout.take() {
            BufReader::new(stdout)
                .read_line(&mut url)
                .context("cannot read the output of the server")?;
        }
        let server = Self { child, url: url.trim().to_owned() };
        if server.url.is_empty() {
            bail!("the HTTPS server did not start");
        }
        Ok(server)
    }

    /// Returns the path of the server's certificate, which is new in each run.
    fn certificate() -> PathBuf {
        folder().join("target/server.pem")
    }
}

impl Drop for Server {
    /// Closes stdin, which stops the server even if cargo runs between it and this process.
    fn drop(&mut self) {
        drop(self.child.stdin.take());
        let _ = self.child.wait();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn unknown_program_lists_the_programs() {
        let selection = Selection::One("next-to-curl".to_owned());
        let error = selected(&selection, vec!["next-to-rustls".to_owned()])
            .err()
            .map(|error| error.to_string());
        assert_eq!(
            error.as_deref(),
            Some("unknown program next-to-curl; expected one of next-to-rustls")
        );
    }

    #[test]
    fn table_shows_whether_the_helper_was_called() -> Result<()> {
        let lines = [
            r#"{"program":"p","check":"Client","helper":false,"result":"panic"}"#,
            r#"{"program":"p","check":"Client","helper":true,"result":"ring"}"#,
        ];
        assert_eq!(table(&lines)?, "Client               panic\nhelper, then Client  ring");
        Ok(())
    }

    #[test]
    fn table_rejects_a_line_that_is_not_json() {
        assert!(table(&["thread 'main' panicked"]).is_err());
    }
}
