//! Response bodies as streams.

use std::{
    error::Error as StdError,
    fmt, io,
    pin::Pin,
    task::{Context, Poll, ready},
    time::Duration,
};

use bytes::Bytes;
use futures_core::Stream;
use tokio::time::{Instant, Sleep};

use crate::{
    call::{
        MAX_DEADLINE,
        attempt::{self, Received},
        seconds,
    },
    error::{ErrorKind, Failure},
};

/// A response body as a [`Stream`] of bytes, which ends after the first error.
///
/// The deadline of the call and the maximum size of a response do not apply to it: a download may
/// take any time. But no wait for the next chunk may take longer than the attempt timeout of the
/// call. The time between two reads does not count.
///
/// ```
/// use openapi_client_runtime::ByteStream;
///
/// async fn count(mut body: ByteStream) -> std::io::Result<usize> {
///     let mut length = 0;
///     while let Some(chunk) = body.next().await {
///         length += chunk?.len();
///     }
///     Ok(length)
/// }
/// ```
///
/// # Errors
///
/// Of the kind [`io::ErrorKind::TimedOut`] if a chunk did not arrive in time, and of the kind
/// [`io::ErrorKind::UnexpectedEof`] if the connection was lost. Both say how many bytes arrived
/// before.
pub struct ByteStream {
    /// `None` after its end or an error.
    body: Option<Pin<Box<dyn Stream<Item = reqwest::Result<Bytes>> + Send>>>,
    /// Length of the body, if the response has it.
    length: Option<u64>,
    received: u64,
    chunk_timeout: Duration,
    /// Ends the wait for the next chunk while `is_waiting` is set.
    sleep: Pin<Box<Sleep>>,
    is_waiting: bool,
}

impl fmt::Debug for ByteStream {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("ByteStream").field("received", &self.received).finish_non_exhaustive()
    }
}

impl Stream for ByteStream {
    type Item = io::Result<Bytes>;

    fn poll_next(self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        let this = self.get_mut();
        let Some(body) = &mut this.body else { return Poll::Ready(None) };
        let chunk = match body.as_mut().poll_next(context) {
            Poll::Ready(chunk) => chunk,
            Poll::Pending => {
                ready!(this.poll_timeout(context));
                this.body = None;
                return Poll::Ready(Some(Err(this.timed_out(None))));
            }
        };
        this.is_waiting = false;
        Poll::Ready(match chunk {
            Some(Ok(chunk)) => {
                this.received += chunk.len() as u64;
                Some(Ok(chunk))
            }
            end => {
                this.body = None;
                end.map(|chunk| chunk.map_err(|error| this.interrupted(error.without_url())))
            }
        })
    }
}

impl ByteStream {
    fn new(response: reqwest::Response, chunk_timeout: Duration) -> Self {
        let chunk_timeout = chunk_timeout.min(MAX_DEADLINE);
        Self {
            length: response.content_length(),
            body: Some(Box::pin(response.bytes_stream())),
            received: 0,
            chunk_timeout,
            sleep: Box::pin(tokio::time::sleep(chunk_timeout)),
            is_waiting: false,
        }
    }

    /// Waits for the end of the time for the next chunk, which starts with the first wait.
    fn poll_timeout(&mut self, context: &mut Context<'_>) -> Poll<()> {
        if !self.is_waiting {
            self.sleep.as_mut().reset(Instant::now() + self.chunk_timeout);
            self.is_waiting = true;
        }
        self.sleep.as_mut().poll(context)
    }

    fn timed_out(&self, source: Option<reqwest::Error>) -> io::Error {
        let message = match source {
            None => format!("no data of the body within {}", seconds(self.chunk_timeout)),
            Some(_) => "no complete body in time".to_owned(),
        };
        self.error(io::ErrorKind::TimedOut, &message, source)
    }

    fn interrupted(&self, error: reqwest::Error) -> io::Error {
        if error.is_timeout() {
            return self.timed_out(Some(error));
        }
        let message = "connection lost within the body";
        self.error(io::ErrorKind::UnexpectedEof, message, Some(error))
    }

    /// Returns an error that says how much of the body arrived.
    fn error(
        &self,
        kind: io::ErrorKind,
        message: &str,
        source: Option<reqwest::Error>,
    ) -> io::Error {
        let length = self.length.map(|length| format!(" of {length}")).unwrap_or_default();
        let message = format!("{message}, after {}{length} bytes", self.received);
        io::Error::new(kind, BodyError { message, source })
    }

    /// Returns the next chunk of the body, or `None` at its end.
    ///
    /// # Errors
    ///
    /// If the connection is lost, or the chunk does not arrive within the attempt timeout.
    pub async fn next(&mut self) -> Option<io::Result<Bytes>> {
        std::future::poll_fn(|context| Pin::new(&mut *self).poll_next(context)).await
    }

    /// Reads the rest of the body, at most `limit` bytes.
    ///
    /// # Errors
    ///
    /// If the connection is lost, a chunk does not arrive within the attempt timeout, or the body
    /// is larger than `limit`.
    pub async fn read_to_end(mut self, limit: usize) -> io::Result<Vec<u8>> {
        let mut bytes = Vec::new();
        while let Some(chunk) = self.next().await.transpose()? {
            if bytes.len() + chunk.len() > limit {
                return Err(io::Error::other(format!("the body is larger than {limit} bytes")));
            }
            bytes.extend_from_slice(&chunk);
        }
        Ok(bytes)
    }
}

/// A body that did not arrive completely.
#[derive(Debug)]
struct BodyError {
    message: String,
    source: Option<reqwest::Error>,
}

impl fmt::Display for BodyError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.message)
    }
}

impl StdError for BodyError {
    fn source(&self) -> Option<&(dyn StdError + 'static)> {
        self.source.as_ref().map(|source| source as _)
    }
}

/// Takes the unread body out of a success.
pub(crate) fn take_body(
    context: &attempt::Context<'_>,
    received: &mut Received,
) -> Result<ByteStream, Failure> {
    let unread = received.unread.take();
    let unread = unread
        .ok_or_else(|| Failure::new(ErrorKind::UnexpectedResponse, "the body was already read"))?;
    Ok(ByteStream::new(unread, context.attempt_timeout))
}
