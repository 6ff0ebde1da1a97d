//! The real program against the real emulator.

mod transcripts;

mod applying;
mod failing;
mod looks;
mod schema;
mod secrets;
#[cfg(unix)]
mod terminal;

use std::{
    io,
    path::Path,
    process::{Command, Output},
};

use ngrok_edge_oauth_emulator::{Emulator, Options};
use tokio::runtime::Runtime;

/// An emulator, and what it runs in.
fn start(options: Options) -> Result<(Runtime, Emulator), Box<dyn std::error::Error>> {
    let runtime = Runtime::new()?;
    let emulator = runtime.block_on(Emulator::start_with(options))?;
    Ok((runtime, emulator))
}

/// The program, for this emulator.
fn program(emulator: &Emulator) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_ngrok-edge-oauth"));
    command.env("NGROK_API_URL", emulator.url()).env("NGROK_API_KEY", emulator.api_key());
    command.env_remove("NGROK_OAUTH_CLIENT_SECRET").env_remove("NGROK_CONFIG");
    command
}

/// Runs the program in `folder`, with no limit on its requests.
fn run(emulator: &Emulator, folder: &Path, arguments: &[&str]) -> io::Result<Output> {
    program(emulator).args(arguments).args(["--requests-per-minute", "0"]).current_dir(folder).output()
}

fn text(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes).into_owned()
}

/// A fallible test.
type Outcome = Result<(), Box<dyn std::error::Error>>;
