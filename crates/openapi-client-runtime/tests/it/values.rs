//! Lenient decoding, unions and unknown fields, in JSON, YAML and TOML.

use openapi_client_runtime::{
    Secret, UnknownFields, lenient,
    tagged::{self, Alternative, UnknownObject},
    union::{self, Union},
};
use serde::{
    Deserialize, Deserializer, Serialize, Serializer,
    de::{DeserializeOwned, MapAccess},
    ser::SerializeMap,
};
use serde_json::json;

use crate::TestResult;

/// Implements `Union` like generated code.
#[derive(Clone, Debug, PartialEq)]
enum Payment {
    Card(Card),
    Voucher(String),
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
struct Card {
    number: Secret,
}

impl Union for Payment {
    const NAME: &'static str = "Payment";
    const KEYS: &'static [&'static str] = &["card", "voucher"];

    fn read<'de, A: MapAccess<'de>>(index: usize, map: &mut A) -> Result<Option<Self>, A::Error> {
        Ok(match index {
            0 => map.next_value::<Option<_>>()?.map(Self::Card),
            1 => map.next_value::<Option<_>>()?.map(Self::Voucher),
            _ => None,
        })
    }

    fn write<M: SerializeMap>(&self, map: &mut M) -> Result<(), M::Error> {
        match self {
            Self::Card(value) => map.serialize_entry("card", value),
            Self::Voucher(value) => map.serialize_entry("voucher", value),
        }
    }
}

impl Serialize for Payment {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        union::serialize(self, serializer)
    }
}

impl<'de> Deserialize<'de> for Payment {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        union::deserialize(deserializer)
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
struct Order {
    payment: Payment,
    others: Vec<Payment>,
}

fn order() -> Order {
    let card = Payment::Card(Card { number: Secret::from("4111") });
    Order { payment: card.clone(), others: vec![Payment::Voucher("V1".to_owned()), card] }
}

#[test]
fn union_is_a_map_in_every_format() -> TestResult {
    let json = r#"{"payment":{"card":{"number":"4111"}},"others":[{"voucher":"V1"},{"card":{"number":"4111"}}]}"#;
    assert_eq!(serde_json::to_string(&order())?, json);
    assert_eq!(serde_json::from_str::<Order>(json)?, order());
    assert_eq!(serde_json::from_value::<Order>(serde_json::to_value(order())?)?, order());

    let yaml = "payment:\n  card:\n    number: '4111'\nothers:\n- voucher: V1\n- card:\n    number: '4111'\n";
    assert_eq!(serde_norway::to_string(&order())?, yaml);
    assert_eq!(serde_norway::from_str::<Order>(yaml)?, order());

    let toml = "[payment.card]\nnumber = \"4111\"\n\n[[others]]\nvoucher = \"V1\"\n\n[[others]]\n\n[others.card]\nnumber = \"4111\"\n";
    let written = toml::to_string(&order())?;
    assert_eq!(
        written.split_whitespace().collect::<Vec<_>>(),
        toml.split_whitespace().collect::<Vec<_>>()
    );
    assert_eq!(toml::from_str::<Order>(toml)?, order());
    Ok(())
}

#[test]
fn union_ignores_keys_that_are_null() -> TestResult {
    let voucher = Payment::Voucher("V1".to_owned());
    for json in [
        r#"{"voucher":"V1"}"#,
        r#"{"card":null,"voucher":"V1"}"#,
        r#"{"voucher":"V1","card":null,"cash":null}"#,
    ] {
        assert_eq!(serde_json::from_str::<Payment>(json)?, voucher, "{json}");
        assert_eq!(serde_norway::from_str::<Payment>(json)?, voucher, "{json}");
    }
    Ok(())
}

#[test]
fn union_errors_name_the_keys() {
    let one_of = "expected a map with one of the keys `card`, `voucher`";
    for (json, expected) in [
        ("{}", one_of),
        (r#"{"card":null}"#, one_of),
        (r#"{"cash":null}"#, one_of),
        ("7", "invalid type: integer `7`, expected a map with one of the keys `card`, `voucher`"),
        (r#"{"cash":1}"#, "unknown variant `cash`, expected `card` or `voucher`"),
        (
            r#"{"voucher":"V1","card":{"number":"1"}}"#,
            "expected one key that is not null, found `voucher` and `card`",
        ),
        (r#"{"card":{}}"#, "missing field `number`"),
    ] {
        let error = serde_json::from_str::<Payment>(json)
            .err()
            .map(|error| error.to_string())
            .unwrap_or_default();
        assert!(error.starts_with(expected), "{json}: {error}");
        assert!(serde_norway::from_str::<Payment>(json).is_err(), "{json}");
    }
    assert!(toml::from_str::<Payment>("cash = 1").is_err());
}

#[derive(Debug, PartialEq, Deserialize)]
struct Lenient {
    #[serde(default, deserialize_with = "lenient::null_as_default")]
    tags: Vec<String>,
    #[serde(default = "ten", deserialize_with = "null_as_ten")]
    size: u32,
}

fn ten() -> u32 {
    10
}

fn null_as_ten<'de, D: Deserializer<'de>>(deserializer: D) -> Result<u32, D::Error> {
    lenient::null_as(deserializer, ten)
}

#[test]
fn null_and_absent_fields_have_their_default() -> TestResult {
    fn assert_defaults<E: std::error::Error + 'static>(
        parse: impl Fn(&str) -> Result<Lenient, E>,
        empty: &str,
        full: &str,
    ) -> TestResult {
        assert_eq!(parse(empty)?, Lenient { tags: Vec::new(), size: 10 });
        assert_eq!(parse(full)?, Lenient { tags: vec!["a".to_owned()], size: 3 });
        Ok(())
    }
    fn json<T: DeserializeOwned>(text: &str) -> serde_json::Result<T> {
        serde_json::from_str(text)
    }
    assert_defaults(json, "{}", r#"{"tags":["a"],"size":3}"#)?;
    assert_defaults(json, r#"{"tags":null,"size":null}"#, r#"{"size":3,"tags":["a"]}"#)?;
    assert_defaults(
        |text| serde_norway::from_str(text),
        "tags: ~\nsize: null\n",
        "tags: [a]\nsize: 3\n",
    )?;
    assert_defaults(|text| toml::from_str(text), "", "tags = ['a']\nsize = 3\n")?;
    for wrong in [r#"{"tags":7}"#, r#"{"tags":[null]}"#, r#"{"size":"3"}"#] {
        assert!(json::<Lenient>(wrong).is_err(), "{wrong}");
    }
    Ok(())
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
struct Extensible {
    id: u32,
    #[serde(flatten)]
    extra: UnknownFields,
}

#[test]
fn unknown_fields_survive_reading_and_writing() -> TestResult {
    let value = json!({ "id": 1, "new": { "a": [1, "b"] }, "flag": true });
    let read: Extensible = serde_json::from_value(value.clone())?;
    assert_eq!(read.extra["new"]["a"][1], "b");
    assert_eq!(serde_json::to_value(&read)?, value);
    assert_eq!(
        serde_norway::from_str::<serde_json::Value>(&serde_norway::to_string(&read)?)?,
        value
    );
    assert_eq!(toml::from_str::<serde_json::Value>(&toml::to_string(&read)?)?, value);
    Ok(())
}

#[test]
fn unknown_fields_do_not_take_part_in_comparisons() -> TestResult {
    let old: Extensible = serde_json::from_str(r#"{"id":1}"#)?;
    let new: Extensible = serde_json::from_str(r#"{"id":1,"added":2}"#)?;
    assert_eq!(old, new);
    assert_ne!(*old.extra, *new.extra);
    assert_eq!(format!("{new:?}"), r#"Extensible { id: 1, extra: UnknownFields{"added"} }"#);
    Ok(())
}

#[cfg(feature = "schemars")]
#[test]
fn schemas_describe_secrets_and_unknown_fields() -> TestResult {
    assert_eq!(serde_json::to_value(schemars::schema_for!(Secret))?["format"], "password");
    assert_eq!(
        serde_json::to_value(schemars::schema_for!(UnknownFields))?["additionalProperties"],
        true
    );
    let mut schema = schemars::json_schema!({ "oneOf": [
        { "type": "object", "properties": { "card": { "type": "string" } }, "required": ["card"] },
        { "type": "object", "properties": { "voucher": { "type": "string" } }, "required": ["voucher"] },
    ] });
    union::allow_null_siblings(&mut schema);
    let schema = serde_json::to_value(schema)?;
    assert_eq!(schema["oneOf"][0]["properties"]["voucher"], json!({ "type": "null" }));
    assert_eq!(schema["oneOf"][1]["properties"]["card"], json!({ "type": "null" }));
    assert_eq!(schema["oneOf"][0]["properties"]["card"], json!({ "type": "string" }));
    Ok(())
}

/// A union whose objects have their alternative in `kind`.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(untagged)]
enum Shape {
    Circle(Circle),
    Square(Square),
    /// The only alternative without a value.
    Other(Other),
    Unknown(UnknownObject),
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
struct Circle {
    radius: u8,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
struct Square {
    side: Option<u8>,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
struct Other {
    points: Vec<u8>,
}

const SHAPES: [Alternative<Shape>; 3] = [
    Alternative {
        tags: &["circle", "round"],
        takes_unlisted: false,
        decode: |value| Deserialize::deserialize(value).map(Shape::Circle),
    },
    Alternative {
        tags: &["square"],
        takes_unlisted: false,
        decode: |value| Deserialize::deserialize(value).map(Shape::Square),
    },
    Alternative {
        tags: &[],
        takes_unlisted: true,
        decode: |value| Deserialize::deserialize(value).map(Shape::Other),
    },
];

impl<'de> Deserialize<'de> for Shape {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        tagged::deserialize(deserializer, "kind", &SHAPES, Some(Self::Unknown))
    }
}

#[test]
fn tag_selects_the_alternative() -> TestResult {
    let circle = Shape::Circle(Circle { radius: 2 });
    let square = Shape::Square(Square { side: None });
    for (json, expected) in [
        (r#"{"kind":"circle","radius":2}"#, circle.clone()),
        (r#"{"radius":2,"kind":"round"}"#, circle.clone()),
        // It would also be a square, and so would any object.
        (r#"{"kind":"square","radius":2}"#, square.clone()),
        // Without a listed value, the first that fits.
        (r#"{"radius":2}"#, circle),
        (r#"{"kind":null,"points":[1]}"#, square),
        (r#"{"kind":"star","points":[1]}"#, Shape::Other(Other { points: vec![1] })),
    ] {
        assert_eq!(serde_json::from_str::<Shape>(json)?, expected, "{json}");
        assert_eq!(serde_norway::from_str::<Shape>(json)?, expected, "{json}");
    }
    Ok(())
}

#[test]
fn object_of_an_unknown_alternative_is_kept() -> TestResult {
    let json = r#"{"kind":"star","token":"hidden"}"#;
    let shape: Shape = serde_json::from_str(json)?;
    assert_eq!(serde_json::to_string(&shape)?, json);
    assert_eq!(format!("{shape:?}"), r#"Unknown(UnknownObject{"kind", "token"})"#);
    assert_ne!(shape, Shape::Unknown(UnknownObject::default()));
    Ok(())
}

#[test]
fn tagged_union_errors_name_the_alternative() {
    let closed = |json| {
        let read = &mut serde_json::Deserializer::from_str(json);
        let error = tagged::deserialize(read, "kind", &SHAPES[..2], None).err();
        error.map(|error| error.to_string()).unwrap_or_default()
    };
    for (json, expected) in [
        (r#"{"kind":"circle"}"#, "with `circle` as `kind`: missing field `radius`"),
        (
            r#"{"kind":"star"}"#,
            "unknown `kind` `star`, expected one of `circle`, `round`, `square`",
        ),
        (r#"{"side":true}"#, "expected text in `kind`"),
        ("7", "invalid type: integer `7`, expected a map"),
    ] {
        let error = closed(json);
        assert!(error.starts_with(expected), "{json}: {error}");
    }
}
