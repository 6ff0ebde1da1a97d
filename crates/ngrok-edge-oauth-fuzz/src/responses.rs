//! Targets that send bytes to the client as a response, over a real socket. The call must end
//! within its deadline, and an error must not contain the API key.

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
/// Shorter than one second, the shortest wait of `Retry-After`, so that no call waits.
const DEADLINE: Duration = Duration::from_millis(900);
/// Time that a busy machine may add to the deadline.
const SLACK: Duration = Duration::from_secs(3);
/// Calls of one client, as many as its retry budget has retries.
const CALLS: u32 = 40;

/// Sends the bytes as a whole response, including its head.
pub(crate) fn whole(bytes: &[u8]) {
    exchange(vec![bytes.to_vec()]);
}

/// Sends the bytes as the body of a success. A module must serialize to the JSON that it was read
/// from.
pub(crate) fn body(bytes: &[u8]) {
    let Some(module) = exchange(vec![response("200 OK", "", bytes)]) else { return };
    let written = serde_json::to_value(&module).unwrap_or_default();
    let read = serde_json::from_slice(bytes).unwrap_or_default();
    assert!(agrees(&read, &written), "{read} became {written}");
    assert_eq!(serde_json::from_value::<EndpointOAuth>(written).ok().as_ref(), Some(&module));
}

/// Returns whether everything in `read` that is not `null` is in `written`, which may have more.
fn agrees(read: &Value, written: &Value) -> bool {
    match (read, written) {
        (Value::Null, _) => true,
        (Value::Object(read), Value::Object(written)) => read.iter().all(|(key, value)| {
            value.is_null() || written.get(key).is_some_and(|other| agrees(value, other))
        }),
        (Value::Array(read), Value::Array(written)) => {
            read.len() == written.len()
                && read.iter().zip(written).all(|(read, written)| agrees(read, written))
        }
        (read, written) => read == written,
    }
}

/// Sends the bytes as the body of an error response. The first byte selects the status.
pub(crate) fn error_body(bytes: &[u8]) {
    let statuses = ["400 B", "401 U", "404 N", "429 T", "500 I", "302 F", "418 T"];
    let (first, rest) = bytes.split_first().unwrap_or((&0, &[]));
    exchange(vec![response(statuses[usize::from(*first) % statuses.len()], "", rest)]);
}

/// Sends the bytes as the values of `Retry-After` and the operation id.
pub(crate) fn retry_after(bytes: &[u8]) {
    // A line break would start another header, which the target `responses` does.
    let value: Vec<u8> =
        bytes.iter().copied().filter(|byte| *byte >= b' ' && *byte != 127).take(8_000).collect();
    let value = String::from_utf8_lossy(&value).into_owned();
    let headers = format!("Retry-After: {value}\r\nngrok-operation-id: {value}\r\n");
    exchange(vec![response("503 S", &headers, b""), response("204 N", "", b"")]);
}

fn response(status: &str, headers: &str, body: &[u8]) -> Vec<u8> {
    let head = format!("HTTP/1.1 {status}\r\n{headers}content-length: {}\r\n\r\n", body.len());
    [head.as_bytes(), body].concat()
}

/// A server for all inputs of a thread, and a client of it.
struct Exchange {
    runtime: Runtime,
    url: String,
    /// Responses of the next connections. Without one, the server closes the connection.
    responses: Arc<Mutex<VecDeque<Vec<u8>>>>,
    client: Client,
    edge: EdgeId,
    route: RouteId,
    body: EndpointOAuthMutate,
    calls: u32,
}

thread_local! {
    static EXCHANGE: RefCell<Option<Exchange>> = const { RefCell::new(None) };
}

/// Sends a request to a server that sends `responses`, and returns the module of a success.
fn exchange(responses: Vec<Vec<u8>>) -> Option<EndpointOAuth> {
    EXCHANGE.with_borrow_mut(|slot| {
        if slot.is_none() {
            *slot = Exchange::start();
        }
        slot.as_mut()?.call(responses)
    })
}

impl Exchange {
    fn start() -> Option<Self> {
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().ok()?;
        let listener = runtime.block_on(TcpListener::bind(("127.0.0.1", 0))).ok()?;
        let url = format!("http://{}", listener.local_addr().ok()?);
        let responses = Arc::<Mutex<VecDeque<_>>>::default();
        runtime.spawn(serve(listener, Arc::clone(&responses)));
        let client = client(&url)?;
        let (edge, route) = ("edghts_a".parse().ok()?, "edghtsrt_b".parse().ok()?);
        let body = EndpointOAuthMutate::new(EndpointOAuthGoogleMutate::default());
        Some(Self { runtime, url, responses, client, edge, route, body, calls: 0 })
    }

    fn call(&mut self, responses: Vec<Vec<u8>>) -> Option<EndpointOAuth> {
        *self.responses.lock().unwrap_or_else(PoisonError::into_inner) = responses.into();
        // A new client has a full retry budget, but building one takes longer than a call.
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
                1 => self
                    .client
                    .edge_route_oauth_replace(&self.edge, &self.route, &self.body)
                    .await
                    .map(Some),
                _ => {
                    self.client.edge_route_oauth_delete(&self.edge, &self.route).await.map(|_| None)
                }
            }
        });
        assert!(start.elapsed() < DEADLINE + SLACK, "the call exceeded its deadline");
        match ended {
            Ok(module) => module.map(ngrok_edge_oauth::Response::into_inner),
            Err(error) => {
                let text = format!("{error} {error:?}");
                assert!(!text.contains(KEY), "the error contains the key");
                assert!(
                    error.to_string().lines().count() == 1,
                    "expected an error of one line, found {error}"
                );
                None
            }
        }
    }
}

fn client(url: &str) -> Option<Client> {
    let retry = RetryPolicy::default()
        .max_attempts(2)
        .initial_backoff(Duration::ZERO)
        .max_backoff(Duration::ZERO);
    let client = Client::builder().api_key(KEY).base_url(url).deadline(DEADLINE).retry(retry);
    client.max_response_bytes(64 * 1024).build().ok()
}

async fn serve(listener: TcpListener, responses: Arc<Mutex<VecDeque<Vec<u8>>>>) {
    while let Ok((mut stream, _)) = listener.accept().await {
        let response = responses.lock().unwrap_or_else(PoisonError::into_inner).pop_front();
        if let Some(response) = response {
            let _ = stream.read(&mut [0; 4_096]).await;
            let _ = stream.write_all(&response).await;
            let _ = stream.shutdown().await;
        }
    }
}
