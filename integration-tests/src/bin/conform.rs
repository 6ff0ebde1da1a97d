//! The program `conform`: compares ngrok's API with the emulator.

use std::{
    fs, io,
    io::{IsTerminal as _, Write as _},
    path::{Path, PathBuf},
    process::ExitCode,
    time::Duration,
};

use clap::Parser;
use integration_tests::conform::{self, ConformError, Extent, Report, Settings};
use ngrok_edge_oauth::{EdgeId, RouteId};
use tokio::sync::watch;

/// Compare ngrok's API with the emulator, on a route of your own account
///
/// Sends about 180 requests to the API and to an emulator, and reports where the responses differ.
/// It replaces and deletes the module of the route, and restores the module that it found, also
/// after Ctrl-C or SIGTERM. Use a route that serves nothing: during the run it is open to everyone
/// or closed to its visitors. The API key is read from NGROK_API_KEY or a file.
#[derive(Parser)]
#[command(name = "conform", after_help = AFTER_HELP)]
#[expect(clippy::doc_markdown, reason = "the documentation is the help text")]
struct Arguments {
    /// The edge
    edge: EdgeId,
    /// The route, whose module is replaced and deleted
    route: RouteId,
    /// Base URL of the API
    #[arg(
        long,
        value_name = "URL",
        env = "NGROK_API_URL",
        default_value = "https://api.ngrok.com"
    )]
    base_url: String,
    /// File that contains only the API key
    #[arg(long, value_name = "FILE")]
    api_key_file: Option<PathBuf>,
    /// Requests to the API in a minute; ngrok permits 120 to the whole account
    #[arg(long, value_name = "NUMBER", default_value_t = 60, value_parser = clap::value_parser!(u32).range(1..=120))]
    requests_per_minute: u32,
    /// Write the report as JSON to this file
    #[arg(long, value_name = "FILE")]
    json: Option<PathBuf>,
    /// File that keeps the module that was found until it is restored; it must not exist
    #[arg(long, value_name = "FILE", default_value = "conform-backup.json")]
    backup: PathBuf,
    /// Skip the confirmation
    #[arg(long)]
    yes: bool,
}

const AFTER_HELP: &str = "\
Examples:
  conform edghts_a edghtsrt_b
  conform edghts_a edghtsrt_b --api-key-file key.txt --json report.json --yes
  conform edghts_a edghtsrt_b --base-url http://127.0.0.1:4000 --requests-per-minute 120

Exit codes:
  0    no difference
  1    failed or declined; the module of the route is as it was
  2    invalid command line
  3    the module of the route is not restored; the backup has it
  4    differences
  130  interrupted by Ctrl-C; the module of the route is as it was
  143  ended by SIGTERM; the module of the route is as it was";

/// The module is not restored.
const NOT_RESTORED: u8 = 3;
/// There are differences.
const DIFFERENCES: u8 = 4;
/// The command line is invalid.
const USAGE: u8 = 2;

#[tokio::main]
async fn main() -> ExitCode {
    let arguments = Arguments::parse();
    if !arguments.yes && !io::stdin().is_terminal() {
        eprintln!("error: stdin is not a terminal, so the confirmation cannot be asked for");
        eprintln!("help: pass --yes to skip the confirmation");
        return ExitCode::from(USAGE);
    }
    let api_key = match api_key(arguments.api_key_file.as_deref()) {
        Ok(api_key) => api_key,
        Err(problem) => {
            eprintln!("error: {problem}\nhelp: set NGROK_API_KEY or pass --api-key-file");
            return ExitCode::from(USAGE);
        }
    };
    let settings = Settings {
        base_url: arguments.base_url,
        api_key,
        edge: arguments.edge,
        route: arguments.route,
        interval: Duration::from_secs(60) / arguments.requests_per_minute,
        backup: arguments.backup,
    };
    let (stop, stopped) = watch::channel(false);
    let (send_exit_code, exit_code) = watch::channel(None);
    // Until the first write, a signal ends the process as usual.
    let confirm = |extent: &Extent| {
        let is_confirmed = arguments.yes || ask(&settings, extent);
        if is_confirmed {
            tokio::spawn(handle_signals(stop, send_exit_code));
        }
        is_confirmed
    };
    let result = conform::run(&settings, confirm, stopped).await;
    let stopped_by = *exit_code.borrow();
    match result {
        Ok(report) => match print(&report, arguments.json.as_deref()) {
            Ok(()) => stopped_by
                .unwrap_or(if report.differences().is_empty() { 0 } else { DIFFERENCES })
                .into(),
            Err(error) => fail(&error),
        },
        Err(error @ ConformError::NotRestored(_)) => {
            let _ = fail(&error);
            let backup = settings.backup.display();
            eprintln!(
                "help: if {backup} exists, replace the module with it; otherwise delete the module"
            );
            ExitCode::from(NOT_RESTORED)
        }
        Err(error) => stopped_by.map_or_else(|| fail(&error), ExitCode::from),
    }
}

/// Reads the API key from `file`, else from the environment.
fn api_key(file: Option<&Path>) -> Result<String, String> {
    let text = match file {
        Some(file) => fs::read_to_string(file)
            .map_err(|error| format!("cannot read {}: {error}", file.display()))?,
        None => std::env::var("NGROK_API_KEY").unwrap_or_default(),
    };
    let key = text.trim();
    if key.is_empty() { Err("the API key is missing".to_owned()) } else { Ok(key.to_owned()) }
}

/// Shows the plan and asks for a confirmation.
fn ask(settings: &Settings, extent: &Extent) -> bool {
    let minutes = extent.duration.as_secs().div_ceil(60);
    let now = if extent.has_module {
        "has a module, which is restored at the end"
    } else {
        "has no module"
    };
    eprintln!(
        "API:      {}\nedge:     {}\nroute:    {}, {now}",
        settings.base_url, settings.edge, settings.route
    );
    eprintln!("requests: {}, in about {minutes} min", extent.requests);
    eprintln!("The module of the route is replaced and deleted meanwhile.");
    eprint!("Continue? [y/N] ");
    let mut answer = String::new();
    io::stdin().read_line(&mut answer).is_ok()
        && ["y", "yes"].contains(&answer.trim().to_lowercase().as_str())
}

/// Prints the report to stdout, and writes it as JSON to `file`.
fn print(report: &Report, file: Option<&Path>) -> io::Result<()> {
    if let Some(file) = file {
        fs::write(file, format!("{:#}\n", report.to_json())).map_err(|error| {
            io::Error::new(error.kind(), format!("cannot write {}: {error}", file.display()))
        })?;
    }
    write!(io::stdout(), "{report}")
}

/// Prints an error with its causes.
fn fail(error: &dyn std::error::Error) -> ExitCode {
    let causes = std::iter::successors(error.source(), |error| error.source());
    let text = causes.fold(error.to_string(), |text, cause| format!("{text}: {cause}"));
    eprintln!("error: {text}");
    ExitCode::FAILURE
}

/// Stops the run at the first signal. Further signals are ignored until the module is restored.
async fn handle_signals(stop: watch::Sender<bool>, exit_code: watch::Sender<Option<u8>>) {
    let code = next_signal().await;
    eprintln!("\nstopping; the module of the route is restored first");
    exit_code.send_replace(Some(code));
    stop.send_replace(true);
    loop {
        next_signal().await;
    }
}

/// Waits for a signal and returns its exit code.
#[cfg(unix)]
async fn next_signal() -> u8 {
    use tokio::signal::unix::{SignalKind, signal};

    let (Ok(mut interrupt), Ok(mut terminate)) =
        (signal(SignalKind::interrupt()), signal(SignalKind::terminate()))
    else {
        return std::future::pending().await;
    };
    tokio::select! {
        _ = interrupt.recv() => 130,
        _ = terminate.recv() => 143,
    }
}

#[cfg(not(unix))]
async fn next_signal() -> u8 {
    match tokio::signal::ctrl_c().await {
        Ok(()) => 130,
        Err(_) => std::future::pending().await,
    }
}
