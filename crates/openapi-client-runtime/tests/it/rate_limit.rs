//! The client-side rate limit.

use std::{sync::Arc, time::Duration};

use openapi_client_runtime::{CallOptions, ErrorKind, RateLimit};
use tokio::{sync::Mutex, time::Instant};

use crate::{
    TestResult,
    bookstore::{Call, client_with},
    server::{self, Reply, Server},
};

#[tokio::test(start_paused = true)]
async fn no_window_has_more_requests_than_the_limit() -> TestResult {
    let server = Server::start([Call::Get.success()]).await?;
    let limit = RateLimit::new(120, Duration::from_secs(60));
    let client = client_with(&server, |builder| {
        builder.rate_limit(limit).deadline(Duration::from_secs(3600))
    })?;
    let ends = Arc::new(Mutex::new(Vec::new()));
    let tasks: Vec<_> = (0..500)
        .map(|_| {
            // Clones share the limit.
            let (client, ends) = (client.with(CallOptions::default()), Arc::clone(&ends));
            tokio::spawn(async move {
                Call::Get.run(&client).await?;
                ends.lock().await.push(Instant::now());
                Ok::<_, openapi_client_runtime::Error>(())
            })
        })
        .collect();
    for task in tasks {
        task.await??;
    }
    let mut ends = ends.lock().await.clone();
    ends.sort();
    for window in ends.windows(121) {
        assert!(window[120] - window[0] >= Duration::from_secs(60), "121 requests within 60 s");
    }
    let elapsed = ends[499] - ends[0];
    assert!(
        elapsed < Duration::from_secs(245),
        "500 requests took {elapsed:?}, more than the limit asks for"
    );
    Ok(())
}

#[tokio::test(start_paused = true)]
async fn permit_after_the_deadline_is_not_waited_for() -> TestResult {
    let server = Server::start([Call::Get.success()]).await?;
    let client = client_with(&server, |builder| {
        builder.rate_limit(RateLimit::new(1, Duration::from_secs(100)))
    })?;
    Call::Get.run(&client).await?;
    let start = Instant::now();
    for call in Call::ALL {
        let error = call.error(&client).await?;
        assert_eq!((error.kind(), error.attempts()), (ErrorKind::Timeout, 0), "{error}");
        assert!(
            error.to_string().ends_with(": deadline reached while waiting for the rate limit"),
            "{error}"
        );
    }
    assert!(start.elapsed() < Duration::from_secs(1), "{:?}", start.elapsed());
    assert_eq!(server.count(), 1);
    Ok(())
}

#[tokio::test(start_paused = true)]
async fn call_behind_a_stalled_request_ends_at_its_deadline() -> TestResult {
    let server = Server::start([Reply::Stall(Vec::new())]).await?;
    let client = client_with(&server, |builder| {
        builder
            .rate_limit(RateLimit::new(1, Duration::from_secs(1)))
            .attempt_timeout(Duration::from_secs(30))
    })?;
    let stalled = client.clone();
    let first = tokio::spawn(async move { Call::Get.run(&stalled).await });
    tokio::task::yield_now().await;
    let start = Instant::now();
    let error = Call::Get
        .error(&client.with(CallOptions::default().with_deadline(Duration::from_secs(5))))
        .await?;
    assert_eq!(
        (error.kind(), error.attempts(), start.elapsed().as_secs()),
        (ErrorKind::Timeout, 0, 5),
        "{error}"
    );
    first.abort();
    Ok(())
}

#[tokio::test(start_paused = true)]
async fn retries_take_permits() -> TestResult {
    let busy = server::empty("503 Service Unavailable");
    let server = Server::start([busy.clone(), busy, Call::Get.success()]).await?;
    let client = client_with(&server, |builder| {
        builder.rate_limit(RateLimit::new(1, Duration::from_secs(10)))
    })?;
    let start = Instant::now();
    Call::Get.run(&client).await?;
    assert!((20..22).contains(&start.elapsed().as_secs()), "{:?}", start.elapsed());
    Ok(())
}

#[tokio::test(start_paused = true)]
async fn last_failure_is_kept_if_no_permit_is_free_for_the_retry() -> TestResult {
    let server = Server::start([server::empty("503 Service Unavailable")]).await?;
    let client = client_with(&server, |builder| {
        builder.rate_limit(RateLimit::new(1, Duration::from_secs(100)))
    })?;
    let error = Call::Get.error(&client).await?;
    assert_eq!(
        (error.status().map(|status| status.as_u16()), error.attempts()),
        (Some(503), 1),
        "{error}"
    );
    assert!(error.to_string().ends_with("(1 attempt, deadline reached)"), "{error}");
    Ok(())
}

#[tokio::test(start_paused = true)]
async fn permit_of_a_dropped_call_is_free_one_period_later() -> TestResult {
    let server = Server::start([Reply::Stall(Vec::new()), Call::Get.success()]).await?;
    let client = client_with(&server, |builder| {
        builder.rate_limit(RateLimit::new(1, Duration::from_secs(10)))
    })?;
    assert!(tokio::time::timeout(Duration::from_secs(1), Call::Get.run(&client)).await.is_err());
    let start = Instant::now();
    Call::Get.run(&client).await?;
    // The server may have counted the request.
    assert_eq!(start.elapsed().as_secs(), 10);
    Ok(())
}
