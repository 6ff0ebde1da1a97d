//! The path of the value at a position of a JSON text.

use std::ops::Range;

/// Returns the path of the innermost value that `text` has begun and not left, such as
/// `provider.google.scopes[0]`; empty for the whole text. `text` is the part of a JSON text that a
/// parser accepted. It names the value that the parser stopped at: after a scalar or before a
/// value, that value; after `}` or `]`, the closed object or array.
pub(super) fn at_end(text: &[u8]) -> String {
    let mut path = Vec::new();
    let mut position = 0;
    while let Some(byte) = text.get(position) {
        position += 1;
        match byte {
            b'{' => path.push(Step::Name(None)),
            b'[' => path.push(Step::Index(0)),
            b'}' | b']' => drop(path.pop()),
            b',' => next_entry(&mut path),
            b'"' => {
                let Some(end) = closing_quote(text, position) else { break };
                if let Some(Step::Name(name @ None)) = path.last_mut() {
                    *name = Some(position..end);
                }
                position = end + 1;
            }
            _ => {}
        }
    }
    render(&path, text)
}

/// An object or array that is not closed yet.
enum Step {
    /// An object, and the range of the current name once it was read.
    Name(Option<Range<usize>>),
    /// An array, and the index of the current entry.
    Index(usize),
}

fn next_entry(path: &mut [Step]) {
    match path.last_mut() {
        Some(Step::Name(name)) => *name = None,
        Some(Step::Index(index)) => *index += 1,
        None => {}
    }
}

/// Returns the position of the closing quote of a string whose text begins at `position`.
fn closing_quote(text: &[u8], mut position: usize) -> Option<usize> {
    loop {
        match text.get(position)? {
            b'"' => return Some(position),
            b'\\' => position += 2,
            _ => position += 1,
        }
    }
}

fn render(path: &[Step], text: &[u8]) -> String {
    let mut rendered = String::new();
    for step in path {
        match step {
            Step::Name(None) => {}
            Step::Name(Some(name)) => {
                let name = String::from_utf8_lossy(text.get(name.clone()).unwrap_or_default());
                let dot = if rendered.is_empty() { "" } else { "." };
                rendered.extend([dot, &*name]);
            }
            Step::Index(index) => rendered.extend(["[", &*index.to_string(), "]"]),
        }
    }
    rendered
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_path_names_the_value_at_the_end_of_the_text() {
        for (text, expected) in [
            ("", ""),
            ("5", ""),
            ("{", ""),
            (r#"{"a"#, ""),
            (r#"{"a":"#, "a"),
            (r#"{"a": 1"#, "a"),
            (r#"{"a": "b"#, "a"),
            (r#"{"a": "b""#, "a"),
            (r#"{"a": 1,"#, ""),
            (r#"{"a": 1, "b": [1, {"c": true"#, "b[1].c"),
            (r#"{"a": 1, "b": [1, {"c": true}"#, "b[1]"),
            (r#"{"a": 1, "b": [1, {"c": true}]"#, "b"),
            (r#"{"a": 1, "b": [1, {"c": true}], "d": "#, "d"),
            (r#"{"a": 1, "b": [1, {"c": true}], "d": 2}"#, ""),
            ("[", "[0]"),
            ("[[],[0,", "[1][1]"),
            (r#"{"\"}{,": ["]", "\\", "#, r#"\"}{,[2]"#),
            (r#"{"a\"#, ""),
            (r#"{"a": "\"#, "a"),
        ] {
            assert_eq!(at_end(text.as_bytes()), expected, "{text}");
        }
    }
}
