//! The YAML parser: events of `saphyr-parser` to values with positions.

use std::{
    cell::Cell,
    collections::{BTreeMap, HashMap},
    rc::Rc,
    str::Chars,
};

use saphyr::Scalar;
use saphyr_parser::{BufferedInput, Event, Marker, Parser, ScanError, Span};
use serde_json::{Map, Number, Value};

use crate::{
    finding::Findings,
    position::{Position, Positions},
    problems::{At, MAX_DEPTH, Problems, Stop},
};

/// The rule of syntax errors in YAML.
pub(crate) const SYNTAX: &str = "yaml-syntax";
/// Values that anchors may hold and aliases may expand to, with 32 bytes of text counting as one.
/// Without aliases a document takes memory in proportion to its text, which callers limit. The
/// largest known OpenAPI documents with aliases expand to a few thousand.
const MAX_ALIASED: usize = 200_000;

/// Characters that the scanner may read for one event. It keeps the tokens of a flow collection
/// that could still be a mapping key (`[…]: value`) until the collection ends, and takes about 190
/// bytes of memory for each byte of such a text.
pub(crate) const MAX_LOOKAHEAD: usize = 256 * 1024;

/// Parses `text`, whose findings name it `file`.
pub(crate) fn parse(file: &str, text: &str) -> Result<(Value, Positions), Findings> {
    let lookahead = Rc::new(Cell::new(0));
    let source =
        Source { characters: text.chars(), lookahead: Rc::clone(&lookahead), line: Line::Indent };
    let mut parser = Parse {
        text,
        events: Parser::new_from_iter(source),
        lookahead,
        anchors: HashMap::new(),
        last: Marker::new(0, 1, 0),
        problems: Problems::new(file, SYNTAX),
        weight: 0,
        aliased: 0,
    };
    let root = parser.document();
    parser.problems.finish(root.map(|node| (node.value, node.positions)))
}

/// A parsed value.
#[derive(Clone)]
struct Node {
    value: Value,
    positions: Positions,
    /// Levels of nesting below the value.
    height: usize,
    /// The number of values, with 32 bytes of text counting as one.
    weight: usize,
}

impl Node {
    fn scalar(value: Value, position: Position) -> Self {
        Self { value, positions: Positions::of_scalar(position), height: 0, weight: 1 }
    }
}

/// The characters of a text. It ends after [`MAX_LOOKAHEAD`] characters without an event.
struct Source<'text> {
    characters: Chars<'text>,
    /// Characters since the last event. Indents and lines of comments, which become no tokens, do
    /// not count.
    lookahead: Rc<Cell<usize>>,
    line: Line,
}

/// The part of a line that was read.
#[derive(Clone, Copy)]
enum Line {
    Indent,
    Comment,
    Content,
}

impl Iterator for Source<'_> {
    type Item = char;

    fn next(&mut self) -> Option<char> {
        if self.lookahead.get() > MAX_LOOKAHEAD {
            return None;
        }
        let character = self.characters.next();
        self.line = match (self.line, character) {
            (_, Some('\n')) | (Line::Indent, Some(' ')) => Line::Indent,
            (Line::Indent, Some('#')) => Line::Comment,
            (Line::Indent, _) => Line::Content,
            (line, _) => line,
        };
        if matches!(self.line, Line::Content) {
            self.lookahead.set(self.lookahead.get() + 1);
        }
        character
    }
}

struct Parse<'text> {
    text: &'text str,
    events: Parser<'text, BufferedInput<Source<'text>>>,
    /// Characters that the scanner has read since the last event.
    lookahead: Rc<Cell<usize>>,
    /// The values of the anchors that are complete.
    anchors: HashMap<usize, Node>,
    /// The end of the last event.
    last: Marker,
    problems: Problems<'text>,
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
                Event::StreamStart
                | Event::DocumentStart(_)
                | Event::DocumentEnd
                | Event::Nothing => {}
                Event::StreamEnd => break,
                _ if root.is_some() => {
                    let message = "expected one document, found a second one";
                    return Err(self.stop(
                        span.start,
                        message,
                        "remove the line `---`, or split the file",
                    ));
                }
                event => root = Some(self.value(event, span, At::Root, 0)?),
            }
        }
        root.ok_or_else(|| {
            self.stop(Marker::new(0, 1, 0), "the document is empty", "write keys and values")
        })
    }

    fn next(&mut self) -> Result<(Event<'text>, Span), Stop> {
        let event = self.events.next();
        if self.lookahead.replace(0) > MAX_LOOKAHEAD {
            let marker = self.last;
            let message = format!(
                "a single value or list in brackets has more than {MAX_LOOKAHEAD} characters"
            );
            return Err(self.stop(
                marker,
                &message,
                "write one item or key per line, without brackets",
            ));
        }
        match event {
            Some(Ok(event)) => {
                self.last = event.1.end;
                Ok(event)
            }
            Some(Err(error)) => Err(self.syntax(&error)),
            None => Ok((Event::StreamEnd, Span::default())),
        }
    }

    fn value(
        &mut self,
        event: Event<'text>,
        span: Span,
        at: At<'_>,
        depth: usize,
    ) -> Result<Node, Stop> {
        if depth > MAX_DEPTH {
            return Err(self.problems.too_deep(position(span.start)));
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
            _ => {
                return Err(self.stop(
                    span.start,
                    "a value is missing",
                    "write a value, or remove the key",
                ));
            }
        };
        node.weight = self.weight - before + 1;
        if anchor != 0 {
            self.count_aliased(node.weight, span.start)?;
            self.anchors.insert(anchor, node.clone());
        }
        Ok(node)
    }

    fn sequence(&mut self, start: Span, at: At<'_>, depth: usize) -> Result<Node, Stop> {
        let (mut items, mut positions, mut height) = (Vec::new(), Vec::new(), 0);
        loop {
            let (event, span) = self.next()?;
            if matches!(event, Event::SequenceEnd) {
                let positions = Positions::of_items(position(start.start), positions);
                return Ok(Node {
                    value: Value::Array(items),
                    positions,
                    height: height + 1,
                    weight: 1,
                });
            }
            let node = self.value(event, span, At::Item(&at, items.len()), depth + 1)?;
            items.push(node.value);
            positions.push(node.positions);
            height = height.max(node.height);
        }
    }

    fn mapping(&mut self, start: Span, at: At<'_>, depth: usize) -> Result<Node, Stop> {
        let (mut entries, mut positions, mut height) =
            (Map::new(), BTreeMap::<String, Positions>::new(), 0);
        loop {
            let (event, span) = self.next()?;
            let key = match event {
                Event::MappingEnd => {
                    let positions = Positions::of_entries(position(start.start), positions);
                    return Ok(Node {
                        value: Value::Object(entries),
                        positions,
                        height: height + 1,
                        weight: 1,
                    });
                }
                // A key is text whatever it looks like: the status `200` and the field `yes` need
                // no quotes.
                Event::Scalar(text, ..) => text.into_owned(),
                _ => {
                    return Err(self.stop(
                        span.start,
                        "a key is not text",
                        "quote the key, or write it as plain text",
                    ));
                }
            };
            self.weight += key.len() / 32;
            let at = At::Entry(&at, &key);
            let first = positions.get(&key).map(Positions::position);
            if let Some(first) = first {
                self.problems.duplicate_key(&key, first, position(span.start), at)?;
            }
            let (event, value_span) = self.next()?;
            let node = self.value(event, value_span, at, depth + 1)?;
            height = height.max(node.height);
            if first.is_none() {
                positions.insert(key.clone(), node.positions.moved(position(span.start)));
                entries.insert(key, node.value);
            }
        }
    }

    fn alias(&mut self, anchor: usize, span: Span, depth: usize) -> Result<Node, Stop> {
        let Some(node) = self.anchors.get(&anchor) else {
            return Err(self.stop(
                span.start,
                "an alias lies within its own anchor",
                "write the value out",
            ));
        };
        let (weight, height) = (node.weight, node.height);
        if depth + height > MAX_DEPTH {
            return Err(self.problems.too_deep(position(span.start)));
        }
        self.count_aliased(weight, span.start)?;
        self.weight += weight;
        let node = self.anchors.get(&anchor).cloned();
        let node = node.unwrap_or_else(|| Node::scalar(Value::Null, position(span.start)));
        Ok(Node { positions: node.positions.clone().moved(position(span.start)), ..node })
    }

    fn count_aliased(&mut self, weight: usize, marker: Marker) -> Result<(), Stop> {
        self.aliased += weight;
        if self.aliased <= MAX_ALIASED {
            return Ok(());
        }
        let message =
            format!("the aliases of the document expand to more than {MAX_ALIASED} values");
        Err(self.stop(marker, &message, "write the values out, or split the document"))
    }

    fn scalar(
        &mut self,
        scalar: Option<Scalar<'_>>,
        span: Span,
        at: At<'_>,
    ) -> Result<Value, Stop> {
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
        let message = "expected a value that JSON has, found a number that is special or too large, or a tag that does not fit";
        let help = "write a plain number, or quote it as text";
        self.problems.report("yaml-value", position(span.start), at, message.to_owned(), help)?;
        Ok(Value::Null)
    }

    fn stop(&mut self, marker: Marker, message: &str, help: &str) -> Stop {
        self.problems.stop(position(marker), message, help)
    }

    fn syntax(&mut self, error: &ScanError) -> Stop {
        let marker = *error.marker();
        let line = self.text.lines().nth(marker.line().saturating_sub(1)).unwrap_or_default();
        let is_star = line.chars().nth(marker.col()) == Some('*')
            || (error.info().contains("alias") && line.contains('*'));
        if is_star {
            let help = "quote a value that starts with `*`: \"*.example.com\"";
            return self.stop(marker, "`*` starts an alias, and there is no such anchor", help);
        }
        let help = "check the indentation, quotes and brackets here and on the line before";
        self.stop(marker, &format!("YAML syntax: {}", error.info()), help)
    }
}

fn position(marker: Marker) -> Position {
    Position { line: marker.line(), column: marker.col() + 1 }
}
