//! Selection of the TLS library and its crypto provider.

use reqwest::ClientBuilder;

use crate::client::build_error::BuildError;

/// Set if the crate was built with a TLS library.
pub(crate) const IS_AVAILABLE: bool = cfg!(any(feature = "__rustls", feature = "native-tls"));

/// Installs the crypto provider of this crate as rustls's default for the process, unless one is
/// installed. Returns whether one is installed afterwards.
///
/// This crate does not need it, because it configures its own connections. It is for programs that
/// also use rustls or reqwest directly. Without an installed provider,
/// `rustls::ClientConfig::builder()` panics if the crates of the program turned on both ring and
/// aws-lc, and `reqwest::Client::new()` panics if reqwest was built without default features. Call
/// this first in `main` to prevent it.
///
/// With the feature `rustls-no-provider` alone, no provider is built in, so none is installed.
#[cfg(feature = "__rustls")]
#[expect(clippy::must_use_candidate, reason = "most callers need the effect alone")]
pub fn install_default_tls_provider() -> bool {
    if rustls::crypto::CryptoProvider::get_default().is_none()
        && let Some(provider) = built_in_provider()
    {
        // Fails only if another thread has just installed one.
        let _ = provider.install_default();
    }
    rustls::crypto::CryptoProvider::get_default().is_some()
}

#[cfg(feature = "rustls-aws-lc")]
#[expect(clippy::unnecessary_wraps, reason = "the variant without a provider returns `None`")]
fn built_in_provider() -> Option<rustls::crypto::CryptoProvider> {
    Some(rustls::crypto::aws_lc_rs::default_provider())
}

#[cfg(all(feature = "rustls", not(feature = "rustls-aws-lc")))]
#[expect(clippy::unnecessary_wraps, reason = "the variant without a provider returns `None`")]
fn built_in_provider() -> Option<rustls::crypto::CryptoProvider> {
    Some(rustls::crypto::ring::default_provider())
}

#[cfg(all(feature = "__rustls", not(any(feature = "rustls", feature = "rustls-aws-lc"))))]
fn built_in_provider() -> Option<rustls::crypto::CryptoProvider> {
    None
}

/// The root certificates that a client trusts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Certificates {
    /// The certificates of the operating system.
    System,
    /// For a client that never uses TLS: reading the system's certificates takes most of the time
    /// of building a client.
    None,
}

/// Configures rustls with the installed provider, or else aws-lc, or else ring.
#[cfg(all(feature = "__rustls", not(feature = "native-tls")))]
pub(crate) fn configure(
    builder: ClientBuilder,
    certificates: Certificates,
) -> Result<ClientBuilder, BuildError> {
    use std::sync::Arc;

    use rustls_platform_verifier::BuilderVerifierExt as _;

    let installed = rustls::crypto::CryptoProvider::get_default().map(Arc::clone);
    let provider =
        installed.or_else(|| built_in_provider().map(Arc::new)).ok_or(BuildError::NoTlsProvider)?;
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

/// Selects the system's TLS library, even if another crate turned on reqwest's rustls.
#[cfg(feature = "native-tls")]
#[expect(clippy::unnecessary_wraps, reason = "the variant for rustls can fail")]
pub(crate) fn configure(
    builder: ClientBuilder,
    _: Certificates,
) -> Result<ClientBuilder, BuildError> {
    Ok(builder.tls_backend_native())
}

#[cfg(not(any(feature = "__rustls", feature = "native-tls")))]
#[expect(clippy::unnecessary_wraps, reason = "the variant for rustls can fail")]
pub(crate) fn configure(
    builder: ClientBuilder,
    _: Certificates,
) -> Result<ClientBuilder, BuildError> {
    Ok(builder)
}
