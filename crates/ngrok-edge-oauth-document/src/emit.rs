//! Writes JSON values as YAML.
//!
//! Every string takes one line, and characters that are unsafe to display are escaped: the output
//! of `get` and `diff` ends up in terminals and logs.

use std::fmt::Write as _;

use serde_json::Value;

use crate::escape::is_unsafe;

/// Returns `value` as YAML that ends with a line break.
///
/// ```
/// let module = serde_json::json!({ "provider": { "google": { "email_domains": ["example.com"] } } });
/// let text = ngrok_edge_oauth_document::to_yaml(&module);
/// assert_eq!(text, "provider:\n  google:\n    email_domains:\n      - example.com\n");
/// ```
#[must_use]
pub fn to_yaml(value: &Value) -> String {
    let mut out = String::new();
    if is_block(value) {
        block(&mut out, value, 0);
    } else {
        inline(&mut out, value);
        out.push('\n');
    }
    out
}

fn is_block(value: &Value) -> bool {
    match value {
        Value::Array(items) => !items.is_empty(),
        Value::Object(entries) => !entries.is_empty(),
        _ => false,
    }
}

/// Writes the lines of a collection that is not empty.
fn block(out: &mut String, value: &Value, indent: usize) {
    match value {
        Value::Array(items) => {
            for item in items {
                spaces(out, indent);
                out.push('-');
                below(out, item, indent);
            }
        }
        Value::Object(entries) => {
            for (key, value) in entries {
                spaces(out, indent);
                string(out, key);
                out.push(':');
                below(out, value, indent);
            }
        }
        _ => {}
    }
}

/// Writes the value after a key or a dash.
fn below(out: &mut String, value: &Value, indent: usize) {
    if is_block(value) {
        // The first entry of a mapping stands next to the dash of its item.
        if value.is_object() && out.ends_with('-') {
            let start = out.len();
            block(out, value, indent + 2);
            out.replace_range(start..=start + indent, "");
            return;
        }
        out.push('\n');
        block(out, value, indent + 2);
    } else {
        out.push(' ');
        inline(out, value);
        out.push('\n');
    }
}

fn inline(out: &mut String, value: &Value) {
    match value {
        Value::String(text) => string(out, text),
        Value::Array(_) => out.push_str("[]"),
        Value::Object(_) => out.push_str("{}"),
        // Null, booleans and numbers are written as in JSON.
        other => {
            let _ = write!(out, "{other}");
        }
    }
}

fn spaces(out: &mut String, number: usize) {
    out.extend(std::iter::repeat_n(' ', number));
}

fn string(out: &mut String, text: &str) {
    if is_plain(text) {
        out.push_str(text);
        return;
    }
    out.push('"');
    let mut hashes = 0;
    for character in text.chars() {
        // `##[` starts a workflow command of GitHub Actions.
        let is_command = character == '[' && hashes >= 2;
        hashes = if character == '#' { hashes + 1 } else { 0 };
        match character {
            '"' => out.push_str("\\\""),
            '\\' => out.push_str("\\\\"),
            '\n' => out.push_str("\\n"),
            '\r' => out.push_str("\\r"),
            '\t' => out.push_str("\\t"),
            character if is_unsafe(character) || is_command => {
                let _ = write!(out, "\\u{:04x}", u32::from(character));
            }
            character => out.push(character),
        }
    }
    out.push('"');
}

/// Returns whether `text` is the same string in YAML without quotes. Superfluous quotes do no harm.
fn is_plain(text: &str) -> bool {
    let is_keyword = ["null", "true", "false", "yes", "no", "on", "off", "y", "n"]
        .iter()
        .any(|keyword| text.eq_ignore_ascii_case(keyword));
    let mut characters = text.chars().peekable();
    let starts_well = characters.peek().is_some_and(|first| first.is_alphabetic());
    let is_inside = |character: char, next: Option<&char>| match character {
        ' ' | ':' => next.is_some_and(|next| next.is_alphanumeric() || *next == '/'),
        _ => character.is_alphanumeric() || "_./@+-*".contains(character),
    };
    let mut all = true;
    while let Some(character) = characters.next() {
        all &= is_inside(character, characters.peek());
    }
    starts_well && !is_keyword && all
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use serde_json::{Value, json};

    use super::to_yaml;

    #[test]
    fn strings_are_quoted_if_plain_text_would_be_another_value() {
        let value = json!({
            "::error::x": ["yes", "null", "007", "1e3", ": #", "a\nb", "- x", "##[error]", "\u{1b}[2J", "https://a.b/c"],
            "in": [[1, []], { "a": { "b": 1 }, "c": [{ "d": null }] }],
        });
        let expected = r###""::error::x":
  - "yes"
  - "null"
  - "007"
  - "1e3"
  - ": #"
  - "a\nb"
  - "- x"
  - "##\u005berror]"
  - "\u001b[2J"
  - https://a.b/c
in:
  -
    - 1
    - []
  - a:
      b: 1
    c:
      - d: null
"###;
        assert_eq!(to_yaml(&value), expected);
    }

    fn values() -> impl Strategy<Value = Value> {
        let text = prop_oneof![any::<String>(), "[ -~]{0,8}", "[a-z:#*&!%@`'\" -]{0,6}"];
        let leaf = prop_oneof![
            Just(Value::Null),
            any::<bool>().prop_map(Value::from),
            any::<i64>().prop_map(Value::from),
            text.clone().prop_map(Value::from),
        ];
        leaf.prop_recursive(4, 24, 4, move |inner| {
            prop_oneof![
                prop::collection::vec(inner.clone(), 0..4).prop_map(Value::from),
                prop::collection::btree_map(text.clone(), inner, 0..4).prop_map(|entries| entries
                    .into_iter()
                    .collect::<serde_json::Map<_, _>>()
                    .into()),
            ]
        })
    }

    proptest! {
        #[test]
        fn parse_reads_what_to_yaml_writes(value in values()) {
            let text = to_yaml(&value);
            let document = crate::parse("value.yaml", &text).map_err(|error| TestCaseError::fail(format!("{error}\n{text}")))?;
            prop_assert_eq!(document.root(), &value, "{}", text);
        }
    }
}
