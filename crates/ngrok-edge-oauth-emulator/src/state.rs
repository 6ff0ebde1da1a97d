//! State that the requests to an emulator share.

use std::{
    collections::{BTreeMap, BTreeSet, VecDeque},
    sync::{Mutex, MutexGuard, PoisonError},
};

use ngrok_edge_oauth::{EdgeId, ErrorCode, RouteId};
use tokio::time::Instant;

use crate::{
    error_response::ErrorResponse,
    fault::{self, Fault},
    options::{Options, UnknownIds},
    random::Random,
    rate::Window,
    record::{RecordedRequest, RequestLog},
    store::{RouteKey, StateFileError, Store},
};

/// State of an emulator. No lock is held across an `await`.
#[derive(Debug)]
pub(crate) struct State {
    pub(crate) options: Options,
    pub(crate) store: Store,
    edges: BTreeSet<EdgeId>,
    routes: BTreeMap<RouteKey, Option<ErrorCode>>,
    window: Mutex<Window>,
    operation_ids: Mutex<Random>,
    faults: Mutex<Faults>,
    requests: Mutex<RequestLog>,
}

#[derive(Debug)]
struct Faults {
    random: Random,
    scripted: VecDeque<Fault>,
}

impl State {
    pub(crate) fn new(options: Options) -> Result<Self, StateFileError> {
        let seeded = options.routes.iter().map(|seed| seed.edge.clone());
        let rejections = options
            .routes
            .iter()
            .map(|seed| ((seed.edge.clone(), seed.route.clone()), seed.rejects_with));
        // A separate sequence, so that faults do not change the ids.
        let faults = Faults { random: Random::new(!options.seed), scripted: VecDeque::new() };
        Ok(Self {
            store: Store::open(options.state.as_deref())?,
            edges: options.edges.iter().cloned().chain(seeded).collect(),
            routes: rejections.collect(),
            window: Mutex::default(),
            operation_ids: Mutex::new(Random::new(options.seed)),
            faults: Mutex::new(faults),
            requests: Mutex::default(),
            options,
        })
    }

    pub(crate) fn next_operation_id(&self) -> String {
        lock(&self.operation_ids).id("op_")
    }

    /// Returns the fault of the next request: the next scripted one, otherwise a random one.
    pub(crate) fn next_fault(&self) -> Option<Fault> {
        let mut faults = lock(&self.faults);
        faults
            .scripted
            .pop_front()
            .or_else(|| fault::choose(&self.options.faults, &mut faults.random))
    }

    pub(crate) fn add_faults(&self, faults: impl IntoIterator<Item = Fault>) {
        lock(&self.faults).scripted.extend(faults);
    }

    pub(crate) fn set_faults(&self, faults: impl IntoIterator<Item = Fault>) {
        let faults = faults.into_iter().collect();
        lock(&self.faults).scripted = faults;
    }

    /// Counts a request against the rate limit.
    pub(crate) fn admit(&self) -> Result<(), ErrorResponse> {
        let Some(rate) = self.options.rate_limit else { return Ok(()) };
        lock(&self.window).admit(rate, Instant::now()).map_err(ErrorResponse::rate_limited)
    }

    /// Validates the ids of a route and checks that it exists.
    pub(crate) fn find_route(&self, edge: &str, route: &str) -> Result<RouteKey, ErrorResponse> {
        for (id, prefix, field) in [(edge, "edghts_", "edge_id"), (route, "edghtsrt_", "id")] {
            if !id.starts_with(prefix) {
                return Err(ErrorResponse::with_context(ErrorCode::INVALID_ID, field));
            }
        }
        let accepts_all = self.options.unknown_ids == UnknownIds::Accept;
        let edge = edge.parse().ok().filter(|edge| accepts_all || self.edges.contains(edge));
        let edge: EdgeId =
            edge.ok_or_else(|| ErrorResponse::with_context(ErrorCode::NO_SUCH_EDGE, "edge_id"))?;
        let no_route = || ErrorResponse::with_context(ErrorCode::NO_SUCH_ROUTE, "id");
        let route: RouteId = route.parse().map_err(|_| no_route())?;
        let key = (edge, route);
        if accepts_all || self.routes.contains_key(&key) { Ok(key) } else { Err(no_route()) }
    }

    /// Rejects a replacement if the route was seeded with a code for it.
    pub(crate) fn check_replaceable(&self, key: &RouteKey) -> Result<(), ErrorResponse> {
        match self.routes.get(key) {
            Some(Some(code)) => Err(ErrorResponse::with_context(*code, "id")),
            _ => Ok(()),
        }
    }

    /// Returns whether [`record`](Self::record) has an effect.
    pub(crate) fn is_recording(&self) -> bool {
        self.options.observer.is_some() || self.options.request_log_bytes > 0
    }

    pub(crate) fn record(&self, request: RecordedRequest) {
        if let Some(observer) = self.options.observer {
            observer(&request);
        }
        if self.options.request_log_bytes > 0 {
            lock(&self.requests).push(request, self.options.request_log_bytes);
        }
    }

    pub(crate) fn requests(&self) -> Vec<RecordedRequest> {
        lock(&self.requests).to_vec()
    }

    pub(crate) fn clear_requests(&self) {
        lock(&self.requests).clear();
    }
}

fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
