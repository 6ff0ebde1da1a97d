//! Response bodies as streams.
#![cfg(feature = "stream")]

use std::{io, time::Duration};

use openapi_client_runtime::{ByteStream, CallOptions, Error, ErrorKind, Operation, Response};
use tokio::time::Instant;

use crate::{
    TestResult,
    bookstore::{BUSY, Bookstore, NO_SUCH_BOOK, client, client_with},
    server::{self, Reply, Server},
};

static GET_TEXT: Operation = Operation::new("get_text", "GET", "/books/{id}/text");

async fn get_text(client: &Bookstore) -> Result<Response<ByteStream>, Error> {
    let runtime = &client.runtime;
    let request = runtime.http().get(runtime.url(&GET_TEXT, &["42"])?).build()?;
    runtime.call_stream(&GET_TEXT, request).await
}

#[tokio::test(start_paused = true)]
async fn stream_has_the_whole_body_of_any_content_type() -> TestResult {
    let text = "x".repeat(10_000);
    let response =
        server::response("200 OK", &["content-type: text/plain", "x-request-id: req_1"], &text);
    for reply in
        [Reply::Write(response.clone()), Reply::Drip(response, 999, Duration::from_millis(10))]
    {
        let server = Server::start([reply]).await?;
        let response = get_text(&client(&server)?).await?;
        assert_eq!((response.status().as_u16(), response.request_id()), (200, Some("req_1")));
        assert_eq!(response.into_inner().read_to_end(10_000).await?, text.as_bytes());
    }
    Ok(())
}

#[tokio::test(start_paused = true)]
async fn stream_outlasts_the_limits_of_the_call() -> TestResult {
    let response = server::response("200 OK", &[], "abcdefghij");
    let (head, body) = response.split_at(response.len() - 10);
    let slow = Reply::Drip(body.to_vec(), 1, Duration::from_secs(14));
    let server =
        Server::start([Reply::Then(head.to_vec(), Duration::from_secs(14), Box::new(slow))])
            .await?;
    let client = client_with(&server, |builder| builder.max_response_bytes(1))?;
    let start = Instant::now();
    let mut stream = get_text(&client).await?.into_inner();
    let mut pieces = Vec::new();
    while let Some(piece) = stream.next().await {
        pieces.push(piece?);
    }
    assert_eq!(pieces, ["a", "b", "c", "d", "e", "f", "g", "h", "i", "j"]);
    // Longer than the default deadline.
    assert!(start.elapsed() > Duration::from_secs(60), "{:?}", start.elapsed());
    Ok(())
}

#[tokio::test(start_paused = true)]
async fn each_chunk_must_arrive_within_the_attempt_timeout() -> TestResult {
    let mut response = server::response("200 OK", &[], "0123456789");
    response.truncate(response.len() - 8);
    let server = Server::start([Reply::Stall(response)]).await?;
    let client = client(&server)?;
    let short = CallOptions::default().with_attempt_timeout(Duration::from_millis(1500));
    for (client, limit, expected) in
        [(client.clone(), 15_000, "15 s"), (client.with(short), 1500, "1500 ms")]
    {
        let start = Instant::now();
        let error = get_text(&client).await?.into_inner().read_to_end(10).await.err();
        let error = error.ok_or("a success")?;
        assert_eq!(error.kind(), io::ErrorKind::TimedOut);
        assert_eq!(
            error.to_string(),
            format!("no data of the body within {expected}, after 2 of 10 bytes")
        );
        let elapsed = start.elapsed().as_millis();
        assert!((limit..limit + 100).contains(&elapsed), "{elapsed} ms");
    }
    let mut stream = get_text(&client).await?.into_inner();
    assert_eq!(stream.next().await.transpose()?.as_deref(), Some(&b"01"[..]));
    assert!(stream.next().await.is_some_and(|chunk| chunk.is_err()));
    assert!(stream.next().await.is_none());
    Ok(())
}

#[tokio::test(start_paused = true)]
async fn time_between_reads_does_not_count() -> TestResult {
    let response = server::response("200 OK", &[], "abc");
    let (head, body) = response.split_at(response.len() - 2);
    let rest = Reply::Drip(body.to_vec(), 1, Duration::from_secs(14));
    let server =
        Server::start([Reply::Then(head.to_vec(), Duration::from_secs(50), Box::new(rest))])
            .await?;
    let mut stream = get_text(&client(&server)?).await?.into_inner();
    assert_eq!(stream.next().await.transpose()?.as_deref(), Some(&b"a"[..]));
    // The next byte arrives ten seconds after the next read.
    tokio::time::sleep(Duration::from_secs(40)).await;
    assert_eq!(stream.read_to_end(2).await?, b"bc");
    Ok(())
}

#[cfg(feature = "blocking")]
#[test]
fn chunks_of_a_blocking_client_have_a_time_limit() -> TestResult {
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build()?;
    let mut response = server::response("200 OK", &[], "0123456789");
    response.truncate(response.len() - 8);
    let server = runtime.block_on(Server::start([Reply::Stall(response)]))?;
    let client =
        client_with(&server, |builder| builder.attempt_timeout(Duration::from_millis(300)))?;
    let client = openapi_client_runtime::blocking::Client::new(client)?;
    let stream = client.call(get_text)?.into_inner();
    let error = client.call(|_| stream.read_to_end(10)).err().ok_or("a success")?;
    assert_eq!(error.to_string(), "no data of the body within 300 ms, after 2 of 10 bytes");
    Ok(())
}

#[tokio::test]
async fn read_to_end_stops_at_its_limit() -> TestResult {
    let server = Server::start([Reply::Endless(b"HTTP/1.1 200 OK\r\n\r\n".to_vec())]).await?;
    let error = get_text(&client(&server)?).await?.into_inner().read_to_end(100_000).await.err();
    assert_eq!(
        error.map(|error| error.to_string()).as_deref(),
        Some("the body is larger than 100000 bytes")
    );
    Ok(())
}

#[tokio::test]
async fn truncated_stream_ends_with_an_error() -> TestResult {
    let mut response = server::response("200 OK", &[], "abcdef");
    response.truncate(response.len() - 3);
    let server = Server::start([Reply::Close(response)]).await?;
    let mut stream = get_text(&client(&server)?).await?.into_inner();
    assert_eq!(stream.next().await.transpose()?.as_deref(), Some(&b"abc"[..]));
    let error = stream.next().await.and_then(Result::err).ok_or("a success")?;
    assert_eq!(error.to_string(), "connection lost within the body, after 3 of 6 bytes");
    assert_eq!(error.kind(), io::ErrorKind::UnexpectedEof);
    assert!(error.get_ref().and_then(std::error::Error::source).is_some(), "{error:?}");
    assert!(stream.next().await.is_none());

    let chunks = b"HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n4\r\nabcd\r\n";
    let server = Server::start([Reply::Close(chunks.to_vec())]).await?;
    let stream = get_text(&client(&server)?).await?.into_inner();
    let error = stream.read_to_end(9).await.err().ok_or("a success")?;
    assert_eq!(error.to_string(), "connection lost within the body, after 4 bytes");
    Ok(())
}

#[tokio::test(start_paused = true)]
async fn head_of_a_stream_is_retried_and_checked() -> TestResult {
    let lost = Reply::Close(Vec::new());
    let server = Server::start([
        lost,
        server::json("400 Bad Request", BUSY),
        server::json("200 OK", "text"),
    ])
    .await?;
    assert_eq!(get_text(&client(&server)?).await?.attempts(), 3);

    let server = Server::start([server::json("404 Not Found", NO_SUCH_BOOK)]).await?;
    let error = get_text(&client(&server)?).await.err().ok_or("a success")?;
    assert_eq!((error.kind(), error.code().as_deref()), (ErrorKind::Status, Some("NO_SUCH_BOOK")));
    Ok(())
}
