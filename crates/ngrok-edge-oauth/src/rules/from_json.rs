//! Reading and checking a module as strictly as the API does.

use serde_json::{Map, Value, json};

use super::{Bounds, Violation};
use crate::{
    ErrorCode, types::EndpointOAuthMutate as Module, types::EndpointOAuthProviderMutate as Provider,
};

/// Maximum reported list entries of the wrong type. Without it, a body could cause a violation for
/// every other byte.
const MAX_WRONG_TYPES: usize = 1000;

impl Module {
    /// Reads a module from JSON and checks it: it must have one known provider and only known
    /// fields of the right types, and satisfy the rules of [`check_with`](Self::check_with). `null`
    /// means "not set". `Deserialize` alone is lenient: it keeps unknown fields, which a later
    /// version of the API may define. The time is linear in the size of `value`.
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
    /// All violations, at most 1,000 of them for wrong types. The emulator responds with the first
    /// one.
    pub fn from_json(value: Value, bounds: &Bounds) -> Result<Self, Vec<Violation>> {
        let Value::Object(mut entries) = value else { return Err(vec![invalid("the body")]) };
        let (key, mut settings) =
            take_provider(&mut entries).map_err(|violation| vec![violation])?;
        let mut violations = Vec::new();
        let empty = json!({});
        let with_field =
            |field: &str, value: &Value| json!({ "provider": { &key: &empty }, field: value });
        remove_invalid(&mut entries, &mut violations, "", &with_field);
        let with_setting =
            |field: &str, value: &Value| json!({ "provider": { &key: { field: value } } });
        remove_invalid(&mut settings, &mut violations, &format!("provider.{key}."), &with_setting);
        entries.insert("provider".to_owned(), json!({ key: settings }));
        match serde_json::from_value::<Self>(Value::Object(entries)) {
            Ok(module) => module.with_violations(violations, bounds),
            Err(_) if violations.is_empty() => Err(vec![invalid("the body")]),
            Err(_) => Err(violations),
        }
    }

    fn with_violations(
        self,
        mut violations: Vec<Violation>,
        bounds: &Bounds,
    ) -> Result<Self, Vec<Violation>> {
        violations.extend(
            unknown_fields(&self)
                .into_iter()
                .map(|path| Violation::new(ErrorCode::UNKNOWN_FIELD, path)),
        );
        violations.extend(self.check_with(bounds));
        if violations.is_empty() { Ok(self) } else { Err(violations) }
    }
}

fn invalid(path: impl Into<String>) -> Violation {
    Violation::new(ErrorCode::INVALID_FIELD, path)
}

/// Removes the provider from `entries` and returns its key and settings.
fn take_provider(
    entries: &mut Map<String, Value>,
) -> Result<(String, Map<String, Value>), Violation> {
    let no_provider = || Violation::new(ErrorCode::NO_PROVIDER, "provider");
    let providers = match entries.remove("provider") {
        None | Some(Value::Null) => return Err(no_provider()),
        Some(Value::Object(providers)) => providers,
        Some(_) => return Err(invalid("provider")),
    };
    if let Some(key) = providers.keys().find(|key| !Provider::KEYS.contains(&key.as_str())) {
        return Err(Violation::new(ErrorCode::UNSUPPORTED_PROVIDER, format!("provider.{key}")));
    }
    let mut configured = providers.into_iter().filter(|(_, settings)| !settings.is_null());
    match (configured.next(), configured.next()) {
        (None, _) => Err(no_provider()),
        (Some((key, Value::Object(settings))), None) => Ok((key, settings)),
        (Some((key, _)), None) => Err(invalid(format!("provider.{key}"))),
        (Some(_), Some(_)) => Err(Violation::new(ErrorCode::SEVERAL_PROVIDERS, "provider")),
    }
}

/// Returns a module with one field.
type WithField<'a> = &'a dyn Fn(&str, &Value) -> Value;

/// Removes fields and list entries of the wrong type and reports them. Each is decoded as the only
/// one of a module, so that only the type of the module defines the types of fields.
fn remove_invalid(
    entries: &mut Map<String, Value>,
    violations: &mut Vec<Violation>,
    prefix: &str,
    with_field: WithField<'_>,
) {
    let is_valid = |field: &str, value: &Value| {
        serde_json::from_value::<Module>(with_field(field, value)).is_ok()
    };
    for (field, value) in entries.iter_mut() {
        normalize_integer(value);
        let path = format!("{prefix}{field}");
        match value {
            value if is_valid(field, value) => {}
            Value::Array(items) if is_valid(field, &json!([])) => {
                remove_invalid_items(items, violations, &path, |item| {
                    is_valid(field, &json!([item]))
                });
            }
            _ => {
                violations.push(invalid(path));
                *value = Value::Null;
            }
        }
    }
}

fn remove_invalid_items(
    items: &mut Vec<Value>,
    violations: &mut Vec<Violation>,
    path: &str,
    is_valid: impl Fn(&Value) -> bool,
) {
    let mut index = 0;
    items.retain(|item| {
        let is_valid = is_valid(item);
        if !is_valid && violations.len() < MAX_WRONG_TYPES {
            violations.push(invalid(format!("{path}[{index}]")));
        }
        index += 1;
        is_valid
    });
}

/// Replaces `1.0` and `1e3` by integers, as which JSON Schema accepts them, but serde does not.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "within the range of `u32`"
)]
fn normalize_integer(value: &mut Value) {
    if let Value::Number(number) = value
        && let Some(whole) = number.as_f64()
        && whole.fract() == 0.0
        && (0.0..=f64::from(u32::MAX)).contains(&whole)
    {
        *value = Value::from(whole as u32);
    }
}

/// Returns the paths of the fields that the API does not define.
fn unknown_fields(module: &Module) -> Vec<String> {
    let settings = module.provider.unknown_fields().keys();
    let settings = settings.map(|field| format!("provider.{}.{field}", module.provider.key()));
    module.extra.keys().cloned().chain(settings).collect()
}
