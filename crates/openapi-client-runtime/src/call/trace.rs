//! Spans of calls and attempts, by OpenTelemetry's conventions for HTTP clients
//! (<https://opentelemetry.io/docs/specs/semconv/http/http-spans/>), if the feature `tracing` is
//! on.
//!
//! A call has one span, and below it one of kind `client` for each attempt. No span has a path
//! parameter, a credential or a body.

use std::future::Future;

use reqwest::{Request, StatusCode, header::HeaderMap};

use crate::{
    Api, Operation,
    call::{attempt::Received, redact::Secrets},
    error::Failure,
};

/// The span of a call.
pub(crate) struct CallSpan {
    #[cfg(feature = "tracing")]
    span: tracing::Span,
    #[cfg(feature = "tracing")]
    request_id_header: Option<&'static str>,
}

/// The span of an attempt.
pub(crate) struct AttemptSpan {
    #[cfg(feature = "tracing")]
    span: tracing::Span,
    #[cfg(feature = "tracing")]
    request_id_header: Option<&'static str>,
}

#[cfg(feature = "tracing")]
impl CallSpan {
    pub(crate) fn new(api: &Api, operation: &Operation, request: &Request) -> Self {
        use tracing::field::Empty;

        let span = tracing::info_span!(
            "call",
            otel.name = operation.id,
            otel.kind = "internal",
            otel.status_code = Empty,
            code.function.name = operation.id,
            service.peer.name = api.name,
            http.request.method = request.method().as_str(),
            http.request.resend_count = Empty,
            http.response.status_code = Empty,
            url.template = operation.path,
            "error.type" = Empty,
            request_id = Empty,
        );
        Self { span, request_id_header: api.request_id_header }
    }

    pub(crate) fn attempt(
        &self,
        operation: &Operation,
        request: &Request,
        attempt: u32,
    ) -> AttemptSpan {
        use tracing::field::Empty;

        let (method, url) = (request.method().as_str(), request.url());
        let span = tracing::info_span!(
            parent: &self.span,
            "attempt",
            otel.name = format!("{method} {}", operation.path),
            otel.kind = "client",
            otel.status_code = Empty,
            http.request.method = method,
            http.request.resend_count = (attempt > 1).then(|| attempt - 1),
            http.response.status_code = Empty,
            network.protocol.name = "http",
            server.address = url.host_str().unwrap_or_default(),
            server.port = url.port_or_known_default(),
            url.scheme = url.scheme(),
            url.template = operation.path,
            "error.type" = Empty,
            request_id = Empty,
        );
        AttemptSpan { span, request_id_header: self.request_id_header }
    }

    /// Runs `call` in the span.
    pub(crate) fn around<F: Future>(&self, call: F) -> impl Future<Output = F::Output> + use<F> {
        tracing::Instrument::instrument(call, self.span.clone())
    }

    pub(crate) fn succeeded(
        &self,
        attempts: u32,
        response: (StatusCode, &HeaderMap),
        secrets: &Secrets<'_>,
    ) {
        record_resends(&self.span, attempts);
        record_response(&self.span, response, self.request_id_header, secrets);
    }

    pub(crate) fn failed(&self, attempts: u32, failure: &Failure) {
        record_resends(&self.span, attempts);
        record_failure(&self.span, failure);
    }
}

#[cfg(feature = "tracing")]
impl AttemptSpan {
    /// Runs `attempt` in the span.
    pub(crate) fn around<F: Future>(&self, attempt: F) -> impl Future<Output = F::Output> + use<F> {
        tracing::Instrument::instrument(attempt, self.span.clone())
    }

    pub(crate) fn ended(&self, result: &Result<Received, Failure>, secrets: &Secrets<'_>) {
        match result {
            Ok(received) => {
                let response = (received.status, &received.headers);
                record_response(&self.span, response, self.request_id_header, secrets);
            }
            Err(failure) => record_failure(&self.span, failure),
        }
    }
}

/// Records status and request id, unless the id repeats a part of the credentials.
#[cfg(feature = "tracing")]
fn record_response(
    span: &tracing::Span,
    (status, headers): (StatusCode, &HeaderMap),
    request_id_header: Option<&'static str>,
    secrets: &Secrets<'_>,
) {
    if span.is_disabled() {
        return;
    }
    span.record("http.response.status_code", status.as_u16());
    let request_id = crate::response::request_id(headers, request_id_header);
    span.record("request_id", request_id.filter(|id| !secrets.occur_in_id(id)));
}

#[cfg(feature = "tracing")]
fn record_resends(span: &tracing::Span, attempts: u32) {
    if attempts > 1 {
        span.record("http.request.resend_count", attempts - 1);
    }
}

/// Returns the value of `error.type` by the conventions: the status of an error response, or else
/// the kind of the failure.
#[cfg(feature = "tracing")]
fn error_type(failure: &Failure) -> String {
    match &failure.response {
        Some(response) if failure.kind == crate::ErrorKind::Status => {
            response.status.as_str().to_owned()
        }
        _ => format!("{:?}", failure.kind),
    }
}

#[cfg(feature = "tracing")]
fn record_failure(span: &tracing::Span, failure: &Failure) {
    span.record("otel.status_code", "ERROR");
    if let Some(response) = &failure.response {
        span.record("http.response.status_code", response.status.as_u16());
        span.record("request_id", response.request_id.as_deref());
    }
    span.record("error.type", error_type(failure));
}

#[cfg(not(feature = "tracing"))]
#[expect(clippy::unused_self, reason = "the variant with spans uses it")]
impl CallSpan {
    pub(crate) fn new(_: &Api, _: &Operation, _: &Request) -> Self {
        Self {}
    }

    pub(crate) fn attempt(&self, _: &Operation, _: &Request, _: u32) -> AttemptSpan {
        AttemptSpan {}
    }

    pub(crate) fn around<F: Future>(&self, call: F) -> F {
        call
    }

    pub(crate) fn succeeded(&self, _: u32, _: (StatusCode, &HeaderMap), _: &Secrets<'_>) {}

    pub(crate) fn failed(&self, _: u32, _: &Failure) {}
}

#[cfg(not(feature = "tracing"))]
#[expect(clippy::unused_self, reason = "the variant with spans uses it")]
impl AttemptSpan {
    pub(crate) fn around<F: Future>(&self, attempt: F) -> F {
        attempt
    }

    pub(crate) fn ended(&self, _: &Result<Received, Failure>, _: &Secrets<'_>) {}
}
