//! Numbers as written in a document.

use crate::{Document, JsonPointer};

/// Returns the number at `at` as written: `100000000000000000000`, which is `1e20` as a value.
pub(crate) fn written(document: &Document, at: &JsonPointer) -> Option<String> {
    let position = document.position(at);
    let line = document.line(position.line)?;
    let rest: String = line.chars().skip(position.column.checked_sub(1)?).collect();
    let key = at.keys().last()?;
    let (before, after) = rest.split_once(':')?;
    let number = after.trim_start().split([',', '}', ']', ' ', '#', '\t']).next()?.trim();
    let is_number = number.starts_with(|c: char| c.is_ascii_digit() || "+-.".contains(c));
    (before.trim().trim_matches(['"', '\'']) == key && is_number).then(|| number.to_owned())
}
