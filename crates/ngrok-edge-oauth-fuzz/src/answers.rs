//! Answers of a server, over a real socket: whatever comes is a value or an error, within the deadline, without the key.

use std::{
    cell::RefCell,
    collections::VecDeque,
    sync::{Arc, Mutex, PoisonError},
    time::{Duration, Instant},
};

use ngrok_edge_oauth::{
    Client, EdgeId, RetryPolicy, RouteId,
    types::{EndpointOAuth, EndpointOAuthGoogleMutate, EndpointOAuthMutate},
};
use serde_json::Value;
use tokio::{
    io::{AsyncReadExt as _, AsyncWriteExt as _},
    net::TcpListener,
    runtime::Runtime,
};

const KEY: &str = "2abcdefghijkl_3mnopqrstuvw";
/// Shorter than any wait in whole seconds that `Retry-After` can ask for, so that none is begun.
const DEADLINE: Duration = Duration::from_millis(900);
/// What a busy machine may take longer.
const SLACK: Duration = Duration::from_secs(3);
/// How many calls a client makes. It starts with 40 retries.
const CALLS: u32 = 40;

/// The bytes of a whole answer, head and all.
pub(crate) fn raw(bytes: &[u8]) {
    exchange(vec![bytes.to_vec()]);
}

/// The body of a success. What is accepted must serialize to the JSON that it was read from.
pub(crate) fn body(bytes: &[u8]) {
    let Some(module) = exchange(vec![answer("200 OK", "", bytes)]) else { return };
    let written = serde_json::to_value(&module).unwrap_or_default();
    let read = serde_json::from_slice(bytes).unwrap_or_default();
    assert!(agrees(&read, &written), "{read} became {written}");
    assert_eq!(serde_json::from_value::<EndpointOAuth>(written).ok().as_ref(), Some(&module));
}

/// Returns whether everything in `read` that is not `null` is in `written`, which may have more.
fn agrees(read: &Value, written: &Value) -> bool {
    match (read, written) {
        (Value::Null, _) => true,
        (Value::Object(read), Value::Object(written)) => read
            .iter()
            .all(|(key, value)| value.is_null() || written.get(key).is_some_and(|other| agrees(value, other))),
        (Value::Array(read), Value::Array(written)) => {
            read.len() == written.len() && read.iter().zip(written).all(|(read, written)| agrees(read, written))
        }
        (read, written) => read == written,
    }
}

/// The body of a refusal. Its first byte chooses the status.
pub(crate) fn error_body(bytes: &[u8]) {
    let statuses = ["400 B", "401 U", "404 N", "429 T", "500 I", "302 F", "418 T"];
    let (first, rest) = bytes.split_first().unwrap_or((&0, &[]));
    exchange(vec![answer(statuses[usize::from(*first) % statuses.len()], "", rest)]);
}

/// The value of `Retry-After` before a success, and of the operation id.
pub(crate) fn retry_after(bytes: &[u8]) {
    // A line end would begin another header, which `raw` is for.
    let value: Vec<u8> = bytes.iter().copied().filter(|byte| *byte >= b' ' && *byte != 127).take(8_000).collect();
    let value = String::from_utf8_lossy(&value).into_owned();
    let headers = format!("Retry-After: {value}\r\nngrok-operation-id: {value}\r\n");
    exchange(vec![answer("503 S", &headers, b""), answer("204 N", "", b"")]);
}

fn answer(status: &str, headers: &str, body: &[u8]) -> Vec<u8> {
    let head = format!("HTTP/1.1 {status}\r\n{headers}content-length: {}\r\n\r\n", body.len());
    [head.as_bytes(), body].concat()
}

/// A server that is there for all inputs of a thread, and a client of it.
struct Exchange {
    runtime: Runtime,
    url: String,
    /// What the server answers, a connection each. Where nothing is left, it closes the connection.
    answers: Arc<Mutex<VecDeque<Vec<u8>>>>,
    client: Client,
    edge: EdgeId,
    route: RouteId,
    body: EndpointOAuthMutate,
    calls: u32,
}

thread_local! {
    static EXCHANGE: RefCell<Option<Exchange>> = const { RefCell::new(None) };
}

/// Sends a request to a server that answers with `answers`, and returns the result of a success.
fn exchange(answers: Vec<Vec<u8>>) -> Option<EndpointOAuth> {
    EXCHANGE.with_borrow_mut(|slot| {
        if slot.is_none() {
            *slot = Exchange::start();
        }
        slot.as_mut()?.call(answers)
    })
}

impl Exchange {
    fn start() -> Option<Self> {
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().ok()?;
        let listener = runtime.block_on(TcpListener::bind(("127.0.0.1", 0))).ok()?;
        let url = format!("http://{}", listener.local_addr().ok()?);
        let answers = Arc::<Mutex<VecDeque<_>>>::default();
        runtime.spawn(serve(listener, Arc::clone(&answers)));
        let client = client(&url)?;
        let (edge, route) = ("edghts_a".parse().ok()?, "edghtsrt_b".parse().ok()?);
        let body = EndpointOAuthMutate::new(EndpointOAuthGoogleMutate::default());
        Some(Self { runtime, url, answers, client, edge, route, body, calls: 0 })
    }

    fn call(&mut self, answers: Vec<Vec<u8>>) -> Option<EndpointOAuth> {
        *self.answers.lock().unwrap_or_else(PoisonError::into_inner) = answers.into();
        // A new client has retries left, and takes longer to make than a call.
        self.calls += 1;
        if self.calls.is_multiple_of(CALLS)
            && let Some(client) = client(&self.url)
        {
            self.client = client;
        }
        let start = Instant::now();
        let ended = self.runtime.block_on(async {
            match self.calls % 3 {
                0 => self.client.edge_route_oauth_get(&self.edge, &self.route).await.map(Some),
                1 => self.client.edge_route_oauth_replace(&self.edge, &self.route, &self.body).await.map(Some),
                _ => self.client.edge_route_oauth_delete(&self.edge, &self.route).await.map(|_| None),
            }
        });
        assert!(start.elapsed() < DEADLINE + SLACK, "the call outlived its deadline");
        match ended {
            Ok(module) => module.map(ngrok_edge_oauth::Response::into_inner),
            Err(error) => {
                let text = format!("{error} {error:?}");
                assert!(!text.contains(KEY), "the key is in an error");
                assert!(error.to_string().lines().count() == 1, "an error is more than a line: {error}");
                None
            }
        }
    }
}

fn client(url: &str) -> Option<Client> {
    let retry = RetryPolicy::default().max_attempts(2).initial_backoff(Duration::ZERO).max_backoff(Duration::ZERO);
    let client = Client::builder().api_key(KEY).base_url(url).deadline(DEADLINE).retry(retry);
    client.max_response_bytes(64 * 1024).build().ok()
}

async fn serve(listener: TcpListener, answers: Arc<Mutex<VecDeque<Vec<u8>>>>) {
    while let Ok((mut stream, _)) = listener.accept().await {
        let answer = answers.lock().unwrap_or_else(PoisonError::into_inner).pop_front();
        if let Some(answer) = answer {
            let _ = stream.read(&mut [0; 4_096]).await;
            let _ = stream.write_all(&answer).await;
            let _ = stream.shutdown().await;
        }
    }
}
