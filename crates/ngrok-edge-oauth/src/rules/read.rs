//! Reads a module as strictly as the API does.

use serde_json::{Map, Value, json};

use super::{Bounds, Violation};
use crate::{ErrorCode, types::EndpointOAuthMutate as Module, types::EndpointOAuthProviderMutate as Provider};

/// Violations of a wrong type that are reported; a list may have as many entries as fit a body.
const MAX_WRONG_TYPES: usize = 1000;

impl Module {
    /// Reads a module from JSON and checks it: there is one known provider, every field is known
    /// and of the right type, and every rule of [`check_with`](Self::check_with) holds. `null`
    /// means "not set". `Deserialize` alone is lenient: it keeps unknown fields, which a later
    /// version of the API may have. The time is linear in the size of `value`.
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
    /// All violations, at most 1,000 of them for wrong types; the first is the one that the API
    /// would report.
    pub fn from_json(value: Value, bounds: &Bounds) -> Result<Self, Vec<Violation>> {
        let Value::Object(mut entries) = value else {
            return Err(vec![Violation::new(ErrorCode::INVALID_FIELD, "the body")]);
        };
        // Without a provider there is nothing to decode the rest into.
        let (key, mut settings) = take_provider(&mut entries).map_err(|violation| vec![violation])?;
        let mut violations = Vec::new();
        let example = json!({});
        keep_valid(
            &mut entries,
            &mut violations,
            "",
            &|field, value| json!({ "provider": { &key: &example }, field: value }),
        );
        let prefix = format!("provider.{key}.");
        keep_valid(
            &mut settings,
            &mut violations,
            &prefix,
            &|field, value| json!({ "provider": { &key: { field: value } } }),
        );
        entries.insert("provider".to_owned(), json!({ key: settings }));
        match serde_json::from_value::<Self>(Value::Object(entries)) {
            Ok(module) => module.with_violations(violations, bounds),
            Err(_) if violations.is_empty() => Err(vec![Violation::new(ErrorCode::INVALID_FIELD, "the body")]),
            Err(_) => Err(violations),
        }
    }

    fn with_violations(self, mut violations: Vec<Violation>, bounds: &Bounds) -> Result<Self, Vec<Violation>> {
        violations.extend(unknown_fields(&self).into_iter().map(|path| Violation::new(ErrorCode::UNKNOWN_FIELD, path)));
        violations.extend(self.check_with(bounds));
        if violations.is_empty() { Ok(self) } else { Err(violations) }
    }
}

/// Takes the one provider out of `entries`: its key and its settings.
fn take_provider(entries: &mut Map<String, Value>) -> Result<(String, Map<String, Value>), Violation> {
    let providers = match entries.remove("provider") {
        None | Some(Value::Null) => return Err(Violation::new(ErrorCode::NO_PROVIDER, "provider")),
        Some(Value::Object(providers)) => providers,
        Some(_) => return Err(Violation::new(ErrorCode::INVALID_FIELD, "provider")),
    };
    if let Some(key) = providers.keys().find(|key| !Provider::KEYS.contains(&key.as_str())) {
        return Err(Violation::new(ErrorCode::UNSUPPORTED_PROVIDER, format!("provider.{key}")));
    }
    let mut configured = providers.into_iter().filter(|(_, settings)| !settings.is_null());
    match (configured.next(), configured.next()) {
        (None, _) => Err(Violation::new(ErrorCode::NO_PROVIDER, "provider")),
        (Some((key, Value::Object(settings))), None) => Ok((key, settings)),
        (Some((key, _)), None) => Err(Violation::new(ErrorCode::INVALID_FIELD, format!("provider.{key}"))),
        (Some(_), Some(_)) => Err(Violation::new(ErrorCode::SEVERAL_PROVIDERS, "provider")),
    }
}

/// Removes the fields of a wrong type, and the wrong entries of lists, and reports each of them.
/// Each is decoded by itself in the module that `module` makes around it, so that the type of the
/// module is the only place that knows the types of its fields.
fn keep_valid(
    entries: &mut Map<String, Value>,
    violations: &mut Vec<Violation>,
    prefix: &str,
    module: &dyn Fn(&str, &Value) -> Value,
) {
    let is_valid = |field: &str, value: &Value| serde_json::from_value::<Module>(module(field, value)).is_ok();
    for (field, value) in entries.iter_mut() {
        whole_number(value);
        if is_valid(field, value) {
            continue;
        }
        let path = format!("{prefix}{field}");
        match value {
            Value::Array(items) if is_valid(field, &json!([])) => {
                let mut index = 0;
                items.retain(|item| {
                    let is_valid = is_valid(field, &json!([item]));
                    if !is_valid && violations.len() < MAX_WRONG_TYPES {
                        violations.push(Violation::new(ErrorCode::INVALID_FIELD, format!("{path}[{index}]")));
                    }
                    index += 1;
                    is_valid
                });
            }
            _ => {
                violations.push(Violation::new(ErrorCode::INVALID_FIELD, path));
                *value = Value::Null;
            }
        }
    }
}

/// JSON Schema accepts `1.0` and `1e3` as integers, serde does not.
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "within the range of `u32`")]
fn whole_number(value: &mut Value) {
    if let Value::Number(number) = value
        && let Some(whole) = number.as_f64()
        && whole.fract() == 0.0
        && (0.0..=f64::from(u32::MAX)).contains(&whole)
    {
        *value = Value::from(whole as u32);
    }
}

/// Returns the paths of the fields that the API does not know.
fn unknown_fields(module: &Module) -> Vec<String> {
    let settings = module.provider.unknown_fields().keys();
    let settings = settings.map(|field| format!("provider.{}.{field}", module.provider.key()));
    module.extra.keys().cloned().chain(settings).collect()
}
