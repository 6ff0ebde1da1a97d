//! HTML escaping, and links for error codes in prose.

use serde_json::Value;

use crate::{
    Findings,
    error_codes::{ErrorCode, ErrorCodes},
};

/// The error codes of an API, for links to the vendor's pages.
#[derive(Clone, Debug, Default)]
pub struct CodeLinks {
    prefix: String,
    documentation: String,
    pub(super) codes: Vec<ErrorCode>,
}

impl CodeLinks {
    /// Parses the table of `codes`.
    ///
    /// # Errors
    ///
    /// As [`ErrorCodes::parse`].
    pub fn read(table: &ErrorCodes) -> Result<Self, Findings> {
        let (prefix, documentation) = (table.prefix.clone(), table.documentation.clone());
        Ok(Self { prefix, documentation, codes: table.parse()? })
    }

    /// Returns the full text of a code as a link to its page.
    pub(super) fn full_link(&self, code: &ErrorCode) -> String {
        self.link(code.number, &format!("{}{}", self.prefix, code.number))
    }

    fn link(&self, number: u32, text: &str) -> String {
        let address = self.documentation.replace("{number}", &number.to_string());
        format!("<a href=\"{}\">{}</a>", escape(&address), escape(text))
    }

    /// Escapes text and links the codes in it. After a full code, its list may continue with bare
    /// numbers: "`ERR_NGROK_200` to 203".
    fn escape(&self, text: &str) -> String {
        let is_listing = !self.prefix.is_empty() && text.contains(&self.prefix);
        words(text)
            .map(|word| {
                self.code(word, is_listing).map_or_else(|| escape(word), |n| self.link(n, word))
            })
            .collect()
    }

    fn code(&self, word: &str, is_listing: bool) -> Option<u32> {
        let digits = is_listing.then(|| word.strip_prefix(&self.prefix).unwrap_or(word))?;
        digits.parse().ok().filter(|number| self.codes.iter().any(|code| code.number == *number))
    }
}

/// Splits text into runs of word characters and runs of other characters.
fn words(text: &str) -> impl Iterator<Item = &str> {
    let is_word = |character: char| character.is_alphanumeric() || character == '_';
    let mut rest = text;
    std::iter::from_fn(move || {
        let first = rest.chars().next()?;
        let end = rest.find(|character| is_word(character) != is_word(first)).unwrap_or(rest.len());
        let (word, after) = rest.split_at(end);
        rest = after;
        Some(word)
    })
}

/// Returns a description as HTML: text in backticks is code, error codes and `<https://…>` are
/// links.
pub(super) fn prose(text: Option<&Value>, links: &CodeLinks) -> String {
    let text = text.and_then(Value::as_str).unwrap_or_default();
    let parts = text.split('`').enumerate().map(|(index, part)| match index % 2 {
        1 => format!("<code>{}</code>", escape(part)),
        _ => linked(part, links),
    });
    parts.collect()
}

/// Returns text as HTML with links for addresses in angle brackets and for error codes.
fn linked(text: &str, links: &CodeLinks) -> String {
    let address = text.split_once("<https://").and_then(|(before, rest)| {
        let (address, after) = rest.split_once('>')?;
        Some((before, format!("https://{address}"), after))
    });
    let Some((before, address, after)) = address else { return links.escape(text) };
    let address = escape(&address);
    format!("{}<a href=\"{address}\">{address}</a>{}", links.escape(before), linked(after, links))
}

pub(super) fn escape(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}
