//! How a client is made.

use std::fmt;

use reqwest::{Url, header::HeaderValue};
use zeroize::Zeroizing;

use crate::{Client, api_key::ApiKey, config::Config, generated::facts, tls};

/// Why a client could not be made.
#[derive(Debug)]
#[non_exhaustive]
pub enum BuildError {
    /// No API key was given, or an empty one.
    MissingApiKey,
    /// The API key has a character that a header cannot carry: a space, a line break, or one outside ASCII.
    InvalidApiKey,
    /// The base URL is none that requests can be sent to; the text says why.
    InvalidBaseUrl(String),
    /// The base URL is `http://` and its host is not this machine: the API key would travel unencrypted.
    InsecureBaseUrl,
    /// The HTTP client could not be set up, for example because the system has no certificates.
    Http(Box<dyn std::error::Error + Send + Sync>),
}

impl fmt::Display for BuildError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::MissingApiKey => f.write_str(
                "no API key; make one at <https://dashboard.ngrok.com/api> and pass it to `ClientBuilder::api_key`",
            ),
            Self::InvalidApiKey => f.write_str(
                "the API key has a character other than visible ASCII ones; check for a line break at its end",
            ),
            Self::InvalidBaseUrl(why) => write!(f, "invalid base URL: {why}"),
            Self::InsecureBaseUrl => f.write_str(
                "the base URL is http:// and not on this machine, so the API key would travel unencrypted; use https://",
            ),
            Self::Http(_) => f.write_str("cannot set up the HTTP client"),
        }
    }
}

impl std::error::Error for BuildError {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match self {
            Self::Http(source) => Some(&**source),
            _ => None,
        }
    }
}

/// Makes a [`Client`]. Only the API key is needed.
///
/// ```
/// # fn main() -> Result<(), ngrok_edge_oauth::BuildError> {
/// let client = ngrok_edge_oauth::Client::builder().api_key("2abc_3def").build()?;
/// # Ok(())
/// # }
/// ```
#[derive(Clone, Default)]
#[must_use = "a builder makes no client until `build` is called"]
pub struct ClientBuilder {
    api_key: Option<Zeroizing<String>>,
    base_url: Option<String>,
}

impl fmt::Debug for ClientBuilder {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let api_key = self.api_key.as_ref().map(|_| "[redacted]");
        // A base URL may have credentials until `build` refuses it.
        f.debug_struct("ClientBuilder").field("api_key", &api_key).finish_non_exhaustive()
    }
}

impl Client {
    /// Starts a client, with nothing but defaults set.
    pub fn builder() -> ClientBuilder {
        ClientBuilder::default()
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

    /// Makes the client. Nothing is sent.
    ///
    /// # Errors
    ///
    /// [`BuildError`], which says what to change.
    pub fn build(self) -> Result<Client, BuildError> {
        let key = self.api_key.filter(|key| !key.is_empty()).ok_or(BuildError::MissingApiKey)?;
        let api_key = ApiKey::new(&key).ok_or(BuildError::InvalidApiKey)?;
        let baseurl = check_base_url(self.base_url.as_deref().unwrap_or(facts::SERVER))?;
        let client = tls::configure(reqwest::Client::builder())?
            .redirect(reqwest::redirect::Policy::none())
            .build()
            .map_err(|error| BuildError::Http(Box::new(error)))?;
        let user_agent = HeaderValue::from_static(concat!(env!("CARGO_PKG_NAME"), "/", env!("CARGO_PKG_VERSION")));
        Ok(Client { baseurl, client, inner: Config { api_key, user_agent } })
    }
}

/// The base URL without a slash at its end. The URL itself is not repeated in errors: it may have credentials.
fn check_base_url(text: &str) -> Result<String, BuildError> {
    let invalid = |why: &str| BuildError::InvalidBaseUrl(why.to_owned());
    let url = Url::parse(text).map_err(|error| BuildError::InvalidBaseUrl(error.to_string()))?;
    if !matches!(url.scheme(), "http" | "https") {
        return Err(invalid("its scheme is neither https nor http"));
    }
    if !url.username().is_empty() || url.password().is_some() {
        return Err(invalid("it has a user name or password; the API key is all that authenticates"));
    }
    if url.query().is_some() || url.fragment().is_some() {
        return Err(invalid("it has a query or a fragment; paths are appended to it"));
    }
    if url.scheme() == "http" && !is_loopback(&url) {
        return Err(BuildError::InsecureBaseUrl);
    }
    Ok(url.as_str().trim_end_matches('/').to_owned())
}

fn is_loopback(url: &Url) -> bool {
    let Some(host) = url.host_str() else { return false };
    let address = host.trim_start_matches('[').trim_end_matches(']').parse::<std::net::IpAddr>();
    address.map_or_else(|_| host == "localhost" || host.ends_with(".localhost"), |address| address.is_loopback())
}
