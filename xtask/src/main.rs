//! The commands of this workspace's maintainers: `cargo xtask --help`.

mod api;
mod bench;
mod cargo;
mod diff;
mod external;
mod generate;
mod lint;
mod problems;
mod process;
mod report;
mod tls;
mod watch;

use std::{path::PathBuf, process::ExitCode};

use anyhow::Result;
use clap::{Args, Parser, Subcommand};

/// Generates the client crate from the OpenAPI document, and checks that it is up to date.
#[derive(Parser)]
#[command(name = "cargo xtask", bin_name = "cargo xtask", after_help = EXIT_CODES)]
struct Arguments {
    #[command(subcommand)]
    command: Command,
}

const EXIT_CODES: &str = "\
Exit codes:
  0  done, or all is up to date
  1  failed: the document is broken, or a file cannot be read or written
  2  the command line is wrong
  4  files are out of date (`check` and `generate --check`), or the document has problems (`lint`)";

#[derive(Subcommand)]
enum Command {
    /// Write the client from the document
    ///
    /// Without options, spec/edge-route-oauth.yaml becomes crates/ngrok-edge-oauth/src/generated.rs. Files that are up to date are
    /// left alone. A document with problems changes nothing; all of its problems are listed.
    #[command(after_help = EXIT_CODES)]
    Generate(GenerateArguments),
    /// Show what `generate` would change, and change nothing
    #[command(after_help = EXIT_CODES)]
    Check(TargetArguments),
    /// Show what is wrong with the document, in it
    ///
    /// Beside all that makes generating fail: descriptions, ranges, names, examples, unused components.
    #[command(after_help = LINT_EXIT_CODES)]
    Lint(LintArguments),
    /// Show how the published crates differ from the kept texts of what they offer in Rust
    ///
    /// The texts are in xtask/api/. cargo-public-api makes them, which must be installed at the version that the command asks for.
    #[command(after_help = API_EXIT_CODES)]
    Api(ApiArguments),
    /// Measure the client beside a caller written by hand and the vendor's crate, the generator and the emulator
    ///
    /// Instructions are counted where valgrind is installed. Times are reported, never judged.
    Bench(BenchArguments),
    /// Show what changed between two versions of the document, for those who use the API
    ///
    /// Each change says whether it breaks those who send requests and those who read responses. All of them together ask for a
    /// step of the version by semver.
    #[command(after_help = DIFF_EXIT_CODES)]
    Diff(DiffArguments),
    /// Report findings of other projects' linters about the document
    ///
    /// Spectral (all rules of `oas` and OWASP), Redocly, IBM's validator,
    /// openapi-examples-validator and openapi-spec-validator, at the versions of spec/linters/,
    /// which npm and pip install there. Rules with a reason in spec/linters/overrides.yaml are
    /// counted; every other finding is open.
    #[command(after_help = EXTERNAL_EXIT_CODES)]
    LintExternal(ExternalArguments),
    /// Check how the client's TLS works next to other crates
    ///
    /// Builds and runs the programs of integration-tests/tls/, one at a time, and compares what they print with
    /// integration-tests/tls/expected.txt, on which the table in the client's README is based. Needs OpenSSL and its headers.
    /// Takes minutes, because some programs build aws-lc, and is not part of CI.
    #[command(after_help = TLS_EXIT_CODES)]
    Tls(TlsArguments),
}

#[derive(Args)]
struct TlsArguments {
    /// Overwrite the expected lines with those of this run
    #[arg(long, conflicts_with = "program")]
    save: bool,
    /// Run only this program; an unknown name lists the programs
    program: Option<String>,
}

const TLS_EXIT_CODES: &str = "\
Exit codes:
  0  all programs print the expected lines, or --save wrote them
  1  failed: a program does not compile, or the server does not start
  2  the command line is wrong
  4  a program prints other lines

Examples:
  cargo xtask tls                   run all programs
  cargo xtask tls next-to-rustls    run one of them
  cargo xtask tls --save            accept new results";

#[derive(Args)]
struct ApiArguments {
    /// Keep what the crates offer now
    #[arg(long)]
    save: bool,
}

const API_EXIT_CODES: &str = "\
Exit codes:
  0  nothing differs, or it was kept
  1  failed: cargo-public-api is not there, or a crate does not compile
  2  the command line is wrong
  4  something differs";

#[derive(Args)]
struct BenchArguments {
    /// Build programs that use the client, too, for time, packages and size; takes minutes
    #[arg(long)]
    builds: bool,
    /// Keep the results in xtask/bench/
    #[arg(long)]
    save: bool,
    /// Exit with 4 where a figure that does not depend on the machine's mood is more than 3 % above the kept one
    #[arg(long)]
    check: bool,
}

#[derive(Args)]
struct DiffArguments {
    /// The version before: a file, a git revision (`HEAD`, `v1.2.0`), or `REVISION:PATH`
    old: String,
    /// The version after, likewise; the document of the workspace where it is left out
    new: Option<String>,
    /// How changes are written
    #[arg(long, value_enum, default_value_t)]
    format: diff::Format,
}

const DIFF_EXIT_CODES: &str = "\
Exit codes:
  0  nothing breaks
  1  failed: a version cannot be read
  2  the command line is wrong
  4  there are breaking changes

Examples:
  cargo xtask diff HEAD                        what the edit under way means
  cargo xtask diff v0.1.0 --format markdown    for the changelog
  cargo xtask diff old.yaml new.yaml";

#[derive(Args)]
struct ExternalArguments {
    /// Another OpenAPI document
    #[arg(long, value_name = "FILE")]
    spec: Option<PathBuf>,
}

const EXTERNAL_EXIT_CODES: &str = "\
Exit codes:
  0  no finding is open
  1  a linter could not be run
  2  the command line is wrong
  4  there are open findings";

#[derive(Args)]
struct LintArguments {
    /// Another OpenAPI 3.0 document, in YAML or JSON
    #[arg(long, value_name = "FILE")]
    spec: Option<PathBuf>,
    /// How findings are written
    #[arg(long, value_enum, default_value_t)]
    format: lint::Format,
}

const LINT_EXIT_CODES: &str = "\
Exit codes:
  0  no problems
  1  failed: the document cannot be read
  2  the command line is wrong
  4  there are problems";

#[derive(Args)]
struct GenerateArguments {
    /// Show what would change, and change nothing; exits with 4 where anything would
    #[arg(long)]
    check: bool,
    /// Generate again whenever the document is saved, until stopped
    #[arg(long, conflicts_with = "check")]
    watch: bool,
    #[command(flatten)]
    target: TargetArguments,
}

#[derive(Args)]
struct TargetArguments {
    /// Another OpenAPI 3.0 document, in YAML or JSON
    #[arg(long, value_name = "FILE", requires = "out")]
    spec: Option<PathBuf>,
    /// The folder of the crate to make from it: Cargo.toml, src/lib.rs (both written once and then yours) and src/generated.rs
    #[arg(long, value_name = "FOLDER", requires = "spec")]
    out: Option<PathBuf>,
}

fn main() -> ExitCode {
    let arguments = Arguments::parse();
    let result = match arguments.command {
        Command::Generate(arguments) => generate(arguments),
        Command::Check(target) => target.requests().and_then(|requests| generate::check(&requests)),
        Command::Lint(arguments) => {
            generate::documents(arguments.spec).and_then(|specs| lint::run(&specs, arguments.format))
        }
        Command::Api(ApiArguments { save }) => api::run(save),
        Command::Bench(BenchArguments { builds, save, check }) => bench::run(bench::Options { builds, save, check }),
        Command::Diff(arguments) => diff::run(&arguments.old, arguments.new.as_deref(), arguments.format),
        Command::LintExternal(arguments) => generate::documents(arguments.spec).and_then(|specs| external::run(&specs)),
        Command::Tls(arguments) => tls::run(&arguments.selection()),
    };
    match result {
        Ok(code) => code,
        Err(error) => {
            report::error(&error);
            ExitCode::FAILURE
        }
    }
}

fn generate(arguments: GenerateArguments) -> Result<ExitCode> {
    let requests = arguments.target.requests()?;
    match (arguments.check, arguments.watch) {
        (true, _) => generate::check(&requests),
        (_, true) => watch::run(&requests),
        _ => generate::generate(&requests),
    }
}

impl TlsArguments {
    fn selection(self) -> tls::Selection {
        self.program.map_or(tls::Selection::All { save: self.save }, tls::Selection::One)
    }
}

impl TargetArguments {
    fn requests(self) -> Result<Vec<generate::Request>> {
        match (self.spec, self.out) {
            (Some(spec), Some(out)) => Ok(vec![generate::Request::other(spec, out)]),
            _ => generate::Request::workspace(),
        }
    }
}
