//! Unions and compositions.

use codegen_foreign::generated::payments::types::{Charge, ChargePayer};

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
