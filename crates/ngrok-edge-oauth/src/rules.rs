//! The rules of the OAuth module that can be judged without an account: the one table of them, for the client and the emulator.

mod bounds;
mod judges;
mod read;
mod view;

use std::fmt;

pub use self::bounds::{Bounds, ScopeRule};
use self::{judges::JUDGES, view::View};
use crate::{error_code::ErrorCode, types};

/// A rule that a module breaks.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Violation {
    /// The code that ngrok answers with.
    pub code: ErrorCode,
    /// The field, as `provider.github.teams[0]`.
    pub path: String,
    /// What is wrong with it: a fragment without a full stop.
    pub message: String,
}

impl fmt::Display for Violation {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {} ({})", self.path, self.message, self.code)
    }
}

impl types::EndpointOAuthMutate {
    /// Checks the module against the documented rules, without any network. Violations come in the order in which the emulator
    /// looks for them, so that the first is the one that it answers with.
    ///
    /// Rules that need the account (whether it may use OAuth, what else is on the route) and bounds that ngrok does not publish are
    /// not checked; see [`check_with`](Self::check_with) for the latter.
    ///
    /// ```
    /// # use ngrok_edge_oauth::types::{EndpointOAuthGitHubMutate, EndpointOAuthMutate};
    /// let github: EndpointOAuthGitHubMutate =
    ///     EndpointOAuthGitHubMutate::builder().teams(vec!["platform".to_owned()]).try_into()?;
    /// let module: EndpointOAuthMutate = EndpointOAuthMutate::builder().provider(github).try_into()?;
    /// let violations = module.check();
    /// assert_eq!(
    ///     violations[0].to_string(),
    ///     "provider.github.teams[0]: a GitHub team is neither a number nor org_slug/team_slug (ERR_NGROK_7040)",
    /// );
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[must_use]
    pub fn check(&self) -> Vec<Violation> {
        self.check_with(&Bounds::default())
    }

    /// As [`check`](Self::check), with bounds of one's own.
    #[must_use]
    pub fn check_with(&self, bounds: &Bounds) -> Vec<Violation> {
        let view = View::of(self);
        let broken =
            JUDGES.iter().flat_map(|(code, judge)| judge(&view, bounds).into_iter().map(move |path| (*code, path)));
        let violations = broken.filter_map(|(number, path)| {
            let code = ErrorCode::new(number)?;
            Some(Violation { code, path, message: code.meaning()?.when.to_owned() })
        });
        violations.collect()
    }
}
