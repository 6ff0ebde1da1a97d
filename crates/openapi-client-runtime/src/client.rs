//! The client and its configuration.

pub(crate) mod base_url;
pub(crate) mod build_error;
pub(crate) mod builder;
mod config;
pub(crate) mod credentials;
pub(crate) mod options;
pub(crate) mod path;
pub(crate) mod server;
pub(crate) mod tls;

use std::{fmt, sync::Arc};

use memchr::memmem;
use reqwest::{
    Url,
    header::{HeaderMap, HeaderValue},
};

use self::{
    credentials::Credentials,
    options::{CallOptions, Limits},
};
use crate::{
    Api, Operation,
    call::{rate_limit::Limiter, retry::Budget},
    error::{Error, Failure},
};

/// Runs the requests of a generated client.
///
/// A generated client is a thin type around this one. Clones are cheap and share connections, rate
/// limit and retry budget.
///
/// ```
/// use openapi_client_runtime::{Api, Client, ClientBuilder, Operation};
///
/// const API: Api = Api::new("bookstore", "1.4.0", "http://localhost:8080/v1");
/// static GET_BOOK: Operation = Operation::new("get_book", "GET", "/books/{id}");
///
/// # fn main() -> Result<(), Box<dyn std::error::Error>> {
/// let client: Client = ClientBuilder::new(&API).build()?;
/// let url = client.url::<String>(&GET_BOOK, &["a/b"])?;
/// assert_eq!(url.as_str(), "http://localhost:8080/v1/books/a%2Fb");
/// assert!(client.url::<String>(&GET_BOOK, &[".."]).is_err());
/// # Ok(())
/// # }
/// ```
#[derive(Clone)]
pub struct Client {
    pub(crate) http: reqwest::Client,
    pub(crate) settings: Arc<Settings>,
    pub(crate) limits: Limits,
    pub(crate) budget: Arc<Budget>,
}

/// Settings that the clones of a client share.
pub(crate) struct Settings {
    pub(crate) api: Api,
    pub(crate) base_url: Url,
    pub(crate) credentials: Credentials,
    pub(crate) user_agent: HeaderValue,
    pub(crate) before_attempt: Option<BeforeAttempt>,
    pub(crate) limiter: Option<Arc<Limiter>>,
    /// Finds the name of the property with the error code in a body. Built once, because that costs
    /// more than a search.
    pub(crate) error_code_finder: Option<memmem::Finder<'static>>,
}

/// A function that changes the headers of each attempt.
pub(crate) type BeforeAttempt = Arc<dyn Fn(&mut HeaderMap) + Send + Sync>;

impl fmt::Debug for Client {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Client")
            .field("base_url", &self.settings.base_url.as_str())
            .field("limits", &self.limits)
            .finish_non_exhaustive()
    }
}

impl Client {
    /// Returns a clone with other limits for its calls.
    #[must_use]
    pub fn with(&self, options: CallOptions) -> Self {
        let budget = options.retry_budget.map(|retries| Arc::new(Budget::new(retries)));
        let budget = budget.unwrap_or_else(|| Arc::clone(&self.budget));
        Self { limits: options.apply(self.limits), budget, ..self.clone() }
    }

    /// Returns the URL of `operation`, with `parameters` for the placeholders of its path template
    /// in order. Parameters are percent-encoded and stay within their path segment.
    ///
    /// # Errors
    ///
    /// [`ErrorKind::InvalidRequest`](crate::ErrorKind::InvalidRequest) if a path segment is empty,
    /// `.` or `..`, or has a tab or a line break: such a URL would name another resource.
    pub fn url<C>(&self, operation: &Operation, parameters: &[&str]) -> Result<Url, Error<C>> {
        path::expand(&self.settings.base_url, operation, parameters)
            .map_err(|message| Error::from_failure(operation, Failure::invalid_request(message)))
    }

    /// Returns the HTTP client, for building requests.
    #[must_use]
    pub fn http(&self) -> &reqwest::Client {
        &self.http
    }
}
