//! Tests of the runtime through its public API, against servers with real sockets.

mod blocking;
mod bookstore;
mod build;
mod credentials;
mod errors;
mod faults;
mod limits;
mod properties;
mod protocol;
mod query;
mod rate_limit;
mod redirects;
mod requests;
mod retries;
mod secrets;
mod server;
mod streams;
mod successes;
mod values;

/// The result of a fallible test.
type TestResult<T = ()> = Result<T, Box<dyn std::error::Error>>;
