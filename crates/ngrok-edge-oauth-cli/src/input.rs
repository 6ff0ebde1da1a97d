//! Reads modules from files, and says in which line something is wrong.

use std::{
    env, fmt, fs,
    io::Read as _,
    path::{Path, PathBuf},
};

use ngrok_edge_oauth::{Bounds, ErrorCode, Violation, types::EndpointOAuthMutate};
use ngrok_edge_oauth_document::{Document, Finding, Findings, JsonPointer, Position, parse};
use serde_json::{Value, json};

use crate::failure::{Failure, Result};

/// Something wrong in a file.
#[derive(Clone, Debug)]
pub(crate) struct Problem {
    file: String,
    position: Position,
    message: String,
    help: Option<String>,
    code: Option<ErrorCode>,
}

impl Problem {
    pub(crate) fn at(document: &Document, pointer: &JsonPointer, message: impl Into<String>) -> Self {
        Self {
            file: document.file().to_owned(),
            position: document.position(pointer),
            message: message.into(),
            help: None,
            code: None,
        }
    }

    pub(crate) fn with_help(self, help: impl Into<String>) -> Self {
        Self { help: Some(help.into()), ..self }
    }

    pub(crate) fn to_json(&self) -> Value {
        json!({
            "file": self.file,
            "line": self.position.line,
            "column": self.position.column,
            "message": self.message,
            "help": self.help,
            "code": self.code.map(|code| code.to_string()),
            "docs_url": self.code.map(ErrorCode::docs_url),
        })
    }
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Position { line, column } = self.position;
        write!(f, "{}:{line}:{column}: {}", self.file, self.message)?;
        if let Some(code) = self.code {
            write!(f, " ({code})")?;
        }
        match &self.help {
            Some(help) => write!(f, "; {help}"),
            None => Ok(()),
        }
    }
}

impl From<&Finding> for Problem {
    fn from(finding: &Finding) -> Self {
        Self {
            file: finding.file.clone(),
            position: finding.position,
            message: finding.message.clone(),
            help: Some(finding.help.clone()),
            code: None,
        }
    }
}

impl From<Findings> for Failure {
    fn from(findings: Findings) -> Self {
        Self::Problems(findings.as_slice().iter().map(Problem::from).collect())
    }
}

/// What becomes of a client secret that is somewhere else.
#[derive(Clone, Copy, PartialEq)]
pub(crate) enum Elsewhere {
    /// It is read.
    Read,
    /// It is taken to be there, as where only the rules are checked.
    Trust,
}

/// A document in a file, and the folder that it names other files from.
pub(crate) struct Input {
    pub(crate) document: Document,
    folder: PathBuf,
}

/// Reads the file at `path`; `-` is stdin.
pub(crate) fn read(path: &Path) -> Result<Input> {
    let is_stdin = path == Path::new("-");
    let name = if is_stdin { "stdin".to_owned() } else { path.display().to_string() };
    let mut bytes = Vec::new();
    let read = if is_stdin {
        std::io::stdin().read_to_end(&mut bytes).map(drop)
    } else {
        fs::read(path).map(|read| bytes = read)
    };
    read.map_err(|error| Failure::io(format!("cannot read {name}"), &error))?;
    let text = String::from_utf8(bytes).map_err(|_| Failure::new(format!("{name} is not UTF-8")))?;
    let input = from_text(&name, &text)?;
    Ok(Input { folder: path.parent().map(Path::to_owned).unwrap_or_default(), ..input })
}

/// Reads `text`, which came from `name`.
pub(crate) fn from_text(name: &str, text: &str) -> Result<Input> {
    Ok(Input { document: parse(name, text)?, folder: PathBuf::new() })
}

impl Input {
    /// Reads the module at `at`, with all that is wrong with it.
    pub(crate) fn module(
        &self,
        at: &JsonPointer,
        elsewhere: Elsewhere,
    ) -> std::result::Result<EndpointOAuthMutate, Vec<Problem>> {
        let mut value = self.document.at(at).cloned().unwrap_or_default();
        let mut problems = self.resolve_secrets(at, &mut value, elsewhere);
        match EndpointOAuthMutate::from_json(value, &Bounds::default()) {
            Ok(module) if problems.is_empty() => Ok(module),
            Ok(_) => Err(problems),
            Err(violations) => {
                problems.extend(violations.iter().map(|violation| self.problem(at, violation)));
                problems.sort_by_key(|problem| problem.position);
                Err(problems)
            }
        }
    }

    fn problem(&self, at: &JsonPointer, violation: &Violation) -> Problem {
        let pointer = keys(&violation.path).fold(at.clone(), |pointer, key| pointer.join(key));
        let message = match self.document.at(&pointer) {
            Some(_) => format!("{}: {}", violation.path, violation.message),
            // What is missing, and the body as a whole, are told of the nearest place that is there.
            None => violation.message.clone(),
        };
        Problem { code: Some(violation.code), ..Problem::at(&self.document, &pointer, message) }
    }

    /// Puts what `client_secret: {env: NAME}` and `{file: PATH}` name in their place.
    fn resolve_secrets(&self, at: &JsonPointer, module: &mut Value, elsewhere: Elsewhere) -> Vec<Problem> {
        let mut problems = Vec::new();
        let providers = module.get_mut("provider").and_then(Value::as_object_mut).into_iter().flatten();
        for (name, provider) in providers {
            let Some(secret) = provider.get_mut("client_secret").filter(|secret| secret.is_object()) else { continue };
            let place = at.join("provider").join(name).join("client_secret");
            let found = self.find_secret(secret, elsewhere);
            // What is there stands in for what could not be read, so that nothing else is reported.
            *secret = found.clone().unwrap_or_else(|_| "unread".to_owned()).into();
            if let Err(message) = found {
                problems.push(Problem::at(&self.document, &place, message));
            }
        }
        problems
    }

    fn find_secret(&self, reference: &Value, elsewhere: Elsewhere) -> std::result::Result<String, String> {
        let entry = |key: &str| reference.get(key).and_then(Value::as_str);
        let count = reference.as_object().map_or(0, serde_json::Map::len);
        let (name, file) = (entry("env"), entry("file"));
        if count != 1 || name.or(file).is_none() {
            return Err("a client secret is a text, {env: NAME} or {file: PATH}".to_owned());
        }
        if elsewhere == Elsewhere::Trust {
            return Ok("elsewhere".to_owned());
        }
        if let Some(name) = name {
            return env::var(name).map_err(|_| format!("the variable {name} for the client secret is not set"));
        }
        let path = self.folder.join(file.unwrap_or_default());
        let text = fs::read_to_string(&path);
        let text = text.map_err(|error| format!("cannot read the client secret from {}: {error}", path.display()))?;
        Ok(text.trim().to_owned())
    }
}

/// The keys of a path such as `provider.github.teams[0]`.
fn keys(path: &str) -> impl Iterator<Item = &str> {
    path.split(['.', '[']).map(|key| key.trim_end_matches(']')).filter(|key| !key.is_empty())
}
