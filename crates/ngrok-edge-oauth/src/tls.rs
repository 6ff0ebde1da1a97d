//! TLS with ring, which builds in half the time of the default of reqwest.

use crate::build_error::BuildError;

/// Sets `builder` up with rustls on ring, unless another feature chose the TLS library.
#[cfg(all(feature = "rustls", not(any(feature = "rustls-aws-lc", feature = "native-tls"))))]
pub(crate) fn configure(builder: reqwest::ClientBuilder) -> Result<reqwest::ClientBuilder, BuildError> {
    use std::sync::Arc;

    use rustls_platform_verifier::BuilderVerifierExt;

    let provider = Arc::new(rustls::crypto::ring::default_provider());
    let config = rustls::ClientConfig::builder_with_provider(provider)
        .with_safe_default_protocol_versions()
        .and_then(BuilderVerifierExt::with_platform_verifier)
        .map_err(|error| BuildError::Http(Box::new(error)))?
        .with_no_client_auth();
    Ok(builder.tls_backend_preconfigured(config))
}

/// Leaves the choice to reqwest.
#[cfg(not(all(feature = "rustls", not(any(feature = "rustls-aws-lc", feature = "native-tls")))))]
#[allow(clippy::unnecessary_wraps, reason = "the other variant fails")]
pub(crate) fn configure(builder: reqwest::ClientBuilder) -> Result<reqwest::ClientBuilder, BuildError> {
    Ok(builder)
}
