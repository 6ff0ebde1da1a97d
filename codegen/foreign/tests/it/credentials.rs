//! Several security schemes, of which each operation accepts some.

use codegen_foreign::generated::wire::{params, types};
use openapi_client_runtime::{BuildError, ErrorKind};

use crate::{
    KEY, TestResult, builder, client,
    server::{self, Server},
};

/// `user:secret` in Basic authentication.
const BASIC: &str = "\r\nauthorization: Basic dXNlcjpzZWNyZXQ=\r\n";

#[tokio::test]
async fn operation_uses_the_first_alternative_with_credentials() -> TestResult {
    let server = Server::start([server::empty("204 No Content")]).await?;
    let item = types::Item::new("Lamp");
    let by_key = client(&server)?;
    #[allow(deprecated, reason = "the operation shows that it is")]
    by_key.put_item("a", 1, &item).await?;
    assert!(
        server.last_request().starts_with("PUT /items/a/1?api_key=canary-key-1 "),
        "{}",
        server.last_request()
    );

    let by_login = builder(&server).basic_auth("user", "secret").build()?;
    #[allow(deprecated, reason = "the operation shows that it is")]
    by_login.put_item("a", 1, &item).await?;
    let request = server.last_request();
    assert!(request.starts_with("PUT /items/a/1 ") && request.contains(BASIC), "{request}");
    Ok(())
}

#[tokio::test]
async fn combined_schemes_are_all_sent() -> TestResult {
    let server = Server::start([server::empty("200 OK")]).await?;
    let both = builder(&server).api_key(KEY).credentials("tenant", "t1").build()?;
    both.read_blob("b").await?;
    let request = server.last_request();
    assert!(request.starts_with("GET /blobs/b?api_key=canary-key-1 "), "{request}");
    assert!(request.contains("\r\nx-tenant: t1\r\n"), "{request}");

    let error = client(&server)?.read_blob("b").await.err().ok_or("a success")?;
    assert_eq!(error.kind(), ErrorKind::InvalidRequest);
    let expected =
        "read_blob: missing credentials; expected those of the security scheme `key` with `tenant`";
    assert_eq!(error.to_string(), expected);
    assert_eq!(server.count(), 1);
    Ok(())
}

#[tokio::test]
async fn operation_without_security_sends_no_credentials() -> TestResult {
    let server =
        Server::start([server::json("200 OK", r#"{"token":"t1"}"#), server::empty("200 OK")])
            .await?;
    let login = types::Login::new("secret", "user");
    client(&server)?.log_in(&login).await?;
    assert!(
        server.last_request().starts_with("POST /login HTTP/1.1\r\n"),
        "{}",
        server.last_request()
    );
    // Some operations need none, so that a client without any can be built.
    let anonymous = builder(&server).build()?;
    anonymous.read_notes().await?;
    assert!(
        server.last_request().starts_with("GET /notes HTTP/1.1\r\n"),
        "{}",
        server.last_request()
    );
    let result = anonymous.find_items("a", 1, &vec![], 1, &params::FindItems::default()).await;
    assert_eq!(result.err().map(|error| error.kind()), Some(ErrorKind::InvalidRequest));
    Ok(())
}

#[tokio::test]
async fn optional_credentials_are_sent_if_set() -> TestResult {
    let server = Server::start([server::empty("200 OK")]).await?;
    client(&server)?.read_notes().await?;
    assert!(
        server.last_request().starts_with("GET /notes?api_key=canary-key-1 "),
        "{}",
        server.last_request()
    );
    Ok(())
}

#[tokio::test]
async fn invalid_credentials_are_build_errors() -> TestResult {
    let server = Server::start([]).await?;
    let colon = builder(&server).basic_auth("us:er", "secret").build();
    assert!(matches!(colon, Err(BuildError::InvalidUserName)), "{colon:?}");
    let missing = builder(&server).credentials("login", "user").build();
    assert!(matches!(missing, Err(BuildError::MissingColon)), "{missing:?}");
    let unknown = builder(&server).credentials("nobody", "x").build();
    assert!(matches!(unknown, Err(BuildError::UnknownScheme(name)) if name == "nobody"));
    Ok(())
}
