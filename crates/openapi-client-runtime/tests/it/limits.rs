//! Deadline, attempt timeout, maximum size of a body, and `CallOptions`.

use std::time::Duration;

use openapi_client_runtime::{CallOptions, ErrorKind, RetryPolicy};
use tokio::time::Instant;

use crate::{
    TestResult,
    bookstore::{BOOK, Call, client, client_with},
    server::{self, Reply, Server},
};

#[tokio::test(start_paused = true)]
async fn deadline_ends_the_attempt_in_progress() -> TestResult {
    let server = Server::start([Reply::Stall(Vec::new())]).await?;
    let client = client(&server)?;
    let start = Instant::now();
    let options = CallOptions::default().with_deadline(Duration::from_secs(20));
    let error = Call::Get.error(&client.with(options)).await?;
    assert_eq!((error.kind(), error.attempts()), (ErrorKind::Timeout, 2), "{error}");
    assert!(error.is_timeout());
    assert_eq!(start.elapsed().as_secs(), 20);
    Ok(())
}

#[tokio::test(start_paused = true)]
async fn deadline_of_zero_is_an_immediate_timeout() -> TestResult {
    let server = Server::start([Reply::Stall(Vec::new())]).await?;
    let start = Instant::now();
    let client = client_with(&server, |builder| builder.deadline(Duration::ZERO))?;
    for call in Call::ALL {
        assert!(call.error(&client).await?.is_timeout(), "{call:?}");
    }
    assert!(start.elapsed() < Duration::from_secs(1), "{:?}", start.elapsed());
    Ok(())
}

#[tokio::test(start_paused = true)]
async fn attempt_ends_at_its_timeout() -> TestResult {
    let server = Server::start([Reply::Stall(Vec::new()), Call::Get.success()]).await?;
    let client =
        client_with(&server, |builder| builder.attempt_timeout(Duration::from_millis(1500)))?;
    let start = Instant::now();
    Call::Get.run(&client).await?;
    let elapsed = start.elapsed();
    assert!((1500..1800).contains(&elapsed.as_millis()), "{elapsed:?}");
    Ok(())
}

#[tokio::test(start_paused = true)]
async fn timeout_error_names_the_limit() -> TestResult {
    let server = Server::start([Reply::Stall(Vec::new())]).await?;
    for (limit, expected) in [(1500, "within 1500 ms"), (2000, "within 2 s")] {
        let limit = Duration::from_millis(limit);
        let client = client_with(&server, |builder| {
            builder.attempt_timeout(limit).retry(RetryPolicy::none())
        })?;
        let error = Call::Get.error(&client).await?;
        assert_eq!(
            error.to_string(),
            format!("get_book: no complete response {expected} (1 attempt)")
        );
        assert!(format!("{error:?}").contains("kind: Timeout"), "{error:?}");
    }
    Ok(())
}

#[tokio::test(start_paused = true)]
async fn call_options_change_only_what_they_set() -> TestResult {
    let server = Server::start([Reply::Stall(Vec::new())]).await?;
    let client = client_with(&server, |builder| {
        builder
            .deadline(Duration::from_secs(100))
            .attempt_timeout(Duration::from_secs(3))
            .max_response_bytes(7)
    })?;
    let took = async |options| {
        let start = Instant::now();
        let error = Call::Get.error(&client.with(options)).await?;
        Ok::<_, String>((start.elapsed().as_secs(), error.attempts()))
    };
    let once = CallOptions::default().with_retry(RetryPolicy::none());
    assert_eq!(took(once).await?, (3, 1));
    assert_eq!(took(once.with_attempt_timeout(Duration::from_secs(5))).await?, (5, 1));
    assert_eq!(took(once.with_deadline(Duration::from_secs(2))).await?, (2, 1));
    let (seconds, attempts) = took(CallOptions::default()).await?;
    assert!((12..14).contains(&seconds) && attempts == 4, "{seconds} s, {attempts} attempts");

    let server = Server::start([Call::Get.success()]).await?;
    let client = client_with(&server, |builder| builder.max_response_bytes(7))?;
    assert_eq!(Call::Get.error(&client).await?.kind(), ErrorKind::TooLarge);
    Call::Get.run(&client.with(CallOptions::default().with_max_response_bytes(700))).await?;
    Ok(())
}

#[tokio::test]
async fn endless_body_is_rejected_at_the_limit() -> TestResult {
    let head = b"HTTP/1.1 200 OK\r\ncontent-type: application/json\r\n\r\n".to_vec();
    let server = Server::start([Reply::Endless(head)]).await?;
    let error = Call::Get.error(&client(&server)?).await?;
    assert_eq!(
        (error.kind(), error.attempts(), error.is_retryable()),
        (ErrorKind::TooLarge, 1, false)
    );
    assert_eq!(error.status().map(|status| status.as_u16()), Some(200));
    Ok(())
}

#[tokio::test]
async fn endless_head_is_rejected() -> TestResult {
    let server = Server::start([Reply::Endless(b"HTTP/1.1 200 OK\r\nx-pad: ".to_vec())]).await?;
    let error = Call::Get.error(&client(&server)?).await?;
    assert_eq!(
        (error.kind(), error.attempts(), error.is_retryable()),
        (ErrorKind::TooLarge, 1, false),
        "{error}"
    );
    assert_eq!(error.to_string(), "get_book: the head of the response is too large (1 attempt)");
    Ok(())
}

#[tokio::test]
async fn body_with_too_large_a_length_is_not_read() -> TestResult {
    let head = b"HTTP/1.1 200 OK\r\ncontent-length: 1048577\r\n\r\n".to_vec();
    let server = Server::start([Reply::Stall(head)]).await?;
    let error = Call::Get.error(&client(&server)?).await?;
    assert_eq!(error.kind(), ErrorKind::TooLarge);
    assert!(error.to_string().contains("larger than 1048576 bytes"), "{error}");
    Ok(())
}

#[tokio::test(start_paused = true)]
async fn body_of_exactly_the_limit_is_read_and_one_byte_more_is_not() -> TestResult {
    let with_length = server::response("200 OK", &["content-type: application/json"], BOOK);
    let without_length = [b"HTTP/1.1 200 OK\r\n\r\n", BOOK.as_bytes()].concat();
    let mut pieces = Reply::Close(Vec::new());
    for piece in without_length.rchunks(without_length.len() / 3) {
        pieces = Reply::Then(piece.to_vec(), Duration::from_millis(2), Box::new(pieces));
    }
    for reply in [Reply::Write(with_length), Reply::Close(without_length), pieces] {
        for (limit, kind) in [(BOOK.len(), None), (BOOK.len() - 1, Some(ErrorKind::TooLarge))] {
            let server = Server::start([reply.clone()]).await?;
            let client = client_with(&server, |builder| builder.max_response_bytes(limit))?;
            assert_eq!(
                Call::Get.run(&client).await.err().map(|error| error.kind()),
                kind,
                "{limit} bytes, {reply:?}"
            );
        }
    }
    Ok(())
}
