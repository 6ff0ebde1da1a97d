//! Reads modules from files.

mod read;
mod secret_refs;
mod shape;

use std::path::PathBuf;

use ngrok_edge_oauth::{Bounds, Violation, types::EndpointOAuthMutate};
use ngrok_edge_oauth_document::{Document, JsonPointer};
use serde_json::Value;

use self::shape::SourceMap;
pub(crate) use self::{
    read::{from_text, read, read_text},
    secret_refs::SecretRefs,
    shape::{help_for_key, kind},
};
use crate::{mask, problem::Problem};

/// A document, and the folder from which it names other files.
pub(crate) struct Input {
    pub(crate) document: Document,
    folder: PathBuf,
}

/// A module from a file.
#[derive(Clone, Debug)]
pub(crate) struct Desired {
    pub(crate) module: EndpointOAuthMutate,
    /// The module as in the file, with references to secrets instead of the secrets.
    pub(crate) source: Value,
    /// The problem to report if no live client secret can replace a masked one.
    pub(crate) masked: Option<Problem>,
}

/// Problems that are reported for one module. Nobody reads more, and each takes memory.
pub(crate) const MAX_PROBLEMS: usize = 100;

impl Input {
    /// Reads the module at `at`.
    ///
    /// # Errors
    ///
    /// All problems of the module, in the order of the text.
    pub(crate) fn module(
        &self,
        at: &JsonPointer,
        refs: SecretRefs,
    ) -> Result<Desired, Vec<Problem>> {
        let mut problems = Vec::new();
        let result = self.read_module(at, refs, &mut problems);
        problems.sort_by_key(Problem::position);
        if problems.len() > MAX_PROBLEMS {
            problems.truncate(MAX_PROBLEMS);
            problems.push(Problem::at(
                &self.document,
                at,
                "further problems of this module are not shown",
            ));
        }
        result.filter(|_| problems.is_empty()).ok_or(problems)
    }

    fn read_module(
        &self,
        at: &JsonPointer,
        refs: SecretRefs,
        problems: &mut Vec<Problem>,
    ) -> Option<Desired> {
        let mut value = self.document.at(at).map(clone_start).unwrap_or_default();
        let map = SourceMap::check(&self.document, at, &mut value, problems)?;
        if problems.len() > MAX_PROBLEMS {
            return None;
        }
        let mut source = value.clone();
        self.resolve_secret(&map.provider(at), &mut value, refs, problems);
        let masked = mask::is_masked(&value).then(|| {
            let pointer = map.provider(at).join("client_secret");
            Problem::at(&self.document, &pointer, "the client secret is masked")
        });
        drop_empty_credentials(&mut value);
        drop_empty_credentials(&mut source);
        self.make_paths_absolute(&mut source);
        match EndpointOAuthMutate::from_json(value, &Bounds::default()) {
            Ok(module) => Some(Desired { module, source, masked }),
            Err(violations) => {
                problems
                    .extend(violations.iter().map(|violation| self.problem(at, &map, violation)));
                None
            }
        }
    }

    /// Returns the problem for a violated rule. The paths of rules have only known keys.
    fn problem(&self, at: &JsonPointer, map: &SourceMap, violation: &Violation) -> Problem {
        let (field, index) = match violation.path.split_once('[') {
            Some((field, index)) => (field, index.trim_end_matches(']').parse().ok()),
            None => (violation.path.as_str(), None),
        };
        let mut pointer = field.split('.').fold(at.clone(), |pointer, key| pointer.join(key));
        let mut path = field.to_owned();
        if let Some(index) = index {
            let index = map.original_index(field, index);
            pointer = pointer.join(index);
            path = format!("{field}[{index}]");
        }
        let message = format!("{path}: {}", violation.message);
        Problem::at(&self.document, &pointer, message).with_code(violation.code)
    }
}

/// Clones a value, with at most one entry more per list than ngrok accepts, which is enough to
/// report the error.
fn clone_start(value: &Value) -> Value {
    match value {
        Value::Array(items) => {
            items.iter().take(Bounds::default().entries + 1).map(clone_start).collect()
        }
        Value::Object(entries) => {
            entries.iter().map(|(key, value)| (key.clone(), clone_start(value))).collect()
        }
        scalar => scalar.clone(),
    }
}

/// Removes empty credentials, and empty scopes with them. ngrok reports them for its own
/// application, but rejects scopes for it in a request, even an empty list.
fn drop_empty_credentials(module: &mut Value) {
    let is_empty = |value: Option<&Value>| match value {
        None | Some(Value::Null) => true,
        Some(Value::String(text)) => text.is_empty(),
        Some(Value::Array(items)) => items.is_empty(),
        Some(_) => false,
    };
    let providers = module.get_mut("provider").and_then(Value::as_object_mut).into_iter().flatten();
    for settings in providers.filter_map(|(_, settings)| settings.as_object_mut()) {
        if is_empty(settings.get("client_id")) && is_empty(settings.get("client_secret")) {
            settings.remove("client_id");
            settings.remove("client_secret");
            if is_empty(settings.get("scopes")) {
                settings.remove("scopes");
            }
        }
    }
}
