//! The document and the page made from it.

use ngrok_edge_oauth_emulator::Emulator;

use crate::{Outcome, raw};

#[tokio::test]
async fn serves_the_document_and_a_page_that_needs_no_network() -> Outcome {
    let emulator = Emulator::start().await?;
    let document = raw()?.get(format!("{}/openapi.yaml", emulator.url())).send().await?;
    assert_eq!(document.headers()["content-type"], "application/yaml");
    assert_eq!(document.text().await?, include_str!("../../../../spec/edge-route-oauth.yaml"));

    let page = raw()?.get(emulator.url()).send().await?;
    assert_eq!(page.headers()["content-type"], "text/html; charset=utf-8");
    let page = page.text().await?;
    for part in [
        "Replace the OAuth module of a route",
        "id=\"schema-EndpointOAuthGitHubMutate\"",
        "op_2RfSBcv0nsy71XCHWOegjx1OoKh",
    ] {
        assert!(page.contains(part), "{part} is missing");
    }
    for part in ["<script", "src=", "@import", "url("] {
        assert!(!page.contains(part), "{part} loads something");
    }
    assert_eq!(raw()?.post(emulator.url()).send().await?.status(), 405);
    assert!(emulator.requests().is_empty(), "pages are no requests to the API");
    Ok(())
}
