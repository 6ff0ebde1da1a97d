//! How a client is made.

use std::{env, ffi::OsString, fmt, sync::Arc, time::Duration};

use reqwest::header::HeaderValue;
use zeroize::Zeroizing;

use crate::{
    Client,
    api_key::ApiKey,
    base_url::{self, Transport},
    build_error::BuildError,
    config::{Config, Limits, Shared},
    generated::facts,
    limiter::{Limiter, RateLimit},
    retry::{Budget, RetryPolicy},
    tls,
};

/// The variable that holds the API key, as ngrok's own tools have it.
const API_KEY_VARIABLE: &str = "NGROK_API_KEY";
/// The variable that holds the base URL.
const URL_VARIABLE: &str = "NGROK_API_URL";
/// How long a connection may take to be made.
const CONNECT_TIMEOUT: Duration = Duration::from_secs(5);

/// Makes a [`Client`]. Only the API key is needed.
///
/// ```
/// use std::time::Duration;
/// use ngrok_edge_oauth::{Client, RateLimit, RetryPolicy};
///
/// # fn main() -> Result<(), ngrok_edge_oauth::BuildError> {
/// let client = Client::builder()
///     .api_key("2abc_3def")
///     .deadline(Duration::from_secs(30))
///     .retry(RetryPolicy::default().max_attempts(6))
///     .rate_limit(RateLimit::DOCUMENTED)
///     .user_agent_suffix("my-control-plane/1.2")
///     .build()?;
/// # Ok(())
/// # }
/// ```
#[derive(Clone, Default)]
#[must_use = "a builder makes no client until `build` is called"]
pub struct ClientBuilder {
    api_key: Option<Zeroizing<String>>,
    base_url: Option<String>,
    transport: Transport,
    connect_timeout: Option<Duration>,
    limits: Limits,
    rate_limit: Option<RateLimit>,
    user_agent_suffix: Option<String>,
    proxy: Option<String>,
    http_client: Option<reqwest::Client>,
}

impl fmt::Debug for ClientBuilder {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let api_key = self.api_key.as_ref().map(|_| "[redacted]");
        // A URL may have credentials, until `build` refuses those of the base URL.
        f.debug_struct("ClientBuilder")
            .field("api_key", &api_key)
            .field("limits", &self.limits)
            .field("rate_limit", &self.rate_limit)
            .finish_non_exhaustive()
    }
}

impl Client {
    /// Starts a client, with nothing but defaults set.
    pub fn builder() -> ClientBuilder {
        ClientBuilder::default()
    }

    /// A client with the API key in the variable `NGROK_API_KEY` and, where it is set, the base URL in `NGROK_API_URL`.
    ///
    /// # Errors
    ///
    /// [`BuildError::MissingApiKey`] where `NGROK_API_KEY` is unset or empty, and all others of [`ClientBuilder::build`].
    pub fn from_env() -> Result<Self, BuildError> {
        Self::builder().env(|name| env::var_os(name))?.build()
    }
}

impl ClientBuilder {
    /// The API key, of the form `FIRSTPART_SECONDPART`. There is no default.
    pub fn api_key(mut self, key: impl Into<String>) -> Self {
        self.api_key = Some(Zeroizing::new(key.into()));
        self
    }

    /// Where requests go: an `https://` URL, or an `http://` one of this machine (`localhost`, `127.0.0.0/8`, `[::1]`), as
    /// servers for tests have. Default `https://api.ngrok.com`.
    pub fn base_url(mut self, url: impl Into<String>) -> Self {
        self.base_url = Some(url.into());
        self
    }

    /// Takes an `http://` base URL of another machine, too. The API key then travels unencrypted.
    pub fn allow_http(mut self) -> Self {
        self.transport = Transport::AsGiven;
        self
    }

    /// How long a connection may take to be made, TLS included. Default 5 s.
    pub fn connect_timeout(mut self, timeout: Duration) -> Self {
        self.connect_timeout = Some(timeout);
        self
    }

    /// How long one attempt may take, from sending the request to the end of the answer. Default 15 s.
    pub fn attempt_timeout(mut self, timeout: Duration) -> Self {
        self.limits.attempt_timeout = timeout;
        self
    }

    /// How long a call may take with all of its attempts and waits. Default 60 s. See also [`Client::with_deadline`].
    pub fn deadline(mut self, deadline: Duration) -> Self {
        self.limits.deadline = deadline;
        self
    }

    /// How often a call is tried, and how long it waits in between. Default: [`RetryPolicy::default`]. See also
    /// [`Client::with_retries`].
    pub fn retry(mut self, policy: RetryPolicy) -> Self {
        self.limits.retry = policy;
        self
    }

    /// Holds requests back where more would be sent than `limit` allows, in place of having them refused. The client and its
    /// clones share the limit. Default: none.
    pub fn rate_limit(mut self, limit: RateLimit) -> Self {
        self.rate_limit = Some(limit);
        self
    }

    /// The size of a response body, in bytes, above which it is refused unread. Default 1 MiB.
    pub fn max_response_bytes(mut self, bytes: usize) -> Self {
        self.limits.max_body = bytes;
        self
    }

    /// What follows the name and version of this crate in the header `User-Agent`: the name and version of your own program.
    pub fn user_agent_suffix(mut self, suffix: impl Into<String>) -> Self {
        self.user_agent_suffix = Some(suffix.into());
        self
    }

    /// The URL of a proxy for all requests, such as `http://user:password@proxy.example.com:8080`. Default: what the variables
    /// `HTTPS_PROXY`, `HTTP_PROXY`, `ALL_PROXY` and `NO_PROXY` say.
    pub fn proxy(mut self, url: impl Into<String>) -> Self {
        self.proxy = Some(url.into());
        self
    }

    /// An HTTP client of your own, with its TLS, proxy and connection settings. It should not follow redirects: one that does
    /// takes requests elsewhere before this crate sees it, and the call ends in an error.
    ///
    /// With the feature `rustls`, reqwest is built without a TLS provider of its own: a client made by `reqwest::Client::new`
    /// needs one installed before, such as `rustls::crypto::ring::default_provider().install_default()`, or a feature of reqwest
    /// that brings one.
    pub fn http_client(mut self, client: reqwest::Client) -> Self {
        self.http_client = Some(client);
        self
    }

    /// Takes what the variables named above have; unset and empty ones count as not there.
    fn env(mut self, variable: impl Fn(&str) -> Option<OsString>) -> Result<Self, BuildError> {
        let text = |name| variable(name).filter(|value| !value.is_empty()).map(OsString::into_string).transpose();
        if let Some(key) = text(API_KEY_VARIABLE).map_err(|_| BuildError::InvalidApiKey)? {
            self = self.api_key(key);
        }
        let url = text(URL_VARIABLE).map_err(|_| BuildError::InvalidBaseUrl(format!("{URL_VARIABLE} is not UTF-8")))?;
        Ok(url.into_iter().fold(self, Self::base_url))
    }

    /// Makes the client. Nothing is sent.
    ///
    /// # Errors
    ///
    /// [`BuildError`], which says what to change.
    pub fn build(mut self) -> Result<Client, BuildError> {
        let key = self.api_key.take().filter(|key| !key.is_empty()).ok_or(BuildError::MissingApiKey)?;
        let api_key = ApiKey::new(&key).ok_or(BuildError::InvalidApiKey)?;
        let base_url = base_url::check(self.base_url.as_deref().unwrap_or(facts::SERVER), self.transport)?;
        let user_agent = self.user_agent()?;
        let limiter = self.rate_limit.map(|limit| Arc::new(Limiter::new(limit)));
        let shared = Arc::new(Shared { budget: Budget::default(), limiter });
        // The generated code wants the base URL as text, too.
        let text = base_url.as_str().trim_end_matches('/').to_owned();
        let inner = Config { base_url, api_key, user_agent, limits: self.limits, shared };
        Ok(Client { baseurl: text, client: self.into_http_client()?, inner })
    }

    fn user_agent(&self) -> Result<HeaderValue, BuildError> {
        let own = concat!(env!("CARGO_PKG_NAME"), "/", env!("CARGO_PKG_VERSION"));
        let text = match self.user_agent_suffix.as_deref().map(str::trim) {
            None | Some("") => own.to_owned(),
            Some(suffix) => format!("{own} {suffix}"),
        };
        let is_visible = text.bytes().all(|byte| byte.is_ascii_graphic() || byte == b' ');
        let value = HeaderValue::from_str(&text).ok().filter(|_| is_visible);
        value.ok_or(BuildError::InvalidUserAgent)
    }

    fn into_http_client(self) -> Result<reqwest::Client, BuildError> {
        if let Some(client) = self.http_client {
            return match (self.connect_timeout, self.proxy) {
                (Some(_), _) => Err(BuildError::Conflict("connect_timeout")),
                (_, Some(_)) => Err(BuildError::Conflict("proxy")),
                (None, None) => Ok(client),
            };
        }
        let mut builder = tls::configure(reqwest::Client::builder())?
            .redirect(reqwest::redirect::Policy::none())
            // Every attempt has to pass through the budget and the limiter; reqwest's own retries would not.
            .retry(reqwest::retry::never())
            .connect_timeout(self.connect_timeout.unwrap_or(CONNECT_TIMEOUT));
        if let Some(url) = self.proxy {
            let proxy =
                reqwest::Proxy::all(url).map_err(|error| BuildError::InvalidProxy(Box::new(error.without_url())))?;
            builder = builder.proxy(proxy);
        }
        builder.build().map_err(|error| BuildError::Http(Box::new(error)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn from_variables(variables: &[(&str, &str)]) -> Result<Client, BuildError> {
        let find = |name: &str| variables.iter().find(|(key, _)| *key == name).map(|(_, value)| OsString::from(value));
        Client::builder().env(find)?.build()
    }

    #[test]
    fn takes_key_and_url_from_the_environment() {
        let made = from_variables(&[("NGROK_API_KEY", "key_1"), ("NGROK_API_URL", "http://127.0.0.1:1/stem/")]);
        assert_eq!(made.map(|client| client.baseurl).ok().as_deref(), Some("http://127.0.0.1:1/stem"));
        let made = from_variables(&[("NGROK_API_KEY", "key_1"), ("NGROK_API_URL", "")]);
        assert_eq!(made.map(|client| client.baseurl).ok().as_deref(), Some("https://api.ngrok.com"));
    }

    #[test]
    fn an_unset_or_empty_key_says_where_to_get_one() {
        for variables in [&[][..], &[("NGROK_API_KEY", "")]] {
            let error = from_variables(variables).err().map(|error| error.to_string()).unwrap_or_default();
            assert!(error.contains("https://dashboard.ngrok.com/api"), "{error}");
        }
    }
}
