//! `export`: a manifest of live routes.

use std::collections::BTreeMap;

use futures::{StreamExt as _, stream};
use ngrok_edge_oauth::types::{EndpointOAuth, EndpointOAuthMutate};
use ngrok_edge_oauth_document::to_yaml;
use serde_json::{Map, Value, json};

use super::Context;
use crate::{
    arguments::{Export, RouteIds, parse_pair},
    failure::{Exit, Failure, Result},
    input, log, present,
    problem::Problem,
};

/// The names of the environment variables for client secrets, by provider, client id and secret.
type Names = BTreeMap<(String, String, String), String>;

pub(super) async fn run(context: &Context<'_>, arguments: &Export) -> Result<Exit> {
    let routes = requested(context, arguments)?;
    let api = context.connect()?;
    let modules = routes.iter().map(|ids| api.read(ids));
    let modules = stream::iter(modules).buffered(arguments.parallel).collect::<Vec<_>>().await;
    let (mut entries, mut names) = (Vec::new(), Names::new());
    for (ids, module) in routes.iter().zip(modules) {
        let module = match module? {
            Some(module) => export(ids, module, &mut names)?,
            None => Value::Null,
        };
        entries.push(
            json!({ "edge": ids.edge.as_str(), "route": ids.route.as_str(), "module": module }),
        );
    }
    let manifest = json!({ "routes": entries });
    // A manifest is YAML also for people.
    present::show(context.output, &manifest, |out| write!(out, "{}", to_yaml(&manifest)))?;
    for ((provider, client_id, _), name) in &names {
        log::note(&format!(
            "note: set {name} to the client secret of {provider} client id {client_id}"
        ));
    }
    Ok(Exit::Success)
}

/// Returns the routes to export, each once.
fn requested(context: &Context<'_>, arguments: &Export) -> Result<Vec<RouteIds>> {
    let mut routes = Vec::new();
    for route in &arguments.routes {
        let ids = parse_pair(route);
        routes.push(
            ids.map_err(|error| Failure::usage(format!("invalid route '{route}': {error}")))?,
        );
    }
    if let Some(list) = &arguments.list {
        let text = input::read_text(list, context.max_input_bytes)?;
        let mut problems = Vec::new();
        for (index, line) in text.lines().enumerate() {
            let line = line.split('#').next().unwrap_or_default().trim();
            match parse_pair(line) {
                _ if line.is_empty() => {}
                Ok(ids) => routes.push(ids),
                Err(error) => {
                    problems
                        .push(Problem::of_file(format!("{}:{}", list.display(), index + 1), error));
                }
            }
        }
        if !problems.is_empty() {
            return Err(Failure::Problems(problems));
        }
    }
    let mut seen = std::collections::BTreeSet::new();
    routes.retain(|ids| seen.insert(ids.clone()));
    Ok(routes)
}

/// Returns the module as a manifest has it, with a reference instead of its client secret.
fn export(ids: &RouteIds, module: EndpointOAuth, names: &mut Names) -> Result<Value> {
    let module = EndpointOAuthMutate::try_from(module)
        .map_err(|error| Failure::new(format!("cannot export {}: {error}", ids.route)))?;
    let mut value =
        serde_json::to_value(module).map_err(|error| Failure::new(error.to_string()))?;
    let providers = value.get_mut("provider").and_then(Value::as_object_mut).into_iter().flatten();
    for (provider, settings) in providers {
        let Some(settings) = settings.as_object_mut() else { continue };
        let client_id = text(settings, "client_id");
        let secret = text(settings, "client_secret");
        if !secret.is_empty() {
            let others = names.keys().filter(|(other, _, _)| other == provider).count();
            let suffix = if others == 0 { String::new() } else { format!("_{}", others + 1) };
            let name = format!("{}_CLIENT_SECRET{suffix}", provider.to_uppercase());
            let name = names.entry((provider.clone(), client_id, secret)).or_insert(name);
            settings.insert("client_secret".to_owned(), json!({ "env": name }));
        }
    }
    Ok(value)
}

fn text(settings: &Map<String, Value>, key: &str) -> String {
    settings.get(key).and_then(Value::as_str).unwrap_or_default().to_owned()
}
