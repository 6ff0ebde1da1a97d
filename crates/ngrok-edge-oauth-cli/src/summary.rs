//! A module in one line: provider, access rules and durations.

use std::fmt::Write as _;

use ngrok_edge_oauth_document::escape;
use serde_json::{Map, Value};

/// Entries of a list that are printed; the rest is counted.
const ENTRIES: usize = 5;

/// Returns a line that describes a module in its [comparable](crate::difference::comparable) form.
pub(crate) fn summary(module: &Value) -> String {
    let Some((provider, settings)) =
        module.get("provider").and_then(Value::as_object).and_then(|map| map.iter().next())
    else {
        return "no provider".to_owned();
    };
    let mut line = escape(provider).into_owned();
    match settings.get("client_id").and_then(Value::as_str).filter(|id| !id.is_empty()) {
        Some(id) => {
            let _ = write!(line, " (client id {})", escape(id));
        }
        None => line.push_str(" (application of ngrok)"),
    }
    let access = access_rules(settings.as_object());
    let _ = write!(
        line,
        "; access: {}",
        if access.is_empty() { "everyone who can sign in" } else { &access }
    );
    for (key, name) in [
        ("maximum_duration", "maximum duration"),
        ("inactivity_timeout", "inactivity timeout"),
        ("auth_check_interval", "authorization check every"),
    ] {
        let seconds = module.get(key).and_then(Value::as_u64).unwrap_or_default();
        if seconds > 0 {
            let _ = write!(line, "; {name} {seconds} s");
        }
    }
    if module.get("enabled") == Some(&Value::Bool(false)) {
        line.push_str("; disabled");
    }
    line
}

fn access_rules(settings: Option<&Map<String, Value>>) -> String {
    let rules =
        ["email_domains", "email_addresses", "organizations", "teams"].iter().filter_map(|key| {
            let entries = settings?.get(*key)?.as_array().filter(|entries| !entries.is_empty())?;
            let shown = entries
                .iter()
                .take(ENTRIES)
                .filter_map(Value::as_str)
                .map(|entry| escape(entry).into_owned());
            let mut rule =
                format!("{} {}", key.replace('_', " "), shown.collect::<Vec<_>>().join(", "));
            if entries.len() > ENTRIES {
                let _ = write!(rule, " and {} more", entries.len() - ENTRIES);
            }
            Some(rule)
        });
    rules.collect::<Vec<_>>().join("; ")
}
