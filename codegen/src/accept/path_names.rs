//! Renames path parameters with the name of another parameter or of the body.
//!
//! The generator tells parameters apart by name alone. The names in a path template have no effect
//! on requests. To be removed when the generator also compares the location.

use std::collections::{BTreeMap, HashSet};

use serde_json::{Map, Value};

use super::parameters::{argument, template_names};
use crate::{
    JsonPointer,
    openapi::{METHODS, rust_name},
};

pub(super) fn apply(root: &mut Value) {
    let Some(Value::Object(items)) = root.get_mut("paths").map(Value::take) else { return };
    let mut renamed = Map::new();
    for (mut path, mut item) in items {
        let names = new_names(root, &path, &item);
        if !names.is_empty() {
            for (old, new) in &names {
                path = path.replace(&format!("{{{old}}}"), &format!("{{{new}}}"));
            }
            lists_mut(&mut item).for_each(|list| rename(root, &names, list));
        }
        renamed.insert(path, item);
    }
    root["paths"] = renamed.into();
}

/// Returns the new names of the path parameters that have to be renamed.
fn new_names(root: &Value, path: &str, item: &Value) -> BTreeMap<String, String> {
    let operations = METHODS.iter().filter_map(|method| item.get(*method));
    let owners = operations.clone().chain([item]);
    let lists = owners.filter_map(|owner| owner.get("parameters")?.as_array());
    let parameters = lists.flatten().filter_map(|parameter| resolved(root, parameter));
    let others = parameters.filter(|parameter| !is_path(parameter)).filter_map(argument);
    let mut taken: HashSet<String> = others.collect();
    if operations.clone().any(|operation| operation.get("requestBody").is_some()) {
        taken.insert("body".to_owned());
    }
    let names = template_names(path).into_iter();
    let taken_by_other = names.filter(|name| taken.contains(&rust_name(name)));
    taken_by_other.map(|name| (name.clone(), format!("{name}_in_path"))).collect()
}

fn lists_mut(item: &mut Value) -> impl Iterator<Item = &mut Vec<Value>> {
    let fields = item.as_object_mut().into_iter().flatten();
    fields.filter_map(|(key, value)| match key.as_str() {
        "parameters" => value.as_array_mut(),
        method if METHODS.contains(&method) => value.get_mut("parameters")?.as_array_mut(),
        _ => None,
    })
}

fn rename(root: &Value, names: &BTreeMap<String, String>, list: &mut [Value]) {
    for entry in list {
        let Some(parameter) = resolved(root, entry).filter(|parameter| is_path(parameter)) else {
            continue;
        };
        let new = parameter.get("name").and_then(Value::as_str).and_then(|name| names.get(name));
        if let Some(new) = new {
            let mut parameter = parameter.clone();
            parameter["name"] = new.as_str().into();
            *entry = parameter;
        }
    }
}

/// Returns the parameter that `entry` is or refers to.
fn resolved<'v>(root: &'v Value, entry: &'v Value) -> Option<&'v Value> {
    match entry.get("$ref").and_then(Value::as_str) {
        Some(reference) => root.pointer(JsonPointer::from_reference(reference)?.as_str()),
        None => Some(entry),
    }
}

fn is_path(parameter: &Value) -> bool {
    parameter.get("in").is_some_and(|place| place == "path")
}
