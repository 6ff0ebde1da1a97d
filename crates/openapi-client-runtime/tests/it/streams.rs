//! Response bodies as streams.
#![cfg(feature = "stream")]

use std::time::Duration;

use openapi_client_runtime::{ByteStream, Error, ErrorKind, Operation, Response};

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
    let response = server::response("200 OK", &[], "abc");
    let (head, body) = response.split_at(response.len() - 3);
    let slow = Reply::Drip(body.to_vec(), 1, Duration::from_secs(100));
    let server =
        Server::start([Reply::Then(head.to_vec(), Duration::from_secs(100), Box::new(slow))])
            .await?;
    let client = client_with(&server, |builder| builder.max_response_bytes(1))?;
    let mut stream = get_text(&client).await?.into_inner();
    let mut pieces = Vec::new();
    while let Some(piece) = stream.next().await {
        pieces.push(piece?);
    }
    assert_eq!(pieces, ["a", "b", "c"]);
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
    assert!(stream.next().await.is_some_and(|piece| piece.is_err()));
    assert!(stream.next().await.is_none());
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
