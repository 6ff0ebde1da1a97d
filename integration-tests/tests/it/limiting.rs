//! No period of the rate limit's length sees more requests than it allows.

use std::{sync::Arc, time::Duration};

use ngrok_edge_oauth::{ACCOUNT_RATE_LIMIT, ErrorKind, RateLimit};
use tokio::{sync::Mutex, time::Instant};

use crate::{
    Outcome,
    operations::{ALL, Operation, client_with},
    server::Server,
};

#[tokio::test(start_paused = true)]
async fn holds_requests_back_to_the_documented_rate() -> Outcome {
    let server = Server::start([Operation::Get.success()]).await?;
    let client =
        client_with(&server, |builder| builder.rate_limit(ACCOUNT_RATE_LIMIT).deadline(Duration::from_secs(3600)))?;
    let ends = Arc::new(Mutex::new(Vec::new()));
    let tasks: Vec<_> = (0..500)
        .map(|_| {
            // Clones share the limit.
            let (client, ends) = (client.clone(), Arc::clone(&ends));
            tokio::spawn(async move {
                Operation::Get.call(&client).await?;
                ends.lock().await.push(Instant::now());
                Ok::<_, ngrok_edge_oauth::Error>(())
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
    let took = ends[499] - ends[0];
    assert!(took < Duration::from_secs(245), "500 requests took {took:?}: more was held back than had to be");
    Ok(())
}

#[tokio::test(start_paused = true)]
async fn does_not_wait_past_the_deadline() -> Outcome {
    let server = Server::start([Operation::Get.success()]).await?;
    let limit = RateLimit::new(1, Duration::from_secs(100));
    let client = client_with(&server, |builder| builder.rate_limit(limit))?;
    Operation::Get.call(&client).await?;
    let start = Instant::now();
    for operation in ALL {
        let error = operation.call(&client).await.err().ok_or("it was sent")?;
        assert_eq!((error.kind(), error.attempts()), (ErrorKind::Timeout, 0), "{error}");
        assert!(error.to_string().ends_with(": deadline reached while waiting for the rate limit"), "{error}");
    }
    assert!(start.elapsed() < Duration::from_secs(1), "it waited for what could not come");
    assert_eq!(server.count(), 1);
    Ok(())
}

#[tokio::test(start_paused = true)]
async fn a_call_that_is_dropped_gives_its_place_back() -> Outcome {
    let server = Server::start([crate::server::Reply::Stall(Vec::new()), Operation::Get.success()]).await?;
    let limit = RateLimit::new(1, Duration::from_secs(10));
    let client = client_with(&server, |builder| builder.rate_limit(limit))?;
    let dropped = tokio::time::timeout(Duration::from_secs(1), Operation::Get.call(&client)).await;
    assert!(dropped.is_err());
    let start = Instant::now();
    Operation::Get.call(&client).await?;
    assert_eq!(
        start.elapsed().as_secs(),
        10,
        "the request may have been counted, so that its place is free a period later"
    );
    Ok(())
}
