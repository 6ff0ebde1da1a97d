//! The program against the emulator.

mod transcripts;

mod applying;
mod bulk;
mod examples;
mod export;
mod failing;
mod files;
mod hostile;
mod masks;
mod output;
mod plans;
mod roundtrip;
mod schema;
mod secrets;
#[cfg(unix)]
mod terminal;
mod usage;

use std::{
    io,
    path::Path,
    process::{Command, Output},
};

use ngrok_edge_oauth_emulator::{Emulator, Options};
use tokio::runtime::Runtime;

/// Starts an emulator in a new runtime.
fn start(options: Options) -> Result<(Runtime, Emulator), Box<dyn std::error::Error>> {
    let runtime = Runtime::new()?;
    let emulator = runtime.block_on(Emulator::start_with(options))?;
    Ok((runtime, emulator))
}

/// Returns the program, set up for this emulator.
fn program(emulator: &Emulator) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_ngrok-edge-oauth"));
    command.env("NGROK_API_URL", emulator.url()).env("NGROK_API_KEY", emulator.api_key());
    for name in ["NGROK_OAUTH_CLIENT_SECRET", "NGROK_CONFIG", "NGROK_EDGE", "NGROK_ROUTE"] {
        command.env_remove(name);
    }
    command
}

/// Runs the program in `folder` without a rate limit.
fn run(emulator: &Emulator, folder: &Path, arguments: &[&str]) -> io::Result<Output> {
    program(emulator)
        .args(arguments)
        .args(["--requests-per-minute", "0"])
        .current_dir(folder)
        .output()
}

/// Replaces the module of a route.
fn put(runtime: &Runtime, emulator: &Emulator, route: [&str; 2], json: &str) -> TestResult {
    let body = serde_json::from_str(json)?;
    let client = ngrok_edge_oauth::Client::builder()
        .api_key(emulator.api_key())
        .base_url(emulator.url())
        .build()?;
    runtime.block_on(client.edge_route_oauth_replace(
        &route[0].parse()?,
        &route[1].parse()?,
        &body,
    ))?;
    Ok(())
}

fn text(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes).into_owned()
}

/// A fallible test.
type TestResult = Result<(), Box<dyn std::error::Error>>;
