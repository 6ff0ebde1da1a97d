//! Makes descriptions safe for rustdoc: plain Markdown without doctests.
//!
//! The generator copies them unchanged. rustdoc runs indented blocks and fences without a language
//! as doctests, and rustc rejects carriage returns. To be removed when the generator does this.

use syn::{AttrStyle, Attribute, File, visit_mut::VisitMut};

use super::ast::{docs, set_docs};

pub(super) fn apply(file: &mut File) {
    Prose.visit_file_mut(file);
}

struct Prose;

impl VisitMut for Prose {
    fn visit_attributes_mut(&mut self, attributes: &mut Vec<Attribute>) {
        if attributes.iter().any(|attribute| matches!(attribute.style, AttrStyle::Inner(_))) {
            return;
        }
        let text = unindent(&docs(attributes));
        if !text.trim().is_empty() {
            set_docs(attributes, &without_examples(&text));
        }
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

/// Changes `text` so that rustdoc compiles nothing in it, except the examples of the rewrites.
fn without_examples(text: &str) -> String {
    let mut fence = None;
    let mut lines = Vec::new();
    for line in text.replace("\r\n", "\n").replace('\r', "\n").split('\n') {
        let trimmed = line.trim_start();
        let mark = ["```", "~~~"].into_iter().find(|mark| trimmed.starts_with(mark));
        match (fence, mark) {
            (None, Some(mark)) => {
                fence = Some(mark);
                let language = trimmed.trim_start_matches(['`', '~']);
                lines.push(if language.trim().is_empty() {
                    format!("{line}text")
                } else {
                    line.to_owned()
                });
            }
            (Some(open), Some(mark)) if open == mark => {
                fence = None;
                lines.push(line.to_owned());
            }
            (None, None) if line.len() - trimmed.len() > MOST_INDENT || line.starts_with('\t') => {
                lines.push(format!("{}{trimmed}", " ".repeat(MOST_INDENT)));
            }
            _ => lines.push(line.to_owned()),
        }
    }
    lines.join("\n")
}

/// Maximum indent of a paragraph; one space more makes it a code block.
const MOST_INDENT: usize = 3;

#[cfg(test)]
mod tests {
    use super::{unindent, without_examples};

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
    fn code_blocks_do_not_become_doctests() {
        for (text, expected) in [
            ("   three", "   three"),
            ("    four", "   four"),
            ("a\n\tb", "a\n   b"),
            ("a\r\nb\rc", "a\nb\nc"),
            ("```\na\n```\n    b", "```text\na\n```\n   b"),
            ("```json\n    a\n```", "```json\n    a\n```"),
            ("~~~\n```\n    a\n~~~\n    b", "~~~text\n```\n    a\n~~~\n   b"),
        ] {
            assert_eq!(without_examples(text), expected, "{text:?}");
        }
    }
}
