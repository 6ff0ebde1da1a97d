//! The request log, and resetting an emulator between tests.

use ngrok_edge_oauth_emulator::{Emulator, Fault, Options};
use reqwest::StatusCode;

use crate::{EDGE, REQUEST, ROUTE, TestResult, module_url, raw};

async fn put(emulator: &Emulator, key: &str, body: String) -> reqwest::Result<StatusCode> {
    let request = raw()?.put(module_url(emulator)).bearer_auth(key).header("ngrok-version", "2");
    Ok(request.header("content-type", "application/json").body(body).send().await?.status())
}

#[tokio::test]
async fn requests_are_recorded_without_showing_the_key() -> TestResult {
    let emulator = Emulator::start().await?;
    put(&emulator, "test_key", REQUEST.to_owned()).await?;
    let requests = emulator.requests();
    assert_eq!((requests.len(), requests[0].method.as_str()), (1, "PUT"));
    assert_eq!(requests[0].path, format!("/edges/https/{EDGE}/routes/{ROUTE}/oauth"));
    assert_eq!(requests[0].body, REQUEST.as_bytes());
    assert_eq!(requests[0].status, Some(StatusCode::OK));
    assert!(!format!("{:?}", requests[0].headers).contains("test_key"));
    Ok(())
}

#[tokio::test]
async fn request_log_is_bounded_by_bytes() -> TestResult {
    let emulator = Emulator::start().await?;
    let padded = |length: usize| format!("{}{REQUEST}", " ".repeat(length));
    for index in 0..20 {
        assert_eq!(put(&emulator, "test_key", padded(900_000 + index)).await?, 200);
    }
    let requests = emulator.requests();
    assert_eq!(requests.len(), 9, "8 MiB have room for 9 bodies of 900 kB");
    assert_eq!(requests.last().map(|request| request.body.len()), Some(padded(900_019).len()));

    let mut options = Options::default();
    options.request_log_bytes = 0;
    let emulator = Emulator::start_with(options).await?;
    put(&emulator, "test_key", REQUEST.to_owned()).await?;
    assert!(emulator.requests().is_empty());
    Ok(())
}

#[tokio::test]
async fn body_of_an_unauthenticated_request_is_not_recorded() -> TestResult {
    let emulator = Emulator::start().await?;
    assert_eq!(put(&emulator, "other_key", REQUEST.to_owned()).await?, 401);
    assert_eq!(
        emulator.requests().iter().map(|request| request.body.len()).collect::<Vec<_>>(),
        [0]
    );
    Ok(())
}

#[tokio::test]
async fn modules_are_bounded_by_bytes() -> TestResult {
    let mut options = Options::default();
    options.request_log_bytes = 0;
    let emulator = Emulator::start_with(options).await?;
    let scopes = vec!["s".repeat(4_000); 250];
    let google = serde_json::json!({ "client_id": "a", "client_secret": "b", "scopes": scopes });
    let body = serde_json::json!({ "provider": { "google": google } }).to_string();
    let client = raw()?;
    let put = |route: usize| {
        let url = format!("{}/edges/https/{EDGE}/routes/edghtsrt_{route}/oauth", emulator.url());
        let request = client.put(url).bearer_auth("test_key").header("ngrok-version", "2");
        request.header("content-type", "application/json").body(body.clone()).send()
    };
    let mut stored = 0;
    while put(stored).await?.status() == 200 {
        stored += 1;
    }
    assert_eq!(stored, 67, "64 MiB have room for 67 modules of 1 MB");
    assert_eq!(put(stored).await?.status(), StatusCode::INSUFFICIENT_STORAGE);
    assert_eq!(put(0).await?.status(), 200, "a replacement of the same size fits");
    Ok(())
}

#[tokio::test]
async fn scripted_faults_can_be_replaced_and_cleared() -> TestResult {
    let emulator = Emulator::start().await?;
    let status = || put(&emulator, "test_key", REQUEST.to_owned());
    emulator.script([Fault::Status(500), Fault::Status(501)]);
    emulator.set_faults([Fault::Status(502), Fault::Status(503)]);
    emulator.script([Fault::Status(504)]);
    assert_eq!([status().await?.as_u16(), status().await?.as_u16()], [502, 503]);
    emulator.clear_faults();
    assert_eq!(status().await?, 200);
    assert_eq!(emulator.requests().len(), 3);
    emulator.clear_requests();
    assert!(emulator.requests().is_empty());
    Ok(())
}

#[tokio::test]
async fn guard_resets_faults_and_requests() -> TestResult {
    let emulator = Emulator::start().await?;
    {
        let _guard = emulator.reset_on_drop();
        emulator.script([Fault::Status(500), Fault::Status(500)]);
        assert_eq!(put(&emulator, "test_key", REQUEST.to_owned()).await?, 500);
    }
    assert!(emulator.requests().is_empty());
    assert_eq!(put(&emulator, "test_key", REQUEST.to_owned()).await?, 200);
    Ok(())
}
