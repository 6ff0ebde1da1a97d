//! Each credential scheme, on the wire and in errors.

use std::fmt::Write as _;

use openapi_client_runtime::{
    Api, BuildError, CallOptions, Client, ClientBuilder, CredentialScheme, Error, Operation,
    RetryPolicy, SecurityScheme,
};

use crate::{
    TestResult,
    server::{self, Server},
};

static PING: Operation = Operation::new("ping", "GET", "/ping");

const fn api(scheme: CredentialScheme) -> Api {
    Api::new("shop", "1.0.0", "https://shop.example.com")
        .credentials(scheme)
        .error_message("/message")
}

static NONE: Api = api(CredentialScheme::None);
static BEARER: Api = api(CredentialScheme::Bearer);
static BASIC: Api = api(CredentialScheme::Basic);
static HEADER: Api = api(CredentialScheme::Header("X-API-Key"));
static QUERY: Api = api(CredentialScheme::Query("api_key"));
static COOKIE: Api = api(CredentialScheme::Cookie("session"));

async fn ping(client: &Client, query: &str) -> Result<(), Error> {
    let mut url = client.url(&PING, &[])?;
    url.set_query(Some(query).filter(|query| !query.is_empty()));
    let request = client.http().get(url).build()?;
    client.call_empty(&PING, request).await.map(drop)
}

#[tokio::test]
async fn each_scheme_sends_its_credentials() -> TestResult {
    for (api, key, query, expected) in [
        (&NONE, "", "", "GET /ping HTTP/1.1\r\n"),
        (&BEARER, "key_1", "", "\r\nauthorization: Bearer key_1\r\n"),
        (
            &BASIC,
            "Aladdin:open sesame",
            "",
            "\r\nauthorization: Basic QWxhZGRpbjpvcGVuIHNlc2FtZQ==\r\n",
        ),
        (&HEADER, "key_1", "", "\r\nx-api-key: key_1\r\n"),
        (&HEADER, "Token key_1", "", "\r\nx-api-key: Token key_1\r\n"),
        (&QUERY, "a b&c", "", "GET /ping?api_key=a+b%26c HTTP/1.1\r\n"),
        (&QUERY, "key_1", "page=2", "GET /ping?page=2&api_key=key_1 HTTP/1.1\r\n"),
        (&COOKIE, "key_1", "", "\r\ncookie: session=key_1\r\n"),
    ] {
        let server = Server::start([server::empty("204 No Content")]).await?;
        let client: Client = ClientBuilder::new(api).api_key(key).base_url(server.url()).build()?;
        ping(&client, query).await?;
        assert!(server.last_request().contains(expected), "{}", server.last_request());
    }
    Ok(())
}

#[tokio::test]
async fn cookies_of_one_operation_share_a_header() -> TestResult {
    static COOKIES: Api = Api::new("shop", "1.0.0", "https://shop.example.com").schemes(&[
        SecurityScheme::new("session", CredentialScheme::Cookie("sid"), "SHOP_SESSION"),
        SecurityScheme::new("csrf", CredentialScheme::Cookie("token"), "SHOP_CSRF"),
    ]);
    static BUY: Operation = Operation::new("buy", "GET", "/buy").security(&[&["session", "csrf"]]);
    let server = Server::start([server::empty("204 No Content")]).await?;
    let client: Client = ClientBuilder::new(&COOKIES)
        .credentials("csrf", "secret_2")
        .credentials("session", "secret_1")
        .base_url(server.url())
        .build()?;
    let request = client.http().get(client.url::<String>(&BUY, &[])?).build()?;
    client.call_empty::<String>(&BUY, request).await?;
    let sent = server.last_request();
    assert!(sent.contains("\r\ncookie: sid=secret_1; token=secret_2\r\n"), "{sent}");
    Ok(())
}

#[tokio::test]
async fn basic_auth_sets_user_and_password() -> TestResult {
    let server = Server::start([server::empty("204 No Content")]).await?;
    let builder =
        ClientBuilder::<Client>::new(&BASIC).basic_auth("test", "123£").base_url(server.url());
    ping(&builder.build()?, "").await?;
    // The example of RFC 7617, section 2.1.
    assert!(server.last_request().contains("\r\nauthorization: Basic dGVzdDoxMjPCow==\r\n"));
    Ok(())
}

#[tokio::test]
async fn api_without_credentials_sends_none() -> TestResult {
    let server = Server::start([server::empty("204 No Content")]).await?;
    ping(&ClientBuilder::<Client>::new(&NONE).base_url(server.url()).build()?, "").await?;
    assert!(!server.last_request().contains("authorization"));
    Ok(())
}

#[test]
fn key_cannot_change_the_rest_of_the_request() {
    let built = |api, key: &str| {
        ClientBuilder::<Client>::new(api).api_key(key).base_url("http://localhost").build()
    };
    for key in ["a\r\nx-evil: 1", "a\n", "\0", "é", " a", "a ", "\ta"] {
        for api in [&BEARER, &HEADER] {
            assert!(matches!(built(api, key), Err(BuildError::InvalidApiKey)), "{key:?}");
        }
        assert!(matches!(built(&COOKIE, key), Err(BuildError::InvalidCookie)), "{key:?}");
    }
    for key in ["a; admin=true", "a;b", "a,b", "\"a\"", "a\\b", "a b"] {
        let error = built(&COOKIE, key).err();
        assert_eq!(
            error.map(|error| error.to_string()).as_deref(),
            Some(
                "invalid API key: a cookie cannot have a space, '\"', ',', ';', '\\', a control \
                 character such as a line break, or a character outside ASCII"
            ),
            "{key:?}"
        );
    }
    assert!(built(&QUERY, "é\n&x=1").is_ok());
}

#[test]
fn basic_credentials_need_a_colon() {
    static SEVERAL: Api = Api::new("shop", "1.0.0", "https://shop.example.com").schemes(&[
        SecurityScheme::new("login", CredentialScheme::Basic, "SHOP_LOGIN"),
        SecurityScheme::new("key", CredentialScheme::Header("X-API-Key"), "SHOP_KEY"),
    ]);
    let one = |secret: &str| {
        let builder = ClientBuilder::<Client>::new(&BASIC).base_url("http://localhost");
        builder.api_key(secret).build()
    };
    let named = |secret: &str| {
        let builder = ClientBuilder::<Client>::new(&SEVERAL).base_url("http://localhost");
        builder.credentials("login", secret).build()
    };
    for error in [one("canary").err(), named("canary").err()] {
        assert_eq!(
            error.map(|error| error.to_string()).as_deref(),
            Some(
                "invalid credentials for basic authentication: expected `user:password`, found no \
                 ':'; a password may be empty"
            )
        );
    }
    for secret in ["user:", ":password", "user:pass:word"] {
        assert!(one(secret).is_ok() && named(secret).is_ok(), "{secret}");
    }
}

#[tokio::test]
async fn errors_contain_no_credentials_of_any_scheme() -> TestResult {
    for (api, key, repeated) in [
        (&BEARER, "canary-key-1", "canary-key-1"),
        (&BASIC, "Aladdin:open sesame", "open sesame"),
        (&BASIC, "Aladdin:open sesame", "QWxhZGRpbjpvcGVuIHNlc2FtZQ=="),
        (&HEADER, "canary-key-1", "canary-key-1"),
        (&QUERY, "canary key&1", "canary+key%261"),
        (&QUERY, "canary key&1", "canary%20key%261"),
        (&COOKIE, "canary-key-1", "session=canary-key-1"),
    ] {
        let body = format!(r#"{{"message":"no access with {repeated}"}}"#);
        let server = Server::start([server::json("403 Forbidden", &body)]).await?;
        let client: Client = ClientBuilder::new(api).api_key(key).base_url(server.url()).build()?;
        let error = ping(&client, "").await.err().ok_or("a success")?;
        assert_eq!(error.message(), Some("message withheld: it repeats a secret"), "{repeated}");
        assert!(!format!("{error} {error:?}").contains(repeated), "{error:?}");
        assert_eq!(error.body(), Some(body.as_bytes()));
    }
    // The URL of the failed request has the key in its query.
    let client: Client = ClientBuilder::new(&QUERY)
        .api_key("canary-key-1")
        .base_url("http://127.0.0.1:1")
        .build()?;
    let once = CallOptions::default().with_retry(RetryPolicy::none());
    let error = ping(&client.with(once), "").await.err().ok_or("a success")?;
    let mut text = format!("{error} {error:?} {error:#?} {client:?}");
    let mut source = std::error::Error::source(&error);
    while let Some(cause) = source {
        let _ = write!(text, " {cause} {cause:?}");
        source = cause.source();
    }
    assert!(!text.contains("canary"), "{text}");
    Ok(())
}
