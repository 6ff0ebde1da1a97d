//! Takes secrets out of text that came from elsewhere.

use std::sync::Arc;

use reqwest::{Body, Request};
use serde_json::Value;
use zeroize::Zeroizing;

use crate::api_key::ApiKey;

const MASK: &str = "[redacted]";
const SECRET_FIELD: &str = "client_secret";

/// Knows the secrets of one call: the API key, and the client secrets in its request body. A server, or a proxy on the way, may
/// repeat either in what it answers.
#[derive(Clone)]
pub(crate) struct Redactor {
    api_key: ApiKey,
    /// The request, whose body is looked into only when something fails.
    request: Arc<Request>,
}

impl Redactor {
    /// For a call with this API key and request.
    pub(crate) fn new(api_key: ApiKey, request: Arc<Request>) -> Self {
        Self { api_key, request }
    }

    fn secrets(&self) -> Vec<Zeroizing<String>> {
        let mut secrets = vec![Zeroizing::new(self.api_key.expose().to_owned())];
        let body = self.request.body().and_then(Body::as_bytes).unwrap_or_default();
        if let Ok(body) = serde_json::from_slice::<Value>(body) {
            collect(&body, &mut secrets);
        }
        // A secret that is repeated within JSON is escaped there.
        let escaped = secrets.iter().filter_map(|secret| serde_json::to_string(secret.as_str()).ok());
        let escaped: Vec<_> = escaped.map(|text| Zeroizing::new(text[1..text.len() - 1].to_owned())).collect();
        secrets.extend(escaped);
        secrets.retain(|secret| !secret.is_empty());
        // A secret that holds another must go first.
        secrets.sort_by_key(|secret| std::cmp::Reverse(secret.len()));
        secrets
    }

    /// `text` without the secrets of the call, and without the value of any field named `client_secret`.
    pub(crate) fn clean(&self, text: &str) -> String {
        let mut text = mask_fields(text);
        for secret in self.secrets() {
            text = text.replace(secret.as_str(), MASK);
        }
        text
    }

    /// As [`clean`](Self::clean), on one line of at most `limit` characters.
    pub(crate) fn clean_line(&self, text: &str, limit: usize) -> String {
        let text = self.clean(text);
        let words = text.split(|c: char| c.is_whitespace() || c.is_control()).filter(|word| !word.is_empty());
        cut(&words.collect::<Vec<_>>().join(" "), limit)
    }
}

/// `text`, or its first `limit` characters and an ellipsis.
pub(crate) fn cut(text: &str, limit: usize) -> String {
    match text.char_indices().nth(limit) {
        Some((index, _)) => format!("{}…", &text[..index]),
        None => text.to_owned(),
    }
}

fn collect(value: &Value, secrets: &mut Vec<Zeroizing<String>>) {
    match value {
        Value::Object(entries) => {
            for (key, value) in entries {
                match value.as_str().filter(|_| key == SECRET_FIELD) {
                    Some(secret) => secrets.push(Zeroizing::new(secret.to_owned())),
                    None => collect(value, secrets),
                }
            }
        }
        Value::Array(items) => items.iter().for_each(|value| collect(value, secrets)),
        _ => {}
    }
}

/// Masks what follows each `client_secret` up to the end of the JSON string that it is, or of the text where that is cut off. The
/// text need not be JSON as a whole.
fn mask_fields(text: &str) -> String {
    let mut masked = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(index) = rest.find(SECRET_FIELD) {
        let (before, after) = rest.split_at(index + SECRET_FIELD.len());
        masked.push_str(before);
        let start = after.find(|c: char| !(c.is_whitespace() || matches!(c, '"' | '\'' | '\\' | ':' | '=')));
        let gap = &after[..start.unwrap_or(after.len())];
        // A quote that closes the name, a colon, and a quote that opens the value.
        if !gap.contains([':', '=']) || !gap.ends_with(['"', '\'']) {
            rest = after;
            continue;
        }
        masked.push_str(gap);
        let value = &after[gap.len()..];
        // An empty value has both of its quotes in the gap.
        let is_empty = gap.trim_end().ends_with("\"\"") || gap.ends_with("''");
        let end = if is_empty { 0 } else { end_of_string(value, gap.ends_with('\'')) };
        if end > 0 {
            masked.push_str(MASK);
        }
        rest = &value[end..];
    }
    masked.push_str(rest);
    masked
}

fn end_of_string(text: &str, is_single_quoted: bool) -> usize {
    let quote = if is_single_quoted { '\'' } else { '"' };
    let mut is_escaped = false;
    for (index, character) in text.char_indices() {
        match character {
            _ if is_escaped => is_escaped = false,
            '\\' => is_escaped = true,
            character if character == quote => return index,
            _ => {}
        }
    }
    text.len()
}

#[cfg(test)]
mod tests {
    use reqwest::{Method, Url};

    use super::*;

    fn redactor(body: &'static str) -> Option<Redactor> {
        let mut request = Request::new(Method::PUT, Url::parse("http://127.0.0.1/").ok()?);
        *request.body_mut() = Some(body.into());
        Some(Redactor::new(ApiKey::new("key_1")?, Arc::new(request)))
    }

    #[test]
    fn fields_lose_their_values_and_nothing_else() {
        for (text, masked) in [
            (r#"{"client_secret":"x","b":1}"#, r#"{"client_secret":"[redacted]","b":1}"#),
            (r#"{"client_secret" : "x"}"#, r#"{"client_secret" : "[redacted]"}"#),
            (r#"{"client_secret":"a\"b\\","c":"d"}"#, r#"{"client_secret":"[redacted]","c":"d"}"#),
            (r"client_secret='it is' here", r"client_secret='[redacted]' here"),
            (r#"client_secret: 'a"b' c"#, "client_secret: '[redacted]' c"),
            (r#"{"client_secret":"","b":1}"#, r#"{"client_secret":"","b":1}"#),
            ("client_secret: '' or none", "client_secret: '' or none"),
            (r#"{"client_secret":"cut of"#, r#"{"client_secret":"[redacted]"#),
            (r#"{"client_secret":"#, r#"{"client_secret":"#),
            (r#"{"client_secret":null,"b":"c"}"#, r#"{"client_secret":null,"b":"c"}"#),
            (r#"the client_secret "x" is short"#, r#"the client_secret "x" is short"#),
            (r#"client_secret="a" client_secret="b""#, r#"client_secret="[redacted]" client_secret="[redacted]""#),
        ] {
            assert_eq!(mask_fields(text), masked, "{text}");
        }
    }

    #[test]
    fn what_the_call_knows_is_masked_wherever_it_is() -> Result<(), &'static str> {
        let body = r#"{"list":[{"client_secret":"in-a-list"}],"a":{"client_secret":"in-a"},"b":{"client_secret":"q\"\\\n"},"c":{"client_secret":""}}"#;
        let redactor = redactor(body).ok_or("no redactor")?;
        for (text, clean) in [
            ("Bearer key_1!", "Bearer [redacted]!"),
            ("in-a-list or in-a", "[redacted] or [redacted]"),
            ("raw q\"\\\n.", "raw [redacted]."),
            (r#"escaped "q\"\\\n"."#, r#"escaped "[redacted]"."#),
            ("nothing", "nothing"),
        ] {
            assert_eq!(redactor.clean(text), clean, "{text}");
        }
        assert_eq!(redactor.clean_line("one\r\n\t two \u{7}three", 9), "one two t…");
        Ok(())
    }
}
