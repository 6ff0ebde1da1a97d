//! Errors, retries and redaction.

use codegen_foreign::generated::wire::{params, types};
use openapi_client_runtime::{CallOptions, ErrorKind, RetryPolicy};

use crate::{
    KEY, TestResult, builder, client,
    server::{self, Reply, Server},
};

#[tokio::test]
async fn error_body_has_the_documented_type() -> TestResult {
    let body = r#"{"code":"EXISTS","title":"It exists.","fields":{"name":"taken"}}"#;
    let response = server::response(
        "409 Conflict",
        &["content-type: application/json", "x-request-id: r1"],
        body,
    );
    let server = Server::start([Reply::Write(response)]).await?;
    let client = builder(&server).basic_auth("user", "secret").build()?;
    let error = client.add_order(&types::Item::new("Lamp")).await.err().ok_or("a success")?;
    let problem = error.json::<types::Problem>().ok_or("no problem")?;
    assert_eq!(problem.fields["name"], "taken");
    assert_eq!((error.code().as_deref(), error.message()), (Some("EXISTS"), Some("It exists.")));
    assert_eq!(
        error.to_string(),
        "add_order: 409 Conflict (EXISTS): It exists. (1 attempt, request r1)"
    );
    Ok(())
}

#[tokio::test]
async fn only_idempotent_operations_are_retried_after_a_server_error() -> TestResult {
    let quick = CallOptions::default()
        .with_retry(RetryPolicy::default().initial_backoff(std::time::Duration::ZERO));
    let item = types::Item::new("Lamp");
    let script =
        || [server::empty("503 Service Unavailable"), server::json("200 OK", r#"{"token":"t1"}"#)];

    // A POST that the document calls idempotent.
    let server = Server::start(script()).await?;
    let session = client(&server)?.with(quick).log_in(&types::Login::new("secret", "user")).await?;
    assert_eq!((session.attempts(), server.count()), (2, 2));

    let server = Server::start(script()).await?;
    let client = builder(&server).basic_auth("user", "secret").build()?;
    let error = client.with(quick).add_order(&item).await.err().ok_or("a success")?;
    assert_eq!((error.attempts(), server.count()), (1, 1));

    // The server certainly did not process it.
    let busy = Reply::Write(server::response("429 Too Many Requests", &["retry-after: 0"], ""));
    let server = Server::start([busy, server::json("201 Created", r#"{"name":"Lamp"}"#)]).await?;
    let client = builder(&server).basic_auth("user", "secret").build()?;
    assert_eq!(client.with(quick).add_order(&item).await?.attempts(), 2);
    Ok(())
}

#[tokio::test]
async fn secrets_of_a_form_are_redacted() -> TestResult {
    for repeated in ["canary pass&1", "canary+pass%261", "canary-key-1"] {
        let body = format!(r#"{{"code":"X","title":"got {repeated}"}}"#);
        let server = Server::start([server::json("400 Bad Request", &body)]).await?;
        let login = types::Login::new("canary pass&1", "user");
        let error = client(&server)?.log_in(&login).await.err().ok_or("a success")?;
        assert_eq!(error.message(), Some("message withheld: it repeats a secret"), "{repeated}");
        assert!(!format!("{error} {error:?}").contains("canary"), "{error:?}");
    }
    // A key in the query is not in the error of a failed connection.
    let client = codegen_foreign::generated::wire::Client::builder()
        .api_key(KEY)
        .base_url("http://127.0.0.1:1")
        .build()?;
    let once = CallOptions::default().with_retry(RetryPolicy::none());
    let params = params::FindItems::default();
    let error =
        client.with(once).find_items("a", 1, &vec![], 1, &params).await.err().ok_or("a success")?;
    assert_eq!(error.kind(), ErrorKind::Connect);
    assert!(!format!("{error} {error:?} {client:?}").contains("canary"), "{error:?}");
    Ok(())
}

#[tokio::test]
async fn secrets_of_query_lists_and_maps_are_redacted() -> TestResult {
    let pin = "canary pin&1".into();
    let keys = types::Keys::new("owner")
        .with_old([openapi_client_runtime::Secret::from("canary-old-1")])
        .with_named([("k", openapi_client_runtime::Secret::from("canary-map-1"))]);
    for repeated in
        ["canary pin&1", "canary%20pin%261", "canary+pin%261", "canary-old-1", "canary-map-1"]
    {
        for (status, body) in [
            ("403 Forbidden", serde_json::json!({ "title": format!("got {repeated}") })),
            ("200 OK", serde_json::json!({ "owner": "o", "named": { (repeated): 1 } })),
            ("200 OK", serde_json::json!({ "owner": { (repeated): 1 } })),
        ] {
            let body = body.to_string();
            let server = Server::start([server::json(status, &body)]).await?;
            let result = client(&server)?.rotate_keys(&pin, &keys).await;
            let error = result.err().ok_or("a success")?;
            assert_eq!(error.body(), Some(body.as_bytes()));
            assert!(!format!("{error} {error:?}").contains("canary"), "{error:?}");
        }
    }
    assert!(!format!("{pin:?} {keys:?}").contains("canary"), "{keys:?}");
    Ok(())
}
