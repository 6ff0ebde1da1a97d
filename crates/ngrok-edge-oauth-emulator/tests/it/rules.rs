//! Validation rules over HTTP.

use ngrok_edge_oauth::{Bounds, ErrorCode, ScopeRule};
use ngrok_edge_oauth_emulator::{Emulator, Options};
use serde_json::json;

use crate::{TestResult, module_url, raw, status_and_code};

#[tokio::test]
async fn first_violation_is_the_response() -> TestResult {
    let mut options = Options::default();
    let mut bounds = Bounds::default();
    bounds.auth_check_interval = 60..=600;
    bounds.scopes = ScopeRule::Covering;
    options.bounds = bounds;
    let emulator = Emulator::start_with(options).await?;
    for (body, code) in [
        (json!({ "provider": { "github": { "teams": ["x"], "email_domains": ["-"] } } }), "7039"),
        (
            json!({ "auth_check_interval": 1, "cookie_prefix": "_", "provider": { "google": {} } }),
            "7042",
        ),
        (
            json!({ "auth_check_interval": 1, "provider": { "google": { "client_id": "a" } } }),
            "7035",
        ),
        (json!({ "provider": { "google": { "scopes": ["a"] } } }), "7034"),
    ] {
        let request = raw()?
            .put(module_url(&emulator))
            .bearer_auth("test_key")
            .header("ngrok-version", "2")
            .json(&body);
        assert_eq!(status_and_code(request.send().await?).await?, (400, code.to_owned()), "{body}");
    }
    assert!(emulator.modules().is_empty(), "a rejected module was stored");
    Ok(())
}

#[test]
fn readme_lists_all_error_codes() {
    let readme = include_str!("../../README.md");
    let rows = ErrorCode::known().filter_map(|code| {
        let info = code.info()?;
        let assumed = if info.is_status_assumed { " (assumed)" } else { "" };
        Some(format!("| {} | {}{assumed} | {} |\n", code.number(), info.status, info.description))
    });
    let rows = rows.collect::<String>();
    assert!(readme.contains(&rows), "the table in README.md differs from:\n{rows}");
}
