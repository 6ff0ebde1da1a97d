//! The program `ngrok-edge-oauth`.

use std::process::ExitCode;

#[tokio::main]
async fn main() -> ExitCode {
    ngrok_edge_oauth_cli::run().await
}
