//! The file that is edited. Only its owner can read it.

use std::{
    fs,
    path::{Path, PathBuf},
    sync::{Arc, Mutex, PoisonError},
};

use ngrok_edge_oauth::types::EndpointOAuthMutate;
use ngrok_edge_oauth_document::{parse, to_yaml};
use serde_json::Value;

use crate::{
    arguments::{RouteIds, SecretDisplay},
    cleanup::{self, Registered},
    failure::{Failure, Result},
    log,
    mask::{self, MASK},
};

/// A draft. When it is dropped, and when a signal ends the process, the file is removed if it is
/// as it was written, and announced otherwise.
pub(super) struct Draft {
    file: Arc<File>,
    _registered: Registered,
}

struct File {
    path: PathBuf,
    text: String,
    /// Set once the file was removed or announced, which a signal may also do.
    is_left: Mutex<bool>,
}

impl Draft {
    pub(super) fn write(
        ids: &RouteIds,
        module: &EndpointOAuthMutate,
        secrets: SecretDisplay,
    ) -> Result<Self> {
        let mut value =
            serde_json::to_value(module).map_err(|error| Failure::new(error.to_string()))?;
        if !secrets.show {
            mask::mask(&mut value);
        }
        let text = format!(
            "# The OAuth module of {}. Save the file and close the editor to continue.\n\
             # A masked client secret keeps the live secret.\n{}",
            ids.route,
            to_yaml(&value)
        );
        let cannot = |error: std::io::Error| Failure::io("cannot write the draft", &error);
        let file = tempfile::Builder::new()
            .prefix("ngrok-edge-oauth-")
            .suffix(".yaml")
            .tempfile()
            .map_err(cannot)?;
        fs::write(file.path(), &text).map_err(cannot)?;
        let (_, path) = file.keep().map_err(|error| cannot(error.error))?;
        let file = Arc::new(File { path, text, is_left: Mutex::new(false) });
        let for_signal = Arc::clone(&file);
        Ok(Self { file, _registered: cleanup::on_signal(move || for_signal.leave()) })
    }

    pub(super) fn path(&self) -> &Path {
        &self.file.path
    }

    pub(super) fn is_unchanged(&self) -> bool {
        self.file.is_unchanged()
    }

    /// Removes the file.
    pub(super) fn remove(&self) {
        // A file that is gone already needs no removal.
        let _ = fs::remove_file(&self.file.path);
    }
}

impl Drop for Draft {
    fn drop(&mut self) {
        self.file.leave();
    }
}

impl File {
    fn is_unchanged(&self) -> bool {
        fs::read(&self.path).is_ok_and(|bytes| bytes == self.text.as_bytes())
    }

    fn leave(&self) {
        let mut is_left = self.is_left.lock().unwrap_or_else(PoisonError::into_inner);
        if std::mem::replace(&mut *is_left, true) {
            return;
        }
        if self.is_unchanged() {
            let _ = fs::remove_file(&self.path);
        } else if self.path.exists() {
            log::line(&format!("the draft is kept: {}", self.path.display()));
            if fs::read_to_string(&self.path).is_ok_and(|text| has_plain_secret(&text)) {
                log::line(
                    "warning: the draft has a client secret in plain text; delete it when you are done",
                );
            }
        }
    }
}

/// Returns whether a draft has a client secret that is neither masked nor a reference. A draft that
/// cannot be parsed may have one.
fn has_plain_secret(text: &str) -> bool {
    let Ok(document) = parse("draft", text) else {
        return text.lines().any(|line| line.contains("client_secret") && !line.contains(MASK));
    };
    let providers =
        document.root().get("provider").and_then(Value::as_object).into_iter().flatten();
    let secrets = providers.filter_map(|(_, settings)| settings.get("client_secret"));
    secrets.into_iter().any(|secret| match secret {
        Value::String(secret) => !secret.is_empty() && !secret.starts_with(MASK),
        Value::Number(_) => true,
        _ => false,
    })
}

#[cfg(test)]
mod tests {
    use super::has_plain_secret;

    #[test]
    fn plain_secrets_are_found_in_drafts() {
        for (secret, expected) in [
            ("hush", true),
            ("'********'", false),
            ("{env: A}", false),
            ("''", false),
            ("123", true),
            ("[", true),
        ] {
            let text = format!("provider:\n  google:\n    client_secret: {secret}\n");
            assert_eq!(has_plain_secret(&text), expected, "{text}");
        }
    }
}
