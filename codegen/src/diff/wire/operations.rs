//! Operations, matched by method and path.

use std::collections::{HashMap, HashSet};

use serde_json::Value;

use super::{
    Comparison, Shift, Subject, content, directions::Directions, keys, parameters, responses,
    security, servers,
};
use crate::{
    JsonPointer,
    openapi::{self, Operation},
};

pub(super) fn compare(comparison: &mut Comparison<'_>) {
    servers::compare_documents(comparison);
    security::compare_schemes(comparison);
    compare_unsent(comparison);
    let (old, new) = (openapi::operations(comparison.old), openapi::operations(comparison.new));
    let matched = Matches::find(&old, &new);
    for operation in &new {
        let subject = subject(operation);
        match matched.before(operation) {
            Some(old) => compare_one(comparison, &subject, old, operation),
            None => comparison.report(
                &subject,
                "operation-added",
                Shift::Harmless,
                "the operation is new",
            ),
        }
    }
    for operation in old.iter().filter(|operation| !matched.has_after(operation)) {
        comparison.report(
            &subject(operation),
            "operation-removed",
            Shift::Other,
            "the operation was removed",
        );
    }
}

fn subject(operation: &Operation<'_>) -> Subject {
    Subject::new(operation.name(), operation.at.clone(), Directions::BOTH)
}

/// Operations of the new document with their old version: the one of the same path, else of a path
/// that differs only in the names of parameters.
struct Matches<'a, 'd>(HashMap<JsonPointer, &'a Operation<'d>>, HashSet<JsonPointer>);

impl<'a, 'd> Matches<'a, 'd> {
    fn find(old: &'a [Operation<'d>], new: &[Operation<'_>]) -> Self {
        let exact: HashMap<_, _> =
            old.iter().map(|old| ((old.path.to_owned(), old.method), old)).collect();
        let key = |operation: &Operation<'_>| (nameless(operation.path), operation.method);
        let alike: HashMap<_, _> = old.iter().map(|old| (key(old), old)).collect();
        let kept: HashSet<_> = new.iter().map(|new| (new.path, new.method)).collect();
        let mut before = HashMap::new();
        for operation in new {
            let found = exact.get(&(operation.path.to_owned(), operation.method)).copied();
            let renamed = || {
                alike
                    .get(&key(operation))
                    .copied()
                    .filter(|old| !kept.contains(&(old.path, old.method)))
            };
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

/// Returns a path template without the names of its parameters.
fn nameless(path: &str) -> String {
    let mut parts = path.split('{');
    let first = parts.next().unwrap_or_default().to_owned();
    parts.fold(first, |path, part| path + "{}" + part.split_once('}').map_or("", |(_, rest)| rest))
}

/// Compares `info` and the examples of the components, which are only documentation.
fn compare_unsent(comparison: &mut Comparison<'_>) {
    let section = JsonPointer::components("examples");
    let names = keys(comparison.old.at(&section), comparison.new.at(&section)).into_iter();
    let examples = names.map(|name| (format!("example `{name}`"), section.join(name)));
    let info = ("the document".to_owned(), JsonPointer::root().join("info"));
    for (text, pointer) in std::iter::once(info).chain(examples) {
        if comparison.old.at(&pointer) != comparison.new.at(&pointer) {
            let subject = Subject::new(text, pointer, Directions::BOTH);
            comparison.report(&subject, "documentation", Shift::Documentation, "is different");
        }
    }
}

fn compare_one(
    comparison: &mut Comparison<'_>,
    subject: &Subject,
    old: &Operation<'_>,
    new: &Operation<'_>,
) {
    if old.id() != new.id() {
        let message = format!("the operationId was `{}`", old.id().unwrap_or_default());
        comparison.report(subject, "operation-id", Shift::Documentation, message);
    }
    comparison.compare_deprecated(subject, old.value, new.value);
    servers::compare_operations(comparison, subject, old, new);
    security::compare_requirements(comparison, subject, old.value, new.value);
    comparison.compare_documentation(subject, old.value, new.value);
    parameters::compare(comparison, subject, old, new);
    content::compare_request_body(comparison, subject, &old.at, &new.at);
    responses::compare(comparison, subject, &old.at, &new.at);
    compare_callbacks(comparison, subject, old, new);
}

/// Compares each callback as a whole: the requests that the server sends and the responses that it
/// expects.
fn compare_callbacks(
    comparison: &mut Comparison<'_>,
    subject: &Subject,
    old: &Operation<'_>,
    new: &Operation<'_>,
) {
    let (old, new) = (old.value.get("callbacks"), new.value.get("callbacks"));
    for name in keys(old, new) {
        let callback = |callbacks: Option<&Value>| {
            callbacks.and_then(|callbacks| callbacks.get(name)).cloned()
        };
        let subject = subject.below(format!("callback `{name}`"), &[&"callbacks", name]);
        match (callback(old), callback(new)) {
            (None, _) => comparison.report(
                &subject,
                "callback-added",
                Shift::Harmless,
                "the callback is new",
            ),
            (_, None) => comparison.report(
                &subject,
                "callback-removed",
                Shift::Other,
                "the callback was removed",
            ),
            (old, new) if old != new => {
                comparison.report(
                    &subject,
                    "callback-changed",
                    Shift::Other,
                    "the callback is different",
                );
            }
            _ => {}
        }
    }
}
