//! The command line.

mod endings;

use std::path::PathBuf;

use anyhow::Result;
use clap::{Args, Parser, Subcommand};

use crate::{
    diff,
    generate::{Acceptance, Job, Shown},
    lint, problems, survey, tls, watch,
};

/// Generate clients from OpenAPI documents, and check documents and crates
#[derive(Parser)]
#[command(name = "cargo xtask", bin_name = "cargo xtask", after_help = endings::PROGRAM)]
pub(crate) struct Program {
    #[command(subcommand)]
    pub(crate) command: Command,
}

#[derive(Subcommand)]
pub(crate) enum Command {
    /// Generate the clients of the workspace, or a crate from another document
    ///
    /// Without options, generates the clients in spec/clients.toml. Files that are up to date are
    /// not written. If a document has problems, all of them are listed and no file changes.
    #[command(after_help = endings::GENERATE)]
    Generate(Generate),
    /// Add a client to the workspace
    ///
    /// Writes an entry in spec/clients.toml, a copy of the document in spec/, crates/NAME/ and
    /// crates/NAME-mock/, and runs the tests of both crates once, which writes their snapshots. All
    /// other commands then cover the new client.
    #[command(after_help = endings::NEW)]
    New(New),
    /// Show what `generate` would change, without writing
    #[command(after_help = endings::CHECK)]
    Check(Source),
    /// Report problems in the OpenAPI document with source excerpts
    ///
    /// Reports what prevents generation, and then style: descriptions, ranges, names, examples,
    /// unused components.
    #[command(after_help = endings::LINT)]
    Lint(Lint),
    /// Compare the public API of the published crates with the snapshots in xtask/api/
    ///
    /// Needs cargo-public-api; if it is missing, the error names the version to install.
    #[command(after_help = endings::API)]
    Api(Api),
    /// Benchmark the client, the generator and the emulator against alternatives
    ///
    /// Counts instructions if valgrind is installed. Times are reported but never fail a check.
    #[command(after_help = endings::BENCH)]
    Bench(Bench),
    /// Compare two versions of the document and report breaking changes
    ///
    /// Reports the effect of each change on senders of requests, readers of responses and Rust
    /// code, and the version bump that semver requires.
    #[command(after_help = endings::DIFF)]
    Diff(Diff),
    /// Report findings of other projects' linters about the document
    ///
    /// Runs Spectral (all rules of `oas` and OWASP), Redocly, IBM's validator,
    /// openapi-examples-validator and openapi-spec-validator, at the versions in spec/linters/,
    /// where npm and pip install them. Findings of rules with a reason in
    /// spec/linters/overrides.yaml are only counted; all others are open.
    #[command(after_help = endings::LINT_EXTERNAL)]
    LintExternal(LintExternal),
    /// Generate a client from every document of a folder, and report the result for each
    ///
    /// The crates are written below target/survey/.
    #[command(after_help = endings::SURVEY)]
    Survey(Survey),
    /// Check how the client's TLS works next to other crates
    ///
    /// Builds and runs the programs of integration-tests/tls/, one at a time, and compares what
    /// they print with integration-tests/tls/expected.txt, on which the table in the client's
    /// README is based. Needs OpenSSL and its headers. Takes minutes, because some programs build
    /// aws-lc, and is not part of CI.
    #[command(after_help = endings::TLS)]
    Tls(Tls),
}

#[derive(Args)]
pub(crate) struct Generate {
    /// Show what would change, without writing; exits with 4 if anything would
    #[arg(long)]
    pub(crate) check: bool,
    /// Generate again whenever a document, spec/clients.toml or a table is saved, until stopped
    #[arg(long, conflicts_with = "check")]
    pub(crate) watch: bool,
    /// Show all warnings, not the first of each kind
    #[arg(long, conflicts_with = "check")]
    all: bool,
    #[command(flatten)]
    pub(crate) source: Source,
}

impl Generate {
    pub(crate) fn shown(&self) -> Shown {
        if self.all { Shown::All } else { Shown::First }
    }
}

/// The document to generate from; by default, those of the workspace.
#[derive(Args)]
pub(crate) struct Source {
    /// Another OpenAPI 3.0 or 3.1 document, in YAML or JSON
    #[arg(long, value_name = "FILE", requires = "out")]
    spec: Option<PathBuf>,
    /// The folder of the crate to generate: src/generated.rs and tests/it/generated.rs; Cargo.toml,
    /// README.md, src/lib.rs and tests/it/main.rs are written once and then yours
    #[arg(long, value_name = "FOLDER", requires = "spec")]
    out: Option<PathBuf>,
    /// Fail if an operation has to be left out, instead of printing a warning
    #[arg(long, requires = "spec")]
    strict: bool,
}

impl Source {
    pub(crate) fn jobs(self) -> Result<Vec<Job>> {
        match self.standalone() {
            Some(job) => Ok(vec![job]),
            None => Job::workspace(),
        }
    }

    pub(crate) fn watched(self) -> watch::Sources {
        let job = self.standalone().map(Box::new);
        job.map_or(watch::Sources::Workspace, watch::Sources::Document)
    }

    fn standalone(self) -> Option<Job> {
        let acceptance = if self.strict { Acceptance::Strict } else { Acceptance::Lenient };
        Some(Job::standalone(&self.spec?, &self.out?, acceptance))
    }
}

#[derive(Args)]
pub(crate) struct New {
    /// Name of the crate: lower-case letters, digits and hyphens
    pub(crate) name: String,
    /// OpenAPI document, in YAML or JSON
    #[arg(long, value_name = "FILE")]
    pub(crate) spec: PathBuf,
}

#[derive(Args)]
pub(crate) struct Lint {
    /// Another OpenAPI 3.0 or 3.1 document, in YAML or JSON
    #[arg(long, value_name = "FILE")]
    pub(crate) spec: Option<PathBuf>,
    /// Output format
    #[arg(long, value_enum, default_value_t)]
    pub(crate) format: lint::Format,
    /// Show all findings as text, not the first 50
    #[arg(long)]
    all: bool,
}

impl Lint {
    /// Returns the maximum number of findings to show.
    pub(crate) fn max_shown(&self) -> usize {
        if self.all { usize::MAX } else { problems::MAX_SHOWN }
    }
}

#[derive(Args)]
pub(crate) struct Api {
    /// Save the current API as the snapshots
    #[arg(long)]
    pub(crate) save: bool,
}

#[derive(Args)]
pub(crate) struct Bench {
    /// Also build programs that use the client, for build time, packages and size; takes minutes
    #[arg(long)]
    pub(crate) builds: bool,
    /// Save the results in xtask/bench/; builds that were not measured stay as saved
    #[arg(long)]
    pub(crate) save: bool,
    /// Exit with 4 if a machine-independent figure is more than 3 % above the saved one
    #[arg(long)]
    pub(crate) check: bool,
}

#[derive(Args)]
pub(crate) struct Diff {
    /// Old version: a file, a git revision (`HEAD`, `v1.2.0`) or `REVISION:PATH`
    pub(crate) old: String,
    /// New version, in the same form; defaults to the document of the workspace
    pub(crate) new: Option<String>,
    /// Output format
    #[arg(long, value_enum, default_value_t)]
    pub(crate) format: diff::Format,
}

#[derive(Args)]
pub(crate) struct LintExternal {
    /// Another OpenAPI document
    #[arg(long, value_name = "FILE")]
    pub(crate) spec: Option<PathBuf>,
}

#[derive(Args)]
pub(crate) struct Survey {
    /// The folder of the documents; its subfolders are included
    #[arg(required_unless_present = "one")]
    folder: Option<PathBuf>,
    /// Compile each crate with `cargo check`
    #[arg(long)]
    pub(crate) check: bool,
    /// Output format
    #[arg(long, value_enum, default_value_t)]
    pub(crate) format: survey::Format,
    /// Generate from this document only, and print the result; a survey runs this once per document
    #[arg(long, hide = true, value_name = "FILE")]
    pub(crate) one: Option<PathBuf>,
}

impl Survey {
    /// Returns the folder, which is empty with `--one`.
    pub(crate) fn folder(&self) -> PathBuf {
        self.folder.clone().unwrap_or_default()
    }
}

#[derive(Args)]
pub(crate) struct Tls {
    /// Overwrite the expected lines with those of this run
    #[arg(long, conflicts_with = "program")]
    save: bool,
    /// Run only this program; an unknown name lists the programs
    program: Option<String>,
}

impl Tls {
    pub(crate) fn selection(self) -> tls::Selection {
        self.program.map_or(tls::Selection::All { save: self.save }, tls::Selection::One)
    }
}

#[cfg(test)]
mod tests {
    use clap::CommandFactory as _;

    use super::*;

    #[test]
    fn every_help_ends_with_exit_codes_and_examples_that_parse() -> Result<()> {
        let mut program = Program::command();
        let mut texts = vec![program.render_long_help().to_string()];
        // clap adds `help`, without examples.
        let commands = program.get_subcommands_mut().filter(|command| command.get_name() != "help");
        texts.extend(commands.map(|command| command.render_long_help().to_string()));
        assert!(texts.len() > 10, "{} help texts", texts.len());
        for text in texts {
            let ending = text.split_once("\nExit codes:\n").and_then(|(_, ending)| {
                ending.split_once("\n\nExamples:\n").map(|(_, examples)| examples)
            });
            assert!(ending.is_some(), "expected exit codes and examples, found:\n{text}");
            for example in ending.unwrap_or_default().lines() {
                let command = example.split('#').next().unwrap_or_default();
                let command = command.trim().replacen("cargo xtask", "xtask", 1);
                if let Err(error) = Program::try_parse_from(command.split_whitespace()) {
                    anyhow::bail!("{example}: {error}");
                }
            }
        }
        Ok(())
    }
}
