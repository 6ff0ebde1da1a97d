//! Typed mocks of ngrok's API for the OAuth module of HTTPS edge routes, on an [`httpmock`] server.
//!
//! A mock matches requests of one operation and defines their response in the types of the client,
//! so that a test cannot use a response that the API never sends. For a server that stores modules
//! and checks validation rules, use the crate `ngrok-edge-oauth-emulator`.
//!
//! The test of a function that returns whether anybody may visit a route without signing in:
//!
//! ```
//! use httpmock::MockServer;
//! use ngrok_edge_oauth::{Client, EdgeId, Error, RouteId, types};
//! use ngrok_edge_oauth_mock::{ClientErrorStatus, MockServerExt as _};
//!
//! /// Returns whether anybody may visit the route without signing in.
//! async fn is_open(client: &Client, edge: &EdgeId, route: &RouteId) -> Result<bool, Error> {
//!     match client.edge_route_oauth_get(edge, route).await {
//!         Ok(module) => Ok(!module.enabled),
//!         Err(error) if error.is_not_found() => Ok(true),
//!         Err(error) => Err(error),
//!     }
//! }
//!
//! # #[tokio::main(flavor = "current_thread")]
//! # async fn main() -> Result<(), Box<dyn std::error::Error>> {
//! let (edge, guarded, bare) = ("edghts_a".parse()?, "edghtsrt_guarded".parse()?, "edghtsrt_bare".parse()?);
//! let server = MockServer::start_async().await;
//! let found = server.edge_route_oauth_get(|when, then| {
//!     when.edge_id(&edge).id(&guarded);
//!     then.ok(&types::EndpointOAuth::default());
//! });
//! let missing = server.edge_route_oauth_get(|when, then| {
//!     when.id(&bare);
//!     then.client_error(ClientErrorStatus::NOT_FOUND, &types::ErrorBody::default());
//! });
//!
//! let client = Client::builder().api_key("key_1").base_url(server.base_url()).build()?;
//! assert!(!is_open(&client, &edge, &guarded).await?);
//! assert!(is_open(&client, &edge, &bare).await?);
//! found.assert();
//! missing.assert();
//! # Ok(())
//! # }
//! ```

#[rustfmt::skip] // formatted by prettyplease
#[allow(clippy::all, clippy::pedantic, unused_imports, reason = "emitted by codegen")]
mod generated;
mod status;

pub use self::{
    generated::{MockServerExt, operations},
    status::{ClientErrorStatus, ServerErrorStatus, StatusError},
};

// Generated code finds these types at the root of the crate.
use ngrok_edge_oauth::{EdgeId, RouteId};

// Compiles the example of the README.
#[cfg(doctest)]
#[doc = include_str!("../README.md")]
struct Readme;
