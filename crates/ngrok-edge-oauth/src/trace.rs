//! Spans and events, named by OpenTelemetry's conventions for HTTP clients
//! (<https://opentelemetry.io/docs/specs/semconv/http/http-spans/>), where the feature `tracing` is on.
//!
//! One span for an operation, one event for an attempt. Neither has an id of an edge or route, a key, a secret or a body.

use std::future::Future;

use reqwest::Request;

use crate::{error::Failure, redact::Redactor, response::Answer};

/// The span of an operation.
pub(crate) struct Span {
    #[cfg(feature = "tracing")]
    span: tracing::Span,
    #[cfg(feature = "tracing")]
    redactor: Redactor,
}

#[cfg(feature = "tracing")]
impl Span {
    /// Opens a span for `request`.
    pub(crate) fn new(request: &Request, operation: &'static str, redactor: &Redactor) -> Self {
        use tracing::field::Empty;

        let (method, url) = (request.method().as_str(), request.url());
        let template = crate::generated::facts::path_template(operation);
        let span = tracing::info_span!(
            "ngrok_edge_oauth.call",
            otel.name = format!("{method} {template}"),
            otel.kind = "client",
            otel.status_code = Empty,
            code.function.name = operation,
            http.request.method = method,
            http.request.resend_count = Empty,
            http.response.status_code = Empty,
            server.address = url.host_str().unwrap_or_default(),
            server.port = url.port_or_known_default(),
            url.template = template,
            "error.type" = Empty,
            ngrok.operation_id = Empty,
        );
        Self { span, redactor: redactor.clone() }
    }

    /// Runs `call` in the span.
    pub(crate) fn around<F: Future>(&self, call: F) -> impl Future<Output = F::Output> + use<F> {
        tracing::Instrument::instrument(call, self.span.clone())
    }

    /// Records an attempt.
    pub(crate) fn attempted(&self, attempts: u32, outcome: &Result<Answer, Failure>) {
        let resend_count = attempts - 1;
        match outcome {
            Ok(answer) => tracing::debug!(
                parent: &self.span,
                http.request.resend_count = resend_count,
                http.response.status_code = answer.head.status().as_u16(),
                ngrok.operation_id = self.operation_id(answer),
                "attempt succeeded",
            ),
            Err(failure) => tracing::debug!(
                parent: &self.span,
                http.request.resend_count = resend_count,
                http.response.status_code = failure.answer.as_ref().map(|answer| answer.status.as_u16()),
                ngrok.operation_id = failure.answer.as_ref().and_then(|answer| answer.operation_id.as_deref()),
                "error.type" = error_type(failure),
                "attempt failed",
            ),
        }
    }

    fn operation_id(&self, answer: &Answer) -> Option<String> {
        crate::attempt::operation_id(answer.head.headers(), &self.redactor)
    }

    /// Records the end of the call.
    pub(crate) fn ended(&self, attempts: u32, outcome: Result<&Answer, &Failure>) {
        if attempts > 1 {
            self.span.record("http.request.resend_count", attempts - 1);
        }
        let answer = match outcome {
            Ok(answer) => Some((answer.head.status(), self.operation_id(answer))),
            Err(failure) => {
                self.span.record("error.type", error_type(failure));
                self.span.record("otel.status_code", "ERROR");
                failure.answer.as_ref().map(|answer| (answer.status, answer.operation_id.clone()))
            }
        };
        if let Some((status, operation_id)) = answer {
            self.span.record("http.response.status_code", status.as_u16());
            if let Some(operation_id) = operation_id {
                self.span.record("ngrok.operation_id", operation_id);
            }
        }
    }
}

/// The status as text, as the conventions have it, else the kind of failure.
#[cfg(feature = "tracing")]
fn error_type(failure: &Failure) -> String {
    match &failure.answer {
        Some(answer) if failure.kind == crate::ErrorKind::Status => answer.status.as_str().to_owned(),
        _ => format!("{:?}", failure.kind),
    }
}

#[cfg(not(feature = "tracing"))]
#[allow(clippy::unused_self, reason = "the other variant uses it")]
impl Span {
    pub(crate) fn new(_: &Request, _: &'static str, _: &Redactor) -> Self {
        Self {}
    }

    pub(crate) fn around<F: Future>(&self, call: F) -> F {
        call
    }

    pub(crate) fn attempted(&self, _: u32, _: &Result<Answer, Failure>) {}

    pub(crate) fn ended(&self, _: u32, _: Result<&Answer, &Failure>) {}
}
