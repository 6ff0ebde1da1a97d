//! Unions of objects with a property that names the alternative.

use std::{fmt, ops::Deref};

use serde::{Deserialize, Deserializer, Serialize, de::Error as _};
use serde_json::{Map, Value};

/// An alternative of a union whose objects name it in a property, the discriminator of OpenAPI.
#[derive(Clone, Copy, Debug)]
pub struct Alternative<T> {
    /// The values of the property that select this alternative.
    pub tags: &'static [&'static str],
    /// Objects with a value that no alternative lists may also be of this alternative.
    pub takes_unlisted: bool,
    /// Decodes an object of this alternative.
    pub decode: fn(&Value) -> serde_json::Result<T>,
}

/// Deserializes a union from an object whose `property` names the alternative.
///
/// A listed value selects its alternative. Without the property, or with a value that is not
/// listed, the first alternative that accepts the object is used: of all alternatives, or of those
/// that take unlisted values. If none does and the value is text, `unknown` makes the result, if
/// there is such a function.
///
/// ```
/// use openapi_client_runtime::tagged::{self, Alternative, UnknownObject};
/// use serde::{Deserialize, Deserializer};
///
/// #[derive(Debug, Deserialize, PartialEq)]
/// struct Track {
///     name: String,
/// }
///
/// #[derive(Debug, PartialEq)]
/// enum Item {
///     Track(Track),
///     Unknown(UnknownObject),
/// }
///
/// impl<'de> Deserialize<'de> for Item {
///     fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
///         let track = Alternative {
///             tags: &["track"],
///             takes_unlisted: false,
///             decode: |value| Track::deserialize(value).map(Self::Track),
///         };
///         tagged::deserialize(deserializer, "type", &[track], Some(Self::Unknown))
///     }
/// }
///
/// let item: Item = serde_json::from_str(r#"{"type":"track","name":"Ode"}"#)?;
/// assert_eq!(item, Item::Track(Track { name: "Ode".to_owned() }));
/// let item: Item = serde_json::from_str(r#"{"type":"video","length":60}"#)?;
/// assert!(matches!(item, Item::Unknown(object) if object["length"] == 60));
/// # Ok::<(), serde_json::Error>(())
/// ```
///
/// # Errors
///
/// If the input is not an object, if the selected alternative does not accept it, or if no
/// alternative is selected and none accepts it.
pub fn deserialize<'de, D: Deserializer<'de>, T>(
    deserializer: D,
    property: &str,
    alternatives: &[Alternative<T>],
    unknown: Option<fn(UnknownObject) -> T>,
) -> Result<T, D::Error> {
    let fields = Map::deserialize(deserializer)?;
    let tag = fields.get(property).and_then(Value::as_str).map(ToOwned::to_owned);
    let (tag, object) = (tag.as_deref(), Value::Object(fields));
    let listed = alternatives
        .iter()
        .find(|alternative| tag.is_some_and(|it| alternative.tags.contains(&it)));
    if let (Some(tag), Some(alternative)) = (tag, listed) {
        return (alternative.decode)(&object)
            .map_err(|error| D::Error::custom(format!("with `{tag}` as `{property}`: {error}")));
    }
    let possible = alternatives.iter().filter(|it| tag.is_none() || it.takes_unlisted);
    let mut decoded = possible.filter_map(|alternative| (alternative.decode)(&object).ok());
    if let Some(decoded) = decoded.next() {
        return Ok(decoded);
    }
    match (tag, unknown, object) {
        (Some(_), Some(unknown), Value::Object(fields)) => Ok(unknown(UnknownObject(fields))),
        (Some(tag), ..) => Err(D::Error::custom(unlisted(tag, property, alternatives))),
        (None, ..) => Err(D::Error::custom(format!("expected text in `{property}`"))),
    }
}

fn unlisted<T>(tag: &str, property: &str, alternatives: &[Alternative<T>]) -> String {
    let tags: Vec<&str> = alternatives.iter().flat_map(|it| it.tags).copied().collect();
    let tags = tags.join("`, `");
    format!("unknown `{property}` `{tag}`, expected one of `{tags}`")
}

/// An object of an alternative that this version of a client does not know, as received.
///
/// It is serialized as it was. `Debug` prints only the names of its fields, because a value may be
/// a secret. Values have the precision of [`serde_json::Value`].
#[derive(Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct UnknownObject(Map<String, Value>);

impl fmt::Debug for UnknownObject {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("UnknownObject")?;
        f.debug_set().entries(self.0.keys()).finish()
    }
}

impl Deref for UnknownObject {
    type Target = Map<String, Value>;

    fn deref(&self) -> &Self::Target {
        &self.0
    }
}

impl From<Map<String, Value>> for UnknownObject {
    fn from(fields: Map<String, Value>) -> Self {
        Self(fields)
    }
}

impl From<UnknownObject> for Map<String, Value> {
    fn from(object: UnknownObject) -> Self {
        object.0
    }
}
