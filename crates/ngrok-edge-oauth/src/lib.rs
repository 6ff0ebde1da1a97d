#![doc = include_str!("../README.md")]
//!
//! # Where to start
//!
//! - [`Client`] has the operations; [`ClientBuilder`] has its settings, and [`CallOptions`] those
//!   of single calls. [`blocking`] is for code that is not async.
//! - [`types`] has the modules: [`types::EndpointOAuthMutate`] is sent, [`types::EndpointOAuth`]
//!   comes back. [`EdgeId`] and [`RouteId`] name the route.
//! - [`Response`] is a success, [`Error`] a failure, and [`ErrorCode`] ngrok's code for it.
//! - [`types::EndpointOAuthMutate::check`] applies ngrok's validation rules without a request, and
//!   returns each [`Violation`].
//!
//! # Features
//!
//! | feature | default | effect |
//! | --- | --- | --- |
//! | `rustls` | yes | TLS by rustls with ring and the system's certificates |
//! | `rustls-aws-lc` | | TLS by rustls with aws-lc, which takes about twice as long to build |
//! | `rustls-no-provider` | | TLS by rustls with the provider that the program installs |
//! | `native-tls` | | TLS by the system's library; wins over the three above |
//! | `blocking` | | [`blocking::Client`], for code that is not async |
//! | `tracing` | | a span for each call and attempt |
//! | `schemars` | | `JsonSchema` for every type |
//!
//! Without a TLS feature, only `http://` URLs of this machine work.
#![cfg_attr(docsrs, feature(doc_cfg))]

mod error_code;
#[rustfmt::skip] // formatted by prettyplease
#[allow(
    clippy::all, clippy::pedantic, rustdoc::redundant_explicit_links, unreachable_pub, unused_imports,
    reason = "emitted by codegen"
)]
mod generated;
mod id;
mod module;
mod rules;

#[cfg(feature = "__rustls")]
pub use openapi_client_runtime::install_default_tls_provider;
pub use openapi_client_runtime::{
    BuildError, CallOptions, ErrorKind, RateLimit, Response, RetryPolicy, Secret, UnknownFields,
};

pub use self::{
    error_code::{ErrorCode, ErrorCodeInfo, ParseErrorCodeError},
    generated::{API, ClientBuilder, Error, types},
    id::{EdgeId, IdError, RouteId},
    module::ConvertError,
    rules::{Bounds, ScopeRule, Violation},
};

/// Client for the three operations. Clones share connections, rate limit and retry budget.
///
/// ```no_run
/// use ngrok_edge_oauth::{ACCOUNT_RATE_LIMIT, Client, ErrorCode};
///
/// # async fn example() -> Result<(), Box<dyn std::error::Error>> {
/// let client = Client::builder().env().rate_limit(ACCOUNT_RATE_LIMIT).build()?;
/// let (edge, route) = ("edghts_2gsqMWn9EWny".parse()?, "edghtsrt_2gsqMSVVZ5lm".parse()?);
/// match client.edge_route_oauth_get(&edge, &route).await {
///     Ok(module) => println!("enabled: {}", module.enabled),
///     Err(error) if error.code() == Some(ErrorCode::NO_SUCH_ROUTE) => println!("no such route"),
///     Err(error) => return Err(error.into()),
/// }
/// # Ok(())
/// # }
/// ```
pub use self::generated::Client;

/// ngrok's rate limit for a whole account: 120 requests in any rolling 60 seconds.
///
/// ```
/// use ngrok_edge_oauth::{ACCOUNT_RATE_LIMIT, Client};
///
/// # fn main() -> Result<(), ngrok_edge_oauth::BuildError> {
/// let client = Client::builder().api_key("2abc_3def").rate_limit(ACCOUNT_RATE_LIMIT).build()?;
/// # Ok(())
/// # }
/// ```
pub const ACCOUNT_RATE_LIMIT: RateLimit = RateLimit::new(120, std::time::Duration::from_secs(60));

/// The client for code that is not async.
#[cfg(feature = "blocking")]
pub mod blocking {
    /// A blocking wrapper around [`Client`](crate::Client).
    ///
    /// ```no_run
    /// # fn main() -> Result<(), Box<dyn std::error::Error>> {
    /// use ngrok_edge_oauth::{Client, EdgeId, RouteId, blocking};
    ///
    /// let client = blocking::Client::new(Client::from_env()?)?;
    /// let edge: EdgeId = "edghts_2gsqMWn9EWnyzB8HOiL5Xm9cMmf".parse()?;
    /// let route: RouteId = "edghtsrt_2gsqMSVVZ5lmU8KUaqPKUamGw6c".parse()?;
    /// let module = client.call(|client| client.edge_route_oauth_get(&edge, &route))?;
    /// println!("enabled: {}", module.enabled);
    /// # Ok(())
    /// # }
    /// ```
    pub type Client = openapi_client_runtime::blocking::Client<crate::Client>;
}
