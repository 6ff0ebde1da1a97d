//! Gives every operation one kind of success, and its errors names.
//!
//! A method returns one type. `default` next to a success describes the errors, and of several
//! successes the first with JSON is typed; the others end in an error that has the body.

use heck::ToPascalCase as _;
use serde_json::{Map, Value, json};

use super::{media_types, notes::Notes};
use crate::{JsonPointer, openapi::METHODS};

pub(super) fn apply(root: &mut Value, notes: &mut Notes<'_>) {
    components(root);
    let paths = JsonPointer::root().join("paths");
    let mut hoisted: Vec<(String, Value)> = Vec::new();
    let Some(mut items) = root.get_mut("paths").map(Value::take) else { return };
    for (path, item) in items.as_object_mut().into_iter().flatten() {
        for method in METHODS {
            let Some(operation) = item.get_mut(method).and_then(Value::as_object_mut) else {
                continue;
            };
            let at = paths.join(path).join(method);
            Operation { root, at: &at, notes, hoisted: &mut hoisted }.apply(operation);
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

/// Spells the responses among the components.
fn components(root: &mut Value) {
    let responses = root.pointer_mut("/components/responses").and_then(Value::as_object_mut);
    for response in responses.into_iter().flat_map(Map::values_mut) {
        media_types::spell_response(response);
    }
}

struct Operation<'a, 'n> {
    /// The document without its paths.
    root: &'a Value,
    at: &'a JsonPointer,
    notes: &'a mut Notes<'n>,
    /// Schemas to be added to the components.
    hoisted: &'a mut Vec<(String, Value)>,
}

/// The return value of a method for a response.
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
        responses.values_mut().for_each(media_types::spell_response);
        spread_default(responses);
        self.keep_one_success(responses);
        if !responses.keys().any(|status| !status.starts_with("x-")) {
            // Without any description the body may be anything.
            responses
                .insert("2XX".to_owned(), json!({ "description": "", "content": { "*/*": {} } }));
        }
        self.name_errors(&id, responses);
    }

    /// The response, or what it refers to.
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

    /// Removes the successes whose body is of another kind than the first with JSON, else the first
    /// one.
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

    /// Moves the inline schemas of responses other than successes to the components: the generator
    /// gives all inline responses of an operation one name.
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
                named.push((schema.clone(), name.clone()));
                self.hoisted.push((name.clone(), schema.take()));
                name
            });
            *schema = json!({ "$ref": JsonPointer::components("schemas").join(name).to_string() });
        }
    }
}

/// Returns whether the generator makes a named type of `schema`.
fn needs_name(schema: &Value) -> bool {
    ["properties", "enum", "oneOf", "anyOf", "allOf", "items"]
        .iter()
        .any(|key| schema.get(*key).is_some())
}

/// Writes ranges with capital letters, and status codes without a space around them.
fn spell_statuses(responses: &mut Map<String, Value>) {
    for (status, response) in std::mem::take(responses) {
        let is_range = status.len() == 3 && status.to_ascii_uppercase().ends_with("XX");
        let spelled = if is_range { status.to_ascii_uppercase() } else { status.trim().to_owned() };
        responses.entry(spelled).or_insert(response);
    }
}

/// `default` next to other responses is that of the errors, or of the success where all others are
/// errors.
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
