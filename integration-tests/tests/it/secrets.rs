//! `Debug` shows neither the API key nor a client secret.

use ngrok_edge_oauth::{Client, Secret, types};
use serde_json::json;

use crate::TestResult;

const CANARY: &str = "canary_5f3a9c";

#[track_caller]
fn assert_hidden(value: &impl std::fmt::Debug) {
    for text in [format!("{value:?}"), format!("{value:#?}")] {
        assert!(!text.contains(CANARY), "{text}");
    }
}

#[test]
fn debug_of_values_shows_no_secret() -> TestResult {
    let provider = json!({ "client_id": "id", "client_secret": CANARY });
    for name in
        ["github", "facebook", "microsoft", "google", "linkedin", "gitlab", "twitch", "amazon"]
    {
        let read: types::EndpointOAuth =
            serde_json::from_value(json!({ "provider": { name: provider } }))?;
        assert_hidden(&read);
        let body = types::EndpointOAuthMutate::try_from(read)?;
        assert!(serde_json::to_string(&body)?.contains(CANARY), "the secret is not in the body");
        assert_hidden(&body);
    }
    assert_hidden(&Secret::from(CANARY));
    assert!(Secret::from("").is_empty() && !Secret::from(CANARY).is_empty());
    assert_eq!(format!("{:?}", Secret::from(CANARY)), "Secret([redacted])");
    Ok(())
}

#[test]
fn debug_shows_no_secret_of_an_unknown_provider() -> TestResult {
    let read: types::EndpointOAuth =
        serde_json::from_value(json!({ "provider": { "okta": { "client_secret": CANARY } } }))?;
    assert_hidden(&read);
    assert!(format!("{read:?}").contains("\"okta\""), "the name of the field is not secret");
    Ok(())
}

#[test]
fn debug_of_clients_and_builders_shows_no_key() -> TestResult {
    let builder = Client::builder().api_key(CANARY).base_url(format!("https://{CANARY}@x.test"));
    assert_hidden(&builder);
    let printed = format!("{builder:?}");
    assert!(printed.contains("credentials: Some(\"[redacted]\")"), "{printed}");
    assert_hidden(&builder.build().err());
    let client = Client::builder().api_key(CANARY).build()?;
    assert_hidden(&client);
    assert_hidden(&types::EndpointOAuthGoogleMutate::default().with_client_secret(CANARY));
    assert_hidden(&Client::builder().api_key(format!("{CANARY}\n")).build().err());
    Ok(())
}
