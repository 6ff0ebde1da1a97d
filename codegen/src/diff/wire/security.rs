//! Security requirements and the schemes that they name.
//!
//! A requirement is a list of alternatives, each a set of schemes with scopes. A client keeps working if, for each alternative
//! that it may have chosen, there still is one that asks for no more.

use std::collections::BTreeMap;

use serde_json::{Map, Value};

use super::{Comparison, Place, Shift, directions::Directions, keys, shown};
use crate::{Document, JsonPointer, openapi::operations};

/// The schemes of one alternative and their scopes. A scheme is known by its name, or by its definition if it was renamed.
type Alternative = BTreeMap<String, Vec<String>>;

/// Compares the requirements of two operations.
pub(super) fn requirements(comparison: &mut Comparison<'_>, place: &Place, old: &Value, new: &Value) {
    let effective = |document: &Document, operation: &Value| {
        operation.get("security").or_else(|| document.root().get("security")).cloned()
    };
    let (was, is) = (effective(comparison.old, old), effective(comparison.new, new));
    let (before, after) =
        (alternatives(comparison, comparison.old, was.as_ref()), alternatives(comparison, comparison.new, is.as_ref()));
    let place = Place { pointer: place.pointer.join("security"), ..place.only(Directions::REQUESTS) };
    let is_met =
        |alternative: &Alternative, by: &[Alternative]| by.iter().any(|other| asks_no_more(other, alternative));
    if !before.iter().all(|alternative| is_met(alternative, &after)) {
        let message = format!("requests need {}, needed {}", shown(is.as_ref()), shown(was.as_ref()));
        comparison.report(&place, "security-added", Shift::Narrower, message);
    } else if !after.iter().all(|alternative| is_met(alternative, &before)) {
        let message =
            format!("other credentials are accepted now: {}, was {}", shown(is.as_ref()), shown(was.as_ref()));
        comparison.report(&place, "security-relaxed", Shift::Wider, message);
    }
}

/// Whether credentials for `wanted` are also enough for `other`.
fn asks_no_more(other: &Alternative, wanted: &Alternative) -> bool {
    other.iter().all(|(scheme, scopes)| {
        wanted.get(scheme).is_some_and(|known| scopes.iter().all(|scope| known.contains(scope)))
    })
}

/// The alternatives of a requirement; no requirement is one that asks for nothing.
fn alternatives(comparison: &Comparison<'_>, document: &Document, list: Option<&Value>) -> Vec<Alternative> {
    let list = list.and_then(Value::as_array).map(Vec::as_slice).unwrap_or_default();
    if list.is_empty() {
        return vec![Alternative::new()];
    }
    let schemes = |entries: &Map<String, Value>| {
        let scopes = |value: &Value| {
            value.as_array().into_iter().flatten().filter_map(Value::as_str).map(str::to_owned).collect()
        };
        entries.iter().map(|(name, value)| (identity(comparison, document, name), scopes(value))).collect()
    };
    list.iter().filter_map(Value::as_object).map(schemes).collect()
}

/// The name of a scheme that both documents have, else its definition.
fn identity(comparison: &Comparison<'_>, document: &Document, name: &str) -> String {
    if scheme(comparison.old, name).is_some() && scheme(comparison.new, name).is_some() {
        return name.to_owned();
    }
    scheme(document, name).map_or_else(|| name.to_owned(), |scheme| Value::Object(essence(scheme)).to_string())
}

fn scheme<'d>(document: &'d Document, name: &str) -> Option<&'d Map<String, Value>> {
    document.resolve(&JsonPointer::components("securitySchemes").join(name)).and_then(|(_, scheme)| scheme.as_object())
}

/// What a scheme says about requests.
fn essence(scheme: &Map<String, Value>) -> Map<String, Value> {
    let is_prose = |key: &str| key == "description" || key == "bearerFormat" || key.starts_with("x-");
    scheme.iter().filter(|(key, _)| !is_prose(key)).map(|(key, value)| (key.clone(), value.clone())).collect()
}

/// Compares the schemes that both documents name alike.
pub(super) fn schemes(comparison: &mut Comparison<'_>) {
    let section = JsonPointer::components("securitySchemes");
    for name in keys(comparison.old.at(&section), comparison.new.at(&section)) {
        let (Some(old), Some(new)) = (scheme(comparison.old, name), scheme(comparison.new, name)) else { continue };
        let is_used = uses(comparison.old, name) || uses(comparison.new, name);
        let directions = Directions { requests: is_used, responses: false };
        let place = Place::new(format!("security scheme `{name}`"), section.join(name), directions);
        let (was, is) = (Value::Object(essence(old)), Value::Object(essence(new)));
        for key in keys(Some(&was), Some(&is)) {
            if was.get(key) == is.get(key) {
                continue;
            }
            if key == "flows" {
                flows(comparison, &place, was.get(key), is.get(key));
            } else {
                let message = format!("`{key}` is {}, was {}", shown(is.get(key)), shown(was.get(key)));
                comparison.report(&place, "security-scheme", Shift::Other, message);
            }
        }
        if was == is && old != new {
            comparison.report(&place, "documentation", Shift::Documentation, "is described differently");
        }
    }
}

/// Compares OAuth 2 flows. A client with tokens of a flow that still exists keeps working.
fn flows(comparison: &mut Comparison<'_>, place: &Place, old: Option<&Value>, new: Option<&Value>) {
    for name in keys(old, new) {
        let place = place.below(format!("flow `{name}`"), &[&"flows", name]);
        let flow = |flows: Option<&Value>| flows.and_then(|flows| flows.get(name)).cloned();
        match (flow(old), flow(new)) {
            (None, _) => comparison.report(&place, "oauth-flow", Shift::Wider, "the flow is new"),
            (_, None) => comparison.report(&place, "oauth-flow", Shift::Other, "the flow was removed"),
            (Some(old), Some(new)) => flow_fields(comparison, &place, &old, &new),
        }
    }
}

fn flow_fields(comparison: &mut Comparison<'_>, place: &Place, old: &Value, new: &Value) {
    for key in ["authorizationUrl", "tokenUrl", "refreshUrl"] {
        if old.get(key) != new.get(key) {
            let message = format!("`{key}` is {}, was {}", shown(new.get(key)), shown(old.get(key)));
            comparison.report(place, "oauth-url", Shift::Other, message);
        }
    }
    for scope in keys(old.get("scopes"), new.get("scopes")) {
        let of = |flow: &Value| flow.get("scopes").and_then(|scopes| scopes.get(scope)).cloned();
        match (of(old), of(new)) {
            (None, _) => comparison.report(place, "oauth-scope", Shift::Wider, format!("the scope `{scope}` is new")),
            (_, None) => {
                comparison.report(place, "oauth-scope", Shift::Other, format!("the scope `{scope}` was removed"));
            }
            (old, new) if old != new => {
                let message = format!("the scope `{scope}` is described differently");
                comparison.report(place, "documentation", Shift::Documentation, message);
            }
            _ => {}
        }
    }
}

/// Whether requests of `document` use the scheme `name`.
fn uses(document: &Document, name: &str) -> bool {
    let own = operations(document).into_iter().map(|operation| operation.value.get("security"));
    let lists = own.chain([document.root().get("security")]).flatten();
    lists.filter_map(Value::as_array).flatten().any(|alternative| alternative.get(name).is_some())
}
