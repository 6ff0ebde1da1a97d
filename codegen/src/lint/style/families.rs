//! Requires the same properties in the schemas of a response and of a request: `Widget` and
//! `WidgetMutate`.

use serde_json::{Map, Value};

use crate::{Document, Finding, JsonPointer, openapi::resolved};

/// Suffixes of the names of request schemas.
const ENDINGS: [&str; 2] = ["Mutate", "Input"];

pub(super) fn check(document: &Document, findings: &mut Vec<Finding>) {
    let section = JsonPointer::components("schemas");
    let Some(schemas) = document.at(&section).and_then(Value::as_object) else { return };
    for (written, schema) in schemas {
        let read = ENDINGS.iter().find_map(|ending| written.strip_suffix(ending));
        let Some((read, other)) = read.and_then(|read| schemas.get_key_value(read)) else {
            continue;
        };
        if let (Some(written_properties), Some(read_properties)) =
            (properties(schema), properties(other))
        {
            let report = |name: &String, has: &str, lacks: &str, flag: &str| {
                let message = format!("`{has}` has the property `{name}`, but `{lacks}` does not");
                let help =
                    format!("add it to `{lacks}`, or mark it with `{flag}: true` in `{has}`");
                let at = section.join(has).join("properties").join(name);
                document.finding("family-properties", &at, message, help)
            };
            let extra = missing(document, read_properties, written_properties, "readOnly");
            findings.extend(extra.map(|name| report(name, read, written, "readOnly")));
            let extra = missing(document, written_properties, read_properties, "writeOnly");
            findings.extend(extra.map(|name| report(name, written, read, "writeOnly")));
        }
    }
}

fn properties(schema: &Value) -> Option<&Map<String, Value>> {
    schema.get("properties")?.as_object()
}

/// Returns the properties of one schema that are missing in the other, except those with `flag`.
fn missing<'d>(
    document: &'d Document,
    properties: &'d Map<String, Value>,
    others: &'d Map<String, Value>,
    flag: &'static str,
) -> impl Iterator<Item = &'d String> {
    let has_flag =
        move |property: &Value| resolved(document, property).get(flag) == Some(&Value::Bool(true));
    let extra = properties.iter().filter(|(name, _)| !others.contains_key(*name));
    extra.filter(move |(_, property)| !has_flag(property)).map(|(name, _)| name)
}
