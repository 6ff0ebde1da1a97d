//! What is to be done for a route: what it has, against what it is to have.

use anstyle::{AnsiColor, Style};
use ngrok_edge_oauth::Client;

use crate::{commands::read, difference, failure::Failure, manifest::Entry};

/// An entry of a manifest, and what is to be done for it.
pub(super) struct Planned {
    pub(super) entry: Entry,
    pub(super) action: Action,
}

pub(super) enum Action {
    Create,
    /// The difference, masked.
    Change {
        diff: String,
    },
    Delete,
    /// It has a module that is to go, which takes `--prune`.
    Keep,
    Same,
    /// What it has could not be read.
    Failed(Failure),
}

impl Action {
    pub(super) fn word(&self) -> &'static str {
        match self {
            Self::Create => "create",
            Self::Change { .. } => "change",
            Self::Delete => "delete",
            Self::Keep => "keep",
            Self::Same => "same",
            Self::Failed(_) => "failed",
        }
    }

    pub(super) fn style(&self) -> Style {
        match self {
            Self::Create => AnsiColor::Green.on_default(),
            Self::Change { .. } | Self::Keep => AnsiColor::Yellow.on_default(),
            Self::Delete | Self::Failed(_) => AnsiColor::Red.on_default(),
            Self::Same => Style::new(),
        }
    }
}

impl Planned {
    pub(super) fn is_change(&self) -> bool {
        matches!(self.action, Action::Create | Action::Change { .. } | Action::Delete)
    }
}

/// Reads what the route of `entry` has.
pub(super) async fn plan(client: &Client, entry: Entry, prune: bool) -> Planned {
    let live = match read(client, &entry.edge, &entry.route).await {
        Ok(live) => live,
        Err(failure) => return Planned { entry, action: Action::Failed(failure) },
    };
    let action = match (live, &entry.module) {
        (None, None) => Action::Same,
        (None, Some(_)) => Action::Create,
        (Some(_), None) if prune => Action::Delete,
        (Some(_), None) => Action::Keep,
        (Some(live), Some(module)) => {
            let (live, wanted) = (difference::comparable(live), difference::outcome(module));
            let diff = difference::unified(&live, &wanted, ("in force", "wanted"), false);
            if live == wanted { Action::Same } else { Action::Change { diff } }
        }
    };
    Planned { entry, action }
}
