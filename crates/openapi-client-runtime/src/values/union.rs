//! Unions that are maps with one key, the name of the alternative.

use std::{fmt, marker::PhantomData};

use serde::{
    Deserializer, Serializer,
    de::{Error as _, IgnoredAny, MapAccess, Visitor},
    ser::SerializeMap,
};
#[cfg(feature = "schemars")]
use serde_json::{Value, json};

/// A union that is a map with one key, the name of the alternative: `{"google": {...}}`.
///
/// serde represents an enum as such a map in JSON, but as a tag in YAML. Types that implement this
/// trait are maps in every format. Keys with the value `null` are ignored.
///
/// ```
/// use openapi_client_runtime::union::{self, Union};
/// use serde::{Deserialize, Deserializer, de::MapAccess, ser::SerializeMap};
///
/// #[derive(Debug, PartialEq)]
/// enum Payment {
///     Card(u64),
///     Voucher(String),
/// }
///
/// impl Union for Payment {
///     const NAME: &'static str = "Payment";
///     const KEYS: &'static [&'static str] = &["card", "voucher"];
///
///     fn read<'de, A: MapAccess<'de>>(index: usize, map: &mut A) -> Result<Option<Self>, A::Error> {
///         Ok(match index {
///             0 => map.next_value::<Option<_>>()?.map(Self::Card),
///             1 => map.next_value::<Option<_>>()?.map(Self::Voucher),
///             _ => None,
///         })
///     }
///
///     fn write<M: SerializeMap>(&self, map: &mut M) -> Result<(), M::Error> {
///         match self {
///             Self::Card(value) => map.serialize_entry("card", value),
///             Self::Voucher(value) => map.serialize_entry("voucher", value),
///         }
///     }
/// }
///
/// impl<'de> Deserialize<'de> for Payment {
///     fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
///         union::deserialize(deserializer)
///     }
/// }
///
/// let payment: Payment = serde_json::from_str(r#"{"card":null,"voucher":"V1"}"#)?;
/// assert_eq!(payment, Payment::Voucher("V1".to_owned()));
/// # Ok::<(), serde_json::Error>(())
/// ```
pub trait Union: Sized {
    /// The name of the type, for error messages.
    const NAME: &'static str;
    /// The keys of the alternatives.
    const KEYS: &'static [&'static str];

    /// Reads the value of the key at `index` of [`KEYS`](Self::KEYS); `None` for `null`.
    ///
    /// # Errors
    ///
    /// The errors of the value.
    fn read<'de, A: MapAccess<'de>>(index: usize, map: &mut A) -> Result<Option<Self>, A::Error>;

    /// Writes the key and the value.
    ///
    /// # Errors
    ///
    /// The errors of the format.
    fn write<M: SerializeMap>(&self, map: &mut M) -> Result<(), M::Error>;
}

/// Serializes a union as a map with one entry.
///
/// # Errors
///
/// The errors of the format.
pub fn serialize<U: Union, S: Serializer>(union: &U, serializer: S) -> Result<S::Ok, S::Error> {
    let mut map = serializer.serialize_map(Some(1))?;
    union.write(&mut map)?;
    map.end()
}

/// Deserializes a union from a map with one entry that is not `null`.
///
/// # Errors
///
/// If the input is not a map, has no such entry or several, or has an unknown key; and the errors
/// of the value.
pub fn deserialize<'de, U: Union, D: Deserializer<'de>>(deserializer: D) -> Result<U, D::Error> {
    deserializer.deserialize_map(OneEntry(PhantomData))
}

struct OneEntry<U>(PhantomData<U>);

impl<'de, U: Union> Visitor<'de> for OneEntry<U> {
    type Value = U;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "a map with one of the keys `{}`", U::KEYS.join("`, `"))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<U, A::Error> {
        let mut found: Option<(String, U)> = None;
        while let Some(name) = map.next_key::<String>()? {
            let Some(union) = read::<U, A>(&name, &mut map)? else { continue };
            if let Some((first, _)) = found {
                let message =
                    format!("expected one key that is not null, found `{first}` and `{name}`");
                return Err(A::Error::custom(message));
            }
            found = Some((name, union));
        }
        let expected = format!("expected a map with one of the keys `{}`", U::KEYS.join("`, `"));
        found.map(|(_, union)| union).ok_or_else(|| A::Error::custom(expected))
    }
}

/// Reads the value of the key `name`; `None` for `null`, even if the key is unknown.
fn read<'de, U: Union, A: MapAccess<'de>>(name: &str, map: &mut A) -> Result<Option<U>, A::Error> {
    match U::KEYS.iter().position(|key| *key == name) {
        Some(index) => U::read(index, map),
        None if map.next_value::<Option<IgnoredAny>>()?.is_none() => Ok(None),
        None => Err(A::Error::unknown_variant(name, U::KEYS)),
    }
}

/// Lets the JSON schema of a union accept `null` for the keys of the other alternatives, as
/// [`deserialize`] does.
#[cfg(feature = "schemars")]
pub fn allow_null_siblings(schema: &mut schemars::Schema) {
    let Some(alternatives) = schema.get_mut("oneOf").and_then(Value::as_array_mut) else { return };
    let keys: Vec<String> = alternatives.iter().flat_map(property_names).collect();
    for alternative in alternatives {
        let Some(properties) = alternative.get_mut("properties").and_then(Value::as_object_mut)
        else {
            continue;
        };
        for key in &keys {
            properties.entry(key.clone()).or_insert_with(|| json!({ "type": "null" }));
        }
    }
}

#[cfg(feature = "schemars")]
fn property_names(alternative: &Value) -> Vec<String> {
    let properties = alternative.get("properties").and_then(Value::as_object);
    properties.into_iter().flat_map(|properties| properties.keys().cloned()).collect()
}
