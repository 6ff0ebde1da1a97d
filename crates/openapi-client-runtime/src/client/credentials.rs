//! Credentials, ready to be sent but not to be printed.

use base64::{Engine as _, engine::general_purpose::STANDARD};
use bytes::Bytes;
use reqwest::{
    Request,
    header::{AUTHORIZATION, COOKIE, HeaderName, HeaderValue},
};
use zeroize::Zeroizing;

use crate::{CredentialScheme, client::build_error::BuildError};

/// The credentials of a client. Their memory is wiped when the last clone of the client is dropped.
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
            CredentialScheme::Bearer => header(AUTHORIZATION, &["Bearer ", &secret])?,
            CredentialScheme::Basic => {
                let encoded = Zeroizing::new(STANDARD.encode(secret.as_bytes()));
                header(AUTHORIZATION, &["Basic ", &encoded])?
            }
            CredentialScheme::Header(name) => header(HeaderName::from_static(name), &[&secret])?,
            CredentialScheme::Cookie(name) => header(COOKIE, &[name, "=", &secret])?,
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

    /// Returns the secrets that must not be repeated: the key, or user name and password.
    pub(crate) fn secrets(&self) -> impl Iterator<Item = &str> {
        let password = self.secret.split_once(':').map(|(_, password)| password);
        [Some(self.secret.as_str()), password].into_iter().flatten()
    }
}

/// A header value shares the bytes of its owner, and the owner wipes them on drop.
fn header(name: HeaderName, parts: &[&str]) -> Result<Placement, BuildError> {
    if !parts.iter().skip(parts.len() - 1).all(|part| part.bytes().all(|byte| byte.is_ascii_graphic())) {
        return Err(BuildError::InvalidApiKey);
    }
    let bytes = Zeroizing::new(parts.concat().into_bytes());
    let value = HeaderValue::from_maybe_shared(Bytes::from_owner(bytes));
    let mut value = value.map_err(|_| BuildError::InvalidApiKey)?;
    value.set_sensitive(true);
    Ok(Placement::Header(name, value))
}
