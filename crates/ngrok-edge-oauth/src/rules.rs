//! Validation rules of the OAuth module that need no account. Client, emulator and command line
//! share one table.

mod bounds;
mod from_json;
mod table;
mod view;

use std::fmt;

pub use self::bounds::{Bounds, ScopeRule};
use self::{table::RULES, view::View};
use crate::{ErrorCode, types};

/// A violation of a validation rule.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Violation {
    /// The code of ngrok's error response.
    pub code: ErrorCode,
    /// Path of the field, such as `provider.github.teams[0]`.
    pub path: String,
    /// Description of the violation, as a fragment without a full stop.
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
    /// Returns the violations of the documented rules. Nothing is sent. The first violation is the
    /// one that the emulator responds with.
    ///
    /// Rules that depend on the account or on the rest of the route are not checked.
    /// [`check_with`](Self::check_with) also checks bounds that ngrok does not publish.
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

    /// Like [`check`](Self::check), but also checks `bounds`.
    #[must_use]
    pub fn check_with(&self, bounds: &Bounds) -> Vec<Violation> {
        let view = View::new(self);
        let violations = RULES.iter().flat_map(|(code, violations)| {
            violations(&view, bounds).into_iter().map(|path| Violation::new(*code, path))
        });
        violations.collect()
    }
}
