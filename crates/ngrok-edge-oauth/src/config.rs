//! What a client knows beside its base URL.

use reqwest::header::HeaderValue;

use crate::api_key::ApiKey;

/// What a client knows beside its base URL.
#[derive(Clone, Debug)]
pub(crate) struct Config {
    pub(crate) api_key: ApiKey,
    pub(crate) user_agent: HeaderValue,
}
