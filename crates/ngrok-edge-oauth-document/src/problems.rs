//! The limits of both parsers and the problems that they report.

use crate::{
    finding::{Finding, Findings},
    pointer::JsonPointer,
    position::Position,
};

/// Levels of nesting. Documents written by people stay far below; the limit protects the stack.
pub(crate) const MAX_DEPTH: usize = 96;
/// Problems after which parsing stops: nobody reads more, and each takes memory.
const MAX_FINDINGS: usize = 100;

/// Parsing cannot go on: the text breaks the syntax, or [`MAX_FINDINGS`] problems are reported.
pub(crate) struct Stop;

/// The path to a value. Most values are never reported, so their pointers are not built.
#[derive(Clone, Copy)]
pub(crate) enum At<'a> {
    Root,
    Item(&'a At<'a>, usize),
    Entry(&'a At<'a>, &'a str),
}

impl At<'_> {
    fn pointer(self) -> JsonPointer {
        match self {
            Self::Root => JsonPointer::root(),
            Self::Item(parent, index) => parent.pointer().join(index),
            Self::Entry(parent, key) => parent.pointer().join(key),
        }
    }
}

/// The problems found so far.
pub(crate) struct Problems<'file> {
    file: &'file str,
    /// The rule of syntax errors.
    syntax_rule: &'static str,
    findings: Vec<Finding>,
}

impl<'file> Problems<'file> {
    pub(crate) fn new(file: &'file str, syntax_rule: &'static str) -> Self {
        Self { file, syntax_rule, findings: Vec::new() }
    }

    pub(crate) fn report(
        &mut self,
        rule: &'static str,
        position: Position,
        at: At<'_>,
        message: String,
        help: &str,
    ) -> Result<(), Stop> {
        self.findings.push(Finding {
            rule,
            file: self.file.to_owned(),
            position,
            pointer: at.pointer(),
            message,
            help: help.to_owned(),
        });
        if self.findings.len() < MAX_FINDINGS { Ok(()) } else { Err(Stop) }
    }

    pub(crate) fn duplicate_key(
        &mut self,
        key: &str,
        first: Position,
        position: Position,
        at: At<'_>,
    ) -> Result<(), Stop> {
        let message = format!(
            "the key `{key}` occurs twice in this mapping; the first is on line {}",
            first.line
        );
        self.report("duplicate-key", position, at, message, "remove or rename one of the two")
    }

    /// Reports a syntax error.
    pub(crate) fn stop(&mut self, position: Position, message: &str, help: &str) -> Stop {
        self.findings.push(syntax_finding(self.syntax_rule, self.file, position, message, help));
        Stop
    }

    pub(crate) fn too_deep(&mut self, position: Position) -> Stop {
        let message = format!("the document is nested too deeply (more than {MAX_DEPTH} levels)");
        self.stop(position, &message, "remove some levels")
    }

    /// Returns what was parsed if there are no problems.
    pub(crate) fn finish<T>(self, parsed: Result<T, Stop>) -> Result<T, Findings> {
        Findings::check(self.findings)?;
        // A parser that stops has reported why.
        parsed.map_err(|Stop| {
            let position = Position { line: 1, column: 1 };
            syntax_finding(
                self.syntax_rule,
                self.file,
                position,
                "the document cannot be parsed",
                "check its syntax",
            )
            .into()
        })
    }
}

pub(crate) fn syntax_finding(
    rule: &'static str,
    file: &str,
    position: Position,
    message: &str,
    help: &str,
) -> Finding {
    Finding {
        rule,
        file: file.to_owned(),
        position,
        pointer: JsonPointer::root(),
        message: message.to_owned(),
        help: help.to_owned(),
    }
}
