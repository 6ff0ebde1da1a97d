//! The emulator, by the client and by raw requests.

mod answers;
mod faults;
mod pages;
mod program;
mod rules;
mod states;

use ngrok_edge_oauth::{BuildError, Client, RetryPolicy};
use ngrok_edge_oauth_emulator::Emulator;

/// A fallible test.
type Outcome = Result<(), Box<dyn std::error::Error>>;

const EDGE: &str = "edghts_2gsqMWn9EWnyzB8HOiL5Xm9cMmf";
const ROUTE: &str = "edghtsrt_2gsqMSVVZ5lmU8KUaqPKUamGw6c";
const REQUEST: &str = include_str!("../../../ngrok-edge-oauth/tests/fixtures/page/request.json");
const RESPONSE: &str = include_str!("../../../ngrok-edge-oauth/tests/fixtures/page/response.json");

/// A client that tries once.
fn client(emulator: &Emulator) -> Result<Client, BuildError> {
    Client::builder().api_key(emulator.api_key()).base_url(emulator.url()).retry(RetryPolicy::none()).build()
}

/// An HTTP client without any manners of its own.
fn raw() -> reqwest::Result<reqwest::Client> {
    // Built with the whole workspace, reqwest has rustls and no provider of its own, and insists on one even for plain HTTP.
    let _ = rustls::crypto::ring::default_provider().install_default();
    reqwest::Client::builder().no_proxy().build()
}

/// The URL of the module of the page's route.
fn module_url(emulator: &Emulator) -> String {
    format!("{}/edges/https/{EDGE}/routes/{ROUTE}/oauth", emulator.url())
}

/// The status and code of an answer.
async fn told(response: reqwest::Response) -> Result<(u16, String), reqwest::Error> {
    let status = response.status().as_u16();
    let body: serde_json::Value = response.json().await?;
    Ok((status, body["error_code"].as_str().unwrap_or_default().replace("ERR_NGROK_", "")))
}
