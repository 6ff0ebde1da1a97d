//! Why a command failed: what happened, and what to do about it.

use std::{fmt, io, process::ExitCode};

use anstream::eprintln;
use anstyle::{AnsiColor, Style};
use ngrok_edge_oauth::{BuildError, Error, ErrorKind};
use serde_json::json;

use crate::{arguments::Output, input::Problem};

/// The exit codes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Exit {
    Done = 0,
    Failed = 1,
    Usage = 2,
    Differences = 4,
    Interrupted = 130,
}

impl From<Exit> for ExitCode {
    fn from(exit: Exit) -> Self {
        Self::from(exit as u8)
    }
}

/// Why a command failed.
#[derive(Debug)]
pub(crate) enum Failure {
    /// The API, or the way to it.
    Api(Error),
    /// What is wrong with files.
    Problems(Vec<Problem>),
    /// Anything else: what happened, and what to do.
    Other { exit: Exit, what: String, help: Option<String> },
}

pub(crate) type Result<T> = std::result::Result<T, Failure>;

const BAD: Style = AnsiColor::Red.on_default().bold();
const HELP: Style = AnsiColor::Yellow.on_default();

impl Failure {
    pub(crate) fn new(what: impl Into<String>) -> Self {
        Self::Other { exit: Exit::Failed, what: what.into(), help: None }
    }

    pub(crate) fn usage(what: impl Into<String>) -> Self {
        Self::Other { exit: Exit::Usage, what: what.into(), help: None }
    }

    /// An I/O error; `what` could not be done.
    pub(crate) fn io(what: impl fmt::Display, error: &io::Error) -> Self {
        let exit = if error.kind() == io::ErrorKind::Interrupted { Exit::Interrupted } else { Exit::Failed };
        Self::Other { exit, what: format!("{what}: {error}"), help: None }
    }

    /// The same, with what to do about it.
    pub(crate) fn with_help(self, text: impl Into<String>) -> Self {
        match self {
            Self::Other { exit, what, .. } => Self::Other { exit, what, help: Some(text.into()) },
            other => other,
        }
    }

    pub(crate) fn exit(&self) -> Exit {
        match self {
            Self::Other { exit, .. } => *exit,
            Self::Api(_) | Self::Problems(_) => Exit::Failed,
        }
    }

    /// What to do.
    fn help(&self) -> Option<String> {
        match self {
            Self::Api(error) => help_of(error).map(str::to_owned),
            Self::Problems(_) => None,
            Self::Other { help, .. } => help.clone(),
        }
    }

    /// Writes it to stderr.
    pub(crate) fn print(&self, output: Output) {
        if output != Output::Text {
            return eprintln!("{:#}", json!({ "error": self.to_json() }));
        }
        if let Self::Problems(problems) = self {
            for problem in problems {
                eprintln!("{BAD}error{BAD:#}: {problem}");
            }
            return;
        }
        eprintln!("{BAD}error{BAD:#}: {self}");
        if let Some(help) = self.help() {
            eprintln!("{HELP}help{HELP:#}: {help}");
        }
        if let Self::Api(error) = self
            && let Some(url) = error.docs_url()
        {
            eprintln!("see: {url}");
        }
    }

    /// The same for scripts.
    pub(crate) fn to_json(&self) -> serde_json::Value {
        match self {
            Self::Api(error) => json!({
                "message": error.to_string(),
                "help": self.help(),
                "status": error.status().map(|status| status.as_u16()),
                "code": error.code().map(|code| code.to_string()),
                "request_id": error.request_id(),
                "docs_url": error.docs_url(),
                "attempts": error.attempts(),
            }),
            Self::Problems(problems) => json!({
                "message": self.to_string(),
                "problems": problems.iter().map(Problem::to_json).collect::<Vec<_>>(),
            }),
            Self::Other { .. } => json!({ "message": self.to_string(), "help": self.help() }),
        }
    }
}

impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Api(error) => error.fmt(f),
            Self::Problems(problems) if problems.len() == 1 => f.write_str("1 problem"),
            Self::Problems(problems) => write!(f, "{} problems", problems.len()),
            Self::Other { what, .. } => f.write_str(what),
        }
    }
}

fn help_of(error: &Error) -> Option<&'static str> {
    let code = error.code().map(ngrok_edge_oauth::ErrorCode::number);
    Some(match (error.kind(), error.status().map(|status| status.as_u16()), code) {
        (_, _, Some(206)) => "an agent's authtoken is no API key; make one at https://dashboard.ngrok.com/api",
        (_, Some(401), _) => "check the API key: --api-key-file, NGROK_API_KEY or the agent's configuration file",
        (_, Some(403), _) => "ask who owns the ngrok account what this API key may do",
        (_, _, Some(7000)) => "check --edge: the account of this API key has no such edge",
        (_, Some(404), _) => "check --route; the route may have no OAuth module yet, which `replace` makes",
        (_, Some(429), _) => "lower --requests-per-minute: others use the same account's limit",
        (_, Some(400), Some(_)) => "`check` shows all that the documented rules say of a file",
        (ErrorKind::Connect | ErrorKind::Timeout | ErrorKind::Interrupted, _, _) => {
            "check the network, a proxy (HTTPS_PROXY) and --url; then run the command again, which does no harm"
        }
        (_, Some(500..), _) => {
            "ngrok has trouble, see https://status.ngrok.com; running the command again does no harm"
        }
        (ErrorKind::Redirect | ErrorKind::UnexpectedResponse | ErrorKind::Protocol, _, _) => {
            "check --url: something else than ngrok's API answers"
        }
        _ => return None,
    })
}

impl From<Error> for Failure {
    fn from(error: Error) -> Self {
        Self::Api(error)
    }
}

impl From<BuildError> for Failure {
    fn from(error: BuildError) -> Self {
        Self::Other {
            exit: Exit::Usage,
            what: error.to_string(),
            help: Some("see `ngrok-edge-oauth --help`".to_owned()),
        }
    }
}
