//! An emulator of ngrok's API for the OAuth module of HTTPS edge routes.
//!
//! It stores modules, applies the documented validation rules, responds with ngrok's error codes,
//! and can be made to fail. Responses are deterministic: operation ids and random faults depend on
//! a seed.
//!
//! ```
//! use ngrok_edge_oauth::{Client, EdgeId, RouteId, types::{EndpointOAuthGoogleMutate, EndpointOAuthMutate}};
//! use ngrok_edge_oauth_emulator::{Emulator, Fault};
//!
//! # #[tokio::main(flavor = "current_thread")]
//! # async fn main() -> Result<(), Box<dyn std::error::Error>> {
//! let emulator = Emulator::start().await?;
//! let client = Client::builder().api_key(emulator.api_key()).base_url(emulator.url()).build()?;
//! let edge: EdgeId = "edghts_2gsqMWn9EWnyzB8HOiL5Xm9cMmf".parse()?;
//! let route: RouteId = "edghtsrt_2gsqMSVVZ5lmU8KUaqPKUamGw6c".parse()?;
//!
//! emulator.script([Fault::Reset, Fault::Status(503)]); // two failures, which the client retries
//! let module = EndpointOAuthMutate::new(EndpointOAuthGoogleMutate::default());
//! client.edge_route_oauth_replace(&edge, &route, &module).await?;
//!
//! assert_eq!(emulator.requests().len(), 3);
//! assert!(emulator.module(&edge, &route).is_some());
//! # Ok(())
//! # }
//! ```

mod auth;
mod body;
mod connection;
mod emulator;
mod error_response;
mod fault;
#[rustfmt::skip] // formatted by prettyplease
mod generated;
mod handler;
mod options;
mod pages;
mod random;
mod rate;
mod record;
mod resource;
mod response;
mod server;
mod state;
mod store;
mod truncate;

pub mod cli;

pub use self::{
    emulator::{Emulator, ResetGuard, StartError},
    fault::{Fault, FaultRate, ParseFaultError},
    options::{Options, RouteSeed, UnknownIds},
    rate::{ParseRateError, Rate},
    record::RecordedRequest,
    store::StateFileError,
};

// Compiles the example of the README.
#[cfg(doctest)]
#[doc = include_str!("../README.md")]
struct Readme;
