//! Validation rules of the OAuth module that can be checked without an account: one table for the
//! client, the emulator and the command line.

mod bounds;
mod read;
mod table;
mod view;

use std::fmt;

pub use self::bounds::{Bounds, ScopeRule};
use self::{table::RULES, view::View};
use crate::{ErrorCode, types};

/// A violated validation rule.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Violation {
    /// The code of ngrok's error response.
    pub code: ErrorCode,
    /// Path of the field, such as `provider.github.teams[0]`.
    pub path: String,
    /// Describes the violation, as a fragment without a full stop.
    pub message: &'static str,
}

impl Violation {
    fn new(code: ErrorCode, path: impl Into<String>) -> Self {
        let message = code.info().map(|info| info.description).unwrap_or_default();
        Self { code, path: path.into(), message }
    }
}

impl fmt::Display for Violation {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {} ({})", self.path, self.message, self.code)
    }
}

impl types::EndpointOAuthMutate {
    /// Checks the module against the documented rules, without sending anything. Violations come
    /// in the order in which the emulator checks the rules, so that the first one is its response.
    ///
    /// Rules that need the account (whether it may use OAuth, what else is on the route) are not
    /// checked, nor are bounds that ngrok does not publish; see [`check_with`](Self::check_with)
    /// for the latter.
    ///
    /// ```
    /// # use ngrok_edge_oauth::types::{EndpointOAuthGitHubMutate, EndpointOAuthMutate};
    /// let github = EndpointOAuthGitHubMutate::default().with_teams(["platform"]);
    /// let violations = EndpointOAuthMutate::new(github).check();
    /// assert_eq!(
    ///     violations[0].to_string(),
    ///     "provider.github.teams[0]: a GitHub team is neither a number nor org_slug/team_slug (ERR_NGROK_7040)",
    /// );
    /// ```
    #[must_use]
    pub fn check(&self) -> Vec<Violation> {
        self.check_with(&Bounds::default())
    }

    /// Like [`check`](Self::check), with the given bounds.
    #[must_use]
    pub fn check_with(&self, bounds: &Bounds) -> Vec<Violation> {
        let view = View::of(self);
        let violations = RULES.iter().flat_map(|(code, violations)| {
            violations(&view, bounds).into_iter().map(|path| Violation::new(*code, path))
        });
        violations.collect()
    }
}
