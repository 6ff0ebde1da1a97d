//! Values of enums that the document does not list.

use codegen_foreign::generated::{
    payments::types::{Charge, ChargeCurrency, Error, Method},
    wire::{params, types},
};
use types::{FindItemsOrder, ItemState, Role};

use crate::{
    TestResult, client,
    server::{self, Server},
};

#[tokio::test]
async fn unlisted_value_in_a_response_is_kept_and_sent_back() -> TestResult {
    let items = server::json("200 OK", r#"[{"name":"Lamp","state":"broken"}]"#);
    let session = server::json("200 OK", r#"{"token":"t1","role":"admin"}"#);
    let item = server::json("201 Created", r#"{"name":"Lamp"}"#);
    let server = Server::start([items, session, item]).await?;
    let items =
        client(&server)?.find_items("a", 0, &vec![], 0, &params::FindItems::default()).await?;
    assert_eq!(items[0].state, Some(ItemState::UnknownValue("broken".to_owned())));

    let session = client(&server)?.log_in(&types::Login::new("p", "me")).await?;
    assert_eq!(session.role, Some(Role::Unknown("admin".to_owned())));

    let client = crate::builder(&server).credentials("login", "me:p").build()?;
    client.add_order(&items[0]).await?;
    let request = server.last_request();
    assert!(request.ends_with("\r\n\r\n{\"name\":\"Lamp\",\"state\":\"broken\"}"), "{request}");
    Ok(())
}

#[test]
fn listed_values_are_variants() -> TestResult {
    for (text, state) in
        [("new", ItemState::New), ("used", ItemState::Used), ("unknown", ItemState::Unknown)]
    {
        let Ok(parsed) = text.parse::<ItemState>();
        let Ok(converted) = ItemState::try_from(text.to_owned());
        assert_eq!((&parsed, &converted, state.to_string()), (&state, &state, text.to_owned()));
        assert_eq!(serde_json::from_value::<ItemState>(text.into())?, state);
        assert_eq!(serde_json::to_value(&state)?, text);
    }
    assert_eq!(Role::default(), Role::Guest);
    Ok(())
}

#[test]
fn unlisted_values_are_compared_by_their_text() {
    let value = |text: &str| ItemState::UnknownValue(text.to_owned());
    let Ok(parsed) = ItemState::try_from("broken");
    assert_eq!(parsed, value("broken"));
    assert_ne!(parsed, value("lost"));
    assert!(ItemState::Unknown < parsed && parsed < value("lost"));
    assert_eq!(parsed.to_string(), "broken");
}

#[test]
fn other_types_are_rejected() {
    let error = serde_json::from_str::<ItemState>("5").map_err(|error| error.to_string());
    assert_eq!(
        error.err().as_deref(),
        Some("invalid type: integer `5`, expected a string at line 1 column 1")
    );
}

#[test]
fn enums_of_requests_reject_unlisted_values() {
    assert!("size".parse::<FindItemsOrder>().is_err());
    assert!(serde_json::from_str::<FindItemsOrder>("\"size\"").is_err());
    let copied = |order: FindItemsOrder| (order, order);
    assert_eq!(copied(FindItemsOrder::Name).1.to_string(), "name");
}

#[test]
fn enums_that_distinguish_alternatives_stay_closed() -> TestResult {
    let body =
        r#"{"id":1,"amount":2,"currency":"GBP","method":{"kind":"transfer","last4":"1234"}}"#;
    let charge: Charge = serde_json::from_str(body)?;
    assert!(matches!(charge.method, Method::Transfer(_)), "{:?}", charge.method);
    assert_eq!(charge.currency, ChargeCurrency::Unknown("GBP".to_owned()));
    Ok(())
}

#[test]
fn unlisted_numbers_in_responses_are_kept() -> TestResult {
    let error: Error = serde_json::from_str(r#"{"code":7}"#)?;
    assert_eq!(serde_json::to_string(&error)?, r#"{"code":7}"#);
    Ok(())
}
