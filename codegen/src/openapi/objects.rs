//! Objects anywhere in a document.

use serde_json::{Map, Value};

use crate::{Document, JsonPointer, prepare::walk::Kind};

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
                match (Kind::of(key, value), value) {
                    (Kind::Data, _) => {}
                    (Kind::Named, Value::Object(named)) => {
                        named.iter().for_each(|(name, value)| search(&at.join(name), value, visit));
                    }
                    (_, value) => search(&at, value, visit),
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
