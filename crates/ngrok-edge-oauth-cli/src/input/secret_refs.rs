//! References to client secrets: `{env: NAME}` or `{file: PATH}`.

use std::{env, fs, path::Path};

use ngrok_edge_oauth_document::JsonPointer;
use serde_json::Value;

use super::Input;
use crate::problem::Problem;

/// Treatment of references to client secrets.
#[derive(Clone, Copy, PartialEq)]
pub(crate) enum SecretRefs {
    /// They are replaced by the secrets.
    Resolve,
    /// They are assumed to be valid, as an offline check has to.
    Ignore,
}

/// Replaces a secret that is not known, so that no rule about secrets is violated.
pub(super) const UNKNOWN: &str = "unknown";

/// A message and its help.
type Explained = (String, String);

/// A reference to a client secret.
enum Reference<'a> {
    Variable(&'a str),
    File(&'a str),
}

impl<'a> Reference<'a> {
    fn read(value: &'a Value) -> Result<Self, Explained> {
        let explained = |found: &str| {
            let message = format!("expected {{env: NAME}} or {{file: PATH}}, found {found}");
            (message, "write one of the two, or the client secret itself as text".to_owned())
        };
        let mut entries = value.as_object().into_iter().flatten();
        let (key, value) = match (entries.next(), entries.next()) {
            (Some(entry), None) => entry,
            (None, _) => return Err(explained("an empty mapping")),
            (Some(_), Some(_)) => return Err(explained("a mapping with more than one key")),
        };
        match (key.as_str(), value.as_str()) {
            ("env", Some(name)) if !name.is_empty() && !name.contains(['=', '\0']) => {
                Ok(Self::Variable(name))
            }
            ("file", Some(path)) if !path.is_empty() && !path.contains('\0') => {
                Ok(Self::File(path))
            }
            ("env", _) => Err(explained("an `env` that is not the name of a variable")),
            ("file", _) => Err(explained("a `file` that is not a path")),
            (other, _) => Err(explained(&format!("the key `{other}`"))),
        }
    }
}

impl Input {
    /// Replaces the reference to the client secret of the provider at `provider`.
    pub(super) fn resolve_secret(
        &self,
        provider: &JsonPointer,
        module: &mut Value,
        refs: SecretRefs,
        problems: &mut Vec<Problem>,
    ) {
        let Some(secret) = client_secret(module).filter(|secret| secret.is_object()) else {
            return;
        };
        let found = self.find_secret(secret, refs);
        *secret = found.clone().unwrap_or_else(|_| UNKNOWN.to_owned()).into();
        if let Err((message, help)) = found {
            let problem = Problem::at(&self.document, &provider.join("client_secret"), message);
            problems.push(problem.with_help(help));
        }
    }

    fn find_secret(&self, reference: &Value, refs: SecretRefs) -> Result<String, Explained> {
        let reference = Reference::read(reference)?;
        if refs == SecretRefs::Ignore {
            return Ok(UNKNOWN.to_owned());
        }
        match reference {
            Reference::Variable(name) => from_variable(name),
            Reference::File(path) => from_file(&self.folder.join(path)),
        }
    }

    /// Makes the path in `{file: PATH}` independent of the folder of this document.
    pub(super) fn make_paths_absolute(&self, module: &mut Value) {
        let Some(path) = client_secret(module).and_then(|secret| secret.get_mut("file")) else {
            return;
        };
        let joined = path.as_str().map(|path| self.folder.join(path));
        if let Some(absolute) = joined.and_then(|joined| std::path::absolute(joined).ok()) {
            *path = absolute.display().to_string().into();
        }
    }
}

fn from_variable(name: &str) -> Result<String, Explained> {
    let problem = match env::var(name) {
        Ok(secret) if !secret.trim().is_empty() => return Ok(secret),
        Ok(_) => "empty",
        Err(env::VarError::NotPresent) => "not set",
        Err(env::VarError::NotUnicode(_)) => "not UTF-8",
    };
    Err((
        format!("the environment variable {name} is {problem}"),
        format!("set {name} to the client secret"),
    ))
}

fn from_file(path: &Path) -> Result<String, Explained> {
    let cannot = |reason: &str| {
        let message = format!("cannot read the client secret from {}: {reason}", path.display());
        (message, "write the path relative to this file".to_owned())
    };
    match fs::read_to_string(path) {
        Ok(text) if text.trim().is_empty() => Err(cannot("the file is empty")),
        Ok(text) => Ok(text.trim().to_owned()),
        Err(error) => Err(cannot(&error.to_string())),
    }
}

/// Returns the client secret of the one provider of a module.
pub(crate) fn client_secret(module: &mut Value) -> Option<&mut Value> {
    let (_, provider) = module.get_mut("provider")?.as_object_mut()?.iter_mut().next()?;
    provider.get_mut("client_secret")
}
