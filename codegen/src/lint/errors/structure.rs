//! Compares a document with the table of OpenAPI's objects: unknown and missing fields, wrong
//! types, references.

use serde_json::{Map, Value};

use super::shapes::{DOCUMENT, Keys, Kind, Shape};
use crate::{
    Document, Finding, JsonPointer,
    openapi::{entries_at, kind_of},
};

/// Checks the whole document.
pub(super) fn check(document: &Document, findings: &mut Vec<Finding>) {
    Walk { document, findings }.check_object(&JsonPointer::root(), document.root(), &DOCUMENT);
}

struct Walk<'a> {
    document: &'a Document,
    findings: &'a mut Vec<Finding>,
}

impl Walk<'_> {
    fn report(
        &mut self,
        rule: &'static str,
        at: &JsonPointer,
        message: impl Into<String>,
        help: impl Into<String>,
    ) {
        self.findings.push(self.document.finding(rule, at, message, help));
    }

    fn check_value(&mut self, at: &JsonPointer, value: &Value, kind: &Kind) {
        match kind {
            Kind::Text => self.expect(at, value, value.is_string(), "text", text_help(value)),
            Kind::Bool => {
                self.expect(at, value, value.is_boolean(), "`true` or `false`", bool_help(at));
            }
            Kind::Integer => self.expect(
                at,
                value,
                value.is_u64(),
                "a whole number from 0",
                "write a plain number",
            ),
            Kind::Number => {
                self.expect(at, value, value.is_number(), "a number", "write a plain number");
            }
            Kind::OneOf(allowed) => self.check_one_of(at, value, allowed),
            Kind::List(item) => self.check_list(at, value, item),
            Kind::Map(keys, entry) => self.check_map(at, value, *keys, entry),
            Kind::Object(shape) => self.check_object(at, value, shape),
            Kind::Refers(shape, section) => {
                self.check_reference_or_object(at, value, shape, section);
            }
            Kind::BoolOr(other) if !value.is_boolean() => self.check_value(at, value, other),
            Kind::Any | Kind::BoolOr(_) => {}
        }
    }

    fn expect(&mut self, at: &JsonPointer, value: &Value, holds: bool, wanted: &str, help: &str) {
        if !holds {
            self.report(
                "wrong-type",
                at,
                format!("expected {wanted}, found {}", kind_of(value)),
                help,
            );
        }
    }

    fn check_one_of(&mut self, at: &JsonPointer, value: &Value, allowed: &[&str]) {
        let list = allowed.iter().map(|name| format!("`{name}`")).collect::<Vec<_>>().join(", ");
        match value.as_str() {
            Some(text) if allowed.contains(&text) => {}
            Some(text) => {
                self.report(
                    "wrong-value",
                    at,
                    format!("expected one of {list}, found `{text}`"),
                    suggest(text, allowed),
                );
            }
            None if value.is_array() => {
                let help = "OpenAPI 3.0 allows one type; for `null`, add `nullable: true`";
                self.report("wrong-type", at, "expected one name, found a list", help);
            }
            None => self.expect(at, value, false, "text", &format!("write one of {list}")),
        }
    }

    fn check_list(&mut self, at: &JsonPointer, value: &Value, item: &Kind) {
        let Some(items) = value.as_array() else {
            return self.expect(
                at,
                value,
                false,
                "a list",
                "start each item on a new line with `- `",
            );
        };
        for (index, value) in items.iter().enumerate() {
            self.check_value(&at.join(index), value, item);
        }
    }

    fn check_map(&mut self, at: &JsonPointer, value: &Value, keys: Keys, entry: &Kind) {
        let Some(entries) = self.entries(at, value, "a mapping") else { return };
        for (key, value) in entries.iter().filter(|(key, _)| !key.starts_with("x-")) {
            let at = at.join(key);
            if let Some((message, help)) = key_problem(key, keys) {
                self.report("wrong-key", &at, message, help);
            }
            self.check_value(&at, value, entry);
        }
    }

    fn check_reference_or_object(
        &mut self,
        at: &JsonPointer,
        value: &Value,
        shape: &Shape,
        section: &str,
    ) {
        match value.get("$ref") {
            None => self.check_object(at, value, shape),
            Some(Value::String(reference)) => self.check_reference(at, value, reference, section),
            Some(other) => {
                let cause =
                    if other.is_null() { "; without quotes, `#` starts a comment" } else { "" };
                let help = format!("write `$ref: '#/components/{section}/NAME'`{cause}");
                self.expect(&at.join("$ref"), other, false, "text", &help);
            }
        }
    }

    fn check_reference(&mut self, at: &JsonPointer, value: &Value, reference: &str, section: &str) {
        let reference_at = at.join("$ref");
        let prefix = format!("#/components/{section}/");
        if let Some(extra) =
            value.as_object().and_then(|entries| entries.keys().find(|key| *key != "$ref"))
        {
            let message = format!("`{extra}` next to `$ref` has no effect in OpenAPI 3.0");
            self.report(
                "reference-sibling",
                &at.join(extra),
                message,
                "move it to the target, or wrap the reference in `allOf`",
            );
        }
        let Some(target) = JsonPointer::from_reference(reference) else {
            let help = match reference.strip_prefix('/') {
                Some(pointer) => format!("write `#/{pointer}`"),
                None => "copy the target into `components` of this document and refer to it there"
                    .to_owned(),
            };
            return self.report(
                "external-reference",
                &reference_at,
                format!("expected a reference within this document, found `{reference}`"),
                help,
            );
        };
        if !reference.starts_with(&prefix) || target.keys().count() != 3 {
            let help = format!("write `{prefix}NAME`");
            let message =
                format!("expected a reference to `components.{section}`, found `{reference}`");
            return self.report("wrong-reference", &reference_at, message, help);
        }
        if self.document.at(&target).is_none() {
            let message = format!("`{reference}` does not exist");
            let help = self.missing_component_help(&target, section);
            return self.report("missing-reference", &reference_at, message, help);
        }
        // Cycles consist of components, so they are reported there.
        if self.document.resolve(&target).is_none()
            && at.as_str().starts_with("/components/")
            && at.keys().count() == 3
        {
            let help = "copy one of the targets instead of referring to it";
            self.report(
                "circular-reference",
                &reference_at,
                format!("`{reference}` refers to itself or to a missing component"),
                help,
            );
        }
    }

    fn missing_component_help(&self, target: &JsonPointer, section: &str) -> String {
        let components = JsonPointer::components(section);
        let names = entries_at(self.document, &components).map(|(name, _)| name.as_str());
        let otherwise = match section {
            // Unlike other components, a missing example can be left out.
            "examples" => "if the example was removed, remove the reference".to_owned(),
            _ => format!("if it is new, add it to `components.{section}`"),
        };
        let name = target.keys().last().unwrap_or_default();
        suggest_or(&name, &names.collect::<Vec<_>>(), &otherwise)
    }

    fn check_object(&mut self, at: &JsonPointer, value: &Value, shape: &Shape) {
        let Some(entries) = self.entries(at, value, shape.name) else { return };
        for (key, value) in entries.iter().filter(|(key, _)| !key.starts_with("x-")) {
            let at = at.join(key);
            if let Some((_, kind)) = shape.fields.iter().find(|(name, _)| name == key) {
                self.check_value(&at, value, kind);
            } else {
                let names = shape.fields.iter().map(|(name, _)| *name).collect::<Vec<_>>();
                let message = format!("unknown field `{key}` of {}", shape.name);
                self.report("unknown-field", &at, message, suggest(key, &names));
            }
        }
        for name in shape.required.iter().filter(|name| !entries.contains_key(**name)) {
            let message = format!("missing field `{name}` of {}", shape.name);
            self.report("missing-field", at, message, format!("add `{name}`"));
        }
    }

    fn entries<'v>(
        &mut self,
        at: &JsonPointer,
        value: &'v Value,
        wanted: &str,
    ) -> Option<&'v Map<String, Value>> {
        if !value.is_object() {
            self.expect(
                at,
                value,
                false,
                wanted,
                "write `key: value` entries, indented below the key",
            );
        }
        value.as_object()
    }
}

fn text_help(value: &Value) -> &'static str {
    match value {
        Value::Number(_) | Value::Bool(_) => "put quotes around it",
        Value::Null => "write the text after the colon",
        _ => "write plain text, in quotes if it contains `: ` or ` #`",
    }
}

fn bool_help(at: &JsonPointer) -> &'static str {
    match at.keys().last().as_deref() {
        Some("exclusiveMinimum" | "exclusiveMaximum") => {
            "write the bound as `minimum` or `maximum`, and `true` here to exclude it"
        }
        _ => "write `true` or `false` without quotes",
    }
}

fn key_problem(key: &str, keys: Keys) -> Option<(String, &'static str)> {
    let (holds, message, help) = match keys {
        Keys::Any => return None,
        Keys::Path => (
            key.starts_with('/'),
            "expected a path that starts with `/`, found",
            "write the path from the root: `/widgets/{id}`",
        ),
        Keys::Status => (
            is_status(key),
            "expected a status, found",
            "write a status such as `404`, a range such as `4XX`, or `default`",
        ),
        Keys::Name => {
            let holds = !key.is_empty()
                && key.bytes().all(|c| c.is_ascii_alphanumeric() || b".-_".contains(&c));
            (
                holds,
                "expected the name of a component, found",
                "use letters, digits, `.`, `-` and `_` only",
            )
        }
    };
    (!holds).then(|| (format!("{message} `{key}`"), help))
}

fn is_status(key: &str) -> bool {
    let exact = |key: &str| {
        key.parse::<u16>().is_ok_and(|status| (100..600).contains(&status)) && key.len() == 3
    };
    let range = |key: &str| matches!(key.as_bytes(), [b'1'..=b'5', b'X', b'X']);
    key == "default" || exact(key) || range(key)
}

/// Returns the help for `text`, which is not one of `names`.
fn suggest(text: &str, names: &[&str]) -> String {
    let distance = |name: &str| {
        similar::TextDiff::from_chars(text.to_lowercase(), name.to_lowercase()).ratio()
    };
    // The ratio is at most that of the common length, which is cheap to compare for thousands of
    // names.
    let is_near = |name: &str| 10 * 2 * text.len().min(name.len()) >= 6 * (text.len() + name.len());
    let best = names
        .iter()
        .filter(|name| is_near(name))
        .map(|name| (*name, distance(name)))
        .max_by(|a, b| a.1.total_cmp(&b.1));
    match best {
        Some((name, ratio)) if ratio >= 0.6 => format!("did you mean `{name}`?"),
        _ => "check the spelling, or remove it".to_owned(),
    }
}

/// Returns the help for `text`, which is not one of `names` but may be `otherwise` correct.
pub(super) fn suggest_or(text: &str, names: &[&str], otherwise: &str) -> String {
    let suggestion = suggest(text, names);
    let separator = if suggestion.ends_with('?') { " " } else { "; " };
    suggestion + separator + otherwise
}
