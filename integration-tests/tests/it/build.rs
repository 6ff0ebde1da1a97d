//! Making a client, and what is refused.

use ngrok_edge_oauth::{BuildError, Client};

fn with_key(key: &str) -> Result<Client, BuildError> {
    Client::builder().api_key(key).build()
}

fn with_url(url: &str) -> Result<Client, BuildError> {
    Client::builder().api_key("key_1").base_url(url).build()
}

#[test]
fn needs_a_key_that_a_header_can_carry() {
    assert!(matches!(Client::builder().build(), Err(BuildError::MissingCredentials { .. })));
    assert!(matches!(with_key(""), Err(BuildError::MissingCredentials { .. })));
    for key in ["a\n", "a b", "a\r\nX-Evil: 1", "schlüssel", "a\0", " "] {
        assert!(matches!(with_key(key), Err(BuildError::InvalidApiKey)), "{key:?}");
    }
    assert!(with_key("2abc_3def").is_ok());
}

#[test]
fn needs_a_url_that_keeps_the_key_safe() {
    for url in [
        "",
        "api.ngrok.com",
        "ftp://api.ngrok.com",
        "file:///etc/passwd",
        "https://",
        "https://u:p@x.test",
        "https://u@x.test",
        "https://:p@x.test",
        "https://x.test?a=b",
        "https://x.test#a",
    ] {
        assert!(matches!(with_url(url), Err(BuildError::InvalidBaseUrl(_))), "{url:?}");
    }
    for url in
        ["http://api.ngrok.com", "http://192.168.0.1", "http://127.0.0.1.evil.test", "http://localhost.evil.test"]
    {
        assert!(matches!(with_url(url), Err(BuildError::InsecureBaseUrl)), "{url:?}");
    }
    for url in [
        "https://api.ngrok.com",
        "https://x.test/stem/",
        "http://localhost:80",
        "http://127.8.9.1",
        "http://[::1]:8080",
    ] {
        assert!(with_url(url).is_ok(), "{url:?}");
    }
}

#[test]
fn errors_say_what_to_do() {
    let suffix = Client::builder().api_key("a").user_agent_suffix("a\nb").build();
    let said = [with_key(""), with_key("a\n"), with_url("ftp://x.test"), with_url("http://x.test"), suffix]
        .map(|result| result.err().map(|error| error.to_string()).unwrap_or_default());
    insta::assert_snapshot!("build__errors", said.join("\n"));
}

#[test]
fn a_proxy_that_is_no_url_is_refused_with_its_cause() {
    let error = Client::builder().api_key("key_1").proxy("no proxy").build().err();
    assert!(matches!(error, Some(BuildError::InvalidProxy(_))), "{error:?}");
    assert!(error.as_ref().and_then(std::error::Error::source).is_some());
}

#[test]
fn can_be_shared_between_threads() {
    fn shared<T: Clone + Send + Sync + 'static>() {}
    shared::<Client>();
}
