//! The public API of the client.

use std::time::Duration;

use ngrok_edge_oauth::{types::*, *};
use ngrok_edge_oauth_emulator::Emulator;
use serde_json::json;

use crate::{TestResult, edge, route};

fn google() -> EndpointOAuthMutate {
    EndpointOAuthMutate::new(
        EndpointOAuthGoogleMutate::default().with_email_domains(["example.com"]),
    )
}

#[tokio::test]
async fn readme_program_runs_against_the_emulator() -> TestResult {
    let emulator = Emulator::start().await?;
    let client = Client::builder().api_key(emulator.api_key()).base_url(emulator.url()).build()?;
    let (edge, route) = (edge(), route());
    client.edge_route_oauth_replace(&edge, &route, &google()).await?;
    client
        .edge_route_oauth_update(&edge, &route, |module| module.inactivity_timeout = Some(900))
        .await?;
    let module = client.edge_route_oauth_get(&edge, &route).await?;
    assert_eq!(module.inactivity_timeout, 900);
    assert_eq!(
        module.provider.google.as_ref().map(|google| &*google.email_domains),
        Some(&["example.com".to_owned()][..])
    );
    client.edge_route_oauth_delete(&edge, &route).await?;
    assert!(
        client.edge_route_oauth_get(&edge, &route).await.is_err_and(|error| error.is_not_found())
    );
    Ok(())
}

#[tokio::test]
async fn desired_module_equals_the_reported_module() -> TestResult {
    let emulator = Emulator::start().await?;
    let client = Client::builder().api_key(emulator.api_key()).base_url(emulator.url()).build()?;
    for desired in [google(), google().with_enabled(false).with_maximum_duration(60_u32)] {
        let actual = client.edge_route_oauth_replace(&edge(), &route(), &desired).await?;
        assert_eq!(EndpointOAuth::from(desired.clone()), *actual);
        assert_ne!(EndpointOAuth::from(desired.with_cookie_prefix("other.")), *actual);
    }
    // A field that ngrok adds does not make the two differ.
    let desired = EndpointOAuth::from(google());
    let mut newer = desired.clone();
    newer.extra.insert("new_field".to_owned(), json!(1));
    assert_eq!(desired, newer);
    Ok(())
}

#[tokio::test]
async fn response_can_be_changed_and_sent_back() -> TestResult {
    let emulator = Emulator::start().await?;
    let client = Client::builder().api_key(emulator.api_key()).base_url(emulator.url()).build()?;
    client.edge_route_oauth_replace(&edge(), &route(), &google()).await?;
    let read = client.edge_route_oauth_get(&edge(), &route()).await?;
    // Without the conversion of this crate, the other providers are null.
    let mut body = serde_json::to_value(&*read)?;
    body["enabled"] = json!(false);
    let body: EndpointOAuthMutate = serde_json::from_value(body)?;
    let written = client.edge_route_oauth_replace(&edge(), &route(), &body).await?;
    assert!(!written.enabled);
    assert_eq!(written.provider, read.provider);
    Ok(())
}

#[test]
fn setters_accept_common_argument_types() {
    let domains = ["example.com".to_owned()];
    let github = EndpointOAuthGitHubMutate::default()
        .with_client_id("id")
        .with_client_secret(String::from("s"))
        .with_scopes(["read:org"])
        .with_teams(vec!["org/team"])
        .with_email_domains(domains.iter().map(String::as_str));
    let mut module = EndpointOAuthMutate::new(github.clone())
        .with_inactivity_timeout(60)
        .with_cookie_prefix("a.");
    assert_eq!(module.inactivity_timeout, Some(60));
    assert_eq!(github.client_secret, Some(Secret::from("s")));
    assert_eq!(module.provider, EndpointOAuthProviderMutate::from(github.clone()));
    (module.inactivity_timeout, module.cookie_prefix) = (None, None);
    assert_eq!(EndpointOAuthMutate::new(github), module);
}

#[tokio::test]
async fn call_options_do_not_change_the_client() -> TestResult {
    let emulator = Emulator::start().await?;
    let client = Client::builder().api_key(emulator.api_key()).base_url(emulator.url()).build()?;
    let without_time = client.with(CallOptions::default().with_deadline(Duration::ZERO));
    assert!(
        without_time
            .edge_route_oauth_get(&edge(), &route())
            .await
            .is_err_and(|error| error.is_timeout())
    );
    assert!(
        client
            .edge_route_oauth_get(&edge(), &route())
            .await
            .is_err_and(|error| error.is_not_found())
    );
    Ok(())
}

#[tokio::test]
async fn responses_and_errors_have_metadata() -> TestResult {
    let emulator = Emulator::start().await?;
    let client = Client::builder().api_key(emulator.api_key()).base_url(emulator.url()).build()?;
    let response = client.edge_route_oauth_replace(&edge(), &route(), &google()).await?;
    assert_eq!((response.attempts(), response.status().as_u16()), (1, 200));
    assert!(response.request_id().is_some_and(|id| id.starts_with("op_")));
    assert!(response.headers().contains_key("content-type"));
    client.edge_route_oauth_delete(&edge(), &route()).await?;
    let error = client.edge_route_oauth_get(&edge(), &route()).await.err().ok_or("a success")?;
    assert_eq!(error.code(), Some(ErrorCode::NO_SUCH_ROUTE));
    assert!(error.headers().is_some() && error.retry_after().is_none());
    let body: Option<ErrorBody> = error.json();
    assert_eq!(body.and_then(|body| body.error_code).as_deref(), Some("ERR_NGROK_7124"));
    assert!(error.body().is_some_and(|body| body.starts_with(b"{")));
    Ok(())
}

#[test]
fn new_needs_only_a_key() {
    assert!(Client::new("2abc_3def").is_ok());
    assert!(Client::new("").is_err());
}

#[test]
fn error_codes_are_constants_and_serialize_as_text() -> TestResult {
    assert_eq!(ErrorCode::known().count(), 65);
    assert_eq!(ErrorCode::NO_PROVIDER.number(), 7037);
    let json = serde_json::to_string(&ErrorCode::RATE_LIMITED)?;
    assert_eq!(json, r#""ERR_NGROK_226""#);
    assert_eq!(serde_json::from_str::<ErrorCode>(&json)?, ErrorCode::RATE_LIMITED);
    assert!(serde_json::from_str::<ErrorCode>(r#""226""#).is_err());
    assert!(ErrorCode::RATE_LIMITED < ErrorCode::OVERLOADED);
    let codes = std::collections::HashSet::from([ErrorCode::RATE_LIMITED]);
    assert!(codes.contains(&ErrorCode::RATE_LIMITED));
    Ok(())
}

#[test]
fn provider_is_a_one_key_map_in_every_format() -> TestResult {
    let module = google().with_enabled(false);
    let yaml = serde_norway::to_string(&module)?;
    assert!(yaml.contains("provider:\n  google:\n") && !yaml.contains('!'), "{yaml}");
    assert_eq!(serde_norway::from_str::<EndpointOAuthMutate>(&yaml)?, module);
    let toml = toml::to_string(&module)?;
    assert!(toml.contains("[provider.google]"), "{toml}");
    assert_eq!(toml::from_str::<EndpointOAuthMutate>(&toml)?, module);
    let json = serde_json::to_string(&module)?;
    assert!(json.contains(r#""provider":{"google":{"#), "{json}");
    assert_eq!(serde_json::from_str::<EndpointOAuthMutate>(&json)?, module);
    Ok(())
}

#[test]
fn null_means_not_set() -> TestResult {
    let text = r#"{"enabled":null,"provider":{"github":null,"google":{"client_id":null,"scopes":null},"okta":null}}"#;
    let module: EndpointOAuthMutate = serde_json::from_str(text)?;
    assert_eq!(module, EndpointOAuthMutate::new(EndpointOAuthGoogleMutate::default()));
    assert_eq!(serde_json::to_value(&module)?, json!({ "provider": { "google": {} } }));
    let value =
        json!({ "enabled": null, "provider": { "github": null, "google": { "client_id": null } } });
    assert_eq!(EndpointOAuthMutate::from_json(value, &Bounds::default()), Ok(module));
    for provider in [json!(null), json!({}), json!({ "google": null })] {
        let value = json!({ "provider": provider });
        assert!(serde_json::from_value::<EndpointOAuthMutate>(value.clone()).is_err());
        let violations =
            EndpointOAuthMutate::from_json(value, &Bounds::default()).err().unwrap_or_default();
        assert_eq!(
            violations.first().map(|violation| violation.code),
            Some(ErrorCode::NO_PROVIDER)
        );
    }
    Ok(())
}
