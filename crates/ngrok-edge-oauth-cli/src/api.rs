//! The API calls of the commands, with a log of their requests.

use std::{cell::Cell, time::Instant};

use http::HeaderMap;
use ngrok_edge_oauth::{
    Client, Error, ErrorCode, Response,
    types::{EndpointOAuth, EndpointOAuthMutate},
};
use ngrok_edge_oauth_document::escape;

use crate::{
    arguments::RouteIds,
    failure::Result,
    json_text,
    log::{self, Level},
    mask,
};

/// Headers whose values are not printed.
const REDACTED: [&str; 4] = ["authorization", "proxy-authorization", "cookie", "set-cookie"];

tokio::task_local! {
    /// The call in whose retry loop an attempt is sent.
    static CALL: Call;
}

struct Call {
    line: String,
    body: Option<String>,
    attempts: Cell<u32>,
}

/// A client whose requests are logged.
pub(crate) struct LoggedClient {
    client: Client,
}

impl LoggedClient {
    pub(crate) fn new(client: &Client) -> Self {
        Self { client: client.clone() }
    }

    /// Reads the module of a route; a route without a module is an error.
    pub(crate) async fn get(&self, ids: &RouteIds) -> Result<EndpointOAuth> {
        let call = self.client.edge_route_oauth_get(&ids.edge, &ids.route);
        Ok(logged("GET", ids, None, call).await?.into_inner())
    }

    /// Reads the module of a route; `None` if it has none.
    pub(crate) async fn read(&self, ids: &RouteIds) -> Result<Option<EndpointOAuth>> {
        let call = self.client.edge_route_oauth_get(&ids.edge, &ids.route);
        match logged("GET", ids, None, call).await {
            Ok(module) => Ok(Some(module.into_inner())),
            Err(error) if error.is_not_found() && error.code() != Some(ErrorCode::NO_SUCH_EDGE) => {
                Ok(None)
            }
            Err(error) => Err(error.into()),
        }
    }

    /// Replaces the module of a route.
    pub(crate) async fn replace(
        &self,
        ids: &RouteIds,
        module: &EndpointOAuthMutate,
    ) -> Result<EndpointOAuth> {
        let call = self.client.edge_route_oauth_replace(&ids.edge, &ids.route, module);
        Ok(logged("PUT", ids, masked(module), call).await?.into_inner())
    }

    /// Deletes the module of a route.
    pub(crate) async fn delete(&self, ids: &RouteIds) -> Result<()> {
        let call = self.client.edge_route_oauth_delete(&ids.edge, &ids.route);
        Ok(logged("DELETE", ids, None, call).await.map(drop)?)
    }
}

/// Logs an attempt of the current call. The client calls this before each one.
pub(crate) fn log_attempt(headers: &mut HeaderMap) {
    let log = |call: &Call| {
        call.attempts.set(call.attempts.get() + 1);
        match call.attempts.get() {
            1 if log::is_enabled(Level::Debug) => log::line(&format!("-> {}", call.line)),
            1 => {}
            attempt => log::line(&format!("-> {} (attempt {attempt})", call.line)),
        }
        if log::is_enabled(Level::Debug) {
            log_headers("->", headers);
            if let Some(body) = &call.body {
                log::line(&format!("-> {body}"));
            }
        }
    };
    if log::is_enabled(Level::Verbose) {
        // Outside of a call there is nothing to say.
        let _ = CALL.try_with(log);
    }
}

async fn logged<T: serde::Serialize>(
    method: &str,
    ids: &RouteIds,
    body: Option<String>,
    call: impl Future<Output = std::result::Result<Response<T>, Error>>,
) -> std::result::Result<Response<T>, Error> {
    if !log::is_enabled(Level::Verbose) {
        return call.await;
    }
    let line = format!("{method} /edges/https/{}/routes/{}/oauth", ids.edge, ids.route);
    let start = Instant::now();
    let result = CALL.scope(Call { line: line.clone(), body, attempts: Cell::new(0) }, call).await;
    let outcome = match &result {
        Ok(response) => response.status().to_string(),
        Err(error) => escape(&error.to_string()).into_owned(),
    };
    log::line(&format!("{line}: {outcome} in {} ms", start.elapsed().as_millis()));
    if log::is_enabled(Level::Debug) {
        if let Some(headers) = result
            .as_ref()
            .map_or_else(|error| error.headers(), |response| Some(response.headers()))
        {
            log_headers("<-", headers);
        }
        // The body of an error may repeat a secret; its message is in the line above.
        if let Some(body) = result.as_ref().ok().and_then(|response| masked(&**response)) {
            log::line(&format!("<- {body}"));
        }
    }
    result
}

fn log_headers(direction: &str, headers: &HeaderMap) {
    for (name, value) in headers {
        let is_secret = value.is_sensitive() || REDACTED.contains(&name.as_str());
        let value =
            if is_secret { "[redacted]".into() } else { String::from_utf8_lossy(value.as_bytes()) };
        log::line(&format!("{direction} {name}: {}", escape(&value)));
    }
}

fn masked(body: &impl serde::Serialize) -> Option<String> {
    let mut value = serde_json::to_value(body).ok().filter(|value| !value.is_null())?;
    mask::mask(&mut value);
    Some(json_text::escape_json(&value.to_string()))
}
