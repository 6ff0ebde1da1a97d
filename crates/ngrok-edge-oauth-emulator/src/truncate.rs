//! Responses that end in the middle of their body.

use std::{
    io,
    pin::Pin,
    task::{Context, Poll},
};

use bytes::Bytes;
use http_body_util::{BodyExt as _, Collected};
use hyper::{
    Response,
    body::Frame,
    header::{CONTENT_LENGTH, HeaderValue},
};

use crate::response::Body;

/// Returns the same response, except that its body fails after half of it.
pub(crate) async fn truncate(response: Response<Body>) -> Response<Body> {
    let (mut parts, body) = response.into_parts();
    let bytes = body.collect().await.map(Collected::to_bytes).unwrap_or_default();
    parts.headers.insert(CONTENT_LENGTH, HeaderValue::from(bytes.len().max(1)));
    let half = bytes.slice(..bytes.len() / 2);
    Response::from_parts(parts, Truncated { half, has_paused: false }.boxed())
}

/// A body that ends in an error.
struct Truncated {
    half: Bytes,
    has_paused: bool,
}

impl hyper::body::Body for Truncated {
    type Data = Bytes;
    type Error = io::Error;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, io::Error>>> {
        let half = std::mem::take(&mut self.half);
        if !half.is_empty() {
            return Poll::Ready(Some(Ok(Frame::data(half))));
        }
        // hyper flushes its buffer when the body is pending; on an error it discards the buffer.
        if !std::mem::replace(&mut self.has_paused, true) {
            context.waker().wake_by_ref();
            return Poll::Pending;
        }
        Poll::Ready(Some(Err(io::Error::other("truncated by a fault"))))
    }
}
