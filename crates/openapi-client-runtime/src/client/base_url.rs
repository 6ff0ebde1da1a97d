//! Validation of base URLs.

use std::net::IpAddr;

use reqwest::Url;

use crate::client::build_error::BuildError;

/// The requirements for the transport of credentials.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum Transport {
    /// `https://`, or a loopback host.
    #[default]
    Encrypted,
    /// `http://` with any host as well.
    AllowHttp,
}

/// Parses a base URL and removes trailing slashes. Errors do not repeat the URL, which may contain
/// credentials.
pub(crate) fn parse(text: &str, transport: Transport) -> Result<Url, BuildError> {
    let invalid = |reason: &str| BuildError::InvalidBaseUrl(reason.to_owned());
    if !text.contains(':') {
        // Such as the base URL of an API whose document has none.
        return Err(invalid(
            "expected `https://` and a host; set it with `ClientBuilder::base_url`",
        ));
    }
    let mut url =
        Url::parse(text).map_err(|error| BuildError::InvalidBaseUrl(error.to_string()))?;
    if !matches!(url.scheme(), "http" | "https") {
        return Err(invalid("expected the scheme `https` or `http`"));
    }
    if !url.username().is_empty() || url.password().is_some() {
        return Err(invalid(
            "expected no user name and no password; pass credentials to the client builder",
        ));
    }
    if url.query().is_some() || url.fragment().is_some() {
        return Err(invalid("expected no query and no fragment"));
    }
    if url.scheme() == "http" && transport == Transport::Encrypted && !is_loopback(&url) {
        return Err(BuildError::InsecureBaseUrl);
    }
    let path = url.path().trim_end_matches('/').to_owned();
    url.set_path(&path);
    Ok(url)
}

/// Returns whether the host is this machine.
pub(crate) fn is_loopback(url: &Url) -> bool {
    let Some(host) = url.host_str() else { return false };
    let address = host.trim_start_matches('[').trim_end_matches(']').parse::<IpAddr>();
    address.map_or_else(|_| is_localhost(host), |address| address.is_loopback())
}

/// Returns whether `host` is `localhost` or below it. RFC 6761, section 6.3, reserves these names
/// for the loopback address.
pub(crate) fn is_localhost(host: &str) -> bool {
    host == "localhost" || host.ends_with(".localhost")
}
