//! The three operations, and the checks of each request.

use ngrok_edge_oauth::{ErrorCode, types};
use ngrok_edge_oauth_emulator::{Emulator, Options, RouteSeed, UnknownIds};
use reqwest::{Method, RequestBuilder};
use serde_json::Value;
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};

use crate::{
    EDGE, REQUEST, RESPONSE, ROUTE, TestResult, client, ids, module_url, raw, status_and_code,
};

/// Returns a request with credential and version.
fn request(emulator: &Emulator, method: Method) -> reqwest::Result<RequestBuilder> {
    Ok(raw()?
        .request(method, module_url(emulator))
        .bearer_auth(emulator.api_key())
        .header("ngrok-version", "2"))
}

#[tokio::test]
async fn replace_get_and_delete_match_the_vendors_page() -> TestResult {
    let emulator = Emulator::start().await?;
    let client = client(&emulator)?;
    let (edge, route) = ids()?;
    let get = || client.edge_route_oauth_get(&edge, &route);
    let delete = || client.edge_route_oauth_delete(&edge, &route);
    assert!(get().await.is_err_and(|error| error.is_not_found()));
    assert!(delete().await.is_err_and(|error| error.is_not_found()));

    let put = request(&emulator, Method::PUT)?
        .header("content-type", "application/json")
        .body(REQUEST)
        .send()
        .await?;
    assert_eq!(put.status(), 200);
    let expected: Value = serde_json::from_str(RESPONSE)?;
    assert_eq!(put.json::<Value>().await?, expected);
    let read = get().await?;
    assert!(read.request_id().is_some_and(|id| id.len() == 30 && id.starts_with("op_")));
    assert_eq!(serde_json::to_value(read.into_inner())?, expected);

    // A field that a replacement leaves out gets its default, not its previous value.
    let github = types::EndpointOAuthMutate::new(types::EndpointOAuthGitHubMutate::default());
    let replaced = client.edge_route_oauth_replace(&edge, &route, &github).await?.into_inner();
    assert!(replaced.provider.google.is_none() && replaced.provider.github.is_some());

    let deleted = request(&emulator, Method::DELETE)?.send().await?;
    assert_eq!((deleted.status().as_u16(), deleted.bytes().await?.len()), (204, 0));
    assert!(emulator.modules().is_empty());
    Ok(())
}

#[tokio::test]
async fn credential_and_version_are_checked() -> TestResult {
    let mut options = Options::default();
    options.authtokens = vec!["token_1".to_owned()];
    let emulator = Emulator::start_with(options).await?;
    for (authorization, code) in [
        (None, "200"),
        (Some("test_key"), "201"),
        (Some("Digest test_key"), "201"),
        (Some("Basic dGVzdA=="), "202"),
        (Some("Bearer testkey"), "202"),
        (Some("Bearer _key"), "202"),
        (Some("Bearer a_b_c"), "202"),
        (Some("Bearer other_key"), "203"),
        (Some("Bearer token_1"), "206"),
        (Some("Bearer ak_2gsqMWn9EWnyzB8HOiL5Xm9cMmf"), "208"),
    ] {
        let mut request = raw()?.get(module_url(&emulator)).header("ngrok-version", "2");
        if let Some(authorization) = authorization {
            request = request.header("authorization", authorization);
        }
        assert_eq!(
            status_and_code(request.send().await?).await?,
            (401, code.to_owned()),
            "{authorization:?}"
        );
    }
    for (version, code) in
        [(None, "218"), (Some("1"), "217"), (Some("2.0"), "217"), (Some(""), "217")]
    {
        let mut request = raw()?.get(module_url(&emulator)).bearer_auth("test_key");
        if let Some(version) = version {
            request = request.header("ngrok-version", version);
        }
        assert_eq!(
            status_and_code(request.send().await?).await?,
            (400, code.to_owned()),
            "{version:?}"
        );
    }
    Ok(())
}

#[tokio::test]
async fn body_is_checked() -> TestResult {
    let emulator = Emulator::start().await?;
    let put = |content_type: Option<&'static str>, body: String| {
        let request = request(&emulator, Method::PUT).map(|request| request.body(body));
        async move {
            let request = request?;
            let request = match content_type {
                Some(content_type) => request.header("content-type", content_type),
                None => request,
            };
            status_and_code(request.send().await?).await
        }
    };
    let json = Some("application/json");
    let rejected = |status: u16, code: &str| (status, code.to_owned());
    assert_eq!(put(None, REQUEST.to_owned()).await?, rejected(415, "216"));
    assert_eq!(put(Some("text/plain"), REQUEST.to_owned()).await?, rejected(415, "210"));
    assert_eq!(put(json, "x".repeat(1024 * 1024 + 1)).await?, rejected(413, ""));
    for (body, code) in [
        ("", "213"),
        ("{", "213"),
        ("[]", "215"),
        ("null", "215"),
        ("{}", "7037"),
        (r#"{"provider":{}}"#, "7037"),
        (r#"{"provider":[]}"#, "215"),
        (r#"{"provider":{"google":{},"github":{}}}"#, "7036"),
        (r#"{"provider":{"okta":{}}}"#, "7165"),
        (r#"{"provider":{"google":{}},"enabeld":true}"#, "214"),
        (r#"{"provider":{"google":{"teams":[]}}}"#, "214"),
        (r#"{"provider":{"google":{}},"enabled":"yes"}"#, "215"),
        (r#"{"provider":{"google":{}},"inactivity_timeout":-1}"#, "215"),
        (r#"{"provider":{"google":{}},"inactivity_timeout":4294967296}"#, "215"),
        (r#"{"provider":{"google":{"scopes":[1]}}}"#, "215"),
        (r#"{"provider":{"google":{"client_id":"a"}}}"#, "383"),
    ] {
        assert_eq!(put(json, body.to_owned()).await?, rejected(400, code), "{body}");
    }
    let fine =
        r#"{"provider":{"google":{},"github":null},"inactivity_timeout":1.0,"enabled":null}"#;
    let request = request(&emulator, Method::PUT)?
        .header("content-type", "application/json; charset=utf-8")
        .body(fine);
    assert_eq!(request.send().await?.status(), 200);
    for method in [Method::GET, Method::DELETE] {
        let request = self::request(&emulator, method)?.body("{}");
        assert_eq!(status_and_code(request.send().await?).await?, rejected(400, "211"));
    }
    Ok(())
}

#[tokio::test]
async fn unknown_paths_methods_and_ids_are_rejected() -> TestResult {
    let emulator = Emulator::start().await?;
    for method in [Method::POST, Method::PATCH, Method::OPTIONS, Method::from_bytes(b"BREW")?] {
        let response = request(&emulator, method)?.send().await?;
        assert_eq!(response.status(), 405);
        assert_eq!(
            response.headers().get("allow").map(reqwest::header::HeaderValue::as_bytes),
            Some(&b"DELETE, GET, PUT"[..])
        );
    }
    let get = |path: String| {
        let url = format!("{}{path}", emulator.url());
        async move {
            status_and_code(
                raw()?.get(url).bearer_auth("test_key").header("ngrok-version", "2").send().await?,
            )
            .await
        }
    };
    for path in ["/edges", "/edges/https/a/routes/b", "/openapi", "/edges/https/a/routes/b/oauth/"]
    {
        assert_eq!(get(path.to_owned()).await?, (404, String::new()), "{path}");
    }
    for (edge, route, expected) in [
        ("edge", ROUTE, (400, "227")),
        (ROUTE, EDGE, (400, "227")),
        (EDGE, "route", (400, "227")),
        ("edghts_%20", ROUTE, (404, "7000")),
        (EDGE, "edghtsrt_", (404, "7124")),
        (EDGE, ROUTE, (404, "7124")),
    ] {
        let (status, code) = expected;
        assert_eq!(
            get(format!("/edges/https/{edge}/routes/{route}/oauth")).await?,
            (status, code.to_owned()),
            "{edge} {route}"
        );
    }
    Ok(())
}

#[tokio::test]
async fn strict_emulator_accepts_only_seeded_ids() -> TestResult {
    let mut options = Options::default();
    options.unknown_ids = UnknownIds::Reject;
    let seed = |route: &str, rejects_with| {
        Ok::<_, Box<dyn std::error::Error>>(RouteSeed {
            edge: EDGE.parse()?,
            route: route.parse()?,
            rejects_with,
        })
    };
    options.routes =
        vec![seed(ROUTE, None)?, seed("edghtsrt_other", Some(ErrorCode::ROUTE_NOT_ROOT))?];
    let emulator = Emulator::start_with(options).await?;
    let client = client(&emulator)?;
    let module = types::EndpointOAuthMutate::new(types::EndpointOAuthGoogleMutate::default());
    for (edge, route, expected) in [
        (EDGE, ROUTE, None),
        (EDGE, "edghtsrt_nowhere", Some(ErrorCode::NO_SUCH_ROUTE)),
        ("edghts_nowhere", ROUTE, Some(ErrorCode::NO_SUCH_EDGE)),
        (EDGE, "edghtsrt_other", Some(ErrorCode::ROUTE_NOT_ROOT)),
    ] {
        let result =
            client.edge_route_oauth_replace(&edge.parse()?, &route.parse()?, &module).await;
        assert_eq!(result.err().and_then(|error| error.code()), expected, "{edge} {route}");
    }
    Ok(())
}

#[tokio::test]
async fn error_response_has_code_message_and_operation_id() -> TestResult {
    let emulator = Emulator::start().await?;
    let response = request(&emulator, Method::GET)?.send().await?;
    let operation_id = response.headers()["ngrok-operation-id"].to_str()?.to_owned();
    assert_eq!(response.headers()["content-type"], "application/json");
    let error: types::ErrorBody = response.json().await?;
    assert_eq!(
        (error.error_code.as_deref(), error.status_code),
        (Some("ERR_NGROK_7124"), Some(404))
    );
    assert_eq!(error.msg.as_deref(), Some("the route has no OAuth module"));
    assert_eq!(error.details.and_then(|details| details.operation_id), Some(operation_id));
    let success = request(&emulator, Method::PUT)?
        .json(&serde_json::json!({ "provider": { "google": {} } }))
        .send()
        .await?;
    assert!(success.headers().contains_key("ngrok-operation-id"));
    let deleted = request(&emulator, Method::DELETE)?.send().await?;
    assert!(deleted.headers().contains_key("ngrok-operation-id"));
    Ok(())
}

#[tokio::test]
async fn body_of_exactly_the_limit_is_read_and_a_truncated_one_is_rejected() -> TestResult {
    let emulator = Emulator::start().await?;
    let body = r#"{"provider":{"google":{}}}"#;
    let full = format!("{body}{}", " ".repeat(1024 * 1024 - body.len()));
    let request =
        request(&emulator, Method::PUT)?.header("content-type", "application/json").body(full);
    assert_eq!(request.send().await?.status(), 200);

    let mut stream = tokio::net::TcpStream::connect(emulator.address()).await?;
    let head = format!(
        "PUT /edges/https/{EDGE}/routes/{ROUTE}/oauth HTTP/1.1\r\nhost: a\r\nauthorization: Bearer test_key\r\n\
         ngrok-version: 2\r\ncontent-type: application/json\r\ncontent-length: 99\r\n\r\n{{"
    );
    stream.write_all(head.as_bytes()).await?;
    stream.shutdown().await?;
    let mut response = String::new();
    stream.read_to_string(&mut response).await?;
    assert!(
        response.starts_with("HTTP/1.1 400 ") && response.contains("ERR_NGROK_212"),
        "{response}"
    );
    Ok(())
}

#[tokio::test]
async fn operation_ids_depend_on_the_seed() -> TestResult {
    let mut ids = Vec::new();
    for seed in [1, 1, 2] {
        let mut options = Options::default();
        options.seed = seed;
        let emulator = Emulator::start_with(options).await?;
        let response = request(&emulator, Method::GET)?.send().await?;
        ids.push(response.headers().get("ngrok-operation-id").cloned());
    }
    // Computed with another implementation of SplitMix64.
    assert_eq!(
        ids[0].as_ref().map(reqwest::header::HeaderValue::as_bytes),
        Some(&b"op_pNofNWNXMcRke26BpnGYga34LFz"[..])
    );
    assert_eq!(ids[0], ids[1]);
    assert_ne!(ids[0], ids[2]);
    Ok(())
}
