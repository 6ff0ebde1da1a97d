//! A call: attempts until one succeeds, within a deadline.

pub(crate) mod attempt;
mod outcome;
pub(crate) mod rate_limit;
mod redact;
pub(crate) mod retry;
mod retry_after;
mod timer;
mod trace;

use std::{collections::hash_map::RandomState, hash::BuildHasher, pin::pin, time::Duration};

use bytes::Bytes;
use reqwest::{Request, StatusCode, header::USER_AGENT};
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
    error::{Error, ErrorKind, Failure, Stopped},
};

/// Caps the deadline so that `Instant + deadline` cannot overflow: a year, longer than any call.
pub(crate) const MAX_DEADLINE: Duration = Duration::from_secs(31_536_000);

impl Client {
    /// Sends `request` and decodes the JSON body of the response. Any status from 200 to 299 is a
    /// success if the body is one that the operation returns.
    ///
    /// # Errors
    ///
    /// See [`ErrorKind`](crate::ErrorKind).
    pub async fn call<T: DeserializeOwned, C>(
        &self,
        operation: &'static Operation,
        request: Request,
    ) -> Result<Response<T>, Error<C>> {
        Call::new(self, operation, request, BodyMode::Read).run(outcome::decode::<T>).await
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
        Call::new(self, operation, request, BodyMode::Ignore).run(outcome::ignore).await
    }

    /// Sends `request` and returns the body of the response as a stream. The attempt and the
    /// deadline end with the head of the response: limits and retries do not apply to the body.
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
        Call::new(self, operation, request, BodyMode::Stream).run(crate::stream::of).await
    }
}

/// One call of an operation.
struct Call<'a> {
    client: &'a Client,
    operation: &'static Operation,
    request: Request,
    /// The request itself, if its body can be sent only once; then `request` has no body.
    single_use: Option<Request>,
    is_repeatable: bool,
    body_mode: BodyMode,
    deadline: Instant,
}

/// A success, and the number of attempts that it took.
type Outcome = Result<(Received, u32), (Failure, u32, Option<Stopped>)>;

impl<'a> Call<'a> {
    /// Prepares a call. Its deadline runs from now on.
    fn new(client: &'a Client, operation: &'static Operation, mut request: Request, body_mode: BodyMode) -> Self {
        let settings = &client.settings;
        request.headers_mut().insert(USER_AGENT, settings.user_agent.clone());
        settings.credentials.apply(&mut request);
        let is_repeatable = request.body().is_none_or(|body| body.as_bytes().is_some());
        let (request, single_use) = if is_repeatable { (request, None) } else { split(request) };
        let deadline = Instant::now() + client.limits.deadline.min(MAX_DEADLINE);
        Self { client, operation, request, single_use, is_repeatable, body_mode, deadline }
    }

    /// Runs the call to completion.
    async fn run<T, C>(
        mut self,
        decode: fn(&Context<'_>, &mut Received) -> Result<T, Failure>,
    ) -> Result<Response<T>, Error<C>> {
        if Handle::try_current().is_err() {
            let what = "no Tokio runtime; call from one, or use the blocking client";
            return Err(Error::from_failure(self.operation, Failure::new(ErrorKind::Runtime, what)));
        }
        let span = CallSpan::new(&self.client.settings.api, self.operation, &self.request);
        let header = self.client.settings.api.request_id_header;
        let (operation, call) = (self.operation, self.retry_loop(&span));
        let outcome = span.around(call).await;
        let outcome = outcome.and_then(|(mut received, attempts)| match decode(&self.context(), &mut received) {
            Ok(value) => Ok((Response::new(value, received.status, received.headers, attempts, header), attempts)),
            Err(failure) => Err((failure, attempts, None)),
        });
        match outcome {
            Ok((response, attempts)) => {
                span.succeeded(attempts, (response.status(), response.headers()), &self.context().secrets);
                Ok(response)
            }
            Err((failure, attempts, stopped)) => {
                span.failed(attempts, &failure);
                Err(Error::new(operation, attempts, stopped, failure))
            }
        }
    }

    async fn retry_loop(&mut self, span: &CallSpan) -> Outcome {
        let Client { limits, budget, .. } = self.client;
        budget.deposit();
        let mut attempts = 0;
        let mut last: Option<Failure> = None;
        let mut may_have_happened = false;
        loop {
            let Ok(permit) = self.acquire_permit().await else {
                let failure =
                    last.unwrap_or_else(|| Failure::timeout("deadline reached while waiting for the rate limit"));
                return Err((failure, attempts, Some(Stopped::Deadline)));
            };
            attempts += 1;
            let attempt_span = span.attempt(self.operation, &self.request, attempts);
            let result = attempt_span.around(self.attempt()).await;
            attempt_span.ended(&result, &self.context().secrets);
            drop(permit);
            let failure = match self.accept_404_after_lost_delete(result, may_have_happened) {
                Ok(received) => return Ok((received, attempts)),
                Err(failure) => failure,
            };
            may_have_happened |= failure.may_have_happened;
            if !self.is_repeatable {
                return Err((failure, attempts, None));
            }
            match limits.retry.next(self.operation, &failure, attempts, self.left(), budget, random()) {
                Ok(wait) => tokio::time::sleep(wait).await,
                Err(stopped) => return Err((failure, attempts, stopped)),
            }
            last = Some(failure);
        }
    }

    /// Waits for a permit: `Ok(None)` without a rate limit, `Err` if none is free before the
    /// deadline.
    async fn acquire_permit(&self) -> Result<Option<Permit>, ()> {
        match &self.client.settings.limiter {
            None => Ok(None),
            Some(limiter) => limiter.acquire(self.deadline).await.map(Some).ok_or(()),
        }
    }

    async fn attempt(&mut self) -> Result<Received, Failure> {
        let Some(mut request) = self.single_use.take().or_else(|| self.request.try_clone()) else {
            return Err(Failure::invalid_request("the request body can be sent only once"));
        };
        let settings = &self.client.settings;
        if let Some(change) = &settings.before_attempt {
            change(request.headers_mut());
            let credentials = self.request.headers().iter().filter(|(_, value)| value.is_sensitive());
            for (name, value) in credentials {
                request.headers_mut().insert(name, value.clone());
            }
        }
        let limit = self.client.limits.attempt_timeout.min(self.left());
        let sleep = pin!(timer::until(Instant::now() + limit));
        let result = attempt::send(&self.context(), request, &mut Timer::new(sleep)).await;
        result.map_err(|failure| describe_timeout(failure, limit))
    }

    fn context(&self) -> Context<'_> {
        let settings = &self.client.settings;
        Context {
            http: &self.client.http,
            api: &settings.api,
            error_name: settings.error_name.as_ref(),
            url: self.request.url(),
            max_response_bytes: self.client.limits.max_response_bytes,
            body_mode: self.body_mode,
            secrets: Secrets::new(&settings.credentials, self.operation, &self.request),
        }
    }

    /// If an earlier attempt of a DELETE may have been carried out, a 404 with one of the
    /// operation's codes is a success: there is nothing left to delete. An operation that returns
    /// a result has none to return.
    fn accept_404_after_lost_delete(
        &self,
        result: Result<Received, Failure>,
        may_have_happened: bool,
    ) -> Result<Received, Failure> {
        let codes = self.operation.already_deleted_codes;
        let is_gone = |failure: &Failure| {
            let response = failure.response.as_ref();
            let response = response.filter(|response| response.status == StatusCode::NOT_FOUND);
            let code = response.and_then(|response| response.code.as_deref());
            code.is_some_and(|code| codes.contains(&code))
        };
        match result {
            Err(mut failure) if may_have_happened && self.body_mode == BodyMode::Ignore && is_gone(&failure) => {
                let headers = failure.response.take().map(|response| response.headers).unwrap_or_default();
                Ok(Received { status: StatusCode::NO_CONTENT, headers, body: Bytes::new(), unread: None })
            }
            result => result,
        }
    }

    fn left(&self) -> Duration {
        self.deadline.saturating_duration_since(Instant::now())
    }
}

/// Separates a request whose body can be sent only once from its head.
fn split(request: Request) -> (Request, Option<Request>) {
    let mut head = Request::new(request.method().clone(), request.url().clone());
    *head.headers_mut() = request.headers().clone();
    (head, Some(request))
}

/// Adds the limit to the description of a timeout.
fn describe_timeout(failure: Failure, limit: Duration) -> Failure {
    if failure.kind != ErrorKind::Timeout {
        return failure;
    }
    let limit = match limit.subsec_millis() {
        0 => format!("{} s", limit.as_secs()),
        _ => format!("{} ms", limit.as_millis()),
    };
    Failure { what: format!("no complete response within {limit}"), ..failure }
}

/// Returns a number drawn evenly from all of `u64`, as the standard library draws the seeds of its
/// hash maps.
fn random() -> u64 {
    RandomState::new().hash_one(0_u8)
}
