//! Fields of objects that are sent and received.

use codegen_foreign::generated::wire::types::Parcel;
use serde::Deserialize as _;
use serde_json::{Value, json};

use crate::TestResult;

/// Decodes `value` and encodes it again.
fn sent_back(value: &Value) -> TestResult<Value> {
    Ok(serde_json::to_value(Parcel::deserialize(value)?)?)
}

#[test]
fn unknown_fields_are_kept_next_to_a_property_extra() -> TestResult {
    let value = json!({
        "name": "n", "extra": 1, "zz": 1, "sizes": {"extra": "XL", "width": "2 m"},
    });
    assert_eq!(sent_back(&value)?, value);
    let parcel = Parcel::deserialize(&value)?;
    assert_eq!((parcel.extra, &parcel.unknown_fields["zz"]), (Some(1), &1.into()));
    Ok(())
}
