//! The API key in the configuration file of ngrok's agent. The file is only read.

use std::{
    env, fs, io,
    path::{Path, PathBuf},
};

use ngrok_edge_oauth_document::parse;
use serde_json::Value;

use crate::failure::{Failure, Result};

/// Returns the API key in `given`, or in the file at its default location; `None` if there is no
/// key or the default file does not exist.
pub(crate) fn api_key(given: Option<&Path>) -> Result<Option<String>> {
    let Some(path) = given.map(Path::to_owned).or_else(default_location) else { return Ok(None) };
    let text = match fs::read_to_string(&path) {
        Ok(text) => text,
        Err(error) if error.kind() == io::ErrorKind::NotFound && given.is_none() => {
            return Ok(None);
        }
        Err(error) => return Err(Failure::io(format!("cannot read {}", path.display()), &error)),
    };
    let document = parse(&path.display().to_string(), &text)?;
    // Version 2 of the file has the key at the top level, version 3 below `agent`.
    let key = ["/agent/api_key", "/api_key"].iter().find_map(|at| document.root().pointer(at));
    Ok(key.and_then(Value::as_str).map(str::to_owned))
}

/// Returns the default location: <https://ngrok.com/docs/agent/config/#default-locations>.
fn default_location() -> Option<PathBuf> {
    let home =
        |variable: &str| env::var_os(variable).filter(|value| !value.is_empty()).map(PathBuf::from);
    let folder = if cfg!(target_os = "macos") {
        home("HOME")?.join("Library/Application Support/ngrok")
    } else if cfg!(windows) {
        home("LOCALAPPDATA")?.join("ngrok")
    } else {
        home("XDG_CONFIG_HOME").or_else(|| Some(home("HOME")?.join(".config")))?.join("ngrok")
    };
    Some(folder.join("ngrok.yml"))
}
