//! Retry classification, backoff, `Retry-After` and retry budget.

use std::time::Duration;

use openapi_client_runtime::{CallOptions, RetryPolicy};
use tokio::time::Instant;

use crate::{
    TestResult,
    bookstore::{BUSY, Call, NO_SUCH_BOOK, client, client_with},
    server::{self, Reply, Server},
};

fn status(status: impl AsRef<str>, headers: &[&str]) -> Reply {
    Reply::Write(server::response(status.as_ref(), headers, "{}"))
}

#[tokio::test(start_paused = true)]
async fn transient_statuses_are_retried_and_others_are_not() -> TestResult {
    for call in Call::ALL {
        let is_retried = |code: u16| match code {
            429 => true,
            408 | 500 | 502 | 503 | 504 => call.is_idempotent(),
            _ => false,
        };
        for code in 400..=599 {
            let server =
                Server::start([status(format!("{code} Any"), &[]), call.success()]).await?;
            let outcome = call.run(&client(&server)?).await;
            let attempts = if is_retried(code) { 2 } else { 1 };
            assert_eq!(
                (outcome.is_ok(), server.count()),
                (is_retried(code), attempts),
                "{call:?} {code}"
            );
        }
    }
    Ok(())
}

#[tokio::test(start_paused = true)]
async fn retry_codes_are_retried_whatever_the_status() -> TestResult {
    for call in Call::ALL {
        for status in ["400 Bad Request", "403 Forbidden", "503 Service Unavailable"] {
            let server = Server::start([server::json(status, BUSY), call.success()]).await?;
            call.run(&client(&server)?)
                .await
                .map_err(|error| format!("{call:?} {status}: {error}"))?;
            assert_eq!(server.count(), 2, "{call:?} {status}");
        }
        let server =
            Server::start([server::json("400 Bad Request", NO_SUCH_BOOK), call.success()]).await?;
        assert!(call.run(&client(&server)?).await.is_err(), "{call:?}");
    }
    Ok(())
}

#[tokio::test(start_paused = true)]
async fn post_is_not_retried_if_it_may_have_been_processed() -> TestResult {
    let cut_off = Reply::Close(b"HTTP/1.1 201 Created\r\ncontent-length: 9\r\n\r\n{".to_vec());
    for fault in
        [Reply::Close(Vec::new()), Reply::Reset(Vec::new()), Reply::Stall(Vec::new()), cut_off]
    {
        let server = Server::start([fault.clone(), Call::Add.success()]).await?;
        let error = Call::Add.error(&client(&server)?).await?;
        assert_eq!((error.attempts(), server.count()), (1, 1), "{fault:?}: {error}");
        assert!(error.is_retryable(), "{error}");

        let server = Server::start([fault.clone(), Call::Order.success()]).await?;
        Call::Order.run(&client(&server)?).await?;
        assert_eq!(server.count(), 2, "{fault:?}");
    }
    Ok(())
}

#[tokio::test(start_paused = true)]
async fn last_error_has_the_number_of_attempts() -> TestResult {
    let server = Server::start([status("503 Service Unavailable", &[])]).await?;
    let client = client(&server)?;
    let error = Call::Get.error(&client).await?;
    assert_eq!((error.attempts(), server.count()), (4, 4));
    assert!(error.to_string().ends_with("(4 attempts)"), "{error}");

    for (policy, attempts) in [
        (RetryPolicy::none(), 1),
        (RetryPolicy::default().max_attempts(0), 1),
        (RetryPolicy::default().max_attempts(9), 9),
    ] {
        let before = server.count();
        let error =
            Call::Get.error(&client.with(CallOptions::default().with_retry(policy))).await?;
        assert_eq!(
            (error.attempts() as usize, server.count() - before),
            (attempts, attempts),
            "{policy:?}"
        );
    }
    Ok(())
}

#[tokio::test(start_paused = true)]
async fn success_has_the_number_of_attempts() -> TestResult {
    let busy = status("503 Service Unavailable", &[]);
    let server = Server::start([busy.clone(), busy, Call::Get.success()]).await?;
    assert_eq!(client(&server)?.get_book("42").await?.attempts(), 3);
    Ok(())
}

/// Returns the wait of a call after a 503 with these headers, in whole seconds.
async fn waited(headers: &[&str]) -> TestResult<u64> {
    let server =
        Server::start([status("503 Service Unavailable", headers), Call::Get.success()]).await?;
    let client = client_with(&server, |builder| {
        builder
            .retry(RetryPolicy::default().initial_backoff(Duration::ZERO))
            .deadline(Duration::from_secs(60))
    })?;
    let start = Instant::now();
    Call::Get.run(&client).await?;
    Ok(start.elapsed().as_secs())
}

#[tokio::test(start_paused = true)]
async fn retry_after_is_honored_in_all_forms() -> TestResult {
    let date = "date: Sun, 06 Nov 1994 08:49:37 GMT";
    for (header, seconds) in [
        ("retry-after: 7", 7),
        ("retry-after:   7  ", 7),
        ("retry-after: 0", 0),
        ("retry-after: 7, 9", 9),
        ("retry-after-ms: 3000", 3),
        ("retry-after: Sun, 06 Nov 1994 08:49:46 GMT", 9),
        ("retry-after: Sunday, 06-Nov-94 08:49:46 GMT", 9),
        ("retry-after: Sun Nov  6 08:49:46 1994", 9),
        ("retry-after: Sun, 06 Nov 1994 08:00:00 GMT", 0),
        ("retry-after: -7", 0),
        ("retry-after: 7 seconds", 0),
        ("retry-after: soon", 0),
        ("retry-after:", 0),
        ("retry-after: \u{ff17}", 0),
    ] {
        assert_eq!(waited(&[date, header]).await?, seconds, "{header}");
    }
    // Without a `Date`, a date is compared with this machine's clock.
    assert_eq!(waited(&["retry-after: Sun, 06 Nov 1994 08:49:46 GMT"]).await?, 0);
    Ok(())
}

#[tokio::test(start_paused = true)]
async fn wait_beyond_the_deadline_is_not_started() -> TestResult {
    for wait in ["61", "18446744073709551615", "99999999999999999999999999"] {
        let server =
            Server::start([status("429 Too Many Requests", &[&format!("retry-after: {wait}")])])
                .await?;
        let start = Instant::now();
        let error = Call::Delete.error(&client(&server)?).await?;
        assert!(start.elapsed() < Duration::from_secs(1), "waited {:?}", start.elapsed());
        assert_eq!(
            (error.attempts(), error.is_rate_limited(), error.is_retryable()),
            (1, true, true)
        );
        assert!(error.retry_after().is_some_and(|wait| wait >= Duration::from_secs(61)), "{error}");
        assert!(error.to_string().ends_with("(1 attempt, deadline reached)"), "{error}");
    }
    Ok(())
}

#[tokio::test(start_paused = true)]
async fn retry_budget_limits_the_requests_in_an_outage() -> TestResult {
    let server = Server::start([status("503 Service Unavailable", &[])]).await?;
    let client = client(&server)?;
    for number in 0..1000 {
        // Clones, and clones with other limits, draw from the same budget.
        let clone =
            client.with(CallOptions::default().with_deadline(Duration::from_secs(50 + number % 2)));
        Call::Get.error(&clone).await?;
    }
    let requests = server.count();
    assert!((1100..=1200).contains(&requests), "{requests} requests for 1,000 calls");
    let error = Call::Get.error(&client).await?;
    assert!(error.to_string().ends_with(", retry budget exhausted)"), "{error}");
    Ok(())
}

#[tokio::test(start_paused = true)]
async fn one_failure_in_ten_never_exhausts_the_budget() -> TestResult {
    let busy = status("503 Service Unavailable", &[]);
    let script =
        (0..3000).map(|index| if index % 10 == 0 { busy.clone() } else { Call::Get.success() });
    let server = Server::start(script).await?;
    let client = client(&server)?;
    for _ in 0..2500 {
        Call::Get.run(&client).await?;
    }
    Ok(())
}

#[tokio::test(start_paused = true)]
async fn listed_404_after_a_lost_delete_is_a_success() -> TestResult {
    let gone = || server::json("404 Not Found", NO_SUCH_BOOK);
    let cut_off = Reply::Close(b"HTTP/1.1 200 OK\r\ncontent-length: 9\r\n\r\n{".to_vec());
    let silent = [Reply::Close(Vec::new()), Reply::Reset(Vec::new()), Reply::Stall(Vec::new())];
    for lost in silent.into_iter().chain([cut_off, status("502 Bad Gateway", &[])]) {
        let server = Server::start([lost.clone(), gone()]).await?;
        let response = client(&server)?
            .delete_book("42")
            .await
            .map_err(|error| format!("{lost:?}: {error}"))?;
        assert_eq!((response.status().as_u16(), response.attempts(), server.count()), (204, 2, 2));

        // A 404 of a proxy does not mean that the book was deleted.
        for other in [r#"{"code":"NO_SUCH_ROUTE"}"#, "{}", ""] {
            let server =
                Server::start([lost.clone(), server::json("404 Not Found", other)]).await?;
            assert!(
                Call::Delete.error(&client(&server)?).await?.is_not_found(),
                "{lost:?} {other}"
            );
        }
        let server = Server::start([lost.clone(), server::json("410 Gone", NO_SUCH_BOOK)]).await?;
        assert!(Call::Delete.run(&client(&server)?).await.is_err(), "{lost:?}");

        let server = Server::start([lost, gone()]).await?;
        let error = Call::Get.error(&client(&server)?).await?;
        assert!(error.is_not_found() && error.attempts() == 2, "{error}");
    }
    Ok(())
}

#[tokio::test(start_paused = true)]
async fn listed_404_without_a_lost_delete_is_an_error() -> TestResult {
    let gone = || server::json("404 Not Found", NO_SUCH_BOOK);
    // The server did not process these requests.
    for rejected in
        [status("429 Too Many Requests", &[]), server::json("503 Service Unavailable", BUSY)]
    {
        let server = Server::start([rejected, gone()]).await?;
        let error = Call::Delete.error(&client(&server)?).await?;
        assert!(error.is_not_found() && error.attempts() == 2, "{error}");
    }
    let server = Server::start([gone()]).await?;
    assert!(Call::Delete.error(&client(&server)?).await?.is_not_found());
    Ok(())
}

#[tokio::test(start_paused = true)]
async fn first_backoff_is_drawn_from_the_initial_backoff() -> TestResult {
    let server = Server::start([status("503 Service Unavailable", &[])]).await?;
    let policy = RetryPolicy::default().max_attempts(2).initial_backoff(Duration::from_secs(9));
    let client = client_with(&server, |builder| builder.retry(policy))?;
    let mut waits = Vec::new();
    for _ in 0..5 {
        let start = Instant::now();
        assert_eq!(Call::Get.error(&client).await?.attempts(), 2);
        waits.push(start.elapsed());
    }
    // All five below the default of 250 ms: one chance in sixty million.
    assert!(waits.iter().any(|wait| *wait > Duration::from_millis(260)), "{waits:?}");
    assert!(waits.iter().all(|wait| *wait <= Duration::from_millis(9100)), "{waits:?}");
    waits.dedup();
    assert_eq!(waits.len(), 5, "{waits:?}");
    Ok(())
}

/// Returns the next number of `SplitMix64`, which depends on the seed alone.
fn split_mix(seed: &mut u64) -> u64 {
    *seed = seed.wrapping_add(0x9e37_79b9_7f4a_7c15);
    let mut z = *seed;
    z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    z ^ (z >> 31)
}

/// Computes full jitter by its definition, in floating point.
#[expect(clippy::cast_precision_loss, reason = "the model is compared with a tolerance")]
fn model(retry: i32, random: u64, initial: Duration, max: Duration) -> f64 {
    let ceiling = (initial.as_secs_f64() * 2_f64.powi(retry - 1)).min(max.as_secs_f64());
    ceiling * (random as f64 / 2_f64.powi(64))
}

#[test]
fn backoff_is_full_jitter() {
    let policy = RetryPolicy::default();
    let mut sum = 0.0;
    for seed in 0..10_000_u64 {
        let mut state = seed;
        for retry in 1..=12_i32 {
            let random = split_mix(&mut state);
            let wait = policy.backoff(retry.unsigned_abs(), random).as_secs_f64();
            let expected =
                model(retry, random, Duration::from_millis(250), Duration::from_secs(10));
            assert!(
                (wait - expected).abs() < 1e-6,
                "seed {seed}, retry {retry}: {wait}, expected {expected}"
            );
            sum += if retry == 1 { wait } else { 0.0 };
        }
    }
    let mean = sum / 10_000.0;
    assert!((mean - 0.125).abs() < 0.005, "the first wait is {mean} s on average");
    let short = policy.max_backoff(Duration::from_millis(300)).backoff(9, u64::MAX);
    assert!(short > Duration::from_millis(299) && short <= Duration::from_millis(300), "{short:?}");
}
