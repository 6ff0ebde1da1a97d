//! Objects anywhere in a document.

use serde_json::{Map, Value};

use crate::{Document, JsonPointer};

/// Fields whose values are data, even if they look like a part of the document.
const DATA: [&str; 4] = ["default", "enum", "example", "value"];

/// Fields whose keys are names that the author chose.
const NAMED: [&str; 9] = [
    "examples",
    "headers",
    "links",
    "parameters",
    "properties",
    "requestBodies",
    "responses",
    "schemas",
    "variables",
];

type Visit<'v> = dyn FnMut(&JsonPointer, &Map<String, Value>) + 'v;

/// Calls `visit` with every object of the document and its pointer, outer objects first. Data and
/// extensions are not visited.
pub(crate) fn each_object(document: &Document, visit: &mut Visit<'_>) {
    search(&JsonPointer::root(), document.root(), visit);
}

fn search(at: &JsonPointer, value: &Value, visit: &mut Visit<'_>) {
    match value {
        Value::Object(entries) => {
            visit(at, entries);
            for (key, value) in entries.iter().filter(|(_, value)| is_container(value)) {
                let at = at.join(key);
                match value {
                    _ if DATA.contains(&key.as_str()) || key.starts_with("x-") => {}
                    Value::Object(named) if NAMED.contains(&key.as_str()) => {
                        named.iter().for_each(|(name, value)| search(&at.join(name), value, visit));
                    }
                    value => search(&at, value, visit),
                }
            }
        }
        Value::Array(items) => {
            for (index, value) in items.iter().enumerate().filter(|(_, value)| is_container(value))
            {
                search(&at.join(index), value, visit);
            }
        }
        _ => {}
    }
}

fn is_container(value: &Value) -> bool {
    value.is_object() || value.is_array()
}
