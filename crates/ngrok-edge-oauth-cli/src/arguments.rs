//! The command line.

pub(crate) mod examples;
mod module_flags;
mod route;

use std::{env, path::PathBuf};

use clap::{Args, Parser, Subcommand, ValueEnum};
use clap_complete::Shell;

pub(crate) use self::{
    module_flags::ModuleFlags,
    route::{Route, RouteArguments, RouteIds, parse_pair},
};

/// Manage the OAuth module of HTTPS edge routes in ngrok's API.
///
/// The module makes ngrok sign visitors in with an identity provider before their requests reach an
/// endpoint.
///
/// The API key comes from --api-key-file, the environment variable NGROK_API_KEY, or the
/// configuration file of ngrok's agent, whichever is found first.
#[derive(Parser)]
#[command(name = "ngrok-edge-oauth", version = VERSION, after_help = examples::PROGRAM, max_term_width = 120)]
#[expect(clippy::doc_markdown, reason = "the documentation is the help text")]
pub(crate) struct Program {
    #[command(subcommand)]
    pub(crate) command: Command,
    #[command(flatten)]
    pub(crate) general: General,
    #[command(flatten)]
    pub(crate) connection: Connection,
}

/// The version and the commit that it was built from, if that is known.
pub(crate) const VERSION: &str = concat!(env!("CARGO_PKG_VERSION"), env!("BUILD_COMMIT"));

/// Options that do not concern the connection.
#[derive(Args)]
pub(crate) struct General {
    /// Format of results and errors
    #[arg(long, short, value_enum, default_value_t, global = true)]
    pub(crate) output: OutputFormat,
    /// Print one line per request to stderr
    #[arg(long, short, global = true, conflicts_with = "quiet")]
    pub(crate) verbose: bool,
    /// Print headers and bodies to stderr, without secrets
    #[arg(long, global = true, conflicts_with = "quiet")]
    pub(crate) debug: bool,
    /// Print neither notes nor progress to stderr
    #[arg(long, short, global = true)]
    pub(crate) quiet: bool,
    /// Largest input file in bytes
    #[arg(long, value_name = "BYTES", default_value_t = 16 * 1024 * 1024, global = true)]
    pub(crate) max_input_bytes: u64,
}

/// Format of results and errors.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
pub(crate) enum OutputFormat {
    /// For people; may change
    #[default]
    Text,
    /// For scripts; stable
    Json,
    /// For scripts and for editing; stable
    Yaml,
}

/// The API and the credentials for it.
#[derive(Args)]
#[command(next_help_heading = "Connection")]
#[allow(clippy::doc_markdown, rustdoc::bare_urls, reason = "the documentation is the help text")]
pub(crate) struct Connection {
    /// Base URL of the API [env: NGROK_API_URL] [default: https://api.ngrok.com]
    #[arg(long, value_name = "URL", global = true)]
    pub(crate) url: Option<String>,
    /// File that contains only the API key
    #[arg(long, value_name = "FILE", global = true)]
    pub(crate) api_key_file: Option<PathBuf>,
    /// Configuration file of ngrok's agent, which is only read [env: NGROK_CONFIG]
    #[arg(long, value_name = "FILE", global = true)]
    pub(crate) agent_config: Option<PathBuf>,
    /// Rate limit; ngrok allows 120 for a whole account, and 0 means no limit
    #[arg(long, value_name = "REQUESTS", default_value_t = 120, global = true)]
    pub(crate) requests_per_minute: usize,
}

/// Returns the value of an environment variable. An empty one counts as unset.
pub(crate) fn variable(name: &str) -> Option<String> {
    env::var(name).ok().filter(|value| !value.is_empty())
}

#[derive(Subcommand)]
#[expect(clippy::doc_markdown, reason = "the documentation is the help text")]
pub(crate) enum Command {
    /// Show the module of a route
    #[command(after_help = examples::GET)]
    Get(Get),
    /// Replace the module of a route with a file or with flags
    ///
    /// The whole module is replaced: what is left out takes its default. A masked client secret
    /// (********) keeps the live secret if provider and client id are those of the live module. A
    /// client secret is never a command-line argument: it comes from the file, from
    /// --client-secret-file, from the environment variable NGROK_OAUTH_CLIENT_SECRET, or from a
    /// prompt.
    #[command(after_help = examples::REPLACE, override_usage = "ngrok-edge-oauth replace [OPTIONS] <EDGE_ID> <ROUTE_ID> <FILE|--provider PROVIDER>")]
    Replace(Replace),
    /// Delete the module of a route
    ///
    /// Deleting the module of a route that has none succeeds.
    #[command(after_help = examples::DELETE)]
    Delete(Delete),
    /// Edit the module of a route in $VISUAL or $EDITOR
    ///
    /// Shows the difference and asks before anything is written. Nothing is written if the module
    /// changed in the meantime. A masked client secret keeps the live secret.
    #[command(after_help = examples::EDIT)]
    Edit(Edit),
    /// Compare a file with the live configuration
    ///
    /// The file is a module, which is compared with one route, or a manifest, which is compared
    /// with all routes in it. Exits with 4 if there are differences.
    #[command(after_help = examples::DIFF, override_usage = "ngrok-edge-oauth diff [OPTIONS] [EDGE_ID ROUTE_ID] <FILE>...")]
    Diff(Diff),
    /// Check modules and manifests against the documented rules, offline
    ///
    /// Reports every problem with file, line, column and ngrok's error code.
    #[command(after_help = examples::CHECK)]
    Check {
        #[command(flatten)]
        files: Files,
    },
    /// Apply manifests to many routes
    ///
    /// Reads every route, shows a plan and asks before it changes anything. A route that changed
    /// since the plan is skipped. If a run is interrupted, run it again: routes that are as the
    /// manifest says are left alone.
    #[command(after_help = examples::APPLY)]
    Apply(Apply),
    /// Print a manifest of live routes
    ///
    /// Client secrets become references to environment variables, which a note on stderr lists.
    #[command(after_help = examples::EXPORT)]
    Export(Export),
    /// Print the JSON Schema of manifests
    ///
    /// Editors use it to complete and check manifests. Put `# yaml-language-server:
    /// $schema=schema.json` on the first line.
    #[command(after_help = examples::SCHEMA)]
    Schema,
    /// Print completions for a shell
    #[command(after_help = examples::COMPLETIONS)]
    Completions {
        /// The shell
        shell: Shell,
    },
    /// Print the manual page, or write a page for each command
    #[command(after_help = examples::MAN)]
    Man {
        /// Folder for the pages
        folder: Option<PathBuf>,
    },
    /// Run a local server that behaves like ngrok's API
    #[command(after_help = examples::EMULATOR)]
    Emulator(ngrok_edge_oauth_emulator::cli::Arguments),
}

/// Display of client secrets.
#[derive(Args, Clone, Copy)]
pub(crate) struct SecretDisplay {
    /// Print client secrets instead of masking them
    #[arg(long = "show-secrets")]
    pub(crate) show: bool,
}

/// Files and folders to read.
#[derive(Args)]
pub(crate) struct Files {
    /// Files in YAML or JSON, folders of them, or - for stdin
    #[arg(value_name = "PATH", required_unless_present = "more")]
    paths: Vec<PathBuf>,
    /// Same as PATH
    #[arg(long = "file", short = 'f', value_name = "PATH", id = "more")]
    more: Vec<PathBuf>,
}

impl Files {
    pub(crate) fn all(&self) -> Vec<PathBuf> {
        self.paths.iter().chain(&self.more).cloned().collect()
    }
}

#[derive(Args)]
pub(crate) struct Get {
    #[command(flatten)]
    pub(crate) route: Route,
    #[command(flatten)]
    pub(crate) secrets: SecretDisplay,
}

#[derive(Args)]
pub(crate) struct Delete {
    #[command(flatten)]
    pub(crate) route: Route,
    /// Skip the confirmation
    #[arg(long, short)]
    pub(crate) yes: bool,
    /// Delete the module even if it changed after the question
    #[arg(long)]
    pub(crate) force: bool,
}

#[derive(Args)]
pub(crate) struct Edit {
    #[command(flatten)]
    pub(crate) route: Route,
    #[command(flatten)]
    pub(crate) secrets: SecretDisplay,
    /// Skip the confirmation
    #[arg(long, short)]
    pub(crate) yes: bool,
}

#[derive(Args)]
pub(crate) struct Diff {
    #[command(flatten)]
    pub(crate) route: RouteArguments,
    /// The edge and the route (not for manifests), and files in YAML or JSON, folders of them, or -
    /// for stdin
    #[arg(value_name = "EDGE_ID ROUTE_ID FILE")]
    pub(crate) words: Vec<String>,
    /// Same as FILE
    #[arg(long = "file", short = 'f', value_name = "FILE")]
    pub(crate) files: Vec<PathBuf>,
    #[command(flatten)]
    pub(crate) secrets: SecretDisplay,
}

#[derive(Args)]
pub(crate) struct Replace {
    #[command(flatten)]
    pub(crate) route: RouteArguments,
    /// The edge and the route, and the module as a file in YAML or JSON or - for stdin
    #[arg(value_name = "EDGE_ID ROUTE_ID FILE", num_args = 0..=3)]
    pub(crate) words: Vec<String>,
    /// Same as FILE
    #[arg(long = "file", short = 'f', value_name = "FILE", conflicts_with = "ModuleFlags")]
    pub(crate) file: Option<PathBuf>,
    #[command(flatten)]
    pub(crate) flags: ModuleFlags,
    #[command(flatten)]
    pub(crate) secrets: SecretDisplay,
}

#[derive(Args)]
#[expect(clippy::struct_excessive_bools, reason = "flags")]
pub(crate) struct Apply {
    #[command(flatten)]
    pub(crate) files: Files,
    /// Show the plan and exit; with 4 if it is not empty
    #[arg(long)]
    pub(crate) dry_run: bool,
    /// Write the plan to FILE and exit; `apply FILE` applies it
    #[arg(long, value_name = "FILE", conflicts_with = "dry_run")]
    pub(crate) plan: Option<PathBuf>,
    /// Delete the modules of routes whose `module` is null
    #[arg(long)]
    pub(crate) prune: bool,
    /// Also change routes that changed since the plan
    #[arg(long)]
    pub(crate) force: bool,
    /// Requests in flight at the same time, 1 to 64
    #[arg(long, value_name = "REQUESTS", default_value_t = 4, value_parser = parse_parallel)]
    pub(crate) parallel: usize,
    /// Consecutive connection failures after which the run stops
    #[arg(long, value_name = "FAILURES", default_value_t = 10, value_parser = clap::value_parser!(u32).range(1..))]
    pub(crate) max_failures: u32,
    /// Skip the confirmation
    #[arg(long, short)]
    pub(crate) yes: bool,
}

/// Parses `--parallel`. More requests at once gain nothing at 120 requests a minute.
fn parse_parallel(text: &str) -> Result<usize, String> {
    text.parse()
        .ok()
        .filter(|number| (1..=64).contains(number))
        .ok_or_else(|| "expected a number from 1 to 64".to_owned())
}

#[derive(Args)]
#[expect(clippy::doc_markdown, reason = "the documentation is the help text")]
pub(crate) struct Export {
    /// Routes to export
    #[arg(value_name = "EDGE_ID/ROUTE_ID", required_unless_present = "list")]
    pub(crate) routes: Vec<String>,
    /// File with one EDGE_ID/ROUTE_ID per line, or - for stdin; # starts a comment
    #[arg(long = "file", short = 'f', value_name = "FILE", id = "list")]
    pub(crate) list: Option<PathBuf>,
    /// Requests in flight at the same time, 1 to 64
    #[arg(long, value_name = "REQUESTS", default_value_t = 4, value_parser = parse_parallel)]
    pub(crate) parallel: usize,
}
