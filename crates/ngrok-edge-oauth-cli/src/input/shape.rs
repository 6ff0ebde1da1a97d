//! Types and keys of a module: expected and found.

mod schema;
mod suggestion;

use std::collections::HashMap;

use ngrok_edge_oauth::{ErrorCode, types::EndpointOAuthProviderMutate as Provider};
use ngrok_edge_oauth_document::{Document, JsonPointer, escape};
use serde_json::{Map, Value};

use self::schema::{Fields, Type, schema};
pub(crate) use self::suggestion::help_for_key;
use super::{MAX_PROBLEMS, secret_refs::UNKNOWN};
use crate::problem::Problem;

/// Finds the parts of a module in its document after unknown keys and values of a wrong type were
/// removed.
pub(super) struct SourceMap {
    provider: String,
    /// The indices of the entries that are left of a list, by path.
    kept: HashMap<String, Vec<usize>>,
}

impl SourceMap {
    /// Removes everything from `module` that has an unknown key or a wrong type, and reports it;
    /// `None` unless `module` is a mapping with one provider.
    pub(super) fn check(
        document: &Document,
        at: &JsonPointer,
        module: &mut Value,
        problems: &mut Vec<Problem>,
    ) -> Option<Self> {
        let Value::Object(entries) = module else {
            let message = format!("expected a module (a mapping), found {}", found(module));
            problems.push(Problem::at(document, at, message).with_code(ErrorCode::INVALID_FIELD));
            return None;
        };
        let start = problems.len();
        let mut checker = Checker { document, problems, start, kept: HashMap::new() };
        let provider = entries.remove("provider");
        checker.fields(entries, &schema().module, at, "", &["provider"]);
        let (key, settings) = checker.provider(provider, at)?;
        let mut settings = settings;
        let fields = schema().providers.get(&key)?;
        let pointer = at.join("provider").join(&key);
        checker.fields(&mut settings, fields, &pointer, &format!("provider.{key}."), &[]);
        let kept = checker.kept;
        let providers = Map::from_iter([(key.clone(), Value::Object(settings))]);
        entries.insert("provider".to_owned(), Value::Object(providers));
        Some(Self { provider: key, kept })
    }

    /// Returns a pointer to the settings of the provider.
    pub(super) fn provider(&self, at: &JsonPointer) -> JsonPointer {
        at.join("provider").join(&self.provider)
    }

    /// Returns the index in the text of entry `index` of a list.
    pub(super) fn original_index(&self, path: &str, index: usize) -> usize {
        self.kept.get(path).and_then(|kept| kept.get(index)).copied().unwrap_or(index)
    }
}

struct Checker<'a> {
    document: &'a Document,
    problems: &'a mut Vec<Problem>,
    /// The number of problems of other modules.
    start: usize,
    kept: HashMap<String, Vec<usize>>,
}

impl Checker<'_> {
    /// Returns whether further problems of this module would not be shown.
    fn is_full(&self) -> bool {
        self.problems.len() > self.start + MAX_PROBLEMS
    }

    fn report(&mut self, at: &JsonPointer, code: ErrorCode, message: String, help: Option<String>) {
        let problem = Problem::at(self.document, at, message).with_code(code);
        self.problems.push(match help {
            Some(help) => problem.with_help(help),
            None => problem,
        });
    }

    /// Checks the entries of a mapping; `others` are keys that are known but not of this schema.
    fn fields(
        &mut self,
        entries: &mut Map<String, Value>,
        fields: &Fields,
        at: &JsonPointer,
        prefix: &str,
        others: &[&str],
    ) {
        let mut removed = Vec::new();
        for (key, value) in entries.iter_mut() {
            if self.is_full() {
                break;
            }
            let pointer = at.join(key);
            let Some(field) = fields.get(key) else {
                let known = fields.keys().map(String::as_str).chain(others.iter().copied());
                self.report(
                    &pointer,
                    ErrorCode::UNKNOWN_FIELD,
                    format!("unknown key `{prefix}{key}`"),
                    Some(help_for_key(key, known)),
                );
                removed.push(key.clone());
                continue;
            };
            if !self.field(*field, value, &pointer, &format!("{prefix}{key}")) {
                // A wrong secret is still a secret for the rules.
                *value = if *field == Type::Secret { UNKNOWN.into() } else { Value::Null };
            }
        }
        for key in removed {
            entries.remove(&key);
        }
    }

    /// Checks one field; returns whether its value can stay.
    fn field(&mut self, field: Type, value: &mut Value, at: &JsonPointer, path: &str) -> bool {
        if value.is_null() {
            return true;
        }
        let is_valid = match (field, &mut *value) {
            (Type::Boolean, Value::Bool(_))
            | (Type::Text, Value::String(_))
            | (Type::Secret, Value::String(_) | Value::Object(_)) => true,
            (Type::Integer, value) => is_integer(value),
            (Type::Texts, Value::Array(items)) => {
                self.entries(items, at, path);
                true
            }
            _ => false,
        };
        if !is_valid {
            let (expected, help) = expected(field, value);
            let found = if field == Type::Secret { kind(value).to_owned() } else { found(value) };
            let message = format!("{path}: expected {expected}, found {found}");
            self.report(at, ErrorCode::INVALID_FIELD, message, help);
        }
        is_valid
    }

    fn entries(&mut self, items: &mut Vec<Value>, at: &JsonPointer, path: &str) {
        if items.iter().all(Value::is_string) {
            return;
        }
        let mut kept = Vec::new();
        for (index, item) in items.iter().enumerate() {
            if item.is_string() {
                kept.push(index);
                continue;
            }
            if self.is_full() {
                break;
            }
            let (expected, help) = expected(Type::Text, item);
            let message = format!("{path}[{index}]: expected {expected}, found {}", found(item));
            self.report(&at.join(index), ErrorCode::INVALID_FIELD, message, help);
        }
        items.retain(Value::is_string);
        self.kept.insert(path.to_owned(), kept);
    }

    /// Returns the key and the settings of the one provider that is not null.
    fn provider(
        &mut self,
        provider: Option<Value>,
        at: &JsonPointer,
    ) -> Option<(String, Map<String, Value>)> {
        let pointer = at.join("provider");
        let keys = || Provider::KEYS.join(", ");
        let entries = match provider {
            Some(Value::Object(entries)) => entries,
            None | Some(Value::Null) => Map::new(),
            Some(other) => {
                let message = format!("provider: expected a mapping, found {}", found(&other));
                self.report(
                    &pointer,
                    ErrorCode::INVALID_FIELD,
                    message,
                    Some("write `provider: {google: {}}`".to_owned()),
                );
                return None;
            }
        };
        let mut set: Vec<_> =
            entries.into_iter().filter(|(_, settings)| !settings.is_null()).collect();
        if set.is_empty() {
            let message = "provider: expected one provider, found none".to_owned();
            self.report(
                &pointer,
                ErrorCode::NO_PROVIDER,
                message,
                Some(format!("the providers are {}", keys())),
            );
        }
        if set.len() > 1 {
            let names = set.iter().map(|(name, _)| name.as_str()).collect::<Vec<_>>().join(", ");
            let message = format!("provider: expected one provider, found {names}");
            self.report(
                &pointer,
                ErrorCode::SEVERAL_PROVIDERS,
                message,
                Some("keep one of them".to_owned()),
            );
            return None;
        }
        set.pop().and_then(|(key, settings)| self.known_provider(key, settings, &pointer))
    }

    /// Checks the key of a provider and the type of its settings.
    fn known_provider(
        &mut self,
        key: String,
        settings: Value,
        providers: &JsonPointer,
    ) -> Option<(String, Map<String, Value>)> {
        let pointer = providers.join(&key);
        if !schema().providers.contains_key(&key) {
            let help = help_for_key(&key, Provider::KEYS.iter().copied());
            self.report(
                &pointer,
                ErrorCode::UNSUPPORTED_PROVIDER,
                format!("unknown provider `{key}`"),
                Some(help),
            );
            return None;
        }
        let Value::Object(settings) = settings else {
            let message = format!("provider.{key}: expected a mapping, found {}", found(&settings));
            self.report(
                &pointer,
                ErrorCode::INVALID_FIELD,
                message,
                Some(format!("write `{key}: {{}}` for the defaults")),
            );
            return None;
        };
        Some((key, settings))
    }
}

/// Returns whether `value` is an integer. Like in JSON Schema, `1.0` and `1e3` are.
fn is_integer(value: &Value) -> bool {
    value.as_f64().is_some_and(|number| {
        number.fract() == 0.0 && (0.0..=f64::from(u32::MAX)).contains(&number)
    })
}

/// Returns the expected value of a field, and the help for `value`.
fn expected(field: Type, value: &Value) -> (&'static str, Option<String>) {
    match field {
        Type::Boolean if value.is_string() => {
            ("true or false", Some("write true or false without quotes".to_owned()))
        }
        Type::Boolean => ("true or false", None),
        Type::Integer if value.is_string() => {
            ("an integer from 0 to 4294967295", Some("remove the quotes".to_owned()))
        }
        Type::Integer => ("an integer from 0 to 4294967295", None),
        Type::Secret | Type::Text if value.is_number() || value.is_boolean() => {
            ("text", Some("quote it".to_owned()))
        }
        Type::Secret => ("text, {env: NAME} or {file: PATH}", None),
        Type::Text => ("text", None),
        Type::Texts => ("a list of text", Some("write `[a, b]`, or one `- a` per line".to_owned())),
    }
}

/// Returns a short description of a value for messages.
fn found(value: &Value) -> String {
    /// Characters of a text that are shown.
    const SHOWN: usize = 40;
    match value {
        Value::Null => "null".to_owned(),
        Value::Bool(_) | Value::Number(_) => format!("`{value}`"),
        Value::String(text) if text.chars().count() <= SHOWN => {
            format!("the text \"{}\"", escape(text))
        }
        other => kind(other).to_owned(),
    }
}

/// Returns the kind of a value for messages, with its article.
pub(crate) fn kind(value: &Value) -> &'static str {
    match value {
        Value::Null => "null",
        Value::Bool(_) => "a boolean",
        Value::Number(_) => "a number",
        Value::String(_) => "text",
        Value::Array(_) => "a list",
        Value::Object(_) => "a mapping",
    }
}
