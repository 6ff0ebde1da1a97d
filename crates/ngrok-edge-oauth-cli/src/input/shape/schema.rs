//! The fields of modules and their types, from the JSON Schema of the client's types. It is the
//! only list of fields.

use std::{collections::BTreeMap, sync::OnceLock};

use ngrok_edge_oauth::types::EndpointOAuthMutate;
use serde_json::Value;

/// The type of a field.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Type {
    Boolean,
    Integer,
    Text,
    /// Text, or a mapping that names where the text is.
    Secret,
    Texts,
}

pub(super) type Fields = BTreeMap<String, Type>;

/// The fields of modules and providers.
pub(super) struct Schema {
    pub(super) module: Fields,
    pub(super) providers: BTreeMap<String, Fields>,
}

/// Returns the fields of modules and providers.
pub(super) fn schema() -> &'static Schema {
    static SCHEMA: OnceLock<Schema> = OnceLock::new();
    SCHEMA.get_or_init(|| {
        let schema = schemars::schema_for!(EndpointOAuthMutate).to_value();
        let target = |schema: &Value, root: &Value| -> Value {
            let reference = schema
                .get("$ref")
                .and_then(Value::as_str)
                .and_then(|reference| reference.strip_prefix('#'));
            reference.and_then(|pointer| root.pointer(pointer)).unwrap_or(schema).clone()
        };
        let providers =
            schema.pointer("/properties/provider").map(|provider| target(provider, &schema));
        let alternatives = providers
            .as_ref()
            .and_then(|providers| providers.get("oneOf"))
            .and_then(Value::as_array);
        let properties = alternatives
            .into_iter()
            .flatten()
            .filter_map(|alternative| alternative.get("properties")?.as_object());
        let providers = properties
            .flatten()
            .filter(|(_, schema)| schema.get("type").is_none_or(|kind| kind != "null"));
        let providers = providers
            .map(|(key, settings)| (key.clone(), fields(&target(settings, &schema))))
            .collect();
        Schema { module: fields(&schema), providers }
    })
}

fn fields(schema: &Value) -> Fields {
    let properties = schema.get("properties").and_then(Value::as_object).into_iter().flatten();
    properties.filter_map(|(key, schema)| Some((key.clone(), type_of(schema)?))).collect()
}

/// Returns the type of a field; `None` for the provider, which is not a plain value.
fn type_of(schema: &Value) -> Option<Type> {
    let types = schema.get("type")?;
    let has = |name: &str| {
        types == name || types.as_array().is_some_and(|types| types.iter().any(|kind| kind == name))
    };
    let is_secret = schema.get("format").is_some_and(|format| format == "password");
    match () {
        () if has("boolean") => Some(Type::Boolean),
        () if has("integer") => Some(Type::Integer),
        () if has("array") => Some(Type::Texts),
        () if has("string") && is_secret => Some(Type::Secret),
        () if has("string") => Some(Type::Text),
        () => None,
    }
}

#[cfg(test)]
mod tests {
    use super::{Type, schema};

    #[test]
    fn schema_has_all_fields_of_all_providers() {
        let schema = schema();
        assert_eq!(schema.providers.len(), 8);
        assert_eq!(schema.module.get("maximum_duration"), Some(&Type::Integer));
        assert_eq!(schema.module.get("enabled"), Some(&Type::Boolean));
        assert!(!schema.module.contains_key("provider"));
        for fields in schema.providers.values() {
            assert_eq!(fields.get("client_secret"), Some(&Type::Secret));
            assert_eq!(fields.get("email_domains"), Some(&Type::Texts));
        }
        assert_eq!(schema.providers.get("github").map(std::collections::BTreeMap::len), Some(7));
    }
}
