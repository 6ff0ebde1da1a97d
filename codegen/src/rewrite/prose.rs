//! Descriptions are read as Markdown by rustdoc, and as nothing else.
//!
//! The generator copies them as they are. rustdoc takes an indented block, and a fence that names
//! no language, for a Rust example to compile and run, and rustc refuses a carriage return. To be
//! removed when the generator sees to it.

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

/// `text` without the spaces that all of its lines start with.
fn unindent(text: &str) -> String {
    let indent = |line: &str| line.len() - line.trim_start_matches(' ').len();
    let common = text.lines().filter(|line| !line.trim().is_empty()).map(indent).min().unwrap_or_default();
    text.split('\n').map(|line| line.get(common..).unwrap_or_default()).collect::<Vec<_>>().join("\n")
}

/// `text` with nothing in it that rustdoc would compile, save the examples that the rewrites wrote.
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
                lines.push(if language.trim().is_empty() { format!("{line}text") } else { line.to_owned() });
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

/// One space more makes a block of code.
const MOST_INDENT: usize = 3;

#[cfg(test)]
mod tests {
    use super::{unindent, without_examples};

    #[test]
    fn the_indent_that_all_lines_share_goes() {
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
    fn nothing_is_left_for_rustdoc_to_compile() {
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
