//! Client for the OAuth module of HTTPS edge routes in ngrok's API.
//!
//! The module makes ngrok sign a visitor in with an identity provider before a request reaches an endpoint. This crate
//! [replaces](Client::edge_route_oauth_replace), [reads](Client::edge_route_oauth_get) and
//! [deletes](Client::edge_route_oauth_delete) it. It is unofficial: ngrok neither makes nor supports it.
//!
//! ```no_run
//! use ngrok_edge_oauth::{
//!     Client,
//!     types::{EndpointOAuthGoogleMutate, EndpointOAuthMutate},
//! };
//!
//! # async fn example() -> Result<(), Box<dyn std::error::Error>> {
//! let client = Client::builder().api_key(std::env::var("NGROK_API_KEY")?).build()?;
//!
//! // Only people of example.com may visit the route.
//! let google: EndpointOAuthGoogleMutate =
//!     EndpointOAuthGoogleMutate::builder().email_domains(vec!["example.com".to_owned()]).try_into()?;
//! let module = client
//!     .edge_route_oauth_replace()
//!     .edge_id("edghts_2gsqMWn9EWnyzB8HOiL5Xm9cMmf")
//!     .id("edghtsrt_2gsqMSVVZ5lmU8KUaqPKUamGw6c")
//!     .body(EndpointOAuthMutate::builder().provider(google))
//!     .send()
//!     .await?
//!     .into_inner();
//! assert!(module.enabled);
//!
//! // Replacing overwrites the whole module, so a change starts from what is there.
//! let mut change = EndpointOAuthMutate::try_from(module)?;
//! change.inactivity_timeout = Some(900);
//! # Ok(())
//! # }
//! ```
//!
//! # Features
//!
//! | feature | default | what it does |
//! | --- | --- | --- |
//! | `rustls` | yes | TLS by rustls with ring, and the certificates that the system trusts |
//! | `rustls-aws-lc` | | TLS by rustls with aws-lc, which takes about twice as long to build |
//! | `native-tls` | | TLS by the system's library |
//! | `blocking` | | [`blocking::Client`], for code that is not async |
//! | `tracing` | | a span for each call and an event for each attempt |
//! | `schemars` | | `JsonSchema` for every type |
//!
//! Without any of the three, the client can only reach `http://` URLs of this machine.
#![cfg_attr(docsrs, feature(doc_cfg))]

mod api_key;
mod attempt;
mod base_url;
#[cfg(feature = "blocking")]
pub mod blocking;
mod build_error;
mod builder;
mod call;
mod client_secret;
mod codes;
mod config;
mod endpoint_oauth_ext;
mod error;
mod error_code;
#[rustfmt::skip] // formatted by prettyplease
#[allow(
    clippy::all, clippy::pedantic, rustdoc::redundant_explicit_links, unreachable_pub, unused_imports,
    reason = "emitted by codegen"
)]
#[cfg_attr(not(feature = "tracing"), allow(dead_code, reason = "spans alone name path templates"))]
mod generated;
mod hooks;
mod id;
mod lenient;
mod limiter;
mod redact;
mod response;
mod retry;
mod retry_after;
mod rules;
mod tls;
mod trace;
mod unknown_fields;

pub use self::{
    build_error::BuildError,
    builder::ClientBuilder,
    client_secret::ClientSecret,
    codes::Meaning,
    endpoint_oauth_ext::ConvertError,
    error::{Error, ErrorKind},
    error_code::{ErrorCode, ParseErrorCodeError},
    generated::{Client, ResponseValue, builder as operations, types},
    id::{EdgeId, IdError, RouteId},
    limiter::RateLimit,
    response::ResponseExt,
    retry::RetryPolicy,
    rules::{Bounds, ScopeRule, Violation},
    unknown_fields::UnknownFields,
};

// The examples of the README are compiled.
#[cfg(doctest)]
#[doc = include_str!("../README.md")]
struct Readme;
