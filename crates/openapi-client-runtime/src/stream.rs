//! Response bodies as streams.

use std::{
    fmt, io,
    pin::Pin,
    task::{Context, Poll},
};

use bytes::Bytes;
use futures_core::Stream;

use crate::{
    call::attempt::{self, Received},
    error::{ErrorKind, Failure},
};

/// A response body as a [`Stream`] of bytes, which ends after the first error.
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
pub struct ByteStream(Pin<Box<dyn Stream<Item = reqwest::Result<Bytes>> + Send>>);

impl fmt::Debug for ByteStream {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("ByteStream").finish_non_exhaustive()
    }
}

impl Stream for ByteStream {
    type Item = io::Result<Bytes>;

    fn poll_next(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        let chunk = self.0.as_mut().poll_next(context);
        chunk.map(|chunk| {
            chunk.map(|chunk| chunk.map_err(|error| io::Error::other(error.without_url())))
        })
    }
}

impl ByteStream {
    /// Returns the next chunk of the body, or `None` at its end.
    ///
    /// # Errors
    ///
    /// If the connection is lost.
    pub async fn next(&mut self) -> Option<io::Result<Bytes>> {
        std::future::poll_fn(|context| Pin::new(&mut *self).poll_next(context)).await
    }

    /// Reads the rest of the body, at most `limit` bytes.
    ///
    /// # Errors
    ///
    /// If the connection is lost, or the body is larger than `limit`.
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

/// Takes the unread body out of a success.
pub(crate) fn take_body(
    _: &attempt::Context<'_>,
    received: &mut Received,
) -> Result<ByteStream, Failure> {
    let unread = received.unread.take();
    let unread = unread
        .ok_or_else(|| Failure::new(ErrorKind::UnexpectedResponse, "the body was already read"))?;
    Ok(ByteStream(Box::pin(unread.bytes_stream())))
}
