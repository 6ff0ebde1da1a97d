//! The reference of an API as a web page without scripts or external resources.

mod schema;
mod text;

use std::fmt::Write as _;

use serde_json::Value;

pub use self::text::CodeLinks;
use self::{
    schema::{constraints, kind},
    text::{escape, prose},
};
use crate::{
    Document, JsonPointer,
    openapi::{
        ClientExtension, Operation, assumptions, entries_at, list, operations, string_field,
    },
};

const STYLE: &str = include_str!("reference/style.css");

/// Placeholder for the base URL of the server that serves the page.
pub const SERVER: &str = "{{server}}";

/// Renders the page, with [`SERVER`] as the base URL of the server.
#[must_use]
pub fn page(document: &Document, links: &CodeLinks) -> String {
    let mut page = Page { document, links, html: String::new() };
    let operations = in_order(document, operations(document), |operation| operation.at.clone());
    let schemas = page.entries(&JsonPointer::components("schemas"));
    page.head();
    page.navigation(&operations, &schemas);
    page.introduction();
    for operation in &operations {
        page.operation(operation);
    }
    page.schemas(&schemas);
    page.error_codes();
    page.html.push_str("</main>\n</body>\n</html>\n");
    page.html
}

struct Page<'a> {
    document: &'a Document,
    links: &'a CodeLinks,
    html: String,
}

impl<'a> Page<'a> {
    /// Returns the entries of an object, in the order of the document.
    fn entries(&self, at: &JsonPointer) -> Vec<(&'a String, &'a Value)> {
        let entries = entries_at(self.document, at).collect();
        in_order(self.document, entries, |(name, _)| at.join(name))
    }

    /// Returns the description of a value and its assumptions.
    fn prose(&self, value: &Value) -> String {
        prose(value.get("description"), self.links) + &self.assumed(value)
    }

    /// Returns the assumptions of a value; empty if it has none.
    fn assumed(&self, value: &Value) -> String {
        let assumptions = assumptions(value);
        if assumptions.is_empty() {
            return String::new();
        }
        let text = Value::from(format!("Assumed: {}", assumptions.join(" ")));
        format!(" <span class=\"assumed\">{}</span>", prose(Some(&text), self.links))
    }

    fn title(&self) -> String {
        escape(
            self.document.root().pointer("/info/title").and_then(Value::as_str).unwrap_or_default(),
        )
    }

    fn head(&mut self) {
        let title = self.title();
        let _ = write!(
            self.html,
            "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n\
             <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>{title}</title>\n\
             <link rel=\"icon\" href=\"data:,\">\n<style>\n{STYLE}</style>\n</head>\n<body>\n"
        );
    }

    fn navigation(&mut self, operations: &[Operation<'_>], schemas: &[(&String, &Value)]) {
        self.html.push_str("<nav aria-label=\"Contents\">\n<ul>\n");
        for operation in operations {
            let (id, summary) = (
                escaped_field(operation.value, "operationId"),
                escaped_field(operation.value, "summary"),
            );
            let _ = writeln!(self.html, "<li><a href=\"#{id}\">{summary}</a></li>");
        }
        self.html.push_str("<li><details><summary>Schemas</summary>\n<ul>\n");
        for (name, _) in schemas {
            let name = escape(name);
            let _ = writeln!(self.html, "<li><a href=\"#schema-{name}\">{name}</a></li>");
        }
        self.html.push_str("</ul>\n</details></li>\n");
        if !self.links.codes.is_empty() {
            self.html.push_str("<li><a href=\"#error-codes\">Error codes</a></li>\n");
        }
        self.html.push_str("</ul>\n</nav>\n");
    }

    fn introduction(&mut self) {
        let title = self.title();
        let info =
            self.document.root().get("info").map(|info| self.prose(info)).unwrap_or_default();
        let info = info.replace("\n\n", "</p>\n<p>");
        let _ = write!(
            self.html,
            "<main>\n<h1>{title}</h1>\n<p>{info}</p>\n<p>Server: <code>{SERVER}</code>. \
             OpenAPI document: <a href=\"openapi.yaml\">openapi.yaml</a>.</p>\n"
        );
        for (name, scheme) in self.entries(&JsonPointer::components("securitySchemes")) {
            let _ = writeln!(
                self.html,
                "<p>Authentication <code>{}</code>: {}</p>",
                escape(name),
                self.prose(scheme)
            );
        }
    }

    fn operation(&mut self, operation: &Operation<'_>) {
        let (method, path) = (operation.method, escape(operation.path));
        let (id, summary) = (
            escaped_field(operation.value, "operationId"),
            escaped_field(operation.value, "summary"),
        );
        let description = self.prose(operation.value);
        let _ = write!(
            self.html,
            "<section id=\"{id}\">\n<h2>{summary}</h2>\n<p><span class=\"method {method}\">{}</span> \
             <code>{path}</code></p>\n<p>{description}</p>\n",
            method.to_uppercase(),
        );
        self.command(operation);
        self.parameters(operation);
        if let Some((at, body)) = self.document.resolve(&operation.at.join("requestBody")) {
            let _ = writeln!(self.html, "<h3>Request body</h3>\n<p>{}</p>", self.prose(body));
            self.media_type(&at);
        }
        self.html.push_str("<h3>Responses</h3>\n");
        let responses = operation.at.join("responses");
        for (status, _) in self.entries(&responses) {
            let Some((at, response)) = self.document.resolve(&responses.join(status)) else {
                continue;
            };
            let (status, description) = (escape(status), self.prose(response));
            let _ = writeln!(
                self.html,
                "<details><summary><code>{status}</code></summary>\n<div>\n<p>{description}</p>"
            );
            self.media_type(&at);
            self.html.push_str("</div>\n</details>\n");
        }
        self.html.push_str("</section>\n");
    }

    /// Writes a curl command that sends the examples of an operation.
    fn command(&mut self, operation: &Operation<'_>) {
        let mut path = operation.path.to_owned();
        let mut options = vec![format!("-X {}", operation.method.to_uppercase())];
        if let Some(variable) =
            ClientExtension::read(self.document).ok().and_then(|client| client.api_key_variable)
        {
            options.push(format!("-H \"Authorization: Bearer ${variable}\""));
        }
        for at in operation.parameters(self.document) {
            let Some((_, parameter)) = self.document.resolve(&at) else { continue };
            let (name, example) =
                (string_field(parameter, "name"), string_field(parameter, "example"));
            match string_field(parameter, "in") {
                "path" => path = path.replace(&format!("{{{name}}}"), example),
                "header" => options.push(format!("-H '{name}: {example}'")),
                _ => {}
            }
        }
        if let Some(body) = self.request_example(operation) {
            options.push("-H 'Content-Type: application/json'".to_owned());
            options.push(format!("-d '{}'", body.to_string().replace('\'', "'\\''")));
        }
        let command = format!("curl {} \\\n  {SERVER}{path}", options.join(" \\\n  "));
        let _ = writeln!(self.html, "<pre>{}</pre>", escape(&command));
    }

    /// Returns the first example of a request body.
    fn request_example(&self, operation: &Operation<'_>) -> Option<&'a Value> {
        let (at, _) = self.document.resolve(&operation.at.join("requestBody"))?;
        let examples = at.join("content").join("application/json").join("examples");
        let (name, _) = self.entries(&examples).into_iter().next()?;
        self.document.resolve(&examples.join(name))?.1.get("value")
    }

    fn parameters(&mut self, operation: &Operation<'_>) {
        self.html.push_str("<h3>Parameters</h3>\n<dl>\n");
        for at in operation.parameters(self.document) {
            let Some((_, parameter)) = self.document.resolve(&at) else { continue };
            let (name, location, example) = (
                escaped_field(parameter, "name"),
                escaped_field(parameter, "in"),
                escaped_field(parameter, "example"),
            );
            let schema = self.document.resolve(&at.join("schema")).map(|(_, schema)| schema);
            let schema = schema.or(parameter.get("schema")).map(constraints).unwrap_or_default();
            let _ = writeln!(
                self.html,
                "<dt><code>{name}</code> in {location} {schema}</dt>\n<dd>{} Example: <code>{example}</code></dd>",
                self.prose(parameter)
            );
        }
        self.html.push_str("</dl>\n");
    }

    /// Writes the schema of a body and its examples.
    fn media_type(&mut self, at: &JsonPointer) {
        let at = at.join("content").join("application/json");
        let Some(media_type) = self.document.at(&at) else { return };
        let _ = writeln!(
            self.html,
            "<p>JSON: {}</p>",
            kind(media_type.get("schema").unwrap_or(&Value::Null))
        );
        let examples = at.join("examples");
        for (name, _) in self.entries(&examples) {
            let Some((_, example)) = self.document.resolve(&examples.join(name)) else { continue };
            let summary =
                example.get("summary").cloned().unwrap_or_else(|| Value::from(name.as_str()));
            let value =
                example.get("value").and_then(|value| serde_json::to_string_pretty(value).ok());
            let _ = writeln!(
                self.html,
                "<details><summary>{}{}</summary>\n<pre>{}</pre></details>",
                prose(Some(&summary), self.links),
                self.assumed(example),
                escape(&value.unwrap_or_default())
            );
        }
    }

    fn schemas(&mut self, schemas: &[(&String, &Value)]) {
        self.html.push_str("<h2>Schemas</h2>\n");
        for (name, schema) in schemas {
            let (name, description) = (escape(name), self.prose(schema));
            // Browsers open `details` for a link to an element inside it.
            let _ = writeln!(
                self.html,
                "<details><summary>{name}</summary>\n<div id=\"schema-{name}\">\n<p>{description}</p>"
            );
            if schema.get("properties").is_some() {
                self.properties(schema);
            } else {
                let _ = writeln!(self.html, "<p>{} {}</p>", kind(schema), constraints(schema));
            }
            self.html.push_str("</div>\n</details>\n");
        }
    }

    fn properties(&mut self, schema: &Value) {
        let Some(properties) = schema.get("properties").and_then(Value::as_object) else { return };
        let required = list(schema, "required");
        self.html.push_str("<dl>\n");
        for (name, property) in properties {
            let is_required =
                if required.iter().any(|required| required == name) { ", required" } else { "" };
            let target =
                property.get("$ref").and_then(Value::as_str).and_then(JsonPointer::from_reference);
            let target = target
                .and_then(|at| self.document.resolve(&at))
                .map_or(property, |(_, target)| target);
            let _ = writeln!(
                self.html,
                "<dt><code>{}</code> {}{is_required} {}</dt>\n<dd>{}</dd>",
                escape(name),
                kind(property),
                constraints(target),
                self.prose(target),
            );
        }
        self.html.push_str("</dl>\n");
    }

    fn error_codes(&mut self) {
        if self.links.codes.is_empty() {
            return;
        }
        self.html.push_str("<h2 id=\"error-codes\">Error codes</h2>\n<dl>\n");
        for code in &self.links.codes {
            let assumed = if code.is_status_assumed { ", assumed" } else { "" };
            let (link, description) = (self.links.full_link(code), escape(&code.description));
            let _ = writeln!(
                self.html,
                "<dt>{link} (status {}{assumed})</dt>\n<dd>{description}</dd>",
                code.status
            );
        }
        self.html.push_str("</dl>\n");
    }
}

/// Returns the string in a field of an object, escaped; empty without one.
fn escaped_field(value: &Value, key: &str) -> String {
    escape(string_field(value, key))
}

/// Sorts `items` by their position in the document.
fn in_order<T>(document: &Document, mut items: Vec<T>, at: impl Fn(&T) -> JsonPointer) -> Vec<T> {
    items.sort_by_key(|item| document.position(&at(item)));
    items
}
