//! Answers of a server, over a real socket: whatever comes is a value or an error, within the deadline, without the key.

use std::{
    cell::RefCell,
    time::{Duration, Instant},
};

use ngrok_edge_oauth::{Client, RetryPolicy};
use tokio::{
    io::{AsyncReadExt as _, AsyncWriteExt as _},
    net::TcpListener,
    runtime::Runtime,
};

const KEY: &str = "2abcdefghijkl_3mnopqrstuvw";
const DEADLINE: Duration = Duration::from_secs(2);

/// The bytes of a whole answer, head and all.
pub(crate) fn raw(bytes: &[u8]) {
    exchange(vec![bytes.to_vec()]);
}

/// The body of a success.
pub(crate) fn body(bytes: &[u8]) {
    exchange(vec![answer("200 OK", "", bytes)]);
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

thread_local! {
    static RUNTIME: RefCell<Option<Runtime>> = const { RefCell::new(None) };
}

/// Sends a request to a server that answers with `answers`, a connection each.
fn exchange(answers: Vec<Vec<u8>>) {
    RUNTIME.with_borrow_mut(|slot| {
        if slot.is_none() {
            *slot = tokio::runtime::Builder::new_current_thread().enable_all().build().ok();
        }
        if let Some(runtime) = slot {
            runtime.block_on(call(answers));
        }
    });
}

async fn call(answers: Vec<Vec<u8>>) {
    let Ok(listener) = TcpListener::bind(("127.0.0.1", 0)).await else { return };
    let Ok(address) = listener.local_addr() else { return };
    let server = tokio::spawn(async move {
        for answer in answers {
            let Ok((mut stream, _)) = listener.accept().await else { return };
            let mut request = [0; 4_096];
            let _ = stream.read(&mut request).await;
            let _ = stream.write_all(&answer).await;
            let _ = stream.shutdown().await;
        }
    });
    let retry = RetryPolicy::default().max_attempts(2).initial_backoff(Duration::ZERO).max_backoff(Duration::ZERO);
    let client = Client::builder().api_key(KEY).base_url(format!("http://{address}")).deadline(DEADLINE);
    let Ok(client) = client.retry(retry).max_response_bytes(64 * 1024).build() else { return };
    let start = Instant::now();
    let ended = client.edge_route_oauth_get().edge_id("edghts_a").id("edghtsrt_b").send().await;
    assert!(start.elapsed() < DEADLINE * 2, "the call outlived its deadline");
    if let Err(error) = ended {
        let text = format!("{error} {error:?} {:?}", error.body_excerpt());
        assert!(!text.contains(KEY), "the key is in an error");
        assert!(error.to_string().lines().count() == 1, "an error is more than a line: {error}");
    }
    server.abort();
}
