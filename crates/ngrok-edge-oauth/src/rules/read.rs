//! Reads a module as strictly as the API does, which is more than its types can say.

use serde_json::{Map, Value};

use super::{Bounds, Violation};
use crate::{error_code::ErrorCode, types};

impl types::EndpointOAuthMutate {
    /// Reads a module from JSON and checks it: nothing is `null`, there is one known provider, every field is known and of the
    /// right type, and every rule of [`check_with`](Self::check_with) holds. `Deserialize` alone is lenient: it keeps unknown
    /// fields, which a later version of the API may have.
    ///
    /// ```
    /// # use ngrok_edge_oauth::{Bounds, types::EndpointOAuthMutate};
    /// let module = serde_json::json!({ "enable": true, "provider": { "google": { "email_domains": ["example"] } } });
    /// let violations = EndpointOAuthMutate::from_json(module, &Bounds::default()).unwrap_err();
    /// assert_eq!(violations[0].to_string(), "enable: a field is unknown (ERR_NGROK_214)");
    /// ```
    ///
    /// # Errors
    ///
    /// All violations; the first is the one that the API would answer with.
    pub fn from_json(mut value: Value, bounds: &Bounds) -> Result<Self, Vec<Violation>> {
        let mut violations = Vec::new();
        take_nulls(&mut value, "", &mut violations);
        let Some(entries) = value.as_object() else { return Err(vec![violation(215, "the body")]) };
        // Without a provider there is nothing to decode the rest into. Where there was a `null`, it may have been the provider.
        if let Some(wrong) = one_provider(entries) {
            return Err(if violations.is_empty() { vec![wrong] } else { violations });
        }
        integers(&mut value);
        let Some(module) = decode(value, &mut violations) else { return Err(violations) };
        violations.extend(unknown_fields(&module).into_iter().map(|path| violation(214, &path)));
        violations.extend(module.check_with(bounds));
        if violations.is_empty() { Ok(module) } else { Err(violations) }
    }
}

fn violation(number: u32, path: &str) -> Violation {
    let code = ErrorCode::of(number);
    let message = code.meaning().map(|meaning| meaning.when).unwrap_or_default();
    Violation { code, path: path.to_owned(), message: message.to_owned() }
}

fn one_provider(entries: &Map<String, Value>) -> Option<Violation> {
    let Some(provider) = entries.get("provider") else { return Some(violation(7037, "provider")) };
    let Some(provider) = provider.as_object() else { return Some(violation(215, "provider")) };
    let is_known = |key: &&String| types::EndpointOAuthProviderMutate::KEYS.contains(&key.as_str());
    if let Some(key) = provider.keys().find(|key| !is_known(key)) {
        return Some(violation(7165, &format!("provider.{key}")));
    }
    match provider.len() {
        0 => Some(violation(7037, "provider")),
        1 => None,
        _ => Some(violation(7036, "provider")),
    }
}

/// Takes out every `null`. What a request does not set, it leaves out.
fn take_nulls(value: &mut Value, path: &str, violations: &mut Vec<Violation>) {
    match value {
        Value::Object(entries) => {
            for (key, value) in entries.iter_mut() {
                let path = if path.is_empty() { key.clone() } else { format!("{path}.{key}") };
                report_null(value, &path, violations);
            }
            entries.retain(|_, value| !value.is_null());
        }
        Value::Array(items) => {
            for (index, value) in items.iter_mut().enumerate() {
                report_null(value, &format!("{path}[{index}]"), violations);
            }
            items.retain(|value| !value.is_null());
        }
        _ => {}
    }
}

fn report_null(value: &mut Value, path: &str, violations: &mut Vec<Violation>) {
    if value.is_null() {
        violations.push(violation(215, path));
    }
    take_nulls(value, path, violations);
}

/// JSON Schema takes 1.0 for an integer, serde does not.
#[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "within the range of `u32`")]
fn integers(value: &mut Value) {
    match value {
        Value::Object(entries) => entries.values_mut().for_each(integers),
        Value::Number(number) => {
            let whole = number.as_f64().filter(|it| it.fract() == 0.0 && (0.0..=f64::from(u32::MAX)).contains(it));
            if let Some(whole) = whole {
                *value = Value::from(whole as u32);
            }
        }
        _ => {}
    }
}

/// Decodes `value`, without the values of a wrong type, each of which is reported.
fn decode(mut value: Value, violations: &mut Vec<Violation>) -> Option<types::EndpointOAuthMutate> {
    loop {
        let decoded: Result<types::EndpointOAuthMutate, _> = serde_path_to_error::deserialize(&value);
        let error = match decoded {
            Ok(module) => return Some(module),
            Err(error) => error,
        };
        let path = error.path().to_string();
        violations.push(violation(215, &path));
        let pointer = pointer(error.path());
        let (parent, key) = pointer.rsplit_once('/')?;
        // Where nothing can be taken out, decoding would fail for ever.
        match value.pointer_mut(parent)? {
            Value::Object(entries) => entries.remove(key)?,
            Value::Array(items) => {
                let index = key.parse().ok().filter(|index| items.get(*index).is_some())?;
                items.remove(index)
            }
            _ => return None,
        };
    }
}

fn pointer(path: &serde_path_to_error::Path) -> String {
    use serde_path_to_error::Segment;
    path.iter().fold(String::new(), |pointer, segment| match segment {
        Segment::Seq { index } => format!("{pointer}/{index}"),
        Segment::Map { key } => format!("{pointer}/{key}"),
        Segment::Enum { variant } => format!("{pointer}/{variant}"),
        Segment::Unknown => pointer,
    })
}

/// The paths of the fields that the API does not know.
fn unknown_fields(module: &types::EndpointOAuthMutate) -> Vec<String> {
    let of_provider = module.provider.unknown_fields().keys();
    let of_provider = of_provider.map(|key| format!("provider.{}.{key}", module.provider.key()));
    module.extra.keys().cloned().chain(of_provider).collect()
}
