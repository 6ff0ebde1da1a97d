//! Fields that ngrok added after this version of the crate.

use std::{
    fmt,
    ops::{Deref, DerefMut},
};

use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

/// The fields of an object that this version of the crate does not know, kept as they came.
///
/// A replacement overwrites the whole module, so they go back out with it. `Debug` shows their names only: among their values
/// may be the secret of a provider that is not known yet.
///
/// ```
/// # use ngrok_edge_oauth::types::EndpointOAuth;
/// let module: EndpointOAuth = serde_json::from_str(r#"{"enabled": true, "new_field": 1}"#)?;
/// assert_eq!(module.extra["new_field"], 1);
/// assert_eq!(format!("{:?}", module.extra), r#"UnknownFields{"new_field"}"#);
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct UnknownFields(Map<String, Value>);

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
