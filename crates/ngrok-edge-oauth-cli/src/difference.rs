//! Comparison of modules.

use anstyle::{AnsiColor, Style};
use ngrok_edge_oauth::types::{EndpointOAuth, EndpointOAuthMutate};
use ngrok_edge_oauth_document::to_yaml;
use serde_json::Value;
use similar::TextDiff;

use crate::mask::{MASK, mask};

/// Returns a module in the form in which modules are compared: with defaults, without providers
/// that are not configured, and with sorted lists, since they are sets.
pub(crate) fn comparable(module: EndpointOAuth) -> Value {
    let mut value = serde_json::to_value(module).unwrap_or_default();
    normalize(&mut value);
    value
}

/// Returns the comparable form of the module that ngrok reports after `module` is written.
pub(crate) fn expected_live(module: &EndpointOAuthMutate) -> Value {
    comparable(module.clone().into())
}

fn normalize(value: &mut Value) {
    match value {
        Value::Object(entries) => {
            entries.retain(|_, value| !value.is_null());
            entries.values_mut().for_each(normalize);
        }
        Value::Array(items) => items.sort_by_key(ToString::to_string),
        _ => {}
    }
}

/// Returns the difference as a unified diff of YAML, masked unless `show_secrets`; empty if they
/// are equal. Every line is safe to display: see [`to_yaml`].
pub(crate) fn unified(old: &Value, new: &Value, names: (&str, &str), show_secrets: bool) -> String {
    if old == new {
        return String::new();
    }
    let (mut old, mut new) = (old.clone(), new.clone());
    if !show_secrets {
        let is_other_secret = secrets(&old) != secrets(&new);
        mask(&mut old);
        mask(&mut new);
        if is_other_secret {
            mark_as_other(&mut new);
        }
    }
    let (old, new) = (text(&old), text(&new));
    TextDiff::from_lines(&old, &new)
        .unified_diff()
        .context_radius(3)
        .header(names.0, names.1)
        .to_string()
}

fn text(value: &Value) -> String {
    if value.is_null() { String::new() } else { to_yaml(value) }
}

/// Returns the client secrets in order.
fn secrets(module: &Value) -> Vec<&Value> {
    let providers = module.get("provider").and_then(Value::as_object).into_iter().flatten();
    providers.filter_map(|(_, provider)| provider.get("client_secret")).collect()
}

/// Makes a masked secret differ from another masked secret.
fn mark_as_other(module: &mut Value) {
    let providers = module.get_mut("provider").and_then(Value::as_object_mut).into_iter().flatten();
    for (_, provider) in providers {
        if let Some(secret) = provider.get_mut("client_secret").filter(|secret| **secret == MASK) {
            *secret = format!("{MASK} (another)").into();
        }
    }
}

/// Returns the lines of a diff in colour.
pub(crate) fn paint(diff: &str) -> String {
    let paint = |line: &str| {
        let style = match line.as_bytes().first() {
            Some(b'+') => AnsiColor::Green.on_default(),
            Some(b'-') => AnsiColor::Red.on_default(),
            Some(b'@') => Style::new().dimmed(),
            _ => Style::new(),
        };
        format!("{style}{line}{style:#}\n")
    };
    diff.lines().map(paint).collect::<Vec<_>>().concat()
}
