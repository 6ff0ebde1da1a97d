//! Requests, and the responses of a server.

use std::time::Duration;

use ngrok_edge_oauth::{EdgeId, RouteId};
use reqwest::{
    Client, Method, Url,
    header::{AUTHORIZATION, CONTENT_TYPE, RETRY_AFTER},
    redirect,
};
use serde_json::Value;
use tokio::time::{Instant, sleep_until};

use super::pace::Pace;

/// Time for a request and its response. The client's default for an attempt.
const TIMEOUT: Duration = Duration::from_secs(15);

/// Attempts of a request for which the server is too busy.
const ATTEMPTS: u32 = 4;

/// Wait before the next attempt if the server names none: the period of ngrok's rate limit.
const BUSY_WAIT: Duration = Duration::from_secs(60);

/// The longest wait that a server can ask for.
const MAX_WAIT: Duration = Duration::from_secs(300);

/// The value of `Authorization`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Credential {
    /// The API key.
    ApiKey,
    /// No header.
    Missing,
    /// A header with this value.
    Value(&'static str),
}

/// A request to the module of a route.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Request {
    /// The method.
    pub method: Method,
    /// The edge, if it is not the one under test.
    pub edge: Option<String>,
    /// The route, if it is not the one under test.
    pub route: Option<String>,
    /// The credential.
    pub credential: Credential,
    /// The value of `Ngrok-Version`, if the header is sent.
    pub version: Option<&'static str>,
    /// The value of `Content-Type`, if the header is sent.
    pub content_type: Option<&'static str>,
    /// The body.
    pub body: Option<String>,
}

impl Request {
    /// Returns a valid request without a body.
    #[must_use]
    pub fn new(method: Method) -> Self {
        Self {
            method,
            edge: None,
            route: None,
            credential: Credential::ApiKey,
            version: Some("2"),
            content_type: None,
            body: None,
        }
    }

    /// Returns a replacement of the module.
    #[must_use]
    pub fn put(module: &Value) -> Self {
        Self {
            content_type: Some("application/json"),
            body: Some(module.to_string()),
            ..Self::new(Method::PUT)
        }
    }
}

/// The parts of a response that are compared.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Observation {
    /// HTTP status.
    pub status: u16,
    /// The media type, without parameters.
    pub content_type: Option<String>,
    /// Set if the response has the header with the operation id.
    pub has_operation_id: bool,
    /// The body, if it is JSON.
    pub body: Option<Value>,
}

impl Observation {
    /// Returns the error code.
    #[must_use]
    pub fn code(&self) -> Option<&str> {
        self.body.as_ref()?.get("error_code")?.as_str()
    }

    /// Returns the message of an error.
    #[must_use]
    pub fn message(&self) -> Option<&str> {
        self.body.as_ref()?.get("msg")?.as_str()
    }

    /// Returns whether the status is 2xx.
    #[must_use]
    pub fn is_success(&self) -> bool {
        (200..300).contains(&self.status)
    }
}

/// A request without a usable response.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum ExchangeError {
    /// The base URL is invalid.
    #[error("invalid base URL: expected https://HOST, or http:// and this machine")]
    BaseUrl,
    /// The HTTP client could not be set up.
    #[error("cannot set up the HTTP client")]
    Client(#[source] reqwest::Error),
    /// No response.
    #[error("no response")]
    NoResponse(#[source] reqwest::Error),
    /// The server is too busy.
    #[error("the server was too busy for {ATTEMPTS} attempts, last with the status {0}")]
    Busy(u16),
    /// The run was stopped before the request was sent.
    #[error("stopped")]
    Stopped,
}

/// A server that has the route under test.
#[derive(Debug)]
pub(super) struct Server {
    http: Client,
    base_url: Url,
    api_key: String,
    edge: EdgeId,
    route: RouteId,
    pace: Pace,
    requests: usize,
}

impl Server {
    pub(super) fn new(
        base_url: &str,
        api_key: &str,
        (edge, route): (EdgeId, RouteId),
        interval: Duration,
    ) -> Result<Self, ExchangeError> {
        // Without a provider, building a client panics.
        ngrok_edge_oauth::install_default_tls_provider();
        let base_url = Url::parse(base_url).ok().filter(|url| !url.cannot_be_a_base());
        let base_url = base_url
            .filter(|url| url.scheme() == "https" || url.scheme() == "http" && is_local(url));
        let base_url = base_url.ok_or(ExchangeError::BaseUrl)?;
        let mut http = Client::builder().timeout(TIMEOUT).redirect(redirect::Policy::none());
        if is_local(&base_url) {
            http = http.no_proxy();
        }
        Ok(Self {
            http: http.build().map_err(ExchangeError::Client)?,
            base_url,
            api_key: api_key.to_owned(),
            edge,
            route,
            pace: Pace::new(interval),
            requests: 0,
        })
    }

    /// Returns the number of requests that were sent.
    pub(super) fn requests(&self) -> usize {
        self.requests
    }

    /// Sends `request` when the rate permits it, and again if the server is too busy. `stop` ends
    /// the wait before a request, but not a request.
    pub(super) async fn send(
        &mut self,
        request: &Request,
        stop: impl Future<Output = ()>,
    ) -> Result<Observation, ExchangeError> {
        tokio::pin!(stop);
        let mut ready = Instant::now();
        let mut attempt = 1;
        loop {
            let time = self.pace.reserve(ready);
            tokio::select! {
                biased;
                () = &mut stop => return Err(ExchangeError::Stopped),
                () = sleep_until(time) => {}
            }
            self.requests += 1;
            let (observation, wait) =
                self.attempt(request).await.map_err(ExchangeError::NoResponse)?;
            if ![429, 503].contains(&observation.status) {
                return Ok(observation);
            }
            if attempt == ATTEMPTS {
                return Err(ExchangeError::Busy(observation.status));
            }
            attempt += 1;
            ready = Instant::now() + wait;
        }
    }

    /// Sends `request` once. Returns the response, and the wait that the server asks for.
    async fn attempt(&self, request: &Request) -> reqwest::Result<(Observation, Duration)> {
        let mut builder = self.http.request(request.method.clone(), self.url(request));
        let authorization = match &request.credential {
            Credential::ApiKey => Some(format!("Bearer {}", self.api_key)),
            Credential::Missing => None,
            Credential::Value(value) => Some((*value).to_owned()),
        };
        let headers = [
            (AUTHORIZATION.as_str(), authorization.as_deref()),
            ("Ngrok-Version", request.version),
            (CONTENT_TYPE.as_str(), request.content_type),
        ];
        for (name, value) in headers.into_iter().filter_map(|(name, value)| Some((name, value?))) {
            builder = builder.header(name, value);
        }
        if let Some(body) = &request.body {
            builder = builder.body(body.clone());
        }
        let response = builder.send().await.map_err(reqwest::Error::without_url)?;
        let header =
            |name: &str| response.headers().get(name).and_then(|value| value.to_str().ok());
        let content_type = header(CONTENT_TYPE.as_str()).and_then(|value| value.split(';').next());
        let wait = header(RETRY_AFTER.as_str())
            .and_then(|seconds| seconds.parse().ok())
            .map(Duration::from_secs);
        let observed = Observation {
            status: response.status().as_u16(),
            content_type: content_type.map(|essence| essence.trim().to_ascii_lowercase()),
            has_operation_id: response.headers().contains_key("ngrok-operation-id"),
            body: None,
        };
        let bytes = response.bytes().await.map_err(reqwest::Error::without_url)?;
        let body = serde_json::from_slice(&bytes).ok();
        Ok((Observation { body, ..observed }, wait.unwrap_or(BUSY_WAIT).min(MAX_WAIT)))
    }

    fn url(&self, request: &Request) -> Url {
        let mut url = self.base_url.clone();
        if let Ok(mut segments) = url.path_segments_mut() {
            let edge = request.edge.as_deref().unwrap_or(self.edge.as_ref());
            let route = request.route.as_deref().unwrap_or(self.route.as_ref());
            segments.pop_if_empty().extend(["edges", "https", edge, "routes", route, "oauth"]);
        }
        url
    }
}

/// Returns whether `url` names this machine.
fn is_local(url: &Url) -> bool {
    let host = url.host_str().unwrap_or_default().trim_matches(['[', ']']);
    host == "localhost"
        || host.parse::<std::net::IpAddr>().is_ok_and(|address| address.is_loopback())
}
