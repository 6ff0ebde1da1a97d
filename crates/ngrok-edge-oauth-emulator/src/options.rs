//! Options of an emulator.

use std::{net::SocketAddr, path::PathBuf, time::Duration};

use ngrok_edge_oauth::{Bounds, EdgeId, ErrorCode, RouteId};

use crate::{fault::FaultRate, rate::Rate, record::RecordedRequest};

/// Default of [`Options::request_log_bytes`]: thousands of requests of a usual size, or the last
/// seven with bodies of the maximum size.
const REQUEST_LOG_BYTES: usize = 8 * 1024 * 1024;

/// Default of [`Options::max_connections`]. It leaves room for other files below 256, the limit of
/// open files on macOS.
pub(crate) const MAX_CONNECTIONS: usize = 200;

/// Options of an emulator. [`Options::default`] listens on a free port of this machine, has one API
/// key and accepts any id.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct Options {
    /// Address to listen on. Default `127.0.0.1:0`, a free port of this machine.
    pub address: SocketAddr,
    /// Valid API keys. Default `test_key`.
    pub api_keys: Vec<String>,
    /// Agent authtokens, which are rejected with their own code (`ERR_NGROK_206`). Default none.
    pub authtokens: Vec<String>,
    /// Edges that exist, with or without routes.
    pub edges: Vec<EdgeId>,
    /// Routes that exist. Their edges exist as well.
    pub routes: Vec<RouteSeed>,
    /// Treatment of ids that are in neither `edges` nor `routes`. Default: they exist.
    pub unknown_ids: UnknownIds,
    /// Delay of every response. Default 0.
    pub latency: Duration,
    /// The rate limit. Default none.
    pub rate_limit: Option<Rate>,
    /// Random faults. Their probabilities add up to at most 1.
    pub faults: Vec<FaultRate>,
    /// Seed of operation ids and random faults. Default 0.
    pub seed: u64,
    /// Bounds that ngrok does not publish.
    pub bounds: Bounds,
    /// File that keeps the modules across restarts. Only one emulator can use it at a time.
    /// Default none.
    ///
    /// Changes are appended to a log with the same name and the suffix `.log`. The file is written
    /// when the log has grown, and when the emulator stops.
    pub state: Option<PathBuf>,
    /// Bytes of requests that [`Emulator::requests`](crate::Emulator::requests) keeps; the earliest
    /// ones are dropped. 0 records nothing. Default 8 MiB.
    pub request_log_bytes: usize,
    /// Maximum number of open connections; further ones get the status 503. Default 200.
    pub max_connections: usize,
    /// Called with each request to the API after it was answered. Default none.
    pub observer: Option<fn(&RecordedRequest)>,
}

/// The treatment of edges and routes that were not seeded.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum UnknownIds {
    /// Every well-formed id exists.
    #[default]
    Accept,
    /// Only seeded ids exist.
    Reject,
}

/// A route that exists.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RouteSeed {
    /// The id of its edge.
    pub edge: EdgeId,
    /// The id of the route.
    pub route: RouteId,
    /// Error code for replacements, for rules that depend on more than the module:
    /// `ERR_NGROK_7079` (SAML, OIDC and OAuth together), 7127 (not the route `/`), 7134 (a selector
    /// that is not a path), 7041 (the account may not use OAuth).
    pub rejects_with: Option<ErrorCode>,
}

impl Default for Options {
    fn default() -> Self {
        Self {
            address: SocketAddr::from(([127, 0, 0, 1], 0)),
            api_keys: vec!["test_key".to_owned()],
            authtokens: Vec::new(),
            edges: Vec::new(),
            routes: Vec::new(),
            unknown_ids: UnknownIds::default(),
            latency: Duration::ZERO,
            rate_limit: None,
            faults: Vec::new(),
            seed: 0,
            bounds: Bounds::default(),
            state: None,
            request_log_bytes: REQUEST_LOG_BYTES,
            max_connections: MAX_CONNECTIONS,
            observer: None,
        }
    }
}
