//! The OpenAPI document and the reference pages.

use ngrok_edge_oauth_emulator::Emulator;
use reqwest::Response;

use crate::{TestResult, raw};

async fn get(emulator: &Emulator, path: &str) -> reqwest::Result<Response> {
    raw()?.get(format!("{}{path}", emulator.url())).send().await?.error_for_status()
}

#[tokio::test]
async fn document_is_served_below_its_marker() -> TestResult {
    let emulator = Emulator::start().await?;
    let document = get(&emulator, "/openapi.yaml").await?;
    assert_eq!(document.headers()["content-type"], "application/yaml");
    let document = document.text().await?;
    assert!(document.starts_with("# @generated from spec/edge-route-oauth.yaml "));
    assert!(document.ends_with(include_str!("../../../../spec/edge-route-oauth.yaml")));
    assert_eq!(raw()?.post(format!("{}/openapi.yaml", emulator.url())).send().await?.status(), 405);
    assert!(emulator.requests().is_empty(), "pages are not part of the API");
    Ok(())
}

#[tokio::test]
async fn static_page_names_the_emulator_and_loads_nothing() -> TestResult {
    let emulator = Emulator::start().await?;
    let page = get(&emulator, "/reference.html").await?;
    assert_eq!(page.headers()["content-type"], "text/html; charset=utf-8");
    assert!(
        page.headers()["content-security-policy"]
            .to_str()?
            .starts_with("default-src 'none'; style-src")
    );
    let page = page.text().await?;
    assert!(page.starts_with("<!-- @generated from spec/edge-route-oauth.yaml "));
    for part in [
        &format!("<code>{}</code>", emulator.url()),
        "<nav",
        "Replace the OAuth module of a route",
        "id=\"schema-EndpointOAuthGitHubMutate\"",
        "https://ngrok.com/docs/errors/err_ngrok_7040\"",
        "op_2RfSBcv0nsy71XCHWOegjx1OoKh",
    ] {
        assert!(page.contains(part), "{part} is missing");
    }
    for part in ["<script", "src=", "@import", "url(", "{{", "api.ngrok.com"] {
        assert!(!page.contains(part), "the page has {part}");
    }
    Ok(())
}

#[tokio::test]
async fn host_header_cannot_inject_markup() -> TestResult {
    let emulator = Emulator::start().await?;
    for host in ["<script>", "a\"b", "a&b", "x{{server}}"] {
        let request = raw()?.get(format!("{}/reference.html", emulator.url())).header("host", host);
        let page = request.send().await?.text().await?;
        assert!(!page.contains(&format!("http://{host}")), "{host}");
    }
    Ok(())
}

#[cfg(feature = "reference-page")]
#[tokio::test]
async fn interactive_page_has_its_scripts_and_the_key() -> TestResult {
    let emulator = Emulator::start().await?;
    let page = get(&emulator, "/").await?;
    let policy = page.headers()["content-security-policy"].to_str()?.to_owned();
    assert!(policy.contains("script-src 'self'; connect-src 'self'"), "{policy}");
    let page = page.text().await?;
    assert!(page.contains("data-api-key=\"test_key\""));
    for script in ["/interactive.js", "/rapidoc-min.js"] {
        assert!(page.contains(&format!("src=\"{script}\"")));
        let response = get(&emulator, script).await?;
        assert_eq!(response.headers()["content-type"], "text/javascript; charset=utf-8");
    }
    // The two bytes that start a gzip file.
    let library = get(&emulator, "/rapidoc-min.js").await?;
    assert_eq!(library.headers()["content-encoding"], "gzip");
    assert!(library.bytes().await?.starts_with(&[0x1f, 0x8b]));
    Ok(())
}

#[cfg(feature = "reference-page")]
#[tokio::test]
async fn key_is_shown_under_local_names_only() -> TestResult {
    let emulator = Emulator::start().await?;
    for (host, is_shown) in [
        ("localhost:4000", true),
        ("127.0.0.1", true),
        ("[::1]:80", true),
        ("rebound.example", false),
        ("10.0.0.1", false),
    ] {
        let page = raw()?.get(emulator.url()).header("host", host).send().await?.text().await?;
        assert_eq!(page.contains("test_key"), is_shown, "{host}");
    }
    Ok(())
}
