//! Measures the memory of 100,000 calls of one client, while one request in ten fails:
//! `cargo run --release -p integration-tests --example long_run`. Exits with 1 if memory grows.

use std::{error::Error, process::ExitCode, time::Duration};

use ngrok_edge_oauth::{Client, EdgeId, RetryPolicy, RouteId};
use peak_alloc::PeakAlloc;
use tokio::{
    io::{AsyncReadExt as _, AsyncWriteExt as _},
    net::{TcpListener, TcpStream},
};

#[global_allocator]
static ALLOCATOR: PeakAlloc = PeakAlloc;

const CALLS: u32 = 100_000;
const STEP: u32 = 10_000;
/// Accepted growth in KiB: pools and hash maps grow and shrink a little.
const SLACK_KIB: f32 = 256.0;

const MODULE: &str =
    r#"{"enabled":true,"provider":{"google":{"client_id":"a","client_secret":"b"}}}"#;

#[tokio::main]
async fn main() -> Result<ExitCode, Box<dyn Error>> {
    let listener = TcpListener::bind(("127.0.0.1", 0)).await?;
    let url = format!("http://{}", listener.local_addr()?);
    tokio::spawn(async move {
        while let Ok((stream, _)) = listener.accept().await {
            tokio::spawn(serve(stream));
        }
    });
    let retry = RetryPolicy::default().initial_backoff(Duration::from_micros(100));
    let client = Client::builder().api_key("key_1").base_url(url).retry(retry).build()?;
    let (edge, route): (EdgeId, RouteId) = ("edghts_a".parse()?, "edghtsrt_b".parse()?);
    let (mut first, mut last, mut failed) = (0.0, 0.0, 0);
    for call in 1..=CALLS {
        let get = client.edge_route_oauth_get(&edge, &route);
        failed += u32::from(get.await.is_err());
        if call % STEP == 0 {
            last = ALLOCATOR.current_usage_as_kb();
            if call == STEP {
                first = last;
            }
            println!("{call:>7} calls  {failed:>4} failed  {last:>8.1} KiB");
        }
    }
    let grown = last - first;
    println!("memory grew by {grown:.1} KiB from call {STEP} to call {CALLS}");
    Ok(if grown <= SLACK_KIB { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

/// Fails every tenth request, alternately with 503 and a closed connection.
async fn serve(mut stream: TcpStream) {
    use std::sync::atomic::{AtomicU32, Ordering};
    static REQUESTS: AtomicU32 = AtomicU32::new(0);
    let mut buffer = vec![0; 4096];
    while let Ok(1..) = stream.read(&mut buffer).await {
        let response = match REQUESTS.fetch_add(1, Ordering::Relaxed) % 20 {
            0 => "HTTP/1.1 503 Service Unavailable\r\ncontent-length: 0\r\n\r\n".to_owned(),
            10 => return,
            _ => format!("HTTP/1.1 200 OK\r\ncontent-length: {}\r\n\r\n{MODULE}", MODULE.len()),
        };
        if stream.write_all(response.as_bytes()).await.is_err() {
            return;
        }
    }
}
