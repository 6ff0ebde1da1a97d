//! Writes results: for people, or as JSON and YAML that stay as they are.

use std::io::Write;

use anstyle::Style;
use ngrok_edge_oauth_document::to_yaml;
use serde_json::Value;

use crate::{
    arguments::Output,
    failure::{Failure, Result},
};

/// What stands in the place of a client secret.
pub(crate) const MASK: &str = "********";

const KEY: Style = Style::new().bold();

/// Writes `value`, by `text` for people.
pub(crate) fn show(
    output: Output,
    value: &Value,
    text: impl FnOnce(&mut dyn Write) -> std::io::Result<()>,
) -> Result<()> {
    let mut out = anstream::AutoStream::auto(std::io::stdout()).lock();
    let written = match output {
        Output::Text => text(&mut out),
        Output::Json => writeln!(out, "{value:#}"),
        Output::Yaml => write!(out, "{}", to_yaml(value)),
    };
    ended(written.and_then(|()| out.flush()))
}

/// Judges how writing to stdout ended. Where nobody reads any more, whoever read has read enough, as `head` has.
pub(crate) fn ended(written: std::io::Result<()>) -> Result<()> {
    match written {
        Err(error) if error.kind() != std::io::ErrorKind::BrokenPipe => {
            Err(Failure::io("cannot write the result", &error))
        }
        _ => Ok(()),
    }
}

/// Puts [`MASK`] in the place of every client secret, those of providers that are not known included.
pub(crate) fn mask(value: &mut Value) {
    match value {
        Value::Object(entries) => {
            for (key, value) in entries {
                match value {
                    Value::String(text) if key.contains("secret") && !text.is_empty() => MASK.clone_into(text),
                    value => mask(value),
                }
            }
        }
        Value::Array(items) => items.iter_mut().for_each(mask),
        _ => {}
    }
}

/// A module as aligned lines: what is set, one level of nesting as it is.
pub(crate) fn module(out: &mut dyn Write, module: &Value) -> std::io::Result<()> {
    let mut lines = Vec::new();
    flatten("", module, &mut lines);
    let width = lines.iter().map(|(key, _)| key.len()).max().unwrap_or_default();
    for (key, text) in lines {
        writeln!(out, "{KEY}{key:<width$}{KEY:#}  {text}")?;
    }
    Ok(())
}

fn flatten(prefix: &str, value: &Value, lines: &mut Vec<(String, String)>) {
    let text = match value {
        Value::Object(entries) if !entries.is_empty() => {
            for (key, value) in entries {
                let key = if prefix.is_empty() { key.clone() } else { format!("{prefix}.{key}") };
                flatten(&key, value, lines);
            }
            return;
        }
        Value::Null => return,
        Value::Array(items) if items.is_empty() => "-".to_owned(),
        Value::Array(items) => items.iter().map(plain).collect::<Vec<_>>().join(", "),
        Value::Object(_) => "-".to_owned(),
        value => plain(value),
    };
    lines.push((prefix.to_owned(), text));
}

fn plain(value: &Value) -> String {
    match value {
        Value::String(text) if text.is_empty() => "-".to_owned(),
        // A control character must not reach the terminal.
        Value::String(text) => {
            text.chars().flat_map(|c| if c.is_control() { c.escape_default().collect() } else { vec![c] }).collect()
        }
        other => other.to_string(),
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    #[test]
    fn every_secret_is_masked_wherever_it_is() {
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

    #[test]
    fn what_is_empty_is_a_dash() -> std::io::Result<()> {
        let mut out = Vec::new();
        super::module(&mut out, &json!({ "a": {}, "b": { "c": [], "d": "", "e": null }, "f": [1, "g"] }))?;
        let out = anstream::adapter::strip_bytes(&out).into_vec();
        assert_eq!(String::from_utf8_lossy(&out), "a    -\nb.c  -\nb.d  -\nf    1, g\n");
        Ok(())
    }
}
