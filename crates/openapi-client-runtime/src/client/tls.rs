//! Choice of the TLS library and its crypto provider.

use reqwest::ClientBuilder;

use crate::client::build_error::BuildError;

/// Whether the crate was built with a TLS library.
pub(crate) const IS_AVAILABLE: bool = cfg!(any(feature = "__rustls", feature = "native-tls"));

/// Installs the crypto provider of this crate as rustls's default for the process, unless one is
/// installed. Returns whether one is installed afterwards.
///
/// This crate never needs it: it configures its own connections. It is for programs that also use
/// rustls or reqwest directly. Without an installed provider, `rustls::ClientConfig::builder()`
/// panics if the crates of the program turned on both ring and aws-lc, and `reqwest::Client::new()`
/// panics if reqwest was built without default features. Call this first in `main` to prevent it.
///
/// With the feature `rustls-no-provider` alone there is nothing to install.
#[cfg(feature = "__rustls")]
#[expect(clippy::must_use_candidate, reason = "most callers need the effect alone")]
pub fn install_default_tls_provider() -> bool {
    if rustls::crypto::CryptoProvider::get_default().is_none()
        && let Some(provider) = built_in_provider()
    {
        // Fails only if another thread was faster, which is as good.
        let _ = provider.install_default();
    }
    rustls::crypto::CryptoProvider::get_default().is_some()
}

#[cfg(feature = "rustls-aws-lc")]
#[allow(clippy::unnecessary_wraps, reason = "the variant without a provider returns none")]
fn built_in_provider() -> Option<rustls::crypto::CryptoProvider> {
    Some(rustls::crypto::aws_lc_rs::default_provider())
}

#[cfg(all(feature = "rustls", not(feature = "rustls-aws-lc")))]
#[allow(clippy::unnecessary_wraps, reason = "the variant without a provider returns none")]
fn built_in_provider() -> Option<rustls::crypto::CryptoProvider> {
    Some(rustls::crypto::ring::default_provider())
}

#[cfg(all(feature = "__rustls", not(any(feature = "rustls", feature = "rustls-aws-lc"))))]
fn built_in_provider() -> Option<rustls::crypto::CryptoProvider> {
    None
}

/// The certificates that a client trusts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Certificates {
    System,
    /// For a client that never uses TLS: reading those of the system takes most of the time of
    /// building a client.
    None,
}

/// Sets `builder` up with rustls: the installed provider, else aws-lc, else ring.
#[cfg(all(feature = "__rustls", not(feature = "native-tls")))]
pub(crate) fn configure(builder: ClientBuilder, certificates: Certificates) -> Result<ClientBuilder, BuildError> {
    use std::sync::Arc;

    use rustls_platform_verifier::BuilderVerifierExt as _;

    let installed = rustls::crypto::CryptoProvider::get_default().map(Arc::clone);
    let provider = installed.or_else(|| built_in_provider().map(Arc::new)).ok_or(BuildError::NoTlsProvider)?;
    let config = rustls::ClientConfig::builder_with_provider(provider)
        .with_safe_default_protocol_versions()
        .and_then(|config| match certificates {
            Certificates::System => config.with_platform_verifier(),
            Certificates::None => Ok(config.with_root_certificates(rustls::RootCertStore::empty())),
        })
        .map_err(|error| BuildError::Http(Box::new(error)))?
        .with_no_client_auth();
    Ok(builder.tls_backend_preconfigured(config))
}

/// Selects the system's library, also if another crate turned on reqwest's rustls.
#[cfg(feature = "native-tls")]
#[allow(clippy::unnecessary_wraps, reason = "the variant for rustls fails")]
pub(crate) fn configure(builder: ClientBuilder, _: Certificates) -> Result<ClientBuilder, BuildError> {
    Ok(builder.tls_backend_native())
}

#[cfg(not(any(feature = "__rustls", feature = "native-tls")))]
#[allow(clippy::unnecessary_wraps, reason = "the variant for rustls fails")]
pub(crate) fn configure(builder: ClientBuilder, _: Certificates) -> Result<ClientBuilder, BuildError> {
    Ok(builder)
}
