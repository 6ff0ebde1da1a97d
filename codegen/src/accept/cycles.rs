//! Breaks cycles of merged schemas.
//!
//! The generator merges the parts of an `allOf` into one type. It does not terminate if a part has
//! a property that is merged with the same part again, such as a `Repository` whose `parent` is
//! `allOf` of `Repository` and another object. Such a property becomes a reference to the part.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::{Map, Value, json};

use super::{
    notes::{At, Notes},
    walk::each_schema,
};
use crate::JsonPointer;

const SCHEMAS: &str = "#/components/schemas/";

/// Names of the schemas with which the parts of each schema are merged, by its name.
type Edges = BTreeMap<String, BTreeSet<String>>;

pub(super) fn apply(root: &mut Value, notes: &mut Notes<'_>) {
    let mut edges = Edges::new();
    each_merged(root, &mut |_, owner, schema| {
        edges.entry(owner.to_owned()).or_default().extend(targets(schema));
    });
    let cycles = cycles(&edges);
    each_merged(root, &mut |at, owner, schema| {
        // The composition of the component itself is no cycle, or is one of nothing but `allOf`,
        // which a lint reports.
        if at.pointer().keys().count() == 3 {
            return;
        }
        let back = targets(schema).into_iter().find(|target| {
            cycles.get(owner).is_some_and(|cycle| cycles.get(target) == Some(cycle))
        });
        if let Some(target) = back {
            let message = format!(
                "the schema is merged with `{target}`, of which it is a part; it becomes `{target}`"
            );
            notes.warn("circular-schema", &at.pointer(), message, "refer to the schema alone");
            let reference = json!({ "$ref": format!("{SCHEMAS}{target}") });
            let is_nullable = schema.get("nullable").cloned();
            schema.clear();
            match is_nullable {
                Some(nullable) => {
                    schema.insert("nullable".to_owned(), nullable);
                    schema.insert("allOf".to_owned(), json!([reference]));
                }
                None => schema.extend(reference.as_object().cloned().unwrap_or_default()),
            }
        }
    });
}

type Visit<'v> = dyn FnMut(At<'_>, &str, &mut Map<String, Value>) + 'v;

/// Calls `visit` with every merged schema in the components, and the name of its component.
fn each_merged(root: &mut Value, visit: &mut Visit<'_>) {
    let Some(components) = root.get_mut("components") else { return };
    let Some(mut schemas) = components.get_mut("schemas").map(Value::take) else { return };
    for (name, schema) in schemas.as_object_mut().into_iter().flatten() {
        let place = JsonPointer::components("schemas").join(name);
        let mut holder = json!({ "schema": schema.take() });
        each_schema(&mut holder, &mut |at, inner| {
            if is_merged(inner) {
                // The place in the holder is `/schema/…`.
                let below = at.pointer();
                let place =
                    place.concat(below.as_str().strip_prefix("/schema").unwrap_or_default());
                visit(At::Pointer(&place), name, inner);
            }
        });
        *schema = holder.get_mut("schema").map(Value::take).unwrap_or_default();
    }
    components["schemas"] = schemas;
}

fn is_merged(schema: &Map<String, Value>) -> bool {
    let count = |list: &str| schema.get(list).and_then(Value::as_array).map_or(0, Vec::len);
    let own = usize::from(schema.contains_key("properties"));
    let alternatives = usize::from(count("anyOf") > 0) + usize::from(count("oneOf") > 0);
    count("allOf") > 0 && count("allOf") + own + alternatives > 1
        || alternatives > 0 && own + alternatives > 1
}

/// Returns the names of the schemas among the parts and alternatives.
fn targets(schema: &Map<String, Value>) -> BTreeSet<String> {
    let lists = ["allOf", "anyOf", "oneOf"].iter().filter_map(|list| schema.get(*list)?.as_array());
    let references =
        lists.flatten().filter_map(|part| part.get("$ref")?.as_str()?.strip_prefix(SCHEMAS));
    references.map(str::to_owned).collect()
}

/// Returns the schemas that are in a cycle, with a number for each cycle: the strongly connected
/// components, by Kosaraju's algorithm.
fn cycles(edges: &Edges) -> BTreeMap<String, usize> {
    let mut reversed = Edges::new();
    for (from, targets) in edges {
        for to in targets {
            reversed.entry(to.clone()).or_default().insert(from.clone());
        }
    }
    let mut order = Vec::new();
    let mut seen = BTreeSet::new();
    for start in edges.keys() {
        // A name comes up a second time when all that follows from it is done.
        let mut open = vec![(start, false)];
        while let Some((name, is_done)) = open.pop() {
            if is_done {
                order.push(name);
            } else if seen.insert(name) {
                open.push((name, true));
                open.extend(edges.get(name).into_iter().flatten().map(|next| (next, false)));
            }
        }
    }
    let mut cycles = BTreeMap::new();
    let mut assigned = BTreeSet::new();
    for (number, start) in order.into_iter().rev().enumerate() {
        let mut members = Vec::new();
        let mut open = vec![start];
        while let Some(name) = open.pop() {
            if assigned.insert(name) {
                members.push(name);
                open.extend(reversed.get(name).into_iter().flatten());
            }
        }
        let is_cycle =
            members.len() > 1 || edges.get(start).is_some_and(|targets| targets.contains(start));
        if is_cycle {
            cycles.extend(members.into_iter().map(|name| (name.clone(), number)));
        }
    }
    cycles
}
