//! From arguments and environment to a client.

use std::{env, fs, path::Path, time::Duration};

use ngrok_edge_oauth::{Client, RateLimit};

use crate::{
    agent_config,
    arguments::Connection,
    failure::{Failure, Result},
};

/// How long a call may take. A request may have to wait for a minute for its turn within the rate limit.
const DEADLINE: Duration = Duration::from_secs(300);

/// Makes a client by `connection`.
pub(crate) fn connect(connection: &Connection) -> Result<Client> {
    let mut builder = Client::builder()
        .api_key(api_key(connection)?)
        .base_url(&connection.url)
        .deadline(DEADLINE)
        .user_agent_suffix(concat!(env!("CARGO_PKG_NAME"), "/", env!("CARGO_PKG_VERSION")));
    if connection.requests_per_minute > 0 {
        builder = builder.rate_limit(RateLimit::new(connection.requests_per_minute, Duration::from_secs(60)));
    }
    Ok(builder.build()?)
}

fn api_key(connection: &Connection) -> Result<String> {
    if let Some(path) = &connection.api_key_file {
        return read_secret(path);
    }
    if let Some(key) = env::var("NGROK_API_KEY").ok().filter(|key| !key.is_empty()) {
        return Ok(key);
    }
    agent_config::api_key(connection.agent_config.as_deref())?.ok_or_else(|| {
        Failure::usage("there is no API key")
            .with_help("set NGROK_API_KEY or pass --api-key-file; keys are made at https://dashboard.ngrok.com/api")
    })
}

/// What stands in a file of nothing else.
pub(crate) fn read_secret(path: &Path) -> Result<String> {
    match fs::read_to_string(path) {
        Ok(text) => Ok(text.trim().to_owned()),
        Err(error) => Err(Failure::io(format!("cannot read {}", path.display()), &error)),
    }
}
