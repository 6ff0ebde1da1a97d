//! The client, from the outside.

mod bodies;
mod build;
mod client;
mod convert;
mod document;
mod errors;
mod faults;
mod ids;
mod limiting;
mod matrix;
mod operations;
mod properties;
mod quickstart;
mod retrying;
mod rules;
#[cfg(feature = "schemars")]
mod schemas;
mod secrets;
mod server;
mod wire;

/// A fallible test.
type Outcome = Result<(), Box<dyn std::error::Error>>;

/// The ids of the vendor's page.
const EDGE: &str = "edghts_2gsqMWn9EWnyzB8HOiL5Xm9cMmf";
const ROUTE: &str = "edghtsrt_2gsqMSVVZ5lmU8KUaqPKUamGw6c";
