//! Builds the client from arguments and environment.

use std::{env, fs, path::Path, time::Duration};

use ngrok_edge_oauth::{CallOptions, Client, RateLimit};

use crate::{
    agent_config,
    api::{self, LoggedClient},
    arguments::{Connection, variable},
    failure::{Failure, Result},
};

/// Limit for a call. A request may have to wait a minute for the rate limit.
const DEADLINE: Duration = Duration::from_secs(300);

/// Returns the API that the options describe, for calls with `options`.
pub(crate) fn connect(connection: &Connection, options: CallOptions) -> Result<LoggedClient> {
    let mut builder = Client::builder()
        .api_key(api_key(connection)?)
        .deadline(DEADLINE)
        .before_attempt(api::log_attempt)
        .user_agent_suffix(concat!(env!("CARGO_PKG_NAME"), "/", env!("CARGO_PKG_VERSION")));
    if let Some(url) = connection.url.clone().or_else(|| variable("NGROK_API_URL")) {
        builder = builder.base_url(url);
    }
    if connection.requests_per_minute > 0 {
        builder = builder
            .rate_limit(RateLimit::new(connection.requests_per_minute, Duration::from_secs(60)));
    }
    Ok(LoggedClient::new(&builder.build()?.with(options)))
}

fn api_key(connection: &Connection) -> Result<String> {
    if let Some(path) = &connection.api_key_file {
        return read_secret(path);
    }
    if let Some(key) = variable("NGROK_API_KEY") {
        return Ok(key);
    }
    let config =
        connection.agent_config.clone().or_else(|| variable("NGROK_CONFIG").map(Into::into));
    agent_config::api_key(config.as_deref())?.ok_or_else(|| {
        let is_empty = env::var_os("NGROK_API_KEY").is_some_and(|value| value.is_empty());
        let what = if is_empty { "no API key: NGROK_API_KEY is empty" } else { "no API key" };
        Failure::usage(what)
            .with_help("set NGROK_API_KEY or pass --api-key-file; create a key at https://dashboard.ngrok.com/api")
    })
}

/// Reads a file that contains only a secret.
pub(crate) fn read_secret(path: &Path) -> Result<String> {
    let cannot = || format!("cannot read {}", path.display());
    let text = fs::read_to_string(path).map_err(|error| Failure::io(cannot(), &error))?;
    match text.trim() {
        "" => Err(Failure::new(format!("{}: the file is empty", cannot()))),
        secret => Ok(secret.to_owned()),
    }
}
