//! The emulator as a program, for its own binary and as a part of others.

use std::{
    io::Write as _,
    net::{IpAddr, Ipv4Addr, SocketAddr},
    ops::RangeInclusive,
    path::PathBuf,
    time::Duration,
};

use clap::{Args, builder::PossibleValuesParser};
use ngrok_edge_oauth::{Bounds, EdgeId, ErrorCode, ScopeRule, types::EndpointOAuthProviderMutate};

use crate::{Emulator, FaultRate, Options, Others, Rate, Recorded, RouteSeed};

/// What can be said on the command line.
#[derive(Args, Debug)]
#[allow(clippy::doc_markdown, clippy::struct_excessive_bools, reason = "the documentation is the help text")]
pub struct Arguments {
    /// The port to listen on; 0 takes any free one
    #[arg(long, default_value_t = 0)]
    port: u16,
    /// The address to listen on
    #[arg(long, default_value_t = IpAddr::V4(Ipv4Addr::LOCALHOST), value_name = "ADDRESS")]
    host: IpAddr,
    /// An API key that exists; may be given several times
    #[arg(long, default_value = "test_key", value_name = "KEY")]
    api_key: Vec<String>,
    /// An agent authtoken, which is refused with ERR_NGROK_206; may be given several times
    #[arg(long, value_name = "TOKEN")]
    authtoken: Vec<String>,
    /// An edge that exists; may be given several times
    #[arg(long, value_name = "EDGE_ID")]
    edge: Vec<EdgeId>,
    /// A route that exists, as EDGE_ID/ROUTE_ID; with =CODE (such as =ERR_NGROK_7127) it refuses replacements
    #[arg(long, value_name = "ROUTE", value_parser = parse_route)]
    route: Vec<RouteSeed>,
    /// Know only the edges and routes that are given, in place of any well-formed id
    #[arg(long)]
    strict: bool,
    /// How long every answer takes, in milliseconds
    #[arg(long, default_value_t = 0, value_name = "MS")]
    latency: u64,
    /// Refuse what exceeds so many requests in any so many seconds; ngrok documents 120/60
    #[arg(long, value_name = "REQUESTS/SECONDS")]
    rate_limit: Option<Rate>,
    /// Make a part of the requests fail: 503:0.1, ERR_NGROK_7041:0.1, reset:0.05, close, stall or truncate
    #[arg(long, value_name = "KIND:PROBABILITY")]
    fault: Vec<FaultRate>,
    /// What operation ids and faults are drawn from
    #[arg(long, default_value_t = 0)]
    seed: u64,
    /// Refuse other seconds between two checks with the identity provider, as MIN..MAX (ERR_NGROK_7035, ERR_NGROK_7158)
    #[arg(long, value_name = "MIN..MAX", value_parser = parse_range, help_heading = "Bounds that ngrok does not publish")]
    auth_check_interval: Option<RangeInclusive<u32>>,
    /// Refuse more seconds for a session (ERR_NGROK_7161)
    #[arg(long, value_name = "SECONDS", help_heading = "Bounds that ngrok does not publish")]
    maximum_duration: Option<u32>,
    /// A provider without an application of ngrok's own, such as amazon (ERR_NGROK_7166); may be given several times
    #[arg(long, value_name = "PROVIDER", value_parser = PossibleValuesParser::new(EndpointOAuthProviderMutate::KEYS), help_heading = "Bounds that ngrok does not publish")]
    unmanaged: Vec<String>,
    /// Refuse scopes that do not cover what access is granted by (ERR_NGROK_7038)
    #[arg(long, help_heading = "Bounds that ngrok does not publish")]
    check_scopes: bool,
    /// Do not log requests
    #[arg(long, short)]
    quiet: bool,
    /// Keep the state in this file across restarts; only its owner can read it, for it has client secrets
    #[arg(long, value_name = "FILE")]
    state: Option<PathBuf>,
}

fn parse_range(text: &str) -> Result<RangeInclusive<u32>, String> {
    let bounds = text.split_once("..").and_then(|(least, most)| Some((least.parse().ok()?, most.parse().ok()?)));
    let bounds: Option<(u32, u32)> = bounds.filter(|(least, most)| least <= most);
    bounds.map(|(least, most)| least..=most).ok_or_else(|| "write MIN..MAX, such as 60..86400".to_owned())
}

fn parse_route(text: &str) -> Result<RouteSeed, String> {
    let (ids, code) = text.split_once('=').map_or((text, None), |(ids, code)| (ids, Some(code)));
    let (edge, route) = ids.split_once('/').ok_or("write EDGE_ID/ROUTE_ID")?;
    let code = code.map(str::parse::<ErrorCode>).transpose();
    Ok(RouteSeed {
        edge: edge.parse().map_err(|error| format!("the edge: {error}"))?,
        route: route.parse().map_err(|error| format!("the route: {error}"))?,
        refuses: code.map_err(|error| format!("the code: {error}"))?,
    })
}

impl From<Arguments> for Options {
    fn from(arguments: Arguments) -> Self {
        let mut bounds = Bounds::default();
        bounds.auth_check_interval = arguments.auth_check_interval.unwrap_or(0..=u32::MAX);
        bounds.maximum_duration = arguments.maximum_duration.unwrap_or(u32::MAX);
        bounds.unmanaged_providers = arguments.unmanaged;
        bounds.scopes = if arguments.check_scopes { ScopeRule::Covering } else { ScopeRule::Any };
        Self {
            address: SocketAddr::new(arguments.host, arguments.port),
            api_keys: arguments.api_key,
            authtokens: arguments.authtoken,
            edges: arguments.edge,
            routes: arguments.route,
            others: if arguments.strict { Others::None } else { Others::Any },
            latency: Duration::from_millis(arguments.latency),
            rate_limit: arguments.rate_limit,
            faults: arguments.fault,
            seed: arguments.seed,
            state: arguments.state,
            observer: (!arguments.quiet).then_some(log),
            bounds,
            ..Self::default()
        }
    }
}

/// One line for a request: what came, and what the answer was.
fn log(request: &Recorded) {
    let status = request.status.map_or_else(|| "no complete answer".to_owned(), |status| status.as_u16().to_string());
    // Nobody reads stderr any more where it cannot be written to.
    let _ = writeln!(std::io::stderr(), "{} {} {status}", request.method, request.path);
}

/// Runs an emulator until Ctrl-C or SIGTERM. Once it is ready it prints one line of JSON with its URL and an API key; everything
/// else goes to stderr.
///
/// # Errors
///
/// As [`Emulator::start_with`], and where stdout cannot be written to.
pub async fn run(arguments: Arguments) -> Result<(), Box<dyn std::error::Error>> {
    let options = Options::from(arguments);
    // Before the line that says ready: whoever reads it may send a signal at once.
    let stop = stop_signal()?;
    let emulator = Emulator::start_with(options).await?;
    let ready = serde_json::json!({ "url": emulator.url(), "api_key": emulator.api_key() });
    writeln!(std::io::stdout(), "{ready}")?;
    eprintln!("listening on {}, reference at {}/", emulator.address(), emulator.url());
    emulator.run_until(stop).await;
    eprintln!("stopped");
    Ok(())
}

/// Ends with Ctrl-C or SIGTERM.
#[cfg(unix)]
fn stop_signal() -> std::io::Result<impl Future<Output = ()>> {
    use tokio::signal::unix::{SignalKind, signal};

    let (mut terminate, mut interrupt) = (signal(SignalKind::terminate())?, signal(SignalKind::interrupt())?);
    Ok(async move {
        tokio::select! {
            _ = terminate.recv() => {}
            _ = interrupt.recv() => {}
        }
    })
}

/// Ends with Ctrl-C.
#[cfg(not(unix))]
fn stop_signal() -> std::io::Result<impl Future<Output = ()>> {
    Ok(async {
        let _ = tokio::signal::ctrl_c().await;
    })
}
