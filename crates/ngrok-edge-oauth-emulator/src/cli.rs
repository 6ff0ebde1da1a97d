//! The command line of the emulator, also for other programs that start one.

use std::{
    io::Write as _,
    net::{IpAddr, Ipv4Addr, SocketAddr},
    ops::RangeInclusive,
    path::PathBuf,
    time::Duration,
};

use clap::{Args, builder::PossibleValuesParser};
use ngrok_edge_oauth::{Bounds, EdgeId, ErrorCode, ScopeRule, types::EndpointOAuthProviderMutate};

use crate::{
    Emulator, FaultRate, Options, Rate, RecordedRequest, RouteSeed, UnknownIds,
    options::MAX_CONNECTIONS,
};

const UNPUBLISHED: &str = "Bounds that ngrok does not publish";

/// Arguments of the emulator.
#[derive(Args, Debug)]
#[expect(clippy::doc_markdown, reason = "the documentation is the help text")]
pub struct Arguments {
    /// Port to listen on; 0 selects a free one
    #[arg(long, default_value_t = 0)]
    port: u16,
    /// Address to listen on
    #[arg(long, default_value_t = IpAddr::V4(Ipv4Addr::LOCALHOST), value_name = "ADDRESS")]
    host: IpAddr,
    /// Valid API key; can be repeated
    #[arg(long, default_value = "test_key", value_name = "KEY")]
    api_key: Vec<String>,
    /// Agent authtoken, which is rejected with ERR_NGROK_206; can be repeated
    #[arg(long, value_name = "TOKEN")]
    authtoken: Vec<String>,
    /// Edge that exists; can be repeated
    #[arg(long, value_name = "EDGE_ID")]
    edge: Vec<EdgeId>,
    /// Route that exists, as EDGE_ID/ROUTE_ID; with =CODE (such as =ERR_NGROK_7127) it rejects
    /// replacements
    #[arg(long, value_name = "ROUTE", value_parser = parse_route)]
    route: Vec<RouteSeed>,
    /// Accept only the given edges and routes, instead of every well-formed id
    #[arg(long)]
    strict: bool,
    /// Delay of every response in milliseconds
    #[arg(long, default_value_t = 0, value_name = "MS")]
    latency: u64,
    /// Reject requests beyond this number in any period of this length; ngrok documents 120/60
    #[arg(long, value_name = "REQUESTS/SECONDS")]
    rate_limit: Option<Rate>,
    /// Make a share of the requests fail: 503:0.1, ERR_NGROK_7041:0.1, reset:0.05, close, stall or
    /// truncate
    #[arg(long, value_name = "KIND:PROBABILITY")]
    fault: Vec<FaultRate>,
    /// Seed of operation ids and random faults
    #[arg(long, default_value_t = 0)]
    seed: u64,
    /// Reject connections beyond this number with the status 503
    #[arg(long, default_value_t = MAX_CONNECTIONS, value_name = "NUMBER")]
    max_connections: usize,
    /// Seconds allowed between two checks with the identity provider, as MIN..MAX (ERR_NGROK_7035,
    /// ERR_NGROK_7158)
    #[arg(long, value_name = "MIN..MAX", value_parser = parse_range, help_heading = UNPUBLISHED)]
    auth_check_interval: Option<RangeInclusive<u32>>,
    /// Maximum duration of a session in seconds (ERR_NGROK_7161)
    #[arg(long, value_name = "SECONDS", help_heading = UNPUBLISHED)]
    maximum_duration: Option<u32>,
    /// Provider without a managed application, such as amazon (ERR_NGROK_7166); can be repeated
    #[arg(long, value_name = "PROVIDER", value_parser = PossibleValuesParser::new(EndpointOAuthProviderMutate::KEYS), help_heading = UNPUBLISHED)]
    unmanaged: Vec<String>,
    /// Reject scopes that do not permit the configured email, team and organization checks
    /// (ERR_NGROK_7038)
    #[arg(long, help_heading = UNPUBLISHED)]
    check_scopes: bool,
    /// Do not log requests
    #[arg(long, short)]
    quiet: bool,
    /// Keep the modules in this file across restarts; only its owner can read it, because it
    /// contains client secrets
    #[arg(long, value_name = "FILE")]
    state: Option<PathBuf>,
}

fn parse_range(text: &str) -> Result<RangeInclusive<u32>, String> {
    let range =
        text.split_once("..").and_then(|(min, max)| Some((min.parse().ok()?, max.parse().ok()?)));
    let range: Option<(u32, u32)> = range.filter(|(min, max)| min <= max);
    range
        .map(|(min, max)| min..=max)
        .ok_or_else(|| "expected MIN..MAX, such as 60..86400".to_owned())
}

fn parse_route(text: &str) -> Result<RouteSeed, String> {
    let (ids, code) = text.split_once('=').map_or((text, None), |(ids, code)| (ids, Some(code)));
    let (edge, route) = ids.split_once('/').ok_or("expected EDGE_ID/ROUTE_ID")?;
    let code = code.map(str::parse::<ErrorCode>).transpose();
    Ok(RouteSeed {
        edge: edge.parse().map_err(|error| format!("{error}"))?,
        route: route.parse().map_err(|error| format!("{error}"))?,
        rejects_with: code.map_err(|error| error.to_string())?,
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
            unknown_ids: if arguments.strict { UnknownIds::Reject } else { UnknownIds::Accept },
            latency: Duration::from_millis(arguments.latency),
            rate_limit: arguments.rate_limit,
            faults: arguments.fault,
            seed: arguments.seed,
            max_connections: arguments.max_connections,
            state: arguments.state,
            // Only the library returns recorded requests.
            request_log_bytes: 0,
            observer: (!arguments.quiet).then_some(log),
            bounds,
        }
    }
}

/// Logs a request and the status of its response.
fn log(request: &RecordedRequest) {
    let status = request
        .status
        .map_or_else(|| "no complete response".to_owned(), |status| status.as_u16().to_string());
    // The emulator keeps running if stderr is closed.
    let _ = writeln!(std::io::stderr(), "{} {} {status}", request.method, request.path);
}

/// Runs an emulator until Ctrl-C or SIGTERM. Once it is ready it prints one line of JSON with its
/// URL and an API key to stdout; everything else goes to stderr.
///
/// # Errors
///
/// The errors of [`Emulator::start_with`], and errors of stdout.
pub async fn run(arguments: Arguments) -> Result<(), Box<dyn std::error::Error>> {
    let options = Options::from(arguments);
    // Registered before the ready line, after which a signal may follow immediately.
    let stop = stop_signal()?;
    let emulator = Emulator::start_with(options).await?;
    let _ = writeln!(
        std::io::stderr(),
        "listening on {}, reference at {}/",
        emulator.address(),
        emulator.url()
    );
    let ready = serde_json::json!({ "url": emulator.url(), "api_key": emulator.api_key() });
    writeln!(std::io::stdout(), "{ready}")?;
    emulator.run_until(stop).await;
    let _ = writeln!(std::io::stderr(), "stopped");
    Ok(())
}

/// Completes on Ctrl-C or SIGTERM.
#[cfg(unix)]
fn stop_signal() -> std::io::Result<impl Future<Output = ()>> {
    use tokio::signal::unix::{SignalKind, signal};

    let (mut terminate, mut interrupt) =
        (signal(SignalKind::terminate())?, signal(SignalKind::interrupt())?);
    Ok(async move {
        tokio::select! {
            _ = terminate.recv() => {}
            _ = interrupt.recv() => {}
        }
    })
}

/// Completes on Ctrl-C.
#[cfg(not(unix))]
fn stop_signal() -> std::io::Result<impl Future<Output = ()>> {
    Ok(async {
        let _ = tokio::signal::ctrl_c().await;
    })
}
