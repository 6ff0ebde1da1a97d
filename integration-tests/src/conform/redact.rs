//! Removes secrets from the report.

use serde_json::Value;

/// The replacement of a secret.
const MASK: &str = "[redacted]";

/// Shorter texts occur by chance.
const MIN_LENGTH: usize = 4;

/// The texts that are not reported: the API key, and the texts of the module that was found.
#[derive(Clone, Debug, Default)]
pub(super) struct Secrets(Vec<String>);

impl Secrets {
    /// Returns the API key, its parts, and every text in the provider of `module`.
    pub(super) fn new(api_key: &str, module: Option<&Value>) -> Self {
        let mut secrets: Vec<_> =
            [api_key].into_iter().chain(api_key.split('_')).map(str::to_owned).collect();
        collect(
            module.and_then(|module| module.get("provider")).unwrap_or(&Value::Null),
            &mut secrets,
        );
        secrets.retain(|secret| secret.chars().count() >= MIN_LENGTH);
        // A secret may be a part of another one.
        secrets.sort_by_key(|secret| std::cmp::Reverse(secret.len()));
        secrets.dedup();
        Self(secrets)
    }

    /// Returns `text` without secrets, as they are and as JSON escapes them.
    pub(super) fn redact(&self, text: &str) -> String {
        self.0.iter().fold(text.to_owned(), |text, secret| {
            let escaped = Value::from(secret.as_str()).to_string();
            text.replace(secret, MASK).replace(escaped.trim_matches('"'), MASK)
        })
    }
}

fn collect(value: &Value, secrets: &mut Vec<String>) {
    match value {
        Value::String(text) => secrets.push(text.clone()),
        Value::Array(items) => items.iter().for_each(|item| collect(item, secrets)),
        Value::Object(entries) => entries.values().for_each(|value| collect(value, secrets)),
        _ => {}
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn secrets_are_masked_in_each_form() {
        let module = json!({ "provider": { "google": { "client_secret": "quo\"ted", "client_id": "", "scopes": ["abc"] } } });
        let secrets = Secrets::new("first_second", Some(&module));
        let text = r#"Bearer first_second, second, "quo\"ted" and quo"ted; abc"#;
        assert_eq!(
            secrets.redact(text),
            r#"Bearer [redacted], [redacted], "[redacted]" and [redacted]; abc"#
        );
    }
}
