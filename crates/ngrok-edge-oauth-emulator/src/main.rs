//! The program `ngrok-edge-oauth-emulator`.

use std::process::ExitCode;

use clap::Parser;
use ngrok_edge_oauth_emulator::cli::{self, Arguments};

/// Emulate ngrok's API for the OAuth module of HTTPS edge routes
///
/// Once the emulator is ready, it prints one line of JSON with its URL to stdout; everything else
/// goes to stderr. It stops on SIGTERM and Ctrl-C. The reference page is at /, the OpenAPI document
/// at /openapi.yaml.
#[derive(Parser)]
#[command(version, after_help = EXAMPLES)]
struct Program {
    #[command(flatten)]
    arguments: Arguments,
}

const EXAMPLES: &str = "\
Examples:
  ngrok-edge-oauth-emulator --port 4000
  ngrok-edge-oauth-emulator --rate-limit 120/60 --fault 503:0.1 --fault reset:0.05
  ngrok-edge-oauth-emulator --strict --route edghts_a/edghtsrt_b --state state.json

Exit codes:
  0  stopped by a signal
  1  could not start
  2  invalid command line";

#[tokio::main]
async fn main() -> ExitCode {
    match cli::run(Program::parse().arguments).await {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprint!("error: {error}");
            let mut source = error.source();
            while let Some(cause) = source {
                eprint!(": {cause}");
                source = cause.source();
            }
            eprintln!();
            ExitCode::FAILURE
        }
    }
}
