//! Spans and their fields.
//!
//! A separate binary: a thread without a subscriber that reaches a callsite first disables it for
//! the whole process.
#![cfg(feature = "tracing")]

#[expect(dead_code, reason = "the other tests use all of it")]
#[path = "it/bookstore.rs"]
mod bookstore;
#[expect(dead_code, reason = "the other tests use all of it")]
#[path = "it/server.rs"]
mod server;

use std::{
    collections::BTreeMap,
    fmt::Debug,
    sync::{Arc, Mutex, PoisonError},
};

use tracing::{
    Subscriber,
    field::{Field, Visit},
    span::{Attributes, Id, Record},
};
use tracing_subscriber::{Layer, layer::Context, layer::SubscriberExt as _, registry::LookupSpan};

use crate::{
    bookstore::{Call, KEY, NO_SUCH_BOOK, PASSWORD, book, client, client_with},
    server::{Reply, Server},
};

type TestResult<T = ()> = Result<T, Box<dyn std::error::Error>>;

/// A span of this crate with its fields and the name of its parent.
#[derive(Clone, Debug, Default)]
struct Span {
    name: &'static str,
    parent: Option<&'static str>,
    fields: BTreeMap<&'static str, String>,
}

impl Visit for Span {
    fn record_debug(&mut self, field: &Field, value: &dyn Debug) {
        self.fields.insert(field.name(), format!("{value:?}").trim_matches('"').to_owned());
    }
}

/// Keeps the spans in the order in which they were created.
#[derive(Clone, Default)]
struct Recorder(Arc<Mutex<Vec<(Id, Span)>>>);

impl Recorder {
    fn spans(&self) -> Vec<Span> {
        self.0
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .iter()
            .map(|(_, span)| span.clone())
            .collect()
    }
}

impl<S: Subscriber + for<'a> LookupSpan<'a>> Layer<S> for Recorder {
    fn on_new_span(&self, attributes: &Attributes<'_>, id: &Id, context: Context<'_, S>) {
        let metadata = attributes.metadata();
        if metadata.target().starts_with("openapi_client_runtime") {
            let parent =
                context.span(id).and_then(|span| span.parent()).map(|parent| parent.name());
            let mut span = Span { name: metadata.name(), parent, ..Span::default() };
            attributes.record(&mut span);
            self.0.lock().unwrap_or_else(PoisonError::into_inner).push((id.clone(), span));
        }
    }

    fn on_record(&self, id: &Id, values: &Record<'_>, _: Context<'_, S>) {
        let mut spans = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        // The id of an ended span is reused, so the last span with this id is the current one.
        if let Some((_, span)) = spans.iter_mut().rfind(|(other, _)| other == id) {
            values.record(span);
        }
    }
}

/// Runs `call` and returns the spans.
async fn spans(replies: impl IntoIterator<Item = Reply>, call: Call) -> TestResult<Vec<Span>> {
    let recorder = Recorder::default();
    let _guard =
        tracing::subscriber::set_default(tracing_subscriber::registry().with(recorder.clone()));
    let server = Server::start(replies).await?;
    let _ = call.run(&client(&server)?).await;
    let mut spans = recorder.spans();
    for span in &mut spans {
        if let Some(port) =
            span.fields.get_mut("server.port").filter(|port| **port == server.port().to_string())
        {
            "{port}".clone_into(port);
        }
    }
    Ok(spans)
}

fn fields(fields: &[(&'static str, &str)]) -> BTreeMap<&'static str, String> {
    fields.iter().map(|(name, value)| (*name, (*value).to_owned())).collect()
}

#[tokio::test(start_paused = true)]
async fn call_has_a_span_and_one_below_it_per_attempt() -> TestResult {
    let busy =
        Reply::Write(server::response("503 Service Unavailable", &["x-request-id: req_1"], ""));
    let spans =
        spans([Reply::Close(Vec::new()), busy, Call::Replace.success()], Call::Replace).await?;
    let [call, first, second, third] = &spans[..] else { return Err(format!("{spans:?}").into()) };
    let expected = fields(&[
        ("otel.name", "replace_book"),
        ("otel.kind", "internal"),
        ("code.function.name", "replace_book"),
        ("service.peer.name", "bookstore"),
        ("http.request.method", "PUT"),
        ("http.request.resend_count", "2"),
        ("http.response.status_code", "200"),
        ("url.template", "/books/{id}"),
    ]);
    assert_eq!((call.name, call.parent, &call.fields), ("call", None, &expected));
    let common = fields(&[
        ("otel.name", "PUT /books/{id}"),
        ("otel.kind", "client"),
        ("http.request.method", "PUT"),
        ("network.protocol.name", "http"),
        ("server.address", "127.0.0.1"),
        ("server.port", "{port}"),
        ("url.scheme", "http"),
        ("url.template", "/books/{id}"),
    ]);
    for (span, more) in [
        (first, &[("otel.status_code", "ERROR"), ("error.type", "Interrupted")][..]),
        (
            second,
            &[
                ("http.request.resend_count", "1"),
                ("http.response.status_code", "503"),
                ("otel.status_code", "ERROR"),
                ("error.type", "503"),
                ("request_id", "req_1"),
            ],
        ),
        (third, &[("http.request.resend_count", "2"), ("http.response.status_code", "200")]),
    ] {
        let mut expected = common.clone();
        expected.extend(fields(more));
        assert_eq!((span.name, span.parent, &span.fields), ("attempt", Some("call"), &expected));
    }
    Ok(())
}

#[tokio::test(start_paused = true)]
async fn failed_call_has_the_error_of_its_last_attempt() -> TestResult {
    let spans = spans([server::json("404 Not Found", NO_SUCH_BOOK)], Call::Get).await?;
    let call = &spans.first().ok_or("no span")?.fields;
    for (name, value) in [
        ("otel.status_code", "ERROR"),
        ("error.type", "404"),
        ("http.response.status_code", "404"),
        ("request_id", "req_body"),
    ] {
        assert_eq!(call.get(name).map(String::as_str), Some(value), "{name}");
    }
    assert!(!call.contains_key("http.request.resend_count"));
    Ok(())
}

#[tokio::test(start_paused = true)]
async fn success_has_its_request_id() -> TestResult {
    let reply = Reply::Write(server::response("204 No Content", &["x-request-id: req_3"], ""));
    for span in spans([reply], Call::Delete).await? {
        assert_eq!(span.fields.get("request_id").map(String::as_str), Some("req_3"), "{span:?}");
    }
    Ok(())
}

#[tokio::test]
async fn before_attempt_runs_in_the_span_of_the_attempt() -> TestResult {
    let recorder = Recorder::default();
    let _guard = tracing::subscriber::set_default(tracing_subscriber::registry().with(recorder));
    let server = Server::start([Call::Get.success()]).await?;
    let names = Arc::new(Mutex::new(Vec::new()));
    let seen = Arc::clone(&names);
    let client = client_with(&server, |builder| {
        builder.before_attempt(move |_| {
            let name = tracing::Span::current().metadata().map(tracing::Metadata::name);
            seen.lock().unwrap_or_else(PoisonError::into_inner).push(name);
        })
    })?;
    Call::Get.run(&client).await?;
    assert_eq!(*names.lock().unwrap_or_else(PoisonError::into_inner), [Some("attempt")]);
    Ok(())
}

#[tokio::test(start_paused = true)]
async fn no_span_has_a_parameter_a_credential_or_a_body() -> TestResult {
    let recorder = Recorder::default();
    let _guard =
        tracing::subscriber::set_default(tracing_subscriber::registry().with(recorder.clone()));
    let headers = [
        format!("x-request-id: {KEY}"),
        format!("location: https://{KEY}:{KEY}@{KEY}.evil.test/{KEY}?{KEY}"),
        "content-type: application/json".to_owned(),
    ];
    let password = serde_json::to_string(PASSWORD)?;
    let bodies = [
        format!(r#"{{"code":"{KEY}","message":{password},"details":{{"request_id":"{KEY}"}}}}"#),
        format!(r#"{{"id":1,"title":{password},"password":{password}}}"#),
    ];
    for status in
        ["200 OK", "204 No Content", "302 Found", "400 Bad Request", "503 Service Unavailable"]
    {
        for body in &bodies {
            let reply = server::response(status, &headers.each_ref().map(String::as_str), body);
            let server = Server::start([Reply::Close(reply)]).await?;
            let client = client(&server)?;
            let _ = client.get_book("secret-id").await;
            let _ = client.add_book(&book()).await;
            let _ = client.delete_book("secret-id").await;
        }
    }
    let spans = recorder.spans();
    let text = format!("{spans:?}");
    for secret in [KEY, "2abcdef-", "secret-id", "w&<d>"] {
        assert!(!text.contains(secret), "{secret}: {text}");
    }
    assert!(text.contains("error.type") && spans.len() > 60, "{} spans", spans.len());
    Ok(())
}
