//! Properties of the client for any input.

use ngrok_edge_oauth::{Client, EdgeId, ErrorCode, RouteId, types};
use proptest::prelude::*;

use crate::server::Server;

/// Returns texts that often start like ids.
fn id_like() -> impl Strategy<Value = String> {
    let tail = prop_oneof![
        "[0-9A-Za-z]{1,40}",
        ".{0,40}",
        r"(\.\.|/|\\|%2e|%2F|\?|#|@|:|;|[0-9a-z]){0,12}"
    ];
    let head = prop_oneof![Just("edghts_"), Just("edghtsrt_"), Just("")];
    (head, tail).prop_map(|(head, tail)| format!("{head}{tail}"))
}

proptest! {
    #[test]
    fn ids_stay_in_their_path_segments(edge in id_like(), route in id_like()) {
        let (Ok(edge), Ok(route)) = (edge.parse::<EdgeId>(), route.parse::<RouteId>()) else { return Ok(()) };
        let url = format!("https://api.ngrok.com/edges/https/{edge}/routes/{route}/oauth");
        let parsed = reqwest::Url::parse(&url).map_err(|error| TestCaseError::fail(error.to_string()))?;
        prop_assert_eq!(parsed.as_str(), &url);
        prop_assert_eq!(parsed.host_str(), Some("api.ngrok.com"));
        let segments = parsed.path_segments().map(Iterator::collect::<Vec<_>>).unwrap_or_default();
        prop_assert_eq!(segments, ["edges", "https", edge.as_str(), "routes", route.as_str(), "oauth"]);
        prop_assert!(parsed.query().is_none() && parsed.fragment().is_none());
    }

    #[test]
    fn any_response_is_a_value_or_an_error(status in 200_u16..600, body in prop::collection::vec(any::<u8>(), 0..400), junk in ".{0,60}") {
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().start_paused(true).build()
            .map_err(|error| TestCaseError::fail(error.to_string()))?;
        let outcome: Result<(), Box<dyn std::error::Error>> = runtime.block_on(async {
            let junk: String = junk.chars().filter(char::is_ascii_graphic).collect();
            let headers = [format!("retry-after: {junk}"), format!("location: {junk}"), format!("ngrok-operation-id: {junk}")];
            let reply = crate::server::response(&format!("{status} Any"), &headers.each_ref().map(String::as_str), &body);
            let server = Server::start([crate::server::Reply::Close(reply)]).await?;
            let client = Client::builder().api_key("key_1").base_url(server.url()).build()?;
            for operation in crate::operations::ALL {
                if let Err(error) = operation.call(&client).await {
                    let _ = format!("{error} {error:?} {:?}", error.docs_url());
                    assert!(!error.to_string().contains('\n'));
                }
            }
            Ok(())
        });
        prop_assert!(outcome.is_ok(), "{outcome:?}");
    }

    #[test]
    fn modules_survive_encoding_and_decoding(text in r#"\{("[a-z_]{1,14}":(null|0|7|true|"a"|\[\]|\{\}),?){0,6}\}"#) {
        let Ok(module) = serde_json::from_str::<types::EndpointOAuth>(&text) else { return Ok(()) };
        let written = serde_json::to_string(&module).map_err(|error| TestCaseError::fail(error.to_string()))?;
        let again = serde_json::from_str::<types::EndpointOAuth>(&written).map_err(|error| TestCaseError::fail(error.to_string()))?;
        prop_assert_eq!(serde_json::to_value(&module).ok(), serde_json::to_value(&again).ok());
    }

    #[test]
    fn error_codes_survive_formatting_and_parsing(number in 1..=u32::MAX) {
        let code = ErrorCode::new(number);
        prop_assert_eq!(code.map(|code| code.to_string()).and_then(|text| text.parse().ok()), code);
    }

    #[test]
    fn debug_shows_no_secret(secret in "[ -~]{8,40}") {
        let body = serde_json::json!({ "provider": { "github": { "client_id": "a", "client_secret": secret.as_str() } } });
        let read = serde_json::from_value::<types::EndpointOAuth>(body).map_err(|error| TestCaseError::fail(error.to_string()))?;
        let builder = Client::builder().api_key(secret.as_str());
        for text in [format!("{read:?}"), format!("{builder:?}"), format!("{:?}", builder.build())] {
            prop_assert!(!text.contains(&secret), "{text}");
        }
    }
}
