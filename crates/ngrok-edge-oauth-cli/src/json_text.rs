//! JSON that is safe to display.

use ngrok_edge_oauth_document::is_unsafe;
use serde_json::Value;

/// Returns `value` as indented JSON that is safe to display.
pub(crate) fn to_json(value: &Value) -> String {
    escape_json(&format!("{value:#}"))
}

/// Escapes unsafe characters in JSON. Outside of strings, only line breaks are unsafe.
pub(crate) fn escape_json(json: &str) -> String {
    let json = json.replace("##[", "#\\u0023[");
    if !json.contains(|character| character != '\n' && is_unsafe(character)) {
        return json;
    }
    let escape = |character: char| match character {
        '\n' => "\n".to_owned(),
        character if is_unsafe(character) => format!("\\u{:04x}", u32::from(character)),
        character => character.to_string(),
    };
    json.chars().map(escape).collect()
}
