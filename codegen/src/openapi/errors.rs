//! The bodies of error responses.

use std::collections::BTreeSet;

use serde_json::Value;

use super::{entries, entries_at, operations, property};
use crate::{Document, JsonPointer};

/// Locations of the message in error bodies, most specific first: common names, those of RFC 9457
/// (problem details) and of RFC 6749, section 5.2 (OAuth).
const MESSAGES: [&[&str]; 7] = [
    &["message"],
    &["error", "message"],
    &["detail"],
    &["error", "detail"],
    &["error_description"],
    &["title"],
    &["error"],
];

/// Returns the JSON pointer to the message that most error bodies of `document` have; `None` if
/// none has one of a known name. Errors with another body are shown without a message.
pub(crate) fn error_message(document: &Document) -> Option<String> {
    let schemas = error_schemas(document);
    let has = |schema: &JsonPointer, path: &[&str]| is_text_at(document, schema, path);
    let count = |path: &[&str]| schemas.iter().filter(|schema| has(schema, path)).count();
    let counts = MESSAGES.iter().map(|path| (path, count(path))).filter(|(_, count)| *count > 0);
    // The last of several maxima would win.
    let (found, _) = counts.rev().max_by_key(|(_, count)| *count)?;
    Some(format!("/{}", found.join("/")))
}

/// Returns the schemas of the JSON bodies of error responses.
fn error_schemas(document: &Document) -> BTreeSet<JsonPointer> {
    let mut schemas = BTreeSet::new();
    for operation in operations(document) {
        let responses = operation.at.join("responses");
        let statuses = entries_at(document, &responses);
        for (status, _) in statuses.filter(|(status, _)| status.starts_with(['4', '5'])) {
            let Some((at, response)) = document.resolve(&responses.join(status)) else { continue };
            let content = entries(response, "content");
            let json = content.filter(|(name, _)| name.contains("json"));
            let pointers = json.map(|(name, _)| at.join("content").join(name).join("schema"));
            schemas.extend(pointers.filter_map(|at| Some(document.resolve(&at)?.0)));
        }
    }
    schemas
}

/// Returns whether the property at `path` below the schema at `at` is a string.
fn is_text_at(document: &Document, at: &JsonPointer, path: &[&str]) -> bool {
    let mut schema: Option<(JsonPointer, &Value)> = document.resolve(at);
    for name in path {
        schema = schema
            .and_then(|(at, _)| property(document, &at, name))
            .and_then(|(at, _)| document.resolve(&at));
    }
    schema.is_some_and(|(_, schema)| schema.get("type").is_some_and(|kind| kind == "string"))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn message(schema: &str) -> Option<String> {
        let text = format!(
            "paths:\n  /a:\n    get:\n      responses:\n        '200': {{description: ok}}\n        4XX:\n          \
             content: {{application/problem+json: {{schema: {schema}}}}}\n"
        );
        crate::parse("api.yaml", &text).ok().as_ref().and_then(error_message)
    }

    #[test]
    fn message_is_the_first_known_text_property() {
        for (schema, expected) in [
            ("{properties: {title: {type: string}, detail: {type: string}}}", Some("/detail")),
            ("{properties: {error: {type: string}}}", Some("/error")),
            (
                "{properties: {error: {type: object, properties: {detail: {type: string}}}}}",
                Some("/error/detail"),
            ),
            (
                "{properties: {error: {type: object, properties: {message: {type: string}}}}}",
                Some("/error/message"),
            ),
            ("{allOf: [{properties: {message: {type: string}}}, {}]}", Some("/message")),
            ("{properties: {message: {type: object}}}", None),
            ("{type: string}", None),
        ] {
            assert_eq!(message(schema).as_deref(), expected, "{schema}");
        }
    }

    #[test]
    fn message_of_most_bodies_counts() {
        let response = |status: &str, schema: &str| {
            format!("        '{status}': {{content: {{application/json: {{schema: {schema}}}}}}}\n")
        };
        let text = [
            "paths:\n  /a:\n    get:\n      responses:\n",
            &response("400", "{properties: {message: {type: string}}}"),
            &response("404", "{type: object, properties: {detail: {type: string}}}"),
            &response("409", "{properties: {detail: {type: string}}}"),
            &response("422", "{type: array, items: {type: string}}"),
        ];
        let document = crate::parse("api.yaml", &text.concat()).ok();
        assert_eq!(document.as_ref().and_then(error_message).as_deref(), Some("/detail"));
    }
}
