//! Reads a document from YAML (or JSON, which YAML 1.2 includes) and keeps the place of every value.

use std::{
    collections::{BTreeMap, HashMap},
    fs, io,
    path::{Path, PathBuf},
};

use saphyr::Scalar;
use saphyr_parser::{Event, Marker, Parser, ScanError, Span, StrInput};
use serde_json::{Map, Number, Value};

use crate::{
    document::{Document, JsonPointer},
    finding::{Finding, Findings, Position},
};

/// A document may nest this deep. Documents written by people stay far below; the bound keeps a hostile one off the end of the stack.
const MAX_DEPTH: usize = 96;
/// A document may hold this many values once its aliases are spelled out.
const MAX_VALUES: usize = 1_000_000;

/// Why a document could not be loaded.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum LoadError {
    /// The file could not be read.
    #[error("cannot read {}", path.display())]
    Read {
        /// The file.
        path: PathBuf,
        /// What the system says.
        #[source]
        source: io::Error,
    },
    /// The text is not one YAML document.
    #[error(transparent)]
    Syntax(#[from] Findings),
}

/// Reads the document at `path`; its findings name it `file`.
///
/// # Errors
///
/// [`LoadError::Read`] if the file cannot be read, [`LoadError::Syntax`] as [`parse`] does.
pub fn load(path: &Path, file: &str) -> Result<Document, LoadError> {
    let bytes = fs::read(path).map_err(|source| LoadError::Read { path: path.to_owned(), source })?;
    match String::from_utf8(bytes) {
        Ok(text) => Ok(parse(file, &text)?),
        Err(error) => {
            let valid = error.utf8_error().valid_up_to();
            let before = String::from_utf8_lossy(&error.as_bytes()[..valid]).into_owned();
            Err(LoadError::Syntax(not_utf8(file, &before).into()))
        }
    }
}

/// Parses `text`; findings name it `file`.
///
/// # Errors
///
/// What makes the text something other than one YAML document of mappings with text keys: a syntax error, a key that occurs
/// twice, a value that JSON cannot hold. Scanning stops at the first syntax error; all else is collected.
pub fn parse(file: &str, text: &str) -> Result<Document, Findings> {
    let mut builder = Builder {
        file,
        events: Parser::new_from_str(text),
        anchors: HashMap::new(),
        positions: BTreeMap::new(),
        findings: Vec::new(),
        values: 0,
    };
    let root = match builder.document() {
        Ok(root) => root,
        Err(Stop(finding)) => {
            builder.findings.push(*finding);
            Value::Null
        }
    };
    let Builder { positions, findings, .. } = builder;
    Findings::check(findings)?;
    Ok(Document { file: file.to_owned(), text: text.to_owned(), root, positions })
}

/// Parsing cannot go on.
struct Stop(Box<Finding>);

struct Builder<'text> {
    file: &'text str,
    events: Parser<'text, StrInput<'text>>,
    /// The values of the anchors that are closed, each with the places inside it, relative to it.
    anchors: HashMap<usize, (Value, Vec<(String, Position)>)>,
    positions: BTreeMap<JsonPointer, Position>,
    findings: Vec<Finding>,
    values: usize,
}

impl<'text> Builder<'text> {
    fn document(&mut self) -> Result<Value, Stop> {
        let mut root = None;
        loop {
            let (event, span) = self.next()?;
            match event {
                Event::StreamStart | Event::DocumentStart(_) | Event::DocumentEnd | Event::Nothing => {}
                Event::StreamEnd => break,
                _ if root.is_some() => {
                    let message = "a second document in the same file";
                    return Err(self.stop(span.start, message, "keep one document a file; remove the line `---`"));
                }
                event => root = Some(self.value(event, span, &JsonPointer::root(), 0)?),
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

    fn value(&mut self, event: Event<'text>, span: Span, at: &JsonPointer, depth: usize) -> Result<Value, Stop> {
        self.values += 1;
        if depth > MAX_DEPTH || self.values > MAX_VALUES {
            return Err(self.stop(span.start, "the document is nested too deeply or too large", TOO_LARGE_HELP));
        }
        self.positions.entry(at.clone()).or_insert_with(|| position(span.start));
        let (anchor, value) = match event {
            Event::Scalar(text, style, anchor, tag) => {
                let scalar = Scalar::parse_from_cow_and_metadata(text, style, tag.as_ref());
                (anchor, self.scalar(scalar, span, at))
            }
            Event::SequenceStart(anchor, _) => (anchor, self.sequence(at, depth)?),
            Event::MappingStart(anchor, _) => (anchor, self.mapping(at, depth)?),
            Event::Alias(anchor) => return self.alias(anchor, span, at),
            _ => return Err(self.stop(span.start, "a value is missing", "write a value, or remove the key")),
        };
        if anchor != 0 {
            self.anchors.insert(anchor, (value.clone(), self.positions_in(at)));
        }
        Ok(value)
    }

    fn sequence(&mut self, at: &JsonPointer, depth: usize) -> Result<Value, Stop> {
        let mut items = Vec::new();
        loop {
            let (event, span) = self.next()?;
            if matches!(event, Event::SequenceEnd) {
                return Ok(Value::Array(items));
            }
            let place = at.join(items.len());
            items.push(self.value(event, span, &place, depth + 1)?);
        }
    }

    fn mapping(&mut self, at: &JsonPointer, depth: usize) -> Result<Value, Stop> {
        let mut entries = Map::new();
        loop {
            let (event, span) = self.next()?;
            let key = match event {
                Event::MappingEnd => return Ok(Value::Object(entries)),
                // A key is text whatever it looks like: the status `200` and the field `yes` need no quotes.
                Event::Scalar(text, ..) => text.into_owned(),
                _ => {
                    return Err(self.stop(span.start, "a key is not text", "quote the key, or write it as plain text"));
                }
            };
            let place = at.join(&key);
            if entries.contains_key(&key) {
                let first = self.positions.get(&place).map_or(0, |position| position.line);
                let message = format!("the key `{key}` occurs twice in this mapping; the first is on line {first}");
                self.report("duplicate-key", span.start, &place, message, "remove or rename one of the two");
            }
            self.positions.entry(place.clone()).or_insert_with(|| position(span.start));
            let (event, span) = self.next()?;
            let value = self.value(event, span, &place, depth + 1)?;
            entries.entry(key).or_insert(value);
        }
    }

    fn alias(&mut self, anchor: usize, span: Span, at: &JsonPointer) -> Result<Value, Stop> {
        let Some((value, positions)) = self.anchors.get(&anchor) else {
            return Err(self.stop(span.start, "an alias lies within its own anchor", "write the value out"));
        };
        self.values += positions.len();
        if self.values > MAX_VALUES {
            return Err(self.stop(
                span.start,
                "the document is too large once its aliases are spelled out",
                TOO_LARGE_HELP,
            ));
        }
        let (value, positions) = (value.clone(), positions.clone());
        for (below, position) in positions {
            self.positions.insert(at.concat(&below), position);
        }
        Ok(value)
    }

    fn positions_in(&self, at: &JsonPointer) -> Vec<(String, Position)> {
        let prefix = format!("{}/", at.as_str());
        self.positions
            .range(at.clone()..)
            .take_while(|(pointer, _)| pointer.as_str().starts_with(at.as_str()))
            .filter(|(pointer, _)| pointer.as_str().starts_with(&prefix))
            .map(|(pointer, position)| (pointer.as_str()[at.as_str().len()..].to_owned(), *position))
            .collect()
    }

    fn scalar(&mut self, scalar: Option<Scalar<'_>>, span: Span, at: &JsonPointer) -> Value {
        let number = match scalar {
            Some(Scalar::Null) => return Value::Null,
            Some(Scalar::Boolean(value)) => return Value::Bool(value),
            Some(Scalar::String(value)) => return Value::String(value.into_owned()),
            Some(Scalar::Integer(value)) => Some(Number::from(value)),
            Some(Scalar::FloatingPoint(value)) => Number::from_f64(value.into_inner()),
            None => None,
        };
        number.map_or_else(
            || {
                let message = "this value has no place in JSON (a special number, or a tag that does not fit)";
                self.report(
                    "yaml-value",
                    span.start,
                    at,
                    message.to_owned(),
                    "write a plain number, or quote it as text",
                );
                Value::Null
            },
            Value::Number,
        )
    }

    fn report(&mut self, rule: &'static str, marker: Marker, at: &JsonPointer, message: String, help: &str) {
        self.findings.push(Finding {
            rule,
            file: self.file.to_owned(),
            position: position(marker),
            pointer: at.clone(),
            message,
            help: help.to_owned(),
        });
    }

    fn stop(&self, marker: Marker, message: &str, help: &str) -> Stop {
        Stop(Box::new(syntax_finding(self.file, position(marker), message, help)))
    }

    fn syntax(&self, error: &ScanError) -> Stop {
        let help = "check the indentation, quotes and brackets here and on the line before; YAML allows no tabs for indentation";
        self.stop(*error.marker(), &format!("YAML syntax: {}", error.info()), help)
    }
}

const TOO_LARGE_HELP: &str = "split the document";

fn position(marker: Marker) -> Position {
    Position { line: marker.line(), column: marker.col() + 1 }
}

fn syntax_finding(file: &str, position: Position, message: &str, help: &str) -> Finding {
    Finding {
        rule: "yaml-syntax",
        file: file.to_owned(),
        position,
        pointer: JsonPointer::root(),
        message: message.to_owned(),
        help: help.to_owned(),
    }
}

fn not_utf8(file: &str, before: &str) -> Finding {
    let line = before.matches('\n').count() + 1;
    let column = before.rsplit('\n').next().map_or(0, |last| last.chars().count()) + 1;
    let message = "the text is not UTF-8 from here on";
    syntax_finding(file, Position { line, column }, message, "save the file as UTF-8")
}
