//! `replace`: by a file, or by flags.

use std::env;

use ngrok_edge_oauth::{Bounds, types::EndpointOAuthMutate};
use ngrok_edge_oauth_document::JsonPointer;
use serde_json::{Map, Value};

use super::one;
use crate::{
    arguments::{ByFlags, Connection, Output, Replace},
    connection::{connect, read_secret},
    failure::{Exit, Failure, Result},
    input::{self, Elsewhere},
    prompt,
};

pub(super) async fn run(connection: &Connection, arguments: Replace, output: Output) -> Result<Exit> {
    let module = match &arguments.file {
        Some(file) => input::read(file)?.module(&JsonPointer::root(), Elsewhere::Read).map_err(Failure::Problems)?,
        None => by_flags(arguments.flags)?,
    };
    let client = connect(connection)?;
    let target = arguments.target;
    let module = client.edge_route_oauth_replace(&target.edge, &target.route, &module).await?;
    one::show(&*module, arguments.secrets, output)?;
    Ok(Exit::Done)
}

fn by_flags(flags: ByFlags) -> Result<EndpointOAuthMutate> {
    let secret = client_secret(&flags)?;
    let mut settings = Map::new();
    set(&mut settings, "client_id", flags.client_id);
    set(&mut settings, "client_secret", secret);
    for (key, list) in [
        ("email_domains", flags.email_domain),
        ("email_addresses", flags.email_address),
        ("teams", flags.team),
        ("organizations", flags.organization),
        ("scopes", flags.scope),
    ] {
        set(&mut settings, key, (!list.is_empty()).then_some(list));
    }
    let mut module = Map::new();
    set(&mut module, "enabled", flags.disabled.then_some(false));
    set(&mut module, "options_passthrough", flags.options_passthrough.then_some(true));
    set(&mut module, "cookie_prefix", flags.cookie_prefix);
    set(&mut module, "inactivity_timeout", flags.inactivity_timeout);
    set(&mut module, "maximum_duration", flags.maximum_duration);
    set(&mut module, "auth_check_interval", flags.auth_check_interval);
    let provider = Map::from_iter([(flags.provider.unwrap_or_default(), Value::Object(settings))]);
    module.insert("provider".to_owned(), Value::Object(provider));
    EndpointOAuthMutate::from_json(Value::Object(module), &Bounds::default()).map_err(|violations| {
        let all = violations.iter().map(ToString::to_string).collect::<Vec<_>>().join("; ");
        Failure::usage(all).with_help("see `ngrok-edge-oauth replace --help`")
    })
}

fn set(entries: &mut Map<String, Value>, key: &str, value: Option<impl Into<Value>>) {
    if let Some(value) = value {
        entries.insert(key.to_owned(), value.into());
    }
}

/// The client secret that goes with a client id: from a file, the environment, or whoever sits at the terminal.
fn client_secret(flags: &ByFlags) -> Result<Option<String>> {
    if flags.client_id.is_none() {
        return Ok(None);
    }
    if let Some(path) = &flags.client_secret_file {
        return read_secret(path).map(Some);
    }
    match env::var("NGROK_OAUTH_CLIENT_SECRET") {
        Ok(secret) if !secret.is_empty() => Ok(Some(secret)),
        _ => prompt::client_secret().map(Some),
    }
}
