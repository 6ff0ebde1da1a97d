//! Manifests: the modules that many routes should have.

mod files;
mod schema;

use std::{collections::BTreeMap, path::PathBuf};

use ngrok_edge_oauth::{EdgeId, RouteId};
use ngrok_edge_oauth_document::{Document, JsonPointer};
use serde_json::Value;

pub(crate) use self::{files::expand, schema::schema};
use crate::{
    arguments::RouteIds,
    failure::{Failure, Result},
    input::{Desired, Input, SecretRefs, help_for_key, kind, read},
    problem::Problem,
};

/// The entry of a manifest for a route.
#[derive(Clone, Debug)]
pub(crate) struct Entry {
    pub(crate) ids: RouteIds,
    /// `None` if the route should have no module.
    pub(crate) desired: Option<Desired>,
}

/// Maximum number of problems of all entries together, for hostile manifests.
const MAX_PROBLEMS: usize = 1_000;

/// The positions of routes that were read already.
pub(crate) type Seen = BTreeMap<RouteIds, String>;

/// Reads manifests from files, folders and stdin.
///
/// # Errors
///
/// [`Failure::Problems`] with the problems of all files.
pub(crate) fn load(paths: &[PathBuf], max_bytes: u64) -> Result<Vec<Entry>> {
    let (mut entries, mut problems, mut seen) = (Vec::new(), Vec::new(), Seen::new());
    for file in expand(paths)? {
        match read(&file, max_bytes) {
            Ok(input) => {
                entries.extend(read_entries(&input, SecretRefs::Resolve, &mut seen, &mut problems));
            }
            Err(Failure::Problems(found)) => problems.extend(found),
            Err(other) => return Err(other),
        }
    }
    if problems.is_empty() { Ok(entries) } else { Err(Failure::Problems(problems)) }
}

/// Returns whether a document is a manifest instead of a module.
pub(crate) fn is_manifest(document: &Document) -> bool {
    document.root().get("routes").is_some()
}

/// Reads the entries of a manifest and adds its problems to `problems`.
pub(crate) fn read_entries(
    input: &Input,
    refs: SecretRefs,
    seen: &mut Seen,
    problems: &mut Vec<Problem>,
) -> Vec<Entry> {
    let document = &input.document;
    let root = JsonPointer::root();
    if document.root().get("provider").is_some() && !is_manifest(document) {
        let problem = Problem::at(document, &root, "expected a manifest, found a module");
        problems.push(problem.with_help("list it below `routes`, or use `replace` for one route"));
        return Vec::new();
    }
    unknown_keys(document, &root, &["routes", "$schema"], problems);
    let list = root.join("routes");
    let Some(routes) = document.at(&list).and_then(Value::as_array) else {
        let found = document.at(&list).map_or("no such key", kind);
        let problem =
            Problem::at(document, &list, format!("routes: expected a list, found {found}"));
        problems.push(problem.with_help("see `ngrok-edge-oauth apply --help` for a manifest"));
        return Vec::new();
    };
    (0..routes.len())
        .filter_map(|index| read_entry(input, &list.join(index), refs, seen, problems))
        .collect()
}

fn read_entry(
    input: &Input,
    at: &JsonPointer,
    refs: SecretRefs,
    seen: &mut Seen,
    problems: &mut Vec<Problem>,
) -> Option<Entry> {
    let document = &input.document;
    let before = problems.len();
    if before >= MAX_PROBLEMS {
        return None;
    }
    if let Some(other) = document.at(at).filter(|entry| !entry.is_object()) {
        let message = format!("expected a route (a mapping), found {}", kind(other));
        problems.push(
            Problem::at(document, at, message).with_help("write `edge`, `route` and `module`"),
        );
        return None;
    }
    unknown_keys(document, at, &["edge", "route", "module"], problems);
    let edge: Option<EdgeId> = id(document, at, "edge", problems);
    let route: Option<RouteId> = id(document, at, "route", problems);
    let pointer = at.join("module");
    let desired = match document.at(&pointer) {
        None => {
            let problem = Problem::at(document, at, "the key `module` is missing");
            problems.push(problem.with_help("write `module: null` if the route should have none"));
            None
        }
        Some(Value::Null) => None,
        Some(_) => input.module(&pointer, refs).map_err(|found| problems.extend(found)).ok(),
    };
    let ids = RouteIds { edge: edge?, route: route? };
    let here = format!("{}:{}", document.file(), document.position(at).line);
    if let Some(first) = seen.insert(ids.clone(), here) {
        let problem = Problem::at(document, at, format!("the route is already listed at {first}"));
        problems.push(problem.with_help("remove one of the two"));
    }
    (problems.len() == before).then_some(Entry { ids, desired })
}

fn id<T: std::str::FromStr<Err: std::fmt::Display>>(
    document: &Document,
    at: &JsonPointer,
    key: &str,
    problems: &mut Vec<Problem>,
) -> Option<T> {
    let pointer = at.join(key);
    let message = match document.at(&pointer) {
        Some(Value::String(text)) => match text.parse::<T>() {
            Ok(id) => return Some(id),
            Err(error) => error.to_string(),
        },
        None => format!("the key `{key}` is missing"),
        Some(other) => format!("{key}: expected an id as text, found {}", kind(other)),
    };
    problems.push(Problem::at(document, &pointer, message));
    None
}

fn unknown_keys(
    document: &Document,
    at: &JsonPointer,
    known: &[&str],
    problems: &mut Vec<Problem>,
) {
    for key in document.at(at).and_then(Value::as_object).into_iter().flatten().map(|(key, _)| key)
    {
        if known.contains(&key.as_str()) {
            continue;
        }
        let help = help_for_key(key, known.iter().copied());
        problems.push(
            Problem::at(document, &at.join(key), format!("unknown key `{key}`")).with_help(help),
        );
        if problems.len() > MAX_PROBLEMS {
            return;
        }
    }
}
