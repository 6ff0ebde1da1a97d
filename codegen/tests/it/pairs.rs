//! Pairs of documents with the expected effects on the wire and on the Rust API, in both
//! directions.
//!
//! `fixtures/diff/pairs.txt` has the pairs as edits of `base.yaml`; `codegen/src/diff/README.md`
//! maps the checks of oasdiff to them.

use std::{fmt::Write as _, num::NonZero, panic::resume_unwind};

use codegen::{
    Document, Settings,
    diff::{Diff, Effect, RustApi, wire_changes},
    parse,
};

const BASE: &str = include_str!("../fixtures/diff/base.yaml");
const PAIRS: &str = include_str!("../fixtures/diff/pairs.txt");
const README: &str = include_str!("../../src/diff/README.md");

/// A pair: the base and an edited version of it.
struct Pair {
    name: &'static str,
    text: String,
    /// The expected effects of the edit.
    there: &'static str,
    /// The expected effects of the reverse edit.
    back: &'static str,
}

/// Parses a pair: a name, lines to replace (`-`) with their replacements (`+`), and the effects
/// (`>` and `<`).
fn read(pair: &'static str) -> Pair {
    let (name, body) = pair.split_once('\n').unwrap_or((pair, ""));
    let mut read = Pair { name, text: BASE.to_owned(), there: "", back: "" };
    let (mut from, mut to) = (String::new(), String::new());
    for line in body.lines().chain([""]) {
        if !line.starts_with('+') && !to.is_empty()
            || line.starts_with(['>', '<']) && !from.is_empty()
        {
            assert_eq!(
                read.text.matches(&from).count(),
                1,
                "{name}: expected exactly once in the base:\n{from}"
            );
            read.text = read.text.replacen(&from, &to, 1);
            (from, to) = (String::new(), String::new());
        }
        match line.split_at_checked(1) {
            Some(("-", text)) => from.extend([text, "\n"]),
            Some(("+", text)) => to.extend([text, "\n"]),
            Some((">", text)) => read.there = text.trim(),
            Some(("<", text)) => read.back = text.trim(),
            _ => {}
        }
    }
    read
}

fn pairs() -> Vec<Pair> {
    PAIRS.split("=== ").skip(1).map(read).collect()
}

/// A document and the API of its client.
struct Version {
    document: Document,
    rust: RustApi,
}

impl Version {
    fn new(name: &str, text: &str) -> Self {
        let document = match parse("api.yaml", text) {
            Ok(document) => document,
            Err(findings) => unreachable!("{name}: {findings}"),
        };
        let rust = RustApi::generate(&document, &Settings::standalone("client"));
        Self { document, rust }
    }

    fn diff(&self, new: &Self) -> Diff {
        Diff {
            wire: wire_changes(&self.document, &new.document),
            rust: self.rust.changes_to(&new.rust),
        }
    }
}

fn verdict(diff: &Diff) -> String {
    let word = |effect: Option<Effect>| {
        effect.map_or_else(|| "same".to_owned(), |effect| effect.to_string())
    };
    format!("wire: {}, Rust: {}", word(diff.wire_effect()), word(diff.rust_effect()))
}

/// Returns a report if the effects of a pair in one direction differ from the expected ones.
fn problem(name: &str, diff: &Diff, expected: &str) -> Option<String> {
    let found = verdict(diff);
    (found != expected).then(|| {
        let mut text = format!("{name}\n  expected {expected}\n  found    {found}\n");
        for change in &diff.wire {
            let _ = writeln!(
                text,
                "    {:?} {:?} {}: {}",
                change.requests, change.responses, change.subject, change.message
            );
        }
        for change in &diff.rust {
            let _ =
                writeln!(text, "    Rust {} {}: {}", change.effect, change.item, change.message);
        }
        text
    })
}

/// Returns a report for each direction of a pair with unexpected effects.
fn problems(base: &Version, pairs: &[Pair]) -> Vec<String> {
    let problems = pairs.iter().flat_map(|pair| {
        let other = Version::new(pair.name, &pair.text);
        let there = problem(&format!("{} >", pair.name), &base.diff(&other), pair.there);
        [there, problem(&format!("{} <", pair.name), &other.diff(base), pair.back)]
    });
    problems.flatten().collect()
}

#[test]
fn pairs_have_the_expected_effects() {
    let base = Version::new("base", BASE);
    assert_eq!(
        codegen::lint::errors::check(&base.document).map_err(|findings| findings.to_string()),
        Ok(())
    );
    let pairs = pairs();
    assert!(pairs.len() >= 80, "{} pairs", pairs.len());
    let problems = std::thread::scope(|scope| {
        // The generation of a client for each pair takes most of the time of all tests.
        let threads = std::thread::available_parallelism().map_or(1, NonZero::get);
        let parts = pairs.chunks(pairs.len().div_ceil(threads));
        let parts = parts.map(|part| scope.spawn(|| problems(&base, part))).collect::<Vec<_>>();
        parts
            .into_iter()
            .flat_map(|part| part.join().unwrap_or_else(|panic| resume_unwind(panic)))
            .collect::<Vec<_>>()
    });
    assert!(
        problems.is_empty(),
        "{} of {} effects are wrong\n{}",
        problems.len(),
        2 * pairs.len(),
        problems.join("\n")
    );
}

/// A row of a table in the README: a pair in one direction, and its effects.
#[derive(Debug)]
struct Row {
    check: &'static str,
    wire: &'static str,
    rust: &'static str,
    pair: &'static str,
    direction: &'static str,
}

fn rows() -> Vec<Row> {
    let row = |line: &'static str| {
        let mut cells: Vec<_> =
            line.strip_prefix("| `")?.strip_suffix(" |")?.split(" | ").collect();
        let (pair, direction) = cells.pop()?.strip_prefix('`')?.split_once("` ")?;
        let (rust, wire) = (cells.pop()?, cells.pop()?);
        Some(Row { check: cells.first()?.trim_end_matches('`'), wire, rust, pair, direction })
    };
    README.lines().filter_map(row).collect()
}

#[test]
fn readme_tables_match_the_pairs() {
    let (pairs, rows) = (pairs(), rows());
    assert!(rows.len() > 300, "{} rows", rows.len());
    for row in &rows {
        let pair = pairs.iter().find(|pair| pair.name == row.pair);
        let effects = pair.map(|pair| if row.direction == ">" { pair.there } else { pair.back });
        assert_eq!(
            effects,
            Some(&*format!("wire: {}, Rust: {}", row.wire, row.rust)),
            "{}: {row:?}",
            row.check
        );
    }
    let missing = pairs.iter().filter(|pair| rows.iter().all(|row| row.pair != pair.name));
    assert_eq!(missing.map(|pair| pair.name).collect::<Vec<_>>(), [""; 0]);
}
