//! Errors of failed responses: their methods and their text.

use ngrok_edge_oauth::{Error, ErrorCode, ErrorKind, RetryPolicy};

use crate::{
    TestResult, edge,
    operations::{ALL, MODULE, Operation, client_with},
    route,
    server::{self, Reply, Server},
};

const NOT_FOUND: &str = r#"{"error_code":"ERR_NGROK_7124","status_code":404,"msg":"The edge has\n no such route.","details":{"operation_id":"op_body"}}"#;

/// Returns the error of one attempt of `operation` that gets `reply`.
async fn error_of(operation: Operation, reply: Reply) -> Result<Error, Box<dyn std::error::Error>> {
    let server = Server::start([reply]).await?;
    let client = client_with(&server, |builder| builder.retry(RetryPolicy::none()))?;
    Ok(operation.call(&client).await.err().ok_or("a success")?)
}

#[tokio::test]
async fn error_response_is_read_completely() -> TestResult {
    for operation in ALL {
        let headers = ["content-type: application/json", "ngrok-operation-id: op_header"];
        let error = error_of(
            operation,
            Reply::Write(server::response("404 Not Found", &headers, NOT_FOUND)),
        )
        .await?;
        assert_eq!((error.kind(), error.attempts()), (ErrorKind::Status, 1));
        assert_eq!(error.status().map(|status| status.as_u16()), Some(404));
        assert_eq!(error.code(), Some(ErrorCode::NO_SUCH_ROUTE));
        assert_eq!(error.message(), Some("The edge has no such route."));
        assert_eq!(error.request_id(), Some("op_body"));
        assert_eq!(
            error.docs_url().as_deref(),
            Some("https://ngrok.com/docs/errors/err_ngrok_7124")
        );
        assert_eq!(error.body(), Some(NOT_FOUND.as_bytes()));
        assert!(
            error.is_not_found()
                && !error.is_rate_limited()
                && !error.is_timeout()
                && !error.is_retryable()
        );
    }
    Ok(())
}

#[tokio::test]
async fn error_recognizes_not_found_and_rate_limited() -> TestResult {
    let table = [
        ("404 Not Found", true, false),
        ("429 Too Many Requests", false, true),
        ("400 Bad Request", false, false),
    ];
    for (status, is_not_found, is_rate_limited) in table {
        let error =
            error_of(Operation::Get, Reply::Write(server::response(status, &[], "{}"))).await?;
        assert_eq!(
            (error.is_not_found(), error.is_rate_limited()),
            (is_not_found, is_rate_limited),
            "{status}"
        );
    }
    Ok(())
}

/// Returns responses that the document does not describe, by name.
fn odd_responses() -> Vec<(&'static str, Reply)> {
    let html = "<html>\n<title>Sign in to the airport</title></html>";
    let write = |status, headers: &[&str], body: &[u8]| {
        Reply::Write(server::response(status, headers, body))
    };
    vec![
        (
            "html from a proxy",
            write("502 Bad Gateway", &["content-type: text/html"], html.as_bytes()),
        ),
        ("empty 429", server::empty("429 Too Many Requests")),
        ("captive portal", write("200 OK", &["content-type: text/html"], html.as_bytes())),
        (
            "invalid utf-8",
            write(
                "200 OK",
                &["content-type: application/json"],
                b"{\"cookie_prefix\":\"\xff\xfe\"}",
            ),
        ),
        ("invalid utf-8 in an error", write("400 Bad Request", &[], b"\xff\xfe\x00 no")),
        ("truncated json", server::json("200 OK", &MODULE[..200])),
        ("two documents", server::json("200 OK", format!("{MODULE}{MODULE}"))),
        ("empty 200", server::empty("200 OK")),
        ("204 instead of a body", server::empty("204 No Content")),
        ("error with a success status", server::json("202 Accepted", NOT_FOUND)),
        ("empty object", server::json("200 OK", "{}")),
        ("captive portal in JSON", server::json("200 OK", r#"{"login":"captive portal"}"#)),
        ("error without fields", server::json("400 Bad Request", "{}")),
        (
            "error with one field",
            server::json("409 Conflict", r#"{"error_code":"ERR_NGROK_99999"}"#),
        ),
        (
            "error of another shape",
            server::json("422 Unprocessable Entity", r#"{"error_code":5,"msg":["a"]}"#),
        ),
        (
            "operation id in the header",
            write("403 Forbidden", &["ngrok-operation-id: op_header"], b""),
        ),
        ("redirect", write("302 Found", &["location: https://user:pw@evil.test/a?key=1#b"], b"")),
        ("relative redirect", write("307 Temporary Redirect", &["location: /elsewhere"], b"")),
        ("redirect to nowhere", write("301 Moved Permanently", &["location: http://"], b"")),
        ("redirect without a target", write("304 Not Modified", &[], b"")),
        (
            "wrong type in a field",
            server::json("200 OK", r#"{"provider":{"google":{"scopes":["a",5]}}}"#),
        ),
        (
            "text instead of a number",
            server::json("200 OK", r#"{"maximum_duration":"secret text"}"#),
        ),
    ]
}

#[tokio::test]
async fn odd_responses_become_one_useful_line() -> TestResult {
    // The port differs from run to run.
    let address = regex::Regex::new(r"127\.0\.0\.1:\d+")?;
    for operation in ALL {
        let mut lines = Vec::new();
        for (name, reply) in odd_responses() {
            let Ok(error) = error_of(operation, reply).await else {
                // A deletion ignores the body.
                assert_eq!(operation, Operation::Delete, "{name}");
                lines.push(format!("{name}: success"));
                continue;
            };
            let text = error.to_string();
            assert!(!text.contains(['\n', '\r', '\0']) && text.len() < 500, "{text:?}");
            let source = std::error::Error::source(&error)
                .map(|source| format!("\n    caused by: {source}"));
            lines.push(format!(
                "{name}: {:?}\n    {text}{}",
                error.kind(),
                source.unwrap_or_default()
            ));
        }
        let lines = lines.join("\n");
        insta::assert_snapshot!(
            format!("errors__{operation:?}"),
            address.replace_all(&lines, "{address}")
        );
    }
    Ok(())
}

#[tokio::test]
async fn truncated_success_keeps_status_and_request_id() -> TestResult {
    let mut response =
        server::response("206 Partial Content", &["ngrok-operation-id: op_header"], MODULE);
    response.truncate(response.len() - 10);
    let error = error_of(Operation::Get, Reply::Close(response)).await?;
    assert_eq!((error.kind(), error.is_retryable()), (ErrorKind::Interrupted, true));
    assert_eq!(error.status().map(|status| status.as_u16()), Some(206));
    assert_eq!(error.request_id(), Some("op_header"));
    Ok(())
}

#[tokio::test]
async fn error_body_with_a_success_status_is_an_unexpected_response() -> TestResult {
    let error = error_of(Operation::Get, server::json("202 Accepted", NOT_FOUND)).await?;
    assert_eq!(
        (error.kind(), error.code(), error.message()),
        (ErrorKind::UnexpectedResponse, None, None)
    );
    assert_eq!((error.request_id(), error.body()), (Some("op_body"), Some(NOT_FOUND.as_bytes())));
    Ok(())
}

#[tokio::test]
async fn message_is_cut_and_body_is_not() -> TestResult {
    let error = error_of(Operation::Get, server::json("400 Bad Request", "ä".repeat(5000))).await?;
    assert_eq!(error.body().map(<[u8]>::len), Some(10_000));
    let message = format!(r#"{{"msg":"{}"}}"#, "m".repeat(5000));
    let error = error_of(Operation::Get, server::json("400 Bad Request", message)).await?;
    assert_eq!(error.message().map(|message| message.chars().count()), Some(301));
    Ok(())
}

#[tokio::test]
async fn redirect_is_not_followed_and_its_query_not_shown() -> TestResult {
    let other = Server::start([server::empty("204 No Content")]).await?;
    let location = format!("location: {}/take?key=1", other.url());
    for operation in ALL {
        let headers = [location.as_str(), "ngrok-operation-id: op_redirect"];
        let error = error_of(
            operation,
            Reply::Write(server::response("308 Permanent Redirect", &headers, "")),
        )
        .await?;
        assert_eq!((error.kind(), error.request_id()), (ErrorKind::Redirect, Some("op_redirect")));
        assert_eq!(error.redirect_target(), Some(&*other.url()));
    }
    assert_eq!(other.count(), 0, "the redirect was followed");

    // If the caller's HTTP client follows a redirect, the call fails nevertheless.
    let reply = Reply::Write(server::response("307 Temporary Redirect", &[&location], ""));
    let server = Server::start([reply]).await?;
    // Needed if another crate of the build turned on a variant of reqwest without a provider.
    ngrok_edge_oauth::install_default_tls_provider();
    let client = client_with(&server, |builder| builder.http_client(reqwest::Client::new()))?;
    let error = Operation::Delete.call(&client).await.err().ok_or("a success")?;
    assert_eq!(error.kind(), ErrorKind::Redirect, "{error}");
    Ok(())
}

#[tokio::test]
async fn success_has_its_request_id() -> TestResult {
    let headers = ["content-type: application/json", "ngrok-operation-id: op_1"];
    let server =
        Server::start([Reply::Write(server::response("200 OK", &headers, MODULE))]).await?;
    let client = client_with(&server, |builder| builder)?;
    let response = client.edge_route_oauth_get(&edge(), &route()).await?;
    assert_eq!(response.request_id(), Some("op_1"));
    Ok(())
}

#[test]
fn unknown_error_codes_are_valid() {
    assert_eq!("ERR_NGROK_4294967295".parse::<ErrorCode>().map(ErrorCode::number), Ok(u32::MAX));
    for text in [
        "",
        "226",
        "ERR_NGROK_",
        "ERR_NGROK_0",
        "ERR_NGROK_-1",
        "ERR_NGROK_4294967296",
        "err_ngrok_226",
        "ERR_NGROK_2 ",
    ] {
        let error = text.parse::<ErrorCode>().map_err(|error| error.to_string());
        assert_eq!(
            error,
            Err("invalid error code: expected ERR_NGROK_ and a number".to_owned()),
            "{text:?}"
        );
    }
    assert_eq!(ErrorCode::RATE_LIMITED.to_string(), "ERR_NGROK_226");
}

#[tokio::test]
async fn json_beyond_the_limits_is_an_error_with_a_cause() -> TestResult {
    let deep = format!("{}1{}", "[".repeat(200), "]".repeat(200));
    for (value, cause) in
        [(&*deep, "recursion limit"), ("1e400", "out of range"), (r#""\ud800""#, "hex escape")]
    {
        let body = format!(r#"{{"enabled":true,"new_field":{value}}}"#);
        let error = error_of(Operation::Get, server::json("200 OK", body)).await?;
        assert_eq!(error.kind(), ErrorKind::UnexpectedResponse);
        let source = std::error::Error::source(&error).map(ToString::to_string).unwrap_or_default();
        assert!(source.contains(cause), "{source}");
    }
    Ok(())
}
