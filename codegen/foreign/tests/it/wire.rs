//! Parameters and bodies, in both directions.

use codegen_foreign::generated::wire::{SERVERS, params, types};

use crate::{
    TestResult, client,
    server::{self, Reply, Server},
};

const ITEMS: &str = r#"[{"name":"Lamp","parts":["shade"],"new":1}]"#;

/// Returns the request line, and the headers that differ between operations.
fn essence(request: &str) -> Vec<&str> {
    let ignored = ["host:", "user-agent:", "accept-encoding:"];
    let (head, _) = request.split_once("\r\n\r\n").unwrap_or((request, ""));
    head.lines().filter(|line| !ignored.iter().any(|start| line.starts_with(start))).collect()
}

#[tokio::test]
async fn parameters_are_in_path_query_and_headers() -> TestResult {
    let server = Server::start([server::json("200 OK", ITEMS)]).await?;
    let params = params::FindItems::default()
        .with_since(serde_json::from_str::<chrono::DateTime<chrono::Utc>>(
            "\"2024-05-01T12:00:00Z\"",
        )?)
        .with_order(types::FindItemsOrder::Name)
        .with_limit(-1)
        .with_id("67e55044-10b1-426f-9247-bb680e5fe0c8".parse::<uuid::Uuid>()?)
        .with_filter(types::Filter::default().with_color("red & blue").with_size(3))
        .with_x_trace("t 1");
    let tags = ["a b".to_owned(), "c&d".to_owned()].to_vec();
    let items = client(&server)?.find_items("a/b", 7, &tags, 9, &params).await?;
    assert_eq!((items[0].name.as_str(), &items[0].extra["new"]), ("Lamp", &1.into()));
    let request = server.last_request();
    let line = request
        .lines()
        .next()
        .and_then(|line| line.strip_prefix("GET /items/a%2Fb/7?"))
        .unwrap_or_default();
    let mut pairs =
        line.strip_suffix(" HTTP/1.1").unwrap_or_default().split('&').collect::<Vec<_>>();
    pairs.sort_unstable();
    let expected = [
        "api_key=canary-key-1",
        "color=red+%26+blue",
        "id=67e55044-10b1-426f-9247-bb680e5fe0c8",
        "limit=-1",
        "order=name",
        "since=2024-05-01T12%3A00%3A00Z",
        "size=3",
        "tag=a+b",
        "tag=c%26d",
    ];
    assert_eq!(pairs, expected);
    assert_eq!(essence(&request)[1..], ["accept: application/json", "x-count: 9", "x-trace: t 1"]);
    Ok(())
}

#[tokio::test]
async fn absent_parameters_are_not_sent() -> TestResult {
    let server = Server::start([server::json("200 OK", "[]")]).await?;
    client(&server)?.find_items("a", 0, &vec![], 0, &params::FindItems::default()).await?;
    let request = server.last_request();
    assert_eq!(
        essence(&request),
        ["GET /items/a/0?api_key=canary-key-1 HTTP/1.1", "accept: application/json", "x-count: 0"]
    );
    Ok(())
}

#[tokio::test]
async fn query_parameters_that_are_not_finite_are_rejected() -> TestResult {
    let server = Server::start([server::json("200 OK", "[]")]).await?;
    for (weight, found) in [(f64::NAN, "NaN"), (f64::INFINITY, "inf")] {
        let params = params::FindItems::default().with_weight(weight);
        let error = client(&server)?.find_items("a", 0, &vec![], 0, &params).await.err();
        let error = error.ok_or("a success")?;
        assert_eq!(error.kind(), openapi_client_runtime::ErrorKind::InvalidRequest);
        assert_eq!(
            error.to_string(),
            format!("invalid query parameter `weight`: expected a finite number, found {found}")
        );
    }
    assert_eq!(server.count(), 0);
    Ok(())
}

#[tokio::test]
async fn path_parameters_that_change_the_path_are_rejected() -> TestResult {
    let server = Server::start([server::json("200 OK", "[]")]).await?;
    for group in ["", ".", ".."] {
        let result =
            client(&server)?.find_items(group, 0, &vec![], 0, &params::FindItems::default()).await;
        assert!(result.is_err(), "{group:?}");
    }
    assert_eq!(server.count(), 0);
    Ok(())
}

#[tokio::test]
async fn form_is_urlencoded() -> TestResult {
    let server = Server::start([server::json("200 OK", r#"{"token":"t1"}"#)]).await?;
    let login = types::Login::new("p w&x=1", "me").with_scopes(["a", "b c"]).with_remember(true);
    let session = client(&server)?.log_in(&login).await?;
    assert_eq!(session.token.expose(), "t1");
    assert!(!format!("{session:?} {login:?}").contains("p w"), "{session:?}");
    let request = server.last_request();
    assert!(
        request.contains("\r\ncontent-type: application/x-www-form-urlencoded\r\n"),
        "{request}"
    );
    let mut pairs = request
        .split_once("\r\n\r\n")
        .map(|(_, body)| body.split('&').collect::<Vec<_>>())
        .unwrap_or_default();
    pairs.sort_unstable();
    assert_eq!(
        pairs,
        ["password=p+w%26x%3D1", "remember=true", "scopes=a", "scopes=b+c", "user=me"]
    );
    Ok(())
}

#[tokio::test]
async fn bytes_and_text_are_sent_and_received() -> TestResult {
    let bytes =
        server::response("200 OK", &["content-type: application/octet-stream"], b"\0\xff\r\n");
    let text = server::response("200 OK", &["content-type: text/plain"], "two\nlines");
    let server = Server::start([
        server::empty("201 Created"),
        server::empty("204 No Content"),
        Reply::Write(bytes),
        Reply::Write(text),
    ])
    .await?;
    let client = crate::builder(&server).api_key(crate::KEY).credentials("tenant", "t1").build()?;

    client.write_blob("b", "sent", &params::WriteBlob::default().with_if_match("\"1\"")).await?;
    let request = server.last_request();
    let expected =
        ["content-length: 4", "content-type: application/octet-stream", "if-match: \"1\""];
    let mut headers = essence(&request)[1..].to_vec();
    headers.sort_unstable();
    assert!(
        expected.iter().all(|header| headers.contains(header)) && request.ends_with("\r\n\r\nsent"),
        "{request}"
    );

    client.write_notes("two\nlines".to_owned()).await?;
    let request = server.last_request();
    assert!(
        request.contains("\r\ncontent-type: text/plain\r\n")
            && request.ends_with("\r\n\r\ntwo\nlines"),
        "{request}"
    );

    let body = client.read_blob("b").await?.into_inner().read_to_end(100).await?;
    assert_eq!(body, b"\0\xff\r\n");
    let body = client.read_notes().await?.into_inner().read_to_end(100).await?;
    assert_eq!(body, b"two\nlines");
    Ok(())
}

#[tokio::test]
async fn empty_text_has_a_length() -> TestResult {
    let server = Server::start([server::empty("204 No Content")]).await?;
    client(&server)?.write_notes(String::new()).await?;
    let request = server.last_request();
    assert!(request.contains("\r\ncontent-length: 0\r\n"), "{request}");
    Ok(())
}

#[tokio::test]
async fn events_arrive_piece_by_piece() -> TestResult {
    let head =
        b"HTTP/1.1 200 OK\r\ncontent-type: text/event-stream\r\ntransfer-encoding: chunked\r\n\r\n9\r\ndata: 1\n\n\r\n";
    let rest = Reply::Close(b"9\r\ndata: 2\n\n\r\n0\r\n\r\n".to_vec());
    let pause = std::time::Duration::from_millis(20);
    let server = Server::start([Reply::Then(head.to_vec(), pause, Box::new(rest))]).await?;
    let mut events = client(&server)?.watch_events().await?.into_inner();
    let mut pieces = Vec::new();
    while let Some(piece) = events.next().await.transpose()? {
        pieces.push(String::from_utf8_lossy(&piece).into_owned());
    }
    assert_eq!(pieces, ["data: 1\n\n", "data: 2\n\n"]);
    Ok(())
}

#[test]
fn server_variables_are_substituted() {
    let url = |index: usize, values: &[(&str, &str)]| {
        SERVERS[index].url(values).map_err(|error| error.to_string())
    };
    assert_eq!(url(0, &[]).as_deref(), Ok("https://eu.wire.example.com:443/v2"));
    let changed = url(0, &[("port", "8443"), ("region", "us")]);
    assert_eq!(changed.as_deref(), Ok("https://us.wire.example.com:8443/v2"));
    assert_eq!(url(1, &[]).as_deref(), Ok("https://sandbox.wire.example.com"));
    let error =
        "invalid base URL: invalid value of the variable `region`: expected one of `eu`, `us`";
    assert_eq!(url(0, &[("region", "mars")]).err().as_deref(), Some(error));
    let error = "invalid base URL: the server has no variable `area`";
    assert_eq!(url(0, &[("area", "eu")]).err().as_deref(), Some(error));
}
