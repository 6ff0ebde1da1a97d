//! Effects of the settings of a client.

use std::time::Duration;

use ngrok_edge_oauth::{BuildError, Client, RetryPolicy, blocking};

use crate::{
    EDGE, TestResult, edge,
    operations::{ALL, KEY, Operation, client_with},
    route,
    server::{Reply, Server},
};

#[tokio::test]
async fn user_agent_names_the_calling_program() -> TestResult {
    let server = Server::start([Operation::Get.success()]).await?;
    let client =
        client_with(&server, |builder| builder.user_agent_suffix(" my-plane/1.2 (test) "))?;
    Operation::Get.call(&client).await?;
    let expected = "user-agent: ngrok-edge-oauth/0.1.0 my-plane/1.2 (test)\r\n";
    assert!(server.requests()[0].contains(expected), "{:?}", server.requests());
    for suffix in ["a\nb: c", "ü", "\u{7f}"] {
        let made = client_with(&server, |builder| builder.user_agent_suffix(suffix));
        assert!(matches!(made, Err(BuildError::InvalidUserAgent)), "{suffix:?}");
    }
    Ok(())
}

#[tokio::test]
async fn requests_use_the_proxy() -> TestResult {
    let proxy = Server::start([Operation::Get.success()]).await?;
    let client = Client::builder()
        .api_key(KEY)
        .base_url("http://upstream.test")
        .allow_http()
        .proxy(proxy.url())
        .build()?;
    Operation::Get.call(&client).await?;
    assert!(
        proxy.requests()[0].starts_with(&format!("GET http://upstream.test/edges/https/{EDGE}/"))
    );
    let made = Client::builder().api_key(KEY).proxy("http://[bad").build();
    assert!(matches!(made, Err(BuildError::InvalidProxy(_))));
    Ok(())
}

#[tokio::test]
async fn http_client_of_the_caller_is_used() -> TestResult {
    ngrok_edge_oauth::install_default_tls_provider();
    let own = reqwest::Client::builder()
        .default_headers([(reqwest::header::FROM, "me".parse()?)].into_iter().collect())
        .build()?;
    let server = Server::start([Operation::Get.success()]).await?;
    Operation::Get.call(&client_with(&server, |builder| builder.http_client(own.clone()))?).await?;
    assert!(server.requests()[0].contains("from: me\r\n"));
    let conflict =
        client_with(&server, |builder| builder.http_client(own.clone()).proxy("http://proxy.test"));
    assert!(matches!(conflict, Err(BuildError::Conflict("proxy"))));
    let conflict = client_with(&server, |builder| {
        builder.http_client(own).connect_timeout(Duration::from_secs(1))
    });
    assert!(matches!(conflict, Err(BuildError::Conflict("connect_timeout"))));
    Ok(())
}

#[tokio::test(start_paused = true)]
async fn attempt_ends_at_its_timeout() -> TestResult {
    let server = Server::start([Reply::Stall(Vec::new()), Operation::Get.success()]).await?;
    let client =
        client_with(&server, |builder| builder.attempt_timeout(Duration::from_millis(1500)))?;
    let start = tokio::time::Instant::now();
    Operation::Get.call(&client).await?;
    let took = start.elapsed();
    assert!((1500..1800).contains(&took.as_millis()), "{took:?}");

    let server = Server::start([Reply::Stall(Vec::new())]).await?;
    for (limit, words) in [(1500, "within 1500 ms"), (2000, "within 2 s")] {
        let limit = Duration::from_millis(limit);
        let client = client_with(&server, |builder| {
            builder.attempt_timeout(limit).retry(RetryPolicy::none())
        })?;
        let error = Operation::Get.call(&client).await.err().ok_or("a success")?;
        assert!(error.is_timeout() && error.to_string().contains(words), "{error}");
        assert!(format!("{error:?}").contains("kind: Timeout"), "{error:?}");
    }
    Ok(())
}

#[test]
fn blocking_client_works_on_any_thread() -> TestResult {
    let runtime = tokio::runtime::Runtime::new()?;
    let server = runtime.block_on(Server::start([Operation::Get.success()]))?;
    let client = blocking::Client::new(client_with(&server, |builder| builder)?)?;
    let (edge, route) = (edge(), route());
    let module = client.call(|client| client.edge_route_oauth_get(&edge, &route))?;
    assert!(module.enabled);
    std::thread::scope(|scope| {
        let calls: Vec<_> = (0..4)
            .map(|_| scope.spawn(|| client.call(|client| Operation::Get.call(client))))
            .collect();
        assert!(calls.into_iter().all(|call| call.join().is_ok_and(|outcome| outcome.is_ok())));
    });
    let call = runtime.spawn_blocking(move || client.call(|client| Operation::Get.call(client)));
    assert!(runtime.block_on(call)?.is_ok());
    Ok(())
}

#[tokio::test]
async fn futures_can_move_between_threads() -> TestResult {
    fn sendable<T: Send>(value: T) -> T {
        value
    }
    for operation in ALL {
        let server = Server::start([operation.success()]).await?;
        let client = client_with(&server, |builder| builder)?;
        sendable(operation.call(&client)).await?;
    }
    Ok(())
}
