//! The operations, an error and a retry: `cargo run -p integration-tests --example quickstart`.
//!
//! Without `NGROK_API_KEY`, it uses an emulator and needs no account. With a key, it asks for an
//! edge and a route, and uses ngrok.

mod steps;

use std::{
    env,
    error::Error,
    io::{self, Write as _},
    process::ExitCode,
};

use ngrok_edge_oauth::Client;
use ngrok_edge_oauth_emulator::Emulator;

#[tokio::main(flavor = "current_thread")]
async fn main() -> ExitCode {
    match run().await {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("error: {error}");
            ExitCode::FAILURE
        }
    }
}

async fn run() -> Result<(), Box<dyn Error>> {
    let mut out = io::stdout();
    if env::var_os("NGROK_API_KEY").is_none_or(|key| key.is_empty()) {
        let emulator = Emulator::start().await?;
        return steps::run(&mut out, &steps::emulated(&emulator)?, Some(&emulator)).await;
    }
    let session = steps::Session {
        client: Client::from_env()?,
        edge: ask("Edge id")?.parse()?,
        route: ask("Route id")?.parse()?,
    };
    let answer =
        ask("This replaces and deletes the OAuth module of that route. Type `yes` to continue")?;
    if answer == "yes" {
        steps::run(&mut out, &session, None).await
    } else {
        Err("cancelled".into())
    }
}

fn ask(what: &str) -> io::Result<String> {
    print!("{what}: ");
    io::stdout().flush()?;
    let mut line = String::new();
    io::stdin().read_line(&mut line)?;
    Ok(line.trim().to_owned())
}
