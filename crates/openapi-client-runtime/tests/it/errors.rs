//! The methods and the text of errors.

use openapi_client_runtime::{Error, ErrorCode, ErrorKind, RetryPolicy};

use crate::{
    TestResult,
    bookstore::{BOOK, Bookstore, Call, GET_BOOK, KEY, NO_SUCH_BOOK, client, client_with},
    server::{self, Reply, Server},
};

/// Returns the error of a call without retries that gets `reply`.
async fn error_of(call: Call, reply: Reply) -> TestResult<Error> {
    let server = Server::start([reply]).await?;
    let client = client_with(&server, |builder| builder.retry(RetryPolicy::none()))?;
    Ok(call.error(&client).await?)
}

#[tokio::test]
async fn error_response_is_read_completely() -> TestResult {
    for call in Call::ALL {
        let headers = ["content-type: application/json", "x-request-id: req_header"];
        let error =
            error_of(call, Reply::Write(server::response("404 Not Found", &headers, NO_SUCH_BOOK)))
                .await?;
        assert_eq!((error.kind(), error.attempts()), (ErrorKind::Status, 1));
        assert_eq!(error.status().map(|status| status.as_u16()), Some(404));
        assert_eq!(error.code().as_deref(), Some("NO_SUCH_BOOK"));
        assert_eq!(error.message(), Some("There is no such book."));
        assert_eq!(error.request_id(), Some("req_body"));
        assert_eq!(error.body(), Some(NO_SUCH_BOOK.as_bytes()));
        assert_eq!(error.json::<serde_json::Value>(), serde_json::from_str(NO_SUCH_BOOK).ok());
        assert!(error.headers().is_some_and(|headers| headers.contains_key("x-request-id")));
        assert_eq!(
            (error.docs_url(), error.retry_after(), error.redirect_target()),
            (None, None, None)
        );
        assert!(
            error.is_not_found()
                && !error.is_rate_limited()
                && !error.is_timeout()
                && !error.is_retryable()
        );
    }
    Ok(())
}

#[derive(Debug, PartialEq, Eq)]
struct Code(u32);

impl std::str::FromStr for Code {
    type Err = std::num::ParseIntError;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        text.trim_start_matches("E-").parse().map(Self)
    }
}

impl ErrorCode for Code {
    fn docs_url(&self) -> Option<String> {
        Some(format!("https://books.example.com/errors/{}", self.0))
    }
}

#[tokio::test]
async fn code_has_the_type_of_the_api() -> TestResult {
    for (body, expected) in [
        (r#"{"code":"E-7"}"#, Some(Code(7))),
        (r#"{"code":7}"#, Some(Code(7))),
        (r#"{"code":"other"}"#, None),
        (r#"{"code":null}"#, None),
        (r#"{"code":"E 7"}"#, None),
        ("E-7", None),
    ] {
        let server = Server::start([server::json("400 Bad Request", body)]).await?;
        let client = client(&server)?.runtime;
        let request = client.http().get(client.url::<Code>(&GET_BOOK, &["1"])?).build()?;
        let error = client
            .call::<serde_json::Value, Code>(&GET_BOOK, request)
            .await
            .err()
            .ok_or("a success")?;
        assert_eq!(error.docs_url(), expected.as_ref().and_then(ErrorCode::docs_url), "{body}");
        assert_eq!(error.code(), expected, "{body}");
    }
    Ok(())
}

#[tokio::test]
async fn odd_responses_become_one_useful_line() -> TestResult {
    let html = "<html>\n<title>Sign in to the airport</title></html>";
    let write = |status, headers: &[&str], body: &[u8]| {
        Reply::Write(server::response(status, headers, body))
    };
    let no_message = "the response has no message of the API";
    for (reply, kind, line, source) in [
        (
            write("502 Bad Gateway", &["content-type: text/html"], html.as_bytes()),
            ErrorKind::Status,
            format!("502 Bad Gateway: {no_message} (1 attempt)"),
            None,
        ),
        (
            server::empty("429 Too Many Requests"),
            ErrorKind::Status,
            format!("429 Too Many Requests: {no_message} (1 attempt)"),
            None,
        ),
        (
            write("400 Bad Request", &[], b"\xff\xfe\x00 no"),
            ErrorKind::Status,
            format!("400 Bad Request: {no_message} (1 attempt)"),
            None,
        ),
        (
            server::json("409 Conflict", r#"{"code":"OUT_OF_PRINT"}"#),
            ErrorKind::Status,
            format!("409 Conflict (OUT_OF_PRINT): {no_message} (1 attempt)"),
            None,
        ),
        (
            server::json("422 Unprocessable Entity", r#"{"code":5,"message":["a"]}"#),
            ErrorKind::Status,
            format!("422 Unprocessable Entity (5): {no_message} (1 attempt)"),
            None,
        ),
        (
            server::json("400 Bad Request", r#"{"message":"a\r\n\u0000 b\u001b[31m"}"#),
            ErrorKind::Status,
            "400 Bad Request: a b [31m (1 attempt)".to_owned(),
            None,
        ),
        (
            write("403 Forbidden", &["x-request-id: req_header"], b""),
            ErrorKind::Status,
            format!("403 Forbidden: {no_message} (1 attempt, request req_header)"),
            None,
        ),
        (
            write("403 Forbidden", &["x-request-id: not an id"], b""),
            ErrorKind::Status,
            format!("403 Forbidden: {no_message} (1 attempt)"),
            None,
        ),
        (
            server::json("200 OK", &BOOK[..20]),
            ErrorKind::UnexpectedResponse,
            "200 OK: cannot decode the body at `title` (1 attempt)".to_owned(),
            Some("EOF while parsing a string at line 1 column 20"),
        ),
        (
            server::json("200 OK", format!("{BOOK}{BOOK}")),
            ErrorKind::UnexpectedResponse,
            "200 OK: cannot decode the body (1 attempt)".to_owned(),
            Some("trailing characters at line 1 column 39"),
        ),
        (
            server::json("200 OK", b"{\"id\":1,\"title\":\"\xff\xfe\"}"),
            ErrorKind::UnexpectedResponse,
            "200 OK: cannot decode the body at `title` (1 attempt)".to_owned(),
            Some("invalid unicode code point at line 1 column 18"),
        ),
        (
            server::json("200 OK", r#"{"id":"what the user typed","title":""}"#),
            ErrorKind::UnexpectedResponse,
            "200 OK: cannot decode the body at `id` (1 attempt)".to_owned(),
            Some("invalid type: string …, expected u32 at line 1 column 27"),
        ),
    ] {
        let error = error_of(Call::Get, reply).await?;
        assert_eq!((error.kind(), error.to_string()), (kind, format!("get_book: {line}")));
        let found = std::error::Error::source(&error).map(ToString::to_string);
        assert_eq!(found.as_deref(), source, "{line}");
    }
    Ok(())
}

#[tokio::test]
async fn message_is_cut_and_body_is_not() -> TestResult {
    let body = format!(r#"{{"message":"{}"}}"#, "ä".repeat(5000));
    let error = error_of(Call::Get, server::json("400 Bad Request", &body)).await?;
    assert_eq!(error.message().map(|message| message.chars().count()), Some(301));
    assert!(error.message().is_some_and(|message| message.ends_with("ä…")));
    assert_eq!(error.body(), Some(body.as_bytes()));
    Ok(())
}

#[test]
fn without_a_tokio_runtime_a_call_is_an_error() -> TestResult {
    use std::{
        future::Future,
        pin::pin,
        task::{Context, Poll, Waker},
    };

    let client = Bookstore::builder().api_key(KEY).base_url("http://localhost").build()?;
    for call in Call::ALL {
        let polled = pin!(call.run(&client)).poll(&mut Context::from_waker(Waker::noop()));
        let Poll::Ready(Err(error)) = polled else {
            return Err("expected an error at once".into());
        };
        assert_eq!((error.kind(), error.attempts()), (ErrorKind::Runtime, 0));
        assert!(error.to_string().contains("no Tokio runtime"), "{error}");
    }
    Ok(())
}

#[tokio::test]
async fn invalid_parameters_are_not_sent() -> TestResult {
    let server = Server::start([Call::Get.success()]).await?;
    let client = client(&server)?;
    for id in ["", ".", ".."] {
        let error = client.get_book(id).await.err().ok_or("a success")?;
        assert_eq!(
            (error.kind(), error.attempts(), error.status()),
            (ErrorKind::InvalidRequest, 0, None)
        );
        assert!(error.to_string().starts_with("get_book: invalid path parameter `id`"), "{error}");
    }
    let header = reqwest::header::HeaderValue::from_str("a\nb").err().ok_or("a valid header")?;
    let error = Error::<String>::from(header);
    assert_eq!((error.kind(), error.attempts()), (ErrorKind::InvalidRequest, 0));
    let request = client.runtime.http().get("no URL").build().err().ok_or("a valid URL")?;
    assert_eq!(Error::<String>::from(request).kind(), ErrorKind::InvalidRequest);
    assert_eq!(server.count(), 0);
    Ok(())
}

#[tokio::test]
async fn clones_of_an_error_are_equal() -> TestResult {
    let error = error_of(Call::Get, server::json("404 Not Found", NO_SUCH_BOOK)).await?;
    let clone = error.clone();
    assert_eq!((clone.kind(), clone.to_string()), (error.kind(), error.to_string()));
    Ok(())
}

#[test]
fn errors_can_be_shared_between_threads() {
    fn is_shared<T: Clone + Send + Sync + 'static>() {}
    is_shared::<Error>();
    is_shared::<Error<std::rc::Rc<str>>>();
}
