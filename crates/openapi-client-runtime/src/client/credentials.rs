//! Credentials of a client.

use base64::{Engine as _, engine::general_purpose::STANDARD};
use bytes::Bytes;
use reqwest::{
    Request,
    header::{AUTHORIZATION, COOKIE, HeaderName, HeaderValue},
};
use zeroize::Zeroizing;

use crate::{CredentialScheme, client::build_error::BuildError};

/// The credentials of a client. Their memory is wiped when the last clone of the client is dropped.
/// They have no `Debug`.
pub(crate) struct Credentials {
    /// The key, or `user:password`.
    secret: Zeroizing<String>,
    placement: Placement,
}

enum Placement {
    None,
    Header(HeaderName, HeaderValue),
    Query(&'static str),
}

impl Credentials {
    /// Prepares `secret`, which is `user:password` for [`CredentialScheme::Basic`].
    pub(crate) fn new(scheme: CredentialScheme, secret: Zeroizing<String>) -> Result<Self, BuildError> {
        let placement = match scheme {
            CredentialScheme::None => Placement::None,
            CredentialScheme::Query(name) => Placement::Query(name),
            CredentialScheme::Bearer if !secret.contains(' ') => header(AUTHORIZATION, &["Bearer ", &secret])?,
            CredentialScheme::Basic => {
                let encoded = Zeroizing::new(STANDARD.encode(secret.as_bytes()));
                header(AUTHORIZATION, &["Basic ", &encoded])?
            }
            CredentialScheme::Header(name) => {
                let name = HeaderName::from_bytes(name.as_bytes());
                header(name.map_err(|error| BuildError::Http(Box::new(error)))?, &[&secret])?
            }
            CredentialScheme::Cookie(name) if secret.bytes().all(is_cookie_octet) => {
                header(COOKIE, &[name, "=", &secret])?
            }
            CredentialScheme::Bearer | CredentialScheme::Cookie(_) => return Err(BuildError::InvalidApiKey),
        };
        Ok(Self { secret, placement })
    }

    /// Adds the credentials to `request`.
    pub(crate) fn apply(&self, request: &mut Request) {
        match &self.placement {
            Placement::None => {}
            Placement::Header(name, value) => {
                request.headers_mut().insert(name, value.clone());
            }
            Placement::Query(name) => {
                request.url_mut().query_pairs_mut().append_pair(name, &self.secret);
            }
        }
    }

    /// Returns the secrets that errors and spans must not show: the key, or `user:password` and the
    /// password alone.
    pub(crate) fn secrets(&self) -> impl Iterator<Item = &str> {
        let password = self.secret.split_once(':').map(|(_, password)| password);
        [Some(self.secret.as_str()), password].into_iter().flatten()
    }
}

/// RFC 6265, section 4.1.1: other characters end the value of a cookie.
fn is_cookie_octet(byte: u8) -> bool {
    byte.is_ascii_graphic() && !matches!(byte, b'"' | b',' | b';' | b'\\')
}

/// Returns a header whose value ends with the secret. The secret may contain spaces, because
/// documents describe `Authorization: Token KEY` as a header. The header value shares the bytes of
/// their owner, which wipes them on drop.
fn header(name: HeaderName, parts: &[&str]) -> Result<Placement, BuildError> {
    let secret = parts.last().copied().unwrap_or_default();
    if secret.trim() != secret || !secret.bytes().all(|byte| byte.is_ascii_graphic() || byte == b' ') {
        return Err(BuildError::InvalidApiKey);
    }
    let bytes = Zeroizing::new(parts.concat().into_bytes());
    let value = HeaderValue::from_maybe_shared(Bytes::from_owner(bytes));
    let mut value = value.map_err(|_| BuildError::InvalidApiKey)?;
    value.set_sensitive(true);
    Ok(Placement::Header(name, value))
}
