//! A page to read: the document as HTML that works without a network.

use std::fmt::Write as _;

use serde_json::Value;

use crate::{
    Document, JsonPointer,
    openapi::{Operation, operations},
};

const STYLE: &str = "\
body{font:16px/1.5 system-ui,sans-serif;color:#1b1f24;background:#fff;max-width:60rem;margin:0 auto;padding:2rem 1rem}\
h1,h2,h3{line-height:1.2;margin:2rem 0 .5rem}h1{margin-top:0}code,pre{font:14px/1.5 ui-monospace,monospace}\
pre{background:#f4f6f8;padding:1rem;overflow-x:auto;border-radius:6px}table{border-collapse:collapse;width:100%;margin:.5rem 0}\
th,td{text-align:left;vertical-align:top;padding:.4rem .6rem;border-top:1px solid #d8dee4}th{border-top:0}\
.method{font-weight:700;padding:.1rem .5rem;border-radius:4px;color:#fff;background:#0a58ca}.put{background:#8a5a00}\
.delete{background:#b02a37}a{color:#0a58ca}nav{columns:2}\
@media(prefers-color-scheme:dark){body{color:#e6edf3;background:#0d1117}pre{background:#161b22}th,td{border-color:#30363d}a{color:#79b8ff}}";

/// Renders the page.
#[must_use]
pub fn page(document: &Document) -> String {
    let mut page = Page { document, html: String::new() };
    page.head();
    for operation in in_order(document, operations(document), |operation| operation.at.clone()) {
        page.operation(&operation);
    }
    page.schemas();
    page.html.push_str("</body>\n</html>\n");
    page.html
}

struct Page<'a> {
    document: &'a Document,
    html: String,
}

impl Page<'_> {
    fn head(&mut self) {
        let root = self.document.root();
        let text = |pointer: &str| escape(root.pointer(pointer).and_then(Value::as_str).unwrap_or_default());
        let (title, server) = (text("/info/title"), text("/servers/0/url"));
        let description = prose(root.pointer("/info/description"));
        let _ = write!(
            self.html,
            "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n\
             <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>{title}</title>\n\
             <style>{STYLE}</style>\n</head>\n<body>\n<h1>{title}</h1>\n<p>{description}</p>\n\
             <p>Server: <code>{server}</code>. The document itself: <a href=\"openapi.yaml\">openapi.yaml</a>.</p>\n"
        );
        for (name, scheme) in
            root.pointer("/components/securitySchemes").and_then(Value::as_object).into_iter().flatten()
        {
            let _ = writeln!(
                self.html,
                "<p>Authentication <code>{}</code>: {}</p>",
                escape(name),
                prose(scheme.get("description"))
            );
        }
    }

    fn operation(&mut self, operation: &Operation<'_>) {
        let text = |key: &str| operation.value.get(key).and_then(Value::as_str).unwrap_or_default();
        let method = operation.method;
        let _ = write!(
            self.html,
            "<section id=\"{id}\">\n<h2>{}</h2>\n<p><span class=\"method {method}\">{}</span> <code>{}</code></p>\n<p>{}</p>\n",
            escape(text("summary")),
            method.to_uppercase(),
            escape(operation.path),
            prose(operation.value.get("description")),
            id = escape(text("operationId")),
        );
        self.parameters(operation);
        if let Some((at, body)) = self.document.resolve(&operation.at.join("requestBody")) {
            let _ = writeln!(self.html, "<h3>Request body</h3>\n<p>{}</p>", prose(body.get("description")));
            self.media_type(&at);
        }
        let responses = operation.at.join("responses");
        let statuses = self.document.at(&responses).and_then(Value::as_object).into_iter().flatten();
        for (status, _) in in_order(self.document, statuses.collect(), |(status, _)| responses.join(status)) {
            if let Some((at, response)) = self.document.resolve(&responses.join(status)) {
                let _ = writeln!(
                    self.html,
                    "<h3>Response {}</h3>\n<p>{}</p>",
                    escape(status),
                    prose(response.get("description"))
                );
                self.media_type(&at);
            }
        }
        self.html.push_str("</section>\n");
    }

    fn parameters(&mut self, operation: &Operation<'_>) {
        self.html.push_str("<table>\n<tr><th>Parameter</th><th>In</th><th>Description</th><th>Example</th></tr>\n");
        for at in operation.parameters(self.document) {
            let Some((_, parameter)) = self.document.resolve(&at) else { continue };
            let text = |key: &str| escape(parameter.get(key).and_then(Value::as_str).unwrap_or_default());
            let (name, place, example) = (text("name"), text("in"), text("example"));
            let description = prose(parameter.get("description"));
            let _ = writeln!(
                self.html,
                "<tr><td><code>{name}</code></td><td>{place}</td><td>{description}</td><td><code>{example}</code></td></tr>"
            );
        }
        self.html.push_str("</table>\n");
    }

    /// The schema of a body and its examples.
    fn media_type(&mut self, at: &JsonPointer) {
        let at = at.join("content").join("application/json");
        let Some(media_type) = self.document.at(&at) else { return };
        let _ = writeln!(self.html, "<p>JSON: {}</p>", kind(media_type.get("schema").unwrap_or(&Value::Null)));
        let examples = media_type.get("examples").and_then(Value::as_object).into_iter().flatten().collect::<Vec<_>>();
        for (name, _) in in_order(self.document, examples, |(name, _)| at.join("examples").join(name)) {
            let Some((_, example)) = self.document.resolve(&at.join("examples").join(name)) else { continue };
            let summary = example.get("summary").and_then(Value::as_str).unwrap_or(name);
            let value =
                example.get("value").and_then(|value| serde_json::to_string_pretty(value).ok()).unwrap_or_default();
            let _ = writeln!(
                self.html,
                "<details><summary>{}</summary>\n<pre>{}</pre></details>",
                prose(Some(&Value::from(summary))),
                escape(&value)
            );
        }
    }

    fn schemas(&mut self) {
        let schemas = JsonPointer::components("schemas");
        let all = self.document.at(&schemas).and_then(Value::as_object).into_iter().flatten().collect::<Vec<_>>();
        self.html.push_str("<h2>Schemas</h2>\n");
        for (name, schema) in in_order(self.document, all, |(name, _)| schemas.join(name)) {
            let (name, description) = (escape(name), prose(schema.get("description")));
            let _ = writeln!(self.html, "<section id=\"schema-{name}\">\n<h3>{name}</h3>\n<p>{description}</p>");
            self.properties(schema);
            if schema.get("properties").is_none() {
                let _ = writeln!(self.html, "<p>{}</p>", kind(schema));
            }
            self.html.push_str("</section>\n");
        }
    }

    fn properties(&mut self, schema: &Value) {
        let Some(properties) = schema.get("properties").and_then(Value::as_object) else { return };
        let required = schema.get("required").and_then(Value::as_array).cloned().unwrap_or_default();
        self.html.push_str("<table>\n<tr><th>Property</th><th>Type</th><th></th><th>Description</th></tr>\n");
        for (name, property) in properties {
            let is_required = if required.iter().any(|it| it == name) { "required" } else { "" };
            let target = property.get("$ref").and_then(Value::as_str).and_then(JsonPointer::from_reference);
            let target = target.and_then(|at| self.document.resolve(&at)).map_or(property, |(_, target)| target);
            let _ = writeln!(
                self.html,
                "<tr><td><code>{}</code></td><td>{}</td><td>{is_required}</td><td>{}</td></tr>",
                escape(name),
                kind(property),
                prose(target.get("description")),
            );
        }
        self.html.push_str("</table>\n");
    }
}

/// A type in words, with a link where it has a section.
fn kind(schema: &Value) -> String {
    if let Some(name) = schema.get("$ref").and_then(Value::as_str).and_then(|it| it.rsplit('/').next()) {
        let name = escape(name);
        return format!("<a href=\"#schema-{name}\">{name}</a>");
    }
    for (key, words) in [("oneOf", "one of"), ("anyOf", "any of"), ("allOf", "all of")] {
        if let Some(parts) = schema.get(key).and_then(Value::as_array) {
            return format!("{words} {}", parts.iter().map(kind).collect::<Vec<_>>().join(", "));
        }
    }
    if let Some(schema) = schema.get("not").filter(|_| schema.get("type").is_none()) {
        return format!("not {}", kind(schema));
    }
    let text = |key: &str| schema.get(key).and_then(Value::as_str);
    let mut words = escape(text("format").or(text("type")).unwrap_or("any"));
    if let Some(items) = schema.get("items") {
        words = format!("{words} of {}", kind(items));
    }
    if let Some(pattern) = text("pattern") {
        let _ = write!(words, " matching <code>{}</code>", escape(pattern));
    }
    words
}

/// `items` in the order in which they stand in the text.
fn in_order<T>(document: &Document, mut items: Vec<T>, at: impl Fn(&T) -> JsonPointer) -> Vec<T> {
    items.sort_by_key(|item| document.position(&at(item)));
    items
}

/// Text whose backticks mark code.
fn prose(text: Option<&Value>) -> String {
    let text = escape(text.and_then(Value::as_str).unwrap_or_default());
    let parts = text.split('`').enumerate();
    parts.map(|(index, part)| if index % 2 == 1 { format!("<code>{part}</code>") } else { part.to_owned() }).collect()
}

fn escape(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}
