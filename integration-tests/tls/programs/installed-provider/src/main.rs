//! The default features in a program that installs a provider.
//!
//! The provider has one cipher suite, by which the server recognizes it. It represents a FIPS
//! provider, which needs further tools to build.

use std::error::Error;

use checks::{Check, CheckResult};
use rustls::crypto::{CryptoProvider, ring};

fn main() -> Result<(), Box<dyn Error + Send + Sync>> {
    let checks = [
        Check { name: "install_default, then ngrok_edge_oauth::Client", run: client },
        Check {
            name: "install_default, helper, then ngrok_edge_oauth::Client",
            run: client_after_helper,
        },
    ];
    checks::run(env!("CARGO_PKG_NAME"), &checks, None)
}

fn client() -> CheckResult {
    install()?;
    checks::client()
}

fn client_after_helper() -> CheckResult {
    install()?;
    if !ngrok_edge_oauth::install_default_tls_provider() {
        return Err("the helper found no provider".into());
    }
    checks::client()
}

fn install() -> Result<(), &'static str> {
    let cipher_suites = vec![ring::cipher_suite::TLS13_CHACHA20_POLY1305_SHA256];
    let provider = CryptoProvider { cipher_suites, ..ring::default_provider() };
    provider.install_default().map_err(|_| "a provider is installed already")
}
