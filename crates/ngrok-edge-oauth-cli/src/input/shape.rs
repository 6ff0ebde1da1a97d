//! Types and keys of a module: expected and found.
//!
//! The JSON Schema of the client's types is the only list of fields.

use std::{
    collections::{BTreeMap, HashMap},
    sync::OnceLock,
};

use ngrok_edge_oauth::{
    Bounds, ErrorCode,
    types::{EndpointOAuthMutate, EndpointOAuthProviderMutate as Provider},
};
use ngrok_edge_oauth_document::{Document, JsonPointer, escape};
use serde_json::{Map, Value};

use super::{MAX_PROBLEMS, Problem};

/// The type of a field.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Type {
    Boolean,
    Integer,
    Text,
    /// Text, or a mapping that names where the text is.
    Secret,
    Texts,
}

type Fields = BTreeMap<String, Type>;

/// The fields of modules and providers.
struct Schema {
    module: Fields,
    providers: BTreeMap<String, Fields>,
}

/// The shape of a module without the values that have a wrong type.
pub(super) struct Shape {
    provider: String,
    /// The indices of the entries that are left of a list, by path.
    kept: HashMap<String, Vec<usize>>,
}

impl Shape {
    /// Removes everything from `module` that has an unknown key or a wrong type, and reports it;
    /// `None` if there is no module with one provider.
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
        let place = at.join("provider").join(&key);
        checker.fields(&mut settings, fields, &place, &format!("provider.{key}."), &[]);
        let kept = checker.kept;
        let providers = Map::from_iter([(key.clone(), Value::Object(settings))]);
        entries.insert("provider".to_owned(), Value::Object(providers));
        Some(Self { provider: key, kept })
    }

    /// Returns the place of the provider's settings.
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
            let place = at.join(key);
            let Some(field) = fields.get(key) else {
                let known = fields.keys().map(String::as_str).chain(others.iter().copied());
                self.report(
                    &place,
                    ErrorCode::UNKNOWN_FIELD,
                    format!("unknown key `{prefix}{key}`"),
                    Some(help_for_key(key, known)),
                );
                removed.push(key.clone());
                continue;
            };
            if !self.field(*field, value, &place, &format!("{prefix}{key}")) {
                *value = Value::Null;
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
        // One entry more than ngrok accepts is enough for its error.
        let most = Bounds::default().entries + 1;
        if items.iter().all(Value::is_string) {
            items.truncate(most);
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
        items.truncate(most);
        self.kept.insert(path.to_owned(), kept);
    }

    /// Returns the key and the settings of the one provider that is not null.
    fn provider(&mut self, provider: Option<Value>, at: &JsonPointer) -> Option<(String, Map<String, Value>)> {
        let place = at.join("provider");
        let keys = || Provider::KEYS.join(", ");
        let entries = match provider {
            Some(Value::Object(entries)) => entries,
            None | Some(Value::Null) => Map::new(),
            Some(other) => {
                let message = format!("provider: expected a mapping, found {}", found(&other));
                self.report(
                    &place,
                    ErrorCode::INVALID_FIELD,
                    message,
                    Some("write `provider: {google: {}}`".to_owned()),
                );
                return None;
            }
        };
        let mut set: Vec<_> = entries.into_iter().filter(|(_, settings)| !settings.is_null()).collect();
        if set.is_empty() {
            let message = "provider: expected one provider, found none".to_owned();
            self.report(&place, ErrorCode::NO_PROVIDER, message, Some(format!("the providers are {}", keys())));
        }
        if set.len() > 1 {
            let names = set.iter().map(|(name, _)| name.as_str()).collect::<Vec<_>>().join(", ");
            let message = format!("provider: expected one provider, found {names}");
            self.report(&place, ErrorCode::SEVERAL_PROVIDERS, message, Some("keep one of them".to_owned()));
            return None;
        }
        let (key, settings) = set.pop()?;
        let place = place.join(&key);
        if !schema().providers.contains_key(&key) {
            let help = help_for_key(&key, Provider::KEYS.iter().copied());
            self.report(&place, ErrorCode::UNSUPPORTED_PROVIDER, format!("unknown provider `{key}`"), Some(help));
            return None;
        }
        let Value::Object(settings) = settings else {
            let message = format!("provider.{key}: expected a mapping, found {}", found(&settings));
            self.report(
                &place,
                ErrorCode::INVALID_FIELD,
                message,
                Some(format!("write `{key}: {{}}` for the defaults")),
            );
            return None;
        };
        Some((key, settings))
    }
}

/// JSON Schema accepts `1.0` and `1e3` as integers, and so does the client.
fn is_integer(value: &Value) -> bool {
    value.as_f64().is_some_and(|number| number.fract() == 0.0 && (0.0..=f64::from(u32::MAX)).contains(&number))
}

/// Returns what a field takes, and how to get there from `value`.
fn expected(field: Type, value: &Value) -> (&'static str, Option<String>) {
    match field {
        Type::Boolean if value.is_string() => ("true or false", Some("write true or false without quotes".to_owned())),
        Type::Boolean => ("true or false", None),
        Type::Integer if value.is_string() => ("an integer from 0 to 4294967295", Some("remove the quotes".to_owned())),
        Type::Integer => ("an integer from 0 to 4294967295", None),
        Type::Secret | Type::Text if value.is_number() || value.is_boolean() => ("text", Some("quote it".to_owned())),
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
        Value::String(text) if text.chars().count() <= SHOWN => format!("the text \"{}\"", escape(text)),
        other => kind(other).to_owned(),
    }
}

fn kind(value: &Value) -> &'static str {
    match value {
        Value::Null => "null",
        Value::Bool(_) => "a boolean",
        Value::Number(_) => "a number",
        Value::String(_) => "text",
        Value::Array(_) => "a list",
        Value::Object(_) => "a mapping",
    }
}

/// Returns what to do about an unknown key.
fn help_for_key<'a>(key: &str, known: impl Iterator<Item = &'a str> + Clone) -> String {
    if key == "<<" {
        return "YAML merge keys are not supported; repeat the keys, or use an alias for a whole value".to_owned();
    }
    match suggestion(key, known.clone()) {
        Some(similar) => format!("did you mean `{similar}`?"),
        None => format!("the known keys are {}", known.collect::<Vec<_>>().join(", ")),
    }
}

/// Returns the most similar of the known keys, if one is similar enough to be meant.
pub(crate) fn suggestion<'a>(key: &str, known: impl Iterator<Item = &'a str>) -> Option<&'a str> {
    /// Longer keys are not compared, so that the time does not depend on hostile input.
    const LONGEST: usize = 64;
    if key.len() > LONGEST {
        return None;
    }
    let key = key.replace('-', "_").to_lowercase();
    let distances = known.map(|known| (distance(&key, known), known));
    distances.min().filter(|(distance, known)| *distance <= known.len().min(9) / 3).map(|(_, known)| known)
}

/// Returns the Levenshtein distance.
fn distance(a: &str, b: &str) -> usize {
    let b: Vec<char> = b.chars().collect();
    let mut row: Vec<usize> = (0..=b.len()).collect();
    for (i, left) in a.chars().enumerate() {
        let mut diagonal = i;
        row[0] = i + 1;
        for (j, right) in b.iter().enumerate() {
            let substituted = diagonal + usize::from(left != *right);
            diagonal = row[j + 1];
            row[j + 1] = substituted.min(diagonal + 1).min(row[j] + 1);
        }
    }
    row.last().copied().unwrap_or_default()
}

fn schema() -> &'static Schema {
    static SCHEMA: OnceLock<Schema> = OnceLock::new();
    SCHEMA.get_or_init(|| {
        let schema = schemars::schema_for!(EndpointOAuthMutate).to_value();
        let target = |schema: &Value, root: &Value| -> Value {
            let reference =
                schema.get("$ref").and_then(Value::as_str).and_then(|reference| reference.strip_prefix('#'));
            reference.and_then(|pointer| root.pointer(pointer)).unwrap_or(schema).clone()
        };
        let providers = schema.pointer("/properties/provider").map(|provider| target(provider, &schema));
        let alternatives = providers.as_ref().and_then(|providers| providers.get("oneOf")).and_then(Value::as_array);
        let properties =
            alternatives.into_iter().flatten().filter_map(|alternative| alternative.get("properties")?.as_object());
        let providers = properties.flatten().filter(|(_, schema)| schema.get("type").is_none_or(|kind| kind != "null"));
        let providers = providers.map(|(key, settings)| (key.clone(), fields(&target(settings, &schema)))).collect();
        Schema { module: fields(&schema), providers }
    })
}

fn fields(schema: &Value) -> Fields {
    let properties = schema.get("properties").and_then(Value::as_object).into_iter().flatten();
    properties.filter_map(|(key, schema)| Some((key.clone(), type_of(schema)?))).collect()
}

/// Returns the type of a field; `None` for the provider, which is no plain value.
fn type_of(schema: &Value) -> Option<Type> {
    let types = schema.get("type")?;
    let has = |name: &str| types == name || types.as_array().is_some_and(|types| types.iter().any(|kind| kind == name));
    let is_secret = schema.get("format").is_some_and(|format| format == "password");
    match () {
        () if has("boolean") => Some(Type::Boolean),
        () if has("integer") => Some(Type::Integer),
        () if has("array") => Some(Type::Texts),
        () if has("string") && is_secret => Some(Type::Secret),
        () if has("string") => Some(Type::Text),
        () => None,
    }
}

#[cfg(test)]
mod tests {
    use super::{Type, distance, schema, suggestion};

    #[test]
    fn schema_has_all_fields_of_all_providers() {
        let schema = schema();
        assert_eq!(schema.providers.len(), 8);
        assert_eq!(schema.module.get("maximum_duration"), Some(&Type::Integer));
        assert_eq!(schema.module.get("enabled"), Some(&Type::Boolean));
        assert!(!schema.module.contains_key("provider"));
        for fields in schema.providers.values() {
            assert_eq!(fields.get("client_secret"), Some(&Type::Secret));
            assert_eq!(fields.get("email_domains"), Some(&Type::Texts));
        }
        assert_eq!(schema.providers.get("github").map(std::collections::BTreeMap::len), Some(7));
    }

    #[test]
    fn suggestion_finds_misspelt_keys() {
        assert_eq!(distance("kitten", "sitting"), 3);
        let known = ["email_domains", "enabled", "cookie_prefix"];
        for (key, expected) in [
            ("email-domain", Some("email_domains")),
            ("enable", Some("enabled")),
            ("Enabled", Some("enabled")),
            ("x", None),
        ] {
            assert_eq!(suggestion(key, known.into_iter()), expected, "{key}");
        }
    }
}
