//! Lists and mappings.

use std::collections::HashSet;

use serde_json::{Map, Value};

use super::{
    Direction, Instance, Key, Recorder, Segment, Validator, check_count, is_set, list,
    scalars::canonical,
};

impl<'d> Validator<'d> {
    pub(super) fn check_items(
        &mut self,
        schema: &'d Value,
        items: &'d [Value],
        instance: Instance<'_, 'd>,
        recorder: &mut Recorder<'_>,
    ) {
        check_count(
            schema,
            ("minItems", "maxItems"),
            items.len(),
            ("item", "items"),
            instance,
            recorder,
        );
        let mut seen = HashSet::new();
        for (index, value) in items.iter().enumerate() {
            let segment = Segment { parent: instance.path, key: Key::Index(index) };
            let instance = Instance { value, path: Some(&segment) };
            if is_set(schema, "uniqueItems") && !seen.insert(canonical(value)) {
                recorder.add(instance, || "the item repeats an earlier one".to_owned());
            }
            if let Some(schema) = schema.get("items") {
                self.check(schema, instance, recorder);
            }
        }
    }

    pub(super) fn check_entries(
        &mut self,
        schema: &'d Value,
        entries: &'d Map<String, Value>,
        instance: Instance<'_, 'd>,
        recorder: &mut Recorder<'_>,
    ) {
        let nouns = ("property", "properties");
        check_count(
            schema,
            ("minProperties", "maxProperties"),
            entries.len(),
            nouns,
            instance,
            recorder,
        );
        let properties = schema.get("properties").and_then(Value::as_object);
        for name in list(schema, "required").iter().filter_map(Value::as_str) {
            let property = properties.and_then(|properties| properties.get(name));
            if !entries.contains_key(name)
                && property.is_none_or(|property| self.excluded(property).is_none())
            {
                recorder.add(instance, || format!("missing property `{name}`"));
            }
        }
        let additional = schema.get("additionalProperties");
        for (name, value) in entries {
            let segment = Segment { parent: instance.path, key: Key::Name(name) };
            let instance = Instance { value, path: Some(&segment) };
            match (properties.and_then(|properties| properties.get(name)), additional) {
                (Some(property), _) => {
                    if let Some(rule) = self.excluded(property) {
                        recorder.add(instance, || format!("`{name}` is {rule}"));
                    }
                    self.check(property, instance, recorder);
                }
                (None, Some(Value::Bool(false))) => {
                    recorder.add(instance, || format!("unknown property `{name}`"));
                }
                (None, Some(schema)) if schema.is_object() => {
                    self.check(schema, instance, recorder);
                }
                (None, _) => {}
            }
        }
    }

    /// Returns the reason why this direction excludes `property`, if it does.
    fn excluded(&self, property: &'d Value) -> Option<&'static str> {
        let property = self.resolve(property)?;
        match self.direction {
            Direction::Request if is_set(property, "readOnly") => {
                Some("read-only, and this is a request")
            }
            Direction::Response if is_set(property, "writeOnly") => {
                Some("write-only, and this is a response")
            }
            _ => None,
        }
    }
}
