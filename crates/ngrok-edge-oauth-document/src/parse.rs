//! Parses YAML (and JSON, which YAML 1.2 includes) and keeps the position of every value.

use std::collections::{BTreeMap, HashMap};

use saphyr::Scalar;
use saphyr_parser::{Event, Marker, Parser, ScanError, Span, StrInput};
use serde_json::{Map, Number, Value};

use crate::{
    document::{Document, JsonPointer},
    finding::{Finding, Findings, Position},
    place::Place,
};

/// Levels of nesting. Documents written by people stay far below; the bound protects the stack.
const MAX_DEPTH: usize = 96;
/// Values that anchors may hold and aliases may expand to, with 32 bytes of text counting as one.
/// Without aliases a document takes memory in proportion to its text, which callers limit. The
/// largest known OpenAPI documents with aliases expand to a few thousand.
const MAX_ALIASED: usize = 200_000;
/// Problems after which parsing stops: nobody reads more, and each takes memory.
const MAX_FINDINGS: usize = 100;

/// Parses `text`; findings name it `file`. Time and memory are linear in the length of the text.
///
/// # Errors
///
/// Everything that makes the text something other than one YAML document of mappings with text
/// keys: a syntax error, a key that occurs twice, a value that JSON does not have, aliases that
/// expand to too much. Parsing stops at the first syntax error and after 100 other ones.
pub fn parse(file: &str, text: &str) -> Result<Document, Findings> {
    let mut parser = Parse {
        file,
        text,
        events: Parser::new_from_str(text),
        anchors: HashMap::new(),
        findings: Vec::new(),
        weight: 0,
        aliased: 0,
    };
    let root = match parser.document() {
        Ok(root) => Some(root),
        Err(Stop(finding)) => {
            parser.findings.extend(finding.map(|finding| *finding));
            None
        }
    };
    Findings::check(parser.findings)?;
    let node = root.unwrap_or_else(|| Node::scalar(Value::Null, Position { line: 1, column: 1 }));
    Ok(Document { file: file.to_owned(), text: text.to_owned(), root: node.value, place: node.place })
}

/// Parsing cannot go on, for this reason or because of [`MAX_FINDINGS`].
struct Stop(Option<Box<Finding>>);

/// The way to a value. Most values are never reported, so that their pointers are not built.
#[derive(Clone, Copy)]
enum At<'a> {
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

/// A parsed value.
#[derive(Clone)]
struct Node {
    value: Value,
    place: Place,
    /// Levels of nesting below the value.
    height: usize,
    /// The number of values, with 32 bytes of text counting as one.
    weight: usize,
}

impl Node {
    fn scalar(value: Value, position: Position) -> Self {
        Self { value, place: Place::of_scalar(position), height: 0, weight: 1 }
    }
}

struct Parse<'text> {
    file: &'text str,
    text: &'text str,
    events: Parser<'text, StrInput<'text>>,
    /// The values of the anchors that are complete.
    anchors: HashMap<usize, Node>,
    findings: Vec<Finding>,
    /// The weight of everything parsed so far.
    weight: usize,
    /// The weight of the values of anchors, and of what aliases expanded to.
    aliased: usize,
}

impl<'text> Parse<'text> {
    fn document(&mut self) -> Result<Node, Stop> {
        let mut root = None;
        loop {
            let (event, span) = self.next()?;
            match event {
                Event::StreamStart | Event::DocumentStart(_) | Event::DocumentEnd | Event::Nothing => {}
                Event::StreamEnd => break,
                _ if root.is_some() => {
                    let message = "expected one document, found a second one";
                    return Err(self.stop(span.start, message, "remove the line `---`, or split the file"));
                }
                event => root = Some(self.value(event, span, At::Root, 0)?),
            }
        }
        root.ok_or_else(|| self.stop(Marker::new(0, 1, 0), "the document is empty", "write keys and values"))
    }

    fn next(&mut self) -> Result<(Event<'text>, Span), Stop> {
        match self.events.next() {
            Some(Ok(event)) => Ok(event),
            Some(Err(error)) => Err(self.syntax(&error)),
            None => Ok((Event::StreamEnd, Span::default())),
        }
    }

    fn value(&mut self, event: Event<'text>, span: Span, at: At<'_>, depth: usize) -> Result<Node, Stop> {
        if depth > MAX_DEPTH {
            return Err(self.too_deep(span.start));
        }
        self.weight += 1;
        let before = self.weight;
        let (anchor, mut node) = match event {
            Event::Scalar(text, style, anchor, tag) => {
                self.weight += text.len() / 32;
                let scalar = Scalar::parse_from_cow_and_metadata(text, style, tag.as_ref());
                (anchor, Node::scalar(self.scalar(scalar, span, at)?, position(span.start)))
            }
            Event::SequenceStart(anchor, _) => (anchor, self.sequence(span, at, depth)?),
            Event::MappingStart(anchor, _) => (anchor, self.mapping(span, at, depth)?),
            Event::Alias(anchor) => return self.alias(anchor, span, depth),
            _ => return Err(self.stop(span.start, "a value is missing", "write a value, or remove the key")),
        };
        node.weight = self.weight - before + 1;
        if anchor != 0 {
            self.count_aliased(node.weight, span.start)?;
            self.anchors.insert(anchor, node.clone());
        }
        Ok(node)
    }

    fn sequence(&mut self, start: Span, at: At<'_>, depth: usize) -> Result<Node, Stop> {
        let (mut items, mut places, mut height) = (Vec::new(), Vec::new(), 0);
        loop {
            let (event, span) = self.next()?;
            if matches!(event, Event::SequenceEnd) {
                let place = Place::of_items(position(start.start), places);
                return Ok(Node { value: Value::Array(items), place, height: height + 1, weight: 1 });
            }
            let node = self.value(event, span, At::Item(&at, items.len()), depth + 1)?;
            items.push(node.value);
            places.push(node.place);
            height = height.max(node.height);
        }
    }

    fn mapping(&mut self, start: Span, at: At<'_>, depth: usize) -> Result<Node, Stop> {
        let (mut entries, mut places, mut height) = (Map::new(), BTreeMap::<String, Place>::new(), 0);
        loop {
            let (event, span) = self.next()?;
            let key = match event {
                Event::MappingEnd => {
                    let place = Place::of_entries(position(start.start), places);
                    return Ok(Node { value: Value::Object(entries), place, height: height + 1, weight: 1 });
                }
                // A key is text whatever it looks like: the status `200` and the field `yes` need no quotes.
                Event::Scalar(text, ..) => text.into_owned(),
                _ => {
                    return Err(self.stop(span.start, "a key is not text", "quote the key, or write it as plain text"));
                }
            };
            self.weight += key.len() / 32;
            let place = At::Entry(&at, &key);
            let first = places.get(&key).map(|first| first.position().line);
            if let Some(first) = first {
                let message = format!("the key `{key}` occurs twice in this mapping; the first is on line {first}");
                self.report("duplicate-key", span.start, place, message, "remove or rename one of the two")?;
            }
            let (event, value_span) = self.next()?;
            let node = self.value(event, value_span, place, depth + 1)?;
            height = height.max(node.height);
            if first.is_none() {
                places.insert(key.clone(), node.place.moved(position(span.start)));
                entries.insert(key, node.value);
            }
        }
    }

    fn alias(&mut self, anchor: usize, span: Span, depth: usize) -> Result<Node, Stop> {
        let Some(node) = self.anchors.get(&anchor) else {
            return Err(self.stop(span.start, "an alias lies within its own anchor", "write the value out"));
        };
        let (weight, height) = (node.weight, node.height);
        if depth + height > MAX_DEPTH {
            return Err(self.too_deep(span.start));
        }
        self.count_aliased(weight, span.start)?;
        self.weight += weight;
        let node = self.anchors.get(&anchor).cloned();
        let node = node.unwrap_or_else(|| Node::scalar(Value::Null, position(span.start)));
        Ok(Node { place: node.place.clone().moved(position(span.start)), ..node })
    }

    fn count_aliased(&mut self, weight: usize, marker: Marker) -> Result<(), Stop> {
        self.aliased += weight;
        if self.aliased <= MAX_ALIASED {
            return Ok(());
        }
        let message = format!("the aliases of the document expand to more than {MAX_ALIASED} values");
        Err(self.stop(marker, &message, "write the values out, or split the document"))
    }

    fn too_deep(&self, marker: Marker) -> Stop {
        let message = format!("the document is nested too deeply (more than {MAX_DEPTH} levels)");
        self.stop(marker, &message, "remove some levels")
    }

    fn scalar(&mut self, scalar: Option<Scalar<'_>>, span: Span, at: At<'_>) -> Result<Value, Stop> {
        let number = match scalar {
            Some(Scalar::Null) => return Ok(Value::Null),
            Some(Scalar::Boolean(value)) => return Ok(Value::Bool(value)),
            Some(Scalar::String(value)) => return Ok(Value::String(value.into_owned())),
            Some(Scalar::Integer(value)) => Some(Number::from(value)),
            Some(Scalar::FloatingPoint(value)) => Number::from_f64(value.into_inner()),
            None => None,
        };
        if let Some(number) = number {
            return Ok(Value::Number(number));
        }
        let message = "expected a value that JSON has, found a special number or a tag that does not fit";
        let help = "write a plain number, or quote it as text";
        self.report("yaml-value", span.start, at, message.to_owned(), help)?;
        Ok(Value::Null)
    }

    fn report(
        &mut self,
        rule: &'static str,
        marker: Marker,
        at: At<'_>,
        message: String,
        help: &str,
    ) -> Result<(), Stop> {
        self.findings.push(Finding {
            rule,
            file: self.file.to_owned(),
            position: position(marker),
            pointer: at.pointer(),
            message,
            help: help.to_owned(),
        });
        if self.findings.len() < MAX_FINDINGS { Ok(()) } else { Err(Stop(None)) }
    }

    fn stop(&self, marker: Marker, message: &str, help: &str) -> Stop {
        Stop(Some(Box::new(syntax_finding(self.file, position(marker), message, help))))
    }

    fn syntax(&self, error: &ScanError) -> Stop {
        let marker = *error.marker();
        let line = self.text.lines().nth(marker.line().saturating_sub(1)).unwrap_or_default();
        let is_star =
            line.chars().nth(marker.col()) == Some('*') || (error.info().contains("alias") && line.contains('*'));
        if is_star {
            let help = "quote a value that starts with `*`: \"*.example.com\"";
            return self.stop(marker, "`*` starts an alias, and there is no such anchor", help);
        }
        let help = "check the indentation, quotes and brackets here and on the line before; YAML allows no tabs for indentation";
        self.stop(marker, &format!("YAML syntax: {}", error.info()), help)
    }
}

fn position(marker: Marker) -> Position {
    Position { line: marker.line(), column: marker.col() + 1 }
}

pub(crate) fn syntax_finding(file: &str, position: Position, message: &str, help: &str) -> Finding {
    Finding {
        rule: "yaml-syntax",
        file: file.to_owned(),
        position,
        pointer: JsonPointer::root(),
        message: message.to_owned(),
        help: help.to_owned(),
    }
}
