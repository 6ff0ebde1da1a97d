//! Client secrets that a file does not contain, but names: `{env: NAME}` or `{file: PATH}`.

use std::{env, fs};

use ngrok_edge_oauth_document::JsonPointer;
use serde_json::Value;

use super::{Input, Problem};

/// What happens to references to client secrets.
#[derive(Clone, Copy, PartialEq)]
pub(crate) enum SecretRefs {
    /// They are replaced by the secrets.
    Resolve,
    /// They are assumed to be valid, as an offline check has to.
    Ignore,
}

/// Stands for a secret that is not known, so that no rule about secrets is violated.
const UNKNOWN: &str = "unknown";

impl Input {
    /// Replaces the reference to the client secret of the provider at `provider`.
    pub(super) fn resolve_secret(
        &self,
        provider: &JsonPointer,
        module: &mut Value,
        refs: SecretRefs,
        problems: &mut Vec<Problem>,
    ) {
        let Some(secret) = client_secret(module).filter(|secret| secret.is_object()) else { return };
        let found = self.find_secret(secret, refs);
        *secret = found.clone().unwrap_or_else(|_| UNKNOWN.to_owned()).into();
        if let Err((message, help)) = found {
            let problem = Problem::at(&self.document, &provider.join("client_secret"), message);
            problems.push(problem.with_help(help));
        }
    }

    fn find_secret(&self, reference: &Value, refs: SecretRefs) -> Result<String, (String, String)> {
        let entry = |key: &str| reference.get(key).and_then(Value::as_str);
        let count = reference.as_object().map_or(0, serde_json::Map::len);
        let (name, file) = (entry("env"), entry("file"));
        if count != 1 || name.or(file).is_none_or(str::is_empty) {
            let message = "expected a client secret as text, {env: NAME} or {file: PATH}, found another mapping";
            return Err((message.to_owned(), "write one of the three".to_owned()));
        }
        if refs == SecretRefs::Ignore {
            return Ok(UNKNOWN.to_owned());
        }
        if let Some(name) = name {
            let help = format!("set {name} to the client secret");
            return match env::var(name) {
                Ok(secret) if secret.trim().is_empty() => {
                    Err((format!("the environment variable {name} is empty"), help))
                }
                Ok(secret) => Ok(secret),
                Err(env::VarError::NotPresent) => Err((format!("the environment variable {name} is not set"), help)),
                Err(env::VarError::NotUnicode(_)) => {
                    Err((format!("the environment variable {name} is not UTF-8"), help))
                }
            };
        }
        let path = self.folder.join(file.unwrap_or_default());
        let cannot = |what: String| {
            let message = format!("cannot read the client secret from {}: {what}", path.display());
            (message, "write the path relative to this file".to_owned())
        };
        let text = fs::read_to_string(&path).map_err(|error| cannot(error.to_string()))?;
        match text.trim() {
            "" => Err(cannot("the file is empty".to_owned())),
            secret => Ok(secret.to_owned()),
        }
    }

    /// Makes the path in `{file: PATH}` independent of the folder of this document.
    pub(super) fn make_paths_absolute(&self, module: &mut Value) {
        let Some(path) = client_secret(module).and_then(|secret| secret.get_mut("file")) else { return };
        let joined = path.as_str().map(|path| self.folder.join(path));
        if let Some(absolute) = joined.and_then(|joined| std::path::absolute(joined).ok()) {
            *path = absolute.display().to_string().into();
        }
    }
}

/// Returns the client secret of the one provider of a module.
pub(crate) fn client_secret(module: &mut Value) -> Option<&mut Value> {
    let (_, provider) = module.get_mut("provider")?.as_object_mut()?.iter_mut().next()?;
    provider.get_mut("client_secret")
}
