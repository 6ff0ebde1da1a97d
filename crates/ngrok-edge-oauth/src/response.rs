//! Answers on their way through the generated code, which decides by status what each is.
//!
//! The generated code hands the hook `exec` a request and takes a `reqwest::Response` from it. That type has no room for what a
//! call knows at its end, but carries extensions: an answer comes back as the response that it was, whose body has been read, with
//! a [`Trail`]; a failure as an empty response, with the [`Error`].

use std::fmt;

use bytes::Bytes;
use progenitor_client::ResponseValue;
use reqwest::{Response, StatusCode};
use serde::de::DeserializeOwned;

use crate::{
    attempt,
    error::{Error, ErrorKind, Failure},
    redact::{Redactor, cut},
};

/// The header with the id of a request at ngrok.
pub(crate) const OPERATION_ID: &str = "ngrok-operation-id";

/// An answer: its head, and the body that was read from it.
#[derive(Debug)]
pub(crate) struct Answer {
    pub(crate) head: Response,
    pub(crate) body: Bytes,
}

/// What comes with the head of a success to where it is decoded.
#[derive(Clone)]
pub(crate) struct Trail {
    pub(crate) operation: &'static str,
    pub(crate) attempts: u32,
    pub(crate) redactor: Redactor,
    pub(crate) body: Bytes,
}

/// Packs the end of a call that succeeded.
pub(crate) fn pack(mut head: Response, trail: Trail) -> Response {
    head.extensions_mut().insert(trail);
    head
}

/// Packs the end of a call that failed.
pub(crate) fn pack_error(error: Error) -> Response {
    let mut response = empty_of(StatusCode::default());
    response.extensions_mut().insert(error);
    response
}

/// A response that no server sent.
pub(crate) fn empty_of(status: StatusCode) -> Response {
    let mut response = http::Response::new(reqwest::Body::default());
    *response.status_mut() = status;
    response.into()
}

fn unpack(mut head: Response) -> Result<(Answer, Trail), Error> {
    let extensions = head.extensions_mut();
    if let Some(mut trail) = extensions.remove::<Trail>() {
        let body = std::mem::take(&mut trail.body);
        return Ok((Answer { head, body }, trail));
    }
    let error = extensions.remove::<Error>();
    Err(error.unwrap_or_else(|| Error::invalid_request("the response did not come from this client".to_owned())))
}

impl Answer {
    fn with<T>(mut self, value: T) -> ResponseValue<T> {
        ResponseValue::new(value, self.head.status(), std::mem::take(self.head.headers_mut()))
    }

    fn unexpected(&self, trail: &Trail, what: String, source: Option<DecodeError>) -> Error {
        let mut failure: Failure = attempt::unexpected(self, what, &trail.redactor);
        failure.source = source.map(|source| Box::new(source) as _);
        Error::new(trail.operation, trail.attempts, None, failure)
    }
}

/// Reads the body that the document describes.
#[allow(clippy::unused_async, reason = "the generated code awaits it")]
pub(crate) async fn decode<T: DeserializeOwned>(response: Response) -> Result<ResponseValue<T>, Error> {
    let (answer, trail) = unpack(response)?;
    let body = &answer.body;
    if body.is_empty() {
        return Err(answer.unexpected(&trail, "the body is empty where one is due".to_owned(), None));
    }
    if let Ok(value) = serde_json::from_slice(body) {
        return Ok(answer.with(value));
    }
    let error = locate::<T>(body, &trail.redactor);
    let at = if error.path == "." { String::new() } else { format!(", at `{}`", error.path) };
    Err(answer.unexpected(&trail, format!("the body is not what the operation returns{at}"), Some(error)))
}

/// Finds where `body` cannot be read as `T`, which takes twice the time of reading it.
fn locate<T: DeserializeOwned>(body: &[u8], redactor: &Redactor) -> DecodeError {
    let mut json = serde_json::Deserializer::from_slice(body);
    let (path, error) = match serde_path_to_error::deserialize::<_, T>(&mut json) {
        Err(error) => (error.path().to_string(), Some(error.into_inner())),
        // What follows the value is wrong, then.
        Ok(_) => (".".to_owned(), json.end().err()),
    };
    DecodeError { path, message: error.map(|error| describe(&error, redactor)).unwrap_or_default() }
}

/// Takes a success without a body.
pub(crate) fn empty(response: Response) -> Result<ResponseValue<()>, Error> {
    unpack(response).map(|(answer, _)| answer.with(()))
}

/// The error of an answer that is none of the operation's successes.
pub(crate) fn refuse(response: Response) -> Error {
    match unpack(response) {
        Ok((answer, trail)) => answer.unexpected(&trail, "the operation has no such answer".to_owned(), None),
        Err(error) => error,
    }
}

/// Where a body is not what it should be.
#[derive(Debug)]
struct DecodeError {
    /// The field, as `provider.google.scopes[0]`; `.` for the whole body.
    path: String,
    message: String,
}

impl fmt::Display for DecodeError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.message)
    }
}

impl std::error::Error for DecodeError {}

/// What is wrong, without the texts of the body that serde quotes in its messages.
fn describe(error: &serde_json::Error, redactor: &Redactor) -> String {
    let text = error.to_string();
    let quoted = text.find('"').zip(text.rfind('"'));
    let text = quoted.map_or_else(|| text.clone(), |(first, last)| format!("{}…{}", &text[..first], &text[last + 1..]));
    cut(&redactor.clean(&text), 200)
}

/// What every response says beside its value.
pub trait ResponseExt {
    /// The id of the request at ngrok, which its support asks for.
    fn operation_id(&self) -> Option<&str>;
}

impl<T> ResponseExt for ResponseValue<T> {
    fn operation_id(&self) -> Option<&str> {
        self.headers().get(OPERATION_ID)?.to_str().ok()
    }
}

/// A failure that has nothing to do with any answer.
pub(crate) fn out_of_time(what: String) -> Failure {
    Failure { is_retryable: true, may_have_happened: true, ..Failure::new(ErrorKind::Timeout, what) }
}
