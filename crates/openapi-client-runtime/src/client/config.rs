//! The settings of a builder, and the construction of a client from them.

use std::{
    ffi::OsString,
    net::{IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr},
    sync::Arc,
    time::Duration,
};

use memchr::memmem;
use reqwest::{Url, header::HeaderValue};
use zeroize::Zeroizing;

use crate::{
    Api, Client,
    call::rate_limit::{Limiter, RateLimit},
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

/// The settings of a builder, whatever client it builds: the compiler generates their code once.
pub(super) struct Config {
    pub(super) api: &'static Api,
    pub(super) credentials: Vec<Given>,
    pub(super) base_url: Option<String>,
    /// The first error of a setter.
    pub(super) error: Option<BuildError>,
    pub(super) transport: Transport,
    pub(super) connect_timeout: Option<Duration>,
    pub(super) limits: Limits,
    pub(super) rate_limit: Option<RateLimit>,
    pub(super) user_agent_suffix: Option<String>,
    pub(super) proxy: Option<String>,
    pub(super) before_attempt: Option<BeforeAttempt>,
    pub(super) http_client: Option<reqwest::Client>,
}

impl Config {
    pub(super) fn new(api: &'static Api) -> Self {
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
        }
    }

    /// Sets credentials, instead of earlier ones for the same scheme.
    pub(super) fn give(&mut self, choice: Choice, secret: Zeroizing<String>) {
        self.credentials.retain(|given| given.choice != choice);
        self.credentials.push(Given { choice, secret });
    }

    /// Reads credentials and base URL from environment variables.
    pub(super) fn read_env(&mut self, variable: &dyn Fn(&str) -> Option<OsString>) {
        let read = |name: Option<&str>| name.and_then(variable).filter(|value| !value.is_empty());
        match read(self.api.api_key_variable).map(OsString::into_string) {
            Some(Ok(key)) => self.give(Choice::Key, Zeroizing::new(key)),
            Some(Err(_)) => self.error = Some(BuildError::InvalidApiKey),
            None => {}
        }
        for scheme in self.api.schemes {
            match read(Some(scheme.variable)).map(OsString::into_string) {
                Some(Ok(secret)) => {
                    self.give(Choice::Named(scheme.name.to_owned()), Zeroizing::new(secret));
                }
                Some(Err(_)) => self.error = Some(BuildError::InvalidApiKey),
                None => {}
            }
        }
        match read(self.api.base_url_variable).map(OsString::into_string) {
            Some(Ok(url)) => self.base_url = Some(url),
            Some(Err(_)) => {
                let name = self.api.base_url_variable.unwrap_or_default();
                self.error = Some(BuildError::InvalidBaseUrl(format!("{name} is not UTF-8")));
            }
            None => {}
        }
    }

    pub(super) fn build(mut self) -> Result<Client, BuildError> {
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
        Ok(Client { http, settings: Arc::new(settings), limits, budget: Arc::default() })
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
        let mut config = Config::new(&API);
        config.read_env(&find);
        config.build()
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
