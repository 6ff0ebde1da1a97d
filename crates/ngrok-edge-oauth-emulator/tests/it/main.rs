//! The emulator, called by the client and by raw requests.

mod cli;
mod faults;
mod limits;
mod operations;
mod pages;
mod requests;
mod rules;
mod state_file;

use ngrok_edge_oauth::{BuildError, Client, EdgeId, IdError, RetryPolicy, RouteId};
use ngrok_edge_oauth_emulator::Emulator;

/// The result of a fallible test.
type TestResult = Result<(), Box<dyn std::error::Error>>;

const EDGE: &str = "edghts_2gsqMWn9EWnyzB8HOiL5Xm9cMmf";
const ROUTE: &str = "edghtsrt_2gsqMSVVZ5lmU8KUaqPKUamGw6c";
const REQUEST: &str =
    include_str!("../../../../integration-tests/tests/fixtures/page/request.json");
const RESPONSE: &str =
    include_str!("../../../../integration-tests/tests/fixtures/page/response.json");

/// Returns the ids of the route on the vendor's page.
fn ids() -> Result<(EdgeId, RouteId), IdError> {
    Ok((EDGE.parse()?, ROUTE.parse()?))
}

/// Returns a client that does not retry.
fn client(emulator: &Emulator) -> Result<Client, BuildError> {
    Client::builder()
        .api_key(emulator.api_key())
        .base_url(emulator.url())
        .retry(RetryPolicy::none())
        .build()
}

/// Returns a plain HTTP client.
fn raw() -> reqwest::Result<reqwest::Client> {
    // If the whole workspace is built, reqwest has rustls without a provider and needs one even for
    // plain HTTP.
    let _ = rustls::crypto::ring::default_provider().install_default();
    reqwest::Client::builder().no_proxy().build()
}

/// Returns the URL of the module of that route.
fn module_url(emulator: &Emulator) -> String {
    format!("{}/edges/https/{EDGE}/routes/{ROUTE}/oauth", emulator.url())
}

/// Returns status and error code of a response.
async fn status_and_code(response: reqwest::Response) -> Result<(u16, String), reqwest::Error> {
    let status = response.status().as_u16();
    let body: serde_json::Value = response.json().await?;
    Ok((status, body["error_code"].as_str().unwrap_or_default().replace("ERR_NGROK_", "")))
}
