//! Fields of objects that are sent and received.

use codegen_foreign::generated::wire::types::Parcel;
use serde::Deserialize as _;
use serde_json::{Value, json};

use crate::{
    TestResult, client,
    server::{self, Server},
};

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

#[tokio::test]
async fn properties_of_one_direction_are_optional() -> TestResult {
    let reply = server::json("200 OK", r#"{"name":"n","id":1,"stamps":["a"]}"#);
    let server = Server::start([reply]).await?;
    let client = client(&server)?;
    let parcel = Parcel::new("n");
    assert_eq!((parcel.id, parcel.weight), (None, None));
    let parcel = parcel.with_code("c").with_route(Vec::<String>::new());
    let received = client.add_parcel(&parcel).await?;
    assert!(
        server.last_request().ends_with("\r\n\r\n{\"code\":\"c\",\"name\":\"n\",\"route\":[]}")
    );
    assert_eq!((received.id, received.weight, &received.route), (Some(1), None, &None));
    assert!(received.code.is_none());
    assert_eq!(received.stamps, ["a"]);
    Ok(())
}

#[test]
fn optional_lists_and_maps_accept_null() -> TestResult {
    let value = json!({"name": "n", "stamps": null, "labels": null});
    assert_eq!(sent_back(&value)?, json!({"name": "n"}));
    let value = json!({"name": "n", "stamps": ["a"], "labels": {"a": "b"}});
    assert_eq!(sent_back(&value)?, value);
    assert!(Parcel::deserialize(json!({"name": null})).is_err());
    Ok(())
}
