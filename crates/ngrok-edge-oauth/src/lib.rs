//! Client for the OAuth module of HTTPS edge routes in ngrok's API.
//!
//! The module makes ngrok sign a visitor in with an identity provider before a request reaches an
//! endpoint. This crate [replaces](Client::edge_route_oauth_replace),
//! [updates](Client::edge_route_oauth_update), [reads](Client::edge_route_oauth_get) and
//! [deletes](Client::edge_route_oauth_delete) it. It is unofficial: ngrok neither makes nor
//! supports it.
//!
//! ```no_run
//! use ngrok_edge_oauth::{types::*, *};
//!
//! # async fn example() -> Result<(), Box<dyn std::error::Error>> {
//! let client = Client::from_env()?;
//! let edge: EdgeId = "edghts_2gsqMWn9EWnyzB8HOiL5Xm9cMmf".parse()?;
//! let route: RouteId = "edghtsrt_2gsqMSVVZ5lmU8KUaqPKUamGw6c".parse()?;
//!
//! // Only users of example.com may visit the route.
//! let google = EndpointOAuthGoogleMutate::default().with_email_domains(["example.com"]);
//! client.edge_route_oauth_replace(&edge, &route, &EndpointOAuthMutate::new(google)).await?;
//!
//! // Replacing overwrites the whole module; an update changes a part of it.
//! client.edge_route_oauth_update(&edge, &route, |module| module.inactivity_timeout = Some(900)).await?;
//!
//! let module = client.edge_route_oauth_get(&edge, &route).await?;
//! println!("{module:?}");
//! client.edge_route_oauth_delete(&edge, &route).await?;
//! # Ok(())
//! # }
//! ```
//!
//! The crate [`openapi_client_runtime`] provides time limits, retries, rate limit, redaction,
//! tracing and TLS. The types that callers need are re-exported here.
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
    generated::{API, Client, ClientBuilder, Error, types},
    id::{EdgeId, IdError, RouteId},
    module::ConvertError,
    rules::{Bounds, ScopeRule, Violation},
};

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

// Compiles the examples of the README.
#[cfg(doctest)]
#[doc = include_str!("../README.md")]
struct Readme;
