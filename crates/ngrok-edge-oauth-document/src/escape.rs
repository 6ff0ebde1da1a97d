//! Escapes text from outside for terminals and logs.

use std::{borrow::Cow, fmt::Write as _};

/// Returns whether `character` can change how the text around it is displayed: control characters
/// (which include the escape sequences of terminals), line separators, and the characters that
/// reverse or hide text (Unicode Standard Annex 9, section 2).
#[must_use]
pub fn is_unsafe(character: char) -> bool {
    character.is_control()
        || matches!(character, '\u{61c}' | '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}')
}

/// Returns `text` on one line without characters that are [unsafe](is_unsafe), and such that a
/// runner of GitHub Actions finds no workflow command in it: neither `::` at the start of a line
/// nor `##[`, which counts anywhere.
///
/// ```
/// use ngrok_edge_oauth_document::escape;
///
/// assert_eq!(escape("example.com"), "example.com");
/// assert_eq!(escape("x\n\u{1b}[2J"), "x\\n\\u{1b}[2J");
/// assert_eq!(escape(" ::error::y"), " \\u{3a}:error::y");
/// ```
#[must_use]
pub fn escape(text: &str) -> Cow<'_, str> {
    let starts_command = text.trim_start().starts_with("::");
    if !starts_command && !text.contains("##[") && !text.contains(is_unsafe) {
        return Cow::Borrowed(text);
    }
    let text = if starts_command { text.replacen("::", "\\u{3a}:", 1) } else { text.to_owned() };
    let mut escaped = String::with_capacity(text.len() + 16);
    for character in text.replace("##[", "#\\u{23}[").chars() {
        if is_unsafe(character) {
            let _ = write!(escaped, "{}", character.escape_default());
        } else {
            escaped.push(character);
        }
    }
    Cow::Owned(escaped)
}

#[cfg(test)]
mod tests {
    use super::escape;

    #[test]
    fn escape_leaves_no_control_characters_or_workflow_commands() {
        for (text, expected) in [
            ("a\r\n::error::b", "a\\r\\n::error::b"),
            ("::add-mask::x", "\\u{3a}:add-mask::x"),
            ("a ##[error]b", "a #\\u{23}[error]b"),
            ("\u{202e}moc\u{9b}31m", "\\u{202e}moc\\u{9b}31m"),
            ("ü 😀 a::b", "ü 😀 a::b"),
        ] {
            assert_eq!(escape(text), expected);
        }
    }
}
