//! Credentials of a client.

use base64::{Engine as _, engine::general_purpose::STANDARD};
use bytes::Bytes;
use reqwest::{
    Request,
    header::{AUTHORIZATION, COOKIE, HeaderName, HeaderValue},
};
use zeroize::Zeroizing;

use crate::{Api, CredentialScheme, Operation, client::build_error::BuildError};

/// Credentials as a caller gives them.
pub(crate) struct Given {
    pub(crate) choice: Choice,
    pub(crate) secret: Zeroizing<String>,
}

/// The security scheme that credentials are for.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Choice {
    /// The only scheme, else the first that is not Basic.
    Key,
    /// The first Basic scheme.
    Basic,
    /// The scheme of this name.
    Named(String),
}

/// The credentials of a client. Their memory is wiped when the last clone of the client is dropped.
pub(crate) struct Credentials(Vec<Credential>);

/// The credentials for one security scheme.
struct Credential {
    /// Name of the scheme; empty if the API has only one.
    scheme: &'static str,
    /// The key, or `user:password`.
    secret: Zeroizing<String>,
    placement: Placement,
}

enum Placement {
    Header(HeaderName, HeaderValue),
    /// A pair for the header `Cookie`, which an operation with several cookies has once.
    Cookie(HeaderValue),
    Query(&'static str),
}

impl Credentials {
    /// Prepares the credentials of a client. Empty ones count as not given.
    pub(crate) fn new(api: &Api, given: Vec<Given>) -> Result<Self, BuildError> {
        let mut list: Vec<Credential> = Vec::new();
        for Given { choice, secret } in given.into_iter().filter(|given| !given.secret.is_empty()) {
            let (name, scheme) = choice.resolve(api)?;
            let Some(placement) = placement(scheme, &secret)? else { continue };
            list.retain(|other| other.scheme != name);
            list.push(Credential { scheme: name, secret, placement });
        }
        if list.is_empty() && needs_credentials(api) {
            let first = api.schemes.first().map(|scheme| scheme.variable);
            let variable = first.or(api.api_key_variable);
            return Err(BuildError::MissingCredentials { variable, url: api.credentials_url });
        }
        Ok(Self(list))
    }

    /// Adds the credentials that `operation` needs to `request`.
    ///
    /// # Errors
    ///
    /// A message if the client lacks the credentials of every alternative.
    pub(crate) fn apply(&self, operation: &Operation, request: &mut Request) -> Result<(), String> {
        let Some(alternatives) = operation.security else {
            self.0.iter().for_each(|credential| credential.apply(request));
            return Ok(());
        };
        let find = |name: &&str| self.0.iter().find(|credential| credential.scheme == *name);
        let is_complete = |names: &&&[&str]| names.iter().all(|name| find(name).is_some());
        // An alternative without credentials is the last resort: with some, a server may return
        // more.
        let with_some = alternatives.iter().filter(|names| !names.is_empty()).find(is_complete);
        let Some(names) = with_some.or_else(|| alternatives.iter().find(|names| names.is_empty()))
        else {
            if alternatives.is_empty() {
                return Ok(());
            }
            let expected = alternatives.iter().map(|names| format!("`{}`", names.join("` with `")));
            let expected = expected.collect::<Vec<_>>().join(" or ");
            return Err(format!(
                "missing credentials; expected those of the security scheme {expected}"
            ));
        };
        names.iter().filter_map(find).for_each(|credential| credential.apply(request));
        Ok(())
    }

    /// Returns the secrets that must not be repeated: keys, or user names and passwords.
    pub(crate) fn secrets(&self) -> impl Iterator<Item = &str> {
        self.0.iter().flat_map(|credential| {
            let password = credential.secret.split_once(':').map(|(_, password)| password);
            [Some(credential.secret.as_str()), password].into_iter().flatten()
        })
    }
}

impl Choice {
    /// Returns the name and kind of the scheme of `api`.
    fn resolve(self, api: &Api) -> Result<(&'static str, CredentialScheme), BuildError> {
        let mut schemes = api.schemes.iter();
        let is_basic = |scheme: CredentialScheme| scheme == CredentialScheme::Basic;
        let (found, name) = match self {
            Self::Key | Self::Basic if api.schemes.is_empty() => {
                let is_other = self == Self::Basic && !is_basic(api.credentials);
                ((!is_other).then_some(("", api.credentials)), "basic".to_owned())
            }
            Self::Key => {
                let found = schemes
                    .clone()
                    .find(|scheme| !is_basic(scheme.credentials))
                    .or_else(|| schemes.next());
                (found.map(|scheme| (scheme.name, scheme.credentials)), "key".to_owned())
            }
            Self::Basic => {
                let found = schemes.find(|scheme| is_basic(scheme.credentials));
                (found.map(|scheme| (scheme.name, scheme.credentials)), "basic".to_owned())
            }
            Self::Named(name) => {
                let found = schemes.find(|scheme| scheme.name == name);
                (found.map(|scheme| (scheme.name, scheme.credentials)), name)
            }
        };
        found.ok_or(BuildError::UnknownScheme(name))
    }
}

impl Credential {
    fn apply(&self, request: &mut Request) {
        match &self.placement {
            Placement::Header(name, value) => {
                request.headers_mut().insert(name, value.clone());
            }
            Placement::Cookie(cookie) => add_cookie(request, cookie),
            Placement::Query(name) => {
                request.url_mut().query_pairs_mut().append_pair(name, &self.secret);
            }
        }
    }
}

/// Returns where requests have `secret`, which is `user:password` for [`CredentialScheme::Basic`];
/// `None` for [`CredentialScheme::None`].
fn placement(scheme: CredentialScheme, secret: &str) -> Result<Option<Placement>, BuildError> {
    Ok(Some(match scheme {
        CredentialScheme::None => return Ok(None),
        CredentialScheme::Query(name) => Placement::Query(name),
        CredentialScheme::Bearer if !secret.contains(' ') => {
            Placement::Header(AUTHORIZATION, value(&["Bearer ", secret])?)
        }
        CredentialScheme::Basic => {
            if !secret.contains(':') {
                return Err(BuildError::MissingColon);
            }
            let encoded = Zeroizing::new(STANDARD.encode(secret.as_bytes()));
            Placement::Header(AUTHORIZATION, value(&["Basic ", &encoded])?)
        }
        CredentialScheme::Header(name) => {
            let name = HeaderName::from_bytes(name.as_bytes());
            let name = name.map_err(|error| BuildError::Http(Box::new(error)))?;
            Placement::Header(name, value(&[secret])?)
        }
        CredentialScheme::Cookie(name) if secret.bytes().all(is_cookie_octet) => {
            Placement::Cookie(value(&[name, "=", secret])?)
        }
        CredentialScheme::Bearer => return Err(BuildError::InvalidApiKey),
        CredentialScheme::Cookie(_) => return Err(BuildError::InvalidCookie),
    }))
}

/// Returns whether no operation of the API can be called without credentials.
fn needs_credentials(api: &Api) -> bool {
    !api.is_anonymous && (api.credentials != CredentialScheme::None || !api.schemes.is_empty())
}

/// Returns whether `byte` may occur in the value of a cookie (RFC 6265, section 4.1.1).
fn is_cookie_octet(byte: u8) -> bool {
    byte.is_ascii_graphic() && !matches!(byte, b'"' | b',' | b';' | b'\\')
}

/// Adds a pair to the header `Cookie`.
fn add_cookie(request: &mut Request, cookie: &HeaderValue) {
    let headers = request.headers_mut();
    let cookies = match headers.get(COOKIE) {
        Some(others) => sensitive([others.as_bytes(), b"; ", cookie.as_bytes()].concat()),
        None => Ok(cookie.clone()),
    };
    // Values of headers are still valid when they are joined.
    if let Ok(cookies) = cookies {
        headers.insert(COOKIE, cookies);
    }
}

/// Returns the value of a header, which ends with the secret. The secret may contain spaces:
/// documents describe `Authorization: Token KEY` as a header. The value shares the bytes of their
/// owner, which wipes them on drop.
fn value(parts: &[&str]) -> Result<HeaderValue, BuildError> {
    let secret = parts.last().copied().unwrap_or_default();
    if secret.trim() != secret
        || !secret.bytes().all(|byte| byte.is_ascii_graphic() || byte == b' ')
    {
        return Err(BuildError::InvalidApiKey);
    }
    sensitive(parts.concat().into_bytes())
}

fn sensitive(bytes: Vec<u8>) -> Result<HeaderValue, BuildError> {
    let bytes = Bytes::from_owner(Zeroizing::new(bytes));
    let mut value = HeaderValue::from_maybe_shared(bytes).map_err(|_| BuildError::InvalidApiKey)?;
    value.set_sensitive(true);
    Ok(value)
}
