//! Writes JSON values as YAML.

use saphyr::{Mapping, Scalar, Yaml, YamlEmitter};
use serde_json::Value;

/// `value` as YAML, with a line end.
///
/// ```
/// let module = serde_json::json!({ "provider": { "google": { "email_domains": ["example.com"] } } });
/// let text = ngrok_edge_oauth_document::to_yaml(&module);
/// assert_eq!(text, "provider:\n  google:\n    email_domains:\n      - example.com\n");
/// ```
#[must_use]
pub fn to_yaml(value: &Value) -> String {
    let mut text = String::new();
    let mut emitter = YamlEmitter::new(&mut text);
    // Writing to a string does not fail.
    let _ = emitter.dump(&node(value));
    let text = text.strip_prefix("---\n").unwrap_or(&text);
    format!("{}\n", text.trim_end())
}

fn node(value: &Value) -> Yaml<'_> {
    match value {
        Value::Null => Yaml::Value(Scalar::Null),
        Value::Bool(value) => Yaml::Value(Scalar::Boolean(*value)),
        Value::Number(number) => number.as_i64().map_or_else(
            || Yaml::Value(Scalar::FloatingPoint(number.as_f64().unwrap_or_default().into())),
            |number| Yaml::Value(Scalar::Integer(number)),
        ),
        Value::String(text) => Yaml::Value(Scalar::String(text.into())),
        Value::Array(items) => Yaml::Sequence(items.iter().map(node).collect()),
        Value::Object(entries) => {
            let entries = entries.iter().map(|(key, value)| (node_of_key(key), node(value)));
            Yaml::Mapping(entries.collect::<Mapping<'_>>())
        }
    }
}

fn node_of_key(key: &str) -> Yaml<'_> {
    Yaml::Value(Scalar::String(key.into()))
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::to_yaml;

    #[test]
    fn every_value_comes_back_as_it_went_in() -> Result<(), crate::Findings> {
        let texts = [
            "",
            "yes",
            "null",
            "007",
            "1e3",
            ": #",
            "a\nb\n",
            "- x",
            "ö\u{7f}\u{0}",
            " spaced ",
            "{}",
            "'\"\\",
            "2024-01-01",
        ];
        let value = json!({
            "texts": texts,
            "numbers": [0, -1, u32::MAX, i64::MAX, 1.5],
            "empty": [[], {}, null, true, false],
            "nested": [[{ "a": [1] }]],
            ": key": 1,
        });
        let text = to_yaml(&value);
        assert_eq!(crate::parse("value.yaml", &text)?.root(), &value, "{text}");
        Ok(())
    }
}
