//! The default features next to tokio-rustls with default features: aws-lc.

use std::error::Error;

fn main() -> Result<(), Box<dyn Error + Send + Sync>> {
    let checks = [checks::CLIENT, checks::rustls_check!(tokio_rustls::rustls)];
    checks::run(
        env!("CARGO_PKG_NAME"),
        &checks,
        Some(ngrok_edge_oauth::install_default_tls_provider),
    )
}
