//! `native-tls`, next to reqwest 0.13 without default features.

use std::error::Error;

fn main() -> Result<(), Box<dyn Error + Send + Sync>> {
    let checks = [checks::CLIENT, checks::reqwest_check!(reqwest)];
    checks::run(env!("CARGO_PKG_NAME"), &checks, None)
}
