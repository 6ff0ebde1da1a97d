//! Building a client, and the errors of invalid settings.

use openapi_client_runtime::{Api, BuildError, Client, ClientBuilder, CredentialScheme};

use crate::bookstore::{Bookstore, KEY};

fn with_key(key: &str) -> Result<Bookstore, BuildError> {
    Bookstore::builder().api_key(key).base_url("http://localhost").build()
}

fn with_url(url: &str) -> Result<Bookstore, BuildError> {
    Bookstore::builder().api_key(KEY).base_url(url).build()
}

#[test]
fn key_must_be_visible_ascii() {
    assert!(matches!(Bookstore::builder().build(), Err(BuildError::MissingCredentials { .. })));
    assert!(matches!(with_key(""), Err(BuildError::MissingCredentials { .. })));
    for key in ["a\n", "a b", "a\r\nX-Evil: 1", "schlüssel", "a\0", " "] {
        assert!(matches!(with_key(key), Err(BuildError::InvalidApiKey)), "{key:?}");
    }
    assert!(with_key(KEY).is_ok());
}

#[test]
fn base_url_must_not_leak_the_key() {
    for url in [
        "",
        "books.example.com",
        "ftp://books.example.com",
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
    for url in [
        "http://books.example.com",
        "http://192.168.0.1",
        "http://127.0.0.1.evil.test",
        "http://localhost.evil.test",
        "http://evil-localhost",
    ] {
        assert!(matches!(with_url(url), Err(BuildError::InsecureBaseUrl)), "{url:?}");
        assert!(
            Bookstore::builder().api_key(KEY).base_url(url).allow_http().build().is_ok(),
            "{url:?}"
        );
    }
    for url in
        ["http://localhost:80", "http://books.localhost", "http://127.8.9.1", "http://[::1]:8080"]
    {
        assert!(with_url(url).is_ok(), "{url:?}");
    }
}

#[cfg(any(feature = "rustls", feature = "native-tls"))]
#[test]
fn https_needs_no_setting() {
    for url in ["https://books.example.com", "https://x.test/stem/"] {
        assert!(with_url(url).is_ok(), "{url:?}");
    }
}

#[cfg(not(any(
    feature = "rustls",
    feature = "rustls-aws-lc",
    feature = "rustls-no-provider",
    feature = "native-tls"
)))]
#[test]
fn https_without_a_tls_library_is_an_error() {
    assert!(matches!(with_url("https://books.example.com"), Err(BuildError::NoTls)));
}

#[test]
fn build_errors_name_an_action() {
    let builder = || Bookstore::builder().api_key(KEY).base_url("http://localhost");
    let message = |built: Result<Bookstore, BuildError>| {
        built.err().map(|error| error.to_string()).unwrap_or_default()
    };
    assert_eq!(
        message(with_key("")),
        "missing credentials; create an API key at <https://books.example.com/keys> and set BOOKSTORE_API_KEY or pass \
         them to the client builder"
    );
    assert_eq!(
        message(with_key("a\n")),
        "invalid API key: expected visible ASCII characters; check for a trailing line break"
    );
    assert_eq!(
        message(with_url("ftp://x.test")),
        "invalid base URL: expected the scheme `https` or `http`"
    );
    for relative in ["", "/v1"] {
        assert_eq!(
            message(with_url(relative)),
            "invalid base URL: expected `https://` and a host; set it with `ClientBuilder::base_url`"
        );
    }
    assert_eq!(
        message(with_url("http://x.test")),
        "insecure base URL: http:// sends the credentials unencrypted; use https://, or call \
         `ClientBuilder::allow_http` for a trusted network"
    );
    for suffix in ["a\nb: c", "ü", "\u{7f}"] {
        let expected = "invalid user agent suffix: expected visible ASCII characters";
        assert_eq!(message(builder().user_agent_suffix(suffix).build()), expected, "{suffix:?}");
    }
}

#[test]
fn invalid_proxy_url_is_an_error_with_a_source() {
    for proxy in ["no proxy", "http://[bad"] {
        let error = Bookstore::builder()
            .api_key(KEY)
            .proxy(proxy)
            .base_url("http://localhost")
            .build()
            .err();
        assert!(matches!(error, Some(BuildError::InvalidProxy(_))), "{error:?}");
        assert!(error.as_ref().and_then(std::error::Error::source).is_some());
    }
}

#[test]
fn api_without_credentials_needs_none() {
    static OPEN: Api = Api::new("open", "1.0.0", "http://localhost");
    assert!(ClientBuilder::<Client>::new(&OPEN).build().is_ok());
}

#[test]
fn header_names_may_have_upper_case() {
    static UPPER: Api = Api::new("upper", "1.0.0", "http://localhost")
        .credentials(CredentialScheme::Header("X-API-Key"));
    static WRONG: Api = Api::new("wrong", "1.0.0", "http://localhost")
        .credentials(CredentialScheme::Header("X API Key"));
    assert!(ClientBuilder::<Client>::new(&UPPER).api_key(KEY).build().is_ok());
    assert!(ClientBuilder::<Client>::new(&WRONG).api_key(KEY).build().is_err());
}

#[test]
fn clients_can_be_shared_between_threads() {
    fn is_shared<T: Clone + Send + Sync + 'static>() {}
    is_shared::<Client>();
}
