//! Detection of secrets that a response repeats.

use std::{borrow::Cow, collections::HashSet};

use base64::{
    Engine as _, alphabet,
    engine::{GeneralPurpose, general_purpose::NO_PAD},
};
use percent_encoding::percent_decode_str;
use reqwest::{Body, Request};
use serde_json::Value;
use zeroize::Zeroizing;

use crate::{Operation, client::credentials::Credentials};

/// Characters of a part of a secret that counts as the secret. Shorter parts occur in other words.
const PART: usize = 8;
/// Minimum characters of a secret that is searched for. Shorter ones occur in any text.
const MIN_SECRET: usize = 4;
/// Levels of escapes that are decoded: JSON in a string of JSON has two.
const ESCAPE_LEVELS: usize = 2;

const STANDARD: GeneralPurpose = GeneralPurpose::new(&alphabet::STANDARD, NO_PAD);
const URL_SAFE: GeneralPurpose = GeneralPurpose::new(&alphabet::URL_SAFE, NO_PAD);

/// The name in [`Operation::secrets`] that stands for all names.
const ANY_NAME: &str = "*";

/// The secrets of a call: the credentials, and the secret query parameters and properties of its
/// request.
#[derive(Clone, Copy)]
pub(crate) struct Secrets<'a> {
    pub(crate) credentials: &'a Credentials,
    pub(crate) operation: &'a Operation,
    pub(crate) request: &'a Request,
}

impl<'a> Secrets<'a> {
    pub(crate) fn new(
        credentials: &'a Credentials,
        operation: &'a Operation,
        request: &'a Request,
    ) -> Self {
        Self { credentials, operation, request }
    }

    /// Returns `text` unless it repeats a secret of the call, in plain text or escaped, or encoded
    /// in percent, base64 or hexadecimal form.
    pub(crate) fn filter(&self, text: String) -> Option<String> {
        let parts = Parts::new(&text);
        let is_repeated = self
            .all()
            .iter()
            .flat_map(|secret| encodings(secret))
            .any(|secret| parts.contain(&secret));
        (!is_repeated).then_some(text)
    }

    /// Returns whether a request id has a part of the credentials in plain text. Allocates nothing,
    /// because every response has a request id. Its characters exclude escapes.
    #[cfg(feature = "tracing")]
    pub(crate) fn occur_in_id(&self, id: &str) -> bool {
        let secrets = self
            .credentials
            .secrets()
            .map(str::as_bytes)
            .filter(|secret| secret.len() >= MIN_SECRET);
        secrets.into_iter().any(|secret| {
            let length = secret.len().min(PART);
            let is_in_id = |part: &[u8]| {
                id.as_bytes().windows(length).any(|other| other.eq_ignore_ascii_case(part))
            };
            secret.windows(length).any(is_in_id)
        })
    }

    fn all(&self) -> Vec<Zeroizing<String>> {
        let mut secrets: Vec<_> =
            self.credentials.secrets().map(|secret| Zeroizing::new(secret.to_owned())).collect();
        let names = self.operation.secrets;
        if !names.is_empty() {
            collect_pairs(self.request.url().query_pairs(), names, &mut secrets);
            let body = self.request.body().and_then(Body::as_bytes).unwrap_or_default();
            collect_body(body, names, &mut secrets);
        }
        secrets.retain(|secret| secret.chars().count() >= MIN_SECRET);
        secrets
    }
}

/// Adds the secrets of a body: JSON, a form, or any other text.
fn collect_body(body: &[u8], names: &[&str], secrets: &mut Vec<Zeroizing<String>>) {
    match serde_json::from_slice::<Value>(body) {
        Ok(body) if names.contains(&ANY_NAME) => collect_strings(&body, secrets),
        Ok(body) => collect_secrets(&body, names, secrets),
        Err(_) => {
            let text = Zeroizing::new(String::from_utf8_lossy(body).into_owned());
            collect_pairs(form_pairs(&text), names, secrets);
            if names.contains(&ANY_NAME) {
                secrets.push(text);
            }
        }
    }
}

/// Adds the values of the properties `names` to `secrets`, at any depth of `value`.
fn collect_secrets(value: &Value, names: &[&str], secrets: &mut Vec<Zeroizing<String>>) {
    for (key, value) in value.as_object().into_iter().flatten() {
        if names.contains(&key.as_str()) {
            collect_strings(value, secrets);
        } else {
            collect_secrets(value, names, secrets);
        }
    }
    for value in value.as_array().into_iter().flatten() {
        collect_secrets(value, names, secrets);
    }
}

/// Adds the strings of `value` to `secrets`: the property is a string, a list or a map.
fn collect_strings(value: &Value, secrets: &mut Vec<Zeroizing<String>>) {
    match value {
        Value::String(secret) => secrets.push(Zeroizing::new(secret.clone())),
        Value::Array(items) => items.iter().for_each(|item| collect_strings(item, secrets)),
        Value::Object(entries) => {
            entries.values().for_each(|value| collect_strings(value, secrets));
        }
        _ => {}
    }
}

/// Adds the values of the pairs `names` of a query or a form.
fn collect_pairs<'p>(
    pairs: impl Iterator<Item = (Cow<'p, str>, Cow<'p, str>)>,
    names: &[&str],
    secrets: &mut Vec<Zeroizing<String>>,
) {
    for (name, value) in pairs {
        let value = Zeroizing::new(value.into_owned());
        let is_secret = names.contains(&&*name) || names.contains(&ANY_NAME);
        match serde_json::from_str(&value) {
            // Lists and maps within a value are written as JSON.
            Ok(nested @ (Value::Array(_) | Value::Object(_))) if is_secret => {
                collect_strings(&nested, secrets);
            }
            Ok(nested) if !is_secret => collect_secrets(&nested, names, secrets),
            _ if is_secret => secrets.push(value),
            _ => {}
        }
    }
}

/// Decodes the pairs of a form.
fn form_pairs(form: &str) -> impl Iterator<Item = (Cow<'static, str>, Cow<'static, str>)> {
    form.split('&').filter_map(|pair| pair.split_once('=')).map(|(name, value)| {
        let decode = |text: &str| {
            let text = Zeroizing::new(text.replace('+', " "));
            Cow::Owned(percent_decode_str(&text).decode_utf8_lossy().into_owned())
        };
        (decode(name), decode(value))
    })
}

/// Returns the secret in plain text, hexadecimal and base64, in lower case: host names and media
/// types lose the case. For base64, only the characters that do not depend on the surrounding text.
fn encodings(secret: &str) -> Vec<Zeroizing<String>> {
    let mut forms = vec![Zeroizing::new(secret.to_owned()), Zeroizing::new(hex(secret))];
    for offset in 0..3 {
        // The secret may start at any of the three bytes that share four base64 characters.
        let bytes = Zeroizing::new([vec![0; offset], secret.as_bytes().to_vec()].concat());
        let (first, last) = ((offset * 8).div_ceil(6), bytes.len() * 8 / 6);
        for engine in [&STANDARD, &URL_SAFE] {
            let encoded = Zeroizing::new(engine.encode(&*bytes));
            forms.push(Zeroizing::new(encoded.get(first..last).unwrap_or_default().to_owned()));
        }
    }
    forms.into_iter().map(|form| Zeroizing::new(form.to_lowercase())).collect()
}

/// Returns two lower-case digits for each byte.
fn hex(secret: &str) -> String {
    let digit = |value: u8| char::from_digit(u32::from(value), 16).unwrap_or_default();
    secret.bytes().flat_map(|byte| [digit(byte >> 4), digit(byte & 15)]).collect()
}

/// The spellings of a text in lower case, and all of their parts of [`PART`] characters.
struct Parts {
    spellings: Vec<String>,
    parts: HashSet<String>,
}

impl Parts {
    fn new(text: &str) -> Self {
        let mut spellings = vec![text.to_lowercase()];
        let mut text = Cow::Borrowed(text);
        for _ in 0..ESCAPE_LEVELS {
            text = Cow::Owned(unescape(&text));
            // Query parameters have a plus sign for a space.
            spellings.push(
                percent_decode_str(&text.replace('+', " ")).decode_utf8_lossy().to_lowercase(),
            );
            spellings.push(percent_decode_str(&text).decode_utf8_lossy().to_lowercase());
            spellings.push(text.to_lowercase());
        }
        let parts = spellings
            .iter()
            .flat_map(|spelling| windows(spelling))
            .map(ToOwned::to_owned)
            .collect();
        Self { spellings, parts }
    }

    fn contain(&self, secret: &str) -> bool {
        if secret.chars().count() < MIN_SECRET {
            return false;
        }
        let mut windows = windows(secret).peekable();
        if windows.peek().is_none() {
            return self.spellings.iter().any(|spelling| spelling.contains(secret));
        }
        windows.any(|part| self.parts.contains(part))
    }
}

/// Returns all parts of `text` of [`PART`] characters.
fn windows(text: &str) -> impl Iterator<Item = &str> {
    let starts = text.char_indices().map(|(index, _)| index);
    let ends = text.char_indices().map(|(index, _)| index).chain([text.len()]).skip(PART);
    starts.zip(ends).map(|(start, end)| &text[start..end])
}

/// Decodes backslash escapes of JSON and character references of HTML.
fn unescape(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(index) = rest.find(['\\', '&']) {
        plain.push_str(&rest[..index]);
        rest = &rest[index..];
        let plain_character =
            || rest.chars().next().map(|character| (character, character.len_utf8()));
        let decoded = json_escape(rest).or_else(|| html_reference(rest)).or_else(plain_character);
        let Some((character, length)) = decoded else { break };
        plain.push(character);
        rest = rest.get(length..).unwrap_or_default();
    }
    plain + rest
}

/// Decodes the escape at the start of `text`; returns the character and the length of the escape.
fn json_escape(text: &str) -> Option<(char, usize)> {
    let escaped = text.strip_prefix('\\')?;
    let character = match escaped.chars().next()? {
        'u' => {
            return Some((char::from_u32(u32::from_str_radix(escaped.get(1..5)?, 16).ok()?)?, 6));
        }
        'x' => {
            return Some((char::from_u32(u32::from_str_radix(escaped.get(1..3)?, 16).ok()?)?, 4));
        }
        'n' => '\n',
        'r' => '\r',
        't' => '\t',
        'b' => '\u{8}',
        'f' => '\u{c}',
        character => character,
    };
    Some((character, 1 + escaped.chars().next()?.len_utf8()))
}

/// Decodes the character reference at the start of `text`; returns the character and the length of
/// the reference.
fn html_reference(text: &str) -> Option<(char, usize)> {
    let (name, _) = text.strip_prefix('&')?.split_once(';').filter(|(name, _)| name.len() <= 8)?;
    let character = match name {
        "amp" => '&',
        "lt" => '<',
        "gt" => '>',
        "quot" => '"',
        "apos" => '\'',
        _ => {
            let number = name.strip_prefix('#')?;
            let code = match number.strip_prefix(['x', 'X']) {
                Some(digits) => u32::from_str_radix(digits, 16),
                None => number.parse(),
            };
            char::from_u32(code.ok()?)?
        }
    };
    Some((character, name.len() + 2))
}

/// Returns the words of `text` on one line of at most `limit` characters.
pub(crate) fn one_line(text: &str, limit: usize) -> String {
    let mut line = String::new();
    let words =
        text.split(|c: char| c.is_whitespace() || c.is_control()).filter(|word| !word.is_empty());
    for word in words {
        if !line.is_empty() {
            line.push(' ');
        }
        line.push_str(word);
        // A character has at most four bytes.
        if line.len() > 4 * limit {
            break;
        }
    }
    match line.char_indices().nth(limit) {
        Some((index, _)) => format!("{}…", &line[..index]),
        None => line,
    }
}

#[cfg(test)]
mod tests {
    use base64::engine::general_purpose;
    use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};
    use serde_json::json;

    use super::*;
    use crate::{
        Api, CredentialScheme,
        client::credentials::{Choice, Given},
    };

    const KEY: &str = "2abcDEF_3ghiJKL";
    const SECRET: &str = "p\"w&<d>'/\\é+x1";

    static OPERATION: Operation =
        Operation::new("put", "PUT", "/").secrets(&["client_secret", "pins", "logins"]);
    static ANY: Operation = Operation::new("put", "PUT", "/").secrets(&["*"]);

    fn is_shown(text: &str) -> bool {
        let body = json!({
            "list": [{ "client_secret": SECRET }],
            "a": { "client_secret": "abc", "open": "public-part" },
        });
        is_shown_after(&OPERATION, "", &body.to_string(), text)
    }

    /// Returns whether an error shows `text` after a request with this query and body.
    fn is_shown_after(operation: &Operation, query: &str, body: &str, text: &str) -> bool {
        static API: Api = Api::new("test", "1.0", "").credentials(CredentialScheme::Bearer);
        let given = Given { choice: Choice::Key, secret: Zeroizing::new(KEY.to_owned()) };
        let credentials = Credentials::new(&API, vec![given]).ok();
        let url = reqwest::Url::parse("https://x.test/").ok().map(|mut url| {
            url.set_query(Some(query));
            url
        });
        let Some((credentials, url)) = credentials.zip(url) else { return false };
        let mut request = Request::new(reqwest::Method::PUT, url);
        *request.body_mut() = Some(body.to_owned().into());
        let secrets = Secrets::new(&credentials, operation, &request);
        secrets.filter(text.to_owned()).is_some()
    }

    #[test]
    fn secrets_are_found_in_every_spelling() {
        let json = |text: &str| serde_json::to_string(text).unwrap_or_default();
        for secret in [KEY, SECRET] {
            let html = secret
                .replace('&', "&amp;")
                .replace('<', "&lt;")
                .replace('>', "&gt;")
                .replace('"', "&#34;");
            let go = json(secret)
                .replace('&', "\\u0026")
                .replace('<', "\\u003c")
                .replace('>', "\\u003e");
            for spelling in [
                secret.to_owned(),
                json(secret),
                json(&json(secret)),
                json(secret).replace('/', "\\/"),
                go,
                html.replace('\'', "&#x27;"),
                utf8_percent_encode(secret, NON_ALPHANUMERIC).to_string(),
                general_purpose::STANDARD.encode(secret),
                general_purpose::URL_SAFE_NO_PAD.encode(secret),
                general_purpose::STANDARD.encode(format!("user:{secret}!")),
                hex(secret),
                hex(secret).to_uppercase(),
                secret.to_lowercase(),
                secret.chars().take(PART).collect(),
                secret.chars().skip(3).take(PART).collect(),
            ] {
                assert!(!is_shown(&format!("the request had {spelling} in it")), "{spelling}");
            }
        }
    }

    #[test]
    fn secrets_are_found_in_lists_maps_queries_and_forms() {
        let lists = r#"{"a":{"pins":["pin-one",["pin-two"],7]},"name":"no-secret"}"#;
        let maps = r#"{"logins":{"no-secret":"map-value","b":{"c":"deep-value"}}}"#;
        for (operation, query, body, hidden) in [
            (&OPERATION, "", lists, &["pin-one", "pin-two"][..]),
            (&OPERATION, "", maps, &["map-value", "deep-value"]),
            (&OPERATION, "", "pins=pin-one&pins=pin+two&a=no-secret", &["pin-one", "pin two"]),
            (&OPERATION, "", "logins=%7B%22no-secret%22%3A%22map-value%22%7D", &["map-value"]),
            (&OPERATION, "", "a=%5B%7B%22pins%22%3A%5B%22pin-one%22%5D%7D%5D", &["pin-one"]),
            (&OPERATION, "pins=pin+%26&a=no-secret", "", &["pin &", "pin+%26", "pin%20%26"]),
            (&OPERATION, "pins=1234", "", &["1234"]),
            (&ANY, "a=1234", r#"["item-one",{"k":"item-two"}]"#, &["item-one", "item-two", "1234"]),
            (&ANY, "", r#""some text""#, &["some text"]),
            (&ANY, "", "a plain text", &["plain text"]),
        ] {
            for text in hidden {
                assert!(!is_shown_after(operation, query, body, text), "{query} {body}: {text}");
            }
            assert!(is_shown_after(operation, query, body, "no-secret"), "{query} {body}");
        }
    }

    #[test]
    fn other_text_is_shown() {
        for text in [
            "",
            "abc",
            "public-part",
            "the route does not exist",
            "2abcDEF",
            "50% of \\ & &amp; \\u00",
            "100 %zz &#x110000;",
        ] {
            assert!(is_shown(text), "{text}");
        }
    }

    #[test]
    fn one_line_joins_words_and_cuts() {
        assert_eq!(one_line("one\r\n\t two \u{7}three", 9), "one two t…");
        assert_eq!(one_line(" one ", 3), "one");
    }
}
