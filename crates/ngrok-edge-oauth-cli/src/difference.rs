//! How two modules differ.

use anstyle::{AnsiColor, Style};
use ngrok_edge_oauth::types::{EndpointOAuth, EndpointOAuthMutate};
use ngrok_edge_oauth_document::to_yaml;
use serde_json::Value;
use similar::TextDiff;

use crate::present::{MASK, mask};

/// A module as it is compared: defaults filled in, providers that are not configured left out, lists as the sets that they are.
pub(crate) fn comparable(module: EndpointOAuth) -> Value {
    let mut value = serde_json::to_value(module).unwrap_or_default();
    tidy(&mut value);
    value
}

/// What ngrok makes of a module that is written.
pub(crate) fn outcome(module: &EndpointOAuthMutate) -> Value {
    comparable(module.clone().into())
}

fn tidy(value: &mut Value) {
    match value {
        Value::Object(entries) => {
            entries.retain(|_, value| !value.is_null());
            entries.values_mut().for_each(tidy);
        }
        Value::Array(items) => items.sort_by_key(ToString::to_string),
        _ => {}
    }
}

/// The difference as a unified diff of YAML, masked unless `show_secrets`; empty where there is none.
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
            mark_other(&mut new);
        }
    }
    let (old, new) = (text(&old), text(&new));
    TextDiff::from_lines(&old, &new).unified_diff().context_radius(3).header(names.0, names.1).to_string()
}

fn text(value: &Value) -> String {
    if value.is_null() { String::new() } else { to_yaml(value) }
}

/// The client secrets, in order.
fn secrets(module: &Value) -> Vec<&Value> {
    let providers = module.get("provider").and_then(Value::as_object).into_iter().flatten();
    providers.filter_map(|(_, provider)| provider.get("client_secret")).collect()
}

/// Two masks look alike, whatever is behind them.
fn mark_other(module: &mut Value) {
    let providers = module.get_mut("provider").and_then(Value::as_object_mut).into_iter().flatten();
    for (_, provider) in providers {
        if let Some(secret) = provider.get_mut("client_secret").filter(|secret| **secret == MASK) {
            *secret = format!("{MASK} (another)").into();
        }
    }
}

/// The lines of a diff in colour.
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
