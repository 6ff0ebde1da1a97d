//! Inlines the alternatives of a one-key union: a `oneOf` of objects with one required property
//! each.
//!
//! Documents define the alternatives as named schemas, and may allow `null` for the other keys. The
//! generator creates an enum with a variant per key only for inline alternatives without other
//! keys. For references it creates an untagged enum of wrappers, whose errors do not name a field.
//! Applies to every document: the accepted values stay the same, because [`crate::rewrite`] ignores
//! `null` siblings. To be removed when the generator treats both alike.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::{Map, Value, json};

use super::{referenced_schema, schemas_mut};

/// A schema that is a one-key union.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OneKeyUnion {
    /// The schema.
    pub schema: String,
    /// The key of each alternative.
    pub keys: BTreeSet<String>,
    /// The alternative allows the other keys with the value `null`.
    pub has_null_siblings: bool,
}

/// An alternative with one key.
struct Alternative {
    key: String,
    has_null_siblings: bool,
    /// The alternative without the other keys.
    schema: Value,
}

pub(super) fn inline(root: &mut Value) -> Vec<OneKeyUnion> {
    let schemas: BTreeMap<String, Value> =
        schemas_mut(root).map(|(name, schema)| (name.clone(), schema.clone())).collect();
    let mut unions = Vec::new();
    for (name, schema) in schemas_mut(root) {
        let Some(list) = schema.get_mut("oneOf").and_then(Value::as_array_mut) else { continue };
        let alternatives =
            list.iter().map(|schema| Alternative::of(resolve(schema, &schemas)?, &schemas));
        let Some(alternatives) = alternatives.collect::<Option<Vec<_>>>() else { continue };
        let keys =
            alternatives.iter().map(|alternative| alternative.key.clone()).collect::<BTreeSet<_>>();
        if keys.len() == list.len() {
            let has_null_siblings =
                alternatives.iter().any(|alternative| alternative.has_null_siblings);
            *list = alternatives.into_iter().map(|alternative| alternative.schema).collect();
            unions.push(OneKeyUnion { schema: name.clone(), keys, has_null_siblings });
        }
    }
    unions
}

impl Alternative {
    fn of(schema: &Value, schemas: &BTreeMap<String, Value>) -> Option<Self> {
        let [key] = schema.get("required")?.as_array()?.as_slice() else { return None };
        let key = key.as_str()?;
        let mut properties = schema.get("properties")?.as_object()?.clone();
        let value = properties.remove(key)?;
        let siblings_are_null =
            properties.values().all(|property| resolve(property, schemas).is_some_and(is_null));
        let is_closed = schema.get("additionalProperties") == Some(&Value::Bool(false));
        if !siblings_are_null || !is_closed || !is_named_or_plain(&value) {
            return None;
        }
        let mut alternative = Map::new();
        alternative
            .extend(schema.get("description").map(|text| ("description".to_owned(), text.clone())));
        alternative.extend([
            ("type".to_owned(), "object".into()),
            ("required".to_owned(), json!([key])),
            ("properties".to_owned(), json!({ key: value })),
            ("additionalProperties".to_owned(), false.into()),
        ]);
        let has_null_siblings = !properties.is_empty();
        Some(Self { key: key.to_owned(), has_null_siblings, schema: alternative.into() })
    }
}

fn resolve<'s>(schema: &'s Value, schemas: &'s BTreeMap<String, Value>) -> Option<&'s Value> {
    match referenced_schema(schema) {
        Some(name) => schemas.get(name),
        None => Some(schema),
    }
}

/// Returns whether `null` is the only value of `schema`, in the spelling of OpenAPI 3.0.
fn is_null(schema: &Value) -> bool {
    let values = schema.get("enum").and_then(Value::as_array);
    schema.get("nullable") == Some(&Value::Bool(true))
        && values.is_some_and(|values| values.iter().all(Value::is_null))
}

/// Returns whether the generator creates a variant with one value for a property with this schema.
fn is_named_or_plain(schema: &Value) -> bool {
    let is_plain = matches!(
        schema.get("type").and_then(Value::as_str),
        Some("string" | "integer" | "number" | "boolean")
    );
    let may_be_null = schema.get("nullable") == Some(&Value::Bool(true));
    (referenced_schema(schema).is_some() || is_plain && schema.get("enum").is_none())
        && !may_be_null
}
