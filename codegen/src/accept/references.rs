//! Converts every local reference to one of a component.
//!
//! JSON pointers may lead to any value, such as a property of another schema or a nested
//! definition. Such a target is copied to the components, because a type needs a name. References
//! to path items are resolved.

use std::collections::{BTreeMap, BTreeSet};

use heck::ToPascalCase as _;
use serde_json::{Map, Value, json};

use crate::JsonPointer;

/// The section of the components that a reference must lead to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Section {
    Schemas,
    Parameters,
    Responses,
    RequestBodies,
    Headers,
    Examples,
    /// Security schemes, links and others, which are not referenced by pointer.
    Other,
}

impl Section {
    fn name(self) -> Option<&'static str> {
        Some(match self {
            Self::Schemas => "schemas",
            Self::Parameters => "parameters",
            Self::Responses => "responses",
            Self::RequestBodies => "requestBodies",
            Self::Headers => "headers",
            Self::Examples => "examples",
            Self::Other => return None,
        })
    }
}

pub(super) fn apply(root: &mut Value) {
    write_path_items_out(root);
    let mut targets = BTreeSet::new();
    each_reference(root, Section::Other, &mut |reference, section| {
        if let Some(target) = JsonPointer::from_reference(reference)
            && !is_component(&target)
            && section != Section::Other
        {
            targets.insert((target, section));
        }
    });
    let mut names = BTreeMap::new();
    for (target, section) in targets {
        let (Some(value), Some(section_name)) =
            (root.pointer(target.as_str()).cloned(), section.name())
        else {
            continue;
        };
        if !value.is_object() {
            continue;
        }
        let Some(components) = section_mut(root, section_name) else { continue };
        let name = free_name(&target, components);
        components.insert(name.clone(), value);
        names.insert(
            (target, section),
            JsonPointer::components(section_name).join(name).to_string(),
        );
    }
    each_reference(root, Section::Other, &mut |reference, section| {
        let Some(target) = JsonPointer::from_reference(reference) else { return };
        if let Some(name) = names.get(&(target, section)) {
            reference.clone_from(name);
        }
    });
}

/// Returns whether `target` is a component of any section.
fn is_component(target: &JsonPointer) -> bool {
    target.as_str().starts_with("/components/") && target.as_str().matches('/').count() == 3
}

fn section_mut<'r>(root: &'r mut Value, name: &str) -> Option<&'r mut Map<String, Value>> {
    let components = root.as_object_mut()?.entry("components").or_insert_with(|| json!({}));
    components.as_object_mut()?.entry(name).or_insert_with(|| json!({})).as_object_mut()
}

/// Returns an unused name, made from the last distinctive keys of `target`.
fn free_name(target: &JsonPointer, taken: &Map<String, Value>) -> String {
    const STRUCTURE: [&str; 12] = [
        "components",
        "schemas",
        "properties",
        "items",
        "schema",
        "content",
        "paths",
        "responses",
        "$defs",
        "definitions",
        "additionalProperties",
        "application/json",
    ];
    let keys: Vec<String> =
        target.keys().filter(|key| !STRUCTURE.contains(&key.as_str())).collect();
    let name = keys[keys.len().saturating_sub(2)..].join(" ").to_pascal_case();
    let name: String = name.chars().filter(char::is_ascii_alphanumeric).collect();
    let name = if name.is_empty() { "Part".to_owned() } else { name };
    let mut free = name.clone();
    for number in 2.. {
        if !taken.contains_key(&free) {
            break;
        }
        free = format!("{name}{number}");
    }
    free
}

/// Replaces references to path items by their targets.
fn write_path_items_out(root: &mut Value) {
    let items = root.get("paths").and_then(Value::as_object).into_iter().flatten();
    let references =
        items.filter_map(|(path, item)| Some((path.clone(), item.get("$ref")?.as_str()?)));
    let resolved = references.filter_map(|(path, reference)| {
        let target = root.pointer(JsonPointer::from_reference(reference)?.as_str())?;
        let is_item = target.is_object() && target.get("$ref").is_none();
        is_item.then(|| (path, target.clone()))
    });
    let resolved: Vec<(String, Value)> = resolved.collect();
    for (path, item) in resolved {
        if let Some(place) = root.pointer_mut(JsonPointer::root().join("paths").join(path).as_str())
        {
            *place = item;
        }
    }
}

/// Calls `visit` with every reference in `value`.
fn each_reference(
    value: &mut Value,
    section: Section,
    visit: &mut dyn FnMut(&mut String, Section),
) {
    match value {
        Value::Object(entries) => {
            if let Some(Value::String(reference)) = entries.get_mut("$ref") {
                visit(reference, section);
            }
            for (key, value) in entries.iter_mut() {
                below(key, value, visit);
            }
        }
        Value::Array(items) => {
            for item in items {
                each_reference(item, section, visit);
            }
        }
        _ => {}
    }
}

/// Visits the references in the entry `key` of an object.
fn below(key: &str, value: &mut Value, visit: &mut dyn FnMut(&mut String, Section)) {
    let section = match key {
        "const" | "default" | "enum" | "example" | "value" | "links" | "callbacks" | "mapping" => {
            return;
        }
        "examples" if !value.is_object() => return,
        _ if key.starts_with("x-") => return,
        "parameters" => Section::Parameters,
        "responses" => Section::Responses,
        "requestBodies" => Section::RequestBodies,
        "headers" => Section::Headers,
        "examples" => Section::Examples,
        "properties" | "patternProperties" | "schemas" | "$defs" | "definitions" => {
            Section::Schemas
        }
        "requestBody" => return each_reference(value, Section::RequestBodies, visit),
        "schema" | "items" | "additionalProperties" | "not" | "allOf" | "anyOf" | "oneOf" => {
            return each_reference(value, Section::Schemas, visit);
        }
        "content" | "paths" | "encoding" => Section::Other,
        _ => return each_reference(value, Section::Other, visit),
    };
    // The keys of these are names, not fields.
    match value {
        Value::Object(named) => {
            named.values_mut().for_each(|value| each_reference(value, section, visit));
        }
        list => each_reference(list, section, visit),
    }
}

/// Calls `visit` with every reference in `root`.
pub(super) fn each(root: &mut Value, visit: &mut dyn FnMut(&mut String)) {
    each_reference(root, Section::Other, &mut |reference, _| visit(reference));
}
