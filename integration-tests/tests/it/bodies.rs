//! Decoding and encoding of the examples of the document.

use std::collections::BTreeMap;

use ngrok_edge_oauth::types;
use serde::{Serialize, de::DeserializeOwned};
use serde_json::{Value, json};

use crate::{TestResult, document};

/// Decodes `body` as `T` and encodes the result.
fn round_trip<T: DeserializeOwned + Serialize>(body: Value) -> serde_json::Result<Value> {
    serde_json::to_value(serde_json::from_value::<T>(body)?)
}

fn round_trip_as(schema: &str, body: Value) -> serde_json::Result<Value> {
    match schema {
        "EndpointOAuth" => round_trip::<types::EndpointOAuth>(body),
        "EndpointOAuthMutate" => round_trip::<types::EndpointOAuthMutate>(body),
        "ErrorBody" => round_trip::<types::ErrorBody>(body),
        other => unreachable!("no type for the schema {other}"),
    }
}

#[test]
fn examples_survive_decoding_and_encoding() -> TestResult {
    let examples = document::examples(&document::load_document()?);
    let mut counts = BTreeMap::new();
    for example in examples {
        let written = round_trip_as(&example.schema, example.value.clone())?;
        insta::assert_json_snapshot!(format!("body__{}", example.name), written);
        assert_eq!(written, example.value, "{}", example.name);
        *counts.entry(example.schema).or_insert(0) += 1;
    }
    let expected = [("EndpointOAuth", 9), ("EndpointOAuthMutate", 9), ("ErrorBody", 13)];
    assert_eq!(counts, expected.map(|(name, count)| (name.to_owned(), count)).into());
    Ok(())
}

#[test]
fn every_provider_has_an_example_in_both_directions() -> TestResult {
    let examples = document::examples(&document::load_document()?);
    for key in
        ["github", "facebook", "microsoft", "google", "linkedin", "gitlab", "twitch", "amazon"]
    {
        for schema in ["EndpointOAuth", "EndpointOAuthMutate"] {
            let mut of_schema = examples.iter().filter(|example| example.schema == schema);
            assert!(
                of_schema.any(|example| example.value["provider"][key].is_object()),
                "no {schema} with {key}"
            );
        }
    }
    Ok(())
}

#[test]
fn bodies_of_the_vendors_page_survive_decoding_and_encoding() -> TestResult {
    let request: Value = serde_json::from_str(include_str!("../fixtures/page/request.json"))?;
    let response: Value = serde_json::from_str(include_str!("../fixtures/page/response.json"))?;
    assert_eq!(round_trip::<types::EndpointOAuthMutate>(request.clone())?, request);
    assert_eq!(round_trip::<types::EndpointOAuth>(response.clone())?, response);

    let examples = document::examples(&document::load_document()?);
    let value = |name: &str| {
        examples.iter().find(|example| example.name == name).map(|example| example.value.clone())
    };
    assert_eq!(value("ReplaceFromPage"), Some(request));
    assert_eq!(value("ModuleFromPage"), Some(response));
    Ok(())
}

#[test]
fn missing_and_null_fields_of_a_response_have_their_defaults() -> TestResult {
    let module = |provider: Value| {
        json!({
            "enabled": true, "provider": provider, "options_passthrough": false, "cookie_prefix": "ngrok.",
            "inactivity_timeout": 0, "maximum_duration": 0, "auth_check_interval": 0,
        })
    };
    let names =
        ["amazon", "facebook", "github", "gitlab", "google", "linkedin", "microsoft", "twitch"];
    let providers = |google: &Value| {
        let entries = names.map(|name| {
            (name.to_owned(), if name == "google" { google.clone() } else { Value::Null })
        });
        Value::Object(entries.into_iter().collect())
    };
    let nulls = json!({
        "enabled": null, "provider": null, "options_passthrough": null, "cookie_prefix": null,
        "inactivity_timeout": null, "maximum_duration": null, "auth_check_interval": null,
    });
    let none = module(providers(&Value::Null));
    assert_eq!(round_trip::<types::EndpointOAuth>(json!({}))?, none);
    assert_eq!(round_trip::<types::EndpointOAuth>(nulls)?, none);

    let google = json!({
        "client_id": "", "client_secret": "", "scopes": [], "email_addresses": [], "email_domains": [],
    });
    let nulls = json!({
        "client_id": null, "client_secret": null, "scopes": null, "email_addresses": null, "email_domains": null,
    });
    for sparse in [json!({}), nulls] {
        let read = round_trip::<types::EndpointOAuth>(json!({ "provider": { "google": sparse } }))?;
        assert_eq!(read, module(providers(&google)));
    }
    assert_eq!(serde_json::to_value(types::EndpointOAuth::default())?, none);
    Ok(())
}

#[test]
fn only_set_fields_are_sent() -> TestResult {
    let nothing = json!({ "provider": { "github": {} } });
    let body: types::EndpointOAuthMutate =
        types::EndpointOAuthMutate::new(types::EndpointOAuthGitHubMutate::default());
    assert_eq!(serde_json::to_value(&body)?, nothing);

    let empty = json!({
        "enabled": false, "options_passthrough": false, "cookie_prefix": "",
        "inactivity_timeout": 0, "maximum_duration": 0, "auth_check_interval": 0,
        "provider": { "github": {
            "client_id": "", "client_secret": "", "scopes": [], "email_addresses": [], "email_domains": [],
            "teams": [], "organizations": [],
        } },
    });
    let none: [&str; 0] = [];
    let github = types::EndpointOAuthGitHubMutate::default()
        .with_client_id("")
        .with_client_secret("")
        .with_scopes(none)
        .with_email_addresses(none)
        .with_email_domains(none)
        .with_teams(none)
        .with_organizations(none);
    let body = types::EndpointOAuthMutate::new(github)
        .with_enabled(false)
        .with_options_passthrough(false)
        .with_cookie_prefix("")
        .with_inactivity_timeout(0)
        .with_maximum_duration(0)
        .with_auth_check_interval(0);
    assert_eq!(serde_json::to_value(&body)?, empty);
    assert_eq!(round_trip::<types::EndpointOAuthMutate>(empty.clone())?, empty);
    Ok(())
}

#[test]
fn request_has_exactly_one_provider() {
    for provider in
        [json!({}), json!({ "google": {}, "github": {} }), json!({ "new": {} }), Value::Null]
    {
        assert!(round_trip::<types::EndpointOAuthMutate>(json!({ "provider": provider })).is_err());
    }
    assert!(round_trip::<types::EndpointOAuthMutate>(json!({ "enabled": true })).is_err());
}

#[test]
fn numbers_outside_uint32_are_rejected() {
    for seconds in [json!(-1), json!(4_294_967_296_u64), json!(1.5), json!("1")] {
        assert!(
            round_trip::<types::EndpointOAuth>(json!({ "maximum_duration": seconds })).is_err()
        );
    }
    assert!(round_trip::<types::EndpointOAuth>(json!({ "maximum_duration": u32::MAX })).is_ok());
}

#[test]
fn whole_numbers_are_accepted_in_every_spelling() -> TestResult {
    let module: types::EndpointOAuth = serde_json::from_str(
        r#"{"inactivity_timeout":0.0,"maximum_duration":1e3,"auth_check_interval":60}"#,
    )?;
    assert_eq!(
        (module.inactivity_timeout, module.maximum_duration, module.auth_check_interval),
        (0, 1000, 60)
    );
    let module = json!({ "maximum_duration": 1e3, "provider": { "google": {} } });
    let module =
        types::EndpointOAuthMutate::from_json(module, &ngrok_edge_oauth::Bounds::default());
    assert_eq!(module.map(|module| module.maximum_duration), Ok(Some(1000)));
    Ok(())
}
