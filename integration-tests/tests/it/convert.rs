//! Conversion of the module of a response to the module of a request.

use ngrok_edge_oauth::{ConvertError, UnknownFields, types};
use serde_json::{Map, Value, json};

use crate::{TestResult, document};

fn convert(module: Value) -> Result<Result<Value, ConvertError>, serde_json::Error> {
    let module: types::EndpointOAuth = serde_json::from_value(module)?;
    match types::EndpointOAuthMutate::try_from(module) {
        Ok(body) => serde_json::to_value(body).map(Ok),
        Err(error) => Ok(Err(error)),
    }
}

#[test]
fn every_response_example_can_be_sent_back() -> TestResult {
    let examples = document::examples(&document::load_document()?);
    for example in examples.into_iter().filter(|example| example.schema == "EndpointOAuth") {
        insta::assert_json_snapshot!(
            format!("convert__{}", example.name),
            convert(example.value)??
        );
    }
    Ok(())
}

#[test]
fn unknown_fields_are_kept() -> TestResult {
    let read = json!({
        "enabled": false,
        "provider": { "twitch": { "client_id": "a", "client_secret": "b", "level": [1] }, "okta": null },
        "session": { "sticky": true },
    });
    let body = convert(read)??;
    assert_eq!(body["session"], json!({ "sticky": true }));
    assert_eq!(body["provider"]["twitch"]["level"], json!([1]));
    assert_eq!(body["provider"].as_object().map(serde_json::Map::len), Some(1));
    assert_eq!(body["enabled"], json!(false));

    let mut module = types::EndpointOAuth::default();
    module.extra.insert("session".to_owned(), json!(1));
    assert_eq!(serde_json::to_value(&module)?["session"], json!(1));
    let fields = Map::from_iter([("level".to_owned(), json!(2))]);
    assert_eq!(Map::from(UnknownFields::from(fields.clone())), fields);
    Ok(())
}

#[test]
fn conversion_needs_exactly_one_known_provider() -> TestResult {
    assert_eq!(convert(json!({}))?, Err(ConvertError::NoProvider));
    assert_eq!(convert(json!({ "provider": { "okta": null } }))?, Err(ConvertError::NoProvider));
    let unknown = convert(json!({ "provider": { "okta": {} } }))?;
    assert_eq!(unknown, Err(ConvertError::UnknownProvider("okta".to_owned())));
    for (second, names) in [("twitch", ["google", "twitch"]), ("okta", ["google", "okta"])] {
        let several = convert(json!({ "provider": { "google": {}, second: {} } }))?;
        assert_eq!(several, Err(ConvertError::SeveralProviders(names.map(str::to_owned).to_vec())));
    }
    Ok(())
}

#[test]
fn errors_name_the_providers() {
    assert_eq!(
        ConvertError::SeveralProviders(vec!["a".to_owned(), "b".to_owned()]).to_string(),
        "expected one provider, found a, b",
    );
    assert!(ConvertError::UnknownProvider("okta".to_owned()).to_string().contains("`okta`"));
}
