//! Operations that use a component.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value;

use crate::{Document, JsonPointer};

/// The places that refer to each component other than a schema.
pub(super) struct Users(BTreeMap<JsonPointer, Vec<JsonPointer>>);

impl Users {
    pub(super) fn of(document: &Document) -> Self {
        let mut users = Self(BTreeMap::new());
        let paths = JsonPointer::root().join("paths");
        if let Some(value) = document.at(&paths) {
            users.search(&paths, value);
        }
        let components = JsonPointer::root().join("components");
        for (section, entries) in
            document.at(&components).and_then(Value::as_object).into_iter().flatten()
        {
            if section != "schemas" {
                users.search(&components.join(section), entries);
            }
        }
        users
    }

    fn search(&mut self, at: &JsonPointer, value: &Value) {
        match value {
            Value::Object(entries) => {
                let target = entries
                    .get("$ref")
                    .and_then(Value::as_str)
                    .and_then(JsonPointer::from_reference);
                if let Some(target) =
                    target.filter(|target| !target.as_str().starts_with("/components/schemas/"))
                {
                    self.0.entry(target).or_default().push(at.clone());
                }
                for (key, value) in entries.iter().filter(|(key, _)| !key.starts_with("x-")) {
                    self.search(&at.join(key), value);
                }
            }
            Value::Array(items) => {
                for (index, value) in items.iter().enumerate() {
                    self.search(&at.join(index), value);
                }
            }
            _ => {}
        }
    }

    /// Returns the places below `paths` that use `component`, also through other components.
    pub(super) fn of_component(&self, component: &JsonPointer) -> Vec<JsonPointer> {
        let mut open = vec![component.clone()];
        let mut seen = BTreeSet::new();
        let mut places = Vec::new();
        while let Some(component) = open.pop() {
            if !seen.insert(component.clone()) {
                continue;
            }
            for place in self.0.get(&component).into_iter().flatten() {
                let keys: Vec<String> = place.keys().take(3).collect();
                match keys.as_slice() {
                    [first, section, name] if first == "components" => {
                        open.push(JsonPointer::components(section).join(name));
                    }
                    _ => places.push(place.clone()),
                }
            }
        }
        places
    }
}
