//! A local server that behaves as ngrok's API does for the OAuth module of HTTPS edge routes, and fails on request.
//!
//! It keeps what is put into it, checks what the API documents, and answers with the API's codes. The same calls get the same
//! answers: operation ids and faults are drawn from a seed.
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
//! emulator.script([Fault::Reset, Fault::Status(503)]); // the next two requests fail, and the client tries again
//! let module = EndpointOAuthMutate::new(EndpointOAuthGoogleMutate::default());
//! client.edge_route_oauth_replace(&edge, &route, &module).await?;
//!
//! assert_eq!(emulator.requests().len(), 3);
//! assert!(emulator.module(&edge, &route).is_some());
//! # Ok(())
//! # }
//! ```

mod answer;
mod body;
mod connection;
mod emulator;
mod fault;
#[rustfmt::skip] // printed by codegen
mod generated;
mod gate;
mod handle;
mod options;
mod random;
mod rate;
mod record;
mod state;
mod state_file;
mod target;

pub mod program;

pub use self::{
    emulator::{Emulator, StartError},
    fault::{Fault, FaultRate, ParseFaultError},
    options::{Options, Others, RouteSeed},
    rate::{ParseRateError, Rate},
    record::Recorded,
    state_file::StateFileError,
};

// The example of the README is compiled.
#[cfg(doctest)]
#[doc = include_str!("../README.md")]
struct Readme;
