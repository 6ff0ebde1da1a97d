//! Makes descriptions safe for rustdoc: plain Markdown without doctests.
//!
//! The generator copies them unchanged. rustdoc runs indented blocks and fences without a language
//! as doctests, and rustc rejects carriage returns. To be removed when the generator does this.

use syn::{AttrStyle, Attribute, File, visit_mut::VisitMut};

use super::ast::{docs, set_docs};

pub(super) fn apply(file: &mut File) {
    Prose.visit_file_mut(file);
}

/// Returns `text` with punctuation at its end.
pub(crate) fn sentence(text: &str) -> String {
    let text = text.trim_end_matches([',', '.']);
    if text.is_empty() || text.ends_with(['!', '?', ':']) {
        text.to_owned()
    } else {
        format!("{text}.")
    }
}

struct Prose;

impl VisitMut for Prose {
    fn visit_attributes_mut(&mut self, attributes: &mut Vec<Attribute>) {
        if attributes.iter().any(|attribute| matches!(attribute.style, AttrStyle::Inner(_))) {
            return;
        }
        let text = unindent(&docs(attributes));
        set_docs(attributes, &without_examples(&text));
    }
}

/// Removes the spaces that all lines of `text` start with.
fn unindent(text: &str) -> String {
    let indent = |line: &str| line.len() - line.trim_start_matches(' ').len();
    let common =
        text.lines().filter(|line| !line.trim().is_empty()).map(indent).min().unwrap_or_default();
    text.split('\n')
        .map(|line| line.get(common..).unwrap_or_default())
        .collect::<Vec<_>>()
        .join("\n")
}

/// Changes `text` so that rustdoc compiles nothing in it, except the examples of the rewrites. Of
/// several blank lines between paragraphs, one is left, and an open code block ends with the text.
pub(super) fn without_examples(text: &str) -> String {
    let text = text.replace("\r\n", "\n").replace('\r', "\n");
    let mut open = None;
    let mut lines: Vec<String> = Vec::new();
    for line in text.split('\n') {
        let trimmed = line.trim_start();
        match (&open, fence(line)) {
            (None, Some(fence)) => {
                let is_compiled = ["", "rust"].contains(&fence.language);
                let mark = fence.mark.to_string().repeat(fence.length);
                let indent = &line[..line.len() - trimmed.len()];
                lines.push(if is_compiled { format!("{indent}{mark}text") } else { line.into() });
                open = Some(fence);
            }
            (Some(opening), Some(fence)) if fence.closes(opening) => {
                open = None;
                lines.push(line.to_owned());
            }
            (None, None) if trimmed.is_empty() => {
                if lines.last().is_some_and(|line| !line.is_empty()) {
                    lines.push(String::new());
                }
            }
            (None, None) if line.len() - trimmed.len() > MOST_INDENT || line.starts_with('\t') => {
                lines.push(format!("{}{trimmed}", " ".repeat(MOST_INDENT)));
            }
            _ => lines.push(line.to_owned()),
        }
    }
    lines.extend(open.map(|fence| fence.mark.to_string().repeat(fence.length)));
    lines.join("\n")
}

/// A line that starts or ends a code block.
struct Fence<'t> {
    mark: char,
    length: usize,
    language: &'t str,
}

impl Fence<'_> {
    fn closes(&self, opening: &Fence<'_>) -> bool {
        self.mark == opening.mark && self.length >= opening.length && self.language.is_empty()
    }
}

/// Returns the fence in `line`; backticks around a text on one line are markup.
fn fence(line: &str) -> Option<Fence<'_>> {
    let line = line.trim_start();
    let mark = line.chars().next().filter(|mark| ['`', '~'].contains(mark))?;
    let language = line.trim_start_matches(mark);
    let length = line.len() - language.len();
    let is_inline = mark == '`' && language.contains(mark);
    (length >= 3 && !is_inline).then(|| Fence { mark, length, language: language.trim() })
}

/// Maximum indent of a paragraph; one space more makes it a code block.
const MOST_INDENT: usize = 3;

#[cfg(test)]
mod tests {
    use super::{sentence, unindent, without_examples};

    #[test]
    fn removes_common_indent() {
        for (text, expected) in [
            (" one\n two", "one\ntwo"),
            ("    one\n\n      two", "one\n\n  two"),
            ("one\n  two", "one\n  two"),
            ("  one\n \n  two", "one\n\ntwo"),
            ("", ""),
        ] {
            assert_eq!(unindent(text), expected, "{text:?}");
        }
    }

    #[test]
    fn sentence_has_one_full_stop() {
        for (text, expected) in [("a", "a."), ("a.", "a."), ("a...", "a."), ("a?", "a?"), ("", "")]
        {
            assert_eq!(sentence(text), expected);
        }
    }

    #[test]
    fn code_blocks_do_not_become_doctests() {
        for (text, expected) in [
            ("   three", "   three"),
            ("    four", "   four"),
            ("a\n\tb", "a\n   b"),
            ("a\r\nb\rc", "a\nb\nc"),
            ("```\na\n```\n    b", "```text\na\n```\n   b"),
            ("```json\n    a\n```", "```json\n    a\n```"),
            ("a\n\n     \n\nb", "a\n\nb"),
            ("```json\na\n\n\nb\n```", "```json\na\n\n\nb\n```"),
            ("````\n```\n    a\n````\n    b", "````text\n```\n    a\n````\n   b"),
            ("``` a ```\n    b", "``` a ```\n   b"),
            ("```rust\na();\n```", "```text\na();\n```"),
            ("```\na", "```text\na\n```"),
            ("~~~\n```\n    a\n~~~\n    b", "~~~text\n```\n    a\n~~~\n   b"),
        ] {
            assert_eq!(without_examples(text), expected, "{text:?}");
        }
    }
}
