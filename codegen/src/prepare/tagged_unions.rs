//! Finds the unions of objects with a discriminator: a property whose value selects the
//! alternative.
//!
//! The generator ignores the discriminator: its enum takes the first alternative that accepts an
//! object, which is the wrong one if alternatives only have optional properties, and it makes a
//! struct of all alternatives in an `anyOf`. This step makes a `oneOf` of them, and
//! [`crate::rewrite`] lets the property select the alternative. To be removed when the generator
//! supports discriminators.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::{Map, Value};

use super::{referenced_schema, schemas_mut};
use crate::{openapi::mapping, settings::Settings};

/// A schema that is a union of objects with a discriminator.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TaggedUnion {
    /// The schema.
    pub schema: String,
    /// The discriminator.
    pub property: String,
    /// The alternatives, in the order of the document.
    pub alternatives: Vec<TaggedAlternative>,
}

/// An alternative of a [`TaggedUnion`].
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct TaggedAlternative {
    /// The values of the discriminator that select it.
    pub tags: Vec<String>,
    /// The document does not say which values select it, or says it of other alternatives as well.
    pub takes_unlisted: bool,
}

/// Keywords of the object next to the alternatives.
const SIBLINGS: [&str; 4] = ["additionalProperties", "properties", "required", "type"];

/// Keywords without an effect on the type.
const ANNOTATIONS: [&str; 9] = [
    "deprecated",
    "description",
    "discriminator",
    "example",
    "externalDocs",
    "readOnly",
    "title",
    "writeOnly",
    "xml",
];

/// Makes a `oneOf` of the alternatives of each union with a discriminator, and returns the unions.
pub(super) fn separate(root: &mut Value, settings: &Settings) -> Vec<TaggedUnion> {
    let mut unions = find(root);
    unions.retain(|union| !settings.replaces(&union.schema));
    let names: BTreeSet<&str> = unions.iter().map(|union| union.schema.as_str()).collect();
    for (name, schema) in schemas_mut(root) {
        if names.contains(name.as_str())
            && let Some(schema) = schema.as_object_mut()
        {
            schema.retain(|key, _| !SIBLINGS.contains(&key.as_str()));
            if let Some(alternatives) = schema.remove("anyOf") {
                schema.insert("oneOf".to_owned(), alternatives);
            }
        }
    }
    unions
}

/// Returns the unions with a discriminator in the components.
pub(crate) fn find(root: &Value) -> Vec<TaggedUnion> {
    let components = root.pointer("/components/schemas").and_then(Value::as_object);
    let schemas = components.into_iter().flatten();
    schemas.filter_map(|(name, schema)| union(components?, name, schema.as_object()?)).collect()
}

fn union(
    components: &Map<String, Value>,
    name: &str,
    schema: &Map<String, Value>,
) -> Option<TaggedUnion> {
    let discriminator = schema.get("discriminator")?;
    let property = discriminator.get("propertyName")?.as_str()?;
    let list = alternatives(schema)?;
    let names: Vec<&str> = list.iter().map(target).collect::<Option<_>>()?;
    let is_union = names.len() > 1
        && names.iter().all(|name| is_object_schema(components, name, MAX_DEPTH))
        && has_only_alternatives(components, schema, &names);
    is_union.then(|| TaggedUnion {
        schema: name.to_owned(),
        property: property.to_owned(),
        alternatives: tags(components, discriminator, property, &names),
    })
}

/// Returns whether the keywords next to the alternatives `names` do not change the type: the
/// alternatives have all properties.
fn has_only_alternatives(
    components: &Map<String, Value>,
    schema: &Map<String, Value>,
    names: &[&str],
) -> bool {
    let is_in_all = |property: &String| {
        let mut schemas = names.iter().map(|name| components.get(*name));
        schemas.all(|it| {
            it.is_some_and(|it| property_of(components, it, property, MAX_DEPTH).is_some())
        })
    };
    schema.iter().all(|(key, value)| match key.as_str() {
        "anyOf" | "oneOf" => true,
        "type" => value == "object",
        "properties" => value.as_object().is_some_and(|entries| entries.keys().all(is_in_all)),
        key if SIBLINGS.contains(&key) => true,
        key => ANNOTATIONS.contains(&key) || key.starts_with("x-"),
    })
}

/// Returns the only list of alternatives of `schema`.
fn alternatives(schema: &Map<String, Value>) -> Option<&Vec<Value>> {
    match (schema.get("oneOf"), schema.get("anyOf")) {
        (Some(list), None) | (None, Some(list)) => list.as_array(),
        _ => None,
    }
}

/// Returns the component that an alternative refers to, possibly next to a description.
fn target(alternative: &Value) -> Option<&str> {
    let part = match alternative.get("allOf").and_then(Value::as_array).map(Vec::as_slice) {
        Some([part]) => part,
        _ => alternative,
    };
    let is_plain = alternative
        .as_object()?
        .keys()
        .all(|key| matches!(key.as_str(), "$ref" | "allOf") || ANNOTATIONS.contains(&key.as_str()));
    referenced_schema(part).filter(|_| is_plain)
}

/// Documents nest less deeply; the limit ends a cycle.
const MAX_DEPTH: usize = 16;

/// Returns whether the component `name` only has objects as values.
fn is_object_schema(components: &Map<String, Value>, name: &str, depth: usize) -> bool {
    let (Some(schema), Some(depth)) = (components.get(name), depth.checked_sub(1)) else {
        return false;
    };
    let is_object = |part: &Value| {
        part.get("properties").is_some()
            || part.get("type").is_some_and(|kind| kind == "object")
            || referenced_schema(part).is_some_and(|name| is_object_schema(components, name, depth))
    };
    let list = |key: &str| schema.get(key).and_then(Value::as_array);
    is_object(schema)
        || list("allOf").is_some_and(|parts| parts.iter().any(is_object))
        || list("oneOf").or_else(|| list("anyOf")).is_some_and(|parts| parts.iter().all(is_object))
}

/// Returns the values of the discriminator that select each of the alternatives `names`: those in
/// the mapping, else those that the alternative allows, else its name. A value that several
/// alternatives have selects none.
fn tags(
    components: &Map<String, Value>,
    discriminator: &Value,
    property: &str,
    names: &[&str],
) -> Vec<TaggedAlternative> {
    let mapped = |name: &str| -> Vec<String> {
        let own = mapping(discriminator).filter(|(_, target)| *target == name);
        own.map(|(tag, _)| tag.to_owned()).collect()
    };
    let known: Vec<Vec<String>> = names
        .iter()
        .map(|name| match mapped(name) {
            tags if tags.is_empty() => allowed(components, name, property),
            tags => tags,
        })
        .collect();
    let mut uses: BTreeMap<&String, usize> = BTreeMap::new();
    for tag in known.iter().flatten() {
        *uses.entry(tag).or_default() += 1;
    }
    let is_shared = |tag: &String| uses.get(tag).is_some_and(|uses| *uses > 1);
    let alternatives = known.iter().zip(names).map(|(tags, name)| {
        let takes_unlisted = tags.is_empty() || tags.iter().any(is_shared);
        let mut tags: Vec<String> = tags.iter().filter(|tag| !is_shared(tag)).cloned().collect();
        let name = (*name).to_owned();
        if takes_unlisted && !uses.contains_key(&name) {
            tags.push(name);
        }
        TaggedAlternative { tags, takes_unlisted }
    });
    alternatives.collect()
}

/// Returns the texts that the component `name` allows as `property`.
fn allowed(components: &Map<String, Value>, name: &str, property: &str) -> Vec<String> {
    let found =
        components.get(name).and_then(|it| property_of(components, it, property, MAX_DEPTH));
    let values = found.and_then(|schema| resolve(components, schema, MAX_DEPTH)?.get("enum"));
    let values = values.and_then(Value::as_array).into_iter().flatten();
    values.filter_map(Value::as_str).map(ToOwned::to_owned).collect()
}

/// Returns the property `name` of `schema` or of a part of its `allOf`, where it usually is
/// narrowed last.
fn property_of<'s>(
    components: &'s Map<String, Value>,
    schema: &'s Value,
    name: &str,
    depth: usize,
) -> Option<&'s Value> {
    let depth = depth.checked_sub(1)?;
    if let Some(property) = schema.get("properties").and_then(|it| it.get(name)) {
        return Some(property);
    }
    if let Some(target) = referenced_schema(schema) {
        return property_of(components, components.get(target)?, name, depth);
    }
    let parts = schema.get("allOf")?.as_array()?;
    parts.iter().rev().find_map(|part| property_of(components, part, name, depth))
}

/// Follows references, and lists with one part next to a description.
fn resolve<'s>(
    components: &'s Map<String, Value>,
    schema: &'s Value,
    depth: usize,
) -> Option<&'s Value> {
    let depth = depth.checked_sub(1)?;
    let parts = schema.get("allOf").and_then(Value::as_array).map(Vec::as_slice);
    match (referenced_schema(schema), parts) {
        (Some(name), _) => resolve(components, components.get(name)?, depth),
        (None, Some([part])) => resolve(components, part, depth),
        _ => Some(schema),
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn alternative(tags: &[&str], takes_unlisted: bool) -> TaggedAlternative {
        let tags = tags.iter().map(|tag| (*tag).to_owned()).collect();
        TaggedAlternative { tags, takes_unlisted }
    }

    /// Returns the alternatives of a union of `Cat` and `Dog`, whose property `kind` has these
    /// schemas.
    fn of(kinds: [&Value; 2], discriminator: &Value) -> Vec<TaggedAlternative> {
        let pet = |kind: &Value| json!({ "type": "object", "properties": { "kind": kind } });
        let mut root = json!({ "components": { "schemas": {
            "Cat": pet(kinds[0]),
            "Dog": { "allOf": [{ "$ref": "#/components/schemas/Base" }, pet(kinds[1])] },
            "Base": { "type": "object", "properties": { "kind": { "type": "string" } } },
            "Kind": { "type": "string", "enum": ["dog", "puppy"] },
            "Pet": {
                "type": "object",
                "required": ["kind"],
                "properties": { "kind": { "type": "string" } },
                "additionalProperties": false,
                "anyOf": [{ "$ref": "#/components/schemas/Cat" }, { "$ref": "#/components/schemas/Dog" }],
                "discriminator": discriminator,
            },
        } } });
        let unions = separate(&mut root, &Settings::standalone("pets"));
        let pet = &root["components"]["schemas"]["Pet"];
        assert!(pet.get("anyOf").is_none() && pet["oneOf"].is_array(), "{pet:#}");
        assert!(SIBLINGS.iter().all(|key| pet.get(key).is_none()), "{pet:#}");
        unions.into_iter().flat_map(|union| union.alternatives).collect()
    }

    #[test]
    fn mapping_goes_before_values_and_values_before_names() {
        let text = json!({ "type": "string" });
        let one = json!({ "type": "string", "enum": ["cat"] });
        let reference = json!({ "allOf": [{ "$ref": "#/components/schemas/Kind" }] });
        let plain = json!({ "propertyName": "kind" });
        assert_eq!(
            of([&text, &text], &plain),
            [alternative(&["Cat"], true), alternative(&["Dog"], true)]
        );
        assert_eq!(
            of([&one, &reference], &plain),
            [alternative(&["cat"], false), alternative(&["dog", "puppy"], false)]
        );
        let mapped = json!({ "propertyName": "kind", "mapping": {
            "a": "#/components/schemas/Dog", "b": "Dog", "c": "#/components/schemas/Fish",
        } });
        assert_eq!(
            of([&one, &reference], &mapped),
            [alternative(&["cat"], false), alternative(&["a", "b"], false)]
        );
    }

    #[test]
    fn shared_values_select_no_alternative() {
        let kind = |values: &[&str]| json!({ "type": "string", "enum": values });
        let plain = json!({ "propertyName": "kind" });
        assert_eq!(
            of([&kind(&["pet", "cat"]), &kind(&["pet"])], &plain),
            [alternative(&["cat", "Cat"], true), alternative(&["Dog"], true)]
        );
    }

    #[test]
    fn other_schemas_stay_as_they_are() {
        let schema = |name: &str| json!({ "$ref": format!("#/components/schemas/{name}") });
        let kind = json!({ "propertyName": "kind" });
        let mut root = json!({ "components": { "schemas": {
            "Object": { "type": "object" },
            "Text": { "type": "string" },
            "Loop": schema("Loop"),
            "Scalar": { "oneOf": [schema("Object"), schema("Text")], "discriminator": kind },
            "Inline": { "oneOf": [schema("Object"), { "type": "object" }], "discriminator": kind },
            "Merged": { "oneOf": [schema("Kind"), schema("Object")], "discriminator": kind,
                        "properties": { "kind": {} } },
            "Kind": { "properties": { "kind": {} } },
            "Single": { "oneOf": [schema("Object")], "discriminator": kind },
            "Endless": { "oneOf": [schema("Loop"), schema("Loop")], "discriminator": kind },
            "Untagged": { "oneOf": [schema("Object"), schema("Object")] },
        } } });
        let before = root.clone();
        assert_eq!(separate(&mut root, &Settings::standalone("pets")), []);
        assert_eq!(root, before);
    }
}
