//! `replace`: a module from a file or from flags.

use ngrok_edge_oauth::{Bounds, types::EndpointOAuthMutate};
use ngrok_edge_oauth_document::JsonPointer;
use serde_json::{Map, Value};

use super::{Context, get};
use crate::{
    arguments::{ModuleFlags, Replace, RouteArguments, variable},
    connection::read_secret,
    failure::{Exit, Failure, Result},
    input::{self, Desired, Input, SecretRefs},
    live_secret, manifest, mask,
    present::ResultWriter,
    problem::Problem,
    prompt,
};

pub(super) async fn run(context: &Context<'_>, arguments: Replace) -> Result<Exit> {
    let (ids, mut files) = RouteArguments::split(&arguments.words);
    files.extend(arguments.file);
    let ids = arguments.route.ids(ids)?;
    let mut desired = match (&*files, arguments.flags.provider.is_some()) {
        ([file], false) => {
            module(&input::read(file, context.max_input_bytes)?, SecretRefs::Resolve)?
        }
        ([], true) => by_flags(arguments.flags)?,
        (files, _) => {
            let found = if files.is_empty() { "neither" } else { "more" };
            return Err(Failure::usage(format!("expected a file or --provider, found {found}"))
                .with_help("see `ngrok-edge-oauth replace --help`"));
        }
    };
    let api = context.connect()?;
    if desired.masked.is_some() {
        live_secret::keep_live_secret(&mut desired, api.read(&ids).await?.as_ref())?;
    }
    let report = ResultWriter::open(context.output)?;
    let module = api.replace(&ids, &desired.module).await?;
    get::show(report, &module, arguments.secrets)?;
    Ok(Exit::Success)
}

/// Reads a file that contains one module.
pub(super) fn module(input: &Input, refs: SecretRefs) -> Result<Desired> {
    let root = JsonPointer::root();
    if manifest::is_manifest(&input.document) {
        let problem = Problem::at(&input.document, &root, "expected a module, found a manifest");
        return Err(Failure::Problems(vec![
            problem.with_help("use `ngrok-edge-oauth apply` for manifests"),
        ]));
    }
    input.module(&root, refs).map_err(Failure::Problems)
}

fn by_flags(flags: ModuleFlags) -> Result<Desired> {
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
    let source = Value::Object(module);
    let masked = mask::is_masked(&source)
        .then(|| Problem::of_file("--client-id", "the client secret is masked"));
    let module = EndpointOAuthMutate::from_json(source.clone(), &Bounds::default()).map_err(
        |violations| {
            let all = violations.iter().map(ToString::to_string).collect::<Vec<_>>().join("; ");
            Failure::usage(all).with_help("see `ngrok-edge-oauth replace --help`")
        },
    )?;
    Ok(Desired { module, source, masked })
}

fn set(entries: &mut Map<String, Value>, key: &str, value: Option<impl Into<Value>>) {
    if let Some(value) = value {
        entries.insert(key.to_owned(), value.into());
    }
}

/// Returns the client secret for a client id: from a file, the environment, or the terminal.
fn client_secret(flags: &ModuleFlags) -> Result<Option<String>> {
    if flags.client_id.is_none() {
        return Ok(None);
    }
    if let Some(path) = &flags.client_secret_file {
        return read_secret(path).map(Some);
    }
    match variable("NGROK_OAUTH_CLIENT_SECRET") {
        Some(secret) => Ok(Some(secret)),
        None => prompt::client_secret().map(Some),
    }
}
