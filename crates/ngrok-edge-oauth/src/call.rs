//! One call: attempts until one succeeds, waiting in between, within a deadline.

use std::{collections::hash_map::RandomState, hash::BuildHasher, sync::Arc, time::Duration};

use reqwest::{
    Method, Request, Response, StatusCode,
    header::{AUTHORIZATION, USER_AGENT},
};
use tokio::time::Instant;

use crate::{
    Client, attempt,
    config::Config,
    error::{Error, Failure, Stopped},
    limiter::Place,
    redact::Redactor,
    response::{self, Answer, Trail, out_of_time},
    trace,
};

/// The deadline where none that fits a clock was asked for: a year, longer than any call.
const FAR: Duration = Duration::from_secs(31_536_000);

/// One call of an operation.
pub(crate) struct Call<'a> {
    client: &'a Client,
    request: Arc<Request>,
    operation: &'static str,
    redactor: Redactor,
    deadline: Instant,
}

impl<'a> Call<'a> {
    /// Prepares a call. Its deadline runs from now on.
    pub(crate) fn new(client: &'a Client, mut request: Request, operation: &'static str) -> Self {
        let config = &client.inner;
        let headers = request.headers_mut();
        headers.insert(AUTHORIZATION, config.api_key.header());
        headers.insert(USER_AGENT, config.user_agent.clone());
        let request = Arc::new(request);
        let redactor = Redactor::new(config.api_key.clone(), Arc::clone(&request));
        let deadline = Instant::now() + config.limits.deadline.min(FAR);
        Self { client, request, operation, redactor, deadline }
    }

    /// Carries it out.
    pub(crate) async fn run(self) -> Result<Response, Error> {
        let span = trace::Span::new(&self.request, self.operation, &self.redactor);
        let call = self.attempts(&span);
        span.around(call).await
    }

    async fn attempts(self, span: &trace::Span) -> Result<Response, Error> {
        let Config { limits, shared, .. } = &self.client.inner;
        shared.budget.deposit();
        let mut attempts = 0;
        let mut last: Option<Failure> = None;
        let mut is_answer_lost = false;
        loop {
            let Ok(place) = self.place().await else {
                let failure =
                    last.unwrap_or_else(|| out_of_time("the rate limit leaves no room before the deadline".to_owned()));
                return Err(self.error(attempts, Some(Stopped::Deadline), failure, span));
            };
            attempts += 1;
            let outcome = self.attempt().await;
            drop(place);
            let outcome = self.deleted_before(outcome, is_answer_lost);
            span.attempted(attempts, &outcome);
            let failure = match outcome {
                Ok(answer) => {
                    span.ended(attempts, Ok(&answer));
                    let Self { operation, redactor, .. } = self;
                    return Ok(response::pack(answer.head, Trail { operation, attempts, redactor, body: answer.body }));
                }
                Err(failure) => failure,
            };
            is_answer_lost |= failure.may_have_happened;
            match limits.retry.next(&failure, attempts, self.left(), &shared.budget, random()) {
                Ok(wait) => tokio::time::sleep(wait).await,
                Err(stopped) => return Err(self.error(attempts, stopped, failure, span)),
            }
            last = Some(failure);
        }
    }

    /// A place within the rate limit, if there is one; an error if none comes free in time.
    async fn place(&self) -> Result<Option<Place>, ()> {
        match &self.client.inner.shared.limiter {
            None => Ok(None),
            Some(limiter) => limiter.acquire(self.deadline).await.map(Some).ok_or(()),
        }
    }

    async fn attempt(&self) -> Result<Answer, Failure> {
        let limits = &self.client.inner.limits;
        let Some(request) = self.request.try_clone() else {
            // The generated code makes bodies from bytes, which can be sent again.
            return Err(Failure::new(crate::ErrorKind::InvalidRequest, "the request body can be sent only once"));
        };
        let limit = limits.attempt_timeout.min(self.left());
        let sent = attempt::send(&self.client.client, request, self.request.url(), limits.max_body, &self.redactor);
        tokio::time::timeout(limit, sent).await.unwrap_or_else(|_| {
            let what = format!("no complete answer within {}", in_words(limit));
            Err(out_of_time(what))
        })
    }

    /// A deletion whose answer was lost and that finds nothing to delete the next time has succeeded.
    fn deleted_before(&self, outcome: Result<Answer, Failure>, is_answer_lost: bool) -> Result<Answer, Failure> {
        let Err(failure) = &outcome else { return outcome };
        let status = failure.answer.as_ref().map(|answer| answer.status);
        if !is_answer_lost || self.request.method() != Method::DELETE || status != Some(StatusCode::NOT_FOUND) {
            return outcome;
        }
        Ok(Answer { head: response::empty_of(StatusCode::NO_CONTENT), body: bytes::Bytes::new() })
    }

    fn left(&self) -> Duration {
        self.deadline.saturating_duration_since(Instant::now())
    }

    fn error(&self, attempts: u32, stopped: Option<Stopped>, failure: Failure, span: &trace::Span) -> Error {
        span.ended(attempts, Err(&failure));
        Error::new(self.operation, attempts, stopped, failure)
    }
}

/// A number drawn evenly from all of `u64`, as the standard library draws the seeds of its hash maps.
fn random() -> u64 {
    RandomState::new().hash_one(0_u8)
}

fn in_words(duration: Duration) -> String {
    if duration.subsec_millis() == 0 {
        format!("{} s", duration.as_secs())
    } else {
        format!("{} ms", duration.as_millis())
    }
}
