//! Finds what would make generation fail or the client wrong, all of it at once.
//!
//! Every rule looks at every document, and passes over what another rule reports. Only a document of another version of OpenAPI
//! is not looked at further, since most of it would be wrong.

mod shapes;
mod structure;

mod bodies;
mod names;
mod operations;
mod parameters;
mod responses;
mod schemas;
mod security;
mod version;

use serde_json::Value;

use crate::{Document, Findings, JsonPointer};

/// The methods of a path item, as OpenAPI spells them.
pub(crate) const METHODS: [&str; 8] = ["get", "put", "post", "delete", "options", "head", "patch", "trace"];

/// Checks `document` against every rule.
///
/// # Errors
///
/// All findings, in the order of the text.
pub fn lint(document: &Document) -> Result<(), Findings> {
    let mut findings = Vec::new();
    version::check(document, &mut findings);
    Findings::check(std::mem::take(&mut findings))?;

    structure::check(document, &mut findings);
    operations::check(document, &mut findings);
    parameters::check(document, &mut findings);
    bodies::check(document, &mut findings);
    responses::check(document, &mut findings);
    schemas::check(document, &mut findings);
    security::check(document, &mut findings);
    names::check(document, &mut findings);
    Findings::check(findings)
}

/// One operation of a document.
#[derive(Clone, Debug)]
pub(crate) struct Operation<'a> {
    pub(crate) path: &'a str,
    pub(crate) method: &'static str,
    /// The place of the path item.
    pub(crate) item: JsonPointer,
    /// The place of the operation.
    pub(crate) at: JsonPointer,
    pub(crate) value: &'a Value,
}

impl<'a> Operation<'a> {
    /// Its operationId, if it has one.
    pub(crate) fn id(&self) -> Option<&'a str> {
        self.value.get("operationId").and_then(Value::as_str)
    }

    /// How messages name it: its operationId, else its method and path.
    pub(crate) fn name(&self) -> String {
        match self.id() {
            Some(id) => format!("operation `{id}`"),
            None => format!("operation `{} {}`", self.method.to_uppercase(), self.path),
        }
    }

    /// The places of the parameters of this operation, its path item's first.
    pub(crate) fn parameters(&self, document: &Document) -> Vec<JsonPointer> {
        let of = |at: &JsonPointer| {
            let list = at.join("parameters");
            let count = document.at(&list).and_then(Value::as_array).map_or(0, Vec::len);
            (0..count).map(move |index| list.join(index))
        };
        of(&self.item).chain(of(&self.at)).collect()
    }
}

/// The operations of `document`, by path and method.
pub(crate) fn operations(document: &Document) -> Vec<Operation<'_>> {
    let paths = JsonPointer::root().join("paths");
    let Some(items) = document.at(&paths).and_then(Value::as_object) else { return Vec::new() };
    let mut operations = Vec::new();
    for (path, item) in items.iter().filter(|(path, _)| !path.starts_with("x-")) {
        for method in METHODS {
            if let Some(value) = item.get(method) {
                let item = paths.join(path);
                operations.push(Operation { path, method, at: item.join(method), item, value });
            }
        }
    }
    operations
}

/// Calls `visit` with the place of every schema in the document; a reference is visited as what it is, not what it refers to.
pub(crate) fn each_schema<'d>(document: &'d Document, visit: &mut dyn FnMut(&JsonPointer, &'d Value)) {
    fn schema<'d>(at: &JsonPointer, value: &'d Value, visit: &mut dyn FnMut(&JsonPointer, &'d Value)) {
        visit(at, value);
        for key in ["items", "additionalProperties", "not"] {
            if let Some(value) = value.get(key) {
                schema(&at.join(key), value, visit);
            }
        }
        for key in ["allOf", "anyOf", "oneOf"] {
            for (index, value) in value.get(key).and_then(Value::as_array).into_iter().flatten().enumerate() {
                schema(&at.join(key).join(index), value, visit);
            }
        }
        for (name, value) in value.get("properties").and_then(Value::as_object).into_iter().flatten() {
            schema(&at.join("properties").join(name), value, visit);
        }
    }
    fn search<'d>(at: &JsonPointer, value: &'d Value, visit: &mut dyn FnMut(&JsonPointer, &'d Value)) {
        match value {
            Value::Object(entries) => {
                for (key, value) in entries {
                    let place = at.join(key);
                    match key.as_str() {
                        "schema" => schema(&place, value, visit),
                        "schemas" => {
                            for (name, value) in value.as_object().into_iter().flatten() {
                                schema(&place.join(name), value, visit);
                            }
                        }
                        // What stands there is data, whatever it looks like.
                        "example" | "examples" | "default" | "value" => {}
                        _ if key.starts_with("x-") => {}
                        _ => search(&place, value, visit),
                    }
                }
            }
            Value::Array(items) => {
                for (index, value) in items.iter().enumerate() {
                    search(&at.join(index), value, visit);
                }
            }
            _ => {}
        }
    }
    search(&JsonPointer::root(), document.root(), visit);
}
