//! Recognition of successes.

use openapi_client_runtime::ErrorKind;
use reqwest::header::HeaderValue;

use crate::{
    TestResult,
    bookstore::{BOOK, Call, NO_SUCH_BOOK, client},
    server::{self, Reply, Server},
};

#[tokio::test]
async fn any_2xx_status_is_a_success() -> TestResult {
    for code in (200..=299).filter(|code| *code != 204) {
        let server = Server::start([server::json(&format!("{code} Any"), BOOK)]).await?;
        let client = client(&server)?;
        for call in Call::ALL {
            call.run(&client).await.map_err(|error| format!("{call:?} {code}: {error}"))?;
        }
        assert_eq!(client.get_book("42").await?.status().as_u16(), code);
    }
    Ok(())
}

#[tokio::test]
async fn json_content_types_are_accepted() -> TestResult {
    for content_type in [
        "content-type: application/json",
        "content-type: application/json; charset=utf-8",
        "content-type: Application/JSON",
        "content-type: text/json",
        "content-type: application/vnd.books+json",
        "content-type:",
        "x-no: content type",
    ] {
        let server =
            Server::start([Reply::Write(server::response("200 OK", &[content_type], BOOK))])
                .await?;
        Call::Get
            .run(&client(&server)?)
            .await
            .map_err(|error| format!("{content_type}: {error}"))?;
    }
    Ok(())
}

#[tokio::test]
async fn unexpected_body_is_an_error_that_describes_it() -> TestResult {
    let html = |body: &str| {
        Reply::Write(server::response("200 OK", &["content-type: text/html; charset=x"], body))
    };
    let json = |body: &str| server::json("200 OK", body);
    let expected = "expected an object with `id` or `title`, found";
    for (reply, line) in [
        (json("{}"), format!("{expected} an empty object")),
        (
            json(r#"{"portal":"https://airport.test","login":true}"#),
            format!("{expected} an object with `login`, `portal`"),
        ),
        (json("[1]"), format!("{expected} a list")),
        (json("null"), format!("{expected} null")),
        (json("true"), format!("{expected} a boolean")),
        (json("7"), format!("{expected} a number")),
        (json(r#""ok""#), format!("{expected} a string")),
        (json("<html>"), format!("{expected} text that is not JSON")),
        (
            json(r#"{"code":"NO_SUCH_BOOK"}"#),
            "expected the result of the operation, found the error `NO_SUCH_BOOK`".to_owned(),
        ),
        (json(""), "expected a JSON body, found none".to_owned()),
        (html(BOOK), "expected JSON, found the content type `text/html`".to_owned()),
        (html("<html>"), "expected JSON, found the content type `text/html`".to_owned()),
    ] {
        let server = Server::start([reply]).await?;
        let error = Call::Get.error(&client(&server)?).await?;
        assert_eq!(error.to_string(), format!("get_book: 200 OK: {line} (1 attempt)"));
        assert_eq!((error.kind(), error.attempts()), (ErrorKind::UnexpectedResponse, 1), "{error}");
        assert_eq!((error.code(), error.message(), error.is_retryable()), (None, None, false));
    }
    let server = Server::start([server::empty("204 No Content")]).await?;
    let error = Call::Get.error(&client(&server)?).await?;
    assert_eq!(
        error.to_string(),
        "get_book: 204 No Content: expected a JSON body, found none (1 attempt)"
    );
    Ok(())
}

#[tokio::test]
async fn error_body_with_a_success_status_keeps_request_id_and_body() -> TestResult {
    let server = Server::start([server::json("202 Accepted", NO_SUCH_BOOK)]).await?;
    let error = Call::Get.error(&client(&server)?).await?;
    assert_eq!(
        (error.request_id(), error.body()),
        (Some("req_body"), Some(NO_SUCH_BOOK.as_bytes()))
    );
    Ok(())
}

#[tokio::test]
async fn error_code_in_a_complete_result_belongs_to_the_result() -> TestResult {
    let body = r#"{"id":1,"title":"a","code":"978-0-306-40615-7"}"#;
    let server = Server::start([server::json("200 OK", body)]).await?;
    let book = client(&server)?.get_book("1").await?.into_inner();
    assert_eq!(book.code.as_deref(), Some("978-0-306-40615-7"));

    // An error that also has one of the properties of a result.
    let server =
        Server::start([server::json("200 OK", r#"{"code":"NO_SUCH_BOOK","title":"Not found"}"#)])
            .await?;
    let error = Call::Get.error(&client(&server)?).await?;
    assert!(error.to_string().contains("found the error `NO_SUCH_BOOK`"), "{error}");
    Ok(())
}

#[tokio::test]
async fn operation_without_required_properties_accepts_any_json_except_errors() -> TestResult {
    for body in ["[]", "{}", "null", "7", r#"{"message":"code"}"#, r#"[{"code":"a"}]"#] {
        let server = Server::start([server::json("200 OK", body)]).await?;
        let value =
            client(&server)?.list_books().await.map_err(|error| format!("{body}: {error}"))?;
        assert_eq!(value.to_string(), body);
    }
    let server = Server::start([server::json("200 OK", NO_SUCH_BOOK)]).await?;
    let error = client(&server)?.list_books().await.err().ok_or("a success")?;
    assert_eq!(error.kind(), ErrorKind::UnexpectedResponse);
    Ok(())
}

#[tokio::test]
async fn operation_without_a_result_ignores_the_body() -> TestResult {
    for body in ["", "{}", "<html>", "deleted"] {
        for call in [Call::Delete, Call::Order] {
            let server = Server::start([server::json("200 OK", body)]).await?;
            call.run(&client(&server)?).await?;
        }
    }
    Ok(())
}

#[tokio::test]
async fn operation_without_a_result_rejects_errors_and_web_pages() -> TestResult {
    let page = Reply::Write(server::response(
        "200 OK",
        &["content-type: text/html; charset=utf-8"],
        "<html>",
    ));
    for reply in [server::json("200 OK", NO_SUCH_BOOK), page] {
        for call in [Call::Delete, Call::Order] {
            let server = Server::start([reply.clone()]).await?;
            let error = call.run(&client(&server)?).await.err().ok_or("a success")?;
            assert_eq!(error.kind(), ErrorKind::UnexpectedResponse, "{error}");
        }
    }
    Ok(())
}

#[tokio::test]
async fn response_has_status_headers_and_request_id() -> TestResult {
    let headers = ["content-type: application/json", "x-request-id: req_1", "etag: \"7\""];
    let server = Server::start([Reply::Write(server::response("203 Any", &headers, BOOK))]).await?;
    let response = client(&server)?.get_book("42").await?;
    assert_eq!(
        (response.status().as_u16(), response.request_id(), response.attempts()),
        (203, Some("req_1"), 1)
    );
    assert_eq!(response.headers().get("etag").map(HeaderValue::as_bytes), Some(&b"\"7\""[..]));
    assert_eq!((response.id, &*response.title), (42, "The Art of Waiting"));
    let response = response.map(|book| book.title);
    assert_eq!(response.request_id(), Some("req_1"));
    assert_eq!(response.into_inner(), "The Art of Waiting");
    Ok(())
}
