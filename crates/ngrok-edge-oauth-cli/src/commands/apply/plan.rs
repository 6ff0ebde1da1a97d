//! The plan for a route: its live module, the wanted one, and the action.

use std::time::Instant;

use anstyle::{AnsiColor, Style};
use ngrok_edge_oauth::types::EndpointOAuthMutate;
use serde_json::Value;

use super::wanted::{Expected, Wanted, fingerprint};
use crate::{
    api::LoggedClient,
    arguments::{Apply, RouteIds},
    difference,
    failure::Failure,
    input::Desired,
    live_secret,
};

/// A route and the planned action.
pub(super) struct Planned {
    pub(super) ids: RouteIds,
    pub(super) desired: Option<Desired>,
    pub(super) action: Action,
    /// The live module in its comparable form; null if the route has no module.
    pub(super) before: Value,
    /// The module that the route should have, in the same form.
    pub(super) after: Value,
    pub(super) read_at: Instant,
}

#[derive(Clone, Debug)]
pub(super) enum Action {
    Create,
    Change,
    Delete,
    /// The route has a module that only `--prune` deletes.
    Keep,
    Same,
    /// The route changed since the plan was written.
    Stale,
    /// The route could not be read.
    Failed(Failure),
    /// The run stopped before the route was read.
    NotAttempted,
}

impl Action {
    pub(super) fn word(&self) -> &'static str {
        match self {
            Self::Create => "create",
            Self::Change => "change",
            Self::Delete => "delete",
            Self::Keep => "keep",
            Self::Same => "same",
            Self::Stale => "stale",
            Self::Failed(_) => "failed",
            Self::NotAttempted => "not attempted",
        }
    }

    pub(super) fn style(&self) -> Style {
        match self {
            Self::Create => AnsiColor::Green.on_default(),
            Self::Change | Self::Keep => AnsiColor::Yellow.on_default(),
            Self::Delete | Self::Failed(_) | Self::Stale => AnsiColor::Red.on_default(),
            Self::Same | Self::NotAttempted => Style::new(),
        }
    }
}

impl Planned {
    pub(super) fn is_change(&self) -> bool {
        matches!(self.action, Action::Create | Action::Change | Action::Delete)
    }

    pub(super) fn not_attempted(wanted: Wanted) -> Self {
        Self::new(wanted, Action::NotAttempted, Value::Null, Value::Null)
    }

    /// Returns the module to write; `None` to delete it.
    pub(super) fn module(&self) -> Option<&EndpointOAuthMutate> {
        self.desired.as_ref().map(|desired| &desired.module)
    }

    fn new(wanted: Wanted, action: Action, before: Value, after: Value) -> Self {
        let Wanted { ids, desired, .. } = wanted;
        Self { ids, desired, action, before, after, read_at: Instant::now() }
    }
}

/// Reads a route and plans the action.
pub(super) async fn plan(api: &LoggedClient, mut wanted: Wanted, arguments: &Apply) -> Planned {
    let live = match api.read(&wanted.ids).await {
        Ok(live) => live,
        Err(failure) => {
            return Planned::new(wanted, Action::Failed(failure), Value::Null, Value::Null);
        }
    };
    if let Some(desired) = &mut wanted.desired
        && let Err(failure) = live_secret::keep_live_secret(desired, live.as_ref())
    {
        return Planned::new(wanted, Action::Failed(failure), Value::Null, Value::Null);
    }
    let before = live.map_or(Value::Null, difference::comparable);
    let after = wanted
        .desired
        .as_ref()
        .map_or(Value::Null, |desired| difference::expected_live(&desired.module));
    let prune = arguments.prune || wanted.expected.as_ref().is_some_and(Expected::deletes);
    let action = match (&before, &after) {
        (before, after) if before == after => Action::Same,
        (Value::Null, _) => Action::Create,
        (_, Value::Null) if prune => Action::Delete,
        (_, Value::Null) => Action::Keep,
        _ => Action::Change,
    };
    let is_stale = |expected: &Expected| {
        let is_as_planned = expected.after == fingerprint(expected.salt, &after);
        let is_as_before = expected.before == fingerprint(expected.salt, &before);
        // A route that an interrupted run changed already is not stale.
        let is_done = matches!(action, Action::Same);
        !is_as_planned || !(is_done || is_as_before && expected.action == action.word())
    };
    let action = match &wanted.expected {
        Some(expected) if !arguments.force && is_stale(expected) => Action::Stale,
        _ => action,
    };
    Planned::new(wanted, action, before, after)
}
