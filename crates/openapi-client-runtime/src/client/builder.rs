//! Configuration and construction of a client.

use std::{env, fmt, marker::PhantomData, sync::Arc, time::Duration};

use reqwest::header::HeaderMap;
use zeroize::Zeroizing;

use crate::{
    Api, Client,
    call::{rate_limit::RateLimit, retry::RetryPolicy},
    client::{base_url::Transport, build_error::BuildError, config::Config, credentials::Choice},
};

/// Builds a client `C`, the client type of a generated crate. Only the credentials have no default.
///
/// ```no_run
/// use std::time::Duration;
/// use openapi_client_runtime::{Api, Client, ClientBuilder, CredentialScheme, RateLimit};
///
/// const API: Api = Api::new("bookstore", "1.4.0", "https://books.example.com/v1")
///     .credentials(CredentialScheme::Bearer);
///
/// # fn main() -> Result<(), openapi_client_runtime::BuildError> {
/// let client: Client = ClientBuilder::new(&API)
///     .api_key("my-key")
///     .deadline(Duration::from_secs(30))
///     .rate_limit(RateLimit::new(10, Duration::from_secs(1)))
///     .user_agent_suffix("my-program/1.2")
///     .build()?;
/// # Ok(())
/// # }
/// ```
#[must_use = "a builder does nothing until `build` is called"]
pub struct ClientBuilder<C = Client> {
    config: Config,
    client: PhantomData<fn() -> C>,
}

impl<C> fmt::Debug for ClientBuilder<C> {
    /// Prints no URL: it may contain credentials until `build` rejects it.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("ClientBuilder")
            .field("api", &self.config.api.name)
            .field("credentials", &(!self.config.credentials.is_empty()).then_some("[redacted]"))
            .field("limits", &self.config.limits)
            .field("rate_limit", &self.config.rate_limit)
            .finish_non_exhaustive()
    }
}

impl<C: From<Client>> ClientBuilder<C> {
    /// Returns a builder with default settings.
    pub fn new(api: &'static Api) -> Self {
        Self { config: Config::new(api), client: PhantomData }
    }

    /// Sets the API key or token. There is no default. If the API has several security schemes, it
    /// is for the first that is not [`CredentialScheme::Basic`](crate::CredentialScheme::Basic). If
    /// the only scheme is Basic, the key is `user:password`.
    pub fn api_key(mut self, key: impl Into<String>) -> Self {
        self.config.give(Choice::Key, Zeroizing::new(key.into()));
        self
    }

    /// Sets user name and password, for an API with
    /// [`CredentialScheme::Basic`](crate::CredentialScheme::Basic). The user name must not contain
    /// a colon (RFC 7617, section 2): [`build`](Self::build) then fails.
    pub fn basic_auth(mut self, user: impl AsRef<str>, password: impl AsRef<str>) -> Self {
        let (user, password) = (user.as_ref(), password.as_ref());
        if user.contains(':') {
            self.config.error.get_or_insert(BuildError::InvalidUserName);
        }
        self.config.give(Choice::Basic, Zeroizing::new([user, ":", password].concat()));
        self
    }

    /// Sets the credentials for the security scheme that the document calls `scheme`, if the API
    /// has several: a key or token, or `user:password` for
    /// [`CredentialScheme::Basic`](crate::CredentialScheme::Basic). [`build`](Self::build) fails
    /// without the colon.
    pub fn credentials(mut self, scheme: impl Into<String>, secret: impl Into<String>) -> Self {
        self.config.give(Choice::Named(scheme.into()), Zeroizing::new(secret.into()));
        self
    }

    /// Sets the base URL: an `https://` URL, or the `http://` URL of a test server on this machine
    /// (`localhost`, `127.0.0.0/8`, `[::1]`). Default: the server of the API's document.
    pub fn base_url(mut self, url: impl Into<String>) -> Self {
        self.config.base_url = Some(url.into());
        self
    }

    /// Reads credentials and base URL from the environment variables of the API. Empty variables
    /// count as unset.
    pub fn env(mut self) -> Self {
        self.config.read_env(&|name| env::var_os(name));
        self
    }

    /// Also accepts `http://` URLs whose host is not loopback. The credentials are then sent
    /// unencrypted, also through a proxy.
    pub fn allow_http(mut self) -> Self {
        self.config.transport = Transport::AllowHttp;
        self
    }

    /// Sets the limit for opening a connection, TLS included. Default 5 s.
    pub fn connect_timeout(mut self, timeout: Duration) -> Self {
        self.config.connect_timeout = Some(timeout);
        self
    }

    /// Sets the limit for one attempt, from sending the request to the end of the response.
    /// Default 15 s. If the body is returned as a stream, the attempt ends with the head of the
    /// response, and the limit applies again to the wait for each chunk of the body.
    pub fn attempt_timeout(mut self, timeout: Duration) -> Self {
        self.config.limits.attempt_timeout = timeout;
        self
    }

    /// Sets the limit for a call with all of its attempts and waits. Default 60 s; more than a
    /// year counts as a year. [`CallOptions`](crate::CallOptions) sets it for single calls. It does
    /// not apply to a body that is returned as a stream, only to the response until its head.
    pub fn deadline(mut self, deadline: Duration) -> Self {
        self.config.limits.deadline = deadline;
        self
    }

    /// Sets the retry policy. Default: [`RetryPolicy::default`].
    pub fn retry(mut self, policy: RetryPolicy) -> Self {
        self.config.limits.retry = policy;
        self
    }

    /// Delays requests that would exceed `limit` instead of letting the server reject them. The
    /// client and its clones share the limit. Default: no limit.
    pub fn rate_limit(mut self, limit: RateLimit) -> Self {
        self.config.rate_limit = Some(limit);
        self
    }

    /// Sets the maximum size of a response body in bytes; larger ones are an error. Default 1 MiB.
    /// It does not apply to a body that is returned as a stream.
    pub fn max_response_bytes(mut self, bytes: usize) -> Self {
        self.config.limits.max_response_bytes = bytes;
        self
    }

    /// Appends `suffix`, such as `my-program/1.2`, to the name and version of the client crate in
    /// the `User-Agent` header.
    pub fn user_agent_suffix(mut self, suffix: impl Into<String>) -> Self {
        self.config.user_agent_suffix = Some(suffix.into());
        self
    }

    /// Sets the proxy for all requests, such as `http://user:password@proxy.example.com:8080`.
    /// Default: the variables `HTTPS_PROXY`, `HTTP_PROXY`, `ALL_PROXY` and `NO_PROXY`. A loopback
    /// base URL never uses a proxy.
    pub fn proxy(mut self, url: impl Into<String>) -> Self {
        self.config.proxy = Some(url.into());
        self
    }

    /// Calls `change` with the headers of each attempt before it is sent, for example to add
    /// `traceparent`. It runs in the span of the attempt and cannot change the credentials.
    pub fn before_attempt(
        mut self,
        change: impl Fn(&mut HeaderMap) + Send + Sync + 'static,
    ) -> Self {
        self.config.before_attempt = Some(Arc::new(change));
        self
    }

    /// Sets the HTTP client, with its own TLS, proxy, name resolution and connection settings. It
    /// should not follow redirects: the call fails, but only after the request reached another
    /// server.
    pub fn http_client(mut self, client: reqwest::Client) -> Self {
        self.config.http_client = Some(client);
        self
    }

    /// Builds the client. Nothing is sent.
    ///
    /// # Errors
    ///
    /// [`BuildError`] if a setting is missing or invalid.
    pub fn build(self) -> Result<C, BuildError> {
        self.config.build().map(C::from)
    }
}
