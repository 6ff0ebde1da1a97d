//! Moves inline schemas to the components if their types would have the name of another type, or if
//! they occur several times.
//!
//! The generator names the type of an inline schema after its place: `state` in `Feature` becomes
//! `FeatureState`. If a component has that name, it writes two types of one name, or uses one for
//! both. To be removed when the generator chooses unique names. It writes a type for every place,
//! even if the schemas are equal: for some documents, thousands more than needed.

use std::collections::{BTreeMap, BTreeSet, HashSet};

use heck::{ToPascalCase as _, ToSnakeCase as _};
use serde_json::{Map, Value, json};

use super::{
    names::free,
    notes::{At, Notes},
    repeated::Repeated,
};
use crate::{JsonPointer, openapi::METHODS};

/// Keywords that remain where a schema was moved from.
const OF_THE_PLACE: [&str; 7] =
    ["nullable", "default", "description", "deprecated", "readOnly", "writeOnly", "example"];

pub(super) fn apply(root: &mut Value, notes: &mut Notes<'_>) {
    let repeated = Repeated::find(root);
    let components = root.get_mut("components").and_then(Value::as_object_mut);
    let schemas = components.and_then(|it| it.remove("schemas")).unwrap_or_else(|| json!({}));
    let Value::Object(mut components) = schemas else { return };
    let names: HashSet<String> = components.keys().map(|name| name.to_pascal_case()).collect();
    let before = components.clone();
    let mut step = Step {
        merged: merged(&before),
        before: &before,
        taken: names.clone(),
        names,
        hoisted: BTreeMap::new(),
        repeated,
        moved: Vec::new(),
        notes,
    };
    let at = JsonPointer::components("schemas");
    let section = At::Pointer(&at);
    for (name, schema) in &mut components {
        let owners = step.owners(name);
        step.inside(At::Entry(&section, name), name, &owners, schema);
    }
    step.shared(root);
    step.operations(root);
    components.extend(step.moved);
    if !components.is_empty() {
        root["components"]["schemas"] = components.into();
    }
}

/// Returns the names of the components that include each component by `allOf`, by its name.
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
    /// The components before this step.
    before: &'a Map<String, Value>,
    merged: BTreeMap<String, Vec<String>>,
    /// Type names of the components.
    names: HashSet<String>,
    /// All known type names.
    taken: HashSet<String>,
    /// Schemas of shared bodies and parameters, as JSON, and what they are replaced by.
    hoisted: BTreeMap<String, Value>,
    repeated: Repeated,
    /// New components.
    moved: Vec<(String, Value)>,
    notes: &'a mut Notes<'n>,
}

impl Step<'_, '_> {
    /// Returns the components that include `name`, directly or indirectly.
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

    /// Moves the inline schemas of shared bodies and parameters. The generator would write a type
    /// for each operation that refers to them.
    fn shared(&mut self, root: &mut Value) {
        for (section, end) in
            [("requestBodies", "Body"), ("responses", "Response"), ("parameters", "")]
        {
            let at = JsonPointer::components(section);
            let entries = root.pointer_mut(at.as_str()).and_then(Value::as_object_mut);
            for (name, entry) in entries.into_iter().flatten() {
                let (at, end) = (at.join(name), if name.ends_with(end) { "" } else { end });
                let name = format!("{name}{end}");
                if let Some(schema) = entry.get_mut("schema") {
                    self.hoist(At::Pointer(&at.join("schema")), &name, schema);
                }
                for (media_type, content) in contents(entry) {
                    if let Some(schema) = content.get_mut("schema") {
                        let at = at.join("content").join(media_type).join("schema");
                        self.hoist(At::Pointer(&at), &name, schema);
                    }
                }
            }
        }
    }

    /// Moves the outermost schemas in `schema` that become types.
    fn hoist(&mut self, at: At<'_>, name: &str, schema: &mut Value) {
        if has_type(schema) {
            let text = schema.to_string();
            if let Some(known) = self.hoisted.get(&text) {
                *schema = known.clone();
                return;
            }
            let (new, _) = free(&name.to_pascal_case(), &mut self.taken, str::to_pascal_case);
            self.relocate(at, new, schema);
            self.hoisted.insert(text, schema.clone());
            return;
        }
        for (key, end) in [("items", "Item"), ("additionalProperties", "Value")] {
            if let Some(schema) = schema.get_mut(key) {
                self.hoist(At::Entry(&at, key), &format!("{name}{end}"), schema);
            }
        }
    }

    /// Visits the schemas of the bodies and parameters of operations.
    fn operations(&mut self, root: &mut Value) {
        let paths = JsonPointer::root().join("paths");
        for (path, item) in
            root.get_mut("paths").and_then(Value::as_object_mut).into_iter().flatten()
        {
            let Some(item) = item.as_object_mut() else { continue };
            let at = paths.join(path);
            let ids: Vec<String> = METHODS
                .iter()
                .filter_map(|method| {
                    Some(item.get(*method)?.get("operationId")?.as_str()?.to_owned())
                })
                .collect();
            self.parameters(&at, &ids, item);
            for method in METHODS {
                if let Some(operation) = item.get_mut(method).and_then(Value::as_object_mut) {
                    self.operation(&at.join(method), operation);
                }
            }
        }
    }

    fn operation(&mut self, at: &JsonPointer, operation: &mut Map<String, Value>) {
        let id =
            operation.get("operationId").and_then(Value::as_str).unwrap_or_default().to_owned();
        self.parameters(at, std::slice::from_ref(&id), operation);
        if let Some(body) = operation.get_mut("requestBody") {
            self.body(&at.join("requestBody"), &format!("{id}_body"), body);
        }
        let responses = operation.get_mut("responses").and_then(Value::as_object_mut);
        let successes =
            responses.into_iter().flatten().filter(|(status, _)| status.starts_with('2'));
        let mut first: Option<(Value, Value)> = None;
        for (status, response) in successes {
            let Some(content) = response.get("content").cloned() else { continue };
            match &first {
                // Both have one type.
                Some((before, after)) if *before == content => response["content"] = after.clone(),
                _ => {
                    let at = at.join("responses").join(status);
                    self.body(&at, &format!("{id}_response"), response);
                    let after = response.get("content").cloned().unwrap_or_default();
                    first.get_or_insert((content, after));
                }
            }
        }
    }

    /// Visits the parameters of `owner`, a path item or an operation, for the operations `ids`.
    fn parameters(&mut self, at: &JsonPointer, ids: &[String], owner: &mut Map<String, Value>) {
        let [first, others @ ..] = ids else { return };
        let list = owner.get_mut("parameters").and_then(Value::as_array_mut);
        for (index, parameter) in list.into_iter().flatten().enumerate() {
            let name = parameter.get("name").and_then(Value::as_str).unwrap_or_default();
            let own = format!("{first}_{name}");
            let others = others.iter().map(|id| format!("{id}_{name}")).collect();
            if let Some(schema) = parameter.get_mut("schema") {
                let at = at.join("parameters").join(index).join("schema");
                self.visit(At::Pointer(&at), &own, &others, schema);
            }
        }
    }

    fn body(&mut self, at: &JsonPointer, name: &str, body: &mut Value) {
        for (media_type, content) in contents(body) {
            if let Some(schema) = content.get_mut("schema") {
                let at = at.join("content").join(media_type).join("schema");
                self.visit(At::Pointer(&at), name, &BTreeSet::new(), schema);
            }
        }
    }

    /// Visits a schema whose type is called `name`, and also `others` where it is merged.
    fn visit(&mut self, at: At<'_>, name: &str, others: &BTreeSet<String>, schema: &mut Value) {
        if !has_type(schema) {
            return self.inside(at, name, others, schema);
        }
        if self.share(&at, name, "", schema) {
            return;
        }
        let is_free = self.taken.insert(name.to_pascal_case());
        if is_free && others.iter().all(|other| !self.names.contains(&other.to_pascal_case())) {
            return if is_tagged(schema) {
                self.relocate(at, name.to_pascal_case(), schema);
            } else {
                self.inside(at, name, others, schema);
            };
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
        self.relocate(at, new, schema);
    }

    /// Moves an alternative of the union `name` to the components, with this end of its name.
    fn alternative(&mut self, at: At<'_>, name: &str, end: &str, schema: &mut Value) {
        if !self.share(&at, name, end, schema) {
            let wanted = format!("{}{end}", name.to_pascal_case());
            let (new, _) = free(&wanted, &mut self.taken, str::to_pascal_case);
            self.relocate(at, new, schema);
        }
    }

    /// Replaces a schema that occurs several times by a reference; returns whether it did. The
    /// component is called like the last property in `at`, else `name`, with this end.
    fn share(&mut self, at: &At<'_>, name: &str, end: &str, schema: &mut Value) -> bool {
        let Some(key) = self.repeated.key(schema) else { return false };
        if let Some(known) = self.repeated.component(key, schema) {
            *schema = reference_from(schema, known);
            return true;
        }
        let start = name_of_property(&at.pointer()).unwrap_or_else(|| name.to_pascal_case());
        let (new, _) = free(&format!("{start}{end}"), &mut self.taken, str::to_pascal_case);
        self.repeated.insert(key, schema, &new);
        self.relocate(At::Pointer(&at.pointer()), new, schema);
        true
    }

    /// Moves `schema` to the components as `new`.
    fn relocate(&mut self, at: At<'_>, new: String, schema: &mut Value) {
        self.inside(at, &new, &BTreeSet::new(), schema);
        let place = reference_from(schema, &new);
        if let Some(entries) = schema.as_object_mut() {
            entries.retain(|key, _| key == "description" || !is_of_the_place(key));
        }
        self.moved.push((new, std::mem::replace(schema, place)));
    }

    /// Visits the schemas in `schema`, whose type is called `name`.
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
        let tag = tag(entries).map(ToOwned::to_owned);
        for list in ["oneOf", "anyOf"] {
            let place = At::Entry(&at, list);
            let alternatives =
                entries.get_mut(list).and_then(Value::as_array_mut).into_iter().flatten();
            for (index, schema) in alternatives.enumerate() {
                let at = At::Item(&place, index);
                if let Some(tag) = &tag
                    && has_type(schema)
                {
                    let end = only_value(schema, tag)
                        .map_or_else(|| format!("Variant{index}"), str::to_pascal_case);
                    self.alternative(at, name, &end, schema);
                } else {
                    // An object becomes a variant with fields.
                    let (name, others) = named(&format!("_Variant{index}"));
                    self.inside(at, &name, &others, schema);
                }
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

/// Returns the discriminator of a schema with alternatives.
fn tag(schema: &Map<String, Value>) -> Option<&str> {
    schema.get("discriminator")?.get("propertyName")?.as_str()
}

/// Returns whether `schema` has alternatives and a discriminator, which only the types of
/// components take into account.
pub(super) fn is_tagged(schema: &Value) -> bool {
    let has_alternatives = ["oneOf", "anyOf"].iter().any(|key| schema.get(key).is_some());
    has_alternatives && schema.as_object().and_then(tag).is_some()
}

/// Returns the only text that `schema` allows as `property`.
fn only_value<'s>(schema: &'s Value, property: &str) -> Option<&'s str> {
    match schema.get("properties")?.get(property)?.get("enum")?.as_array()?.as_slice() {
        [value] => value.as_str(),
        _ => None,
    }
}

/// Returns a reference to the component `name`, with the keywords of `schema` that remain.
fn reference_from(schema: &Value, name: &str) -> Value {
    let reference = json!({ "$ref": format!("#/components/schemas/{name}") });
    let kept = schema.as_object().into_iter().flatten().filter(|(key, _)| is_of_the_place(key));
    let mut place: Map<String, Value> =
        kept.map(|(key, value)| (key.clone(), value.clone())).collect();
    if place.is_empty() {
        return reference;
    }
    place.insert("allOf".to_owned(), json!([reference]));
    place.into()
}

/// Returns whether a keyword remains where a schema was moved from.
pub(super) fn is_of_the_place(key: &str) -> bool {
    OF_THE_PLACE.contains(&key) || key.starts_with("x-")
}

/// Returns the name of the last property in `at` in Pascal case, with an ending for the schema of
/// its items or values; `None` if there is no property with a name that can start a type.
fn name_of_property(at: &JsonPointer) -> Option<String> {
    let (_, place) = at.as_str().rsplit_once("/properties/")?;
    let mut parts = place.split('/');
    let mut name = parts.next()?.to_pascal_case();
    for part in parts {
        name.push_str(match part {
            "items" => "Item",
            "additionalProperties" => "Value",
            _ => "",
        });
    }
    name.starts_with(|c: char| c.is_ascii_alphabetic()).then_some(name)
}

/// Returns the media types of a body.
fn contents(body: &mut Value) -> impl Iterator<Item = (&String, &mut Value)> {
    body.get_mut("content").and_then(Value::as_object_mut).into_iter().flatten()
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
