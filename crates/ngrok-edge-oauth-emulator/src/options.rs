//! How an emulator is to behave.

use std::{net::SocketAddr, path::PathBuf, time::Duration};

use ngrok_edge_oauth::{Bounds, EdgeId, ErrorCode, RouteId};

use crate::{fault::FaultRate, rate::Rate, record::Recorded};

/// How an emulator is to behave. [`Options::default`] takes any free port of this machine, one API key and any id.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct Options {
    /// Where to listen. Default `127.0.0.1:0`, any free port of this machine.
    pub address: SocketAddr,
    /// The API keys that exist. Default `test_key`.
    pub api_keys: Vec<String>,
    /// Agent authtokens, which are refused with a code of their own (`ERR_NGROK_206`). Default none.
    pub authtokens: Vec<String>,
    /// Edges that exist, with or without routes.
    pub edges: Vec<EdgeId>,
    /// Routes that exist; their edges do, too.
    pub routes: Vec<RouteSeed>,
    /// Which edges and routes there are beside those.
    pub others: Others,
    /// How long every answer takes. Default 0.
    pub latency: Duration,
    /// The rate limit. Default none.
    pub rate_limit: Option<Rate>,
    /// Faults that come at random. Their probabilities add up to at most 1.
    pub faults: Vec<FaultRate>,
    /// What operation ids and faults are drawn from. Default 0.
    pub seed: u64,
    /// Bounds that ngrok does not publish.
    pub bounds: Bounds,
    /// A file that keeps the state across restarts. Default none.
    pub state: Option<PathBuf>,
    /// Is shown every request to the API, once its answer is known. Default none.
    pub observer: Option<fn(&Recorded)>,
}

/// Which edges and routes there are beside the seeded ones.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Others {
    /// Any whose id is well-formed.
    #[default]
    Any,
    /// None.
    None,
}

/// A route that exists.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RouteSeed {
    /// Its edge.
    pub edge: EdgeId,
    /// The route.
    pub route: RouteId,
    /// The code that a replacement is refused with, for rules that lie outside the module: `ERR_NGROK_7079` (SAML, OIDC and OAuth
    /// together), 7127 (not the route `/`), 7134 (a selector that is not a path), 7041 (the account may not use OAuth).
    pub refuses: Option<ErrorCode>,
}

impl Default for Options {
    fn default() -> Self {
        Self {
            address: SocketAddr::from(([127, 0, 0, 1], 0)),
            api_keys: vec!["test_key".to_owned()],
            authtokens: Vec::new(),
            edges: Vec::new(),
            routes: Vec::new(),
            others: Others::default(),
            latency: Duration::ZERO,
            rate_limit: None,
            faults: Vec::new(),
            seed: 0,
            bounds: Bounds::default(),
            state: None,
            observer: None,
        }
    }
}
