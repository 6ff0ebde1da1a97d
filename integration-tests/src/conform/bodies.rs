//! Modules that violate validation rules, and modules at the edge of what is known.
//!
//! The rules themselves, their order and their codes are the client's table; a module here only has
//! to violate one of them.

use ngrok_edge_oauth::Bounds;
use serde_json::{Value, json};

/// A name and a module.
pub(super) type NamedModule = (&'static str, Value);

/// Returns a module for each validation rule, which violates that rule and no other. `bounds` are
/// those of the rules.
#[must_use]
pub fn violations(bounds: &Bounds) -> Vec<NamedModule> {
    let long = |length: usize| "l".repeat(length + 1);
    let (entry, entries) = (long(bounds.entry_length), bounds.entries + 1);
    let many = |entry: fn(usize) -> String| (0..entries).map(entry).collect::<Vec<_>>();
    let mut modules = vec![
        ("cookie prefix with a hyphen", module(&json!({ "cookie_prefix": "a-b" }))),
        (
            "long cookie prefix",
            module(&json!({ "cookie_prefix": long(bounds.cookie_prefix_length) })),
        ),
        ("client id without secret", github(&json!({ "client_id": "id" }))),
        ("client secret without id", github(&json!({ "client_secret": "secret" }))),
        ("scopes without credentials", github(&json!({ "scopes": ["user"] }))),
        ("long client id", own_application(&json!({ "client_id": long(bounds.client_id_length) }))),
        (
            "long client secret",
            own_application(&json!({ "client_secret": long(bounds.client_secret_length) })),
        ),
        ("too many scopes", own_application(&json!({ "scopes": many(|n| format!("scope{n}")) }))),
        ("long scope", own_application(&json!({ "scopes": [&entry] }))),
        ("long email address", github(&json!({ "email_addresses": [format!("{entry}@x.test")] }))),
        ("long email domain", github(&json!({ "email_domains": [domain(bounds.entry_length)] }))),
        ("long team", github(&json!({ "teams": [format!("a/{entry}")] }))),
        ("long organization", github(&json!({ "organizations": [&entry] }))),
        ("empty provider settings", json!({ "provider": {} })),
        ("two providers", json!({ "provider": { "google": {}, "github": {} } })),
        ("unknown provider", json!({ "provider": { "gitea": {} } })),
    ];
    for (name, field, entry) in [
        ("empty email address", "email_addresses", ""),
        ("malformed email address", "email_addresses", "x.test"),
        ("punycode in an email address", "email_addresses", "a@xn--0.test"),
        ("empty email domain", "email_domains", ""),
        ("malformed email domain", "email_domains", "a b.test"),
        ("punycode in an email domain", "email_domains", "xn--0.test"),
        ("empty team", "teams", ""),
        ("malformed team", "teams", "team"),
        ("empty organization", "organizations", ""),
    ] {
        modules.push((name, github(&json!({ field: [entry] }))));
    }
    for (name, field, entry) in [
        ("email address twice", "email_addresses", "a@x.test"),
        ("email domain twice", "email_domains", "a.test"),
        ("team twice", "teams", "a/b"),
        ("organization twice", "organizations", "a"),
    ] {
        modules.push((name, github(&json!({ field: [entry, entry] }))));
    }
    modules.extend([
        (
            "too many email addresses",
            github(&json!({ "email_addresses": many(|n| format!("a{n}@x.test")) })),
        ),
        (
            "too many email domains",
            github(&json!({ "email_domains": many(|n| format!("a{n}.test")) })),
        ),
        ("too many teams", github(&json!({ "teams": many(|n| format!("a/b{n}")) }))),
        ("too many organizations", github(&json!({ "organizations": many(|n| format!("a{n}")) }))),
    ]);
    modules
}

/// Returns modules that the documented rules accept and that ngrok may reject, by bounds that it
/// does not publish.
#[must_use]
pub fn probes() -> Vec<NamedModule> {
    let mut probes = vec![
        ("shortest authorization check interval", module(&json!({ "auth_check_interval": 1 }))),
        (
            "longest authorization check interval",
            module(&json!({ "auth_check_interval": u32::MAX })),
        ),
        ("longest maximum duration", module(&json!({ "maximum_duration": u32::MAX }))),
        ("longest inactivity timeout", module(&json!({ "inactivity_timeout": u32::MAX }))),
        ("empty cookie prefix", module(&json!({ "cookie_prefix": "" }))),
        (
            "scopes without the email scope",
            own_application(&json!({ "scopes": ["gist"], "email_domains": ["x.test"] })),
        ),
        (
            "scopes without the membership scope",
            own_application(&json!({ "scopes": ["user"], "teams": ["1"] })),
        ),
        ("empty credentials", github(&json!({ "client_id": "", "client_secret": "" }))),
        ("number of a team", github(&json!({ "teams": ["1"] }))),
    ];
    for (name, key) in [
        ("managed application of GitHub", "github"),
        ("managed application of Facebook", "facebook"),
        ("managed application of Microsoft", "microsoft"),
        ("managed application of Google", "google"),
        ("managed application of LinkedIn", "linkedin"),
        ("managed application of GitLab", "gitlab"),
        ("managed application of Twitch", "twitch"),
        ("managed application of Amazon", "amazon"),
    ] {
        probes.push((name, json!({ "provider": { key: {} } })));
    }
    probes
}

/// Returns `fields` with the provider Google.
fn module(fields: &Value) -> Value {
    merged(&json!({ "provider": { "google": {} } }), fields)
}

/// Returns a module with these settings for GitHub.
fn github(settings: &Value) -> Value {
    json!({ "provider": { "github": settings } })
}

/// Returns a module with these settings for GitHub, with credentials where they have none.
fn own_application(settings: &Value) -> Value {
    let credentials = json!({ "client_id": "client-id", "client_secret": "client-secret" });
    github(&merged(&credentials, settings))
}

/// Returns a valid domain of more than `length` characters, if a domain can be that long.
fn domain(length: usize) -> String {
    "a.".repeat(length / 2 + 1) + "test"
}

/// Returns two modules in one: lists are joined, and other values of `second` win.
pub(super) fn merged(first: &Value, second: &Value) -> Value {
    match (first, second) {
        (Value::Object(first), Value::Object(second)) => {
            let mut entries = first.clone();
            for (key, value) in second {
                let value =
                    first.get(key).map_or_else(|| value.clone(), |before| merged(before, value));
                entries.insert(key.clone(), value);
            }
            entries.into()
        }
        (Value::Array(first), Value::Array(second)) => {
            first.iter().chain(second).cloned().collect()
        }
        (_, second) => second.clone(),
    }
}
