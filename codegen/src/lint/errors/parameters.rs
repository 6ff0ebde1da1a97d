//! Requires parameters that match the path of their operation and that the generator supports.

use std::collections::{HashMap, HashSet};

use serde_json::Value;

use crate::{
    Document, Finding, JsonPointer,
    openapi::{Operation, operations, string_field},
};

pub(super) fn check(document: &Document, findings: &mut Vec<Finding>) {
    for operation in operations(document) {
        let names = match template_names(operation.path) {
            Ok(names) => names,
            Err(message) => {
                let help = "write each path parameter as `{name}`, with text between two of them";
                findings.push(document.finding("path-template", &operation.item, message, help));
                continue;
            }
        };
        let mut linter = Linter { document, operation: &operation, findings };
        linter.check_declared(&names);
        linter.check_arguments();
    }
}

struct Linter<'a> {
    document: &'a Document,
    operation: &'a Operation<'a>,
    findings: &'a mut Vec<Finding>,
}

impl Linter<'_> {
    fn report(&mut self, rule: &'static str, at: &JsonPointer, message: String, help: String) {
        self.findings.push(self.document.finding(rule, at, message, help));
    }

    fn check_declared(&mut self, template: &[String]) {
        let mut declared = HashSet::new();
        let name_of_operation = self.operation.name();
        for at in self.operation.parameters(self.document) {
            let Some((target, parameter)) = self.document.resolve(&at) else { continue };
            // The rule for missing fields reports parameters without `name` or `in`.
            if parameter.get("name").is_none() || parameter.get("in").is_none() {
                continue;
            }
            let (name, location) = (
                string_field(parameter, "name").to_owned(),
                string_field(parameter, "in").to_owned(),
            );
            if !declared.insert((at.parent(), name.clone(), location.clone())) {
                let message =
                    format!("{name_of_operation} declares the {location} parameter `{name}` twice");
                self.report(
                    "duplicate-parameter",
                    &at,
                    message,
                    "remove one of the two".to_owned(),
                );
            }
            if location == "path" && !template.contains(&name) {
                let message = format!("the path `{}` has no `{{{name}}}`", self.operation.path);
                self.report(
                    "path-parameter",
                    &at,
                    message,
                    format!("add `{{{name}}}` to the path, or remove it here"),
                );
            }
            self.check_parameter(&target, parameter, &name, &location);
        }
        for name in template {
            if !declared
                .iter()
                .any(|(_, declared, location)| location == "path" && declared == name)
            {
                let message =
                    format!("{name_of_operation} does not declare the path parameter `{name}`");
                let help = format!(
                    "add `{{name: {name}, in: path, required: true, schema: …}}` to `parameters`"
                );
                self.report("path-parameter", &self.operation.at.clone(), message, help);
            }
        }
    }

    /// Reports parameters with the name of another argument of the method.
    fn check_arguments(&mut self) {
        let mut arguments: HashMap<String, String> = HashMap::new();
        if self.operation.value.get("requestBody").is_some() {
            arguments.insert("body".to_owned(), "the request body".to_owned());
        }
        for parameter in self.operation.effective_parameters(self.document) {
            let name = parameter.rust_name();
            let this = format!("the {} parameter `{}`", parameter.location, parameter.name);
            match arguments.get(&name) {
                Some(other) => {
                    let message = format!("{other} and {this} are both `{name}` in Rust");
                    let help = "rename the parameter".to_owned();
                    self.report("name-collision", &self.operation.at.clone(), message, help);
                }
                None => {
                    arguments.insert(name, this);
                }
            }
        }
    }

    fn check_parameter(&mut self, at: &JsonPointer, parameter: &Value, name: &str, location: &str) {
        // A value of another type is reported as such.
        let is_optional =
            parameter.get("required").is_none_or(|required| *required == Value::Bool(false));
        if location == "path" && is_optional {
            let message = format!("the path parameter `{name}` is not required");
            self.report(
                "path-parameter",
                at,
                message,
                "add `required: true`; a path is incomplete without it".to_owned(),
            );
        }
        if location == "cookie" {
            let message = format!("the parameter `{name}` is a cookie, which is not supported");
            self.report("cookie-parameter", at, message, "send it as a header".to_owned());
        }
        if parameter.get("schema").is_none() {
            let message = format!("the parameter `{name}` has no `schema`");
            let help =
                "add `schema` with the type of the value; `content` is not supported".to_owned();
            self.report("parameter-schema", at, message, help);
        }
        self.check_value(at, parameter, name, location);
        let usual = if location == "query" { "form" } else { "simple" };
        if let Some(style) =
            parameter.get("style").and_then(Value::as_str).filter(|style| *style != usual)
        {
            let message = format!("the style `{style}` of the parameter `{name}` is not supported");
            self.report(
                "parameter-style",
                &at.join("style"),
                message,
                format!("use `{usual}`, or leave `style` out"),
            );
        }
    }
}

impl Linter<'_> {
    /// Reports values that cannot be written as text in this location.
    fn check_value(&mut self, at: &JsonPointer, parameter: &Value, name: &str, location: &str) {
        let Some((_, schema)) = self.document.resolve(&at.join("schema")) else { return };
        let kind = string_field(schema, "type");
        // Another rule reports an array without items.
        let is_list = kind == "object" || kind == "array" && schema.get("items").is_some();
        if location == "query" {
            if is_list && parameter.get("explode") == Some(&Value::Bool(false)) {
                let message =
                    format!("`explode: false` of the parameter `{name}` is not supported");
                let help =
                    "remove `explode`, if the server also accepts `name=1&name=2`".to_owned();
                self.report("parameter-style", &at.join("explode"), message, help);
            }
        } else if is_list {
            let message = format!(
                "expected a single value for the {location} parameter `{name}`, found the type `{kind}`"
            );
            self.report(
                "parameter-type",
                at,
                message,
                "use `type: string`, `integer`, `number` or `boolean`".to_owned(),
            );
        } else if string_field(schema, "format") == "password" {
            let message = format!(
                "the {location} parameter `{name}` is a secret, which would appear in URLs or logs"
            );
            let help = "describe it as a security scheme, or remove `format: password`".to_owned();
            self.report("secret-parameter", at, message, help);
        }
    }
}

/// Returns the names in a path template, in order.
fn template_names(path: &str) -> Result<Vec<String>, String> {
    let mut names = Vec::new();
    let mut rest = path;
    while let Some((before, after)) = rest.split_once('{') {
        let Some((name, after)) = after.split_once('}') else {
            return Err(format!("the path `{path}` has a `{{` without its `}}`"));
        };
        if before.contains('}') || name.is_empty() || name.contains(['{', '/']) {
            return Err(format!("the path `{path}` has a parameter without a valid name"));
        }
        if names.iter().any(|known| known == name) {
            return Err(format!("the path `{path}` has the parameter `{{{name}}}` twice"));
        }
        names.push(name.to_owned());
        rest = after;
    }
    if rest.contains('}') {
        return Err(format!("the path `{path}` has a `}}` without its `{{`"));
    }
    Ok(names)
}
