//! Errors of `ClientBuilder::build`.

use std::fmt;

/// The reason why a client could not be built. Neither `Display` nor `Debug` shows a credential.
#[derive(Debug)]
#[non_exhaustive]
pub enum BuildError {
    /// The credentials are missing or empty.
    MissingCredentials {
        /// Environment variable of the API key.
        variable: Option<&'static str>,
        /// Page on which users create an API key.
        url: Option<&'static str>,
    },
    /// The API key has a character that is invalid in its header: a space, a line break, or a
    /// character outside ASCII.
    InvalidApiKey,
    /// The API key has a character that the value of a cookie cannot have (RFC 6265, section
    /// 4.1.1): a space, `"`, `,`, `;`, `\`, a control character, or a character outside ASCII.
    InvalidCookie,
    /// The credentials for basic authentication have no colon between user name and password (RFC
    /// 7617, section 2).
    MissingColon,
    /// The user name has a colon, which separates it from the password (RFC 7617, section 2).
    InvalidUserName,
    /// Credentials were given for a security scheme that the API does not have.
    UnknownScheme(String),
    /// The base URL is invalid; the text says why.
    InvalidBaseUrl(String),
    /// The base URL is `http://` and its host is not loopback: credentials would travel
    /// unencrypted.
    InsecureBaseUrl,
    /// The suffix of the user agent has a character that is invalid in a header.
    InvalidUserAgent,
    /// The proxy is not a valid URL.
    InvalidProxy(Box<dyn std::error::Error + Send + Sync>),
    /// The setting of this name was combined with `http_client`.
    Conflict(&'static str),
    /// The base URL needs TLS, and the crate was built without a TLS library.
    NoTls,
    /// No rustls crypto provider is installed, and the crate was built without one.
    NoTlsProvider,
    /// The HTTP client could not be set up, for example because the system has no certificates.
    Http(Box<dyn std::error::Error + Send + Sync>),
}

impl fmt::Display for BuildError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::MissingCredentials { variable, url } => missing_credentials(f, *variable, *url),
            Self::InvalidApiKey => {
                f.write_str("invalid API key: expected visible ASCII characters; check for a trailing line break")
            }
            Self::InvalidCookie => f.write_str(
                "invalid API key: a cookie cannot have a space, '\"', ',', ';', '\\', a control \
                 character such as a line break, or a character outside ASCII",
            ),
            Self::MissingColon => f.write_str(
                "invalid credentials for basic authentication: expected `user:password`, found no \
                 ':'; a password may be empty",
            ),
            Self::InvalidUserName => {
                f.write_str("invalid user name: expected no ':', which separates it from the password")
            }
            Self::UnknownScheme(name) => write!(f, "the API has no security scheme `{name}`"),
            Self::InvalidBaseUrl(reason) => write!(f, "invalid base URL: {reason}"),
            Self::InsecureBaseUrl => f.write_str(
                "insecure base URL: http:// sends the credentials unencrypted; use https://, or call \
                 `ClientBuilder::allow_http` for a trusted network",
            ),
            Self::InvalidUserAgent => f.write_str("invalid user agent suffix: expected visible ASCII characters"),
            Self::InvalidProxy(_) => f.write_str("invalid proxy URL"),
            Self::Conflict(setting) => {
                write!(f, "`{setting}` cannot be combined with `http_client`; configure it on that client")
            }
            Self::NoTls => f.write_str(
                "no TLS library for https://; turn on one of the features rustls, rustls-aws-lc, \
                 rustls-no-provider or native-tls",
            ),
            Self::NoTlsProvider => f.write_str(
                "no rustls crypto provider; install one with `CryptoProvider::install_default`, or turn on the \
                 feature rustls or rustls-aws-lc",
            ),
            Self::Http(_) => f.write_str("cannot set up the HTTP client"),
        }
    }
}

fn missing_credentials(
    f: &mut fmt::Formatter<'_>,
    variable: Option<&str>,
    url: Option<&str>,
) -> fmt::Result {
    f.write_str("missing credentials; ")?;
    if let Some(url) = url {
        write!(f, "create an API key at <{url}> and ")?;
    }
    if let Some(variable) = variable {
        write!(f, "set {variable} or ")?;
    }
    f.write_str("pass them to the client builder")
}

impl std::error::Error for BuildError {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match self {
            Self::Http(source) | Self::InvalidProxy(source) => Some(&**source),
            _ => None,
        }
    }
}
