//! The result of a successful call.

use std::{
    fmt,
    ops::{Deref, DerefMut},
};

use reqwest::{StatusCode, header::HeaderMap};

/// A decoded value and the metadata of its response. Derefs to the value.
///
/// ```
/// use openapi_client_runtime::Response;
///
/// struct Book {
///     title: String,
/// }
///
/// fn print(book: Response<Book>) {
///     println!("{} ({}, request {:?})", book.title, book.status(), book.request_id());
///     let book: Book = book.into_inner();
///     # drop(book);
/// }
/// ```
#[derive(Clone)]
pub struct Response<T> {
    value: T,
    status: StatusCode,
    headers: HeaderMap,
    attempts: u32,
    request_id_header: Option<&'static str>,
}

impl<T> Response<T> {
    pub(crate) fn new(
        value: T,
        status: StatusCode,
        headers: HeaderMap,
        attempts: u32,
        request_id_header: Option<&'static str>,
    ) -> Self {
        Self { value, status, headers, attempts, request_id_header }
    }

    /// Returns the value.
    #[must_use]
    pub fn into_inner(self) -> T {
        self.value
    }

    /// Returns the HTTP status, 200 to 299.
    #[must_use]
    pub fn status(&self) -> StatusCode {
        self.status
    }

    /// Returns the headers. They are not redacted.
    #[must_use]
    pub fn headers(&self) -> &HeaderMap {
        &self.headers
    }

    /// Returns the server's id of the request, for questions to its support; `None` if the response
    /// has none of the form `[A-Za-z0-9_-]{1,64}`.
    #[must_use]
    pub fn request_id(&self) -> Option<&str> {
        request_id(&self.headers, self.request_id_header)
    }

    /// Returns the number of attempts.
    #[must_use]
    pub fn attempts(&self) -> u32 {
        self.attempts
    }

    /// Returns the response with the value that `change` returns for its value.
    #[must_use]
    pub fn map<U>(self, change: impl FnOnce(T) -> U) -> Response<U> {
        let Self { value, status, headers, attempts, request_id_header } = self;
        Response { value: change(value), status, headers, attempts, request_id_header }
    }
}

/// Omits the headers, which may contain a session cookie or repeat the credentials.
impl<T: fmt::Debug> fmt::Debug for Response<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Response")
            .field("value", &self.value)
            .field("status", &self.status)
            .field("attempts", &self.attempts)
            .finish_non_exhaustive()
    }
}

impl<T> Deref for Response<T> {
    type Target = T;

    fn deref(&self) -> &T {
        &self.value
    }
}

impl<T> DerefMut for Response<T> {
    fn deref_mut(&mut self) -> &mut T {
        &mut self.value
    }
}

/// Returns the request id in the header `name`, if its form is valid.
pub(crate) fn request_id<'h>(
    headers: &'h HeaderMap,
    name: Option<&'static str>,
) -> Option<&'h str> {
    headers.get(name?)?.to_str().ok().filter(|id| is_request_id(id))
}

/// Returns whether `id` is safe to show and to log.
pub(crate) fn is_request_id(id: &str) -> bool {
    (1..=64).contains(&id.len())
        && id.bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'-'))
}
