//! When a call is tried again, and how long it waits.

use std::time::Duration;

use ngrok_edge_oauth::{CallOptions, ErrorKind, RetryPolicy};
use tokio::time::Instant;

use crate::{
    Outcome,
    operations::{ALL, Operation, client, client_with},
    server::{self, Reply, Server},
};

const OVERLOADED: &str = r#"{"error_code":"ERR_NGROK_743","status_code":400,"msg":"busy"}"#;

fn status(status: &str, headers: &[&str]) -> Reply {
    Reply::Write(server::answer(status, headers, "{}"))
}

#[tokio::test(start_paused = true)]
async fn passing_statuses_are_retried_and_others_are_not() -> Outcome {
    let is_transient = |code: &u16| [408, 429, 500, 502, 503, 504].contains(code);
    for operation in ALL {
        let replies = (400..=599).flat_map(|code| {
            let success = is_transient(&code).then(|| operation.success());
            [status(&format!("{code} Any"), &[])].into_iter().chain(success)
        });
        let server = Server::start(replies.collect::<Vec<_>>()).await?;
        let caller = client(&server)?;
        for code in 400..=599 {
            let before = server.count();
            let outcome = operation.call(&caller).await;
            let sent = if is_transient(&code) { 2 } else { 1 };
            assert_eq!((outcome.is_ok(), server.count() - before), (is_transient(&code), sent), "{code}");
        }
        let server = Server::start([server::json("400 Bad Request", OVERLOADED), operation.success()]).await?;
        operation.call(&client(&server)?).await?;
        assert_eq!(server.count(), 2, "an overload is passing whatever its status");
    }
    Ok(())
}

#[tokio::test(start_paused = true)]
async fn the_last_error_says_how_often_it_was_tried() -> Outcome {
    let server = Server::start([status("503 Service Unavailable", &[])]).await?;
    let error = Operation::Get.call(&client(&server)?).await.err().ok_or("a success")?;
    assert_eq!((error.attempts(), server.count()), (4, 4));
    assert!(error.to_string().ends_with("(4 attempts)"), "{error}");

    let client = client(&server)?;
    let error = Operation::Get
        .call(&client.with(CallOptions::default().with_retry(RetryPolicy::none())))
        .await
        .err()
        .ok_or("a success")?;
    assert_eq!((error.attempts(), server.count()), (1, 5));
    let error = Operation::Get
        .call(&client.with(CallOptions::default().with_retry(RetryPolicy::default().max_attempts(9))))
        .await;
    assert_eq!((error.err().map(|error| error.attempts()), server.count()), (Some(9), 14));
    Ok(())
}

/// How long a call waits that is answered with 503 and these headers, and then with its success.
async fn waited(headers: &[&str]) -> Result<Duration, Box<dyn std::error::Error>> {
    let server = Server::start([status("503 Service Unavailable", headers), Operation::Get.success()]).await?;
    let policy = RetryPolicy::default().initial_backoff(Duration::ZERO);
    let client = client_with(&server, |builder| builder.retry(policy))?;
    let start = Instant::now();
    Operation::Get.call(&client).await?;
    Ok(Duration::from_secs(start.elapsed().as_secs()))
}

#[tokio::test(start_paused = true)]
async fn retry_after_is_honoured_in_all_its_forms() -> Outcome {
    let date = "date: Sun, 06 Nov 1994 08:49:37 GMT";
    for (header, seconds) in [
        ("retry-after: 7", 7),
        ("retry-after:   7  ", 7),
        ("retry-after: 0", 0),
        ("retry-after: Sun, 06 Nov 1994 08:49:46 GMT", 9),
        ("retry-after: Sunday, 06-Nov-94 08:49:46 GMT", 9),
        ("retry-after: Sun Nov  6 08:49:46 1994", 9),
        ("retry-after: Sun, 06 Nov 1994 08:00:00 GMT", 0),
        ("retry-after: -7", 0),
        ("retry-after: 7.5", 7),
        ("retry-after: 7 seconds", 0),
        ("retry-after: soon", 0),
        ("retry-after:", 0),
        ("retry-after: \u{ff17}", 0),
    ] {
        assert_eq!(waited(&[date, header]).await?, Duration::from_secs(seconds), "{header}");
    }
    // Without a `Date`, a date is counted from this machine's clock.
    assert_eq!(waited(&["retry-after: Sun, 06 Nov 1994 08:49:46 GMT"]).await?, Duration::ZERO);
    Ok(())
}

#[tokio::test(start_paused = true)]
async fn a_wait_that_would_pass_the_deadline_is_not_begun() -> Outcome {
    for wait in ["61", "18446744073709551615", "99999999999999999999999999"] {
        let server = Server::start([status("429 Too Many Requests", &[&format!("retry-after: {wait}")])]).await?;
        let start = Instant::now();
        let error = Operation::Delete.call(&client(&server)?).await.err().ok_or("a success")?;
        assert!(start.elapsed() < Duration::from_secs(1), "it waited {:?}", start.elapsed());
        assert_eq!((error.attempts(), error.is_rate_limited(), error.is_retryable()), (1, true, true));
        assert!(error.to_string().contains("1 attempt, deadline reached"), "{error}");
    }
    Ok(())
}

#[tokio::test(start_paused = true)]
async fn the_deadline_ends_an_attempt() -> Outcome {
    let server = Server::start([Reply::Stall(Vec::new())]).await?;
    let client = client(&server)?;
    let start = Instant::now();
    let error = Operation::Get
        .call(&client.with(CallOptions::default().with_deadline(Duration::from_secs(20))))
        .await
        .err()
        .ok_or("a success")?;
    assert_eq!((error.kind(), error.attempts()), (ErrorKind::Timeout, 2), "{error}");
    assert_eq!(start.elapsed().as_secs(), 20);

    let start = Instant::now();
    let error = Operation::Get
        .call(&client.with(CallOptions::default().with_deadline(Duration::ZERO)))
        .await
        .err()
        .ok_or("a success")?;
    assert!(error.is_timeout() && start.elapsed() < Duration::from_secs(1));
    let forever = client
        .with(CallOptions::default().with_deadline(Duration::MAX))
        .with(CallOptions::default().with_retry(RetryPolicy::none()));
    assert!(Operation::Get.call(&forever).await.is_err_and(|error| error.is_timeout()));
    Ok(())
}

#[tokio::test(start_paused = true)]
async fn an_outage_is_not_multiplied() -> Outcome {
    let server = Server::start([status("503 Service Unavailable", &[])]).await?;
    let client = client(&server)?;
    for number in 0..1000 {
        // Clones draw from the same budget.
        assert!(Operation::Get.call(&client.clone()).await.is_err(), "{number}");
    }
    let requests = server.count();
    assert!((1100..=1200).contains(&requests), "{requests} requests for 1,000 calls");
    let error = Operation::Get.call(&client).await.err().ok_or("a success")?;
    assert!(error.to_string().contains("retry budget exhausted"), "{error}");
    Ok(())
}

#[tokio::test(start_paused = true)]
async fn one_failure_in_ten_never_uses_the_budget_up() -> Outcome {
    let bad = status("503 Service Unavailable", &[]);
    let script = (0..3000).map(|index| if index % 10 == 0 { bad.clone() } else { Operation::Get.success() });
    let server = Server::start(script).await?;
    let client = client(&server)?;
    for _ in 0..2500 {
        Operation::Get.call(&client).await?;
    }
    Ok(())
}

#[tokio::test(start_paused = true)]
async fn a_deletion_whose_answer_was_lost_is_a_success() -> Outcome {
    let gone = || server::json("404 Not Found", r#"{"error_code":"ERR_NGROK_7124"}"#);
    let cut_off = Reply::Close(b"HTTP/1.1 200 OK\r\ncontent-length: 9\r\n\r\n{".to_vec());
    let silent = [Reply::Close(Vec::new()), Reply::Reset(Vec::new()), Reply::Stall(Vec::new())];
    for lost in silent.into_iter().chain([cut_off, status("502 Bad Gateway", &[])]) {
        let server = Server::start([lost.clone(), gone()]).await?;
        Operation::Delete.call(&client(&server)?).await.map_err(|error| format!("{lost:?}: {error}"))?;
        assert_eq!(server.count(), 2);

        let server = Server::start([lost, gone()]).await?;
        let error = Operation::Get.call(&client(&server)?).await.err().ok_or("a success")?;
        assert!(error.is_not_found() && error.attempts() == 2, "only a deletion wants nothing to be there");
    }
    // Nothing can have been deleted by a request that was turned away.
    for refused in [status("429 Too Many Requests", &[]), server::json("503 Service Unavailable", OVERLOADED)] {
        let server = Server::start([refused, gone()]).await?;
        assert!(Operation::Delete.call(&client(&server)?).await.is_err_and(|error| error.is_not_found()));
    }
    let server = Server::start([gone()]).await?;
    assert!(Operation::Delete.call(&client(&server)?).await.is_err_and(|error| error.is_not_found()));
    // Another 404 does not say that there is no module: a gateway's, or that of a missing edge.
    for other in ["{}", "<html>", r#"{"error_code":"ERR_NGROK_7000"}"#] {
        let server = Server::start([status("502 Bad Gateway", &[]), server::json("404 Not Found", other)]).await?;
        assert!(Operation::Delete.call(&client(&server)?).await.is_err_and(|error| error.is_not_found()), "{other}");
    }
    Ok(())
}

/// `SplitMix64`, so that a seed makes the same numbers everywhere.
fn split_mix(seed: &mut u64) -> u64 {
    *seed = seed.wrapping_add(0x9e37_79b9_7f4a_7c15);
    let mut z = *seed;
    z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    z ^ (z >> 31)
}

/// The wait by the definition of full jitter, in floating point.
#[allow(clippy::cast_precision_loss, clippy::cast_possible_wrap, reason = "a model that is compared with a tolerance")]
fn model(retry: u32, random: u64, initial: Duration, most: Duration) -> f64 {
    let ceiling = (initial.as_secs_f64() * 2_f64.powi(retry as i32 - 1)).min(most.as_secs_f64());
    ceiling * (random as f64 / 2_f64.powi(64))
}

#[tokio::test(start_paused = true)]
async fn the_first_wait_is_drawn_from_what_was_asked_for() -> Outcome {
    let server = Server::start([status("503 Service Unavailable", &[])]).await?;
    let mut waits = Vec::new();
    for _ in 0..5 {
        let twice = RetryPolicy::default().max_attempts(2).initial_backoff(Duration::from_secs(9));
        let start = Instant::now();
        let ended = Operation::Get.call(&client(&server)?.with(CallOptions::default().with_retry(twice))).await;
        assert_eq!(ended.err().map(|error| error.attempts()), Some(2));
        waits.push(start.elapsed());
    }
    // All five shorter than the default's longest: one chance in sixty million.
    assert!(waits.iter().any(|wait| *wait > Duration::from_millis(260)), "{waits:?}");
    waits.dedup();
    assert_eq!(waits.len(), 5, "{waits:?}");
    Ok(())
}

#[test]
fn the_schedule_is_that_of_the_model() {
    let (initial, most) = (Duration::from_millis(250), Duration::from_secs(10));
    let policy = RetryPolicy::default();
    let mut sum = 0.0;
    for seed in 0..10_000_u64 {
        let mut state = seed;
        for retry in 1..=12 {
            let random = split_mix(&mut state);
            let wait = policy.backoff(retry, random).as_secs_f64();
            let expected = model(retry, random, initial, most);
            assert!((wait - expected).abs() < 1e-6, "seed {seed}, retry {retry}: {wait} is not {expected}");
            sum += if retry == 1 { wait } else { 0.0 };
        }
    }
    let mean = sum / 10_000.0;
    assert!((mean - 0.125).abs() < 0.005, "the first wait is {mean} s on average, not half of its longest");
    assert_eq!(policy.backoff(1, 0), Duration::ZERO);
    assert!(policy.backoff(u32::MAX, u64::MAX) <= most);
    let short = RetryPolicy::default().max_backoff(Duration::from_millis(300));
    assert_eq!((short.backoff(9, u64::MAX).as_millis() + 1) / 100, 3, "{:?}", short.backoff(9, u64::MAX));
    let wild = RetryPolicy::default().initial_backoff(Duration::MAX).max_backoff(Duration::MAX);
    assert!(wild.backoff(u32::MAX, u64::MAX) > Duration::from_secs(1));
}
