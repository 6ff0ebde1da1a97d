//! The modules of all routes, in memory and optionally in a file.

mod journal;
mod modules;
mod snapshot;
mod writer;

use std::{
    path::Path,
    sync::{Arc, PoisonError, RwLock, RwLockReadGuard, RwLockWriteGuard},
};

use bytes::Bytes;
use ngrok_edge_oauth::{EdgeId, RouteId, types::EndpointOAuth};

pub use self::snapshot::StateFileError;
use self::{journal::Journal, modules::Modules, writer::Writer};

/// Ids of an edge and of one of its routes.
pub(crate) type RouteKey = (EdgeId, RouteId);

/// Modules that are shared between requests and the writer of the file.
type Shared = Arc<RwLock<Modules>>;

/// The reason why a module could not be changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum SetError {
    /// The modules would need too much memory.
    Full,
    /// The change could not be written to the file.
    Unsaved,
}

/// A change of one module.
#[derive(Debug)]
struct Change {
    key: RouteKey,
    /// The new module as compact JSON; `None` deletes it.
    module: Option<Bytes>,
}

/// The modules of all routes. Reads never wait for the file.
#[derive(Debug)]
pub(crate) struct Store {
    modules: Shared,
    writer: Option<Writer>,
}

impl Store {
    /// Returns an empty store, or the one in the file at `path`.
    pub(crate) fn open(path: Option<&Path>) -> Result<Self, StateFileError> {
        let Some(path) = path else { return Ok(Self { modules: Shared::default(), writer: None }) };
        let (journal, modules) = Journal::open(path)?;
        let modules = Shared::new(RwLock::new(modules));
        let writer = Writer::start(journal, Arc::clone(&modules))
            .map_err(|error| StateFileError::Io(path.to_owned(), error))?;
        Ok(Self { modules, writer: Some(writer) })
    }

    /// Returns the module of a route as compact JSON.
    pub(crate) fn json(&self, key: &RouteKey) -> Option<Bytes> {
        read(&self.modules).get(key)
    }

    pub(crate) fn module(&self, key: &RouteKey) -> Option<EndpointOAuth> {
        // All JSON in the store was serialized from this type.
        self.json(key).and_then(|json| serde_json::from_slice(&json).ok())
    }

    pub(crate) fn modules(&self) -> Vec<(EdgeId, RouteId, EndpointOAuth)> {
        let modules = read(&self.modules);
        let parsed = modules.iter().filter_map(|((edge, route), json)| {
            Some((edge.clone(), route.clone(), serde_json::from_slice(json).ok()?))
        });
        parsed.collect()
    }

    /// Sets or deletes the module of a route and returns whether it had one. Returns after the
    /// change was written to the file, if there is one.
    pub(crate) async fn set(&self, key: RouteKey, module: Option<Bytes>) -> Result<bool, SetError> {
        let change = Change { key, module };
        match &self.writer {
            Some(writer) => writer.set(change).await,
            None => write(&self.modules).apply(change),
        }
    }

    /// Writes all modules to the file, if there is one. Later changes fail.
    pub(crate) fn close(&self) {
        if let Some(writer) = &self.writer {
            writer.stop();
        }
    }
}

fn read(modules: &RwLock<Modules>) -> RwLockReadGuard<'_, Modules> {
    modules.read().unwrap_or_else(PoisonError::into_inner)
}

fn write(modules: &RwLock<Modules>) -> RwLockWriteGuard<'_, Modules> {
    modules.write().unwrap_or_else(PoisonError::into_inner)
}
