//! Converts parameters to styles that the client supports.
//!
//! A list in one value becomes text, and an object in brackets becomes a parameter for each
//! property. Path and header parameters get a type that prints as the text that the server expects.

use std::collections::HashSet;

use serde_json::{Map, Value, json};

use super::{media_types, notes::Notes};
use crate::{
    JsonPointer,
    openapi::{METHODS, rust_name},
};

/// Headers that OpenAPI describes by other means; parameters of these names have no effect.
const IGNORED_HEADERS: [&str; 3] = ["accept", "content-type", "authorization"];

pub(super) fn apply(root: &mut Value, notes: &mut Notes<'_>) {
    let paths = JsonPointer::root().join("paths");
    let Some(mut items) = root.get_mut("paths").map(Value::take) else { return };
    for (path, item) in items.as_object_mut().into_iter().flatten() {
        let at = paths.join(path);
        let mut lists = Lists { root, template: template_names(path), notes };
        let Some(item) = item.as_object_mut() else { continue };
        lists.list(item, &at);
        let shared = item.get("parameters").cloned().unwrap_or_default();
        for method in METHODS {
            if let Some(operation) = item.get_mut(method).and_then(Value::as_object_mut) {
                let at = at.join(method);
                lists.list(operation, &at);
                lists.declare(operation, &shared);
                lists.separate(operation, &shared, &at);
            }
        }
    }
    root["paths"] = items;
}

/// Returns the names in a path template.
pub(super) fn template_names(path: &str) -> Vec<String> {
    let names = path.split('{').skip(1).filter_map(|rest| rest.split_once('}'));
    names.map(|(name, _)| name.to_owned()).collect()
}

/// The lists of parameters of one path.
struct Lists<'a, 'n> {
    /// The document without its paths.
    root: &'a Value,
    template: Vec<String>,
    notes: &'a mut Notes<'n>,
}

impl Lists<'_, '_> {
    /// Converts the parameters of `owner`, a path item or an operation.
    fn list(&mut self, owner: &mut Map<String, Value>, at: &JsonPointer) {
        let Some(list) = owner.get_mut("parameters").and_then(Value::as_array_mut) else { return };
        let mut seen = HashSet::new();
        let mut spelled = Vec::new();
        for (index, entry) in std::mem::take(list).into_iter().enumerate() {
            let (at, parameter) = self.resolve(at.join("parameters").join(index), &entry);
            let changed = match &parameter {
                Some(parameter) => self.parameter(&at, parameter),
                None => None,
            };
            for parameter in changed.unwrap_or_else(|| vec![entry]) {
                let key =
                    key(self.resolve(at.clone(), &parameter).1.as_ref().unwrap_or(&parameter));
                if key.is_none_or(|key| seen.insert(key)) {
                    spelled.push(parameter);
                }
            }
        }
        *list = spelled;
    }

    fn resolve(&self, at: JsonPointer, entry: &Value) -> (JsonPointer, Option<Value>) {
        let Some(reference) = entry.get("$ref").and_then(Value::as_str) else {
            return (at, Some(entry.clone()));
        };
        let Some(target) = JsonPointer::from_reference(reference) else { return (at, None) };
        let parameter = self.root.pointer(target.as_str()).cloned();
        (target, parameter)
    }

    /// Returns the replacement of `parameter`; `None` to keep it.
    fn parameter(&mut self, at: &JsonPointer, parameter: &Value) -> Option<Vec<Value>> {
        let name = parameter.get("name")?.as_str()?;
        let is_required = parameter.get("required") == Some(&Value::Bool(true));
        match parameter.get("in")?.as_str()? {
            "header" if IGNORED_HEADERS.contains(&name.to_ascii_lowercase().as_str()) => {
                Some(Vec::new())
            }
            "path" if !self.template.iter().any(|known| known == name) => {
                let message =
                    format!("the path has no `{{{name}}}`, so that the parameter is left out");
                self.notes.warn(
                    "path-parameter",
                    at,
                    message,
                    "add it to the path, or remove it here",
                );
                Some(Vec::new())
            }
            "cookie" if !is_required => {
                let message =
                    format!("the cookie `{name}` is left out: the client sends no cookies");
                self.notes.warn("cookie-parameter", at, message, "send it as a header");
                Some(Vec::new())
            }
            "query" => self.query(at, parameter),
            "path" | "header" => self.text(at, parameter),
            _ => None,
        }
    }

    /// Returns the schema of `parameter`, resolving references and an `allOf` with one part.
    fn schema(&self, parameter: &Value) -> Value {
        let content = || {
            let (name, media_type) = parameter.get("content")?.as_object()?.iter().next()?;
            // The value of other parameters is JSON as text.
            media_type.get("schema").filter(|_| !media_types::is_any_json(name))
        };
        let schema = parameter.get("schema").or_else(content).cloned();
        let mut schema = schema.unwrap_or_else(|| json!({ "type": "string" }));
        for _ in 0..8 {
            let target =
                schema.get("$ref").and_then(Value::as_str).and_then(JsonPointer::from_reference);
            let next = match target {
                Some(target) => self.root.pointer(target.as_str()),
                None => match schema.get("allOf").and_then(Value::as_array).map(Vec::as_slice) {
                    Some([only]) => Some(only),
                    _ => None,
                },
            };
            match next.cloned() {
                Some(next) => schema = next,
                None => break,
            }
        }
        schema
    }

    fn query(&mut self, at: &JsonPointer, parameter: &Value) -> Option<Vec<Value>> {
        let entries = parameter.as_object()?;
        let schema = self.schema(parameter);
        if entries.get("schema").is_none() {
            let text = "The value is JSON.";
            return Some(vec![as_text(
                entries,
                if entries.contains_key("content") { text } else { "" },
            )]);
        }
        let style = entries.get("style").and_then(Value::as_str).unwrap_or("form");
        let is_exploded =
            entries.get("explode").and_then(Value::as_bool).unwrap_or(style == "form");
        let is_list = schema.get("type").is_some_and(|kind| kind == "array");
        match style {
            "deepObject" => Some(self.brackets(at, entries, &schema)),
            "spaceDelimited" | "pipeDelimited" if is_list && !is_exploded => {
                let separator = if style == "pipeDelimited" { "`|`" } else { "a space" };
                Some(vec![as_text(entries, &format!("The items are separated by {separator}."))])
            }
            "form" if !is_exploded && is_list => {
                Some(vec![as_text(entries, "The items are separated by commas.")])
            }
            "form" if !is_exploded && schema.get("properties").is_some() => {
                Some(vec![as_text(entries, "Names and values alternate, separated by commas.")])
            }
            "form" if entries.get("explode").is_none_or(Value::is_boolean) => None,
            _ => {
                // Other styles do not apply to the query, or not to values of one part.
                let mut plain = entries.clone();
                plain.remove("style");
                plain.remove("explode");
                Some(vec![Value::Object(plain)])
            }
        }
    }

    /// Splits an object in brackets (`filter[name]=x`) into a parameter for each property. A list
    /// becomes `ids[]`.
    fn brackets(
        &mut self,
        at: &JsonPointer,
        entries: &Map<String, Value>,
        schema: &Value,
    ) -> Vec<Value> {
        let name = entries.get("name").and_then(Value::as_str).unwrap_or_default();
        let is_required = entries.get("required") == Some(&Value::Bool(true));
        let plain = |name: String, schema: &Value, is_required: bool| {
            let mut parameter = entries.clone();
            parameter.retain(|key, _| {
                !["style", "explode", "example", "examples"].contains(&key.as_str())
            });
            parameter.insert("name".to_owned(), name.into());
            parameter.insert("schema".to_owned(), schema.clone());
            parameter.insert("required".to_owned(), is_required.into());
            Value::Object(parameter)
        };
        if schema.get("type").is_some_and(|kind| kind == "array") {
            return vec![plain(format!("{name}[]"), schema, is_required)];
        }
        let alternatives =
            ["anyOf", "oneOf"].iter().find_map(|list| schema.get(*list)?.as_array()).cloned();
        let alternatives = alternatives.unwrap_or_else(|| vec![schema.clone()]);
        let mut parameters = Vec::new();
        for alternative in &alternatives {
            match alternative.get("properties").and_then(Value::as_object) {
                Some(properties) => {
                    parameters.extend(properties.iter().map(|(property, schema)| {
                        let required = alternative.get("required").and_then(Value::as_array);
                        let is_property_required =
                            required.is_some_and(|names| names.iter().any(|it| it == property));
                        plain(
                            format!("{name}[{property}]"),
                            schema,
                            is_required && is_property_required && alternatives.len() == 1,
                        )
                    }));
                }
                None if is_scalar(alternative) => {
                    parameters.push(plain(name.to_owned(), alternative, false));
                }
                None => {}
            }
        }
        if parameters.is_empty() {
            let message = format!(
                "the parameter `{name}` is an object of any keys, which the client cannot send"
            );
            self.notes.warn("parameter-style", at, message, "describe its properties");
            if is_required {
                return vec![Value::Object(entries.clone())];
            }
        }
        parameters
    }

    /// Gives a path parameter or header a type whose values print as the server expects.
    fn text(&mut self, at: &JsonPointer, parameter: &Value) -> Option<Vec<Value>> {
        let entries = parameter.as_object()?;
        let schema = self.schema(parameter);
        let is_path = entries.get("in").is_some_and(|place| place == "path");
        let mut changed = entries.clone();
        if is_path {
            changed.insert("required".to_owned(), true.into());
        }
        if entries
            .get("style")
            .is_some_and(|style| style != "simple" && (style == "form" || !is_path))
        {
            changed.remove("style");
        }
        if changed.remove("content").is_some() || !changed.contains_key("schema") {
            changed.insert("schema".to_owned(), schema.clone());
        }
        let is_list = schema.get("type").is_some_and(|kind| kind == "array");
        let is_nullable = schema.get("nullable").is_some();
        let prints_otherwise = schema.get("format").is_some_and(|format| format == "date-time");
        if is_list {
            changed =
                as_text(&changed, "The items are separated by commas.").as_object().cloned()?;
        } else if !is_scalar(&schema) || is_nullable || prints_otherwise {
            let kind = schema
                .get("type")
                .and_then(Value::as_str)
                .filter(|_| is_scalar(&schema))
                .unwrap_or("string");
            if !is_scalar(&schema) && entries.contains_key("schema") {
                let name = entries.get("name").and_then(Value::as_str).unwrap_or_default();
                let message = format!(
                    "the parameter `{name}` becomes text, because its schema is no text, number or flag"
                );
                self.notes.warn("parameter-type", at, message, "give its schema the type `string`");
            }
            let mut plain = json!({ "type": kind });
            if let Some(listed) =
                schema.get("enum").filter(|_| kind == "string" && is_scalar(&schema))
            {
                plain["enum"] = listed.clone();
            }
            changed.insert("schema".to_owned(), plain);
        }
        (changed != *entries).then(|| vec![Value::Object(changed)])
    }

    /// Adds the path parameters that the template has but `operation` does not declare.
    fn declare(&mut self, operation: &mut Map<String, Value>, shared: &Value) {
        let lists = [Some(shared), operation.get("parameters")]
            .into_iter()
            .flatten()
            .filter_map(Value::as_array);
        let entries: Vec<Value> = lists.flatten().cloned().collect();
        let declared = entries.iter().filter_map(|entry| {
            let (_, parameter) = self.resolve(JsonPointer::root(), entry);
            let parameter =
                parameter.filter(|it| it.get("in").is_some_and(|place| place == "path"))?;
            Some(parameter.get("name")?.as_str()?.to_owned())
        });
        let declared: HashSet<String> = declared.collect();
        let missing = self.template.iter().filter(|name| !declared.contains(*name));
        let missing: Vec<Value> = missing
            .map(|name| json!({ "name": name, "in": "path", "required": true, "schema": { "type": "string" } }))
            .collect();
        if missing.is_empty() {
            return;
        }
        let list = operation.entry("parameters").or_insert_with(|| json!([]));
        if let Some(list) = list.as_array_mut() {
            list.extend(missing);
        }
    }

    /// Leaves out optional parameters whose arguments would have the same name.
    fn separate(&mut self, operation: &mut Map<String, Value>, shared: &Value, at: &JsonPointer) {
        let mut taken: HashSet<String> = HashSet::new();
        if operation.contains_key("requestBody") {
            taken.insert("body".to_owned());
        }
        let shared: Vec<Value> = shared.as_array().cloned().unwrap_or_default();
        let own =
            operation.get("parameters").and_then(Value::as_array).cloned().unwrap_or_default();
        let resolved = |lists: &Self, entry: &Value| lists.resolve(JsonPointer::root(), entry).1;
        let own_keys: HashSet<_> = own.iter().filter_map(|it| key(&resolved(self, it)?)).collect();
        let inherited = shared.iter().filter_map(|entry| resolved(self, entry));
        for parameter in inherited.filter(|it| key(it).is_none_or(|key| !own_keys.contains(&key))) {
            taken.extend(argument(&parameter));
        }
        let is_required = |parameter: &Value| parameter.get("required") == Some(&Value::Bool(true));
        let own: Vec<(Value, Option<Value>)> =
            own.into_iter().map(|it| (it.clone(), resolved(self, &it))).collect();
        for parameter in
            own.iter().filter_map(|(_, parameter)| parameter.as_ref()).filter(|it| is_required(it))
        {
            taken.extend(argument(parameter));
        }
        let mut kept = Vec::new();
        for (index, (entry, parameter)) in own.iter().enumerate() {
            let argument = parameter.as_ref().and_then(argument);
            let is_free = parameter.as_ref().is_some_and(is_required)
                || argument.is_none_or(|name| taken.insert(name));
            if is_free {
                kept.push(entry.clone());
                continue;
            }
            let name =
                parameter.as_ref().and_then(|it| it.get("name")?.as_str()).unwrap_or_default();
            let message =
                format!("the parameter `{name}` is left out: another one has its name in Rust");
            self.notes.warn(
                "name-collision",
                &at.join("parameters").join(index),
                message,
                "rename one of the two",
            );
        }
        if kept.len() != own.len() {
            operation.insert("parameters".to_owned(), kept.into());
        }
    }
}

/// Returns name and location, which identify a parameter.
fn key(parameter: &Value) -> Option<(String, String)> {
    let text = |key: &str| parameter.get(key).and_then(Value::as_str).map(str::to_owned);
    Some((text("name")?, text("in")?))
}

/// Returns the name of the argument of `parameter`.
pub(super) fn argument(parameter: &Value) -> Option<String> {
    Some(rust_name(parameter.get("name")?.as_str()?))
}

fn is_scalar(schema: &Value) -> bool {
    let kind = schema.get("type").and_then(Value::as_str);
    kind.is_some_and(|kind| ["string", "integer", "number", "boolean"].contains(&kind))
}

/// Returns the parameter with a string schema and `hint` at the end of its description.
fn as_text(entries: &Map<String, Value>, hint: &str) -> Value {
    let mut parameter = entries.clone();
    parameter.retain(|key, _| {
        !["style", "explode", "content", "example", "examples"].contains(&key.as_str())
    });
    parameter.insert("schema".to_owned(), json!({ "type": "string" }));
    let description = entries.get("description").and_then(Value::as_str).unwrap_or_default().trim();
    let description =
        if description.is_empty() { hint.to_owned() } else { format!("{description}\n\n{hint}") };
    parameter.insert("description".to_owned(), description.trim().into());
    Value::Object(parameter)
}
