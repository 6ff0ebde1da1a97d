//! Operations, matched by method and path.

use std::collections::{HashMap, HashSet};

use super::{
    Comparison, Place, Shift, content, directions::Directions, keys, parameters, responses, security, servers,
};
use crate::{
    JsonPointer,
    openapi::{self, Operation},
};

pub(super) fn compare(comparison: &mut Comparison<'_>) {
    servers::of_documents(comparison);
    security::schemes(comparison);
    examples(comparison);
    let (old, new) = (openapi::operations(comparison.old), openapi::operations(comparison.new));
    let matched = Matches::of(&old, &new);
    for operation in &new {
        let place = place(operation);
        match matched.before(operation) {
            Some(old) => compare_one(comparison, &place, old, operation),
            None => comparison.report(&place, "operation-added", Shift::Harmless, "the operation is new"),
        }
    }
    for operation in old.iter().filter(|operation| !matched.has_after(operation)) {
        comparison.report(&place(operation), "operation-removed", Shift::Other, "the operation was removed");
    }
}

fn place(operation: &Operation<'_>) -> Place {
    Place::new(operation.name(), operation.at.clone(), Directions::BOTH)
}

/// The operations that belong together: those of one path, else those whose paths differ in the names of parameters only.
struct Matches<'a, 'd>(HashMap<JsonPointer, &'a Operation<'d>>, HashSet<JsonPointer>);

impl<'a, 'd> Matches<'a, 'd> {
    fn of(old: &'a [Operation<'d>], new: &[Operation<'_>]) -> Self {
        let exact: HashMap<_, _> = old.iter().map(|old| ((old.path.to_owned(), old.method), old)).collect();
        let key = |operation: &Operation<'_>| (nameless(operation.path), operation.method);
        let alike: HashMap<_, _> = old.iter().map(|old| (key(old), old)).collect();
        let kept: HashSet<_> = new.iter().map(|new| (new.path, new.method)).collect();
        let mut before = HashMap::new();
        for operation in new {
            let found = exact.get(&(operation.path.to_owned(), operation.method)).copied();
            let renamed = || alike.get(&key(operation)).copied().filter(|old| !kept.contains(&(old.path, old.method)));
            before.extend(found.or_else(renamed).map(|old| (operation.at.clone(), old)));
        }
        let after = before.values().map(|old| old.at.clone()).collect();
        Self(before, after)
    }

    fn before(&self, operation: &Operation<'_>) -> Option<&'a Operation<'d>> {
        self.0.get(&operation.at).copied()
    }

    fn has_after(&self, operation: &Operation<'_>) -> bool {
        self.1.contains(&operation.at)
    }
}

/// A path template without the names of its parameters.
fn nameless(path: &str) -> String {
    let mut parts = path.split('{');
    let first = parts.next().unwrap_or_default().to_owned();
    parts.fold(first, |path, part| path + "{}" + part.split_once('}').map_or("", |(_, rest)| rest))
}

/// Compares the examples of the components and `info`, which only people read.
fn examples(comparison: &mut Comparison<'_>) {
    let section = JsonPointer::components("examples");
    let names = keys(comparison.old.at(&section), comparison.new.at(&section)).into_iter();
    let examples = names.map(|name| (format!("example `{name}`"), section.join(name)));
    let info = ("the document".to_owned(), JsonPointer::root().join("info"));
    for (text, pointer) in std::iter::once(info).chain(examples) {
        if comparison.old.at(&pointer) != comparison.new.at(&pointer) {
            let place = Place::new(text, pointer, Directions::BOTH);
            comparison.report(&place, "documentation", Shift::Documentation, "is different");
        }
    }
}

fn compare_one(comparison: &mut Comparison<'_>, place: &Place, old: &Operation<'_>, new: &Operation<'_>) {
    if old.id() != new.id() {
        let message = format!("the operationId was `{}`", old.id().unwrap_or_default());
        comparison.report(place, "operation-id", Shift::Documentation, message);
    }
    comparison.deprecation(place, old.value, new.value);
    servers::of_operations(comparison, place, old, new);
    security::requirements(comparison, place, old.value, new.value);
    comparison.documentation(place, old.value, new.value);
    parameters::compare(comparison, place, old, new);
    content::request_body(comparison, place, &old.at, &new.at);
    responses::compare(comparison, place, &old.at, &new.at);
    callbacks(comparison, place, old, new);
}

/// Compares callbacks as wholes: the requests that the server sends and the responses that it expects.
fn callbacks(comparison: &mut Comparison<'_>, place: &Place, old: &Operation<'_>, new: &Operation<'_>) {
    let (old, new) = (old.value.get("callbacks"), new.value.get("callbacks"));
    for name in keys(old, new) {
        let of = |callbacks: Option<&serde_json::Value>| callbacks.and_then(|it| it.get(name)).cloned();
        let place = place.below(format!("callback `{name}`"), &[&"callbacks", name]);
        match (of(old), of(new)) {
            (None, _) => comparison.report(&place, "callback-added", Shift::Harmless, "the callback is new"),
            (_, None) => comparison.report(&place, "callback-removed", Shift::Other, "the callback was removed"),
            (old, new) if old != new => {
                comparison.report(&place, "callback-changed", Shift::Other, "the callback is different");
            }
            _ => {}
        }
    }
}
