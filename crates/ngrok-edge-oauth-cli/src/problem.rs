//! Problems of input files.

use std::fmt;

use ngrok_edge_oauth::ErrorCode;
use ngrok_edge_oauth_document::{Document, Finding, JsonPointer, Position, escape};
use serde_json::{Value, json};

/// A problem of an input file.
#[derive(Clone, Debug)]
pub(crate) struct Problem {
    file: String,
    /// `None` if the file could not be read.
    position: Option<Position>,
    message: String,
    help: Option<String>,
    code: Option<ErrorCode>,
}

impl Problem {
    pub(crate) fn at(
        document: &Document,
        pointer: &JsonPointer,
        message: impl Into<String>,
    ) -> Self {
        Self {
            file: document.file().to_owned(),
            position: Some(document.position(pointer)),
            message: message.into(),
            help: None,
            code: None,
        }
    }

    /// Returns the problem of a file that could not be read.
    pub(crate) fn of_file(file: impl Into<String>, message: impl Into<String>) -> Self {
        Self { file: file.into(), position: None, message: message.into(), help: None, code: None }
    }

    pub(crate) fn with_help(self, help: impl Into<String>) -> Self {
        Self { help: Some(help.into()), ..self }
    }

    pub(crate) fn with_code(self, code: ErrorCode) -> Self {
        Self { code: Some(code), ..self }
    }

    /// Adds a detail to the message.
    pub(crate) fn with_detail(self, detail: &str) -> Self {
        Self { message: format!("{}{detail}", self.message), ..self }
    }

    pub(crate) fn position(&self) -> Option<Position> {
        self.position
    }

    pub(crate) fn help(&self) -> Option<&str> {
        self.help.as_deref()
    }

    pub(crate) fn to_json(&self) -> Value {
        json!({
            "file": self.file,
            "line": self.position.map(|position| position.line),
            "column": self.position.map(|position| position.column),
            "message": self.message,
            "help": self.help,
            "code": self.code.map(|code| code.to_string()),
            "docs_url": self.code.map(ErrorCode::docs_url),
        })
    }
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:", escape(&self.file))?;
        if let Some(Position { line, column }) = self.position {
            write!(f, "{line}:{column}:")?;
        }
        write!(f, " {}", escape(&self.message))?;
        match self.code {
            Some(code) => write!(f, " ({code})"),
            None => Ok(()),
        }
    }
}

impl From<&Finding> for Problem {
    fn from(finding: &Finding) -> Self {
        Self {
            file: finding.file.clone(),
            position: Some(finding.position),
            message: finding.message.clone(),
            help: Some(finding.help.clone()),
            code: None,
        }
    }
}
