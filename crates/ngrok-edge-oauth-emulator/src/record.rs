//! The log of requests that tests inspect.

use std::collections::VecDeque;

use bytes::Bytes;
use hyper::{HeaderMap, Method, StatusCode};

/// Assumed memory of a recorded request in bytes, apart from its texts: the structs, and the tables
/// of `HeaderMap`.
const OVERHEAD: usize = 512;

/// A request to the API and the status of its response.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct RecordedRequest {
    /// The method.
    pub method: Method,
    /// The path and query, as received.
    pub path: String,
    /// The headers. `Authorization` is marked sensitive, so `Debug` does not show it.
    pub headers: HeaderMap,
    /// The body. Empty if it was not read, for example because the credential was rejected.
    pub body: Bytes,
    /// The status of the response; `None` if a fault replaced or truncated the response.
    pub status: Option<StatusCode>,
}

impl RecordedRequest {
    /// Returns an estimate of the memory of the request in bytes.
    fn size(&self) -> usize {
        let headers = self.headers.iter().map(|(name, value)| name.as_str().len() + value.len());
        OVERHEAD + self.path.len() + self.body.len() + headers.sum::<usize>()
    }
}

/// The latest requests, up to a limit in bytes.
#[derive(Debug, Default)]
pub(crate) struct RequestLog {
    requests: VecDeque<RecordedRequest>,
    bytes: usize,
}

impl RequestLog {
    /// Adds a request and drops the earliest ones that no longer fit into `limit` bytes.
    pub(crate) fn push(&mut self, mut request: RecordedRequest, limit: usize) {
        // hyper's slice would keep the whole read buffer alive.
        request.body = Bytes::copy_from_slice(&request.body);
        self.bytes += request.size();
        self.requests.push_back(request);
        while self.bytes > limit
            && let Some(earliest) = self.requests.pop_front()
        {
            self.bytes -= earliest.size();
        }
    }

    pub(crate) fn clear(&mut self) {
        *self = Self::default();
    }

    pub(crate) fn to_vec(&self) -> Vec<RecordedRequest> {
        self.requests.iter().cloned().collect()
    }
}
