//! What a client knows beside its HTTP client.

use std::{sync::Arc, time::Duration};

use reqwest::{Url, header::HeaderValue};

use crate::{
    Client,
    api_key::ApiKey,
    limiter::Limiter,
    retry::{Budget, RetryPolicy},
};

/// What a client knows beside its HTTP client.
#[derive(Clone, Debug)]
pub(crate) struct Config {
    pub(crate) base_url: Url,
    pub(crate) api_key: ApiKey,
    pub(crate) user_agent: HeaderValue,
    pub(crate) limits: Limits,
    pub(crate) shared: Arc<Shared>,
}

/// What bounds a call.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Limits {
    pub(crate) attempt_timeout: Duration,
    pub(crate) deadline: Duration,
    pub(crate) retry: RetryPolicy,
    pub(crate) max_body: usize,
}

/// What a client shares with its clones.
#[derive(Debug, Default)]
pub(crate) struct Shared {
    pub(crate) budget: Budget,
    pub(crate) limiter: Option<Arc<Limiter>>,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            attempt_timeout: Duration::from_secs(15),
            deadline: Duration::from_secs(60),
            retry: RetryPolicy::default(),
            max_body: 1024 * 1024,
        }
    }
}

/// For single calls: a clone that differs in one thing, and shares connections, rate limit and retry budget.
///
/// ```no_run
/// # use std::time::Duration;
/// # async fn example(client: &ngrok_edge_oauth::Client, edge: &str, route: &str) -> Result<(), ngrok_edge_oauth::Error> {
/// let hasty = client.with_deadline(Duration::from_secs(2)).with_retries(ngrok_edge_oauth::RetryPolicy::none());
/// hasty.edge_route_oauth_get().edge_id(edge).id(route).send().await?;
/// # Ok(())
/// # }
/// ```
impl Client {
    /// The same client with another deadline for a call and all of its attempts.
    #[must_use]
    pub fn with_deadline(&self, deadline: Duration) -> Self {
        let mut client = self.clone();
        client.inner.limits.deadline = deadline;
        client
    }

    /// The same client with another retry policy.
    #[must_use]
    pub fn with_retries(&self, policy: RetryPolicy) -> Self {
        let mut client = self.clone();
        client.inner.limits.retry = policy;
        client
    }
}
