//! Fields that the document does not define.

use std::{
    fmt,
    ops::{Deref, DerefMut},
};

use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

/// The fields of an object that this version of a client does not know, kept as received.
///
/// They are serialized with the object, so reading and writing an object loses no field. `Debug`
/// prints only their names, because a value may be a secret.
///
/// Values have the precision of [`serde_json::Value`]: numbers beyond `u64` and `i64` become `f64`,
/// and objects sort their keys. A number beyond `f64`, more than 128 levels or a lone surrogate is
/// an error of the whole body.
///
/// Any two `UnknownFields` are equal, so that a field that the server adds does not make a
/// configuration differ from the desired one. Compare `*a == *b` for the contents.
///
/// ```
/// use openapi_client_runtime::UnknownFields;
///
/// let fields: UnknownFields = serde_json::from_str(r#"{"new_field": 1}"#)?;
/// assert_eq!(fields["new_field"], 1);
/// assert_eq!(format!("{fields:?}"), r#"UnknownFields{"new_field"}"#);
/// assert_eq!(fields, UnknownFields::default());
/// assert_ne!(*fields, *UnknownFields::default());
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Clone, Default, Serialize, Deserialize)]
#[serde(transparent)]
pub struct UnknownFields(Map<String, Value>);

impl PartialEq for UnknownFields {
    fn eq(&self, _: &Self) -> bool {
        true
    }
}

impl Eq for UnknownFields {}

impl fmt::Debug for UnknownFields {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("UnknownFields")?;
        f.debug_set().entries(self.0.keys()).finish()
    }
}

impl Deref for UnknownFields {
    type Target = Map<String, Value>;

    fn deref(&self) -> &Self::Target {
        &self.0
    }
}

impl DerefMut for UnknownFields {
    fn deref_mut(&mut self) -> &mut Self::Target {
        &mut self.0
    }
}

impl From<Map<String, Value>> for UnknownFields {
    fn from(fields: Map<String, Value>) -> Self {
        Self(fields)
    }
}

impl From<UnknownFields> for Map<String, Value> {
    fn from(fields: UnknownFields) -> Self {
        fields.0
    }
}

#[cfg(feature = "schemars")]
impl schemars::JsonSchema for UnknownFields {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "UnknownFields".into()
    }

    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({ "type": "object", "additionalProperties": true })
    }
}
