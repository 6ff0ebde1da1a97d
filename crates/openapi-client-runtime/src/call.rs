//! Calls: attempts until one succeeds, within a deadline.

pub(crate) mod attempt;
mod decode;
mod json_path;
pub(crate) mod rate_limit;
mod redact;
pub(crate) mod retry;
mod retry_after;
mod timer;
mod trace;

use std::{collections::hash_map::RandomState, hash::BuildHasher, pin::pin, time::Duration};

use bytes::Bytes;
use reqwest::{
    Method, Request, StatusCode, Url,
    header::{CONTENT_LENGTH, HeaderValue, TRANSFER_ENCODING, USER_AGENT},
};
use serde::de::DeserializeOwned;
use tokio::{runtime::Handle, time::Instant};

use self::{
    attempt::{BodyMode, Context, Received},
    rate_limit::Permit,
    redact::Secrets,
    timer::Timer,
    trace::CallSpan,
};
use crate::{
    Client, Operation, Response,
    error::{Error, ErrorKind, Failure, Retry, StopReason},
};

/// Decodes the body of a success.
type Decode<T> = fn(&Context<'_>, &mut Received) -> Result<T, Failure>;

/// Caps the deadline so that `Instant + deadline` cannot overflow: a year, longer than any call.
pub(crate) const MAX_DEADLINE: Duration = Duration::from_secs(31_536_000);

/// Maximum length of a URL in the crate `http`.
const MAX_URL_BYTES: usize = 65_534;

impl Client {
    /// Sends `request` and decodes the JSON body of the response. Any status from 200 to 299 is a
    /// success if the API sent the body.
    ///
    /// # Errors
    ///
    /// See [`ErrorKind`](crate::ErrorKind).
    pub async fn call<T: DeserializeOwned, C>(
        &self,
        operation: &'static Operation,
        request: Request,
    ) -> Result<Response<T>, Error<C>> {
        Call::new(self, operation, request, BodyMode::Read).run(decode::decode::<T>).await
    }

    /// Sends `request` and ignores the body of the response. Any status from 200 to 299 is a
    /// success.
    ///
    /// # Errors
    ///
    /// See [`ErrorKind`](crate::ErrorKind).
    pub async fn call_empty<C>(
        &self,
        operation: &'static Operation,
        request: Request,
    ) -> Result<Response<()>, Error<C>> {
        Call::new(self, operation, request, BodyMode::Ignore).run(decode::ignore).await
    }

    /// Sends `request` and returns the body of the response as a stream. The attempt and the
    /// deadline end with the head of the response: neither the deadline, nor the maximum size, nor
    /// retries apply to the body. The attempt timeout limits the wait for each chunk.
    ///
    /// # Errors
    ///
    /// See [`ErrorKind`](crate::ErrorKind).
    #[cfg(feature = "stream")]
    pub async fn call_stream<C>(
        &self,
        operation: &'static Operation,
        request: Request,
    ) -> Result<Response<crate::ByteStream>, Error<C>> {
        Call::new(self, operation, request, BodyMode::Stream).run(crate::stream::take_body).await
    }
}

/// One call of an operation.
struct Call<'a> {
    client: &'a Client,
    operation: &'static Operation,
    request: Request,
    /// The reason why the request is not sent: the client has no credentials for it, or its URL is
    /// too long.
    refused: Option<String>,
    /// The request itself, if its body can be sent only once; then `request` has no body.
    single_use: Option<Request>,
    is_repeatable: bool,
    body_mode: BodyMode,
    deadline: Instant,
    /// Number of requests sent.
    attempts: u32,
    /// Set if the API may have processed an earlier attempt.
    may_be_processed: bool,
}

/// The last failure of a call, and the reason why there was no further attempt.
type CallFailure = (Failure, Option<StopReason>);

impl<'a> Call<'a> {
    /// Prepares a call. Its deadline runs from now on.
    fn new(
        client: &'a Client,
        operation: &'static Operation,
        mut request: Request,
        body_mode: BodyMode,
    ) -> Self {
        let settings = &client.settings;
        request.headers_mut().insert(USER_AGENT, settings.user_agent.clone());
        let refused = settings.credentials.apply(operation, &mut request).err();
        let refused = refused.or_else(|| too_long(request.url()));
        add_empty_length(&mut request);
        let is_repeatable = request.body().is_none_or(|body| body.as_bytes().is_some());
        let (request, single_use) = if is_repeatable { (request, None) } else { split(request) };
        let deadline = Instant::now() + client.limits.deadline.min(MAX_DEADLINE);
        let (attempts, may_be_processed) = (0, false);
        Self {
            client,
            operation,
            request,
            refused,
            single_use,
            is_repeatable,
            body_mode,
            deadline,
            attempts,
            may_be_processed,
        }
    }

    /// Runs the call to completion.
    async fn run<T, C>(mut self, decode: Decode<T>) -> Result<Response<T>, Error<C>> {
        if Handle::try_current().is_err() {
            let message = "no Tokio runtime; call from one, or use the blocking client";
            return Err(Error::from_failure(
                self.operation,
                Failure::new(ErrorKind::Runtime, message),
            ));
        }
        if let Some(message) = self.refused.take() {
            return Err(Error::from_failure(self.operation, Failure::invalid_request(message)));
        }
        let span = CallSpan::new(&self.client.settings.api, self.operation, &self.request);
        let result = span.around(self.retry_loop(&span)).await;
        match result.and_then(|success| self.decode(success, decode)) {
            Ok(response) => {
                span.succeeded(
                    self.attempts,
                    (response.status(), response.headers()),
                    &self.context().secrets,
                );
                Ok(response)
            }
            Err((failure, reason)) => {
                span.failed(self.attempts, &failure);
                Err(Error::new(self.operation, self.attempts, reason, failure))
            }
        }
    }

    /// Sends attempts until one succeeds or no further one is allowed.
    async fn retry_loop(&mut self, span: &CallSpan) -> Result<Received, CallFailure> {
        self.client.budget.deposit();
        let mut last = None;
        loop {
            let permit = self.acquire_permit(last).await?;
            let result = self.attempt_in_span(span).await;
            drop(permit);
            let failure = match self.accept_404_after_lost_delete(result) {
                Ok(success) => return Ok(success),
                Err(failure) => failure,
            };
            self.may_be_processed |= failure.may_be_processed;
            match self.backoff(&failure) {
                Ok(wait) => tokio::time::sleep(wait).await,
                Err(reason) => return Err((failure, reason)),
            }
            last = Some(failure);
        }
    }

    /// Waits for a permit: `Ok(None)` without a rate limit. If none is free before the deadline,
    /// returns the last failure, or a timeout before the first attempt.
    async fn acquire_permit(&self, last: Option<Failure>) -> Result<Option<Permit>, CallFailure> {
        let Some(limiter) = &self.client.settings.limiter else { return Ok(None) };
        limiter.acquire(self.deadline).await.map(Some).ok_or_else(|| {
            let timeout = || Failure::timeout("deadline reached while waiting for the rate limit");
            (last.unwrap_or_else(timeout), Some(StopReason::Deadline))
        })
    }

    async fn attempt_in_span(&mut self, span: &CallSpan) -> Result<Received, Failure> {
        self.attempts += 1;
        let span = span.attempt(self.operation, &self.request, self.attempts);
        let result = span.around(self.attempt()).await;
        span.ended(&result, &self.context().secrets);
        result
    }

    async fn attempt(&mut self) -> Result<Received, Failure> {
        let request = self.next_request()?;
        let limit = self.client.limits.attempt_timeout.min(self.time_left());
        let sleep = pin!(tokio::time::sleep_until(Instant::now() + limit));
        let result = attempt::send(&self.context(), request, &mut Timer::new(sleep)).await;
        result.map_err(|failure| describe_timeout(failure, limit))
    }

    /// Returns the request of the next attempt. `before_attempt` cannot change the credentials.
    fn next_request(&mut self) -> Result<Request, Failure> {
        let Some(mut request) = self.single_use.take().or_else(|| self.request.try_clone()) else {
            return Err(Failure::invalid_request("the request body can be sent only once"));
        };
        if let Some(change) = &self.client.settings.before_attempt {
            change(request.headers_mut());
            let credentials =
                self.request.headers().iter().filter(|(_, value)| value.is_sensitive());
            for (name, value) in credentials {
                request.headers_mut().insert(name, value.clone());
            }
        }
        Ok(request)
    }

    /// Returns the wait before the next attempt, or the reason for no further attempt; `Err(None)`
    /// if the failure cannot be retried.
    fn backoff(&self, failure: &Failure) -> Result<Duration, Option<StopReason>> {
        let can_be_retried = match failure.retry {
            Retry::Always => true,
            Retry::Idempotent => self.operation.is_idempotent,
            Retry::Never => false,
        };
        if !can_be_retried || !self.is_repeatable {
            return Err(None);
        }
        let Client { limits, budget, .. } = self.client;
        let wait =
            limits.retry.next(self.attempts, failure.retry_after, self.time_left(), random())?;
        if budget.withdraw() { Ok(wait) } else { Err(Some(StopReason::Budget)) }
    }

    /// Turns a 404 with one of the operation's codes into a success if the API may have processed
    /// an earlier attempt of the DELETE: there is nothing left to delete. Operations that return a
    /// value are excluded, because a 404 has none.
    fn accept_404_after_lost_delete(
        &self,
        result: Result<Received, Failure>,
    ) -> Result<Received, Failure> {
        let is_lost_delete = self.may_be_processed && self.body_mode == BodyMode::Ignore;
        let codes = if is_lost_delete { self.operation.already_deleted_codes } else { &[] };
        result.or_else(|mut failure| {
            let response =
                failure.response.take_if(|response| response.is_404_with(codes)).ok_or(failure)?;
            let (status, headers) = (StatusCode::NO_CONTENT, response.headers);
            Ok(Received { status, headers, body: Bytes::new(), unread: None })
        })
    }

    fn decode<T>(
        &self,
        mut success: Received,
        decode: Decode<T>,
    ) -> Result<Response<T>, CallFailure> {
        let value = decode(&self.context(), &mut success).map_err(|failure| (failure, None))?;
        let request_id_header = self.client.settings.api.request_id_header;
        Ok(Response::new(value, success.status, success.headers, self.attempts, request_id_header))
    }

    fn context(&self) -> Context<'_> {
        let settings = &self.client.settings;
        Context {
            http: &self.client.http,
            api: &settings.api,
            error_code_finder: settings.error_code_finder.as_ref(),
            url: self.request.url(),
            max_response_bytes: self.client.limits.max_response_bytes,
            #[cfg(feature = "stream")]
            attempt_timeout: self.client.limits.attempt_timeout,
            body_mode: self.body_mode,
            secrets: Secrets::new(&settings.credentials, self.operation, &self.request),
        }
    }

    fn time_left(&self) -> Duration {
        self.deadline.saturating_duration_since(Instant::now())
    }
}

/// Returns a message if reqwest cannot send the URL, since it would not name the reason.
fn too_long(url: &Url) -> Option<String> {
    let length = url.as_str().len();
    (length > MAX_URL_BYTES)
        .then(|| format!("the URL has {length} bytes; expected at most {MAX_URL_BYTES}"))
}

/// Adds `content-length: 0` to a request without content, if its method gives content a meaning:
/// some servers respond with 411 otherwise (RFC 9110, section 8.6).
fn add_empty_length(request: &mut Request) {
    let may_have_content = [Method::POST, Method::PUT, Method::PATCH].contains(request.method());
    let is_empty = request.body().is_none_or(|body| body.as_bytes().is_some_and(<[u8]>::is_empty));
    let headers = request.headers_mut();
    if may_have_content && is_empty && !headers.contains_key(TRANSFER_ENCODING) {
        headers.insert(CONTENT_LENGTH, HeaderValue::from_static("0"));
    }
}

/// Separates a request whose body can be sent only once from its head.
fn split(request: Request) -> (Request, Option<Request>) {
    let mut head = Request::new(request.method().clone(), request.url().clone());
    *head.headers_mut() = request.headers().clone();
    (head, Some(request))
}

/// Adds the limit to the message of a timeout.
fn describe_timeout(failure: Failure, limit: Duration) -> Failure {
    if failure.kind != ErrorKind::Timeout {
        return failure;
    }
    let message = format!("no complete response within {}", seconds(limit));
    Failure { message, ..failure }
}

/// Returns the text of a duration: whole seconds, else milliseconds.
pub(crate) fn seconds(duration: Duration) -> String {
    match duration.subsec_millis() {
        0 => format!("{} s", duration.as_secs()),
        _ => format!("{} ms", duration.as_millis()),
    }
}

/// Returns a uniformly distributed random number, from the standard library's seed for hash maps.
fn random() -> u64 {
    RandomState::new().hash_one(0_u8)
}
