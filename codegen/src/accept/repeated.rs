//! Finds inline objects that occur several times.

use std::{
    collections::{HashMap, hash_map::DefaultHasher},
    hash::{Hash as _, Hasher as _},
};

use serde_json::{Map, Value};

use super::inline_names::{is_of_the_place, is_tagged};

/// Number of equal schemas that become one component. Two are often equal by chance, and types
/// named after their places then say more.
const MIN_COPIES: usize = 3;

/// The inline objects of a document that occur several times, and their components.
///
/// Two schemas are equal if they differ in nothing but keywords of their places, such as
/// `description`.
pub(super) struct Repeated {
    /// Number of the schemas with this hash.
    copies: HashMap<u64, usize>,
    /// The first schema with this hash, without keywords of its place, and its component.
    components: HashMap<u64, (Map<String, Value>, String)>,
}

impl Repeated {
    pub(super) fn find(root: &Value) -> Self {
        let mut repeated = Self { copies: HashMap::new(), components: HashMap::new() };
        repeated.count(root);
        repeated.copies.retain(|_, copies| *copies >= MIN_COPIES);
        let components = root.pointer("/components/schemas").and_then(Value::as_object);
        for (name, schema) in components.into_iter().flatten() {
            if let Some(key) = repeated.key(schema) {
                repeated.insert(key, schema, name);
            }
        }
        repeated
    }

    /// Returns the hash of `schema` and its equals; `None` unless it is an object that occurs
    /// several times.
    pub(super) fn key(&self, schema: &Value) -> Option<u64> {
        Some(hash(object(schema)?)).filter(|key| self.copies.contains_key(key))
    }

    /// Returns the component of `schema`, whose hash is `key`, if it or an equal has one.
    pub(super) fn component(&self, key: u64, schema: &Value) -> Option<&str> {
        let (first, name) = self.components.get(&key)?;
        own(object(schema)?).eq(first).then_some(name)
    }

    /// Sets the component of `schema` and its equals, unless they have one.
    pub(super) fn insert(&mut self, key: u64, schema: &Value, name: &str) {
        self.components.entry(key).or_insert_with(|| {
            let entries = object(schema).into_iter().flat_map(own);
            let first = entries.map(|(key, value)| (key.clone(), value.clone()));
            (first.collect(), name.to_owned())
        });
    }

    fn count(&mut self, value: &Value) {
        if let Some(schema) = object(value) {
            *self.copies.entry(hash(schema)).or_default() += 1;
        }
        match value {
            Value::Object(entries) => entries.values().for_each(|value| self.count(value)),
            Value::Array(items) => items.iter().for_each(|value| self.count(value)),
            _ => {}
        }
    }
}

/// Returns `schema` if it is an object with properties or a union of objects.
fn object(schema: &Value) -> Option<&Map<String, Value>> {
    let has_properties = schema.get("type").is_some_and(|it| it == "object")
        && schema.get("properties").and_then(Value::as_object).is_some_and(|it| !it.is_empty());
    schema.as_object().filter(|_| has_properties || is_tagged(schema))
}

fn hash(schema: &Map<String, Value>) -> u64 {
    let mut hasher = DefaultHasher::new();
    own(schema).for_each(|entry| entry.hash(&mut hasher));
    hasher.finish()
}

/// Returns the entries of `schema` that do not depend on its place.
fn own(schema: &Map<String, Value>) -> impl Iterator<Item = (&String, &Value)> {
    schema.iter().filter(|(key, _)| !is_of_the_place(key))
}
