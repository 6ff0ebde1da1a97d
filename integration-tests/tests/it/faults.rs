//! What a network does to a call: each fault before the head of the answer, within it and within the body, for each operation.

use std::time::Duration;

use ngrok_edge_oauth::{Client, ErrorKind, RetryPolicy};
use tokio::time::Instant;

use crate::{
    Outcome,
    operations::{ALL, KEY, MODULE, Operation, client, client_with, with_body},
    server::{self, Reply, Server},
};

/// The faults, as they cut an answer off at a place in it.
fn faults(answer: &[u8]) -> Vec<(String, Reply, ErrorKind)> {
    let head = answer.windows(4).position(|bytes| bytes == b"\r\n\r\n").unwrap_or_default();
    let places = [
        ("before the head", 0),
        ("within the head", head / 2),
        ("within the body", usize::midpoint(head, answer.len())),
    ];
    let mut faults = Vec::new();
    for (place, end) in places {
        let start = answer[..end].to_vec();
        faults.push((format!("closed {place}"), Reply::Close(start.clone()), ErrorKind::Interrupted));
        faults.push((format!("reset {place}"), Reply::Reset(start.clone()), ErrorKind::Interrupted));
        faults.push((format!("stalled {place}"), Reply::Stall(start), ErrorKind::Timeout));
    }
    let slow = Reply::Drip(answer.to_vec(), 1, Duration::from_secs(1));
    faults.push(("one byte a second".to_owned(), slow, ErrorKind::Timeout));
    faults
}

#[tokio::test(start_paused = true)]
async fn every_fault_is_retried_and_then_named() -> Outcome {
    for operation in ALL {
        for (name, fault, kind) in faults(&with_body()) {
            let name = format!("{operation:?} {name}");
            let server = Server::start([fault]).await?;
            let start = Instant::now();
            let Err(error) = operation.call(&client(&server)?).await else { return Err(name.into()) };
            assert_eq!((error.kind(), error.attempts()), (kind, 4), "{name}: {error}");
            assert_eq!((server.count(), error.is_timeout()), (4, kind == ErrorKind::Timeout), "{name}");
            assert!(
                error.is_retryable() && start.elapsed() <= Duration::from_secs(62),
                "{name} took {:?}",
                start.elapsed()
            );
        }
    }
    Ok(())
}

#[tokio::test(start_paused = true)]
async fn every_fault_is_survived_when_it_passes() -> Outcome {
    for operation in ALL {
        for (name, fault, _) in faults(&with_body()) {
            let server = Server::start([fault, operation.success()]).await?;
            operation.call(&client(&server)?).await.map_err(|error| format!("{operation:?} {name}: {error}"))?;
            assert_eq!(server.count(), 2, "{operation:?} {name}");
        }
    }
    Ok(())
}

#[tokio::test]
async fn a_refusal_counts_though_its_body_is_lost() -> Outcome {
    let answer = server::answer("404 Not Found", &[], "x".repeat(100));
    for operation in ALL {
        let server = Server::start([Reply::Close(answer[..80].to_vec())]).await?;
        let error = operation.call(&client(&server)?).await.err().ok_or("a success")?;
        assert!(error.is_not_found() && error.attempts() == 1, "{error}");
    }
    Ok(())
}

#[tokio::test(start_paused = true)]
async fn an_answer_in_small_pieces_is_an_answer() -> Outcome {
    for operation in [Operation::Replace, Operation::Get] {
        let server = Server::start([Reply::Drip(with_body(), 7, Duration::from_millis(1))]).await?;
        operation.call(&client(&server)?).await?;
        assert_eq!(server.count(), 1);
    }
    Ok(())
}

#[tokio::test]
async fn a_refused_connection_is_retried_and_then_named() -> Outcome {
    // A port that was free a moment ago has nobody listening.
    let listener = tokio::net::TcpListener::bind(("127.0.0.1", 0)).await?;
    let url = format!("http://{}", listener.local_addr()?);
    drop(listener);
    let policy = RetryPolicy::default().initial_backoff(Duration::from_millis(1));
    let client = Client::builder().api_key(KEY).base_url(url).retry(policy).build()?;
    for operation in ALL {
        let error = operation.call(&client).await.err().ok_or("it was answered")?;
        assert_eq!((error.kind(), error.attempts()), (ErrorKind::Connect, 4), "{error}");
        assert!(std::error::Error::source(&error).is_some(), "the cause is lost");
    }
    Ok(())
}

#[tokio::test]
async fn a_body_without_end_is_refused_at_the_limit() -> Outcome {
    let head = b"HTTP/1.1 200 OK\r\ncontent-type: application/json\r\n\r\n".to_vec();
    let server = Server::start([Reply::Endless(head)]).await?;
    let error = Operation::Get.call(&client(&server)?).await.err().ok_or("it was read")?;
    assert_eq!((error.kind(), error.attempts(), error.is_retryable()), (ErrorKind::TooLarge, 1, false));
    assert_eq!(error.status().map(|status| status.as_u16()), Some(200));
    Ok(())
}

#[tokio::test]
async fn a_body_that_says_it_is_too_large_is_not_read() -> Outcome {
    let head = b"HTTP/1.1 200 OK\r\ncontent-length: 1048577\r\n\r\n".to_vec();
    let server = Server::start([Reply::Stall(head)]).await?;
    let error = Operation::Get.call(&client(&server)?).await.err().ok_or("it was read")?;
    assert_eq!(error.kind(), ErrorKind::TooLarge);
    assert!(error.to_string().contains("larger than 1048576 bytes"), "{error}");

    let server = Server::start([Operation::Get.success()]).await?;
    let small = client_with(&server, |builder| builder.max_response_bytes(100))?;
    assert_eq!(Operation::Get.call(&small).await.err().map(|error| error.kind()), Some(ErrorKind::TooLarge));
    Ok(())
}

#[tokio::test]
async fn a_body_of_just_the_limit_is_read_and_one_byte_more_is_not() -> Outcome {
    let whole = server::answer("200 OK", &["content-type: application/json"], MODULE);
    let unannounced = [b"HTTP/1.1 200 OK\r\n\r\n", MODULE.as_bytes()].concat();
    let mut pieces = Reply::Close(Vec::new());
    for piece in unannounced.rchunks(unannounced.len() / 3) {
        pieces = Reply::Then(piece.to_vec(), Duration::from_millis(2), Box::new(pieces));
    }
    for answer in [Reply::Write(whole), Reply::Close(unannounced), pieces] {
        for (limit, kind) in [(MODULE.len(), None), (MODULE.len() - 1, Some(ErrorKind::TooLarge))] {
            let server = Server::start([answer.clone()]).await?;
            let client = client_with(&server, |builder| builder.max_response_bytes(limit))?;
            let ended = Operation::Get.call(&client).await;
            assert_eq!(ended.err().map(|error| error.kind()), kind, "{limit} bytes");
        }
    }
    Ok(())
}

#[tokio::test]
async fn many_calls_at_once_over_one_client() -> Outcome {
    for calls in [64, 1000] {
        let server = Server::start([Operation::Get.success()]).await?;
        let client = client(&server)?;
        let tasks: Vec<_> = (0..calls)
            .map(|_| {
                let client = client.clone();
                tokio::spawn(async move { Operation::Get.call(&client).await })
            })
            .collect();
        for task in tasks {
            task.await??;
        }
        assert_eq!(server.count(), calls);
    }
    Ok(())
}
