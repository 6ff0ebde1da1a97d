//! Redirects are errors.

use openapi_client_runtime::ErrorKind;

use crate::{
    TestResult,
    bookstore::{Call, client, client_with},
    server::{self, Reply, Server},
};

fn redirect(status: &str, location: &str) -> Reply {
    let headers = [&*format!("location: {location}"), "x-request-id: req_redirect"];
    Reply::Write(server::response(status, &headers, ""))
}

#[tokio::test]
async fn redirect_is_not_followed() -> TestResult {
    let other = Server::start([server::empty("204 No Content")]).await?;
    for status in [
        "301 Moved",
        "302 Found",
        "303 See Other",
        "307 Temporary Redirect",
        "308 Permanent Redirect",
    ] {
        for call in Call::ALL {
            let server =
                Server::start([redirect(status, &format!("{}/take?key=1", other.url()))]).await?;
            let error = call.error(&client(&server)?).await?;
            assert_eq!((error.kind(), error.attempts()), (ErrorKind::Redirect, 1), "{error}");
            assert_eq!(error.request_id(), Some("req_redirect"));
            assert_eq!(error.redirect_target(), Some(&*other.url()));
        }
    }
    assert_eq!(other.connections(), 0);
    Ok(())
}

#[tokio::test]
async fn redirect_names_only_the_origin_of_its_target() -> TestResult {
    for (location, expected) in [
        ("https://user:pw@evil.test/a?key=1#b", Some("https://evil.test")),
        ("//evil.test:8443/a", Some("http://evil.test:8443")),
        ("http://", None),
    ] {
        let server = Server::start([redirect("302 Found", location)]).await?;
        let error = Call::Get.error(&client(&server)?).await?;
        assert_eq!(
            (error.kind(), error.redirect_target()),
            (ErrorKind::Redirect, expected),
            "{error}"
        );
        let expected = expected.unwrap_or("another URL");
        let expected = format!(
            "get_book: 302 Found: redirect to {expected}, which is not followed (1 attempt, request req_redirect)"
        );
        assert_eq!(error.to_string(), expected);
    }
    let server = Server::start([redirect("302 Found", "/elsewhere")]).await?;
    assert_eq!(Call::Get.error(&client(&server)?).await?.redirect_target(), Some(&*server.url()));
    Ok(())
}

#[tokio::test]
async fn redirect_status_without_a_target_is_an_error_status() -> TestResult {
    let server = Server::start([server::empty("304 Not Modified")]).await?;
    assert_eq!(Call::Get.error(&client(&server)?).await?.kind(), ErrorKind::Status);
    Ok(())
}

#[tokio::test]
async fn redirect_that_the_callers_http_client_followed_is_an_error() -> TestResult {
    // Needed if another crate of the build turned on a variant of reqwest without a provider.
    let _ = rustls::crypto::ring::default_provider().install_default();
    for status in ["302 Found", "307 Temporary Redirect"] {
        let other = Server::start([Call::Get.success()]).await?;
        let server = Server::start([redirect(status, &other.url())]).await?;
        let client = client_with(&server, |builder| builder.http_client(reqwest::Client::new()))?;
        let error = Call::Get.error(&client).await?;
        assert_eq!(error.kind(), ErrorKind::Redirect, "{error}");
        assert_eq!(error.redirect_target(), Some(&*other.url()));
    }
    Ok(())
}
