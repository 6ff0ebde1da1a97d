//! A map of modules with bounded memory.

use std::collections::BTreeMap;

use bytes::Bytes;

use super::{Change, RouteKey, SetError};

/// Maximum size of all modules, as compact JSON with their ids: about 250,000 modules of a usual
/// size.
const MAX_BYTES: usize = 64 * 1024 * 1024;

/// Assumed memory of an entry in bytes, apart from its texts.
const OVERHEAD: usize = 128;

/// Modules as compact JSON, which is what responses contain and what the file stores.
#[derive(Debug, Default)]
pub(super) struct Modules {
    by_route: BTreeMap<RouteKey, Bytes>,
    bytes: usize,
}

impl Modules {
    pub(super) fn get(&self, key: &RouteKey) -> Option<Bytes> {
        self.by_route.get(key).cloned()
    }

    pub(super) fn iter(&self) -> impl Iterator<Item = (&RouteKey, &Bytes)> {
        self.by_route.iter()
    }

    pub(super) fn is_empty(&self) -> bool {
        self.by_route.is_empty()
    }

    /// Checks that a change fits into the memory.
    pub(super) fn check(&self, change: &Change) -> Result<(), SetError> {
        let before = self.by_route.get(&change.key).map_or(0, |module| size(&change.key, module));
        let after = change.module.as_ref().map_or(0, |module| size(&change.key, module));
        if after > before && self.bytes - before + after > MAX_BYTES {
            Err(SetError::Full)
        } else {
            Ok(())
        }
    }

    /// Applies a change and returns whether the route had a module.
    pub(super) fn apply(&mut self, change: Change) -> Result<bool, SetError> {
        self.check(&change)?;
        let Change { key, module } = change;
        let before = self.by_route.get(&key).map(|module| size(&key, module));
        self.bytes -= before.unwrap_or_default();
        match module {
            Some(module) => {
                self.bytes += size(&key, &module);
                self.by_route.insert(key, module);
            }
            None => {
                self.by_route.remove(&key);
            }
        }
        Ok(before.is_some())
    }
}

fn size((edge, route): &RouteKey, module: &Bytes) -> usize {
    OVERHEAD + edge.as_str().len() + route.as_str().len() + module.len()
}
