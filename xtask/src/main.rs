//! Commands for maintainers of this workspace: `cargo xtask --help`.

mod api;
mod bench;
mod cargo;
mod diff;
mod external;
mod generate;
mod lint;
mod new;
mod problems;
mod process;
mod report;
mod survey;
mod tls;
mod watch;

use std::{path::PathBuf, process::ExitCode};

use anyhow::Result;
use clap::{Args, Parser, Subcommand};

use self::generate::Acceptance;

/// Generate clients from OpenAPI documents, and check documents and crates
#[derive(Parser)]
#[command(name = "cargo xtask", bin_name = "cargo xtask", after_help = EXIT_CODES)]
struct Arguments {
    #[command(subcommand)]
    command: Command,
}

const EXIT_CODES: &str = "\
Exit codes:
  0  done, or everything is up to date
  1  failed: the document is invalid, or a file cannot be read or written
  2  invalid arguments
  4  files are out of date (`check` and `generate --check`), or the document has problems (`lint`)

Examples:
  cargo xtask generate
  cargo xtask generate --watch
  cargo xtask generate --spec codegen/foreign/documents/bookstore.yaml --out target/bookstore
  cargo xtask check";

#[derive(Subcommand)]
enum Command {
    /// Generate the clients of the workspace, or a crate from another document
    ///
    /// Without options, generates the clients in spec/clients.toml. Files that are up to date are
    /// not written. If a document has problems, all of them are listed and no file changes.
    #[command(after_help = EXIT_CODES)]
    Generate(GenerateArguments),
    /// Add a client to the workspace
    ///
    /// Writes an entry in spec/clients.toml, a copy of the document in spec/, crates/NAME/ and
    /// crates/NAME-mock/, and runs the tests of both crates once, which writes their snapshots. All
    /// other commands then cover the new client.
    #[command(after_help = NEW_EXIT_CODES)]
    New(NewArguments),
    /// Show what `generate` would change, without writing
    #[command(after_help = EXIT_CODES)]
    Check(TargetArguments),
    /// Report problems in the OpenAPI document with source excerpts
    ///
    /// Reports what prevents generation, and then style: descriptions, ranges, names, examples,
    /// unused components.
    #[command(after_help = LINT_EXIT_CODES)]
    Lint(LintArguments),
    /// Compare the public API of the published crates with the snapshots in xtask/api/
    ///
    /// Needs cargo-public-api; if it is missing, the error names the version to install.
    #[command(after_help = API_EXIT_CODES)]
    Api(ApiArguments),
    /// Benchmark the client, the generator and the emulator against alternatives
    ///
    /// Counts instructions if valgrind is installed. Times are reported but never fail a check.
    Bench(BenchArguments),
    /// Compare two versions of the document and report breaking changes
    ///
    /// Reports the effect of each change on senders of requests, readers of responses and Rust
    /// code, and the version bump that semver requires.
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
    /// Generate a client from every document of a folder, and report what became of each
    ///
    /// The crates are written below target/survey/.
    #[command(after_help = SURVEY_EXIT_CODES)]
    Survey(SurveyArguments),
    /// Check how the client's TLS works next to other crates
    ///
    /// Builds and runs the programs of integration-tests/tls/, one at a time, and compares what
    /// they print with integration-tests/tls/expected.txt, on which the table in the client's
    /// README is based. Needs OpenSSL and its headers. Takes minutes, because some programs build
    /// aws-lc, and is not part of CI.
    #[command(after_help = TLS_EXIT_CODES)]
    Tls(TlsArguments),
}

#[derive(Args)]
struct SurveyArguments {
    /// The folder of the documents, which may be in folders below it
    #[arg(required_unless_present = "one")]
    folder: Option<PathBuf>,
    /// Compile each crate with `cargo check`
    #[arg(long)]
    check: bool,
    /// Form of the results
    #[arg(long, value_enum, default_value_t)]
    format: survey::Format,
    /// Generate from this document only, and print the result; a survey runs this once per document
    #[arg(long, hide = true, value_name = "FILE")]
    one: Option<PathBuf>,
}

const SURVEY_EXIT_CODES: &str = "\
Exit codes:
  0  every document generates, and every crate that was checked compiles
  1  failed: a document cannot be read
  2  the command line is wrong
  4  a document does not generate, or a crate does not compile

Examples:
  cargo xtask survey documents/
  cargo xtask survey documents/ --check --format json";

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
  2  invalid arguments
  4  a program prints other lines

Examples:
  cargo xtask tls                   run all programs
  cargo xtask tls next-to-rustls    run one of them
  cargo xtask tls --save            accept new results";

#[derive(Args)]
struct ApiArguments {
    /// Save the current API as the snapshots
    #[arg(long)]
    save: bool,
}

const API_EXIT_CODES: &str = "\
Exit codes:
  0  nothing differs, or --save wrote the snapshots
  1  failed: cargo-public-api is not installed, or a crate does not compile
  2  invalid arguments
  4  something differs

Examples:
  cargo xtask api           show what changed
  cargo xtask api --save    accept the change";

#[derive(Args)]
struct BenchArguments {
    /// Also build programs that use the client, for build time, packages and size; takes minutes
    #[arg(long)]
    builds: bool,
    /// Save the results in xtask/bench/
    #[arg(long)]
    save: bool,
    /// Exit with 4 if a machine-independent figure is more than 3 % above the saved one
    #[arg(long)]
    check: bool,
}

#[derive(Args)]
struct DiffArguments {
    /// Old version: a file, a git revision (`HEAD`, `v1.2.0`) or `REVISION:PATH`
    old: String,
    /// New version, in the same form; defaults to the document of the workspace
    new: Option<String>,
    /// Output format
    #[arg(long, value_enum, default_value_t)]
    format: diff::Format,
}

const DIFF_EXIT_CODES: &str = "\
Exit codes:
  0  nothing breaks
  1  failed: a version cannot be read
  2  invalid arguments
  4  breaking changes

Examples:
  cargo xtask diff HEAD                        effect of uncommitted edits
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
  2  invalid arguments
  4  there are open findings";

#[derive(Args)]
struct LintArguments {
    /// Another OpenAPI 3.0 or 3.1 document, in YAML or JSON
    #[arg(long, value_name = "FILE")]
    spec: Option<PathBuf>,
    /// Output format
    #[arg(long, value_enum, default_value_t)]
    format: lint::Format,
    /// Show all findings as text, not the first 50
    #[arg(long)]
    all: bool,
}

const LINT_EXIT_CODES: &str = "\
Exit codes:
  0  no problems
  1  failed: the document cannot be read
  2  invalid arguments
  4  there are problems";

#[derive(Args)]
struct NewArguments {
    /// Name of the crate: lower-case letters, digits and hyphens
    name: String,
    /// OpenAPI document, in YAML or JSON
    #[arg(long, value_name = "FILE")]
    spec: PathBuf,
}

const NEW_EXIT_CODES: &str = "\
Exit codes:
  0  the client was added
  1  failed: the document has problems, the name is taken, or a test of the new client failed
  2  the command line is wrong

Examples:
  cargo xtask new bookstore --spec codegen/foreign/documents/bookstore.yaml";

#[derive(Args)]
struct GenerateArguments {
    /// Show what would change, without writing; exits with 4 if anything would
    #[arg(long)]
    check: bool,
    /// Generate again whenever a document, spec/clients.toml or a table is saved, until stopped
    #[arg(long, conflicts_with = "check")]
    watch: bool,
    #[command(flatten)]
    target: TargetArguments,
}

#[derive(Args)]
struct TargetArguments {
    /// Another OpenAPI 3.0 or 3.1 document, in YAML or JSON
    #[arg(long, value_name = "FILE", requires = "out")]
    spec: Option<PathBuf>,
    /// The folder of the crate to generate: src/generated.rs and tests/it/generated.rs; Cargo.toml,
    /// README.md, src/lib.rs and tests/it/main.rs are written once and then yours
    #[arg(long, value_name = "FOLDER", requires = "spec")]
    out: Option<PathBuf>,
    /// Fail if an operation has to be left out, instead of warning of it
    #[arg(long, requires = "spec")]
    strict: bool,
}

/// The generator calls itself once for each level of nesting, and documents may be nested deeply.
const STACK_BYTES: usize = 256 << 20;

fn main() -> ExitCode {
    let arguments = Arguments::parse();
    let worker = std::thread::Builder::new().stack_size(STACK_BYTES).spawn(|| run(arguments));
    match worker.map(std::thread::JoinHandle::join) {
        Ok(Ok(code)) => code,
        // A panic has been printed.
        Ok(Err(_)) => ExitCode::from(101),
        Err(error) => {
            report::error(&anyhow::Error::new(error).context("cannot start a thread"));
            ExitCode::FAILURE
        }
    }
}

fn run(arguments: Arguments) -> ExitCode {
    let result = match arguments.command {
        Command::Generate(arguments) => generate(arguments),
        Command::Check(target) => target.requests().and_then(|requests| generate::check(&requests)),
        Command::Lint(arguments) => {
            let most = if arguments.all { usize::MAX } else { problems::MOST_SHOWN };
            generate::documents(arguments.spec)
                .and_then(|specs| lint::run(&specs, arguments.format, most))
        }
        Command::New(NewArguments { name, spec }) => new::run(&name, &spec),
        Command::Api(ApiArguments { save }) => api::run(save),
        Command::Bench(BenchArguments { builds, save, check }) => {
            bench::run(bench::Options { builds, save, check })
        }
        Command::Diff(arguments) => {
            diff::run(&arguments.old, arguments.new.as_deref(), arguments.format)
        }
        Command::LintExternal(arguments) => {
            generate::documents(arguments.spec).and_then(|specs| external::run(&specs))
        }
        Command::Survey(arguments) => arguments.run(),
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
    if arguments.watch {
        return watch::run(&arguments.target.sources());
    }
    let requests = arguments.target.requests()?;
    if arguments.check { generate::check(&requests) } else { generate::generate(&requests) }
}

impl SurveyArguments {
    fn run(self) -> Result<ExitCode> {
        match (self.one, self.folder) {
            (Some(document), _) => survey::one(&document),
            (None, folder) => survey::run(&folder.unwrap_or_default(), self.format, self.check),
        }
    }
}

impl TlsArguments {
    fn selection(self) -> tls::Selection {
        self.program.map_or(tls::Selection::All { save: self.save }, tls::Selection::One)
    }
}

impl TargetArguments {
    fn acceptance(&self) -> Acceptance {
        if self.strict { Acceptance::Strict } else { Acceptance::Lenient }
    }

    fn sources(self) -> watch::Sources {
        let acceptance = self.acceptance();
        match (self.spec, self.out) {
            (Some(spec), Some(out)) => watch::Sources::Document(Box::new(
                generate::Request::other(&spec, &out, acceptance),
            )),
            _ => watch::Sources::Workspace,
        }
    }

    fn requests(self) -> Result<Vec<generate::Request>> {
        let acceptance = self.acceptance();
        match (self.spec, self.out) {
            (Some(spec), Some(out)) => Ok(vec![generate::Request::other(&spec, &out, acceptance)]),
            _ => generate::Request::workspace(),
        }
    }
}
