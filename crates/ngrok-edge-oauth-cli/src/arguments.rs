//! What can be said on the command line.

use std::path::PathBuf;

use clap::{Args, Parser, Subcommand, ValueEnum, builder::PossibleValuesParser};
use clap_complete::Shell;
use ngrok_edge_oauth::{EdgeId, RouteId, types::EndpointOAuthProviderMutate};

/// Manage the OAuth module of HTTPS edge routes in ngrok's API.
///
/// The module makes ngrok sign a visitor in with an identity provider before a request reaches an endpoint. The API key comes from
/// --api-key-file, the variable NGROK_API_KEY, or the configuration file of ngrok's agent, the first of these that has one.
#[derive(Parser)]
#[command(name = "ngrok-edge-oauth", version, after_help = AFTER_HELP, max_term_width = 120)]
#[allow(clippy::doc_markdown, reason = "the documentation is the help text")]
pub(crate) struct Program {
    #[command(subcommand)]
    pub(crate) command: Command,
    /// How results are written
    #[arg(long, short, value_enum, default_value_t, global = true)]
    pub(crate) output: Output,
    #[command(flatten)]
    pub(crate) connection: Connection,
}

const AFTER_HELP: &str = "\
Exit codes:
  0    done
  1    failed; what happened is on stderr
  2    the command line is wrong
  4    differences were found (diff, apply --dry-run)
  130  interrupted

Examples:
  ngrok-edge-oauth get --edge edghts_… --route edghtsrt_…
  ngrok-edge-oauth replace --edge edghts_… --route edghtsrt_… --provider google --email-domain example.com
  ngrok-edge-oauth check routes/*.yaml
  ngrok-edge-oauth apply routes/ --dry-run";

/// How results are written.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
pub(crate) enum Output {
    /// For people
    #[default]
    Text,
    /// For scripts
    Json,
    /// For scripts, and for files to edit
    Yaml,
}

/// How the API is reached.
#[derive(Args)]
#[command(next_help_heading = "Connection")]
pub(crate) struct Connection {
    /// Where the API is
    #[arg(
        long,
        value_name = "URL",
        env = "NGROK_API_URL",
        hide_env_values = true,
        default_value = "https://api.ngrok.com",
        global = true
    )]
    pub(crate) url: String,
    /// A file with nothing but the API key
    #[arg(long, value_name = "FILE", global = true)]
    pub(crate) api_key_file: Option<PathBuf>,
    /// The configuration file of ngrok's agent, where it is not in its usual place; it is only read
    #[arg(long, value_name = "FILE", env = "NGROK_CONFIG", hide_env_values = true, global = true)]
    pub(crate) agent_config: Option<PathBuf>,
    /// How many requests a minute may be sent; ngrok allows 120 for a whole account. 0 sends without a limit
    #[arg(long, value_name = "REQUESTS", default_value_t = 120, global = true)]
    pub(crate) requests_per_minute: usize,
}

#[derive(Subcommand)]
#[allow(clippy::doc_markdown, reason = "the documentation is the help text")]
pub(crate) enum Command {
    /// Show the module of a route
    Get {
        #[command(flatten)]
        target: Target,
        #[command(flatten)]
        secrets: Secrets,
    },
    /// Replace the module of a route, by a file or by flags
    ///
    /// The whole module is replaced: what is left out takes its default. A client secret never stands on the command line: it comes
    /// from the file, from --client-secret-file, from the variable NGROK_OAUTH_CLIENT_SECRET, or from a prompt.
    Replace(Replace),
    /// Delete the module of a route
    ///
    /// A route without a module is left as it is.
    Delete {
        #[command(flatten)]
        target: Target,
        /// Do not ask
        #[arg(long, short)]
        yes: bool,
    },
    /// Edit the module of a route in $VISUAL or $EDITOR
    ///
    /// Shows the difference and asks before anything is written. Nothing is written where the module changed meanwhile. A client
    /// secret that stays masked stays as it is.
    Edit {
        #[command(flatten)]
        target: Target,
        #[command(flatten)]
        secrets: Secrets,
        /// Do not ask
        #[arg(long, short)]
        yes: bool,
    },
    /// Show how the module of a route differs from a file
    Diff {
        #[command(flatten)]
        target: Target,
        /// The module, in YAML or JSON; - is stdin
        file: PathBuf,
        #[command(flatten)]
        secrets: Secrets,
    },
    /// Check modules and manifests against the documented rules, without any network
    ///
    /// Shows all that is wrong, with file, line, column and ngrok's code.
    Check {
        /// Modules or manifests, in YAML or JSON; - is stdin
        #[arg(required = true)]
        files: Vec<PathBuf>,
    },
    /// Make many routes as manifests say
    ///
    /// Reads every route first and shows what would be done. One failure does not stop the rest. Where it was interrupted or
    /// killed, running it again goes on: what is as it should be is left alone.
    Apply(Apply),
    /// Print the JSON Schema of manifests
    ///
    /// With it an editor completes and checks them: put `# yaml-language-server: $schema=schema.json` on the first line.
    Schema,
    /// Print completions for a shell
    Completions {
        /// The shell
        shell: Shell,
    },
    /// Print the manual page, or write one for each command
    Man {
        /// The folder to write them to
        folder: Option<PathBuf>,
    },
    /// Run a local server that behaves as ngrok's API does, to try things out
    Emulator(ngrok_edge_oauth_emulator::cli::Arguments),
}

/// A route.
#[derive(Args, Clone)]
pub(crate) struct Target {
    /// The id of the HTTPS edge
    #[arg(long, value_name = "EDGE_ID")]
    pub(crate) edge: EdgeId,
    /// The id of the route
    #[arg(long, value_name = "ROUTE_ID")]
    pub(crate) route: RouteId,
}

/// Whether client secrets are shown.
#[derive(Args, Clone, Copy)]
pub(crate) struct Secrets {
    /// Show client secrets, which are masked otherwise
    #[arg(long = "show-secrets")]
    pub(crate) show: bool,
}

#[derive(Args)]
pub(crate) struct Replace {
    #[command(flatten)]
    pub(crate) target: Target,
    /// The module, in YAML or JSON; - is stdin
    #[arg(conflicts_with = "ByFlags", required_unless_present = "provider")]
    pub(crate) file: Option<PathBuf>,
    #[command(flatten)]
    pub(crate) flags: ByFlags,
    #[command(flatten)]
    pub(crate) secrets: Secrets,
}

/// A module for the common case.
#[derive(Args)]
#[group(multiple = true)]
#[command(next_help_heading = "A module by flags")]
pub(crate) struct ByFlags {
    /// The identity provider
    #[arg(long, value_parser = PossibleValuesParser::new(EndpointOAuthProviderMutate::KEYS))]
    pub(crate) provider: Option<String>,
    /// A domain whose email addresses have access; may be given several times
    #[arg(long, value_name = "DOMAIN", requires = "provider")]
    pub(crate) email_domain: Vec<String>,
    /// An email address that has access; may be given several times
    #[arg(long, value_name = "ADDRESS", requires = "provider")]
    pub(crate) email_address: Vec<String>,
    /// A GitHub team whose members have access, as ORG/TEAM or a number; may be given several times
    #[arg(long, value_name = "TEAM", requires = "provider")]
    pub(crate) team: Vec<String>,
    /// A GitHub organization whose members have access; may be given several times
    #[arg(long, value_name = "ORGANIZATION", requires = "provider")]
    pub(crate) organization: Vec<String>,
    /// A scope to ask for; may be given several times
    #[arg(long, value_name = "SCOPE", requires = "client_id")]
    pub(crate) scope: Vec<String>,
    /// The client id of an OAuth application of your own
    #[arg(long, value_name = "ID", requires = "provider")]
    pub(crate) client_id: Option<String>,
    /// A file with nothing but the client secret of that application
    #[arg(long, value_name = "FILE", requires = "client_id")]
    pub(crate) client_secret_file: Option<PathBuf>,
    /// Configure the module without putting it in force
    #[arg(long, requires = "provider")]
    pub(crate) disabled: bool,
    /// Let OPTIONS requests pass without authentication
    #[arg(long, requires = "provider")]
    pub(crate) options_passthrough: bool,
    /// The prefix of the session cookie
    #[arg(long, value_name = "PREFIX", requires = "provider")]
    pub(crate) cookie_prefix: Option<String>,
    /// Seconds without a request after which a session ends
    #[arg(long, value_name = "SECONDS", requires = "provider")]
    pub(crate) inactivity_timeout: Option<u32>,
    /// Seconds that a session may last
    #[arg(long, value_name = "SECONDS", requires = "provider")]
    pub(crate) maximum_duration: Option<u32>,
    /// Seconds after which the provider is asked again
    #[arg(long, value_name = "SECONDS", requires = "provider")]
    pub(crate) auth_check_interval: Option<u32>,
}

#[derive(Args)]
pub(crate) struct Apply {
    /// A manifest, in YAML or JSON, or a folder of manifests
    pub(crate) path: PathBuf,
    /// Show what would be done, and do nothing; exits with 4 where anything would
    #[arg(long)]
    pub(crate) dry_run: bool,
    /// Delete the modules of routes whose `module` is null
    #[arg(long)]
    pub(crate) prune: bool,
    /// How many requests may be under way at once
    #[arg(long, value_name = "REQUESTS", default_value_t = 4, value_parser = parse_parallel)]
    pub(crate) parallel: usize,
    /// Do not ask
    #[arg(long, short)]
    pub(crate) yes: bool,
}

/// At most as many as the API takes at once from careful clients.
fn parse_parallel(text: &str) -> Result<usize, String> {
    text.parse().ok().filter(|number| (1..=64).contains(number)).ok_or_else(|| "write a number from 1 to 64".to_owned())
}
