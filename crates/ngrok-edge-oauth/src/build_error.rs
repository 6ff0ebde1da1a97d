//! Why a client could not be made.

use std::fmt;

/// Why a client could not be made. Neither its text nor its `Debug` has the API key.
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
    /// The suffix of the user agent has a character that a header cannot carry.
    InvalidUserAgent,
    /// The proxy is not a URL that one can be reached at.
    InvalidProxy(Box<dyn std::error::Error + Send + Sync>),
    /// A setting of the connection was given together with an HTTP client that has its own, by the name of its method.
    Conflict(&'static str),
    /// The HTTP client could not be set up, for example because the system has no certificates.
    Http(Box<dyn std::error::Error + Send + Sync>),
}

impl fmt::Display for BuildError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::MissingApiKey => f.write_str(
                "no API key; make one at <https://dashboard.ngrok.com/api-keys> and set NGROK_API_KEY, or pass it to \
                 `ClientBuilder::api_key`",
            ),
            Self::InvalidApiKey => f.write_str(
                "the API key has a character other than visible ASCII ones; check for a line break at its end",
            ),
            Self::InvalidBaseUrl(why) => write!(f, "invalid base URL: {why}"),
            Self::InsecureBaseUrl => f.write_str(
                "the base URL is http:// and not on this machine, so the API key would travel unencrypted; use https://, or \
                 `ClientBuilder::allow_http` where the network is trusted",
            ),
            Self::InvalidUserAgent => f.write_str("the user agent's suffix has a character other than visible ASCII ones"),
            Self::InvalidProxy(_) => f.write_str("the proxy is not a valid URL"),
            Self::Conflict(setting) => {
                write!(f, "`{setting}` has no effect on an HTTP client of one's own; set it up there instead")
            }
            Self::Http(_) => f.write_str("cannot set up the HTTP client"),
        }
    }
}

impl std::error::Error for BuildError {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match self {
            Self::Http(source) | Self::InvalidProxy(source) => Some(&**source),
            _ => None,
        }
    }
}
