//! Configuration and construction of a client.

use std::{
    env,
    ffi::OsString,
    fmt,
    marker::PhantomData,
    net::{IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr},
    sync::Arc,
    time::Duration,
};

use memchr::memmem;
use reqwest::{
    Url,
    header::{HeaderMap, HeaderValue},
};
use zeroize::Zeroizing;

use crate::{
    Api, Client,
    call::{
        rate_limit::{Limiter, RateLimit},
        retry::RetryPolicy,
    },
    client::{
        BeforeAttempt, Settings,
        base_url::{self, Transport},
        build_error::BuildError,
        credentials::{Choice, Credentials, Given},
        options::Limits,
        tls::{self, Certificates},
    },
};

/// Default limit for opening a connection. Assumed: a third of the default attempt timeout.
const CONNECT_TIMEOUT: Duration = Duration::from_secs(5);

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
    api: &'static Api,
    credentials: Vec<Given>,
    base_url: Option<String>,
    /// The first error of a setter.
    error: Option<BuildError>,
    transport: Transport,
    connect_timeout: Option<Duration>,
    limits: Limits,
    rate_limit: Option<RateLimit>,
    user_agent_suffix: Option<String>,
    proxy: Option<String>,
    before_attempt: Option<BeforeAttempt>,
    http_client: Option<reqwest::Client>,
    client: PhantomData<fn() -> C>,
}

impl<C> fmt::Debug for ClientBuilder<C> {
    /// Prints no URL: it may contain credentials until `build` rejects it.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("ClientBuilder")
            .field("api", &self.api.name)
            .field("credentials", &(!self.credentials.is_empty()).then_some("[redacted]"))
            .field("limits", &self.limits)
            .field("rate_limit", &self.rate_limit)
            .finish_non_exhaustive()
    }
}

impl<C: From<Client>> ClientBuilder<C> {
    /// Returns a builder with default settings.
    pub fn new(api: &'static Api) -> Self {
        Self {
            api,
            credentials: Vec::new(),
            base_url: None,
            error: None,
            transport: Transport::default(),
            connect_timeout: None,
            limits: Limits::default(),
            rate_limit: None,
            user_agent_suffix: None,
            proxy: None,
            before_attempt: None,
            http_client: None,
            client: PhantomData,
        }
    }

    /// Sets the API key or token. There is no default. If the API has several security schemes, it
    /// is for the first that is not [`CredentialScheme::Basic`](crate::CredentialScheme::Basic).
    pub fn api_key(self, key: impl Into<String>) -> Self {
        self.give(Choice::Key, Zeroizing::new(key.into()))
    }

    /// Sets user name and password, for an API with
    /// [`CredentialScheme::Basic`](crate::CredentialScheme::Basic). The user name must not contain
    /// a colon (RFC 7617, section 2): [`build`](Self::build) then fails.
    pub fn basic_auth(mut self, user: impl AsRef<str>, password: impl AsRef<str>) -> Self {
        let (user, password) = (user.as_ref(), password.as_ref());
        if user.contains(':') {
            self.error.get_or_insert(BuildError::InvalidUserName);
        }
        self.give(Choice::Basic, Zeroizing::new([user, ":", password].concat()))
    }

    /// Sets the credentials for the security scheme that the document calls `scheme`, if the API
    /// has several: a key or token, or `user:password`.
    pub fn credentials(self, scheme: impl Into<String>, secret: impl Into<String>) -> Self {
        self.give(Choice::Named(scheme.into()), Zeroizing::new(secret.into()))
    }

    fn give(mut self, choice: Choice, secret: Zeroizing<String>) -> Self {
        self.credentials.retain(|given| given.choice != choice);
        self.credentials.push(Given { choice, secret });
        self
    }

    /// Sets the base URL: an `https://` URL, or the `http://` URL of a test server on this machine
    /// (`localhost`, `127.0.0.0/8`, `[::1]`). Default: the server of the API's document.
    pub fn base_url(mut self, url: impl Into<String>) -> Self {
        self.base_url = Some(url.into());
        self
    }

    /// Reads credentials and base URL from the environment variables of the API. Empty variables
    /// count as unset.
    pub fn env(self) -> Self {
        self.read_env(|name| env::var_os(name))
    }

    fn read_env(mut self, variable: impl Fn(&str) -> Option<OsString>) -> Self {
        let read = |name: Option<&str>| name.and_then(&variable).filter(|value| !value.is_empty());
        match read(self.api.api_key_variable).map(OsString::into_string) {
            Some(Ok(key)) => self = self.api_key(key),
            Some(Err(_)) => self.error = Some(BuildError::InvalidApiKey),
            None => {}
        }
        for scheme in self.api.schemes {
            match read(Some(scheme.variable)).map(OsString::into_string) {
                Some(Ok(secret)) => self = self.credentials(scheme.name, secret),
                Some(Err(_)) => self.error = Some(BuildError::InvalidApiKey),
                None => {}
            }
        }
        match read(self.api.base_url_variable).map(OsString::into_string) {
            Some(Ok(url)) => self = self.base_url(url),
            Some(Err(_)) => {
                let name = self.api.base_url_variable.unwrap_or_default();
                self.error = Some(BuildError::InvalidBaseUrl(format!("{name} is not UTF-8")));
            }
            None => {}
        }
        self
    }

    /// Also accepts `http://` URLs whose host is not loopback. The credentials are then sent
    /// unencrypted, also through a proxy.
    pub fn allow_http(mut self) -> Self {
        self.transport = Transport::AllowHttp;
        self
    }

    /// Sets the limit for opening a connection, TLS included. Default 5 s.
    pub fn connect_timeout(mut self, timeout: Duration) -> Self {
        self.connect_timeout = Some(timeout);
        self
    }

    /// Sets the limit for one attempt, from sending the request to the end of the response.
    /// Default 15 s.
    pub fn attempt_timeout(mut self, timeout: Duration) -> Self {
        self.limits.attempt_timeout = timeout;
        self
    }

    /// Sets the limit for a call with all of its attempts and waits. Default 60 s; more than a
    /// year counts as a year. [`CallOptions`](crate::CallOptions) sets it for single calls.
    pub fn deadline(mut self, deadline: Duration) -> Self {
        self.limits.deadline = deadline;
        self
    }

    /// Sets the retry policy. Default: [`RetryPolicy::default`].
    pub fn retry(mut self, policy: RetryPolicy) -> Self {
        self.limits.retry = policy;
        self
    }

    /// Delays requests that would exceed `limit` instead of letting the server reject them. The
    /// client and its clones share the limit. Default: no limit.
    pub fn rate_limit(mut self, limit: RateLimit) -> Self {
        self.rate_limit = Some(limit);
        self
    }

    /// Sets the maximum size of a response body in bytes; larger ones are an error. Default 1 MiB.
    pub fn max_response_bytes(mut self, bytes: usize) -> Self {
        self.limits.max_response_bytes = bytes;
        self
    }

    /// Appends `suffix`, such as `my-program/1.2`, to the name and version of the client crate in
    /// the `User-Agent` header.
    pub fn user_agent_suffix(mut self, suffix: impl Into<String>) -> Self {
        self.user_agent_suffix = Some(suffix.into());
        self
    }

    /// Sets the proxy for all requests, such as `http://user:password@proxy.example.com:8080`.
    /// Default: the variables `HTTPS_PROXY`, `HTTP_PROXY`, `ALL_PROXY` and `NO_PROXY`. A loopback
    /// base URL never uses a proxy.
    pub fn proxy(mut self, url: impl Into<String>) -> Self {
        self.proxy = Some(url.into());
        self
    }

    /// Calls `change` with the headers of each attempt before it is sent, for example to add
    /// `traceparent`. It runs in the span of the attempt and cannot change the credentials.
    pub fn before_attempt(
        mut self,
        change: impl Fn(&mut HeaderMap) + Send + Sync + 'static,
    ) -> Self {
        self.before_attempt = Some(Arc::new(change));
        self
    }

    /// Sets the HTTP client, with its own TLS, proxy, name resolution and connection settings. It
    /// should not follow redirects: the call fails, but only after the request reached another
    /// server.
    pub fn http_client(mut self, client: reqwest::Client) -> Self {
        self.http_client = Some(client);
        self
    }

    /// Builds the client. Nothing is sent.
    ///
    /// # Errors
    ///
    /// [`BuildError`] if a setting is missing or invalid.
    pub fn build(mut self) -> Result<C, BuildError> {
        if let Some(error) = self.error {
            return Err(error);
        }
        let credentials = Credentials::new(self.api, std::mem::take(&mut self.credentials))?;
        let base_url =
            base_url::parse(self.base_url.as_deref().unwrap_or(self.api.server), self.transport)?;
        let settings = Settings {
            api: *self.api,
            credentials,
            user_agent: self.user_agent()?,
            before_attempt: self.before_attempt.take(),
            limiter: self.rate_limit.map(|limit| Arc::new(Limiter::new(limit))),
            error_code_finder: error_code_finder(self.api),
            base_url,
        };
        let limits = self.limits;
        let http = self.into_http_client(&settings.base_url)?;
        Ok(C::from(Client { http, settings: Arc::new(settings), limits, budget: Arc::default() }))
    }

    fn user_agent(&self) -> Result<HeaderValue, BuildError> {
        let name = format!("{}/{}", self.api.name, self.api.version);
        let text = match self.user_agent_suffix.as_deref().map(str::trim) {
            None | Some("") => name,
            Some(suffix) => format!("{name} {suffix}"),
        };
        let is_visible = text.bytes().all(|byte| byte.is_ascii_graphic() || byte == b' ');
        let value = HeaderValue::from_str(&text).ok().filter(|_| is_visible);
        value.ok_or(BuildError::InvalidUserAgent)
    }

    fn into_http_client(self, base_url: &Url) -> Result<reqwest::Client, BuildError> {
        match self.http_client {
            Some(_) if self.connect_timeout.is_some() => {
                Err(BuildError::Conflict("connect_timeout"))
            }
            Some(_) if self.proxy.is_some() => Err(BuildError::Conflict("proxy")),
            Some(client) => Ok(client),
            None => new_http_client(
                base_url,
                self.connect_timeout.unwrap_or(CONNECT_TIMEOUT),
                self.proxy,
            ),
        }
    }
}

fn new_http_client(
    base_url: &Url,
    connect_timeout: Duration,
    proxy: Option<String>,
) -> Result<reqwest::Client, BuildError> {
    if base_url.scheme() == "https" && !tls::IS_AVAILABLE {
        return Err(BuildError::NoTls);
    }
    let proxy = proxy.map(reqwest::Proxy::all).transpose();
    let proxy = proxy.map_err(|error| BuildError::InvalidProxy(Box::new(error.without_url())))?;
    let is_loopback = base_url::is_loopback(base_url);
    // A loopback URL uses neither a proxy nor another server, so only its scheme counts.
    let is_plain = is_loopback && base_url.scheme() == "http";
    let certificates = if is_plain { Certificates::None } else { Certificates::System };
    let mut builder = tls::configure(reqwest::Client::builder(), certificates)?
        .redirect(reqwest::redirect::Policy::none())
        // reqwest's own retries would bypass retry budget and rate limit.
        .retry(reqwest::retry::never())
        .connect_timeout(connect_timeout);
    if is_loopback {
        builder = pin_localhost(builder.no_proxy(), base_url);
    } else if let Some(proxy) = proxy {
        builder = builder.proxy(proxy);
    }
    builder.build().map_err(|error| BuildError::Http(Box::new(error)))
}

/// Returns a finder of the first name in the JSON pointer of the error code.
fn error_code_finder(api: &Api) -> Option<memmem::Finder<'static>> {
    let name = api.error_code?.trim_start_matches('/').split('/').next()?;
    Some(memmem::Finder::new(name))
}

/// Resolves `localhost` and its subdomains to loopback addresses, whatever a resolver returns.
fn pin_localhost(builder: reqwest::ClientBuilder, base_url: &Url) -> reqwest::ClientBuilder {
    let Some(host) = base_url.host_str().filter(|host| base_url::is_localhost(host)) else {
        return builder;
    };
    // Port 0 means the port of the URL.
    let addresses = [IpAddr::from(Ipv4Addr::LOCALHOST), IpAddr::from(Ipv6Addr::LOCALHOST)];
    builder.resolve_to_addrs(host, &addresses.map(|address| SocketAddr::new(address, 0)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::CredentialScheme;

    static API: Api = Api::new("test", "1.0", "http://127.0.0.1:2")
        .credentials(CredentialScheme::Bearer)
        .api_key_variable("TEST_API_KEY")
        .base_url_variable("TEST_URL")
        .credentials_url("https://example.com/keys");

    fn build_from_env(variables: &[(&str, &str)]) -> Result<Client, BuildError> {
        let find = |name: &str| {
            variables.iter().find(|(key, _)| *key == name).map(|(_, value)| OsString::from(value))
        };
        ClientBuilder::<Client>::new(&API).read_env(find).build()
    }

    #[test]
    fn env_sets_key_and_base_url() {
        for (url, expected) in
            [("http://127.0.0.1:1/stem/", "http://127.0.0.1:1/stem"), ("", "http://127.0.0.1:2/")]
        {
            let built = build_from_env(&[("TEST_API_KEY", "key_1"), ("TEST_URL", url)]);
            let base_url = built.map(|client| client.settings.base_url.to_string());
            assert_eq!(base_url.ok().as_deref(), Some(expected));
        }
    }

    #[test]
    fn missing_key_error_names_variable_and_page() {
        for variables in [&[][..], &[("TEST_API_KEY", "")]] {
            let error =
                build_from_env(variables).err().map(|error| error.to_string()).unwrap_or_default();
            assert!(
                error.contains("https://example.com/keys") && error.contains("TEST_API_KEY"),
                "{error}"
            );
        }
    }
}
