//! Numbers as the text of a document has them.

use crate::{Document, JsonPointer};

/// The number at `at` as it is written: `100000000000000000000`, which as a value is `1e20`.
pub(crate) fn written(document: &Document, at: &JsonPointer) -> Option<String> {
    let position = document.position(at);
    let line = document.text().lines().nth(position.line.checked_sub(1)?)?;
    let rest: String = line.chars().skip(position.column.checked_sub(1)?).collect();
    let key = at.keys().last()?;
    let (before, after) = rest.split_once(':')?;
    let number = after.trim_start().split([',', '}', ']', ' ', '#', '\t']).next()?.trim();
    let is_number = number.starts_with(|c: char| c.is_ascii_digit() || "+-.".contains(c));
    (before.trim().trim_matches(['"', '\'']) == key && is_number).then(|| number.to_owned())
}
