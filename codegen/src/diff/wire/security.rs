//! Security requirements and the schemes that they name.
//!
//! A requirement is a list of alternatives, each a set of schemes with scopes. A client keeps
//! working if, for each old alternative, a new one needs no other schemes or scopes.

use std::collections::BTreeMap;

use serde_json::{Map, Value};

use super::{Comparison, Shift, Subject, directions::Directions, keys, shown};
use crate::{Document, JsonPointer, openapi::operations};

/// Scopes by scheme. A scheme is identified by its name, or by its definition if it was renamed.
type Alternative = BTreeMap<String, Vec<String>>;

/// Compares the security requirements of two operations.
pub(super) fn compare_requirements(
    comparison: &mut Comparison<'_>,
    subject: &Subject,
    old: &Value,
    new: &Value,
) {
    let effective = |document: &Document, operation: &Value| {
        operation.get("security").or_else(|| document.root().get("security")).cloned()
    };
    let (was, is) = (effective(comparison.old, old), effective(comparison.new, new));
    let (before, after) = (
        alternatives(comparison, comparison.old, was.as_ref()),
        alternatives(comparison, comparison.new, is.as_ref()),
    );
    let subject =
        Subject { pointer: subject.pointer.join("security"), ..subject.only(Directions::REQUESTS) };
    let is_met = |alternative: &Alternative, by: &[Alternative]| {
        by.iter().any(|other| asks_no_more(other, alternative))
    };
    if !before.iter().all(|alternative| is_met(alternative, &after)) {
        let message = format!(
            "the security requirement is {}, was {}",
            shown(is.as_ref()),
            shown(was.as_ref())
        );
        comparison.report(&subject, "security-added", Shift::Narrower, message);
    } else if !after.iter().all(|alternative| is_met(alternative, &before)) {
        let message = format!(
            "more credentials are accepted: {}, was {}",
            shown(is.as_ref()),
            shown(was.as_ref())
        );
        comparison.report(&subject, "security-relaxed", Shift::Wider, message);
    }
}

/// Returns whether credentials for `wanted` also satisfy `other`.
fn asks_no_more(other: &Alternative, wanted: &Alternative) -> bool {
    other.iter().all(|(scheme, scopes)| {
        wanted.get(scheme).is_some_and(|known| scopes.iter().all(|scope| known.contains(scope)))
    })
}

/// Returns the alternatives of a requirement. Without a requirement, a single empty alternative.
fn alternatives(
    comparison: &Comparison<'_>,
    document: &Document,
    list: Option<&Value>,
) -> Vec<Alternative> {
    let list = list.and_then(Value::as_array).map(Vec::as_slice).unwrap_or_default();
    if list.is_empty() {
        return vec![Alternative::new()];
    }
    let schemes = |entries: &Map<String, Value>| {
        let scopes = |value: &Value| {
            value
                .as_array()
                .into_iter()
                .flatten()
                .filter_map(Value::as_str)
                .map(str::to_owned)
                .collect()
        };
        entries
            .iter()
            .map(|(name, value)| (identity(comparison, document, name), scopes(value)))
            .collect()
    };
    list.iter().filter_map(Value::as_object).map(schemes).collect()
}

/// Returns the name of a scheme that both documents have, else its definition.
fn identity(comparison: &Comparison<'_>, document: &Document, name: &str) -> String {
    if scheme(comparison.old, name).is_some() && scheme(comparison.new, name).is_some() {
        return name.to_owned();
    }
    scheme(document, name)
        .map_or_else(|| name.to_owned(), |scheme| Value::Object(without_docs(scheme)).to_string())
}

fn scheme<'d>(document: &'d Document, name: &str) -> Option<&'d Map<String, Value>> {
    document
        .resolve(&JsonPointer::components("securitySchemes").join(name))
        .and_then(|(_, scheme)| scheme.as_object())
}

/// Returns a scheme without keys that do not affect requests.
fn without_docs(scheme: &Map<String, Value>) -> Map<String, Value> {
    let is_prose =
        |key: &str| key == "description" || key == "bearerFormat" || key.starts_with("x-");
    scheme
        .iter()
        .filter(|(key, _)| !is_prose(key))
        .map(|(key, value)| (key.clone(), value.clone()))
        .collect()
}

/// Compares the security schemes that both documents have by the same name.
pub(super) fn compare_schemes(comparison: &mut Comparison<'_>) {
    let section = JsonPointer::components("securitySchemes");
    for name in keys(comparison.old.at(&section), comparison.new.at(&section)) {
        let (Some(old), Some(new)) = (scheme(comparison.old, name), scheme(comparison.new, name))
        else {
            continue;
        };
        let is_used = uses(comparison.old, name) || uses(comparison.new, name);
        let directions = Directions { requests: is_used, responses: false };
        let subject =
            Subject::new(format!("security scheme `{name}`"), section.join(name), directions);
        let (was, is) = (Value::Object(without_docs(old)), Value::Object(without_docs(new)));
        for key in keys(Some(&was), Some(&is)) {
            if was.get(key) == is.get(key) {
                continue;
            }
            if key == "flows" {
                compare_flows(comparison, &subject, was.get(key), is.get(key));
            } else {
                let message =
                    format!("`{key}` is {}, was {}", shown(is.get(key)), shown(was.get(key)));
                comparison.report(&subject, "security-scheme", Shift::Other, message);
            }
        }
        if was == is && old != new {
            comparison.report(
                &subject,
                "documentation",
                Shift::Documentation,
                "is described differently",
            );
        }
    }
}

/// Compares OAuth 2 flows. A client keeps working if the flow of its tokens still exists.
fn compare_flows(
    comparison: &mut Comparison<'_>,
    subject: &Subject,
    old: Option<&Value>,
    new: Option<&Value>,
) {
    for name in keys(old, new) {
        let subject = subject.below(format!("flow `{name}`"), &[&"flows", name]);
        let flow = |flows: Option<&Value>| flows.and_then(|flows| flows.get(name)).cloned();
        match (flow(old), flow(new)) {
            (None, _) => comparison.report(&subject, "oauth-flow", Shift::Wider, "the flow is new"),
            (_, None) => {
                comparison.report(&subject, "oauth-flow", Shift::Other, "the flow was removed");
            }
            (Some(old), Some(new)) => compare_flow(comparison, &subject, &old, &new),
        }
    }
}

fn compare_flow(comparison: &mut Comparison<'_>, subject: &Subject, old: &Value, new: &Value) {
    for key in ["authorizationUrl", "tokenUrl", "refreshUrl"] {
        if old.get(key) != new.get(key) {
            let message =
                format!("`{key}` is {}, was {}", shown(new.get(key)), shown(old.get(key)));
            comparison.report(subject, "oauth-url", Shift::Other, message);
        }
    }
    for scope in keys(old.get("scopes"), new.get("scopes")) {
        let description =
            |flow: &Value| flow.get("scopes").and_then(|scopes| scopes.get(scope)).cloned();
        match (description(old), description(new)) {
            (None, _) => comparison.report(
                subject,
                "oauth-scope",
                Shift::Wider,
                format!("the scope `{scope}` is new"),
            ),
            (_, None) => {
                comparison.report(
                    subject,
                    "oauth-scope",
                    Shift::Other,
                    format!("the scope `{scope}` was removed"),
                );
            }
            (old, new) if old != new => {
                let message = format!("the scope `{scope}` is described differently");
                comparison.report(subject, "documentation", Shift::Documentation, message);
            }
            _ => {}
        }
    }
}

/// Returns whether an operation of `document` uses the scheme `name`.
fn uses(document: &Document, name: &str) -> bool {
    let own = operations(document).into_iter().map(|operation| operation.value.get("security"));
    let lists = own.chain([document.root().get("security")]).flatten();
    lists.filter_map(Value::as_array).flatten().any(|alternative| alternative.get(name).is_some())
}
