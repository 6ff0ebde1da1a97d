//! The default features next to reqwest 0.13 with default features: rustls with aws-lc.

use std::error::Error;

fn main() -> Result<(), Box<dyn Error + Send + Sync>> {
    let checks = [checks::CLIENT, checks::reqwest_check!(reqwest), checks::rustls_check!(rustls)];
    checks::run(
        env!("CARGO_PKG_NAME"),
        &checks,
        Some(ngrok_edge_oauth::install_default_tls_provider),
    )
}
