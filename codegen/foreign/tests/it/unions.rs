//! Unions and compositions.

use codegen_foreign::generated::payments::types::{Charge, ChargePayer, Event, Moved, NoteAdded};

use serde_json::{Value, json};

use crate::TestResult;

/// Returns a charge with these fields.
fn charge(fields: &str) -> TestResult<Charge> {
    Ok(serde_json::from_str(&format!(r#"{{"id":1,"amount":2,"method":"cash",{fields}}}"#))?)
}

#[test]
fn alternatives_of_any_of_can_be_texts_and_objects() -> TestResult {
    for payer in [r#""me""#, r#""""#, r#"{"name":"Ann"}"#, r#"{"deleted":true}"#] {
        let charge = charge(&format!(r#""payer":{payer}"#))?;
        assert_eq!(serde_json::to_string(&charge.payer)?, payer);
    }
    assert_eq!(charge(r#""payer":"me""#)?.payer, Some(ChargePayer::Variant0("me".to_owned())));
    Ok(())
}

#[test]
fn unions_and_compositions_keep_unknown_fields() -> TestResult {
    for (field, value) in [
        ("payer", r#"{"name":"Ann","new":1}"#),
        ("method", r#"{"kind":"card","last4":"1","new":1}"#),
        ("dispute", r#"{"closed":"now","won":true,"new":1}"#),
        ("outcome", r#"{"kind":"failed","reason":"no","new":1}"#),
        ("risk", r#"{"model":"a","score":5,"new":1}"#),
    ] {
        let value: Value = serde_json::from_str(value)?;
        let mut charge = json!({"id": 1, "amount": 2, "method": "cash"});
        charge[field] = value.clone();
        let text = serde_json::to_string(&serde_json::from_value::<Charge>(charge)?)?;
        // A field that is written twice is an error.
        let read: Charge = serde_json::from_str(&text)?;
        assert_eq!(serde_json::to_value(&read)?[field], value);
    }
    Ok(())
}

#[test]
fn discriminator_selects_the_alternative() -> TestResult {
    let events = r#""events":[{"type":"note","text":"a"},{"type":"moved","to":"b"},{"to":"c"}]"#;
    let charge = charge(events)?;
    assert!(
        matches!(
            &charge.events[..],
            [
                Event::NoteAdded(NoteAdded { text: Some(_), .. }),
                Event::Moved(Moved { to: Some(_), .. }),
                // Without the property, the first alternative that accepts the object.
                Event::NoteAdded(NoteAdded { text: None, .. }),
            ]
        ),
        "{charge:?}"
    );
    Ok(())
}

#[test]
fn unlisted_alternative_in_a_response_is_kept() -> TestResult {
    let event = json!({"type": "paid", "text": "a", "card": "4111"});
    let charge = charge(&format!(r#""events":[{event}]"#))?;
    assert!(matches!(charge.events[..], [Event::Unknown(_)]), "{charge:?}");
    assert!(!format!("{charge:?}").contains("4111"));
    assert_eq!(serde_json::to_value(&charge)?["events"][0], event);
    Ok(())
}

#[test]
fn error_in_the_selected_alternative_names_it() {
    let error = charge(r#""events":[{"type":"moved","to":5}]"#).map_err(|error| error.to_string());
    let message = "with `moved` as `type`: invalid type: integer `5`, expected a string";
    assert!(error.is_err_and(|error| error.starts_with(message)));
}
