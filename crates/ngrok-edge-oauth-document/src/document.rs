//! A document as data, with the position of each of its values in the text.

use std::fmt;

use serde_json::Value;

use crate::{
    finding::{Finding, Position},
    place::Place,
};

/// A place in a document, by RFC 6901: `/paths/~1widgets/get`.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct JsonPointer(String);

impl JsonPointer {
    /// The whole document.
    #[must_use]
    pub fn root() -> Self {
        Self::default()
    }

    /// A section of the components, such as `schemas`.
    #[must_use]
    pub fn components(section: &str) -> Self {
        Self::root().join("components").join(section)
    }

    /// Whether this is the whole document.
    #[must_use]
    pub fn is_root(&self) -> bool {
        self.0.is_empty()
    }

    /// The place of `key` (or of an index) in this place.
    #[must_use]
    pub fn join(&self, key: impl fmt::Display) -> Self {
        let key = key.to_string().replace('~', "~0").replace('/', "~1");
        Self(format!("{}/{key}", self.0))
    }

    /// The place `below` (a pointer relative to this place) in this place.
    #[must_use]
    pub fn concat(&self, below: &str) -> Self {
        Self(format!("{}{below}", self.0))
    }

    /// The place that this one lies in; `None` for the root.
    #[must_use]
    pub fn parent(&self) -> Option<Self> {
        let (parent, _) = self.0.rsplit_once('/')?;
        Some(Self(parent.to_owned()))
    }

    /// The keys on the way, unescaped.
    pub fn keys(&self) -> impl Iterator<Item = String> + '_ {
        self.0.split('/').skip(1).map(|key| key.replace("~1", "/").replace("~0", "~"))
    }

    /// The target of a `$ref` within the document (`#/…`, with percent-encoding undone); `None` for any other reference.
    #[must_use]
    pub fn from_reference(reference: &str) -> Option<Self> {
        let pointer = reference.strip_prefix('#')?;
        (pointer.is_empty() || pointer.starts_with('/')).then(|| Self(decode_percent(pointer)))
    }

    /// The pointer as text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for JsonPointer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "#{}", self.0)
    }
}

/// A loaded document: its values, and where in the text they stand.
#[derive(Clone, Debug)]
pub struct Document {
    pub(crate) file: String,
    pub(crate) text: String,
    pub(crate) root: Value,
    pub(crate) place: Place,
}

impl Document {
    /// The name of the file, as the caller gave it.
    #[must_use]
    pub fn file(&self) -> &str {
        &self.file
    }

    /// The text that the document was loaded from.
    #[must_use]
    pub fn text(&self) -> &str {
        &self.text
    }

    /// The whole document.
    #[must_use]
    pub fn root(&self) -> &Value {
        &self.root
    }

    /// The value at `pointer`.
    #[must_use]
    pub fn at(&self, pointer: &JsonPointer) -> Option<&Value> {
        self.root.pointer(pointer.as_str())
    }

    /// Returns the position of `pointer` in the text: of the key of a mapping's entry, or of a
    /// sequence's item. What is not in the text has the position of the nearest value around it.
    #[must_use]
    pub fn position(&self, pointer: &JsonPointer) -> Position {
        self.place.find(pointer.keys())
    }

    /// Follows `$ref`s from `pointer` to the value that is meant, with its place; `None` where a target is missing or the
    /// references turn in a circle.
    #[must_use]
    pub fn resolve(&self, pointer: &JsonPointer) -> Option<(JsonPointer, &Value)> {
        let mut pointer = pointer.clone();
        for _ in 0..MAX_REFERENCE_CHAIN {
            let value = self.at(&pointer)?;
            match value.get("$ref").and_then(Value::as_str) {
                Some(reference) => pointer = JsonPointer::from_reference(reference)?,
                None => return Some((pointer, value)),
            }
        }
        None
    }

    /// A finding at `pointer`, by the rule of this name.
    #[must_use]
    pub fn finding(
        &self,
        rule: &'static str,
        pointer: &JsonPointer,
        message: impl Into<String>,
        help: impl Into<String>,
    ) -> Finding {
        Finding {
            rule,
            file: self.file.clone(),
            position: self.position(pointer),
            pointer: pointer.clone(),
            message: message.into(),
            help: help.into(),
        }
    }
}

/// How many `$ref`s may follow each other. No real document has more than a few.
const MAX_REFERENCE_CHAIN: usize = 32;

fn decode_percent(text: &str) -> String {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.as_bytes();
    while let Some((first, tail)) = rest.split_first() {
        let decoded = (*first == b'%').then(|| tail.get(..2)).flatten().and_then(hex_byte);
        bytes.push(decoded.unwrap_or(*first));
        rest = if decoded.is_some() { &tail[2..] } else { tail };
    }
    String::from_utf8_lossy(&bytes).into_owned()
}

fn hex_byte(digits: &[u8]) -> Option<u8> {
    let digits = std::str::from_utf8(digits).ok()?;
    digits.bytes().all(|digit| digit.is_ascii_hexdigit()).then(|| u8::from_str_radix(digits, 16).ok())?
}
