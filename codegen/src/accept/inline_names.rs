//! Moves inline schemas to the components if their generated type has the name of another one.
//!
//! The generator names the type of an inline schema after its place: `state` in `Feature` becomes
//! `FeatureState`. If a component has that name, the generator writes two types of one name, or
//! takes one for the other. To be removed when it tells them apart.

use std::collections::{BTreeMap, BTreeSet, HashSet};

use heck::{ToPascalCase as _, ToSnakeCase as _};
use serde_json::{Map, Value, json};

use super::{
    names::free,
    notes::{At, Notes},
};
use crate::{JsonPointer, openapi::METHODS};

/// Keywords that stay at the place of a schema that moves.
const OF_THE_PLACE: [&str; 7] =
    ["nullable", "default", "description", "deprecated", "readOnly", "writeOnly", "example"];

pub(super) fn apply(root: &mut Value, notes: &mut Notes<'_>) {
    let Some(components) = root.pointer_mut("/components/schemas").map(Value::take) else { return };
    let Value::Object(mut components) = components else { return };
    let names: HashSet<String> = components.keys().map(|name| name.to_pascal_case()).collect();
    let before = components.clone();
    let mut step = Step {
        merged: merged(&before),
        before: &before,
        taken: names.clone(),
        names,
        moved: Vec::new(),
        notes,
    };
    let at = JsonPointer::components("schemas");
    let section = At::Pointer(&at);
    for (name, schema) in &mut components {
        let owners = step.owners(name);
        step.inside(At::Entry(&section, name), name, &owners, schema);
    }
    step.operations(root);
    components.extend(step.moved);
    root["components"]["schemas"] = components.into();
}

/// The components that `allOf` merges the properties of each component into.
fn merged(components: &Map<String, Value>) -> BTreeMap<String, Vec<String>> {
    let mut merged: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for (name, schema) in components {
        let parts = schema.get("allOf").and_then(Value::as_array).filter(|parts| parts.len() > 1);
        for part in parts.into_iter().flatten() {
            let target = part.get("$ref").and_then(Value::as_str);
            if let Some(target) = target.and_then(|it| it.strip_prefix("#/components/schemas/")) {
                merged.entry(target.to_owned()).or_default().push(name.clone());
            }
        }
    }
    merged
}

struct Step<'a, 'n> {
    /// The components without the changes of this step.
    before: &'a Map<String, Value>,
    merged: BTreeMap<String, Vec<String>>,
    /// The names of components in Rust.
    names: HashSet<String>,
    /// The names of all types in Rust, as far as they are known.
    taken: HashSet<String>,
    /// Schemas to be added to the components.
    moved: Vec<(String, Value)>,
    notes: &'a mut Notes<'n>,
}

impl Step<'_, '_> {
    /// The other components that have the properties of `name`.
    fn owners(&self, name: &str) -> BTreeSet<String> {
        let mut owners = BTreeSet::new();
        let mut queue = vec![name];
        while let Some(name) = queue.pop() {
            for owner in self.merged.get(name).into_iter().flatten() {
                if owners.insert(owner.clone()) {
                    queue.push(owner);
                }
            }
        }
        owners
    }

    /// Visits the schemas of the bodies and parameters of operations.
    fn operations(&mut self, root: &mut Value) {
        let paths = JsonPointer::root().join("paths");
        for (path, item) in
            root.get_mut("paths").and_then(Value::as_object_mut).into_iter().flatten()
        {
            for method in METHODS {
                let Some(operation) = item.get_mut(method).and_then(Value::as_object_mut) else {
                    continue;
                };
                let id = operation
                    .get("operationId")
                    .and_then(Value::as_str)
                    .unwrap_or_default()
                    .to_owned();
                let at = paths.join(path).join(method);
                for parameter in operation
                    .get_mut("parameters")
                    .and_then(Value::as_array_mut)
                    .into_iter()
                    .flatten()
                {
                    let name = format!(
                        "{id}_{}",
                        parameter.get("name").and_then(Value::as_str).unwrap_or_default()
                    );
                    if let Some(schema) = parameter.get_mut("schema") {
                        self.visit(
                            At::Pointer(&at.join("parameters")),
                            &name,
                            &BTreeSet::new(),
                            schema,
                        );
                    }
                }
                if let Some(body) = operation.get_mut("requestBody") {
                    self.body(&at.join("requestBody"), &format!("{id}_body"), body);
                }
                let responses = operation.get_mut("responses").and_then(Value::as_object_mut);
                let successes =
                    responses.into_iter().flatten().filter(|(status, _)| status.starts_with('2'));
                for (status, response) in successes {
                    self.body(
                        &at.join("responses").join(status),
                        &format!("{id}_response"),
                        response,
                    );
                }
            }
        }
    }

    fn body(&mut self, at: &JsonPointer, name: &str, body: &mut Value) {
        for (media_type, value) in
            body.get_mut("content").and_then(Value::as_object_mut).into_iter().flatten()
        {
            if let Some(schema) = value.get_mut("schema") {
                let at = at.join("content").join(media_type).join("schema");
                self.visit(At::Pointer(&at), name, &BTreeSet::new(), schema);
            }
        }
    }

    /// Visits the schema of a type called `name`, which also has the names `others`.
    fn visit(&mut self, at: At<'_>, name: &str, others: &BTreeSet<String>, schema: &mut Value) {
        if !has_type(schema) {
            return self.inside(at, name, others, schema);
        }
        let is_free = self.taken.insert(name.to_pascal_case());
        if is_free && others.iter().all(|other| !self.names.contains(&other.to_pascal_case())) {
            return self.inside(at, name, others, schema);
        }
        let wanted = name.to_pascal_case();
        if self.before.get(&wanted) == Some(schema) {
            *schema = json!({ "$ref": format!("#/components/schemas/{wanted}") });
            return;
        }
        let new =
            if is_free { wanted } else { free(&wanted, &mut self.taken, str::to_pascal_case).0 };
        let message = format!(
            "the type of the schema has the name of another one, so that it becomes `{new}`"
        );
        self.notes.warn(
            "name-collision",
            &at.pointer(),
            message,
            "make the schema a component with its own name",
        );
        self.inside(at, &new, &BTreeSet::new(), schema);
        let reference = json!({ "$ref": format!("#/components/schemas/{new}") });
        let mut place = Map::new();
        if let Some(entries) = schema.as_object_mut() {
            let kept = entries
                .iter()
                .filter(|(key, _)| OF_THE_PLACE.contains(&key.as_str()) || key.starts_with("x-"));
            place.extend(kept.map(|(key, value)| (key.clone(), value.clone())));
            entries.retain(|key, _| key == "description" || !place.contains_key(key));
        }
        let place = if place.is_empty() {
            reference
        } else {
            place.insert("allOf".to_owned(), json!([reference]));
            place.into()
        };
        self.moved.push((new, std::mem::replace(schema, place)));
    }

    /// Visits the schemas in the schema of a type called `name`.
    fn inside(&mut self, at: At<'_>, name: &str, others: &BTreeSet<String>, schema: &mut Value) {
        let Some(entries) = schema.as_object_mut() else { return };
        let named = |end: &str| {
            (format!("{name}{end}"), others.iter().map(|it| format!("{it}{end}")).collect())
        };
        for (key, end) in [("items", "Item"), ("additionalProperties", "Value")] {
            if let Some(schema) = entries.get_mut(key) {
                let (name, others) = named(end);
                self.visit(At::Entry(&at, key), &name, &others, schema);
            }
        }
        for list in ["oneOf", "anyOf"] {
            let place = At::Entry(&at, list);
            let alternatives =
                entries.get_mut(list).and_then(Value::as_array_mut).into_iter().flatten();
            for (index, schema) in alternatives.enumerate() {
                // An object becomes a variant with fields.
                let (name, others) = named(&format!("_Variant{index}"));
                self.inside(At::Item(&place, index), &name, &others, schema);
            }
        }
        let place = At::Entry(&at, "allOf");
        for (index, part) in
            entries.get_mut("allOf").and_then(Value::as_array_mut).into_iter().flatten().enumerate()
        {
            self.inside(At::Item(&place, index), name, others, part);
        }
        let place = At::Entry(&at, "properties");
        for (property, schema) in
            entries.get_mut("properties").and_then(Value::as_object_mut).into_iter().flatten()
        {
            let (name, others) = named(&format!("_{}", property.to_snake_case()));
            self.visit(At::Entry(&place, property), &name, &others, schema);
        }
    }
}

/// Returns whether the generator writes a type for the inline schema.
fn has_type(schema: &Value) -> bool {
    let has = |key: &str| schema.get(key).is_some();
    let parts = schema.get("allOf").and_then(Value::as_array).map_or(0, Vec::len);
    let is_listed = schema
        .get("enum")
        .and_then(Value::as_array)
        .is_some_and(|values| !values.iter().all(Value::is_null));
    let is_object =
        schema.get("properties").and_then(Value::as_object).is_some_and(|it| !it.is_empty());
    is_listed || is_object || parts > 1 || ["oneOf", "anyOf"].into_iter().any(has)
}
