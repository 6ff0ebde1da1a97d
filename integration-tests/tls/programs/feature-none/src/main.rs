//! No TLS feature.

use std::error::Error;

use checks::{Check, CheckResult};

fn main() -> Result<(), Box<dyn Error + Send + Sync>> {
    let http = Check { name: "ngrok_edge_oauth::Client, http://127.0.0.1", run: http };
    checks::run(env!("CARGO_PKG_NAME"), &[checks::CLIENT, http], None)
}

fn http() -> CheckResult {
    let built =
        ngrok_edge_oauth::Client::builder().api_key("key_1").base_url("http://127.0.0.1").build();
    built.map(|_| "no TLS".to_owned()).map_err(|error| format!("BuildError::{error:?}").into())
}
