//! Spans and their fields.
//!
//! A separate test binary: a thread without a subscriber that reaches a callsite first disables it
//! for the whole process.

#[expect(dead_code, reason = "the other tests use all of it")]
#[path = "it/operations.rs"]
mod operations;
#[expect(dead_code, reason = "the other tests use all of it")]
#[path = "../../crates/openapi-client-runtime/tests/it/server.rs"]
mod server;

type TestResult = Result<(), Box<dyn std::error::Error>>;

const EDGE: &str = "edghts_2gsqMWn9EWnyzB8HOiL5Xm9cMmf";
const ROUTE: &str = "edghtsrt_2gsqMSVVZ5lmU8KUaqPKUamGw6c";

fn edge() -> EdgeId {
    EDGE.parse().unwrap_or_else(|error| unreachable!("{error}"))
}

fn route() -> RouteId {
    ROUTE.parse().unwrap_or_else(|error| unreachable!("{error}"))
}

use std::{
    fmt::{Debug, Write as _},
    sync::{Arc, Mutex, PoisonError},
};

use ngrok_edge_oauth::{Client, EdgeId, RouteId, types};
use tracing::{
    Event, Subscriber,
    field::{Field, Visit},
    span::{Attributes, Id, Record},
};
use tracing_subscriber::{Layer, layer::Context, layer::SubscriberExt as _, registry::LookupSpan};

use crate::{
    operations::{ALL, Operation, client_with},
    server::{Reply, Server},
};

/// A subscriber that keeps each record as a line.
#[derive(Clone, Default)]
struct Recorder(Arc<Mutex<Vec<String>>>);

impl Recorder {
    fn push(&self, what: &str, record: impl FnOnce(&mut Line)) {
        let mut line = Line(what.to_owned());
        record(&mut line);
        self.0.lock().unwrap_or_else(PoisonError::into_inner).push(line.0);
    }

    fn lines(&self) -> String {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).join("\n")
    }
}

struct Line(String);

impl Visit for Line {
    fn record_debug(&mut self, field: &Field, value: &dyn Debug) {
        let _ = write!(self.0, " {}={value:?}", field.name());
    }
}

impl<S: Subscriber + for<'a> LookupSpan<'a>> Layer<S> for Recorder {
    fn on_new_span(&self, attributes: &Attributes<'_>, _: &Id, _: Context<'_, S>) {
        self.push(&format!("span {}", attributes.metadata().name()), |line| {
            attributes.record(line);
        });
    }

    fn on_record(&self, _: &Id, values: &Record<'_>, _: Context<'_, S>) {
        self.push("  record", |line| values.record(line));
    }

    fn on_event(&self, event: &Event<'_>, _: Context<'_, S>) {
        // The HTTP client also has events.
        if event.metadata().target().starts_with("ngrok_edge_oauth") {
            self.push("  event", |line| event.record(line));
        }
    }
}

#[tokio::test(start_paused = true)]
async fn call_and_attempts_have_spans() -> TestResult {
    let recorder = Recorder::default();
    let _guard =
        tracing::subscriber::set_default(tracing_subscriber::registry().with(recorder.clone()));
    let busy = Reply::Write(server::response(
        "503 Service Unavailable",
        &["ngrok-operation-id: op_1"],
        "",
    ));
    for operation in ALL {
        let server =
            Server::start([Reply::Close(Vec::new()), busy.clone(), operation.success()]).await?;
        operation.call(&client_with(&server, |builder| builder)?).await?;
    }
    let server =
        Server::start([server::json("404 Not Found", r#"{"details":{"operation_id":"op_2"}}"#)])
            .await?;
    let _ = Operation::Get.call(&client_with(&server, |builder| builder)?).await;
    // A truncated success: its status does not describe the error.
    let mut cut_off = server::response("200 OK", &[], "{}");
    cut_off.pop();
    let headers = ["content-type: application/json", "ngrok-operation-id: op_3"];
    let success = Reply::Write(server::response("200 OK", &headers, operations::MODULE));
    let server = Server::start([Reply::Close(cut_off), success]).await?;
    Operation::Get.call(&client_with(&server, |builder| builder)?).await?;

    let lines = regex::Regex::new(r"server\.port=\d+")?
        .replace_all(&recorder.lines(), "server.port={port}")
        .into_owned();
    insta::assert_snapshot!("tracing__calls", lines);
    assert!(!lines.contains("edghts_") && !lines.contains("edghtsrt_"), "an id is recorded");
    Ok(())
}

#[tokio::test(start_paused = true)]
async fn spans_and_errors_contain_no_secret() -> TestResult {
    const KEY: &str = "canarykey_7f3a";
    const SECRET: &str = "canarysecret\"\\_91bc";
    let recorder = Recorder::default();
    let _guard =
        tracing::subscriber::set_default(tracing_subscriber::registry().with(recorder.clone()));
    // A server that repeats the secrets in every part of a response that an error uses.
    let escaped = serde_json::to_string(SECRET)?;
    let everything = format!(
        r#"{{"error_code":"{KEY}","msg":"{KEY} {}","details":{{"operation_id":"{KEY}"}},"client_secret":{escaped},"provider":{{"google":{{"client_secret":"someone's other canarysecret","scopes":{escaped}}}}}}}"#,
        &escaped[1..escaped.len() - 1],
    );
    let headers = [
        format!("ngrok-operation-id: {KEY}"),
        format!("location: https://{KEY}:{KEY}@evil.test/{KEY}?{KEY}"),
    ];
    let headers = headers.each_ref().map(String::as_str);
    for status in [
        "200 OK",
        "204 No Content",
        "302 Found",
        "400 Bad Request",
        "429 Too Many Requests",
        "503 Service Unavailable",
    ] {
        for body in [
            everything.clone(),
            everything.replace("\":", "\" : "),
            format!("<p>{KEY} {SECRET}"),
            everything[..everything.len() / 2].to_owned(),
        ] {
            let server =
                Server::start([Reply::Write(server::response(status, &headers, body))]).await?;
            let client = Client::builder().api_key(KEY).base_url(server.url()).build()?;
            let google = types::EndpointOAuthGoogleMutate::default()
                .with_client_id("id")
                .with_client_secret(SECRET);
            let module = types::EndpointOAuthMutate::new(google);
            let errors = [
                client.edge_route_oauth_replace(&edge(), &route(), &module).await.err(),
                Operation::Get.call(&client).await.err(),
                Operation::Delete.call(&client).await.err(),
            ];
            for error in errors.into_iter().flatten() {
                let mut said = format!(
                    "{error} {error:?} {error:#?} {:?} {:?}",
                    error.message(),
                    error.redirect_target()
                );
                let mut source = std::error::Error::source(&error);
                while let Some(cause) = source {
                    let _ = write!(said, " {cause} {cause:?}");
                    source = cause.source();
                }
                assert!(!said.contains("canarykey"), "{status}: {said}");
                // Every text with the secret of the call itself must be redacted.
                let is_own = error.to_string().starts_with("edge_route_oauth_replace")
                    && said.contains("_91bc");
                assert!(!is_own && !said.contains("other canarysecret"), "{status}: {said}");
            }
        }
    }
    let lines = recorder.lines();
    assert!(!lines.contains("canary"), "{lines}");
    assert!(lines.contains("error.type"), "no record");
    Ok(())
}
