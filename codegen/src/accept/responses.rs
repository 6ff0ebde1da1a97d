//! Reduces the responses of every operation to one kind of success, and names the schemas of
//! errors.
//!
//! A method returns one type. `default` next to a success describes the errors. Of several
//! successes, the first with JSON is typed; the others become errors that contain the body.

use std::collections::{BTreeMap, HashSet};

use heck::ToPascalCase as _;
use serde_json::{Map, Value, json};

use super::{media_types, names::free, notes::Notes};
use crate::{JsonPointer, openapi::METHODS};

pub(super) fn apply(root: &mut Value, notes: &mut Notes<'_>) {
    let accepted = components(root);
    let paths = JsonPointer::root().join("paths");
    let mut hoisted: Vec<(String, Value)> = Vec::new();
    let schemas = root.pointer("/components/schemas").and_then(Value::as_object);
    let mut taken: HashSet<String> =
        schemas.into_iter().flatten().map(|(name, _)| name.to_pascal_case()).collect();
    let Some(mut items) = root.get_mut("paths").map(Value::take) else { return };
    for (path, item) in items.as_object_mut().into_iter().flatten() {
        for method in METHODS {
            let Some(operation) = item.get_mut(method).and_then(Value::as_object_mut) else {
                continue;
            };
            let at = paths.join(path).join(method);
            let (taken, hoisted) = (&mut taken, &mut hoisted);
            Operation { root, at: &at, notes, accepted: &accepted, taken, hoisted }
                .apply(operation);
        }
    }
    root["paths"] = items;
    if let Some(document) = root.as_object_mut().filter(|_| !hoisted.is_empty()) {
        let components = document.entry("components").or_insert_with(|| json!({}));
        if let Some(schemas) =
            components.as_object_mut().map(|it| it.entry("schemas").or_insert_with(|| json!({})))
            && let Some(schemas) = schemas.as_object_mut()
        {
            schemas.extend(hoisted);
        }
    }
}

/// Media types of JSON under another name than `application/json`, by reference or status.
type Accepted = BTreeMap<String, String>;

/// Converts the responses in the components.
fn components(root: &mut Value) -> Accepted {
    let at = JsonPointer::components("responses");
    let responses = root.pointer_mut(at.as_str()).and_then(Value::as_object_mut);
    let spelled = responses.into_iter().flatten().filter_map(|(name, response)| {
        Some((at.join(name).to_string(), media_types::spell_response(response)?))
    });
    spelled.collect()
}

struct Operation<'a, 'n> {
    /// The document without its paths.
    root: &'a Value,
    at: &'a JsonPointer,
    notes: &'a mut Notes<'n>,
    /// Media types of the responses in the components, by reference.
    accepted: &'a Accepted,
    /// Type names of the schemas.
    taken: &'a mut HashSet<String>,
    /// New components.
    hoisted: &'a mut Vec<(String, Value)>,
}

/// The body of a success.
#[derive(Clone, PartialEq)]
enum Body {
    Json(Option<Value>),
    Raw,
    Empty,
}

impl Operation<'_, '_> {
    fn apply(&mut self, operation: &mut Map<String, Value>) {
        let id =
            operation.get("operationId").and_then(Value::as_str).unwrap_or_default().to_owned();
        let responses = operation.entry("responses").or_insert_with(|| json!({}));
        let Some(responses) = responses.as_object_mut() else { return };
        spell_statuses(responses);
        let spelled = responses.iter_mut().filter_map(|(status, response)| {
            Some((status.clone(), media_types::spell_response(response)?))
        });
        let spelled: Accepted = spelled.collect();
        spread_default(responses);
        self.keep_one_success(responses);
        if !responses.keys().any(|status| !status.starts_with("x-")) {
            // Without any description the body may be anything.
            responses
                .insert("2XX".to_owned(), json!({ "description": "", "content": { "*/*": {} } }));
        }
        self.name_errors(&id, responses);
        if let Some(media_type) = self.accepted(responses, &spelled) {
            // The generator asks for `application/json`, which such a server may not offer.
            media_types::send_header(operation, "Accept", &media_type);
        }
    }

    /// Returns the media type of the success if it is JSON under another name. `spelled` has those
    /// of inline responses.
    fn accepted(&self, responses: &Map<String, Value>, spelled: &Accepted) -> Option<String> {
        let success = responses.iter().find(|(status, _)| status.starts_with('2'));
        let (status, response) = success.or_else(|| responses.get_key_value("default"))?;
        match response.get("$ref").and_then(Value::as_str) {
            Some(reference) => self.accepted.get(reference),
            None => spelled.get(status).or_else(|| spelled.get("default")),
        }
        .cloned()
    }

    /// Returns the target of `response` if it is a reference, else `response`.
    fn resolve<'r>(&'r self, response: &'r Value) -> &'r Value {
        let name =
            response.get("$ref").and_then(Value::as_str).and_then(JsonPointer::from_reference);
        name.and_then(|target| self.root.pointer(target.as_str())).unwrap_or(response)
    }

    fn body(&self, response: &Value) -> Body {
        let content = self.resolve(response).get("content").and_then(Value::as_object);
        match content
            .and_then(|content| content.iter().find(|(name, _)| media_types::is_json(name)))
        {
            Some((_, media_type)) => Body::Json(media_type.get("schema").cloned()),
            None if content.is_none_or(Map::is_empty) => Body::Empty,
            None => Body::Raw,
        }
    }

    /// Keeps the successes with the same body as the first one with JSON, else the first one.
    fn keep_one_success(&mut self, responses: &mut Map<String, Value>) {
        let successes =
            responses.iter().filter(|(status, _)| status.starts_with('2') || *status == "101");
        let successes: Vec<(String, Body)> =
            successes.map(|(status, response)| (status.clone(), self.body(response))).collect();
        let rank = |body: &Body| match body {
            Body::Json(_) => 0,
            Body::Raw => 1,
            Body::Empty => 2,
        };
        let Some((kept, body)) = successes.iter().min_by_key(|(_, body)| rank(body)).cloned()
        else {
            return;
        };
        for (status, _) in successes.iter().filter(|(_, other)| *other != body) {
            responses.remove(status);
            let message = format!(
                "the response `{status}` has another body than `{kept}`, so that it is returned as an error"
            );
            let help = "read its body with `Error::body`, or give both the same schema";
            self.notes.warn(
                "several-successes",
                &self.at.join("responses").join(status),
                message,
                help,
            );
        }
    }

    /// Moves the inline schemas of error responses to the components, because the generator gives
    /// all inline responses of an operation the same name.
    fn name_errors(&mut self, id: &str, responses: &mut Map<String, Value>) {
        let is_error =
            |status: &str| !(status.starts_with('2') || status == "101" || status == "default");
        let errors: Vec<String> =
            responses.keys().filter(|status| is_error(status)).cloned().collect();
        let mut named: Vec<(Value, String)> = Vec::new();
        for status in errors {
            let content =
                responses.get_mut(&status).and_then(|it| it.get_mut("content")?.as_object_mut());
            let Some((_, media_type)) = content.and_then(|content| {
                content.iter_mut().find(|(name, _)| media_types::is_json(name))
            }) else {
                continue;
            };
            let Some(schema) = media_type.get_mut("schema").filter(|schema| needs_name(schema))
            else {
                continue;
            };
            let known =
                named.iter().find(|(known, _)| known == schema).map(|(_, name)| name.clone());
            let name = known.unwrap_or_else(|| {
                let name = format!("{}Error{}", id.to_pascal_case(), status.trim_end_matches("XX"));
                let (name, _) = free(&name, self.taken, str::to_pascal_case);
                named.push((schema.clone(), name.clone()));
                self.hoisted.push((name.clone(), schema.take()));
                name
            });
            *schema = json!({ "$ref": JsonPointer::components("schemas").join(name).to_string() });
        }
    }
}

/// Returns whether `schema` becomes a named type.
fn needs_name(schema: &Value) -> bool {
    ["properties", "enum", "oneOf", "anyOf", "allOf", "items"]
        .iter()
        .any(|key| schema.get(*key).is_some())
}

/// Normalizes the spelling of status codes and ranges.
fn spell_statuses(responses: &mut Map<String, Value>) {
    for (status, response) in std::mem::take(responses) {
        let is_range = status.len() == 3 && status.to_ascii_uppercase().ends_with("XX");
        let spelled = if is_range { status.to_ascii_uppercase() } else { status.trim().to_owned() };
        responses.entry(spelled).or_insert(response);
    }
}

/// Replaces `default` next to other responses by the error ranges, or by the success if all others
/// are errors.
fn spread_default(responses: &mut Map<String, Value>) {
    let others =
        responses.keys().filter(|status| *status != "default" && !status.starts_with("x-"));
    let others: Vec<&str> = others.map(String::as_str).collect();
    if others.is_empty() || !responses.contains_key("default") {
        return;
    }
    let is_only_errors = others.iter().all(|status| status.starts_with(['4', '5']));
    let ranges: &[&str] = if is_only_errors { &["2XX"] } else { &["4XX", "5XX"] };
    let Some(default) = responses.remove("default") else { return };
    for range in ranges {
        responses.entry(*range).or_insert_with(|| default.clone());
    }
}
