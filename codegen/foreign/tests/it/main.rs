//! Generated clients against a server with real sockets.

mod credentials;
mod enums;
mod errors;
mod objects;
// The server that the tests of the runtime use.
#[expect(dead_code, reason = "shared with the tests of the runtime")]
#[path = "../../../../crates/openapi-client-runtime/tests/it/server.rs"]
mod server;
mod unions;
mod wire;

use codegen_foreign::generated::wire::{Client, ClientBuilder};

use self::server::Server;

/// A fallible test.
type TestResult<T = ()> = Result<T, Box<dyn std::error::Error>>;

const KEY: &str = "canary-key-1";

/// Returns a builder for a client of `server`, without credentials.
fn builder(server: &Server) -> ClientBuilder {
    Client::builder().base_url(server.url())
}

/// Returns a client of `server` with an API key.
fn client(server: &Server) -> TestResult<Client> {
    Ok(builder(server).api_key(KEY).build()?)
}
