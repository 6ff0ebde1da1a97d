//! The requests that came.

use bytes::Bytes;
use hyper::{HeaderMap, Method, StatusCode};

/// How many requests are kept; older ones make room.
pub(crate) const KEPT: usize = 10_000;

/// A request that came, and how it was answered.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct Recorded {
    /// The method.
    pub method: Method,
    /// The path and query as they came.
    pub path: String,
    /// The headers. `Authorization` is marked sensitive, so that `Debug` does not show it.
    pub headers: HeaderMap,
    /// The body; empty where it was not read, as for a request that was refused before.
    pub body: Bytes,
    /// The status of the answer; `None` where a fault took its place.
    pub status: Option<StatusCode>,
}
