//! Plans in files: `apply --plan FILE` writes one, `apply FILE` applies it.
//!
//! A plan has the modules as the manifests have them, with references instead of secrets, and
//! fingerprints of the live and the planned module. A route whose fingerprints differ later is
//! skipped.

use std::{
    fs,
    hash::{BuildHasher as _, RandomState},
    io::Write as _,
    path::{Path, PathBuf},
};

use ngrok_edge_oauth_document::JsonPointer;
use serde_json::{Value, json};

use super::{
    plan::Planned,
    wanted::{Expected, Wanted, fingerprint},
};
use crate::{
    arguments::{RouteIds, VERSION},
    failure::{Failure, Result},
    input::{Input, SecretRefs, read},
    log,
    manifest::{self, Entry},
    mask,
    problem::Problem,
};

/// The key that makes a document a plan.
const KEY: &str = "plan";

/// Reads a plan, or manifests.
pub(super) fn load(paths: &[PathBuf], max_bytes: u64) -> Result<Vec<Wanted>> {
    if let [path] = paths
        && path != Path::new("-")
        && path.is_file()
    {
        // A broken file is reported as a manifest.
        if let Ok(input) = read(path, max_bytes)
            && input.document.root().get(KEY).is_some()
        {
            return read_plan(&input);
        }
    }
    let entries = manifest::load(paths, max_bytes)?;
    Ok(entries
        .into_iter()
        .map(|Entry { ids, desired }| Wanted { ids, desired, expected: None })
        .collect())
}

fn read_plan(input: &Input) -> Result<Vec<Wanted>> {
    let document = &input.document;
    let root = JsonPointer::root();
    let problem = |at: &JsonPointer, message: &str| {
        let problem = Problem::at(document, at, message.to_owned());
        Failure::Problems(vec![problem.with_help("write the plan again with `apply --plan`")])
    };
    let version = document.at(&root.join(KEY).join("version")).and_then(Value::as_str);
    if version != Some(VERSION) {
        return Err(problem(
            &root.join(KEY),
            "the plan was written by another version of this program",
        ));
    }
    let salt = document.at(&root.join(KEY).join("salt")).and_then(Value::as_u64);
    let salt = salt.ok_or_else(|| problem(&root.join(KEY), "the plan has no salt"))?;
    let routes = document.at(&root.join("routes")).and_then(Value::as_array).map_or(0, Vec::len);
    let (mut wanted, mut problems) = (Vec::new(), Vec::new());
    for index in 0..routes {
        let at = root.join("routes").join(index);
        let field = |key: &str| {
            document.at(&at.join(key)).and_then(Value::as_str).unwrap_or_default().to_owned()
        };
        let (Ok(edge), Ok(route)) = (field("edge").parse(), field("route").parse()) else {
            return Err(problem(&at, "the route has no valid ids"));
        };
        let desired = match document.at(&at.join("module")) {
            None | Some(Value::Null) => None,
            Some(_) => input
                .module(&at.join("module"), SecretRefs::Resolve)
                .map_err(|found| problems.extend(found))
                .ok(),
        };
        let expected = Expected {
            action: field("action"),
            before: field("before"),
            after: field("after"),
            salt,
        };
        wanted.push(Wanted { ids: RouteIds { edge, route }, desired, expected: Some(expected) });
    }
    if problems.is_empty() { Ok(wanted) } else { Err(Failure::Problems(problems)) }
}

/// A plan that is about to be written. The file is created before the first request, so that a
/// missing folder does not cost a thousand of them.
pub(super) struct PlanFile {
    path: PathBuf,
    file: tempfile::NamedTempFile,
}

pub(super) fn create(path: &Path) -> Result<PlanFile> {
    let folder =
        path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    // Only the owner can read a temporary file, and renaming it keeps that.
    let file = tempfile::NamedTempFile::new_in(folder).map_err(|error| cannot(path, &error))?;
    Ok(PlanFile { path: path.to_owned(), file })
}

impl PlanFile {
    pub(super) fn write(mut self, planned: &[Planned]) -> Result<()> {
        // YAML has integers of 64 bits with a sign.
        let salt = RandomState::new().hash_one(0_u8) >> 1;
        let routes = planned.iter().map(|planned| to_json(planned, salt)).collect::<Vec<_>>();
        let plan = json!({ KEY: { "version": VERSION, "salt": salt }, "routes": routes });
        writeln!(self.file, "{plan:#}").map_err(|error| cannot(&self.path, &error))?;
        self.file.as_file().sync_all().map_err(|error| cannot(&self.path, &error))?;
        fs::rename(self.file.path(), &self.path).map_err(|error| cannot(&self.path, &error))?;
        let path = self.path.display();
        log::note(&format!(
            "note: wrote the plan to {path}; apply it with `ngrok-edge-oauth apply {path}`"
        ));
        if planned.iter().any(has_plain_secret) {
            log::note(
                "note: the plan has client secrets in plain text, as the manifests have; only you can read it",
            );
        }
        Ok(())
    }
}

fn cannot(path: &Path, error: &std::io::Error) -> Failure {
    Failure::io(format!("cannot write {}", path.display()), error)
}

fn to_json(planned: &Planned, salt: u64) -> Value {
    json!({
        "edge": planned.ids.edge.as_str(),
        "route": planned.ids.route.as_str(),
        "action": planned.action.word(),
        "before": fingerprint(salt, &planned.before),
        "after": fingerprint(salt, &planned.after),
        "module": planned.desired.as_ref().map(|desired| &desired.source),
    })
}

fn has_plain_secret(planned: &Planned) -> bool {
    let source = planned.desired.as_ref().map(|desired| &desired.source);
    let providers = source
        .and_then(|source| source.get("provider"))
        .and_then(Value::as_object)
        .into_iter()
        .flatten();
    let mut secrets = providers
        .filter_map(|(_, settings)| settings.get("client_secret"))
        .filter(|secret| secret.is_string());
    secrets.any(|_| source.is_some_and(|source| !mask::is_masked(source)))
}
