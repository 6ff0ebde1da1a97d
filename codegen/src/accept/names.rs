//! Gives every operation, component and property a unique name in Rust.

use std::collections::{BTreeMap, HashSet};

use heck::{ToPascalCase as _, ToSnakeCase as _};
use serde_json::{Map, Value};

use super::{
    notes::{At, Notes},
    references,
    walk::each_schema,
};
use crate::{
    JsonPointer,
    openapi::{METHODS, RESERVED},
};

pub(super) fn apply(root: &mut Value, notes: &mut Notes<'_>) {
    operations(root, notes);
    components(root, notes);
    properties(root, notes);
}

/// Names operations without an operationId after method and path, and numbers those whose methods
/// would have the same name.
fn operations(root: &mut Value, notes: &mut Notes<'_>) {
    let mut taken: HashSet<String> = RESERVED.iter().map(|name| (*name).to_owned()).collect();
    let paths = JsonPointer::root().join("paths");
    let named = |operation: &Map<String, Value>| {
        operation
            .get("operationId")
            .and_then(Value::as_str)
            .filter(|id| id.chars().any(char::is_alphanumeric))
            .map(str::to_owned)
    };
    let mut operations: Vec<(JsonPointer, Option<String>, String)> = Vec::new();
    for (path, item) in root.get("paths").and_then(Value::as_object).into_iter().flatten() {
        for method in METHODS {
            if let Some(operation) = item.get(method).and_then(Value::as_object) {
                operations.push((
                    paths.join(path).join(method),
                    named(operation),
                    made_name(method, path),
                ));
            }
        }
    }
    // Names that the document gives come first, so that a made one cannot take them.
    operations.sort_by_key(|(_, name, _)| name.is_none());
    for (at, name, made) in operations {
        let wanted = name.clone().unwrap_or(made);
        let (id, is_free) = free(&wanted, &mut taken, str::to_snake_case);
        if name.is_some() && !is_free {
            let message = format!(
                "the operation `{wanted}` has the name of another one in Rust, so that it becomes `{id}`"
            );
            notes.warn(
                "name-collision",
                &at.join("operationId"),
                message,
                "give the operation another operationId",
            );
        }
        if let Some(operation) = root.pointer_mut(at.as_str()).and_then(Value::as_object_mut)
            && name.as_ref() != Some(&id)
        {
            operation.insert("operationId".to_owned(), id.into());
        }
    }
}

/// `get /widgets/{id}/parts` as `get_widgets_id_parts`.
fn made_name(method: &str, path: &str) -> String {
    let words = path.replace(|c: char| !c.is_ascii_alphanumeric(), "_").to_snake_case();
    if words.is_empty() { format!("{method}_root") } else { format!("{method}_{words}") }
}

/// Returns `wanted` or a numbered name that is not `taken` in the form `in_rust`, and whether it is
/// `wanted`.
pub(super) fn free(
    wanted: &str,
    taken: &mut HashSet<String>,
    in_rust: impl Fn(&str) -> String,
) -> (String, bool) {
    if taken.insert(in_rust(wanted)) {
        return (wanted.to_owned(), true);
    }
    let mut number = 2_usize;
    loop {
        let name = format!("{wanted}_{number}");
        if taken.insert(in_rust(&name)) {
            return (name, false);
        }
        number += 1;
    }
}

/// Renames components with invalid names, and schemas whose types would have the same name.
fn components(root: &mut Value, notes: &mut Notes<'_>) {
    let mut renamed: BTreeMap<String, String> = BTreeMap::new();
    let Some(sections) = root.get_mut("components").and_then(Value::as_object_mut) else { return };
    for (section, entries) in
        sections.iter_mut().filter(|(section, _)| *section != "securitySchemes")
    {
        let Some(entries) = entries.as_object_mut() else { continue };
        let at = JsonPointer::components(section);
        let in_rust =
            |name: &str| if section == "schemas" { name.to_pascal_case() } else { name.to_owned() };
        let mut taken = HashSet::new();
        for (name, value) in std::mem::take(entries) {
            let wanted = valid(&name);
            let (new, is_free) = free(&wanted, &mut taken, in_rust);
            if !is_free && section == "schemas" {
                let message = format!(
                    "the schema `{name}` has the name of another one in Rust, so that it becomes `{new}`"
                );
                notes.warn("name-collision", &at.join(&name), message, "rename one of the two");
            }
            if new != name {
                renamed.insert(at.join(&name).to_string(), at.join(&new).to_string());
            }
            entries.insert(new, value);
        }
    }
    if renamed.is_empty() {
        return;
    }
    references::each(root, &mut |reference| {
        let plain = JsonPointer::from_reference(reference).map(|target| target.to_string());
        if let Some(new) = plain.and_then(|plain| renamed.get(&plain)) {
            reference.clone_from(new);
        }
    });
    each_schema(root, &mut |_, schema| {
        let mapping =
            schema.get_mut("discriminator").and_then(|it| it.get_mut("mapping")?.as_object_mut());
        for target in mapping.into_iter().flat_map(Map::values_mut) {
            if let Some(new) = target.as_str().and_then(|target| renamed.get(target)) {
                *target = new.as_str().into();
            }
        }
    });
}

/// Returns `name` without the characters that the name of a component must not have.
fn valid(name: &str) -> String {
    let name = name.replace(|c: char| !(c.is_ascii_alphanumeric() || "._-".contains(c)), "_");
    let name = name.trim_matches('_');
    if name.is_empty() { "Unnamed".to_owned() } else { name.to_owned() }
}

/// Leaves out properties whose fields would have the same name. The client keeps their values among
/// the unknown fields.
fn properties(root: &mut Value, notes: &mut Notes<'_>) {
    each_schema(root, &mut |at, schema| {
        let Some(properties) = schema.get_mut("properties").and_then(Value::as_object_mut) else {
            return;
        };
        let mut taken = HashSet::new();
        let mut removed = Vec::new();
        properties.retain(|name, _| {
            let is_free = taken.insert(name.to_snake_case());
            if !is_free {
                removed.push(name.clone());
            }
            is_free
        });
        for name in &removed {
            let place = At::Entry(&at, "properties");
            let message = format!(
                "the property `{name}` has the name of another one in Rust; it is an unknown field"
            );
            notes.warn(
                "name-collision",
                &At::Entry(&place, name).pointer(),
                message,
                "rename one of the two",
            );
        }
        if let Some(required) =
            schema.get_mut("required").and_then(Value::as_array_mut).filter(|_| !removed.is_empty())
        {
            required.retain(|name| {
                name.as_str().is_none_or(|name| removed.iter().all(|removed| removed != name))
            });
        }
    });
}
