//! Looks at the reference page in a real browser, without a window:
//! `cargo run --package ngrok-edge-oauth-emulator --example browser_check [-- PATH_OF_CHROMIUM]`.
//!
//! Ends with 0 where the page is whole, 1 where it is not, and 2 where there is no browser.

use std::{env, error::Error, process::ExitCode};

use ngrok_edge_oauth_emulator::Emulator;
use tokio::process::Command;

/// Keeps the browser to itself: no window, no profile, no traffic of its own.
const OPTIONS: [&str; 9] = [
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--enable-logging=stderr",
];

#[tokio::main]
async fn main() -> Result<ExitCode, Box<dyn Error>> {
    let emulator = Emulator::start().await?;
    let browser = env::args().nth(1).unwrap_or_else(|| "chromium".to_owned());
    let profile = tempfile::tempdir()?;
    let mut command = Command::new(&browser);
    command
        .args(OPTIONS)
        .arg(format!("--user-data-dir={}", profile.path().display()))
        .arg("--dump-dom")
        .arg(emulator.url());
    let Ok(output) = command.output().await else {
        eprintln!("cannot run `{browser}`; install Chromium, or pass the path of its program");
        return Ok(ExitCode::from(2));
    };
    let (page, log) = (String::from_utf8_lossy(&output.stdout), String::from_utf8_lossy(&output.stderr));
    let mut problems = Vec::new();
    for heading in [
        "ngrok HTTPS Edge Route OAuth Module</h1>",
        "Delete the OAuth module of a route</h2>",
        "EndpointOAuthMutate</h3>",
    ] {
        if !page.contains(heading) {
            problems.push(format!("the heading `{heading}` is not on the page"));
        }
    }
    let links = page.split("href=\"#").skip(1).filter_map(|rest| rest.split('"').next());
    for target in links.filter(|target| !page.contains(&format!("id=\"{target}\""))) {
        problems.push(format!("the link to `{target}` leads nowhere"));
    }
    problems
        .extend(log.lines().filter(|line| line.contains("CONSOLE")).map(|line| format!("the browser says: {line}")));
    for problem in &problems {
        eprintln!("{problem}");
    }
    println!("{} characters of page, {} problems", page.len(), problems.len());
    Ok(if problems.is_empty() { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}
