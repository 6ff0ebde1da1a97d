//! Makes alternatives of `anyOf` that are not all objects exclusive.
//!
//! A value may match several alternatives of `anyOf`, so the generator makes a struct of all of
//! them. If an alternative is not an object, no value decodes into such a struct. With `oneOf` it
//! makes an enum, which decodes into the first alternative that matches. Any text next to texts
//! with a format or an enum is text. Applies to every document: the accepted values stay the same.
//! To be removed when the generator makes structs of objects only.

use std::collections::BTreeMap;

use serde_json::{Value, json};

use super::{referenced_schema, walk};

pub(super) fn separate(root: &mut Value) {
    let kinds = Kinds::of_components(root);
    walk::each_mut(root, &mut |object| {
        let Some(schema) = object.as_object_mut() else { return };
        let Some(alternatives) = schema.get("anyOf").and_then(Value::as_array) else { return };
        let kinds: Vec<Kind> =
            alternatives.iter().map(|alternative| kinds.of(alternative)).collect();
        if kinds.len() < 2 || kinds.iter().all(|kind| *kind == Kind::Object) {
            return;
        }
        let is_text = kinds.iter().all(|kind| matches!(kind, Kind::AnyText | Kind::SomeText));
        if is_text && kinds.contains(&Kind::AnyText) {
            schema.remove("anyOf");
            schema.insert("type".to_owned(), json!("string"));
        } else if !schema.contains_key("oneOf")
            && let Some(alternatives) = schema.remove("anyOf")
        {
            schema.insert("oneOf".to_owned(), alternatives);
        }
    });
}

/// The values of a schema.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    Object,
    AnyText,
    /// Text with a format or an enum.
    SomeText,
    Other,
}

/// The kinds of the schemas in the components, by name.
#[derive(Default)]
struct Kinds(BTreeMap<String, Kind>);

impl Kinds {
    fn of_components(root: &Value) -> Self {
        let mut kinds = Self::default();
        if let Some(Value::Object(schemas)) = root.pointer("/components/schemas") {
            // Most references are to schemas without references to alternatives, so that few rounds
            // are enough. A schema that refers to itself has no kind.
            const ROUNDS: usize = 8;
            for _ in 0..ROUNDS {
                let before = kinds.0.len();
                for (name, schema) in schemas {
                    let kind = kinds.of(schema);
                    if kind != Kind::Other {
                        kinds.0.insert(name.clone(), kind);
                    }
                }
                if kinds.0.len() == before {
                    break;
                }
            }
        }
        kinds
    }

    fn of(&self, schema: &Value) -> Kind {
        if let Some(name) = referenced_schema(schema) {
            return self.0.get(name).copied().unwrap_or(Kind::Other);
        }
        let list = |key: &str| schema.get(key).and_then(Value::as_array);
        let kind = schema.get("type").and_then(Value::as_str).unwrap_or_default();
        if kind == "object" || schema.get("properties").is_some() {
            return Kind::Object;
        }
        if let Some(parts) = list("allOf") {
            let mut kinds = parts.iter().map(|part| self.of(part));
            return kinds.find(|kind| *kind != Kind::Other).unwrap_or(Kind::Other);
        }
        if let Some(alternatives) = list("anyOf").or_else(|| list("oneOf")) {
            let is_object = alternatives.iter().all(|schema| self.of(schema) == Kind::Object);
            return if is_object { Kind::Object } else { Kind::Other };
        }
        match kind {
            "string" if ["enum", "format"].iter().any(|key| schema.get(key).is_some()) => {
                Kind::SomeText
            }
            "string" => Kind::AnyText,
            _ => Kind::Other,
        }
    }
}
