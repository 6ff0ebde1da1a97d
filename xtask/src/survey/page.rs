//! The results of a survey as text and JSON.

use std::{collections::BTreeMap, fmt::Write as _};

use super::Entry;

/// Returns the result for one document as a line.
pub(super) fn line(entry: &Entry) -> String {
    let made = match (entry.generates, entry.compiles) {
        (false, _) => "refused",
        (true, Some(false)) => "does not compile",
        (true, Some(true)) => "compiles",
        (true, None) => "generated",
    };
    let count = entry.operations - entry.left_out.min(entry.operations);
    let reason = match (&entry.error, entry.generates) {
        (Some(error), _) => error.clone(),
        (None, false) => entry.reasons.keys().next().cloned().unwrap_or_default(),
        (None, true) => String::new(),
    };
    let memory = entry.mib.map_or_else(|| "?".to_owned(), |mib| mib.to_string());
    let (document, seconds, operations) = (&entry.document, entry.seconds, entry.operations);
    format!("{document}: {made}, {count} of {operations} operations, {seconds:.1} s, {memory} MiB {reason}")
        .trim_end()
        .to_owned()
}

/// Returns the table of documents, the totals, and the reasons by frequency.
pub(super) fn tables(entries: &[Entry]) -> String {
    let mut text = String::from(
        "document | generated | operations | left out | warnings | s | MiB | compiles\n",
    );
    text.push_str("--- | --- | --: | --: | --: | --: | --: | ---\n");
    for entry in entries {
        let yes = |is: bool| if is { "yes" } else { "no" };
        let compiles = entry.compiles.map_or("", yes);
        let memory = entry.mib.map(|mib| mib.to_string()).unwrap_or_default();
        let Entry { document, operations, left_out, warnings, seconds, .. } = entry;
        let _ = writeln!(
            text,
            "{document} | {} | {operations} | {left_out} | {warnings} | {seconds:.1} | {memory} | {compiles}",
            yes(entry.generates),
        );
    }
    let totals = Totals::of(entries);
    let _ = writeln!(
        text,
        "\n{} of {} documents generate, with {} of {} operations; {} of {} compile",
        totals.generated,
        entries.len(),
        totals.operations - totals.left_out,
        totals.operations,
        totals.compiling,
        totals.checked,
    );
    if !totals.reasons.is_empty() {
        text.push_str("\ntimes | documents | reason\n--: | --: | ---\n");
    }
    for (reason, times, documents) in totals.reasons {
        let _ = writeln!(text, "{times} | {documents} | {reason}");
    }
    text
}

/// Returns the results as JSON.
pub(super) fn json(entries: &[Entry]) -> serde_json::Value {
    let totals = Totals::of(entries);
    let reasons = totals.reasons.iter().map(
        |(reason, times, documents)| serde_json::json!({ "reason": reason, "times": times, "documents": documents }),
    );
    serde_json::json!({ "documents": entries, "reasons": reasons.collect::<Vec<_>>() })
}

struct Totals {
    generated: usize,
    operations: usize,
    left_out: usize,
    checked: usize,
    compiling: usize,
    /// Reason, number of occurrences, number of documents.
    reasons: Vec<(String, usize, usize)>,
}

impl Totals {
    fn of(entries: &[Entry]) -> Self {
        let mut reasons: BTreeMap<&str, (usize, usize)> = BTreeMap::new();
        for (reason, times) in entries.iter().flat_map(|entry| &entry.reasons) {
            let counts = reasons.entry(reason).or_default();
            *counts = (counts.0 + times, counts.1 + 1);
        }
        let mut reasons: Vec<_> = reasons
            .into_iter()
            .map(|(reason, (times, documents))| (reason.to_owned(), times, documents))
            .collect();
        reasons.sort_by_key(|(_, times, documents)| std::cmp::Reverse((*documents, *times)));
        Self {
            generated: entries.iter().filter(|entry| entry.generates).count(),
            operations: entries.iter().map(|entry| entry.operations).sum(),
            left_out: entries.iter().map(|entry| entry.left_out).sum(),
            checked: entries.iter().filter(|entry| entry.compiles.is_some()).count(),
            compiling: entries.iter().filter(|entry| entry.compiles == Some(true)).count(),
            reasons,
        }
    }
}
