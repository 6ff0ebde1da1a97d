//! The document has exactly the rows of the vendor's tables, with the same names, types and
//! nesting.

use std::{collections::BTreeSet, fs};

use codegen::{Document, JsonPointer, load};
use serde_json::Value;

use crate::{SPEC, TestResult, root};

/// Object, field and type, as written on the page.
type Row = (String, String, String);

#[test]
fn document_has_the_fields_of_the_vendor_page() -> TestResult {
    let text = fs::read_to_string(root().join("spec/source/fields.tsv"))?;
    let lines = text.lines().filter(|line| !line.starts_with('#'));
    let page: BTreeSet<Row> = lines
        .filter_map(|line| match line.split('\t').collect::<Vec<_>>()[..] {
            [object, field, kind] => Some((object.to_owned(), field.to_owned(), kind.to_owned())),
            _ => None,
        })
        .collect();
    assert_eq!(page.len(), 57, "the page has 57 rows");
    let document = load(&root().join(SPEC), SPEC)?;
    for suffix in ["", "Mutate"] {
        assert_eq!(rows(&document, suffix), page, "of the family `…{suffix}`");
    }
    Ok(())
}

/// Returns the fields of a family of schemas, without the suffix of the family.
fn rows(document: &Document, suffix: &str) -> BTreeSet<Row> {
    let schemas = JsonPointer::components("schemas");
    let all = document.at(&schemas).and_then(Value::as_object).into_iter().flatten();
    let family = all.filter(|(name, _)| {
        name.starts_with("EndpointOAuth") && name.ends_with("Mutate") != suffix.is_empty()
    });
    let mut rows = BTreeSet::new();
    for (name, schema) in family {
        let count = schema.get("oneOf").and_then(Value::as_array).map_or(0, Vec::len);
        let alternatives = (0..count)
            .filter_map(|index| document.resolve(&schemas.join(name).join("oneOf").join(index)));
        for schema in alternatives.map(|(_, alternative)| alternative).chain([schema]) {
            let properties =
                schema.get("properties").and_then(Value::as_object).into_iter().flatten();
            for (field, property) in properties.filter(|(_, property)| !is_null(document, property))
            {
                let object = name.strip_suffix(suffix).unwrap_or(name);
                rows.insert((object.to_owned(), field.clone(), kind(document, property, suffix)));
            }
        }
    }
    rows
}

/// Returns whether `null` is the only value: an alternative allows it for the keys of the others.
fn is_null(document: &Document, property: &Value) -> bool {
    let target = property.get("$ref").and_then(Value::as_str).and_then(JsonPointer::from_reference);
    let schema = target.and_then(|at| document.resolve(&at)).map_or(property, |(_, schema)| schema);
    schema["enum"] == serde_json::json!([null])
}

/// Returns a type as the page names it.
fn kind(document: &Document, property: &Value, suffix: &str) -> String {
    let target = property.get("$ref").and_then(Value::as_str).and_then(JsonPointer::from_reference);
    let schema =
        target.as_ref().and_then(|at| document.resolve(at)).map_or(property, |(_, schema)| schema);
    let field = |key: &str| schema.get(key).and_then(Value::as_str).unwrap_or_default();
    match (field("type"), field("format")) {
        ("boolean", _) => "boolean".to_owned(),
        ("integer", _) if schema["minimum"] == 0 && schema["maximum"] == u32::MAX => {
            "uint32".to_owned()
        }
        ("integer", format) => format.to_owned(),
        ("string", _) => "string".to_owned(),
        ("array", _) => format!("List<{}>", kind(document, &schema["items"], suffix)),
        _ => {
            let name = target.as_ref().and_then(|at| at.keys().last()).unwrap_or_default();
            name.strip_suffix(suffix).unwrap_or(&name).to_owned()
        }
    }
}
