//! What an emulator keeps.

use std::{
    collections::{BTreeMap, BTreeSet, VecDeque},
    sync::{Mutex, MutexGuard, PoisonError},
};

use ngrok_edge_oauth::{EdgeId, ErrorCode, RouteId, types::EndpointOAuth};
use tokio::time::Instant;

use crate::{
    answer::Refusal,
    fault::{self, Fault},
    options::{Options, Others},
    random::Random,
    rate::Window,
    record::{KEPT, Recorded},
    state_file::{self, StateFileError},
};

/// The modules, by edge and route.
pub(crate) type Modules = BTreeMap<(EdgeId, RouteId), EndpointOAuth>;

/// What an emulator keeps, behind locks that are held for moments.
#[derive(Debug)]
pub(crate) struct State {
    pub(crate) options: Options,
    edges: BTreeSet<EdgeId>,
    routes: BTreeMap<(EdgeId, RouteId), Option<ErrorCode>>,
    modules: Mutex<Modules>,
    window: Mutex<Window>,
    draws: Mutex<Draws>,
    requests: Mutex<VecDeque<Recorded>>,
}

#[derive(Debug)]
struct Draws {
    ids: Random,
    faults: Random,
    scripted: VecDeque<Fault>,
}

impl State {
    pub(crate) fn new(options: Options) -> Result<Self, StateFileError> {
        let modules = options.state.as_deref().map(state_file::load).transpose()?.unwrap_or_default();
        let draws = Draws {
            ids: Random::new(options.seed),
            // Another sequence, so that faults do not change the ids.
            faults: Random::new(!options.seed),
            scripted: VecDeque::new(),
        };
        Ok(Self {
            edges: options.edges.iter().cloned().chain(options.routes.iter().map(|it| it.edge.clone())).collect(),
            routes: options.routes.iter().map(|it| ((it.edge.clone(), it.route.clone()), it.refuses)).collect(),
            modules: Mutex::new(modules),
            window: Mutex::default(),
            draws: Mutex::new(draws),
            requests: Mutex::default(),
            options,
        })
    }

    pub(crate) fn operation_id(&self) -> String {
        lock(&self.draws).ids.id("op_")
    }

    /// The fault of the next request: the next of the script, else one that is drawn.
    pub(crate) fn fault(&self) -> Option<Fault> {
        let mut draws = lock(&self.draws);
        draws.scripted.pop_front().or_else(|| fault::draw(&self.options.faults, &mut draws.faults))
    }

    pub(crate) fn script(&self, faults: impl IntoIterator<Item = Fault>) {
        lock(&self.draws).scripted.extend(faults);
    }

    /// Counts a request against the rate limit.
    pub(crate) fn admit(&self) -> Result<(), Refusal> {
        let Some(rate) = self.options.rate_limit else { return Ok(()) };
        lock(&self.window).admit(rate, Instant::now()).map_err(Refusal::rate_limited)
    }

    /// The ids of a route that exists. A wrong prefix is told apart from an id that nothing has.
    pub(crate) fn route(&self, edge: &str, route: &str) -> Result<(EdgeId, RouteId), Refusal> {
        if !edge.starts_with("edghts_") || !route.starts_with("edghtsrt_") {
            return Err(Refusal::code(227, if edge.starts_with("edghts_") { "id" } else { "edge_id" }));
        }
        let is_closed = self.options.others == Others::None;
        let edge = edge.parse().ok().filter(|edge| !is_closed || self.edges.contains(edge));
        let edge: EdgeId = edge.ok_or_else(|| Refusal::code(7000, "edge_id"))?;
        let route: RouteId = route.parse().map_err(|_| Refusal::code(7124, "id"))?;
        let key = (edge, route);
        if is_closed && !self.routes.contains_key(&key) {
            return Err(Refusal::code(7124, "id"));
        }
        Ok(key)
    }

    /// Refuses a replacement where the route was seeded to.
    pub(crate) fn check_route(&self, key: &(EdgeId, RouteId)) -> Result<(), Refusal> {
        match self.routes.get(key) {
            Some(Some(code)) => Err(Refusal::code(code.number(), "id")),
            _ => Ok(()),
        }
    }

    pub(crate) fn module(&self, key: &(EdgeId, RouteId)) -> Option<EndpointOAuth> {
        lock(&self.modules).get(key).cloned()
    }

    pub(crate) fn modules(&self) -> Modules {
        lock(&self.modules).clone()
    }

    /// Sets or removes a module; says whether there was one. With a file, the change is kept before it counts.
    pub(crate) fn set(&self, key: (EdgeId, RouteId), module: Option<EndpointOAuth>) -> Result<bool, StateFileError> {
        let mut modules = lock(&self.modules);
        let before = modules.get(&key).cloned();
        match module {
            Some(module) => modules.insert(key.clone(), module),
            None => modules.remove(&key),
        };
        let saved = self.options.state.as_deref().map_or(Ok(()), |path| state_file::save(path, &modules));
        if let Err(error) = saved {
            match before {
                Some(module) => modules.insert(key, module),
                None => modules.remove(&key),
            };
            return Err(error);
        }
        Ok(before.is_some())
    }

    pub(crate) fn record(&self, request: Recorded) {
        if let Some(observer) = self.options.observer {
            observer(&request);
        }
        let mut requests = lock(&self.requests);
        if requests.len() == KEPT {
            requests.pop_front();
        }
        requests.push_back(request);
    }

    pub(crate) fn requests(&self) -> Vec<Recorded> {
        lock(&self.requests).iter().cloned().collect()
    }
}

fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
