//! Numbers as written in a document.

use crate::{Document, JsonPointer};

/// Maximum length in bytes of a line that is read. Longer ones come from programs, which write
/// numbers like values, and reading a document on one line for each number would take too long.
const LONGEST_LINE: usize = 10_000;

/// Returns the number at `at` as written: `100000000000000000000`, which is `1e20` as a value.
/// Returns `None` if it is not on the line of its key, or if the line is longer than
/// [`LONGEST_LINE`].
pub(crate) fn written(document: &Document, at: &JsonPointer) -> Option<String> {
    let position = document.position(at);
    let line = document.line(position.line).filter(|line| line.len() <= LONGEST_LINE)?;
    let (start, _) = line.char_indices().nth(position.column.checked_sub(1)?)?;
    let key = at.keys().last()?;
    let (before, after) = line[start..].split_once(':')?;
    let number = after.trim_start().split([',', '}', ']', ' ', '#', '\t']).next()?.trim();
    let is_number = number.starts_with(|c: char| c.is_ascii_digit() || "+-.".contains(c));
    (before.trim().trim_matches(['"', '\'']) == key && is_number).then(|| number.to_owned())
}
