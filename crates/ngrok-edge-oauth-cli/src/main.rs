//! `ngrok-edge-oauth`: the OAuth module of HTTPS edge routes, from the command line.

use std::process::ExitCode;

#[tokio::main]
async fn main() -> ExitCode {
    ngrok_edge_oauth_cli::run().await
}
