//! Where requests may go.

use std::net::IpAddr;

use reqwest::Url;

use crate::build_error::BuildError;

/// Whether an API key may travel unencrypted over a network.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum Transport {
    #[default]
    Encrypted,
    AsGiven,
}

/// The base URL without a slash at its end, but for that of an empty path. Errors do not repeat it: it may have credentials.
pub(crate) fn check(text: &str, transport: Transport) -> Result<Url, BuildError> {
    let invalid = |why: &str| BuildError::InvalidBaseUrl(why.to_owned());
    let mut url = Url::parse(text).map_err(|error| BuildError::InvalidBaseUrl(error.to_string()))?;
    if !matches!(url.scheme(), "http" | "https") {
        return Err(invalid("its scheme is neither https nor http"));
    }
    if !url.username().is_empty() || url.password().is_some() {
        return Err(invalid("it has a user name or password; the API key is all that authenticates"));
    }
    if url.query().is_some() || url.fragment().is_some() {
        return Err(invalid("it has a query or a fragment; paths are appended to it"));
    }
    if url.scheme() == "http" && transport == Transport::Encrypted && !is_loopback(&url) {
        return Err(BuildError::InsecureBaseUrl);
    }
    let path = url.path().trim_end_matches('/').to_owned();
    url.set_path(&path);
    Ok(url)
}

/// The base URL with these segments behind its path. None may be `.` or `..`, for which a URL has no spelling; ids never are.
pub(crate) fn extend<'s>(base: &Url, segments: impl IntoIterator<Item = &'s str>) -> Url {
    let mut url = base.clone();
    // A URL with a host has segments, and `check` takes no other.
    if let Ok(mut path) = url.path_segments_mut() {
        path.extend(segments);
    }
    url
}

/// RFC 6761 reserves `localhost` and all below it for this machine.
fn is_loopback(url: &Url) -> bool {
    let Some(host) = url.host_str() else { return false };
    let address = host.trim_start_matches('[').trim_end_matches(']').parse::<IpAddr>();
    address.map_or_else(|_| host == "localhost" || host.ends_with(".localhost"), |address| address.is_loopback())
}
