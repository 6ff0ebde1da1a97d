//! `rustls-no-provider` without and with an installed provider.

use std::error::Error;

use checks::{Check, CheckResult};
use rustls::crypto::ring;

fn main() -> Result<(), Box<dyn Error + Send + Sync>> {
    let installed =
        Check { name: "install_default, then ngrok_edge_oauth::Client", run: after_install };
    let helper = ngrok_edge_oauth::install_default_tls_provider;
    checks::run(env!("CARGO_PKG_NAME"), &[checks::CLIENT, installed], Some(helper))
}

fn after_install() -> CheckResult {
    ring::default_provider().install_default().map_err(|_| "a provider is installed already")?;
    checks::client()
}
