//! Neither `Display` nor `Debug` shows a secret, even if a server repeats it.

use std::{error::Error as _, fmt::Write as _};

use base64::{
    Engine as _,
    engine::general_purpose::{STANDARD, URL_SAFE_NO_PAD},
};
use openapi_client_runtime::{Error, RetryPolicy, Secret, UnknownFields};
use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};
use reqwest::header::HeaderValue;
use serde_json::json;

use crate::{
    TestResult,
    bookstore::{Bookstore, Call, KEY, PASSWORD, book, client_with},
    server::{self, Reply, Server},
};

/// Returns the spellings in which servers repeat a secret.
fn spellings(secret: &str) -> Vec<String> {
    let json = |text: &str| serde_json::to_string(text).unwrap_or_default();
    let html = secret
        .replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
        .replace('"', "&#34;");
    let hex = |upper: bool| {
        secret
            .bytes()
            .map(|byte| if upper { format!("{byte:02X}") } else { format!("{byte:02x}") })
            .collect::<String>()
    };
    vec![
        secret.to_owned(),
        json(secret),
        json(&json(secret)),
        json(secret).replace('/', "\\/"),
        // Go escapes these three characters.
        json(secret).replace('&', "\\u0026").replace('<', "\\u003c").replace('>', "\\u003e"),
        html.replace('\'', "&#x27;"),
        utf8_percent_encode(secret, NON_ALPHANUMERIC).to_string(),
        STANDARD.encode(secret),
        URL_SAFE_NO_PAD.encode(secret),
        STANDARD.encode(format!("user:{secret}!")),
        hex(false),
        hex(true),
        secret.to_lowercase(),
        secret.chars().take(8).collect(),
        secret.chars().skip(4).take(8).collect(),
    ]
}

/// Returns everything that an error shows, apart from `body` and `headers`.
fn shown(error: &Error) -> String {
    let mut text = format!("{error} {error:?} {error:#?}");
    for part in
        [error.message(), error.request_id(), error.redirect_target(), error.code().as_deref()]
    {
        let _ = write!(text, " {}", part.unwrap_or_default());
    }
    let mut source = error.source();
    while let Some(cause) = source {
        let _ = write!(text, " {cause} {cause:?}");
        source = cause.source();
    }
    text
}

/// Returns the errors of calls that send both secrets and get this reply.
async fn errors(reply: Reply) -> TestResult<Vec<Error>> {
    let server = Server::start([reply]).await?;
    let client = client_with(&server, |builder| builder.retry(RetryPolicy::none()))?;
    let errors = [client.add_book(&book()).await.err(), client.get_book("42").await.err()];
    Ok(errors.into_iter().flatten().collect())
}

#[tokio::test]
async fn error_body_with_a_secret_is_only_shown_by_body() -> TestResult {
    for (secret, spelling) in [KEY, PASSWORD]
        .into_iter()
        .flat_map(|secret| spellings(secret).into_iter().map(move |text| (secret, text)))
    {
        for body in [
            json!({ "message": format!("got {spelling} from you") }),
            json!({ "code": spelling, "message": "no" }),
            json!({ "code": "A", "message": "no", "details": { "request_id": spelling } }),
            json!({ "code": "A", "message": [&spelling], (&*spelling): 1 }),
            json!({ (&*spelling): { (&*spelling): spelling } }),
            json!({ "id": spelling, "title": spelling }),
            json!({ "id": 1, "title": { (&*spelling): spelling } }),
        ] {
            let body = body.to_string();
            for status in ["200 OK", "400 Bad Request", "503 Service Unavailable"] {
                let mut errors = errors(server::json(status, &body)).await?;
                if secret == PASSWORD {
                    // The other call has another secret.
                    errors.truncate(1);
                }
                for error in errors {
                    let text = shown(&error);
                    assert!(!text.contains(&spelling), "{status} {body}: {text}");
                    assert_eq!(error.body(), Some(body.as_bytes()));
                }
            }
        }
    }
    Ok(())
}

#[tokio::test]
async fn response_head_with_a_secret_is_only_shown_by_headers() -> TestResult {
    for spelling in spellings(KEY) {
        for header in [
            format!("x-request-id: {spelling}"),
            format!("x-other: {spelling}"),
            format!("content-type: {spelling}/{spelling}"),
            format!("location: https://{spelling}.evil.test/{spelling}?{spelling}"),
            format!("location: https://{spelling}:{spelling}@evil.test/#{spelling}"),
            format!("retry-after: {spelling}"),
        ] {
            for status in ["200 OK", "302 Found", "400 Bad Request"] {
                for error in
                    errors(Reply::Write(server::response(status, &[&header], "{}"))).await?
                {
                    let text = shown(&error);
                    assert!(
                        !text.to_lowercase().contains(&spelling.to_lowercase()),
                        "{status} {header}: {text}"
                    );
                    let (name, value) = header.split_once(": ").unwrap_or_default();
                    let found = error.headers().and_then(|headers| headers.get(name));
                    assert_eq!(found.map(HeaderValue::as_bytes), Some(value.as_bytes()));
                }
            }
        }
    }
    Ok(())
}

#[tokio::test]
async fn debug_of_a_response_shows_no_header() -> TestResult {
    let headers = [&*format!("x-request-id: {KEY}"), &*format!("set-cookie: session={KEY}")];
    let server =
        Server::start([Reply::Write(server::response("204 No Content", &headers, ""))]).await?;
    let client = client_with(&server, |builder| builder)?;
    let response = client.delete_book("42").await?;
    assert!(!format!("{response:?}").contains(KEY), "{response:?}");
    assert!(format!("{response:?}").contains("204"), "{response:?}");
    Ok(())
}

#[tokio::test]
async fn text_with_short_common_parts_is_shown() -> TestResult {
    let server = Server::start([server::json(
        "400 Bad Request",
        r#"{"message":"2abcDEF is no id; try 3ghiJKL"}"#,
    )])
    .await?;
    let error = Call::Get.error(&client_with(&server, |builder| builder)?).await?;
    assert_eq!(error.message(), Some("2abcDEF is no id; try 3ghiJKL"));
    Ok(())
}

#[track_caller]
fn assert_hidden(value: &impl std::fmt::Debug) {
    for text in [format!("{value:?}"), format!("{value:#?}")] {
        assert!(!text.contains("canary"), "{text}");
    }
}

#[test]
fn debug_of_clients_and_builders_shows_no_credentials() -> TestResult {
    let builder = || Bookstore::builder().api_key("canary_1").base_url("http://localhost");
    assert_hidden(&builder());
    assert_hidden(&builder().build()?);
    assert_hidden(&builder().base_url("https://canary:canary@x.test").build().err());
    assert_hidden(&builder().base_url("https://canary:canary@x.test"));
    assert_hidden(&builder().proxy("http://user:canary@proxy.test"));
    assert_hidden(&builder().proxy("http://user:canary@[bad").build().err());
    assert_hidden(&builder().api_key("canary\n").build().err());
    #[cfg(feature = "blocking")]
    assert_hidden(&openapi_client_runtime::blocking::Client::new(builder().build()?)?);
    Ok(())
}

#[test]
fn debug_of_values_shows_no_secret() -> TestResult {
    let secret = Secret::from("canary_1");
    assert_hidden(&secret);
    assert_hidden(&[Some(secret.clone())]);
    assert_eq!(serde_json::to_string(&secret)?, r#""canary_1""#);
    assert_eq!(serde_json::from_str::<Secret>(r#""canary_1""#)?, secret);
    assert!(Secret::default().is_empty() && !secret.is_empty() && secret != Secret::default());
    let fields: UnknownFields =
        serde_json::from_str(r#"{"client_secret":"canary_1","n":{"canary":1}}"#)?;
    assert_hidden(&fields);
    Ok(())
}
