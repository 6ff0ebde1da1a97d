//! `allOf`, `anyOf`, `oneOf`, `not` and `discriminator`.

use serde_json::{Map, Value};

use super::{Instance, Key, Recorder, Segment, Validator, describe, list, quote, scalars};

/// Maximum depth of parts and alternatives in the search for the closest alternative. Deeper levels
/// hardly affect the result.
const MAX_DEPTH: usize = 4;

impl<'d> Validator<'d> {
    pub(super) fn check_alternatives(
        &mut self,
        schema: &'d Value,
        instance: Instance<'_, 'd>,
        recorder: &mut Recorder<'_>,
    ) {
        for part in list(schema, "allOf") {
            self.check(part, instance, recorder);
        }
        for (key, at_most) in [("anyOf", usize::MAX), ("oneOf", 1)] {
            let alternatives = list(schema, key);
            if !alternatives.is_empty()
                && !self.check_discriminator(schema, alternatives, instance, recorder)
            {
                self.check_choice(alternatives, at_most, instance, recorder);
            }
        }
        if let Some(refused) = schema.get("not")
            && self.is_valid(refused, instance.value)
        {
            let matched = self.matched(refused, instance.value);
            let name = name_of(matched).map_or("the schema".to_owned(), |name| format!("`{name}`"));
            let description =
                self.resolve(matched).and_then(|schema| schema.get("description")?.as_str());
            let reason =
                description.map(|text| format!(": {}", first_sentence(text))).unwrap_or_default();
            recorder.add(instance, || {
                format!("the value matches {name}, which `not` excludes{reason}")
            });
        }
    }

    /// Returns the alternative of `schema` that `value` matches; `schema` if it has none. It says
    /// more about a value that must not match.
    fn matched(&mut self, schema: &'d Value, value: &'d Value) -> &'d Value {
        let alternatives =
            self.resolve(schema).map(|schema| list(schema, "anyOf")).unwrap_or_default();
        alternatives.iter().find(|alternative| self.is_valid(alternative, value)).unwrap_or(schema)
    }

    fn check_choice(
        &mut self,
        alternatives: &'d [Value],
        at_most: usize,
        instance: Instance<'_, 'd>,
        recorder: &mut Recorder<'_>,
    ) {
        let valid: Vec<_> = alternatives
            .iter()
            .filter(|alternative| self.is_valid(alternative, instance.value))
            .collect();
        if valid.len() > at_most {
            recorder.add(instance, || {
                let names = valid.iter().filter_map(|schema| name_of(schema)).collect::<Vec<_>>();
                let which = if names.len() == valid.len() {
                    format!(": {}", names.join(", "))
                } else {
                    String::new()
                };
                format!("expected exactly one matching alternative, found {}{which}", valid.len())
            });
        }
        if valid.is_empty() {
            let closest = matches!(recorder, Recorder::All(_))
                .then(|| self.closest(alternatives, instance.value))
                .flatten();
            match closest {
                Some(alternative) => self.check(alternative, instance, recorder),
                None => {
                    recorder.add(instance, || self.describe_mismatch(alternatives, instance.value));
                }
            }
        }
    }

    /// Checks the alternative that the discriminator selects. Returns `false` if `schema` has no
    /// discriminator or the value is not a mapping.
    fn check_discriminator(
        &mut self,
        schema: &'d Value,
        alternatives: &'d [Value],
        instance: Instance<'_, 'd>,
        recorder: &mut Recorder<'_>,
    ) -> bool {
        let discriminator = schema.get("discriminator");
        let key = discriminator
            .and_then(|discriminator| discriminator.get("propertyName"))
            .and_then(Value::as_str);
        let (Some(discriminator), Some(key), Some(entries)) =
            (discriminator, key, instance.value.as_object())
        else {
            return false;
        };
        let Some(tag) = entries.get(key) else {
            recorder
                .add(instance, || format!("missing property `{key}`, which selects the schema"));
            return true;
        };
        let mapping = discriminator.get("mapping").and_then(Value::as_object);
        if let Some(alternative) = tag.as_str().and_then(|tag| tagged(alternatives, mapping, tag)) {
            self.check(alternative, instance, recorder);
        } else {
            let segment = Segment { parent: instance.path, key: Key::Name(key) };
            recorder.add(Instance { value: tag, path: Some(&segment) }, || {
                let mapped = mapping.into_iter().flat_map(Map::keys).map(String::as_str);
                let names = mapped
                    .chain(alternatives.iter().filter_map(name_of).filter(|_| mapping.is_none()));
                let names = names.map(Value::from).collect::<Vec<_>>();
                format!("expected {}, found {}", scalars::one_of(&names), quote(tag))
            });
        }
        true
    }

    /// Returns the alternative that `value` most likely belongs to: the only one of its type, or
    /// the one that shares the most properties.
    fn closest(&self, alternatives: &'d [Value], value: &Value) -> Option<&'d Value> {
        let scored = alternatives
            .iter()
            .filter_map(|schema| Some((self.affinity(schema, value, 0)?, schema)));
        let scored: Vec<_> = scored.collect();
        let best = scored.iter().map(|(score, _)| *score).max()?;
        let mut closest =
            scored.iter().filter(|(score, _)| *score == best).map(|(_, schema)| *schema);
        let first = closest.next();
        // Several candidates with an equal score are ambiguous.
        first.filter(|_| best > 0 || closest.next().is_none())
    }

    /// Returns a score of how well `value` fits `schema`; `None` if its type excludes it.
    fn affinity(&self, schema: &'d Value, value: &Value, depth: usize) -> Option<usize> {
        /// Weight of a required property, which typically identifies an alternative; others may be
        /// shared.
        const REQUIRED: usize = 4;
        let schema = self.resolve(schema)?;
        if scalars::wrong_type(schema, value).is_some() {
            return None;
        }
        let mut score = 0;
        let properties = schema.get("properties").and_then(Value::as_object);
        for (name, value) in value.as_object().into_iter().flatten() {
            let Some(property) = properties.and_then(|properties| properties.get(name)) else {
                continue;
            };
            // A different enum value, or `null` for a property that must not be null, indicates
            // another alternative.
            let property = self.resolve(property).unwrap_or(property);
            let listed = list(property, "enum");
            let contradicts = if listed.is_empty() {
                value.is_null() && scalars::wrong_type(property, value).is_some()
            } else {
                !listed.contains(value)
            };
            if !contradicts {
                score += if list(schema, "required").iter().any(|required| required == name) {
                    REQUIRED
                } else {
                    1
                };
            }
        }
        if depth < MAX_DEPTH {
            for part in list(schema, "allOf") {
                score += self.affinity(part, value, depth + 1)?;
            }
            for alternatives in [list(schema, "anyOf"), list(schema, "oneOf")]
                .iter()
                .filter(|list| !list.is_empty())
            {
                score += alternatives
                    .iter()
                    .filter_map(|schema| self.affinity(schema, value, depth + 1))
                    .max()?;
            }
        }
        Some(score)
    }

    /// Returns whether the type of `schema`, or of each of its alternatives, excludes `value`; adds
    /// those types to `expected`.
    fn is_of_another_type(
        &self,
        schema: &'d Value,
        value: &Value,
        depth: usize,
        expected: &mut Vec<&'static str>,
    ) -> bool {
        let Some(schema) = self.resolve(schema).filter(|_| depth < MAX_DEPTH) else { return false };
        if let Some(wanted) = scalars::wrong_type(schema, value) {
            if !expected.contains(&wanted) {
                expected.push(wanted);
            }
            return true;
        }
        let mut all_of = |list: &'d [Value]| {
            !list.is_empty()
                && list
                    .iter()
                    .all(|schema| self.is_of_another_type(schema, value, depth + 1, expected))
        };
        all_of(list(schema, "anyOf")) || all_of(list(schema, "oneOf"))
    }

    /// Describes a `value` that matches no alternative.
    fn describe_mismatch(&self, alternatives: &'d [Value], value: &Value) -> String {
        let mut expected = Vec::new();
        if alternatives
            .iter()
            .all(|schema| self.is_of_another_type(schema, value, 0, &mut expected))
        {
            return format!("expected {}, found {}", expected.join(" or "), describe(value));
        }
        let first = |schema| {
            list(schema, "required").first().and_then(Value::as_str).map(|name| format!("`{name}`"))
        };
        let resolved = alternatives.iter().filter_map(|schema| self.resolve(schema));
        let keys: Vec<_> = resolved.filter_map(first).collect();
        if value.is_object() && keys.len() == alternatives.len() {
            return format!("expected one of the properties {}", keys.join(", "));
        }
        format!("expected one of {} alternatives to match, found none", alternatives.len())
    }
}

/// Returns the alternative for `tag`: by `mapping`, else by its name among the components.
fn tagged<'d>(
    alternatives: &'d [Value],
    mapping: Option<&Map<String, Value>>,
    tag: &str,
) -> Option<&'d Value> {
    let target =
        mapping.and_then(|mapping| mapping.get(tag)).and_then(Value::as_str).unwrap_or(tag);
    let is_target = |schema: &&Value| {
        schema.get("$ref").and_then(Value::as_str) == Some(target)
            || name_of(schema) == Some(target)
    };
    alternatives.iter().find(is_target)
}

/// Returns `text` up to its first full stop.
fn first_sentence(text: &str) -> &str {
    text.split(". ").next().unwrap_or_default().trim_end().trim_end_matches('.')
}

/// Returns the name of the component that `schema` refers to.
fn name_of(schema: &Value) -> Option<&str> {
    let reference = schema.get("$ref").and_then(Value::as_str)?;
    reference.rsplit_once('/').map(|(_, name)| name)
}
