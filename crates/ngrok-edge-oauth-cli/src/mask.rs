//! Masks of client secrets.

use serde_json::Value;

/// Replaces a client secret in output. In input it keeps the live secret.
pub(crate) const MASK: &str = "********";

/// Replaces every client secret by [`MASK`], also those of unknown providers.
pub(crate) fn mask(value: &mut Value) {
    match value {
        Value::Object(entries) => {
            for (key, value) in entries {
                match value {
                    Value::String(text) if key.contains("secret") && !text.is_empty() => {
                        MASK.clone_into(text);
                    }
                    value => mask(value),
                }
            }
        }
        Value::Array(items) => items.iter_mut().for_each(mask),
        _ => {}
    }
}

/// Returns whether the client secret of a module is masked, as `get` and `diff` print it.
pub(crate) fn is_masked(module: &Value) -> bool {
    provider_settings(module).is_some_and(|(_, settings)| {
        settings
            .get("client_secret")
            .and_then(Value::as_str)
            .is_some_and(|secret| secret.starts_with(MASK))
    })
}

/// Returns the one provider of a module, and its settings.
pub(crate) fn provider_settings(module: &Value) -> Option<(&str, &Value)> {
    let mut providers =
        module.get("provider")?.as_object()?.iter().filter(|(_, settings)| !settings.is_null());
    providers.next().map(|(key, settings)| (key.as_str(), settings))
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    #[test]
    fn mask_replaces_secrets_at_any_depth() {
        let mut value = json!({
            "client_secret": "a",
            "new": [{ "secret_key": "b", "key": "c" }, ["d"]],
            "empty_secret": "",
            "secrets": { "of": { "client_secret": "e" } },
        });
        super::mask(&mut value);
        let expected = json!({
            "client_secret": super::MASK,
            "new": [{ "secret_key": super::MASK, "key": "c" }, ["d"]],
            "empty_secret": "",
            "secrets": { "of": { "client_secret": super::MASK } },
        });
        assert_eq!(value, expected);
    }
}
