//! Rate limit, timeouts and the limit of connections.

use std::time::Duration;

use ngrok_edge_oauth_emulator::{Emulator, Options, Rate};
use reqwest::Method;
use tokio::{
    io::{AsyncReadExt as _, AsyncWriteExt as _},
    net::TcpStream,
    time::Instant,
};

use crate::{EDGE, ROUTE, TestResult, module_url, raw};

async fn with_rate(rate: Rate) -> Result<Emulator, Box<dyn std::error::Error>> {
    let mut options = Options::default();
    options.rate_limit = Some(rate);
    Ok(Emulator::start_with(options).await?)
}

async fn get(emulator: &Emulator) -> reqwest::Result<reqwest::Response> {
    let request = raw()?.request(Method::GET, module_url(emulator));
    request.bearer_auth(emulator.api_key()).header("ngrok-version", "2").send().await
}

#[tokio::test]
async fn requests_beyond_the_rate_limit_are_rejected() -> TestResult {
    let emulator = with_rate("2/60".parse()?).await?;
    for expected in [404, 404, 429, 429] {
        let response = get(&emulator).await?;
        assert_eq!(response.status(), expected);
        assert_eq!(response.headers().contains_key("retry-after"), expected == 429);
    }
    for text in ["", "120", "0/60", "120/0", "a/b", "-1/2", "1000001/1"] {
        assert!(text.parse::<Rate>().is_err(), "{text:?}");
    }
    Ok(())
}

#[tokio::test(start_paused = true)]
async fn rate_limit_is_a_rolling_window() -> TestResult {
    let emulator = with_rate("2/60".parse()?).await?;
    let start = Instant::now();
    // The time of a request in milliseconds, and its Retry-After.
    for (at, wait) in [
        (0, None),
        (30_500, None),
        (30_500, Some("30")),
        (59_000, Some("1")),
        (60_000, None),
        (60_000, Some("31")),
    ] {
        tokio::time::sleep_until(start + Duration::from_millis(at)).await;
        let response = get(&emulator).await?;
        assert_eq!(start.elapsed(), Duration::from_millis(at), "the clock advanced");
        let retry_after =
            response.headers().get("retry-after").map(|value| value.to_str()).transpose()?;
        let expected = if wait.is_some() { 429 } else { 404 };
        assert_eq!((response.status().as_u16(), retry_after), (expected, wait), "after {at} ms");
    }
    Ok(())
}

#[tokio::test]
async fn extreme_rates_do_not_overflow() -> TestResult {
    let forever = Duration::from_secs(u64::MAX);
    for rate in ["1/18446744073709551615".parse()?, Rate { requests: 0, period: Duration::MAX }] {
        let emulator = with_rate(rate).await?;
        assert_eq!(get(&emulator).await?.status(), 404, "{rate:?}");
        let response = get(&emulator).await?;
        assert_eq!(response.status(), 429, "{rate:?}");
        let wait: u64 = response.headers()["retry-after"].to_str()?.parse()?;
        assert!(wait > forever.as_secs() - 60, "{wait}");
    }
    let emulator = with_rate(Rate { requests: usize::MAX, period: Duration::ZERO }).await?;
    assert_eq!(get(&emulator).await?.status(), 404);
    Ok(())
}

/// Opens a connection and sends a request whose body does not end.
async fn half_a_request(emulator: &Emulator) -> std::io::Result<TcpStream> {
    let mut stream = TcpStream::connect(emulator.address()).await?;
    let head = format!(
        "PUT /edges/https/{EDGE}/routes/{ROUTE}/oauth HTTP/1.1\r\nhost: a\r\nauthorization: Bearer test_key\r\n\
         ngrok-version: 2\r\ncontent-type: application/json\r\ncontent-length: 99\r\n\r\n{{"
    );
    stream.write_all(head.as_bytes()).await?;
    Ok(stream)
}

#[tokio::test(start_paused = true)]
async fn incomplete_body_times_out() -> TestResult {
    let emulator = Emulator::start().await?;
    let start = Instant::now();
    let mut stream = half_a_request(&emulator).await?;
    let mut response = String::new();
    stream.read_to_string(&mut response).await?;
    assert_eq!(start.elapsed().as_secs(), 30);
    assert!(response.starts_with("HTTP/1.1 408 "), "{response}");
    assert!(response.contains("the request body did not arrive within 30 s"), "{response}");
    Ok(())
}

#[tokio::test(start_paused = true)]
async fn incomplete_head_times_out() -> TestResult {
    let emulator = Emulator::start().await?;
    let start = Instant::now();
    let mut stream = TcpStream::connect(emulator.address()).await?;
    stream.write_all(b"GET / HTTP/1.1\r\n").await?;
    stream.read_to_end(&mut Vec::new()).await?;
    assert_eq!(start.elapsed().as_secs(), 30);
    Ok(())
}

#[tokio::test(start_paused = true)]
async fn client_that_does_not_read_loses_its_connection() -> TestResult {
    let emulator = Emulator::start().await?;
    let mut stream = TcpStream::connect(emulator.address()).await?;
    // The responses exceed the socket buffers, so the emulator cannot send them all.
    let requests = "GET /openapi.yaml HTTP/1.1\r\nhost: a\r\n\r\n".repeat(1_000);
    let sent = async {
        loop {
            stream.write_all(requests.as_bytes()).await?;
        }
    };
    let result: std::io::Result<()> = tokio::time::timeout(Duration::from_secs(60), sent).await?;
    assert!(result.is_err());
    Ok(())
}

#[tokio::test]
async fn connections_beyond_the_limit_are_rejected() -> TestResult {
    let mut options = Options::default();
    options.max_connections = 2;
    let emulator = Emulator::start_with(options).await?;
    let first = half_a_request(&emulator).await?;
    let _second = half_a_request(&emulator).await?;
    let response = get(&emulator).await?;
    assert_eq!(response.status(), 503);
    assert_eq!(response.headers()["retry-after"], "1");
    assert!(response.text().await?.contains("the emulator reached its limit of 2 connections"));

    drop(first);
    for _ in 0..100 {
        if get(&emulator).await?.status() == 404 {
            return Ok(());
        }
        tokio::time::sleep(Duration::from_millis(10)).await;
    }
    Err("a closed connection still counts".into())
}
