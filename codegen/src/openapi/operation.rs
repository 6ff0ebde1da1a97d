//! Operations with their parameters, bodies and responses.

use heck::ToSnakeCase as _;
use serde_json::Value;

use super::{entries_at, resolved, string_field};
use crate::{Document, Finding, JsonPointer};

/// The methods of a path item, as OpenAPI spells them, in the order in which the generator visits
/// them.
pub(crate) const METHODS: [&str; 8] =
    ["get", "put", "post", "delete", "options", "head", "patch", "trace"];

/// Methods that every generated client has besides operations.
pub(crate) const RESERVED: [&str; 4] = ["new", "builder", "from_env", "with"];

/// One operation of a document.
#[derive(Clone, Debug)]
pub(crate) struct Operation<'a> {
    pub(crate) path: &'a str,
    pub(crate) method: &'static str,
    /// Pointer to the path item.
    pub(crate) item: JsonPointer,
    /// Pointer to the operation.
    pub(crate) at: JsonPointer,
    pub(crate) value: &'a Value,
}

/// A parameter, after resolving references.
#[derive(Clone, Debug)]
pub(crate) struct Parameter<'a> {
    pub(crate) name: &'a str,
    /// `path`, `query`, `header` or `cookie`.
    pub(crate) location: &'a str,
    pub(crate) value: &'a Value,
}

/// A request body with its only media type.
#[derive(Clone, Debug)]
pub(crate) struct RequestBody<'a> {
    pub(crate) media_type: &'a str,
    /// Pointer to the media type object.
    pub(crate) at: JsonPointer,
}

/// The body of a successful response.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Success {
    /// No body.
    Empty,
    /// JSON with the schema at this pointer.
    Json(JsonPointer),
    /// Any other body, which the client returns as a stream.
    Stream,
}

/// Returns the operations of `document`, by path and method.
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

impl<'a> Operation<'a> {
    /// Returns its operationId, if it has one.
    pub(crate) fn id(&self) -> Option<&'a str> {
        self.value.get("operationId").and_then(Value::as_str)
    }

    /// Returns its name for messages: the operationId, else method and path.
    pub(crate) fn name(&self) -> String {
        match self.id() {
            Some(id) => format!("operation `{id}`"),
            None => format!("operation `{} {}`", self.method.to_uppercase(), self.path),
        }
    }

    /// Returns the name of its method in the client, as the generator spells it.
    pub(crate) fn rust_name(&self) -> String {
        rust_name(self.id().unwrap_or_default())
    }

    /// Returns pointers to the parameters of its path item, then to its own.
    pub(crate) fn parameters(&self, document: &Document) -> Vec<JsonPointer> {
        let pointers = |at: &JsonPointer| {
            let list = at.join("parameters");
            let count = document.at(&list).and_then(Value::as_array).map_or(0, Vec::len);
            (0..count).map(move |index| list.join(index))
        };
        pointers(&self.item).chain(pointers(&self.at)).collect()
    }

    /// Returns the parameters of a request. The operation's parameters override those of its path
    /// item with the same name and location.
    pub(crate) fn effective_parameters<'d>(&self, document: &'d Document) -> Vec<Parameter<'d>> {
        let mut parameters: Vec<Parameter<'d>> = Vec::new();
        for at in self.parameters(document) {
            let Some((_, value)) = document.resolve(&at) else { continue };
            let (name, location) = (string_field(value, "name"), string_field(value, "in"));
            parameters.retain(|other| (other.name, other.location) != (name, location));
            parameters.push(Parameter { name, location, value });
        }
        parameters
    }

    /// Returns the request body, if the operation has one.
    pub(crate) fn request_body<'d>(&self, document: &'d Document) -> Option<RequestBody<'d>> {
        let (at, body) = document.resolve(&self.at.join("requestBody"))?;
        let (media_type, _) = body.get("content")?.as_object()?.iter().next()?;
        let at = at.join("content").join(media_type);
        Some(RequestBody { media_type, at })
    }

    /// Returns the body of a successful response. Without a documented success it is a stream,
    /// since it may be anything.
    pub(crate) fn success(&self, document: &Document) -> Success {
        let responses = self.at.join("responses");
        let statuses = entries_at(document, &responses);
        let is_success = |status: &str| status.starts_with('2') || status == "101";
        let status = statuses.clone().find(|(status, _)| is_success(status));
        let status = status.or_else(|| statuses.clone().find(|(status, _)| *status == "default"));
        let Some((at, response)) =
            status.and_then(|(status, _)| document.resolve(&responses.join(status)))
        else {
            return Success::Stream;
        };
        let content = response.get("content").and_then(Value::as_object);
        let is_json =
            |name: &str| name == "application/json" || name.starts_with("application/json;");
        match content.into_iter().flatten().find(|(name, _)| is_json(name)) {
            Some((name, _)) => Success::Json(at.join("content").join(name).join("schema")),
            None if content.is_none_or(serde_json::Map::is_empty) => Success::Empty,
            None => Success::Stream,
        }
    }

    /// Returns whether the operation is idempotent: by `x-idempotent`, else by its method.
    pub(crate) fn is_idempotent(&self) -> bool {
        self.value
            .get("x-idempotent")
            .and_then(Value::as_bool)
            .unwrap_or_else(|| self.is_method_idempotent())
    }

    /// Returns whether its method is idempotent by RFC 9110, section 9.2.2.
    pub(crate) fn is_method_idempotent(&self) -> bool {
        !matches!(self.method, "post" | "patch")
    }

    /// Returns the error codes of a DELETE whose target does not exist.
    pub(crate) fn already_deleted_codes(&self) -> Vec<&'a str> {
        let codes = self.value.get("x-already-deleted-codes").and_then(Value::as_array);
        codes.into_iter().flatten().filter_map(Value::as_str).collect()
    }

    /// Returns findings for invalid extensions.
    pub(super) fn extension_findings(&self, document: &Document) -> Vec<Finding> {
        let mut findings = Vec::new();
        let mut add = |key: &str, message: String, help: &str| {
            findings.push(document.finding("extension", &self.at.join(key), message, help));
        };
        if self.value.get("x-idempotent").is_some_and(|value| !value.is_boolean()) {
            add(
                "x-idempotent",
                "expected `true` or `false`".to_owned(),
                "write `true` or `false` without quotes",
            );
        }
        if let Some(codes) = self.value.get("x-already-deleted-codes") {
            let is_list = codes.as_array().is_some_and(|codes| codes.iter().all(Value::is_string));
            if !is_list {
                add(
                    "x-already-deleted-codes",
                    "expected a list of error codes".to_owned(),
                    "write `[CODE]`",
                );
            } else if self.method != "delete" {
                let message = format!("expected a DELETE operation, found {}", self.name());
                add("x-already-deleted-codes", message, "remove it");
            }
        }
        findings
    }
}

impl<'a> Parameter<'a> {
    /// Returns whether every request has it.
    pub(crate) fn is_required(&self) -> bool {
        self.value.get("required") == Some(&Value::Bool(true))
    }

    /// Returns the name of its argument, as the generator spells it.
    pub(crate) fn rust_name(&self) -> String {
        rust_name(self.name)
    }

    /// Returns its `example`, else the first of its `examples`, else that of its schema.
    pub(crate) fn example(&self, document: &'a Document) -> Option<&'a Value> {
        let own = self.value.get("example");
        let listed = || self.value.get("examples")?.as_object()?.values().next()?.get("value");
        let schema = || resolved(document, self.value.get("schema")?).get("example");
        own.or_else(listed).or_else(schema)
    }
}

/// Spells `name` like the generator does for methods and arguments; progenitor calls this
/// `sanitize`.
pub(crate) fn rust_name(name: &str) -> String {
    let name = match name {
        "+1" => "plus1".to_owned(),
        "-1" => "minus1".to_owned(),
        _ => name.replace('\'', "").replace(|c: char| !is_identifier_part(c), "-").to_snake_case(),
    };
    let name = match name.chars().next() {
        None => "x".to_owned(),
        Some(first) if is_identifier_start(first) => name,
        Some(_) => format!("_{name}"),
    };
    if is_identifier(&name) && name != "gen" { name } else { format!("{name}_") }
}

/// Returns whether progenitor keeps `c` at the start of an identifier; it does not keep an
/// underscore.
fn is_identifier_start(c: char) -> bool {
    c.is_ascii_alphabetic() || !c.is_ascii() && is_identifier(&c.to_string())
}

fn is_identifier_part(c: char) -> bool {
    c.is_ascii_alphanumeric() || c == '_' || !c.is_ascii() && is_identifier(&format!("x{c}"))
}

fn is_identifier(text: &str) -> bool {
    syn::parse_str::<syn::Ident>(text).is_ok()
}

#[cfg(test)]
mod tests {
    use super::rust_name;

    #[test]
    fn rust_names_match_the_generator() {
        for (name, expected) in [
            ("GetCharge", "get_charge"),
            ("setMessageOfTheDay", "set_message_of_the_day"),
            ("type", "type_"),
            ("gen", "gen_"),
            ("2fa", "_2fa"),
            ("If-None-Match", "if_none_match"),
            ("it's", "its"),
            ("+1", "plus1"),
            ("", "x"),
            ("größe", "größe"),
        ] {
            assert_eq!(rust_name(name), expected, "{name}");
        }
    }
}
