//! Sample values of schemas, for tests of generated crates: the document's example, else a made-up
//! value.

use serde_json::{Map, Value, json};

use crate::{
    Document, JsonPointer,
    openapi::{Direction, Parameter, entries, entries_at, list, mapping, mismatches},
};

/// Maximum nesting of a sample. Deeper optional values are left out.
const MAX_DEPTH: usize = 8;
/// Number of values in a sample after which optional values are left out. Without it, the samples
/// of schemas that refer to each other would grow exponentially with the depth.
const MANY_VALUES: usize = 200;
/// Maximum number of values in a sample. A schema with more required values has none.
const MAX_VALUES: usize = 5_000;

/// Returns a value that matches the schema at `at`; `null` if its required values are nested
/// without end.
pub(crate) fn sample(document: &Document, at: &JsonPointer) -> Value {
    document.at(at).map_or(Value::Null, |schema| of_schema(document, schema))
}

fn of_schema(document: &Document, schema: &Value) -> Value {
    Sampler { document, count: 0 }.sample(schema, MAX_DEPTH).unwrap_or_default()
}

/// Returns the example of a parameter if it is valid, else a sample of its schema.
pub(crate) fn parameter(document: &Document, parameter: &Parameter<'_>) -> Value {
    let example = parameter.example(document);
    let Some(schema) = parameter.value.get("schema") else {
        return example.cloned().unwrap_or_else(|| json!("sample"));
    };
    let example = example.filter(|example| is_valid(document, schema, example)).cloned();
    example.unwrap_or_else(|| of_schema(document, schema))
}

/// Returns the first valid example of the media type at `at` in the order of the text, else a
/// sample of its schema.
pub(crate) fn media_type(document: &Document, at: &JsonPointer) -> Value {
    let schema = at.join("schema");
    let mut examples = examples(document, at);
    examples.sort_by_key(|example| document.position(&example.at));
    let is_valid =
        |value: &Value| document.at(&schema).is_none_or(|it| is_valid(document, it, value));
    let example = examples.into_iter().map(|example| example.value).find(|value| is_valid(value));
    example.cloned().unwrap_or_else(|| sample(document, &schema))
}

/// An example of a media type.
pub(crate) struct Example<'d> {
    pub(crate) name: &'d str,
    at: JsonPointer,
    pub(crate) value: &'d Value,
}

/// Returns the examples of the media type at `at`: the one without a name, then the others by name.
pub(crate) fn examples<'d>(document: &'d Document, at: &JsonPointer) -> Vec<Example<'d>> {
    let single = at.join("example");
    let value = document.at(&single);
    let single = value.map(|value| Example { name: "example", at: single, value });
    let listed = at.join("examples");
    let listed = entries_at(document, &listed).filter_map(|(name, _)| {
        let at = listed.join(name);
        let (_, example) = document.resolve(&at)?;
        Some(Example { name, at, value: example.get("value")? })
    });
    single.into_iter().chain(listed).collect()
}

/// Returns whether `value` matches `schema`. The examples of a document need not.
fn is_valid(document: &Document, schema: &Value, value: &Value) -> bool {
    mismatches(document, schema, value, Direction::Any).is_empty()
}

struct Sampler<'a> {
    document: &'a Document,
    /// Number of values so far.
    count: usize,
}

impl Sampler<'_> {
    /// Returns `None` if a required value would be nested too deeply.
    fn sample(&mut self, schema: &Value, depth: usize) -> Option<Value> {
        self.count += 1;
        if self.count > MAX_VALUES {
            return None;
        }
        if let Some(reference) = schema.get("$ref").and_then(Value::as_str) {
            let (_, schema) = self.document.resolve(&JsonPointer::from_reference(reference)?)?;
            return self.sample(schema, depth);
        }
        let given = ["example", "default", "const"].into_iter().filter_map(|key| schema.get(key));
        let listed =
            ["examples", "enum"].into_iter().filter_map(|key| schema.get(key)?.as_array()?.first());
        let mut given = given.chain(listed).filter(|value| !value.is_null());
        if let Some(value) = given.find(|value| is_valid(self.document, schema, value)) {
            return Some(value.clone());
        }
        if let Some(parts) = schema.get("allOf").and_then(Value::as_array) {
            return self.all_of(schema, parts, depth);
        }
        let alternatives = ["oneOf", "anyOf"].into_iter().find_map(|key| schema.get(key));
        if let Some(alternatives) = alternatives.and_then(Value::as_array) {
            return alternatives.iter().find_map(|alternative| {
                let mut sample = self.sample(alternative, depth)?;
                select(schema, alternative, &mut sample);
                Some(sample)
            });
        }
        match kind(schema) {
            "array" => self.array(schema, depth),
            "string" => Some(Value::String(text(schema))),
            "integer" | "number" => Some(number(schema)),
            "boolean" => Some(json!(true)),
            "object" => self.object(schema, depth).map(Value::Object),
            "null" => Some(Value::Null),
            _ if schema.get("properties").is_some() => {
                self.object(schema, depth).map(Value::Object)
            }
            _ if schema.get("enum").is_some() => Some(Value::Null),
            _ => Some(json!("sample")),
        }
    }

    /// Returns an object with the properties of all parts; if the parts are not objects, a sample
    /// of the first.
    fn all_of(&mut self, schema: &Value, parts: &[Value], depth: usize) -> Option<Value> {
        let deeper = depth.checked_sub(1)?;
        let mut merged = self.object(schema, deeper)?;
        let mut other = None;
        for part in parts {
            match self.sample(part, deeper)? {
                Value::Object(entries) => merged.extend(entries),
                value => other = other.or(Some(value)),
            }
        }
        Some(other.filter(|_| merged.is_empty()).unwrap_or(Value::Object(merged)))
    }

    fn object(&mut self, schema: &Value, depth: usize) -> Option<Map<String, Value>> {
        let required = list(schema, "required");
        let mut object = Map::new();
        for (name, property) in entries(schema, "properties") {
            let is_required = required.iter().any(|required| required == name);
            let is_wanted = is_required || depth > 1 && self.count < MANY_VALUES;
            let value = depth
                .checked_sub(1)
                .filter(|_| is_wanted)
                .and_then(|deeper| self.sample(property, deeper));
            match value {
                Some(value) => {
                    object.insert(name.clone(), value);
                }
                None if is_required => return None,
                None => {}
            }
        }
        let additional = schema.get("additionalProperties").filter(|schema| schema.is_object());
        let additional = additional.filter(|_| object.is_empty()).zip(depth.checked_sub(1));
        if let Some(value) = additional.and_then(|(schema, deeper)| self.sample(schema, deeper)) {
            object.insert("key".to_owned(), value);
        }
        Some(object)
    }

    fn array(&mut self, schema: &Value, depth: usize) -> Option<Value> {
        const MAX_ITEMS: u64 = 4;
        let least = schema.get("minItems").and_then(Value::as_u64).unwrap_or(0);
        let items = schema.get("items").zip(depth.checked_sub(1));
        let count = least.clamp(1, MAX_ITEMS);
        let items = items.and_then(|(items, deeper)| {
            (0..count).map(|_| self.sample(items, deeper)).collect::<Option<Vec<_>>>()
        });
        items.or_else(|| (least == 0).then(Vec::new)).map(Value::Array)
    }
}

/// Gives the discriminator of `union` the value that its mapping has for `alternative`.
fn select(union: &Value, alternative: &Value, sample: &mut Value) {
    let tag = || {
        let target = alternative.get("$ref")?.as_str()?.rsplit('/').next()?;
        let discriminator = union.get("discriminator")?;
        let property = discriminator.get("propertyName")?.as_str()?;
        let (tag, _) = mapping(discriminator).find(|(_, name)| *name == target)?;
        Some((property.to_owned(), tag.into()))
    };
    if let (Some((property, tag)), Value::Object(sample)) = (tag(), sample) {
        sample.insert(property, tag);
    }
}

/// Returns the type of `schema`; of a list of types, the first that is not `null`.
fn kind(schema: &Value) -> &str {
    match schema.get("type") {
        Some(Value::Array(kinds)) => {
            kinds.iter().filter_map(Value::as_str).find(|kind| *kind != "null").unwrap_or("null")
        }
        kind => kind.and_then(Value::as_str).unwrap_or_default(),
    }
}

fn text(schema: &Value) -> String {
    let format = schema.get("format").and_then(Value::as_str).unwrap_or_default();
    let sample = match format {
        "date" => "2024-05-01",
        "date-time" => "2024-05-01T12:00:00Z",
        "time" => "12:00:00",
        "uuid" => "67e55044-10b1-426f-9247-bb680e5fe0c8",
        "uri" | "url" => "https://example.com/",
        "email" => "user@example.com",
        "hostname" => "example.com",
        "ip" | "ipv4" => "192.0.2.1",
        "ipv6" => "2001:db8::1",
        "byte" => "c2FtcGxl",
        _ => "sample",
    };
    let number = |key: &str| {
        schema.get(key).and_then(Value::as_u64).and_then(|number| usize::try_from(number).ok())
    };
    let (least, most) =
        (number("minLength").unwrap_or_default(), number("maxLength").unwrap_or(usize::MAX));
    // A larger value would make the test hard to read.
    let padded = format!("{sample:x<width$}", width = least.min(256));
    padded.chars().take(most).collect()
}

fn number(schema: &Value) -> Value {
    let is_integer = kind(schema) == "integer";
    let bound = |key: &str| schema.get(key).and_then(Value::as_f64);
    let (low, high) = (bound("minimum"), bound("maximum"));
    let step = |key: &str| if schema.get(key) == Some(&Value::Bool(true)) { 1.0 } else { 0.0 };
    let low = low
        .map(|low| low + step("exclusiveMinimum"))
        .or(bound("exclusiveMinimum").map(|low| low + 1.0));
    let value = match (low, high) {
        (Some(low), _) if low > 1.0 => low.ceil(),
        (_, Some(high)) if high < 1.0 => (high - step("exclusiveMaximum")).floor(),
        _ => 1.0,
    };
    let multiple = bound("multipleOf").filter(|multiple| *multiple > 0.0);
    let value = multiple.map_or(value, |multiple| (value / multiple).ceil() * multiple);
    #[expect(
        clippy::cast_possible_truncation,
        reason = "`as` saturates, and a sample need not be exact"
    )]
    if is_integer { json!(value as i64) } else { json!(value) }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sampled(schema: &str) -> Value {
        let text = format!(
            "components:\n  schemas:\n    Node: {{type: object, properties: {{next: {{$ref: '#/components/schemas/Node'}}, n: {{type: integer}}}}}}\n    \
             Endless: {{type: object, required: [next], properties: {{next: {{$ref: '#/components/schemas/Endless'}}}}}}\n    \
             A: {schema}\n"
        );
        let document = crate::parse("api.yaml", &text).ok();
        document.map_or(Value::Null, |document| {
            sample(&document, &JsonPointer::components("schemas").join("A"))
        })
    }

    #[test]
    fn discriminator_has_the_value_of_the_alternative() {
        let union = |mapping: &str| {
            sampled(&format!(
                "{{oneOf: [{{$ref: '#/components/schemas/Node'}}], discriminator: {{propertyName: kind, mapping: {{{mapping}}}}}}}"
            ))
        };
        assert_eq!(union("other: Endless, node: '#/components/schemas/Node'")["kind"], "node");
        assert_eq!(union("other: Endless").get("kind"), None);
    }

    #[test]
    fn sample_matches_its_schema() {
        for (schema, expected) in [
            ("{type: string}", json!("sample")),
            ("{type: string, maxLength: 3}", json!("sam")),
            ("{type: string, minLength: 8}", json!("samplexx")),
            ("{type: string, format: uuid}", json!("67e55044-10b1-426f-9247-bb680e5fe0c8")),
            ("{type: string, enum: [a, b]}", json!("a")),
            ("{type: integer, example: '7', default: 5}", json!(5)),
            ("{type: object, example: '{}', properties: {a: {example: 2}}}", json!({ "a": 2 })),
            ("{type: [string, 'null']}", json!("sample")),
            ("{type: integer, minimum: 5}", json!(5)),
            ("{type: integer, minimum: 5, exclusiveMinimum: true}", json!(6)),
            ("{type: integer, maximum: -2}", json!(-2)),
            ("{type: number, multipleOf: 0.5}", json!(1.0)),
            ("{enum: [null]}", Value::Null),
            ("{oneOf: [{$ref: '#/components/schemas/Endless'}, {type: boolean}]}", json!(true)),
            ("{type: array, items: {$ref: '#/components/schemas/Endless'}}", json!([])),
            ("{properties: {a: {$ref: '#/components/schemas/Endless'}}, type: object}", json!({})),
            ("{$ref: '#/components/schemas/Endless'}", Value::Null),
            ("{type: array, minItems: 2, items: {type: boolean}}", json!([true, true])),
            ("{type: object, additionalProperties: {type: integer}}", json!({ "key": 1 })),
            ("{oneOf: [{type: integer}, {type: string}]}", json!(1)),
            (
                "{allOf: [{properties: {a: {type: integer}}}, {type: object, properties: {b: {example: x}}}]}",
                json!({ "a": 1, "b": "x" }),
            ),
        ] {
            assert_eq!(sampled(schema), expected, "{schema}");
        }
    }

    #[test]
    fn recursive_schema_has_a_sample() {
        let mut value = &sampled("{$ref: '#/components/schemas/Node'}");
        let mut depth = 0;
        while let Some(next) = value.get("next") {
            value = next;
            depth += 1;
        }
        assert!((2..=MAX_DEPTH).contains(&depth), "{depth}");
    }
}
