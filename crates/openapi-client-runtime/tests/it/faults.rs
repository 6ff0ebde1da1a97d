//! Network faults before, in and after the head of a response.

use std::time::Duration;

use openapi_client_runtime::{CallOptions, ErrorKind, RetryPolicy};
use tokio::{io::AsyncReadExt as _, net::TcpListener, time::Instant};

use crate::{
    TestResult,
    bookstore::{BOOK, Bookstore, Call, KEY, NO_SUCH_BOOK, client},
    server::{self, Reply, Server},
};

/// Returns a success with a body, also for operations without a result.
fn success() -> Vec<u8> {
    server::response("200 OK", &["content-type: application/json"], BOOK)
}

/// Returns the faults and the kinds of their errors.
fn faults() -> Vec<(String, Reply, ErrorKind)> {
    let response = success();
    let head = response.len() - BOOK.len();
    let places = [
        ("before the head", 0),
        ("within the status line", 5),
        ("within the head", head / 2),
        ("after the head", head),
        ("within the body", usize::midpoint(head, response.len())),
    ];
    let mut faults = Vec::new();
    for (place, end) in places {
        let start = response[..end].to_vec();
        faults.push((
            format!("closed {place}"),
            Reply::Close(start.clone()),
            ErrorKind::Interrupted,
        ));
        faults.push((
            format!("reset {place}"),
            Reply::Reset(start.clone()),
            ErrorKind::Interrupted,
        ));
        let late =
            Reply::Then(start.clone(), Duration::from_secs(2), Box::new(Reply::Close(Vec::new())));
        faults.push((format!("closed late {place}"), late, ErrorKind::Interrupted));
        faults.push((format!("stalled {place}"), Reply::Stall(start), ErrorKind::Timeout));
    }
    let slow = Reply::Drip(response, 1, Duration::from_secs(1));
    faults.push(("one byte per second".to_owned(), slow, ErrorKind::Timeout));
    faults
}

#[tokio::test(start_paused = true)]
async fn permanent_fault_is_an_error_within_the_deadline() -> TestResult {
    for call in Call::ALL {
        for (name, fault, kind) in faults() {
            let name = format!("{call:?}, {name}");
            let server = Server::start([fault]).await?;
            let start = Instant::now();
            let error =
                call.error(&client(&server)?).await.map_err(|error| format!("{name}: {error}"))?;
            let attempts = if call.is_idempotent() { 4 } else { 1 };
            assert_eq!((error.kind(), error.attempts()), (kind, attempts), "{name}: {error}");
            assert_eq!(server.count(), attempts as usize, "{name}");
            assert!(error.is_retryable(), "{name}");
            assert!(
                start.elapsed() <= Duration::from_secs(60),
                "{name} took {:?}",
                start.elapsed()
            );
        }
    }
    Ok(())
}

#[tokio::test(start_paused = true)]
async fn idempotent_operations_survive_a_transient_fault() -> TestResult {
    for call in Call::IDEMPOTENT {
        for (name, fault, _) in faults() {
            let server = Server::start([fault, call.success()]).await?;
            call.run(&client(&server)?)
                .await
                .map_err(|error| format!("{call:?}, {name}: {error}"))?;
            assert_eq!(server.count(), 2, "{call:?}, {name}");
        }
    }
    Ok(())
}

#[tokio::test(start_paused = true)]
async fn slow_response_is_a_success() -> TestResult {
    for (size, pause) in [(7, 1), (1, 1), (64, 100)] {
        let server =
            Server::start([Reply::Drip(success(), size, Duration::from_millis(pause))]).await?;
        Call::Get.run(&client(&server)?).await?;
        assert_eq!(server.count(), 1);
    }
    Ok(())
}

#[tokio::test]
async fn error_status_counts_without_its_body() -> TestResult {
    let response = server::response("404 Not Found", &[], "x".repeat(100));
    for call in Call::ALL {
        for fault in [Reply::Close(response[..80].to_vec()), Reply::Reset(response[..80].to_vec())]
        {
            let server = Server::start([fault]).await?;
            let error = call.error(&client(&server)?).await?;
            assert!(error.is_not_found() && error.attempts() == 1, "{error}");
        }
    }
    Ok(())
}

#[tokio::test(start_paused = true)]
async fn stalled_error_body_keeps_status_and_retry_after() -> TestResult {
    let mut response = server::response("429 Too Many Requests", &["retry-after: 7"], NO_SUCH_BOOK);
    response.truncate(response.len() - 10);
    for call in Call::ALL {
        let server = Server::start([Reply::Stall(response.clone()), call.success()]).await?;
        let start = Instant::now();
        call.run(&client(&server)?).await?;
        // At most 5 s for the body, then the wait of 7 s.
        assert_eq!((server.count(), start.elapsed().as_secs()), (2, 12), "{call:?}");
    }
    let server = Server::start([Reply::Stall(response)]).await?;
    let client = client(&server)?;
    let once = CallOptions::default().with_retry(RetryPolicy::none());
    let error = Call::Get.error(&client.with(once)).await?;
    assert_eq!((error.kind(), error.is_rate_limited()), (ErrorKind::Status, true), "{error}");
    assert_eq!(error.retry_after(), Some(Duration::from_secs(7)));
    assert!(
        error
            .body()
            .is_some_and(|body| NO_SUCH_BOOK.as_bytes().starts_with(body) && !body.is_empty())
    );
    Ok(())
}

#[tokio::test]
async fn too_large_error_body_keeps_the_status() -> TestResult {
    let endless = Reply::Endless(b"HTTP/1.1 404 Not Found\r\n\r\n{".to_vec());
    let announced =
        Reply::Stall(b"HTTP/1.1 404 Not Found\r\ncontent-length: 99999999\r\n\r\n".to_vec());
    for reply in [endless, announced] {
        let server = Server::start([reply]).await?;
        let error = Call::Get.error(&client(&server)?).await?;
        assert!(error.is_not_found() && error.kind() == ErrorKind::Status, "{error}");
    }
    Ok(())
}

#[tokio::test]
async fn truncated_success_keeps_status_headers_and_body() -> TestResult {
    let mut response = server::response("206 Partial Content", &["x-request-id: req_header"], BOOK);
    response.truncate(response.len() - 10);
    let server = Server::start([Reply::Close(response)]).await?;
    let error = Call::Add.error(&client(&server)?).await?;
    assert_eq!((error.kind(), error.is_retryable()), (ErrorKind::Interrupted, true));
    assert_eq!(error.status().map(|status| status.as_u16()), Some(206));
    assert_eq!(error.request_id(), Some("req_header"));
    assert_eq!(error.body(), Some(&BOOK.as_bytes()[..BOOK.len() - 10]));
    Ok(())
}

#[tokio::test]
async fn refused_connection_is_retried_for_every_operation() -> TestResult {
    // A port that was just free has no listener.
    let listener = TcpListener::bind(("127.0.0.1", 0)).await?;
    let url = format!("http://{}", listener.local_addr()?);
    drop(listener);
    let policy = RetryPolicy::default().initial_backoff(Duration::from_millis(1));
    let client = Bookstore::builder().api_key(KEY).base_url(url).retry(policy).build()?;
    for call in Call::ALL {
        let error = call.error(&client).await?;
        assert_eq!((error.kind(), error.attempts()), (ErrorKind::Connect, 4), "{error}");
        assert!(std::error::Error::source(&error).is_some(), "the source is lost");
    }
    Ok(())
}

#[tokio::test]
async fn dropped_call_closes_its_connection() -> TestResult {
    let listener = TcpListener::bind(("127.0.0.1", 0)).await?;
    let client = Bookstore::builder()
        .api_key(KEY)
        .base_url(format!("http://{}", listener.local_addr()?))
        .build()?;
    let call = tokio::spawn(async move { Call::Get.run(&client).await });
    let (mut stream, _) = listener.accept().await?;
    let mut request = Vec::new();
    while !request.ends_with(b"\r\n\r\n") {
        stream.read_buf(&mut request).await?;
    }
    call.abort();
    // Ends with an error if the connection stays open.
    tokio::time::timeout(Duration::from_secs(10), stream.read_to_end(&mut request)).await??;
    assert!(request.starts_with(b"GET /books/42 HTTP/1.1\r\n"));
    Ok(())
}

#[tokio::test]
async fn many_calls_share_a_client() -> TestResult {
    let server = Server::start([Call::Get.success()]).await?;
    let client = client(&server)?;
    let calls: Vec<_> = (0..1000)
        .map(|_| {
            let client = client.clone();
            tokio::spawn(async move { Call::Get.run(&client).await })
        })
        .collect();
    for call in calls {
        call.await??;
    }
    assert_eq!(server.count(), 1000);
    Ok(())
}

#[tokio::test]
async fn connection_is_reused() -> TestResult {
    let server = Server::start([Call::Get.success()]).await?;
    let client = client(&server)?;
    for _ in 0..10 {
        Call::Get.run(&client.clone()).await?;
    }
    assert_eq!(server.connections(), 1);
    Ok(())
}
