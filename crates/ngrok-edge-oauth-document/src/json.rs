//! The JSON parser (RFC 8259).
//!
//! Only the structure is parsed here; `serde_json` decodes strings and numbers. A JSON document is
//! YAML as well, but the YAML parser keeps every token of a `{…}` in memory and rejects surrogate
//! pairs (`"\ud83d\udc4d"`).

use std::collections::BTreeMap;

use serde::de::DeserializeOwned;
use serde_json::{Map, Number, Value};

use crate::{
    finding::Findings,
    position::{Position, Positions},
    problems::{At, MAX_DEPTH, Problems, Stop},
};

/// The rule of syntax errors in JSON.
pub(crate) const SYNTAX: &str = "json-syntax";

type Node = (Value, Positions);

/// Parses `text`, whose findings name it `file`.
pub(crate) fn parse(file: &str, text: &str) -> Result<Node, Findings> {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let marked = Position { line: 1, column: 1 };
    let mut parser =
        Parser { text, offset: 0, marked_offset: 0, marked, problems: Problems::new(file, SYNTAX) };
    let root = parser.document();
    parser.problems.finish(root)
}

struct Parser<'text> {
    text: &'text str,
    /// The next byte to parse.
    offset: usize,
    /// An offset at or before `offset` and its position.
    marked_offset: usize,
    marked: Position,
    problems: Problems<'text>,
}

impl Parser<'_> {
    fn document(&mut self) -> Result<Node, Stop> {
        if self.peek().is_none() {
            let position = self.position();
            return Err(self.problems.stop(
                position,
                "the document is empty",
                "write keys and values",
            ));
        }
        let root = self.value(At::Root, 0)?;
        match self.peek() {
            None => Ok(root),
            Some(_) => Err(self.expected("the end of the document")),
        }
    }

    fn value(&mut self, at: At<'_>, depth: usize) -> Result<Node, Stop> {
        let next = self.peek();
        let position = self.position();
        if depth > MAX_DEPTH {
            return Err(self.problems.too_deep(position));
        }
        match next {
            Some(b'{') => return self.object(position, at, depth),
            Some(b'[') => return self.array(position, at, depth),
            _ => {}
        }
        let value = match next {
            Some(b'"') => Value::String(self.string()?),
            Some(b'-' | b'0'..=b'9') => Value::Number(self.number()?),
            _ => self.keyword()?,
        };
        Ok((value, Positions::of_scalar(position)))
    }

    fn array(&mut self, start: Position, at: At<'_>, depth: usize) -> Result<Node, Stop> {
        let (mut items, mut positions) = (Vec::new(), Vec::new());
        self.offset += 1;
        while !self.ends(b']', items.is_empty())? {
            let (item, position) = self.value(At::Item(&at, items.len()), depth + 1)?;
            items.push(item);
            positions.push(position);
        }
        Ok((Value::Array(items), Positions::of_items(start, positions)))
    }

    fn object(&mut self, start: Position, at: At<'_>, depth: usize) -> Result<Node, Stop> {
        let (mut entries, mut positions) = (Map::new(), BTreeMap::<String, Positions>::new());
        let mut is_first = true;
        self.offset += 1;
        while !self.ends(b'}', is_first)? {
            is_first = false;
            if self.peek() != Some(b'"') {
                return Err(self.expected("a key in double quotes"));
            }
            let position = self.position();
            let key = self.string()?;
            if self.peek() != Some(b':') {
                return Err(self.expected("`:`"));
            }
            self.offset += 1;
            let at = At::Entry(&at, &key);
            let first = positions.get(&key).map(Positions::position);
            if let Some(first) = first {
                self.problems.duplicate_key(&key, first, position, at)?;
            }
            let (value, below) = self.value(at, depth + 1)?;
            if first.is_none() {
                positions.insert(key.clone(), below.moved(position));
                entries.insert(key, value);
            }
        }
        Ok((Value::Object(entries), Positions::of_entries(start, positions)))
    }

    /// Consumes `bracket`, or the comma before the next item, and returns whether it was `bracket`.
    fn ends(&mut self, bracket: u8, is_first: bool) -> Result<bool, Stop> {
        let next = self.peek();
        if next == Some(bracket) || (next == Some(b',') && !is_first) {
            self.offset += 1;
        } else if !is_first {
            return Err(self.expected(if bracket == b']' { "`,` or `]`" } else { "`,` or `}`" }));
        }
        Ok(next == Some(bracket))
    }

    fn string(&mut self) -> Result<String, Stop> {
        let bytes = &self.text.as_bytes()[self.offset..];
        let mut length = 1;
        loop {
            match bytes.get(length) {
                Some(b'"') => break,
                Some(b'\\') => length += 2,
                Some(_) => length += 1,
                None => {
                    let position = self.position();
                    return Err(self.problems.stop(
                        position,
                        "this string does not end",
                        "add the closing `\"`",
                    ));
                }
            }
        }
        self.decode(length + 1, "a string", "escape control characters, `\"` and `\\` with `\\`")
    }

    fn number(&mut self) -> Result<Number, Stop> {
        let is_part = |byte: &u8| matches!(byte, b'0'..=b'9' | b'+' | b'-' | b'.' | b'e' | b'E');
        let length =
            self.text.as_bytes()[self.offset..].iter().take_while(|byte| is_part(byte)).count();
        self.decode(length, "a number", "write a number such as `-1.5e3`, or quote it as text")
    }

    /// Decodes the next `length` bytes, which are `kind`.
    fn decode<T: DeserializeOwned>(
        &mut self,
        length: usize,
        kind: &str,
        help: &str,
    ) -> Result<T, Stop> {
        let token = self.text.get(self.offset..self.offset + length).unwrap_or_default();
        match serde_json::from_str(token) {
            Ok(decoded) => {
                self.offset += length;
                Ok(decoded)
            }
            Err(error) => {
                let position = self.position();
                let reason = error.to_string();
                let reason = reason.split(" at line ").next().unwrap_or_default();
                let message = format!("{kind} is not valid JSON: {reason}");
                Err(self.problems.stop(position, &message, help))
            }
        }
    }

    fn keyword(&mut self) -> Result<Value, Stop> {
        let rest = &self.text[self.offset..];
        let length = rest.bytes().take_while(u8::is_ascii_alphanumeric).count();
        let value = match &rest[..length] {
            "null" => Value::Null,
            "true" => Value::Bool(true),
            "false" => Value::Bool(false),
            _ => return Err(self.expected("a value")),
        };
        self.offset += length;
        Ok(value)
    }

    /// Skips white space and returns the next byte.
    fn peek(&mut self) -> Option<u8> {
        let rest = &self.text.as_bytes()[self.offset..];
        let spaces =
            rest.iter().take_while(|byte| matches!(byte, b' ' | b'\t' | b'\n' | b'\r')).count();
        self.offset += spaces;
        rest.get(spaces).copied()
    }

    /// Reports that something other than `what` comes next.
    fn expected(&mut self, what: &str) -> Stop {
        let found = match self.text[self.offset..].chars().next() {
            Some(character) => format!("`{character}`"),
            None => "the end of the text".to_owned(),
        };
        let position = self.position();
        let help = "check the quotes, commas and brackets here and before; JSON has no comments and no comma after the last item";
        self.problems.stop(position, &format!("expected {what}, found {found}"), help)
    }

    /// Returns the position of the next byte. Each byte of the text is counted once.
    fn position(&mut self) -> Position {
        for character in self.text[self.marked_offset..self.offset].chars() {
            match character {
                '\n' => self.marked = Position { line: self.marked.line + 1, column: 1 },
                _ => self.marked.column += 1,
            }
        }
        self.marked_offset = self.offset;
        self.marked
    }
}
