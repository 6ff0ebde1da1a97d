//! Manifests: which modules many routes are to have.

use std::{
    collections::BTreeMap,
    fs,
    path::{Path, PathBuf},
};

use ngrok_edge_oauth::{EdgeId, RouteId, types::EndpointOAuthMutate};
use ngrok_edge_oauth_document::{Document, JsonPointer};
use schemars::JsonSchema;
use serde_json::{Map, Value, json};

use crate::{
    failure::{Failure, Result},
    input::{Elsewhere, Input, Problem, read},
};

/// A manifest of `ngrok-edge-oauth apply`: the OAuth modules that routes are to have.
#[derive(JsonSchema)]
#[allow(dead_code, reason = "only its schema is used; manifests are read by their places")]
struct Manifest {
    /// The routes, each once.
    routes: Vec<ManifestRoute>,
}

/// A route and the module that it is to have.
#[derive(JsonSchema)]
#[allow(dead_code, reason = "as above")]
struct ManifestRoute {
    /// The id of the HTTPS edge.
    edge: EdgeId,
    /// The id of the route.
    route: RouteId,
    /// The module; null where the route is to have none, which `--prune` sees to.
    module: Option<EndpointOAuthMutate>,
}

/// What a manifest says of a route.
#[derive(Clone, Debug)]
pub(crate) struct Entry {
    pub(crate) edge: EdgeId,
    pub(crate) route: RouteId,
    /// `None` where the route is to have no module.
    pub(crate) module: Option<EndpointOAuthMutate>,
}

/// Reads the manifest at `path`, or all manifests in the folder at `path`.
pub(crate) fn load(path: &Path) -> Result<Vec<Entry>> {
    let mut entries = Vec::new();
    let mut problems = Vec::new();
    let mut seen = BTreeMap::new();
    for file in files(path)? {
        let input = match read(&file) {
            Ok(input) => input,
            Err(Failure::Problems(found)) => {
                problems.extend(found);
                continue;
            }
            Err(other) => return Err(other),
        };
        entries.extend(read_entries(&input, Elsewhere::Read, &mut seen, &mut problems));
    }
    if problems.is_empty() { Ok(entries) } else { Err(Failure::Problems(problems)) }
}

fn files(path: &Path) -> Result<Vec<PathBuf>> {
    if !path.is_dir() {
        return Ok(vec![path.to_owned()]);
    }
    let listed = fs::read_dir(path).and_then(|entries| entries.map(|entry| Ok(entry?.path())).collect());
    let mut files: Vec<PathBuf> =
        listed.map_err(|error| Failure::io(format!("cannot read {}", path.display()), &error))?;
    let is_manifest = |path: &PathBuf| {
        path.extension().and_then(|it| it.to_str()).is_some_and(|it| ["yaml", "yml", "json"].contains(&it))
    };
    files.retain(is_manifest);
    files.sort();
    if files.is_empty() {
        return Err(Failure::new(format!("{} has no .yaml, .yml or .json file", path.display())));
    }
    Ok(files)
}

/// Whether a document is a manifest, and no module.
pub(crate) fn is_manifest(document: &Document) -> bool {
    document.root().get("routes").is_some()
}

/// The entries of a manifest; what is wrong with it is added to `problems`. `seen` has the routes of other manifests.
pub(crate) fn read_entries(
    input: &Input,
    elsewhere: Elsewhere,
    seen: &mut BTreeMap<(EdgeId, RouteId), String>,
    problems: &mut Vec<Problem>,
) -> Vec<Entry> {
    let document = &input.document;
    let root = JsonPointer::root();
    unknown_keys(document, &root, &["routes", "$schema"], problems);
    let Some(routes) = document.root().get("routes").and_then(Value::as_array) else {
        let problem = Problem::at(document, &root.join("routes"), "a manifest has a list `routes`");
        problems.push(problem.with_help("see `ngrok-edge-oauth schema`"));
        return Vec::new();
    };
    let list = root.join("routes");
    (0..routes.len()).filter_map(|index| read_entry(input, &list.join(index), elsewhere, seen, problems)).collect()
}

fn read_entry(
    input: &Input,
    at: &JsonPointer,
    elsewhere: Elsewhere,
    seen: &mut BTreeMap<(EdgeId, RouteId), String>,
    problems: &mut Vec<Problem>,
) -> Option<Entry> {
    let document = &input.document;
    let before = problems.len();
    unknown_keys(document, at, &["edge", "route", "module"], problems);
    let edge: Option<EdgeId> = id(document, &at.join("edge"), problems);
    let route: Option<RouteId> = id(document, &at.join("route"), problems);
    let place = at.join("module");
    let module = match document.at(&place) {
        None => {
            let problem = Problem::at(document, at, "`module` is missing");
            problems.push(problem.with_help("write `module: null` where the route is to have none"));
            None
        }
        Some(Value::Null) => None,
        Some(_) => input.module(&place, elsewhere).map_err(|found| problems.extend(found)).ok(),
    };
    let (edge, route) = (edge?, route?);
    let position = document.position(at);
    let here = format!("{}:{}", document.file(), position.line);
    if let Some(first) = seen.insert((edge.clone(), route.clone()), here) {
        let problem = Problem::at(document, at, format!("the route is already described at {first}"));
        problems.push(problem.with_help("keep one of the two"));
    }
    (problems.len() == before).then_some(Entry { edge, route, module })
}

fn id<T: std::str::FromStr<Err: std::fmt::Display>>(
    document: &Document,
    at: &JsonPointer,
    problems: &mut Vec<Problem>,
) -> Option<T> {
    let Some(text) = document.at(at).and_then(Value::as_str) else {
        let key = at.keys().last().unwrap_or_default();
        problems.push(Problem::at(document, at, format!("`{key}` is missing, or is no text")));
        return None;
    };
    text.parse().map_err(|error: T::Err| problems.push(Problem::at(document, at, error.to_string()))).ok()
}

fn unknown_keys(document: &Document, at: &JsonPointer, known: &[&str], problems: &mut Vec<Problem>) {
    for key in document.at(at).and_then(Value::as_object).into_iter().flatten().map(|(key, _)| key) {
        if !known.contains(&key.as_str()) {
            let problem = Problem::at(document, &at.join(key), format!("the key `{key}` is not known here"));
            problems.push(problem.with_help(format!("known are {}", known.join(", "))));
        }
    }
}

/// The JSON Schema of manifests.
pub(crate) fn schema() -> Value {
    let mut schema = schemars::schema_for!(Manifest).to_value();
    close(&mut schema);
    if let Some(properties) = schema.get_mut("properties").and_then(Value::as_object_mut) {
        let text = "The schema of this file, for editors.";
        properties.insert("$schema".to_owned(), json!({ "type": "string", "description": text }));
    }
    schema
}

/// Refuses unknown properties, as `check` does, and lets a client secret name where it is. Lists of schemas have nothing but references.
fn close(schema: &mut Value) {
    if let Some(properties) = schema.get_mut("properties").and_then(Value::as_object_mut) {
        if let Some(secret) = properties.get_mut("client_secret") {
            let description = secret.get("description").cloned().unwrap_or_default();
            let reference = |key: &str, text: &str| {
                let property = json!({ "type": "string", "description": text });
                json!({
                    "type": "object", "required": [key], "properties": { key: property }, "additionalProperties": false,
                })
            };
            *secret = json!({
                "description": description,
                "anyOf": [
                    { "type": "string" },
                    reference("env", "The variable that has the secret."),
                    reference("file", "The file that has nothing but the secret, relative to this one."),
                ],
            });
        }
        if let Some(entries) = schema.as_object_mut() {
            entries.insert("additionalProperties".to_owned(), false.into());
        }
    }
    schema.as_object_mut().into_iter().flat_map(Map::values_mut).for_each(close);
}
