//! Failures of commands, with causes and help.

mod help;

use std::{
    error::Error as StdError,
    fmt::{self, Write as _},
    io,
    process::ExitCode,
};

use anstyle::{AnsiColor, Style};
use ngrok_edge_oauth::{BuildError, Error};
use ngrok_edge_oauth_document::{Findings, escape, to_yaml};
use serde_json::{Value, json};

use crate::{arguments::OutputFormat, json_text, log, problem::Problem};

/// Exit codes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Exit {
    Success = 0,
    Failure = 1,
    Usage = 2,
    Differences = 4,
    /// 128 and the number of SIGINT.
    Interrupted = 130,
    /// 128 and the number of SIGTERM.
    Terminated = 143,
}

impl From<Exit> for ExitCode {
    fn from(exit: Exit) -> Self {
        Self::from(exit as u8)
    }
}

/// The reason why a command failed.
#[derive(Clone, Debug)]
pub(crate) enum Failure {
    /// An API call failed.
    Api(Error),
    /// Input files have problems.
    Problems(Vec<Problem>),
    /// Anything else.
    Other { exit: Exit, what: String, help: Option<String> },
}

pub(crate) type Result<T> = std::result::Result<T, Failure>;

const ERROR: Style = AnsiColor::Red.on_default().bold();
const HELP: Style = AnsiColor::Yellow.on_default();

impl Failure {
    pub(crate) fn new(what: impl Into<String>) -> Self {
        Self::Other { exit: Exit::Failure, what: what.into(), help: None }
    }

    pub(crate) fn usage(what: impl Into<String>) -> Self {
        Self::Other { exit: Exit::Usage, what: what.into(), help: None }
    }

    /// Returns the failure for an I/O error while doing `what`.
    pub(crate) fn io(what: impl fmt::Display, error: &io::Error) -> Self {
        let exit = if error.kind() == io::ErrorKind::Interrupted {
            Exit::Interrupted
        } else {
            Exit::Failure
        };
        Self::Other { exit, what: format!("{what}: {error}"), help: None }
    }

    /// Adds a line of help.
    pub(crate) fn with_help(self, text: impl Into<String>) -> Self {
        match self {
            Self::Other { exit, what, .. } => Self::Other { exit, what, help: Some(text.into()) },
            other => other,
        }
    }

    pub(crate) fn exit(&self) -> Exit {
        match self {
            Self::Other { exit, .. } => *exit,
            Self::Api(_) | Self::Problems(_) => Exit::Failure,
        }
    }

    fn help(&self) -> Option<String> {
        match self {
            Self::Api(error) => help::for_error(error).map(str::to_owned),
            Self::Problems(_) => None,
            Self::Other { help, .. } => help.clone(),
        }
    }

    /// Prints the failure to stderr.
    pub(crate) fn print(&self, output: OutputFormat) {
        let value = || json!({ "error": self.to_json() });
        match output {
            OutputFormat::Text => self.print_text(),
            OutputFormat::Json => log::line(&json_text::to_json(&value())),
            OutputFormat::Yaml => log::line(to_yaml(&value()).trim_end()),
        }
    }

    fn print_text(&self) {
        let error = |what: &dyn fmt::Display| log::line(&format!("{ERROR}error{ERROR:#}: {what}"));
        let help = |text: &str| log::line(&format!("{HELP}help{HELP:#}: {}", escape(text)));
        if let Self::Problems(problems) = self {
            for problem in problems {
                error(problem);
                problem.help().map(help);
            }
            return;
        }
        error(self);
        for cause in self.causes() {
            log::line(&format!("caused by: {}", escape(&cause)));
        }
        self.help().as_deref().map(help);
        if let Self::Api(error) = self
            && let Some(url) = error.docs_url()
        {
            log::line(&format!("see: {url}"));
        }
    }

    /// Returns the failure for scripts.
    pub(crate) fn to_json(&self) -> Value {
        match self {
            Self::Api(error) => json!({
                "message": error.to_string(),
                "causes": self.causes(),
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
            Self::Other { what, .. } => json!({ "message": what, "help": self.help() }),
        }
    }

    /// Returns the causes of an API error, from the outermost to the innermost, each once.
    pub(crate) fn causes(&self) -> Vec<String> {
        let Self::Api(error) = self else { return Vec::new() };
        let mut causes: Vec<String> = Vec::new();
        let mut source = StdError::source(error);
        while let Some(cause) = source {
            let text = cause.to_string();
            // The texts of reqwest and hyper-util add nothing to the message.
            let adds_nothing =
                text.starts_with("error sending request") || text.starts_with("client error (");
            if !adds_nothing && causes.last() != Some(&text) {
                causes.push(text);
            }
            source = cause.source();
        }
        causes
    }
}

impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Api(error) => f.write_str(&escape(&error.to_string())),
            Self::Problems(problems) if problems.len() == 1 => f.write_str("1 problem"),
            Self::Problems(problems) => write!(f, "{} problems", problems.len()),
            Self::Other { what, .. } => f.write_str(&escape(what)),
        }
    }
}

impl From<Error> for Failure {
    fn from(error: Error) -> Self {
        Self::Api(error)
    }
}

impl From<BuildError> for Failure {
    fn from(error: BuildError) -> Self {
        let mut causes = String::new();
        let mut source = StdError::source(&error);
        while let Some(cause) = source {
            let _ = write!(causes, ": {cause}");
            source = cause.source();
        }
        Self::usage(format!("{error}{causes}")).with_help("see `ngrok-edge-oauth --help`")
    }
}

impl From<Findings> for Failure {
    fn from(findings: Findings) -> Self {
        Self::Problems(findings.as_slice().iter().map(Problem::from).collect())
    }
}
