//! Leaves out what findings are about: values without a meaning, else the smallest schema,
//! parameter, response or operation around them.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::{Map, Value, json};

use super::notes::Notes;
use crate::{Document, Finding, JsonPointer, openapi::METHODS};

/// The rules whose finding is about a value that the document can do without.
const IGNORED: [&str; 19] = [
    "reference-sibling",
    "bound-format",
    "default-not-listed",
    "default-range",
    "empty-list",
    "empty-range",
    "exclusive-bound",
    "extension",
    "media-type-encoding",
    "pattern",
    "properties-type",
    "required-property",
    "security-scheme",
    "unknown-field",
    "value-type",
    "wrong-key",
    "wrong-type",
    "wrong-value",
    "duplicate-parameter",
];

/// The changes that findings call for.
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

/// Changes `root` so that `findings` go away, with a warning for each. Returns whether anything
/// changed.
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
    remove(root, &changes.removed);
    for Warning { rule, at, message, help } in changes.warnings {
        notes.warn(rule, &at, message, &help);
    }
    has_changes
}

/// The rule of the warning for an operation that is left out.
pub(super) const OPERATION: &str = "left-out-operation";

impl Changes {
    fn warn(&mut self, rule: &'static str, at: &JsonPointer, message: String, help: &str) {
        self.warnings.push(Warning { rule, at: at.clone(), message, help: help.to_owned() });
    }

    /// Removes or mends the value at the place of `finding`; `false` if something around it has to
    /// go.
    fn ignore(&mut self, document: &Document, finding: &Finding) -> bool {
        let Finding { rule, pointer: at, message, help, .. } = finding;
        if *rule == "missing-field" {
            return self.complete(document, finding);
        }
        let Some(value) = document.at(at).filter(|_| IGNORED.contains(rule)) else { return false };
        if *rule == "reference-sibling" {
            // The rule names the first sibling; the others have no effect either.
            if let Some((parent, reference)) =
                at.parent().and_then(|it| Some((it.clone(), document.at(&it)?.get("$ref")?)))
            {
                self.replaced.insert(parent, json!({ "$ref": reference }));
            }
        } else if Step::of_schema(at) == Some(at.clone()) {
            // A value of another kind where a schema is due.
            self.replaced.insert(at.clone(), json!({}));
        } else if let Some(mended) = (*rule == "wrong-type").then(|| mended(at, value)).flatten() {
            self.replaced.insert(at.clone(), mended);
            return true;
        } else if is_needed(at) {
            return false;
        } else {
            self.removed.insert(at.clone());
        }
        self.warn(rule, at, format!("{message}; ignored"), help);
        true
    }

    /// Adds a field that only readers need, or removes the object that lacks it.
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
        if let Some(schema) = Step::of_schema(at).filter(|_| !is_of_operation(finding.rule)) {
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

    /// Leaves out a response that is no success or a parameter that is optional, else the whole
    /// operation.
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

/// Returns whether removing the value at `at` would break what is around it more than it is broken.
fn is_needed(at: &JsonPointer) -> bool {
    let keys: Vec<String> = at.keys().collect();
    match keys.last().map(String::as_str) {
        None | Some("$ref" | "in" | "name" | "schema" | "content") => true,
        Some(key) => keys.len() == 1 && ["openapi", "info", "paths", "components"].contains(&key),
    }
}

/// The value in the type that its field calls for, if that is clear: YAML reads `version: 1.0` as a
/// number.
fn mended(at: &JsonPointer, value: &Value) -> Option<Value> {
    const FLAGS: [&str; 9] = [
        "required",
        "deprecated",
        "nullable",
        "readOnly",
        "writeOnly",
        "uniqueItems",
        "explode",
        "allowReserved",
        "allowEmptyValue",
    ];
    const NUMBERS: [&str; 9] = [
        "minimum",
        "maximum",
        "multipleOf",
        "minLength",
        "maxLength",
        "minItems",
        "maxItems",
        "minProperties",
        "maxProperties",
    ];
    const TEXTS: [&str; 11] = [
        "title",
        "description",
        "version",
        "summary",
        "name",
        "format",
        "pattern",
        "operationId",
        "url",
        "email",
        "termsOfService",
    ];
    let key = at.keys().last()?;
    let text = value.as_str().map(str::trim);
    if FLAGS.contains(&key.as_str()) {
        return text?.parse::<bool>().ok().map(Value::from);
    }
    if NUMBERS.contains(&key.as_str()) {
        return match value.as_f64() {
            // A length with a fraction of zero.
            Some(number) if number.fract() == 0.0 && number >= 0.0 => {
                serde_json::from_str(&format!("{number:.0}")).ok()
            }
            _ => serde_json::from_str::<serde_json::Number>(text?).ok().map(Value::from),
        };
    }
    let is_plain = value.is_number() || value.is_boolean();
    (TEXTS.contains(&key.as_str()) && is_plain).then(|| value.to_string().into())
}

/// Removes the values at `places`, last items of a list first.
fn remove(root: &mut Value, places: &BTreeSet<JsonPointer>) {
    let mut items: Vec<(JsonPointer, usize)> = Vec::new();
    for place in places {
        let (Some(parent), Some(key)) = (place.parent(), place.keys().last()) else { continue };
        match root.pointer_mut(parent.as_str()) {
            Some(Value::Object(entries)) => {
                entries.remove(&key);
            }
            Some(Value::Array(_)) => items.extend(key.parse().ok().map(|index| (parent, index))),
            _ => {}
        }
    }
    items.sort_by_key(|(_, index)| std::cmp::Reverse(*index));
    for (parent, index) in items {
        if let Some(list) = root.pointer_mut(parent.as_str()).and_then(Value::as_array_mut)
            && index < list.len()
        {
            list.remove(index);
        }
    }
}

/// A step of the way to a place, as far as schemas are concerned.
struct Step;

impl Step {
    /// The smallest schema that `at` is in or is; `None` outside of schemas.
    fn of_schema(at: &JsonPointer) -> Option<JsonPointer> {
        let keys: Vec<String> = at.keys().collect();
        let keys: Vec<&str> = keys.iter().map(String::as_str).collect();
        let start = match keys.as_slice() {
            ["components", "schemas", _, ..] => 3,
            _ => keys.iter().position(|key| *key == "schema")? + 1,
        };
        let mut end = start;
        loop {
            end += match &keys[end..] {
                ["properties" | "allOf" | "anyOf" | "oneOf", _, ..] => 2,
                ["items" | "additionalProperties" | "not", ..] => 1,
                _ => break,
            };
        }
        Some(keys[..end].iter().fold(JsonPointer::root(), |at, key| at.join(key)))
    }
}

/// The places of operations and path items that refer to components other than schemas.
struct Users(BTreeMap<JsonPointer, Vec<JsonPointer>>);

impl Users {
    fn of(document: &Document) -> Self {
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

    /// The places below the paths that use `component`, through other components.
    fn of_component(&self, component: &JsonPointer) -> Vec<JsonPointer> {
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
