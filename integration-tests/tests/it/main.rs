//! The client with the emulator, the mock and scripted servers.

mod api;
mod bodies;
mod client;
mod conform;
mod convert;
mod document;
mod errors;
mod ids;
mod matrix;
mod operations;
mod properties;
mod quickstart;
mod rules;
mod schemas;
mod secrets;
#[expect(dead_code, reason = "the tests of the runtime use all of it")]
#[path = "../../../crates/openapi-client-runtime/tests/it/server.rs"]
mod server;
mod wire;

use ngrok_edge_oauth::{EdgeId, RouteId};

/// The result of a fallible test.
type TestResult = Result<(), Box<dyn std::error::Error>>;

/// Ids of the vendor's page.
const EDGE: &str = "edghts_2gsqMWn9EWnyzB8HOiL5Xm9cMmf";
const ROUTE: &str = "edghtsrt_2gsqMSVVZ5lmU8KUaqPKUamGw6c";

fn edge() -> EdgeId {
    EDGE.parse().unwrap_or_else(|error| unreachable!("{error}"))
}

fn route() -> RouteId {
    ROUTE.parse().unwrap_or_else(|error| unreachable!("{error}"))
}
