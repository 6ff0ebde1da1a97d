//! Requests on the wire.

use std::{
    process::{Command, Output},
    sync::{
        Arc,
        atomic::{AtomicU32, Ordering},
    },
    time::Duration,
};

use bytes::Bytes;
use http_body_util::Full;
use openapi_client_runtime::{BuildError, ErrorKind};
use reqwest::{
    Method, Request,
    header::{AUTHORIZATION, HeaderValue},
};

use crate::{
    TestResult,
    bookstore::{ADD_BOOK, Book, Bookstore, Call, KEY, client, client_with},
    server::{self, Server},
};

#[tokio::test]
async fn get_request_has_the_expected_bytes() -> TestResult {
    let server = Server::start([Call::Get.success()]).await?;
    Call::Get.run(&client(&server)?).await?;
    let expected = format!(
        "GET /books/42 HTTP/1.1\r\nuser-agent: bookstore/1.4.0\r\nauthorization: Bearer {KEY}\r\naccept: */*\r\nhost: 127.0.0.1:{}\r\n\r\n",
        server.port()
    );
    assert_eq!(server.last_request(), expected);
    Ok(())
}

#[tokio::test]
async fn request_without_content_has_a_length_if_its_method_has_content() -> TestResult {
    let busy = server::empty("429 Too Many Requests");
    let none = "";
    let zero = "\r\ncontent-length: 0\r\n";
    for (method, body, expected) in [
        (Method::POST, None, zero),
        (Method::PUT, None, zero),
        (Method::PATCH, None, zero),
        (Method::POST, Some(""), zero),
        (Method::PUT, Some(""), zero),
        (Method::POST, Some("abc"), "\r\ncontent-length: 3\r\n"),
        (Method::GET, None, none),
        (Method::DELETE, None, none),
    ] {
        let server = Server::start([busy.clone(), server::empty("204 No Content")]).await?;
        let runtime = client(&server)?.runtime;
        let mut request = Request::new(method, runtime.url::<String>(&ADD_BOOK, &[])?);
        *request.body_mut() = body.map(reqwest::Body::from);
        let case = format!("{} {body:?}", request.method());
        runtime.call_empty::<String>(&ADD_BOOK, request).await?;
        let requests = server.requests();
        assert_eq!(requests.len(), 2, "{case}");
        for request in requests {
            let lengths = request.matches("content-length").count();
            assert_eq!(lengths, usize::from(!expected.is_empty()), "{case}: {request}");
            assert!(request.contains(expected), "{case}: {request}");
            assert!(!request.contains("transfer-encoding"), "{case}: {request}");
        }
    }
    Ok(())
}

#[tokio::test]
async fn retries_send_the_same_bytes() -> TestResult {
    for call in Call::ALL {
        let busy = server::empty("429 Too Many Requests");
        let server = Server::start([busy.clone(), busy, call.success()]).await?;
        call.run(&client(&server)?).await?;
        let requests = server.requests();
        assert_eq!(requests.len(), 3);
        assert!(requests.iter().all(|request| *request == requests[0]), "{requests:?}");
    }
    Ok(())
}

#[tokio::test]
async fn path_of_the_base_url_is_kept() -> TestResult {
    let server = Server::start([Call::Get.success()]).await?;
    for stem in ["/v1", "/v1/"] {
        let client = Bookstore::builder().api_key(KEY).base_url(server.url() + stem).build()?;
        Call::Get.run(&client).await?;
        assert!(
            server.last_request().starts_with("GET /v1/books/42 HTTP/1.1\r\n"),
            "{}",
            server.last_request()
        );
    }
    Ok(())
}

#[tokio::test]
async fn user_agent_names_the_calling_program() -> TestResult {
    let server = Server::start([Call::Get.success()]).await?;
    let client = client_with(&server, |builder| builder.user_agent_suffix(" my-shop/1.2 (test) "))?;
    Call::Get.run(&client).await?;
    let request = server.last_request();
    assert!(
        request.contains("\r\nuser-agent: bookstore/1.4.0 my-shop/1.2 (test)\r\n"),
        "{request}"
    );
    Ok(())
}

#[tokio::test]
async fn body_that_can_be_sent_only_once_is_not_retried() -> TestResult {
    for reply in [server::empty("429 Too Many Requests"), server::empty("503 Service Unavailable")]
    {
        let server = Server::start([reply, Call::Add.success()]).await?;
        let client = client_with(&server, |builder| {
            builder.before_attempt(|headers| {
                headers.insert("x-hook", HeaderValue::from_static("1"));
            })
        })?;
        let body = reqwest::Body::wrap(Full::<Bytes>::from("one use"));
        let runtime = &client.runtime;
        let request =
            runtime.http().post(runtime.url::<String>(&ADD_BOOK, &[])?).body(body).build()?;
        let error =
            runtime.call::<Book, String>(&ADD_BOOK, request).await.err().ok_or("a success")?;
        assert_eq!(
            (error.attempts(), server.count(), error.is_retryable()),
            (1, 1, true),
            "{error}"
        );
        let request = server.last_request();
        assert!(request.contains("one use"), "{request}");
        for header in
            [&*format!("authorization: Bearer {KEY}"), "user-agent: bookstore/1.4.0", "x-hook: 1"]
        {
            assert!(request.contains(&format!("\r\n{header}\r\n")), "{request}");
        }
    }
    Ok(())
}

#[tokio::test(start_paused = true)]
async fn before_attempt_changes_the_headers_of_each_attempt() -> TestResult {
    let server =
        Server::start([server::empty("503 Service Unavailable"), Call::Get.success()]).await?;
    let attempts = Arc::new(AtomicU32::new(0));
    let client = client_with(&server, |builder| {
        builder.before_attempt(move |headers| {
            let attempt = attempts.fetch_add(1, Ordering::Relaxed);
            if let Ok(value) = HeaderValue::from_str(&format!(
                "00-4bf92f3577b34da6a3ce929d0e0e4736-{attempt:016}-01"
            )) {
                headers.insert("traceparent", value);
            }
        })
    })?;
    Call::Get.run(&client).await?;
    for (index, request) in server.requests().iter().enumerate() {
        let expected =
            format!("\r\ntraceparent: 00-4bf92f3577b34da6a3ce929d0e0e4736-{index:016}-01\r\n");
        assert!(request.contains(&expected), "{request}");
    }
    Ok(())
}

#[tokio::test]
async fn before_attempt_cannot_change_the_credentials() -> TestResult {
    let server = Server::start([Call::Get.success()]).await?;
    let changes: [fn(&mut reqwest::header::HeaderMap); 3] = [
        |headers| drop(headers.remove(AUTHORIZATION)),
        |headers| drop(headers.insert(AUTHORIZATION, HeaderValue::from_static("Bearer other"))),
        |headers| {
            headers.append(AUTHORIZATION, HeaderValue::from_static("Bearer other"));
        },
    ];
    for change in changes {
        Call::Get.run(&client_with(&server, |builder| builder.before_attempt(change))?).await?;
        let request = server.last_request();
        assert_eq!(request.matches("authorization: ").count(), 1, "{request}");
        assert!(request.contains(&format!("authorization: Bearer {KEY}\r\n")), "{request}");
    }
    Ok(())
}

#[tokio::test]
async fn proxy_gets_the_requests() -> TestResult {
    let proxy = Server::start([Call::Get.success()]).await?;
    let builder = Bookstore::builder().api_key(KEY).base_url("http://upstream.test").allow_http();
    let client = builder.proxy(proxy.url()).build()?;
    Call::Get.run(&client).await?;
    let request = proxy.last_request();
    assert!(request.starts_with("GET http://upstream.test/books/42 HTTP/1.1\r\n"), "{request}");
    Ok(())
}

#[tokio::test]
async fn loopback_uses_no_proxy() -> TestResult {
    let proxy = Server::start([Call::Get.success()]).await?;
    let server = Server::start([Call::Get.success()]).await?;
    Call::Get.run(&client_with(&server, |builder| builder.proxy(proxy.url()))?).await?;
    assert_eq!((proxy.connections(), server.count()), (0, 1));
    Ok(())
}

/// Environment variable of [`child_calls_the_server_of_its_environment`], which does nothing
/// without it.
const CHILD: &str = "BOOKSTORE_TEST_CHILD";

/// Runs in a child process, because `HTTP_PROXY` is read once per process.
async fn call_in_child(url: String, proxy: String) -> TestResult<Output> {
    let mut child = Command::new(std::env::current_exe()?);
    child.args(["requests::child_calls_the_server_of_its_environment", "--exact", "--nocapture"]);
    for variable in
        ["http_proxy", "ALL_PROXY", "all_proxy", "NO_PROXY", "no_proxy", "REQUEST_METHOD"]
    {
        child.env_remove(variable);
    }
    child.envs([
        (CHILD, "1"),
        ("HTTP_PROXY", &*proxy),
        ("BOOKSTORE_URL", &*url),
        ("BOOKSTORE_API_KEY", KEY),
    ]);
    Ok(tokio::task::spawn_blocking(move || child.output()).await??)
}

#[tokio::test]
async fn child_calls_the_server_of_its_environment() -> TestResult {
    if std::env::var_os(CHILD).is_none() {
        return Ok(());
    }
    let client = Bookstore::builder().env().allow_http().build()?;
    Ok(Call::Get.run(&client).await?)
}

#[tokio::test]
async fn proxy_of_the_environment_is_used_except_for_loopback() -> TestResult {
    let proxy = Server::start([Call::Get.success()]).await?;
    let server = Server::start([Call::Get.success()]).await?;
    let localhost = format!("http://books.localhost:{}", server.port());
    for (url, counts) in
        [("http://upstream.test".to_owned(), (1, 0)), (server.url(), (1, 1)), (localhost, (1, 2))]
    {
        let output = call_in_child(url.clone(), proxy.url()).await?;
        assert!(output.status.success(), "{url}: {output:?}");
        assert_eq!((proxy.count(), server.count()), counts, "{url}");
    }
    Ok(())
}

#[tokio::test]
async fn names_below_localhost_are_this_machine() -> TestResult {
    let server = Server::start([Call::Get.success()]).await?;
    for host in ["localhost", "books.localhost", "a.b.localhost"] {
        let url = format!("http://{host}:{}", server.port());
        let client = Bookstore::builder().api_key(KEY).base_url(url).build()?;
        Call::Get.run(&client).await.map_err(|error| format!("{host}: {error:?}"))?;
        assert!(server.last_request().contains(&format!("\r\nhost: {host}:{}\r\n", server.port())));
    }
    Ok(())
}

#[tokio::test]
async fn http_client_of_the_caller_is_used() -> TestResult {
    let _ = rustls::crypto::ring::default_provider().install_default();
    let headers = [(reqwest::header::FROM, HeaderValue::from_static("me"))];
    let http = reqwest::Client::builder().default_headers(headers.into_iter().collect()).build()?;
    let server = Server::start([Call::Get.success()]).await?;
    Call::Get.run(&client_with(&server, |builder| builder.http_client(http.clone()))?).await?;
    assert!(server.last_request().contains("\r\nfrom: me\r\n"));
    let conflict = client_with(&server, |builder| {
        builder.http_client(http.clone()).proxy("http://proxy.test")
    });
    assert!(matches!(conflict, Err(BuildError::Conflict("proxy"))));
    let conflict = client_with(&server, |builder| {
        builder.http_client(http).connect_timeout(Duration::from_secs(1))
    });
    assert!(matches!(conflict, Err(BuildError::Conflict("connect_timeout"))));
    Ok(())
}

#[tokio::test]
async fn futures_can_move_between_threads() -> TestResult {
    fn is_send<T: Send>(value: T) -> T {
        value
    }
    for call in Call::ALL {
        let server = Server::start([call.success()]).await?;
        let client = client(&server)?;
        is_send(call.run(&client)).await?;
    }
    Ok(())
}

#[tokio::test]
async fn longest_url_is_sent_and_a_longer_one_is_an_error() -> TestResult {
    let server = Server::start([Call::Get.success()]).await?;
    let stem = format!("{}/books/", server.url()).len();
    let client = client(&server)?;
    let get = async |length: usize| client.get_book(&"1".repeat(length - stem)).await;
    assert!(get(65_534).await.is_ok());
    let error = get(65_535).await.err().ok_or("a success")?;
    let expected = "get_book: the URL has 65535 bytes; expected at most 65534";
    assert_eq!((error.kind(), error.to_string()), (ErrorKind::InvalidRequest, expected.to_owned()));
    Ok(())
}
