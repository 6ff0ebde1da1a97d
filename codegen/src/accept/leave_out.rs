//! Leaves out the parts that findings report: single values, else the smallest schema, parameter,
//! response or operation around them.

mod users;
mod values;

use std::collections::{BTreeMap, BTreeSet};

use serde_json::{Map, Value, json};

use self::users::Users;
use super::notes::Notes;
use crate::{Document, Finding, JsonPointer, openapi::METHODS};

/// The changes that resolve findings.
#[derive(Default)]
struct Changes {
    /// Values to remove.
    removed: BTreeSet<JsonPointer>,
    /// Values to replace.
    replaced: BTreeMap<JsonPointer, Value>,
    warnings: Vec<Warning>,
}

struct Warning {
    rule: &'static str,
    at: JsonPointer,
    message: String,
    help: String,
}

/// Changes `root` so that lint no longer reports `findings`, with a warning for each. Returns
/// whether it changed anything.
pub(super) fn apply(
    document: &Document,
    root: &mut Value,
    findings: &[Finding],
    notes: &mut Notes<'_>,
) -> bool {
    let mut changes = Changes::default();
    let mut users = None;
    for finding in findings {
        if !changes.ignore(document, finding) {
            changes.leave_out(document, finding, &mut users);
        }
    }
    let has_changes = !changes.removed.is_empty() || !changes.replaced.is_empty();
    for (at, value) in changes.replaced {
        if let Some(place) = root.pointer_mut(at.as_str()) {
            *place = value;
        }
    }
    values::remove(root, &changes.removed);
    for Warning { rule, at, message, help } in changes.warnings {
        notes.warn(rule, &at, message, &help);
    }
    has_changes
}

/// Rule of the warning about an operation that is left out.
pub(super) const OPERATION: &str = "left-out-operation";

impl Changes {
    fn warn(&mut self, rule: &'static str, at: &JsonPointer, message: String, help: &str) {
        self.warnings.push(Warning { rule, at: at.clone(), message, help: help.to_owned() });
    }

    /// Removes or corrects the value that `finding` reports. Returns `false` if that is not
    /// possible.
    fn ignore(&mut self, document: &Document, finding: &Finding) -> bool {
        let Finding { rule, pointer: at, message, help, .. } = finding;
        if *rule == "missing-field" {
            return self.complete(document, finding);
        }
        let Some(value) = document.at(at).filter(|_| values::IGNORED.contains(rule)) else {
            return false;
        };
        if *rule == "reference-sibling" {
            // The rule names the first sibling; the others have no effect either.
            if let Some((parent, reference)) =
                at.parent().and_then(|it| Some((it.clone(), document.at(&it)?.get("$ref")?)))
            {
                self.replaced.insert(parent, json!({ "$ref": reference }));
            }
        } else if values::schema_around(at) == Some(at.clone()) {
            // A value of another kind where a schema is due.
            self.replaced.insert(at.clone(), json!({}));
        } else if let Some(mended) =
            (*rule == "wrong-type").then(|| values::mended(at, value)).flatten()
        {
            self.replaced.insert(at.clone(), mended);
            return true;
        } else if values::is_needed(at) {
            return false;
        } else {
            self.removed.insert(at.clone());
        }
        self.warn(rule, at, format!("{message}; ignored"), help);
        true
    }

    /// Adds a missing field that has no effect on the client, or removes the object that lacks it.
    fn complete(&mut self, document: &Document, finding: &Finding) -> bool {
        let Finding { pointer: at, message, help, .. } = finding;
        let field = message.split('`').nth(1).unwrap_or_default();
        let Some(Value::Object(entries)) = document.at(at) else { return false };
        if ["description", "title", "version", "responses"].contains(&field) {
            let mut entries: Map<String, Value> = match self.replaced.get(at) {
                Some(Value::Object(entries)) => entries.clone(),
                _ => entries.clone(),
            };
            entries
                .insert(field.to_owned(), if field == "responses" { json!({}) } else { "".into() });
            self.replaced.insert(at.clone(), entries.into());
            return true;
        }
        let is_remark = at
            .keys()
            .any(|key| ["externalDocs", "license", "tags", "servers"].contains(&key.as_str()));
        if is_remark {
            self.removed.insert(at.clone());
            self.warn("missing-field", at, format!("{message}; ignored"), help);
        }
        is_remark
    }

    fn leave_out(&mut self, document: &Document, finding: &Finding, users: &mut Option<Users>) {
        let Finding { pointer: at, message, help, .. } = finding;
        if let Some(schema) = values::schema_around(at).filter(|_| !is_of_operation(finding.rule)) {
            let is_any = document
                .at(&schema)
                .is_some_and(|schema| schema.as_object().is_some_and(Map::is_empty));
            if !is_any && document.at(&schema).is_some() {
                self.warn(
                    "any-value",
                    &schema,
                    format!("{message}; the schema becomes any value"),
                    help,
                );
                self.replaced.insert(schema, json!({}));
                return;
            }
        }
        let keys: Vec<String> = at.keys().collect();
        let keys: Vec<&str> = keys.iter().map(String::as_str).collect();
        let paths = JsonPointer::root().join("paths");
        match keys.as_slice() {
            ["paths", path, method, rest @ ..] if METHODS.contains(method) => {
                let operation = paths.join(path).join(method);
                self.leave_out_of_operation(document, &operation, rest, finding);
            }
            ["paths", path, "parameters", index, ..] => {
                let parameter = paths.join(path).join("parameters").join(index);
                if is_optional(document, &parameter) {
                    self.parameter(document, &parameter, finding);
                } else {
                    self.path(document, &paths.join(path), finding);
                }
            }
            ["paths", path, ..] => self.path(document, &paths.join(path), finding),
            ["components", section, name, ..] => {
                let component = JsonPointer::components(section).join(name);
                let users = users.get_or_insert_with(|| Users::of(document));
                for place in users.of_component(&component) {
                    let keys: Vec<String> = place.keys().collect();
                    let rest: Vec<&str> = keys.iter().skip(3).map(String::as_str).collect();
                    match keys.get(2).map(String::as_str) {
                        Some(method) if METHODS.contains(&method) => {
                            let operation = paths.join(&keys[1]).join(method);
                            self.leave_out_of_operation(document, &operation, &rest, finding);
                        }
                        Some("parameters") if is_optional(document, &place) => {
                            self.parameter(document, &place, finding);
                        }
                        _ if keys.len() > 1 => self.path(document, &paths.join(&keys[1]), finding),
                        _ => {}
                    }
                }
                self.removed.insert(component);
            }
            [section, ..] if !["openapi", "paths", "components"].contains(section) => {
                self.removed.insert(JsonPointer::root().join(section));
                self.warn("ignored-field", at, format!("{message}; ignored"), help);
            }
            _ => {}
        }
    }

    /// Leaves out an error response or an optional parameter, else the whole operation.
    fn leave_out_of_operation(
        &mut self,
        document: &Document,
        operation: &JsonPointer,
        rest: &[&str],
        finding: &Finding,
    ) {
        match rest {
            ["parameters", index, ..]
                if is_optional(document, &operation.join("parameters").join(index)) =>
            {
                self.parameter(document, &operation.join("parameters").join(index), finding);
            }
            ["responses", status, ..]
                if !status.starts_with('2') && !["101", "default"].contains(status) =>
            {
                let response = operation.join("responses").join(status);
                let message = format!("the response `{status}` is left out: {}", finding.message);
                self.warn("left-out-response", &response, message, &finding.help);
                self.removed.insert(response);
            }
            ["callbacks", ..] => {
                self.removed.insert(operation.join("callbacks"));
            }
            _ => self.operation(document, operation, finding),
        }
    }

    fn operation(&mut self, document: &Document, at: &JsonPointer, finding: &Finding) {
        if self.removed.insert(at.clone()) {
            let id = document.at(at).and_then(|operation| operation.get("operationId")?.as_str());
            let keys: Vec<String> = at.keys().collect();
            let name = match (id, keys.as_slice()) {
                (Some(id), _) => id.to_owned(),
                (None, [_, path, method]) => format!("{} {path}", method.to_uppercase()),
                _ => at.to_string(),
            };
            let message = format!("the operation `{name}` is left out: {}", finding.message);
            self.warn(OPERATION, at, message, &finding.help);
        }
    }

    /// Leaves out all operations of a path.
    fn path(&mut self, document: &Document, at: &JsonPointer, finding: &Finding) {
        for method in METHODS {
            let operation = at.join(method);
            if document.at(&operation).is_some() {
                self.operation(document, &operation, finding);
            }
        }
        self.removed.insert(at.clone());
    }

    fn parameter(&mut self, document: &Document, at: &JsonPointer, finding: &Finding) {
        if self.removed.insert(at.clone()) {
            let name = document
                .resolve(at)
                .and_then(|(_, it)| it.get("name")?.as_str())
                .unwrap_or_default();
            let message =
                format!("the optional parameter `{name}` is left out: {}", finding.message);
            self.warn("left-out-parameter", at, message, &finding.help);
        }
    }
}

/// Returns whether a finding of `rule` inside a schema is about the operation around it.
fn is_of_operation(rule: &str) -> bool {
    ["parameter-type", "parameter-style", "secret-parameter"].contains(&rule)
}

fn is_optional(document: &Document, parameter: &JsonPointer) -> bool {
    let Some(value) = document.at(parameter) else { return false };
    // A reference to nothing cannot be required.
    document.resolve(parameter).map_or(value.get("$ref").is_some(), |(_, it)| {
        it.get("required") != Some(&Value::Bool(true))
    })
}
